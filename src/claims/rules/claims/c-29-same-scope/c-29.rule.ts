import { text as t } from '#kernel/text.ts';
import { type AnalysedClaim, canonical } from '../../../model/index.ts';
import { limitingStart } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Claims are compared in full only with those that end alike: this many characters before the full stop. */
const TAIL = 8;

export const sameScope = defineRule({
  id: 'C-29',
  group: 'claims',
  title: t('不得有保护范围实质相同的同类权利要求', 'No two claims of the same scope'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['PL-26.4', 'GL-2-2-3.2.3'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}与权利要求{other}文字相同。', 'Claim {claim} says the same as claim {other}.'),
      why: t(
        '一件专利申请中不得出现两项以上保护范围实质上相同的同类权利要求。',
        'One application must not contain several claims of one category with substantially the same scope.',
      ),
      todo: t('删除其中一项，或者改写其附加特征。', 'Delete one of them or give it other features.'),
    },
    dependent: {
      what: t(
        '权利要求{claim}与权利要求{other}引用相同，附加特征也相同。',
        'Claims {claim} and {other} cite the same claims and add the same features.',
      ),
      why: t(
        '一件专利申请中不得出现两项以上保护范围实质上相同的同类权利要求。',
        'One application must not contain several claims of one category with substantially the same scope.',
      ),
      todo: t('删除其中一项，或者改写其附加特征。', 'Delete one of them or give it other features.'),
    },
  },
  limits: [
    t(
      '只看文字（宽度、空白、标点形式不计）；换一种说法的同一范围看不出。',
      'Wording only, apart from widths and blanks; the same scope in other words is not seen.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    const alike = new Map<string, AnalysedClaim[]>();
    const { foldedClaims, claimsText } = study;
    for (const [order, claim] of study.claims.entries()) {
      const { start, end } = claimsText.pieces[order]!;
      const tail = foldedClaims
        .slice(Math.max(start, end - TAIL - 4), end)
        .replace(/[.。\s]+$/, '')
        .slice(-TAIL);
      const key = `${scopeKey(claim)}\n${tail}`;
      const list = alike.get(key);
      if (list) list.push(claim);
      else alike.set(key, [claim]);
    }
    for (const list of alike.values()) {
      if (list.length < 2) continue;
      const seen = new Map<string, AnalysedClaim>();
      for (const claim of list) {
        const start = wordingStart(claim);
        const said = canonical(claim.text.slice(start))
          .replace(/^[,:，：]+|^一[种个]/, '')
          .replace(/[;。.]+$/, '');
        if (said === '') continue;
        const other = seen.get(said);
        if (!other) seen.set(said, claim);
        else
          yield {
            at: inClaim(study, claim, start, claim.text.length),
            ...(claim.kind === 'dependent' ? { message: 'dependent' } : {}),
            params: { claim: claim.number, other: other.number },
            related: [
              {
                at: inClaim(study, other, wordingStart(other), other.text.length),
                note: t('文字相同的权利要求', 'The claim that says the same'),
              },
            ],
          };
      }
    }
  },
});

/** Where the words begin that must differ: of a dependent claim, its features. */
function wordingStart(claim: AnalysedClaim): number {
  if (claim.kind === 'independent') return 0;
  const start = limitingStart(claim);
  return start + Math.max(0, claim.text.slice(start, start + 12).search(/[^\s,，:：]/));
}

/** What must be equal beside the wording; long lists of parents are ranges, told by their ends. */
function scopeKey({ kind, parents, category }: AnalysedClaim): string {
  const cited = parents.length > 20 ? `${parents[0]}…${parents.at(-1)}/${parents.length}` : parents.join();
  return kind === 'dependent' ? `${category} ${cited}` : `independent ${category}`;
}
