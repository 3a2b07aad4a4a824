import type { AnalysedClaim, ApplicationText } from '#claims/index.ts';
import type { Chance } from '#demo/chance.ts';
import { analysed, CLAIMS, type Defect, dependents, inClaimAt, type Seeded, splice, withClaim } from './defect.ts';

/** Replaces the leading reference of a claim (权利要求1或2任一项) by another one. */
function recited(text: ApplicationText, claim: AnalysedClaim & { order: number }, put: string): Seeded {
  const { start, end } = claim.leading!;
  return { text: withClaim(text, claim.order, splice(claim.text, start, end, put)), at: inClaimAt(claim.order) };
}

const consecutive = (text: ApplicationText) => text.claims.every(({ number }, i) => number === i + 1);

/** A dependent claim on one claim, its reference written plainly. */
const single = (text: ApplicationText, chance: Chance, fits: (claim: AnalysedClaim) => boolean = () => true) =>
  consecutive(text)
    ? dependents(text, chance).find(
        (claim) => claim.leading!.form === 'single' && claim.opening.length === 1 && fits(claim),
      )
    : undefined;

const cites = (
  name: string,
  says: string,
  number: (claim: AnalysedClaim, count: number) => number | undefined,
): Defect => ({
  name: `C-05 ${name}`,
  rule: 'C-05',
  says,
  into: CLAIMS,
  seed(text, chance) {
    const claim = single(text, chance, (one) => number(one, text.claims.length) !== undefined);
    return claim && recited(text, claim, `权利要求${number(claim, text.claims.length)}`);
  },
});

const limiting = /所述的?[^，,；。]{1,40}[，,]\s*其特征(?:在于|是)[，,：:]?/;

export const referenceDefects: readonly Defect[] = [
  cites('forward', 'a dependent claim cites a later claim', ({ number }, count) =>
    number < count ? number + 1 : undefined,
  ),
  cites('itself', 'a dependent claim cites itself', ({ number }) => number),
  cites('missing', 'a dependent claim cites a number that no claim bears', (_, count) => count + 3),
  cites('zero', 'a dependent claim cites claim 0', () => 0),
  {
    name: 'C-06 和 for 或',
    rule: 'C-06',
    says: '权利要求1或2 becomes 权利要求1和2',
    into: CLAIMS,
    seed(text, chance) {
      const claim = dependents(text, chance).find(
        ({ leading, opening }) =>
          opening.length === 1 &&
          leading!.connectors.length === 1 &&
          leading!.connectors[0] === '或' &&
          !leading!.anyOf,
      );
      return (
        claim && recited(text, claim, claim.text.slice(claim.leading!.start, claim.leading!.end).replace('或', '和'))
      );
    },
  },
  {
    name: 'C-06 joined by 和',
    rule: 'C-06',
    says: 'a claim on one claim becomes a claim on two, joined by 和',
    into: CLAIMS,
    seed(text, chance) {
      const claim = single(text, chance, ({ leading, number }) => leading!.numbers[0]! + 1 < number);
      const n = claim?.leading?.numbers[0] ?? 0;
      return claim && recited(text, claim, `权利要求${n}和${n + 1}`);
    },
  },
  {
    name: 'C-06 任一项 lost',
    rule: 'C-06',
    says: '权利要求1-3任一项 becomes 权利要求1-3',
    into: CLAIMS,
    seed(text, chance) {
      const claim = dependents(text, chance).find(
        ({ leading, opening }) =>
          opening.length === 1 && leading!.anyOf && leading!.numbers.length > 1 && !leading!.connectors.includes('或'),
      );
      if (!claim) return undefined;
      const { start, end } = claim.leading!;
      const bare = claim.text.slice(start, end).replace(/\s*中?\s*的?\s*(?:任[一意何]\s*[一个]?\s*项?|之一)$/, '');
      return /\d\s*$/.test(bare) ? recited(text, claim, bare) : undefined;
    },
  },
  {
    name: 'C-07 multiple on multiple',
    rule: 'C-07',
    says: 'a claim that follows a multiple dependent claim cites it and another one in the alternative',
    into: CLAIMS,
    seed(text, chance) {
      if (!consecutive(text)) return undefined;
      const multiple = analysed(text).filter(({ kind, parents }) => kind === 'dependent' && parents.length > 1);
      for (const { number, subject } of multiple) {
        const claim = single(text, chance, (one) => one.number > number && one.subject === subject);
        if (claim && number > 1) return recited(text, claim, `权利要求${number - 1}或${number}`);
      }
      return undefined;
    },
  },
  {
    name: 'C-08 no limiting part',
    rule: 'C-08',
    says: 'a dependent claim ends behind its reference part',
    into: CLAIMS,
    seed(text, chance) {
      const claim = dependents(text, chance).find((one) => limiting.test(one.text));
      if (!claim) return undefined;
      const match = limiting.exec(claim.text)!;
      const head = claim.text.slice(0, match.index) + match[0].replace(/[，,]\s*其特征[\s\S]*$/, '。');
      return { text: withClaim(text, claim.order, head), at: inClaimAt(claim.order) };
    },
  },
  {
    name: 'C-08 no subject name',
    rule: 'C-08',
    says: '根据权利要求1所述的装置，其特征在于 becomes 根据权利要求1，其特征在于',
    into: CLAIMS,
    seed(text, chance) {
      const claim = dependents(text, chance).find((one) => limiting.test(one.text) && /^根据/.test(one.text));
      if (!claim) return undefined;
      const wording = claim.text.replace(limiting, '，其特征在于，');
      return { text: withClaim(text, claim.order, wording), at: inClaimAt(claim.order) };
    },
  },
  {
    name: 'C-09 other subject',
    rule: 'C-09',
    says: 'the subject name of a dependent claim is that of another thing',
    into: CLAIMS,
    seed(text, chance) {
      const claim = dependents(text, chance).find(
        ({ subject, text: words }) => subject.length > 1 && words.includes(subject),
      );
      if (!claim) return undefined;
      const at = claim.text.indexOf(claim.subject, claim.subjectStart);
      if (at < 0) return undefined;
      const other = claim.category === 'method' ? '焊接方法' : '焊接夹具';
      const wording = splice(claim.text, at, at + claim.subject.length, other);
      return { text: withClaim(text, claim.order, wording), at: inClaimAt(claim.order) };
    },
  },
];
