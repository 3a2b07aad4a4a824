import { text as t } from '#kernel/text.ts';
import { type AnalysedClaim, type ClaimCategory, sameCategory } from '../../../model/index.ts';
import { isCutName, isMisdirected, subjectRange } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const names: Record<ClaimCategory, { zh: string; en: string }> = {
  product: t('产品', 'a product'),
  composition: t('产品', 'a product'),
  method: t('方法', 'a method'),
  use: t('用途', 'a use'),
  unknown: t('类型不明', 'of no clear category'),
};

export const categoryOfParent = defineRule({
  id: 'C-10',
  group: 'claims',
  title: t('与被引用的权利要求类型不同', 'Another category than the cited claim'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.1.2', 'RR-25¶1'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}写的是{own}“{subject}”，引用的权利要求{cited}是{other}“{otherSubject}”。',
        'Claim {claim} is {own} (“{subject}”), but claim {cited}, which it cites, is {other} (“{otherSubject}”).',
      ),
      why: t(
        '从属权利要求与被引用的权利要求应当是同一类型；否则它是独立权利要求，附加特征的指代也会落空。',
        'A dependent claim is of the same category as the cited claim; otherwise it is an independent claim.',
      ),
      todo: t('核对引用的编号或者主题名称。', 'Check the cited number or the subject name.'),
    },
    parallel: {
      what: t(
        '权利要求{claim}引用权利要求{cited}，但保护的是另一类型，属于并列独立权利要求（引用式）。',
        'Claim {claim} cites claim {cited} but protects another category: it is a parallel independent claim.',
      ),
      why: t(
        '引用其他权利要求的并列独立权利要求不是从属权利要求，应当写明自己的全部必要技术特征。',
        'An independent claim that cites another is no dependent claim and must state its own essential features.',
      ),
      todo: t('不是缺陷；建议写成“一种权利要求{cited}所述的……的……”。', 'No defect. Preferably begin it with 一种.'),
    },
  },
  limits: [
    t(
      '只看以引用开头的权利要求。名称中含有被引用主题的视为有意的并列独立权利要求，仅作提示。',
      'Only claims that open with a reference. One whose name builds on the cited subject is taken as meant: a hint.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    for (const claim of study.claims) {
      if (claim.kind !== 'independent' || !claim.leading || claim.subject === '') continue;
      const parent = citedClaim(study, claim);
      if (!parent || isCutName(parent.subject) || sameCategory(claim.category, parent.category)) continue;
      const slip = isMisdirected(study, claim);
      const { start, end } = slip ? claim.leading : subjectRange(claim);
      yield {
        at: inClaim(study, claim, start, end),
        ...(slip ? {} : { message: 'parallel', severity: 'I' as const }),
        params: {
          claim: claim.number,
          cited: parent.number,
          own: names[claim.category],
          other: names[parent.category],
          subject: claim.subject,
          otherSubject: parent.subject,
        },
      };
    }
  },
});

const citedClaim = (study: Study, claim: AnalysedClaim): AnalysedClaim | undefined => {
  const n = claim.leading?.numbers[0];
  return n === undefined || n >= claim.number ? undefined : study.byNumber.get(n);
};
