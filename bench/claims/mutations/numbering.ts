import { type ApplicationText, splitClaims } from '#claims/index.ts';
import { analysed, CLAIMS, type Defect, dependents, inClaimAt, inPart, reworded, splice, withClaim } from './defect.ts';

/** Claims written down with the numbers given and read again, as a person would paste them. */
function rewritten(text: ApplicationText, label: (number: number, order: number) => string): ApplicationText {
  const raw = text.claims.map((claim, i) => `${label(claim.number, i)}${claim.text.replaceAll('\n', '')}`).join('\n');
  return { ...text, claims: splitClaims(raw).claims };
}

const consecutive = (text: ApplicationText): boolean =>
  text.claims.length > 2 && text.claims.every(({ number }, i) => number === i + 1);

const base = (text: ApplicationText) => (consecutive(text) ? rewritten(text, (n) => `${n}. `) : undefined);

export const numberingDefects: readonly Defect[] = [
  {
    name: 'C-01 skipped number',
    rule: 'C-01',
    says: 'from one claim on every number is one too high',
    into: CLAIMS,
    base,
    seed(text, chance) {
      const from = chance.whole(2, text.claims.length);
      return { text: rewritten(text, (n) => `${n >= from ? n + 1 : n}. `), at: inClaimAt(from - 1) };
    },
  },
  {
    name: 'C-01 repeated number',
    rule: 'C-01',
    says: 'one claim bears the number of the claim before it',
    into: CLAIMS,
    base,
    seed(text, chance) {
      const which = chance.whole(2, text.claims.length);
      return {
        text: rewritten(text, (n) => `${n === which ? n - 1 : n}. `),
        at: ({ part, order }) => part === 'claims' && (order === which - 1 || order === which),
      };
    },
  },
  {
    name: 'C-01 dropped number',
    rule: 'C-01',
    says: 'the number in front of one claim is gone',
    into: CLAIMS,
    base,
    seed(text, chance) {
      const which = chance.whole(2, text.claims.length);
      return { text: rewritten(text, (n) => (n === which ? '' : `${n}. `)), at: inPart('claims') };
    },
  },
  {
    name: 'C-01 begins with 2',
    rule: 'C-01',
    says: 'the first claim bears the number 2',
    into: CLAIMS,
    base,
    seed: (text) => ({
      text: rewritten(text, (n) => `${n + 1}. `),
      at: ({ part, order }) => part === 'claims' && (order === 0 || order === undefined),
    }),
  },
  {
    name: 'C-02 second full stop',
    rule: 'C-02',
    says: 'a comma or semicolon in the middle of a claim becomes a full stop',
    into: CLAIMS,
    seed(text, chance) {
      const order = chance.whole(0, text.claims.length - 1);
      const wording = text.claims[order]?.text ?? '';
      const marks = [...wording.matchAll(/(?<=[\u4e00-\u9fff）)])[，；](?=[\u4e00-\u9fff])/g)];
      if (marks.length === 0) return undefined;
      const { index } = chance.pick(marks);
      return {
        text: withClaim(text, order, splice(wording, index, index + 1, '。')),
        at: (finding) => inClaimAt(order)(finding) && finding.start === index,
      };
    },
  },
  {
    name: 'C-02 missing full stop',
    rule: 'C-02',
    says: 'the full stop at the end of a claim is gone',
    into: CLAIMS,
    seed(text, chance) {
      const order = chance.whole(0, text.claims.length - 1);
      const wording = text.claims[order]?.text.trimEnd() ?? '';
      if (!/[\u4e00-\u9fff]。$/.test(wording)) return undefined;
      return { text: withClaim(text, order, wording.slice(0, -1)), at: inClaimAt(order) };
    },
  },
  {
    name: 'C-03 first claim depends',
    rule: 'C-03',
    says: 'claim 1 is written as a claim that depends on claim 2',
    into: CLAIMS,
    seed(text) {
      const [first] = analysed(text);
      if (first?.kind !== 'independent' || first.references.length > 0 || text.claims.length < 2) return undefined;
      const rest = /其特征(?:在于|是)[，,：:]?([\s\S]+)$/.exec(first.text)?.[1];
      if (!rest) return undefined;
      const wording = `根据权利要求2所述的${first.subject}，其特征在于，${rest}`;
      return { text: withClaim(text, 0, wording), at: inPart('claims') };
    },
  },
  {
    name: 'C-11 dependent after the next independent',
    rule: 'C-11',
    says: 'a claim that depends on claim 1 is added behind a later independent claim and its dependents',
    into: CLAIMS,
    seed(text, chance) {
      const all = analysed(text);
      const later = all.filter(
        ({ kind, order, references }) => kind === 'independent' && order > 0 && references.length === 0,
      );
      const [copied] = dependents(text, chance).filter(({ parents }) => parents.length === 1 && parents[0] === 1);
      const last = text.claims.at(-1)!;
      if (later.length === 0 || !copied || !consecutive(text)) return undefined;
      const claim = { ...reworded(last, copied.text), number: last.number + 1, id: 'added' };
      return { text: { ...text, claims: [...text.claims, claim] }, at: inClaimAt(text.claims.length) };
    },
  },
];
