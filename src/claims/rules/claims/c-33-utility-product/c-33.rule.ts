import { text as t } from '#kernel/text.ts';
import { subjectRange } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Matter without a shape of its own, and programs. */
const SHAPELESS =
  /(?:组合物|组成物|混合物|化合物|配合物|制剂|合金|配方|涂料|油墨|浆料|胶粘剂|粘合剂|粘结剂|溶液|溶剂|乳液|凝胶|粉末|粉剂|颗粒剂|催化剂|添加剂|助剂|饲料|肥料|菌剂|药物|饮料|酸奶|奶粉|混凝土|砂浆|水泥|晶型)$/;
const PROGRAM = /(?:程序|程序产品|软件|算法|算法模型)$/;
const METHOD_WORD = /法|工艺|流程|步骤|用途|应用|使用|过程|工序|技术路线/;

export const utilityProduct = defineRule({
  id: 'C-33',
  group: 'claims',
  title: t('实用新型只保护有形状、构造的产品', 'Utility models protect shaped products only'),
  severity: 'E',
  kinds: ['utility'],
  basis: ['PL-2.3', 'GL-1-2-6.1', 'GL-1-2-6.2.1'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}的主题“{text}”是方法或者用途。',
        'The subject of claim {claim}, “{text}”, is a method or use.',
      ),
      why: t(
        '实用新型专利只保护产品；一切方法都不属于其保护客体。',
        'A utility model protects products only; methods of any kind are excluded.',
      ),
      todo: t('删除该项，或者另行申请发明专利。', 'Delete it, or file it as an invention.'),
    },
    matter: {
      what: t(
        '权利要求{claim}的主题“{text}”没有确定的形状、构造。',
        'The subject of claim {claim}, “{text}”, has no definite shape or structure.',
      ),
      why: t(
        '实用新型应当是有确定形状、构造且占据一定空间的产品；物质和材料本身不属于其保护客体。',
        'A utility model is a product with definite shape or structure; substances and materials as such are excluded.',
      ),
      todo: t('改为有形状、构造的产品，或者另行申请发明专利。', 'Claim a shaped product, or file it as an invention.'),
    },
    program: {
      what: t(
        '权利要求{claim}的主题“{text}”是计算机程序。',
        'The subject of claim {claim}, “{text}”, is a computer program.',
      ),
      why: t(
        '计算机程序属于方法，不属于实用新型的保护客体。',
        'Computer programs count as methods, which utility models do not protect.',
      ),
      todo: t('删除该项，或者另行申请发明专利。', 'Delete it, or file it as an invention.'),
    },
  },
  limits: [
    t(
      '按主题名称判断；名为装置而实质为方法或者材料的，由另一规则提示。',
      'Judged by the subject name; features of methods or materials in a product claim are another rule’s matter.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    for (const claim of study.claims) {
      if (claim.kind !== 'independent') continue;
      const { subject, category } = claim;
      const method = (category === 'method' || category === 'use') && METHOD_WORD.test(subject.slice(-6));
      const message = PROGRAM.test(subject)
        ? 'program'
        : method
          ? undefined
          : SHAPELESS.test(subject)
            ? 'matter'
            : 'none';
      if (message === 'none') continue;
      const { start, end } = subjectRange(claim);
      yield {
        at: inClaim(study, claim, start, end),
        ...(message ? { message } : {}),
        params: { claim: claim.number },
      };
    }
  },
});
