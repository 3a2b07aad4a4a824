import { TokenBuffer, tokensOf } from '#corpus/postings/index.ts';
import type { PatentRecord } from '#corpus/record/index.ts';
import type { Hit, SimilarRequest } from '#corpus/search/index.ts';
import { PAIRS_WEIGHT, type PairCounts, pairScores } from '#corpus/search/ranking.ts';
import type { Rows } from '#corpus/search/row-sets.ts';
import { shareOf, shinglesOf, tellingWords } from '#corpus/search/shingles.ts';
import { textOf } from '#corpus/search/values.ts';
import { type CutWords, canonicalText, wordsOf } from '#corpus/words/index.ts';
import { eachRecord, readHits, readRecords } from './documents.ts';
import { type Again, byRelevance } from './order.ts';
import type { Snapshot } from './snapshot.ts';
import type { TextSearch } from './text-search.ts';

/** How many words of a text are looked for. */
const TELLING = 40;
/** Documents looked at for the same wording. */
const CANDIDATES = 200;
/** Documents whose order is looked at again by their pairs of characters. */
const WINDOW = 200;
/** Of longer claims the beginning is looked at, in characters. */
const CLAIMS = 2000;
/** Least part of a text that has to be found again in a near-duplicate. */
const LEAST_SHARE = 0.3;
/** Longer texts are judged by their beginning. */
const LONGEST = 20_000;

/** Title, abstract and claims of a record, as one text to compare by. */
export const comparedText = (record: PatentRecord): string =>
  [textOf(record, 'TI'), textOf(record, 'AB'), textOf(record, 'CL')].join('\n').slice(0, LONGEST);

/** Documents of a set near to a text, the nearest first. */
export async function findSimilar(
  snapshot: Snapshot,
  texts: TextSearch,
  allowed: Rows,
  text: string,
  request: Pick<SimilarRequest, 'by' | 'limit'>,
  cut: CutWords,
): Promise<(Hit & { share?: number })[]> {
  const limit = Math.min(request.limit ?? 20, 500);
  const canonical = canonicalText(text.slice(0, LONGEST));
  const words = wordsOf(canonical, cut);
  const shares = new Map([...new Set(words)].map((word) => [word, snapshot.postings.whole.share(word)]));
  const share = (word: string): number => shares.get(word) ?? 0;
  // Rare words weigh most, so words that no document has would keep out those that find something.
  const telling = tellingWords(
    words.filter((word) => share(word) > 0),
    share,
    TELLING,
  );
  if (telling.length === 0) return [];
  const wanted = request.by === 'duplicate' ? Math.max(CANDIDATES, limit) : limit;
  const known = new Map<number, PatentRecord>();
  const again = { window: WINDOW, scores: byPairs(snapshot, canonical, known) };
  const ordered = await byRelevance(
    snapshot,
    texts,
    allowed,
    telling,
    wanted,
    request.by === 'duplicate' ? undefined : again,
  );
  const ranked = [...ordered.rows]
    .map((row, i) => ({ row, score: ordered.scores?.[i] ?? 0 }))
    .filter((one) => one.score > 0);
  if (request.by !== 'duplicate') {
    return readHits(
      snapshot,
      ranked.map((one) => one.row),
      ranked.map((one) => one.score),
      known,
    );
  }
  const shared = await sharesWith(
    snapshot,
    canonical,
    ranked.map((one) => one.row),
  );
  const near = ranked
    .map((one) => ({ ...one, share: shared.get(one.row) ?? 0 }))
    .filter((one) => one.share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || b.score - a.score || snapshot.columns.compareKeys(a.row, b.row))
    .slice(0, limit);
  const hits = await readHits(
    snapshot,
    near.map((one) => one.row),
    near.map((one) => one.score),
  );
  return hits.map((hit, i) => ({ ...hit, share: near[i]!.share }));
}

/** Scores rows again by the pairs of characters they share with a text. The records it read are left in `known`. */
function byPairs(snapshot: Snapshot, canonical: string, known: Map<number, PatentRecord>): Again {
  const numbers = new Map<number, number>();
  for (const { key } of tokensOf(canonical)) if (!numbers.has(key)) numbers.set(key, numbers.size);
  return async (rows, before) => {
    const counts: PairCounts[] = Array.from(rows, () => ({ times: NO_TIMES, length: 0 }));
    const records = await readRecords(snapshot, rows);
    const tokens = new TokenBuffer();
    records.forEach((record, i) => {
      if (!record) return;
      known.set(rows[i]!, record);
      const times = new Uint16Array(numbers.size);
      let length = 0;
      for (const field of ['TI', 'AB', 'CL'] as const) {
        tokens.read(canonicalText(textOf(record, field).slice(0, CLAIMS)));
        for (let n = 0; n < tokens.length; n++) {
          const number = numbers.get(tokens.keys[n]!);
          if (number !== undefined && times[number]! < 65_535) times[number]!++;
        }
        length += tokens.length;
      }
      counts[i] = { times, length };
    });
    const scores = pairScores(counts, numbers.size);
    return Float32Array.from(before, (score, i) => score + PAIRS_WEIGHT * scores[i]!);
  };
}

const NO_TIMES: ArrayLike<number> = [];

/** What part of the text each row has too. */
async function sharesWith(snapshot: Snapshot, canonical: string, rows: number[]): Promise<Map<number, number>> {
  const asked = shinglesOf(canonical);
  const found = new Map<number, number>();
  await eachRecord(snapshot, rows, (row, record) => {
    const texts = (['TI', 'AB', 'CL'] as const).map((field) => canonicalText(textOf(record, field)));
    found.set(row, shareOf(asked, shinglesOf(texts.join(' '))));
  });
  return found;
}

/** The set without a document and the other stages of its application. */
export function withoutApplication(snapshot: Snapshot, rows: Rows, row: number): Rows {
  const { dictionary, codes } = snapshot.columns.single.application;
  const unknown = dictionary.codeOf('');
  const code = codes.array[row]!;
  const kept = rows.slice();
  const drop = (one: number) => {
    kept[one >>> 5]! &= ~(1 << (one & 31));
  };
  drop(row);
  if (code !== unknown) for (let one = 0; one < snapshot.rows; one++) if (codes.array[one] === code) drop(one);
  return kept;
}
