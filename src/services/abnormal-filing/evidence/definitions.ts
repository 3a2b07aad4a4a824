import { type Text, text as t } from '#kernel/text.ts';
import type { IndicatorId } from './types.ts';

/** What an indicator is called, what exactly it counts, and the item of Article 3 it hints at. */
export const INDICATORS: Record<IndicatorId, { title: Text; definition: Text; group: string }> = {
  copies: {
    title: t('文本高度重合', 'Texts largely the same'),
    definition: t(
      '同一申请人十二个月内两件申请的权利要求书和说明书，按连续八字逐段比对，后一件的文字见于前一件的比例。撤回或未正式提交而终结的不计。',
      'Claims and description of two requests of one applicant within twelve months, compared by runs of eight characters: the part of the later text that stands in the earlier one. Requests that ended without filing do not count.',
    ),
    group: '3(1)',
  },
  template: {
    title: t('同一模板替换特征', 'One template with other features'),
    definition: t(
      '同一申请人有多件申请两两重合到一定比例、又未达到高度重合：文字框架相同，只换了部分名称或者数值。',
      'Several requests of one applicant share a good part of their text with each other without being copies: the frame is the same, names or values differ.',
    ),
    group: '3(1)',
  },
  dispersed: {
    title: t('与其他申请人的文本高度重合', 'Text largely the same as that of others'),
    definition: t(
      '与本中心受理的其他申请人的在先文本比对，重合比例同上。其他申请人的名称和文本不向申请人提供。',
      'The same comparison with earlier texts of other applicants at the centre. Their names and texts are not told to the applicant.',
    ),
    group: '3(6)',
  },
  volume: {
    title: t('申请量与研发人员不相称', 'Filings out of proportion to developers'),
    definition: t(
      '一个自然月内提交的件数，与备案登记的研发人员数相比。',
      'Requests within one calendar month against the developers recorded with the entity filing.',
    ),
    group: '3(5)',
  },
  'no-staff': {
    title: t('没有参保人员', 'No insured staff'),
    definition: t('备案登记的参保人数为零而提交多件申请。', 'Several requests although no insured staff is recorded.'),
    group: '3(5)',
  },
  inventor: {
    title: t('同一发明人短期大量申请', 'Many filings of one inventor'),
    definition: t(
      '同一申请人的同一发明人一个自然月内的件数。',
      'Requests that name the same inventor of one applicant within one calendar month.',
    ),
    group: '3(5)',
  },
  contacts: {
    title: t('与互不相关的申请人共用联系信息', 'Contact data shared with unrelated applicants'),
    definition: t(
      '同一电话、地址或者代理师出现在其他申请人的申请中。代理机构代填的电话不计；园区、集团共用地址属正常，由人判断。',
      'The same telephone, address or attorney in requests of others. Telephones of agencies do not count; parks and groups share addresses honestly: a person judges.',
    ),
    group: '3(6)',
  },
  changes: {
    title: t('提交后不久变更发明人或者转让', 'Inventor changed or right assigned soon after'),
    definition: t(
      '提交预审请求后一定天数内，文本所列发明人改变，或者登记簿中的权利人不再是申请人。',
      'Within some days of the request the inventors named by the text change, or the register of patents names another owner.',
    ),
    group: '3(7)',
  },
};
