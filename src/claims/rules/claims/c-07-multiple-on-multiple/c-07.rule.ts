import { text as t } from '#kernel/text.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const multipleOnMultiple = defineRule({
  id: 'C-07',
  group: 'claims',
  title: t('多项从属权利要求不得引用多项从属权利要求', 'No multiple dependent claim on another'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-25¶2', 'GL-2-2-3.3.2', 'GL-1-2-7.4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '多项从属权利要求{claim}引用了多项从属权利要求{cited}。',
        'Multiple dependent claim {claim} refers to claim {cited}, which is a multiple dependent claim itself.',
      ),
      why: t(
        '多项从属权利要求不得作为另一项多项从属权利要求引用的基础。',
        'A multiple dependent claim must not serve as the basis of another multiple dependent claim.',
      ),
      todo: t(
        '去掉对权利要求{cited}的引用，或者只引用一项权利要求。',
        'Drop the reference to claim {cited}, or refer to one claim only.',
      ),
    },
  },
  limits: [
    t(
      '只看直接引用：审查指南写明的是“在后的多项从属权利要求不得引用在前的多项从属权利要求”；隔着一项单引的从属权利要求不报告。',
      'Direct references only, as the Guidelines put it; a chain through a single dependent claim is not reported.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    const multiple = new Set<number>();
    for (const claim of study.claims) {
      if (claim.kind !== 'dependent' || claim.parents.length < 2) continue;
      const cited: number[] = [];
      for (const n of claim.parents) if (n < claim.number && multiple.has(n) && cited.push(n) === 10) break;
      const first = claim.opening[0];
      if (cited.length > 0 && first)
        yield {
          at: inClaim(study, claim, first.start, claim.opening.at(-1)!.end),
          params: { claim: claim.number, cited: cited.join('、') },
        };
      multiple.add(claim.number);
    }
  },
});
