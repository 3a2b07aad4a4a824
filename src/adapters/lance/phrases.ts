import { tokensOf } from '#corpus/postings/index.ts';
import type { Query } from '#corpus/query/ast.ts';
import type { PatentRecord } from '#corpus/record/index.ts';
import { type Candidate, type Found, rankingPhrases, rerank, WINDOW } from '#corpus/search/ranking.ts';
import { textOf } from '#corpus/search/values.ts';
import { canonicalText, phraseHold } from '#corpus/words/index.ts';
import { readRecords } from './documents.ts';
import type { Again } from './order.ts';
import type { Snapshot } from './snapshot.ts';

/** Scores the first ranks of a query again by how they have its phrases; undefined when it has none. */
export function byPhrases(snapshot: Snapshot, query: Query | undefined): { window: number; scores: Again } | undefined {
  const phrases = rankingPhrases(query);
  if (phrases.length === 0) return undefined;
  const holds = phrases.map((phrase) => phraseHold(phrase));
  const scores: Again = async (rows, before) => {
    const found: Found[][] = Array.from(rows, () => phrases.map(() => ({ ...NOWHERE })));
    const lengths = snapshot.postings.titleLengths(rows);
    const unsure: number[] = [];
    holds.forEach((hold, i) => {
      if (!hold.exact) {
        unsure.push(i);
        return;
      }
      const tokens = tokensOf(hold.canonical);
      const { postings } = snapshot;
      postings.occurrences('TI', tokens, rows, (at) => {
        found[at]![i]!.title = true;
      });
      postings.occurrences('AB', tokens, rows, (at, times, first) => Object.assign(found[at]![i]!, { times, first }));
      // The claims matter only for what stands nowhere else.
      const rest = found.flatMap((one, at) => (one[i]!.title || one[i]!.times > 0 ? [] : [at]));
      if (rest.length === 0) return;
      postings.occurrences(
        'CL',
        tokens,
        Int32Array.from(rest, (at) => rows[at]!),
        (at) => {
          found[rest[at]!]![i]!.claims = true;
        },
      );
    });
    if (unsure.length > 0) {
      const records = await readRecords(snapshot, rows);
      records.forEach((record, at) => {
        if (record) for (const i of unsure) found[at]![i] = foundIn(record, phrases[i]!);
      });
    }
    const candidates: Candidate[] = found.map((one, at) => ({
      score: before[at]!,
      titleLength: lengths[at]!,
      found: one,
    }));
    return rerank(candidates, phrases, snapshot.mark.documents);
  };
  return { window: WINDOW, scores };
}

const NOWHERE: Found = { title: false, times: 0, first: -1, claims: false };

/** A phrase of which the index cannot tell alone where it stands: one Chinese character. */
function foundIn(record: PatentRecord, phrase: string): Found {
  const text = (field: 'TI' | 'AB' | 'CL') => canonicalText(textOf(record, field));
  const abstract = text('AB');
  const title = text('TI').includes(phrase);
  const first = abstract.indexOf(phrase);
  const times = first < 0 ? 0 : abstract.split(phrase).length - 1;
  return { title, times, first, claims: !title && times === 0 && text('CL').includes(phrase) };
}
