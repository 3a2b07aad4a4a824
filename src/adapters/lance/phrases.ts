import type { Query } from '#corpus/query/ast.ts';
import { type Candidate, rankingPhrases, rerank, WINDOW } from '#corpus/search/ranking.ts';
import { readColumns } from './documents.ts';
import { isIn, lengthIn, needleOf, timesIn } from './gram-bytes.ts';
import { GRAM_COLUMN } from './layout.ts';
import type { Again } from './order.ts';
import type { Snapshot } from './snapshot.ts';

/** Scores the first ranks of a query again by how they have its phrases; undefined when it has none. */
export function byPhrases(snapshot: Snapshot, query: Query | undefined): { window: number; scores: Again } | undefined {
  const phrases = rankingPhrases(query);
  if (phrases.length === 0) return undefined;
  const needles = phrases.map(needleOf);
  const scores: Again = async (rows, before) => {
    const candidates = await readColumns(
      snapshot,
      rows,
      [GRAM_COLUMN.TI, GRAM_COLUMN.AB, GRAM_COLUMN.CL],
      (parts): Omit<Candidate, 'score'> => {
        const [title, abstract, claims] = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.length));
        return {
          titleLength: lengthIn(title!),
          found: needles.map((needle) => {
            const inTitle = isIn(title!, needle);
            const inAbstract = timesIn(abstract!, needle);
            // The claims matter only for what stands nowhere else, and are long.
            const inClaims = !inTitle && inAbstract.times === 0 && isIn(claims!, needle);
            return { title: inTitle, ...inAbstract, claims: inClaims };
          }),
        };
      },
    );
    const known = candidates.map((one, i) => ({ score: before[i]!, titleLength: 0, found: [], ...one }));
    return rerank(known, phrases, snapshot.mark.documents);
  };
  return { window: WINDOW, scores };
}
