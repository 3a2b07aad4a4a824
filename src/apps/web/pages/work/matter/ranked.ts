import type { Ranking } from '#services/pre-examination/allocation/index.ts';
import type { People } from '../../../forms/engine-fields.ts';

/** The people a field offers in the order of a ranking, each with its reason beside the load; the others as they were. */
export function ranked(people: People, ranking: Ranking | undefined): People {
  if (!ranking) return people;
  const at = (account: string) => {
    const n = ranking.candidates.findIndex((one) => one.account === account);
    return n < 0 ? ranking.candidates.length : n;
  };
  return Object.fromEntries(
    Object.entries(people).map(([field, members]) => [
      field,
      members
        .map((one) => {
          const candidate = ranking.candidates.find((each) => each.account === one.account);
          if (!candidate) return one;
          const { eligible, score, reasons } = candidate;
          const zh = `${eligible ? `${score}分` : '不建议'}：${reasons.map((each) => each.zh).join('；')}`;
          const en = `${eligible ? `${score} points` : 'not proposed'}: ${reasons.map((each) => each.en).join('; ')}`;
          const note = one.note ? { zh: `${one.note.zh}。${zh}`, en: `${one.note.en}. ${en}` } : { zh, en };
          return { ...one, note };
        })
        .sort((a, b) => at(a.account) - at(b.account)),
    ]),
  );
}
