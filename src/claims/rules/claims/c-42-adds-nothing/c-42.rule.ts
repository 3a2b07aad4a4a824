import { text as t } from '#kernel/text.ts';
import { type AnalysedClaim, fold } from '../../../model/index.ts';
import { limitingStart, parentsBefore } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Ancestors of one claim that are looked at. */
const MOST_ANCESTORS = 12;
/** A shorter clause says too little to be found again by its words. */
const LEAST_CLAUSE = 4;
const LONGEST = 1200;
const CLAUSE_MARK = /[,;:。.\n]/;
const WORD = /[\p{L}\p{N}]/u;
/** The last word characters of the claim, before its full stop. */
const TAIL = /([\p{L}\p{N}]{2,6})[^\p{L}\p{N}]{0,6}$/u;
const LEADING = /^(?:(?:其中|且|并且|所述的?|该|上述|还包括|包括)\s?)+/;

export const addsNothing = defineRule({
  id: 'C-42',
  group: 'claims',
  title: t('从属权利要求没有附加技术特征', 'A dependent claim adds nothing'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-23¶3', 'RR-25¶1', 'PL-26.4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}的限定部分在被引用的权利要求中已经写过。',
        'What claim {claim} adds already stands in the claims it cites.',
      ),
      why: t(
        '从属权利要求应当用附加的技术特征，对引用的权利要求作进一步限定。',
        'A dependent claim limits the cited claim further by additional features.',
      ),
      todo: t('写入新的附加特征，或者删除该项。', 'Add a new feature, or delete the claim.'),
    },
    empty: {
      what: t('权利要求{claim}的限定部分是空的。', 'The limiting part of claim {claim} is empty.'),
      why: t(
        '从属权利要求应当用附加的技术特征，对引用的权利要求作进一步限定。',
        'A dependent claim limits the cited claim further by additional features.',
      ),
      todo: t('写明附加的技术特征，或者删除该项。', 'State the additional features, or delete the claim.'),
    },
  },
  limits: [
    t(
      '逐句比对文字：换了说法的重复看不出；引用多项的，须在每一项中都已写过才报告。',
      'Compared clause by clause: repetition in other words is not seen; with several parents each must say it already.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    for (const claim of study.claims) {
      if (claim.kind !== 'dependent' || !claim.leading || claim.ownSubject === '') continue;
      const start = limitingStart(claim);
      const said = claim.text.slice(start, start + LONGEST);
      const params = { claim: claim.number };
      if (!WORD.test(said)) {
        // Without 其特征在于 there is no limiting part at all, which is another rule's matter.
        if (/特征|其中/.test(claim.text))
          yield { at: inClaim(study, claim, claim.leading.start, claim.text.length), message: 'empty', params };
        continue;
      }
      if (claim.text.length - start > LONGEST || !endsAlike(study, claim, said)) continue;
      const limiting = fold(said);
      const clauses = clausesOf(limiting);
      if (clauses.length === 0 || !saidBefore(study, claim, clauses)) continue;
      const from = start + limiting.search(/[^\s,:]/);
      yield { at: inClaim(study, claim, from, claim.text.length), params };
    }
  },
});

/** The words right before the full stop stand in a parent or above it: only then is it worth while to read on. */
function endsAlike(study: Study, claim: AnalysedClaim, said: string): boolean {
  const tail = TAIL.exec(said.slice(-14))?.[1];
  if (tail === undefined) return false;
  for (let one: AnalysedClaim | undefined = claim, steps = 0; one && steps < MOST_ANCESTORS; steps++) {
    [one] = parentsBefore(study, one);
    if (one?.text.includes(tail)) return true;
  }
  return false;
}

const clausesOf = (limiting: string): string[] =>
  limiting
    .split(CLAUSE_MARK)
    .map((clause) => clause.trim().replace(LEADING, ''))
    .filter((clause) => clause !== '');

function saidBefore(study: Study, claim: AnalysedClaim, clauses: string[]): boolean {
  if (clauses.some((clause) => clause.length < LEAST_CLAUSE)) return false;
  const parents = parentsBefore(study, claim).slice(0, 4);
  return parents.length > 0 && parents.every((parent) => lineSays(study, parent, clauses));
}

/** Each clause stands as a whole clause in the parent or in a claim above it. */
function lineSays(study: Study, parent: AnalysedClaim, clauses: string[]): boolean {
  const line = [parent];
  for (let at = 0; at < line.length && line.length < MOST_ANCESTORS; at++) {
    const [next] = parentsBefore(study, line[at]!);
    if (next && !line.includes(next)) line.push(next);
  }
  const texts = line.map(({ text }) => text);
  return clauses.every((clause) => texts.some((text) => saysWhole(text, clause)));
}

function saysWhole(text: string, clause: string): boolean {
  for (let at = text.indexOf(clause), tries = 0; at >= 0 && tries < 8; at = text.indexOf(clause, at + 1), tries++) {
    const after = text[at + clause.length] ?? '。';
    const before = text[at - 1] ?? '，';
    if (/[，；。：,;:.\n]/.test(after) && /[，；：,;:\n述该的括且]/.test(before)) return true;
  }
  return false;
}
