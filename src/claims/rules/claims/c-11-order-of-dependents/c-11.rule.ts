import { text as t } from '#kernel/text.ts';
import { isMisdirected, rootsOf } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const orderOfDependents = defineRule({
  id: 'C-11',
  group: 'claims',
  title: t('从属权利要求写在另一项独立权利要求之前', 'Dependents stand before the next independent claim'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-24¶3', 'GL-2-2-3.3.2', 'GL-1-2-7.4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}从属于独立权利要求{root}，却写在另一项独立权利要求{between}之后。',
        'Claim {claim} depends on independent claim {root} but stands after another independent claim, {between}.',
      ),
      why: t(
        '直接或间接从属于某一项独立权利要求的所有从属权利要求，都应当写在该独立权利要求之后、另一项独立权利要求之前。',
        'All claims that depend on an independent claim stand after it and before the next independent claim.',
      ),
      todo: t(
        '移到权利要求{between}之前并重新编号；若引用编号写错，改正引用。',
        'Move it before claim {between} and renumber; or correct the reference if it is wrong.',
      ),
    },
  },
  limits: [
    t(
      '同时从属于几项独立权利要求的，只要其中一项是最近的独立权利要求就不报告；引用编号疑似写错的权利要求不计。',
      'A claim under several independent claims is silent if one of them is the nearest; claims that seem to cite a wrong number are left out.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    const roots = rootsOf(study);
    let nearest = study.claims[0];
    for (const claim of study.claims) {
      if (claim.kind === 'independent') {
        if (!isMisdirected(study, claim)) nearest = claim;
        continue;
      }
      const above = roots.get(claim) ?? [];
      const [root] = above;
      const first = claim.opening[0];
      if (!root || !nearest || !first || above.includes(nearest) || above.some((one) => isMisdirected(study, one)))
        continue;
      yield {
        at: inClaim(study, claim, first.start, first.end),
        params: { claim: claim.number, root: root.number, between: nearest.number },
      };
    }
  },
});
