import type { PatentRecord } from '#corpus/record/index.ts';
import type { Hit, SimilarRequest } from '#corpus/search/index.ts';
import { PAIRS_WEIGHT, pairScores } from '#corpus/search/ranking.ts';
import { eachRow, type Rows } from '#corpus/search/row-sets.ts';
import { shareOf, shinglesOf, tellingWords } from '#corpus/search/shingles.ts';
import { textOf } from '#corpus/search/values.ts';
import { type CutWords, canonicalText, gramsOf, textOfGrams, wordsOf } from '#corpus/words/index.ts';
import type { Columns } from './columns.ts';
import { readColumns, readHits } from './documents.ts';
import { Tokens } from './gram-bytes.ts';
import { GRAM_COLUMN, WORD_COLUMN } from './layout.ts';
import { type Again, byRelevance } from './order.ts';
import type { Snapshot } from './snapshot.ts';
import type { TextSearch } from './text-search.ts';

/** How many words of a text are looked for. */
const TELLING = 60;
/** Documents looked at for the same wording. */
const CANDIDATES = 200;
/** Documents whose order is looked at again by their pairs of characters. */
const WINDOW = 200;
/** Of longer claims the beginning is looked at, in bytes of grams: about two thousand characters. */
const CLAIMS = 14_000;
/** Least part of a text that has to be found again in a near-duplicate. */
const LEAST_SHARE = 0.3;
/** Documents from which is learned how common words are. */
const SAMPLE = 20_000;
/** Longer texts are judged by their beginning. */
const LONGEST = 20_000;

type Shares = { words: Map<string, number>; documents: number };
const shares = new WeakMap<Columns, Promise<Shares>>();

/** In how many documents of a sample each word occurs. */
function sharesOf(snapshot: Snapshot): Promise<Shares> {
  const known = shares.get(snapshot.columns);
  if (known) return known;
  const reading = (async () => {
    const words = new Map<string, number>();
    let documents = 0;
    const query = snapshot.table.query().select([WORD_COLUMN]).limit(SAMPLE);
    for await (const batch of query) {
      const column = batch.getChild(WORD_COLUMN)!;
      for (let i = 0; i < batch.numRows; i++) {
        documents++;
        for (const word of new Set(String(column.get(i)).split(' '))) words.set(word, (words.get(word) ?? 0) + 1);
      }
    }
    return { words, documents };
  })();
  shares.set(snapshot.columns, reading);
  reading.catch(() => shares.delete(snapshot.columns));
  return reading;
}

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
  const { words, documents } = await sharesOf(snapshot);
  const all = documents >= snapshot.mark.documents;
  const telling = tellingWords(
    // Rare words weigh most, so words that no document has would keep out those that find something.
    wordsOf(canonical, cut).filter((word) => !all || words.has(word)),
    (word) => (words.get(word) ?? 0.5) / Math.max(1, documents),
    TELLING,
  );
  if (telling.length === 0) return [];
  const wanted = request.by === 'duplicate' ? Math.max(CANDIDATES, limit) : limit;
  const again = { window: WINDOW, scores: byPairs(snapshot, canonical) };
  const ordered = await byRelevance(
    snapshot,
    texts,
    allowed,
    { words: telling, least: 'any' },
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
    );
  }
  const shared = await sharesWith(
    texts,
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

/** Scores rows again by the pairs of characters they share with a text. */
function byPairs(snapshot: Snapshot, canonical: string): Again {
  const tokens = new Tokens(gramsOf(canonical));
  return async (rows, before) => {
    const counts = await readColumns(snapshot, rows, [GRAM_COLUMN.TI, GRAM_COLUMN.AB, GRAM_COLUMN.CL], (parts) => {
      const times = new Uint16Array(tokens.size);
      let length = 0;
      for (const part of parts)
        length += tokens.count(Buffer.from(part.buffer, part.byteOffset, Math.min(part.length, CLAIMS)), times);
      return { times, length };
    });
    const none = new Uint16Array(tokens.size);
    const scores = pairScores(
      counts.map((one) => one ?? { times: none, length: 0 }),
      tokens.size,
    );
    return Float32Array.from(before, (score, i) => score + PAIRS_WEIGHT * scores[i]!);
  };
}

/** What part of the text each row has too. */
async function sharesWith(texts: TextSearch, canonical: string, rows: number[]): Promise<Map<number, number>> {
  const asked = shinglesOf(canonical);
  const found = new Map<number, string[]>(rows.map((row) => [row, ['', '', '']]));
  await Promise.all(
    (['TI', 'AB', 'CL'] as const).map((field, i) =>
      texts.texts(GRAM_COLUMN[field], rows, (row, grams) => {
        const parts = found.get(row);
        if (parts) parts[i] = textOfGrams(grams);
      }),
    ),
  );
  return new Map([...found].map(([row, parts]) => [row, shareOf(asked, shinglesOf(parts.join(' ')))]));
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
  if (code !== unknown)
    eachRow(rows, (one) => {
      if (codes.array[one] === code) drop(one);
    });
  return kept;
}
