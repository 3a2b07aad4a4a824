import { text as t } from '#kernel/text.ts';
import { subjectRange } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const VAGUE = /(?:技术|方案)$/;
const MAKING =
  '(?:的?(?:制备|制造|制作|生产|加工|合成|提取|施工|安装|装配|使用|操作|控制|检测|监测|测试|分析|成型|成形|培养|种植|养殖|栽培|回收|处理|清洗|设计|工作|应用|实施|运行|调试|维护|调控|识别|预测|管理|作业|开采|支护|包装|保鲜|干燥|配制|纺织|印染|染色|织造|焊接|铸造|热处理|制取|制成|评价|诊断)){1,2}(?:方法|工艺|流程|法)';
/** 滤芯及其检测方法: a thing and what is done with it. */
/** Words that name things: between one of them and a method 和 does not join two acts. */
const THING =
  '(?:装置|设备|系统|机构|仪器?|机|器|袋|膜|板|剂|料|布|片|管|罐|箱|车|结构|产品|组合物|纤维|织物|合金|钢|饮料|食品|墙|房|灯|门|窗)';
const PRODUCT_AND_METHOD = new RegExp(
  `^.{1,60}(?:.(?:及其|以及其|和其|与其)|${THING}(?:及|以及|、|和|与))${MAKING}(?:[和及与、]其?(?:应用|用途))?$|^.{1,60}${THING}(?:及其[^的、]{2,8}|及|和|与)(?:方法|工艺)$`,
);
const METHOD_AND_PRODUCT =
  /(?:方法|工艺)(?:及其?|以及|和|与|、)[^的,、]{0,12}(?:装置|系统|设备|产品|机构|仪器|组件|介质|终端|机)$/;
const PRODUCT_AND_USE = /^.{2,}(?:及其|以及其|和其|与其)(?:在[^的]{1,16}中的)?(?:应用|用途)$/;
/** The first of several joined names is a method itself. */
const METHOD_FIRST = /^[^及和与、]*(?:法|工艺)(?:以?及|和|与|、)/;

export const clearCategory = defineRule({
  id: 'C-13',
  group: 'claims',
  title: t('主题名称应当表明权利要求的类型', 'The subject name shows the category'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['PL-26.4', 'GL-2-2-3.2.2'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '主题名称“{text}”既包含产品又包含方法。',
        'The subject name “{text}” contains both a product and a method.',
      ),
      why: t(
        '一项权利要求的主题名称中不允许既有产品又有方法，保护范围因此不清楚。',
        'A subject name must not hold both a product and a method: the scope is unclear.',
      ),
      todo: t('拆成产品和方法两项独立权利要求。', 'Divide it into one claim to the product and one to the method.'),
    },
    vague: {
      what: t(
        '主题名称“{text}”不能表明是产品还是方法。',
        'The subject name “{text}” does not show whether a product or a method is meant.',
      ),
      why: t('不允许采用“一种……技术”之类模糊不清的主题名称。', 'Vague names such as 一种……技术 are not allowed.'),
      todo: t('改为具体的产品（……装置）或者方法（……方法）。', 'Name a product (…装置) or a method (…方法).'),
    },
  },
  limits: [
    t(
      '只看独立权利要求；“策略”“模式”“配方”之类可商榷的名称不报告。',
      'Independent claims only; names open to argument (策略, 模式, 配方) are not reported.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    for (const claim of study.claims) {
      if (claim.kind !== 'independent' || claim.subject.length > 80) continue;
      const { subject } = claim;
      // 根据权利要求1所述的技术方案 is a slip of another kind.
      const vague = !claim.leading && VAGUE.test(subject);
      const both =
        METHOD_AND_PRODUCT.test(subject) ||
        ((PRODUCT_AND_METHOD.test(subject) || PRODUCT_AND_USE.test(subject)) && !METHOD_FIRST.test(subject));
      if (!vague && !both) continue;
      const { start, end } = subjectRange(claim);
      yield { at: inClaim(study, claim, start, end), ...(vague ? { message: 'vague' } : {}) };
    }
  },
});
