import type { ApplicationText, Facts } from '#claims/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { analysed, type Defect, inPart } from './defect.ts';

const DAY = plainDate('2026-01-01');

/** What a centre's records say of a filing with nothing wrong in it. */
const clean = (text: ApplicationText): Facts => ({
  centre: {
    name: { zh: '某保护中心', en: 'a centre' },
    ipc: text.ipc.map((one) => one.slice(0, 4)),
    locarno: [],
    asOf: DAY,
    takes: [],
  },
  firstApplicant: { name: text.parties[0]?.name ?? '', filing: 'active', inRegion: true },
  circumstances: [],
  passed: text,
});

const filed = (
  name: string,
  rule: string,
  says: string,
  change: (facts: Facts, text: ApplicationText) => Facts,
): Defect => ({
  name: `${rule} ${name}`,
  rule,
  says,
  into: ['invented'],
  facts: clean,
  base: (text) => (text.ipc.length > 0 ? text : { ...text, ipc: ['C11B 1/10'] }),
  seed: (text) => ({ text, facts: change(clean(text), text), at: inPart('filing') }),
});

export const filingDefects: readonly Defect[] = [
  filed('other field', 'P-01', 'the class lies outside the approved fields', (facts) => ({
    ...facts,
    centre: { ...facts.centre!, ipc: ['H04L'] },
  })),
  filed('cancelled', 'P-02', 'the entity filing of the applicant was cancelled', (facts) => ({
    ...facts,
    firstApplicant: { ...facts.firstApplicant!, filing: 'cancelled' },
  })),
  filed('none', 'P-02', 'the applicant has no entity filing', (facts) => ({
    ...facts,
    firstApplicant: { ...facts.firstApplicant!, filing: 'none' },
  })),
  filed('elsewhere', 'P-02', 'the seat lies outside the region', (facts) => ({
    ...facts,
    firstApplicant: { ...facts.firstApplicant!, inRegion: false },
  })),
  ...(['pct', 'divisional', 'same-day-twin', 'secrecy'] as const).map((one) =>
    filed(one, 'P-03', `a kind of filing that centres do not take: ${one}`, (facts) => ({
      ...facts,
      circumstances: [one],
    })),
  ),
  {
    ...filed('changed claim', 'P-05', 'one claim of the formal filing differs from the passed text', (facts) => facts),
    seed(text) {
      const order = analysed(text).length - 1;
      const claims = text.claims.map((claim, i) =>
        i === order ? { ...claim, text: claim.text.replace(/。$/, '，其外侧还设有护罩。') } : claim,
      );
      return {
        text: { ...text, claims },
        facts: clean(text),
        at: ({ part, order: at }) => part === 'filing' || (part === 'claims' && at === order),
      };
    },
  },
];
