import { text as t } from '#kernel/text.ts';
import type { AnalysedClaim } from '../../../model/index.ts';
import { isMisdirected } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const why = t(
  '引用两项以上权利要求的多项从属权利要求，只能以择一方式引用在前的权利要求。',
  'A multiple dependent claim may refer to preceding claims in the alternative only.',
);
const ADDING = /[和与及]|结合/;

export const alternativeReference = defineRule({
  id: 'C-06',
  group: 'claims',
  title: t('多项从属权利要求以择一方式引用', 'Multiple dependent claims refer in the alternative'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-25¶2', 'GL-2-2-3.3.2', 'GL-1-2-7.4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('“{text}”不是择一方式的引用。', '“{text}” does not refer in the alternative.'),
      why,
      todo: t(
        '写成“权利要求1或2所述”或者“权利要求1至3中任一项所述”。',
        'Write 权利要求1或2所述 or 权利要求1至3中任一项所述.',
      ),
    },
    open: {
      what: t('“{text}”没有写明是择一引用。', '“{text}” does not say that it refers in the alternative.'),
      why,
      todo: t('补写“任一项”，或者把顿号改为“或”。', 'Add 任一项, or write 或 in the place of the mark.'),
    },
  },
  limits: [
    t(
      '“权利要求1-3所述”“权利要求1、2所述”可以理解为择一，仅作警告。',
      'A bare range or a list with enumeration commas can be read as an alternative: a warning only.',
    ),
    t(
      '引用其他权利要求的独立权利要求（如“包含权利要求1和2所述的……”）不报告。',
      'Independent claims that cite several others are not reported.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    for (const claim of study.claims) {
      if (!citesSeveral(study, claim)) continue;
      const hit = judge(study, claim);
      if (hit) yield hit;
    }
  },
});

function judge(study: Study, claim: AnalysedClaim): Hit | undefined {
  for (const { start, end, form, connectors } of claim.opening) {
    const at = inClaim(study, claim, start, end);
    if (form === 'conjunctive')
      return connectors.some((c) => ADDING.test(c)) ? { at } : { at, message: 'open', severity: 'W' };
    if (form === 'range') return { at, message: 'open', severity: 'W' };
  }
  for (let i = 1; i < claim.opening.length; i++) {
    const [one, next] = [claim.opening[i - 1]!, claim.opening[i]!];
    if (ADDING.test(claim.text.slice(one.end, next.start).slice(-6)))
      return { at: inClaim(study, claim, claim.opening[0]!.start, next.end) };
  }
  return undefined;
}

/** A claim that names another category by a slip is meant as a dependent one all the same. */
const citesSeveral = (study: Study, claim: AnalysedClaim): boolean =>
  claim.kind === 'dependent'
    ? claim.parents.length > 1
    : claim.refs.length > 1 && claim.leading !== undefined && isMisdirected(study, claim);
