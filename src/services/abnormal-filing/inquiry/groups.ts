import { type Text, text as t } from '#kernel/text.ts';

export interface Group {
  value: string;
  label: Text;
}

/** The eight groups of abnormal filings, by their item of Order 77, Article 3. */
export const GROUPS: readonly Group[] = [
  {
    value: '3(1)',
    label: t(
      '第三条第（一）项：多件申请的内容明显相同，或者实质上由不同发明创造特征、要素简单组合形成',
      'Art. 3(1): several filings obviously the same, or simple recombinations of features',
    ),
  },
  {
    value: '3(2)',
    label: t(
      '第三条第（二）项：编造、伪造、变造发明创造内容、实验数据或者技术效果，或者抄袭、简单替换、拼凑现有技术或者现有设计',
      'Art. 3(2): invented or forged content, data or effects, or copied or patched prior art',
    ),
  },
  {
    value: '3(3)',
    label: t(
      '第三条第（三）项：发明创造内容主要为利用计算机技术等随机生成',
      'Art. 3(3): content mainly generated at random by computer',
    ),
  },
  {
    value: '3(4)',
    label: t(
      '第三条第（四）项：明显不符合技术改进、设计常理，或者变劣、堆砌、非必要缩限保护范围',
      'Art. 3(4): contrary to sense of improvement or design, degraded, piled up, needlessly narrowed',
    ),
  },
  {
    value: '3(5)',
    label: t(
      '第三条第（五）项：无实际研发活动提交多件申请，且不能作出合理解释',
      'Art. 3(5): several filings without real development and without reasonable explanation',
    ),
  },
  {
    value: '3(6)',
    label: t(
      '第三条第（六）项：将实质上与特定单位、个人或者地址关联的多件申请恶意分散、先后或者异地提出',
      'Art. 3(6): linked filings dispersed in bad faith over applicants, dates or places',
    ),
  },
  {
    value: '3(7)',
    label: t(
      '第三条第（七）项：出于不正当目的转让、受让申请权，或者虚假变更发明人、设计人',
      'Art. 3(7): improper assignment of the right to apply, or false change of inventors',
    ),
  },
  {
    value: '3(8)',
    label: t(
      '第三条第（八）项：违反诚实信用原则、扰乱专利工作正常秩序的其他非正常申请',
      'Art. 3(8): other filings against good faith that disturb the order of patent work',
    ),
  },
];
