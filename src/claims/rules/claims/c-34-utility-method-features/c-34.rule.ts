import { text as t } from '#kernel/text.ts';
import { rootsOf } from '../../../study/claim-graph.ts';
import { placeIn, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const STEPS =
  /(?:包括|采用|按照?|通过)(?:以下|如下|下述|下列)?步骤|步骤(?:\d|[一二三四五六七八九])|(?<![A-Za-z\d])S\d{1,3}[:、,]|(?:制备|加工|成型|施工|使用|控制)方法(?:为|是|如下|包括)|(?:浸泡|煅烧|烧结|焙烧|淬火|回火|退火|搅拌|陈化|发酵|烘干|晾干|保温)[^,;。\n]{0,14}\d(?:[^,;。\n]{0,8})(?:(?<![转rR/])(?:分钟|min)|小时|(?<![转rR/])h(?![A-Za-z])|℃)/g;
const MATTER =
  /(?:质量|重量|摩尔|体积)(?:百分)?(?:比|份数?|含量|分数)|\d{1,3}(?:\.\d{1,4})?\s?(?:wt|mol|vol)\s?%|\d{1,3}(?:\.\d{1,4})?\s?(?:质量|重量)?份(?!额)|\d{1,3}(?:\.\d{1,4})?\s?%的[^,;。\n]{1,12}?(?:组分|成分|组成)/g;
const PROGRAM = /计算机程序|程序指令|程序代码|(?:神经网络|机器学习|深度学习)模型|算法/g;

export const utilityMethodFeatures = defineRule({
  id: 'C-34',
  group: 'claims',
  title: t('实用新型权利要求含有方法或者材料特征', 'Method or material features in a utility model'),
  severity: 'W',
  kinds: ['utility'],
  basis: ['PL-2.3', 'GL-1-2-6.1', 'GL-1-2-6.2.2'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}含有方法步骤或者工艺条件“{text}”。',
        'Claim {claim} contains steps or conditions of a process: “{text}”.',
      ),
      why: t(
        '可以用已知方法的名称限定产品的形状、构造，但不得包含方法的步骤、工艺条件等。',
        'A known method may be named, but its steps and conditions must not be claimed.',
      ),
      todo: t('改用形状、构造特征限定。', 'Define the product by its shape and structure.'),
    },
    matter: {
      what: t(
        '权利要求{claim}以组分或者含量“{text}”限定材料。',
        'Claim {claim} defines a material by composition: “{text}”.',
      ),
      why: t(
        '可以写已知材料的名称；对材料本身提出的改进不属于实用新型的保护客体。',
        'A known material may be named; an improvement of the material itself is not protected.',
      ),
      todo: t('改写已知材料的名称，或者另行申请发明专利。', 'Name a known material, or file an invention.'),
    },
    program: {
      what: t(
        '权利要求{claim}含有计算机程序特征“{text}”。',
        'Claim {claim} contains a feature of a computer program: “{text}”.',
      ),
      why: t(
        '对计算机程序提出的改进属于方法，不属于实用新型的保护客体。',
        'An improvement of a program is a method, which a utility model does not protect.',
      ),
      todo: t('删除程序特征，限定硬件的构造和连接关系。', 'Delete it and define the hardware and its connections.'),
    },
  },
  limits: [
    t(
      '只看产品权利要求，每项每类只报告第一处；材料是否已知、程序是否属于改进由人判断。',
      'Product claims only, the first place of each kind per claim; whether a material is known is for a person to judge.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    const text = study.foldedClaims;
    const shaped = study.view(productClaims);
    for (const [message, pattern] of PATTERNS) {
      let order = -1;
      for (const match of text.matchAll(pattern)) {
        const at = placeIn(study.claimsText, match.index, match.index + match[0].length);
        if (at.order === order || !shaped.has(at.order ?? -1)) continue;
        order = at.order ?? -1;
        yield { at, ...(message ? { message } : {}), params: { claim: at.claim ?? 0 } };
      }
    }
  },
});

/** Claims to products: a method claim as a whole is another rule's matter. */
function productClaims(study: Study): Set<number> {
  const roots = rootsOf(study);
  const found = new Set<number>();
  for (const [order, claim] of study.claims.entries()) {
    const above = roots.get(claim) ?? [];
    const [root] = above.length > 0 ? above : [claim];
    if (root && root.category !== 'method' && root.category !== 'use') found.add(order);
  }
  return found;
}

const PATTERNS: readonly (readonly [string | undefined, RegExp])[] = [
  [undefined, STEPS],
  ['matter', MATTER],
  ['program', PROGRAM],
];
