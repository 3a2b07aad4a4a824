// Known-item search on real texts: gold keyphrases, and half of an abstract, have to find the document they are from. Beside
// the index of the house stands a BM25 over pairs of characters, computed here over the same documents.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openCorpus } from '#apps/core/corpus/open.ts';
import { emptyRecord, type PatentRecord } from '#corpus/record/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { canonicalText, cutPairs } from '#corpus/words/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Bench, Figure } from './lib/bench.ts';

const FOLDER = path.join(import.meta.dirname, '../../shared/data/patent-texts');
const DEPTH = 200;

interface Item {
  title: string;
  abstract: string;
  claims: string;
  keyphrases: string[];
}

const lines = (file: string): Record<string, unknown>[] =>
  readFileSync(path.join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const itemOf = (line: Record<string, unknown>): Item => ({
  title: textIn(line.title),
  abstract: textIn(line.abstract),
  claims: textIn(line.rawClaims),
  keyphrases: Array.isArray(line.keyphrases) ? line.keyphrases.map(String) : [],
});

const recordOf = (item: Item, n: number): PatentRecord => ({
  ...emptyRecord({
    key: `CN${1_000_000 + n}A`,
    office: 'CN',
    publication: { number: String(1_000_000 + n), kind: 'A', date: null },
    title: item.title || '无题',
    source: { id: 'upload', asOf: plainDate('2026-01-01'), licence: 'unknown' },
  }),
  abstract: item.abstract,
  claims: item.claims === '' ? [] : [{ number: 1, text: item.claims }],
});

/** BM25 (k1 1.2, b 0.75) over pairs of characters of title, abstract and claims. */
class PairsBm25 {
  readonly #postings = new Map<string, Map<number, number>>();
  readonly #lengths: number[] = [];
  readonly #mean: number;

  constructor(items: readonly Item[]) {
    items.forEach((item, n) => {
      const terms = cutPairs(canonicalText([item.title, item.abstract, item.claims].join('\n')));
      this.#lengths.push(terms.length);
      for (const term of terms) {
        const list = this.#postings.get(term) ?? new Map<number, number>();
        list.set(n, (list.get(n) ?? 0) + 1);
        this.#postings.set(term, list);
      }
    });
    this.#mean = this.#lengths.reduce((a, b) => a + b, 0) / this.#lengths.length;
  }

  rankOf(query: string, own: number): number {
    const scores = new Map<number, number>();
    for (const term of new Set(cutPairs(canonicalText(query)))) {
      const list = this.#postings.get(term);
      if (!list) continue;
      const weight = Math.log(1 + (this.#lengths.length - list.size + 0.5) / (list.size + 0.5));
      for (const [n, count] of list) {
        const norm = 1.2 * (0.25 + (0.75 * this.#lengths[n]!) / this.#mean);
        scores.set(n, (scores.get(n) ?? 0) + (weight * count * 2.2) / (count + norm));
      }
    }
    const mine = scores.get(own);
    if (mine === undefined) return Number.POSITIVE_INFINITY;
    let rank = 1;
    for (const [n, score] of scores) if (score > mine || (score === mine && n < own)) rank++;
    return rank;
  }
}

interface Quality {
  mrr: number;
  recall: number;
}
const qualityOf = (ranks: readonly number[]): Quality => ({
  mrr: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
  recall: ranks.filter((rank) => rank <= 10).length / ranks.length,
});

async function withIndex<T>(items: readonly Item[], use: (index: CorpusIndex) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zhiquan-relevance-'));
  try {
    const index = await openCorpus({ folder });
    try {
      await index.put(items.map(recordOf));
      await index.settle();
      return await use(index);
    } finally {
      await index.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const place = (hits: readonly { key: string }[], own: number): number => {
  const at = hits.findIndex((hit) => hit.key === `CN${1_000_000 + own}A`);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
};

const byPhrases = async (index: CorpusIndex, phrases: readonly string[], own: number): Promise<number> => {
  const text = phrases.join(' ');
  const { hits } = await index.search({ query: { kind: 'words', field: 'TAC', text, least: 'any' }, limit: DEPTH });
  return place(hits, own);
};

const half = (text: string): [string, string] => {
  const cut = text.indexOf('，', Math.floor(text.length / 2));
  const at = cut < 0 ? Math.floor(text.length / 2) : cut + 1;
  return [text.slice(0, at), text.slice(at)];
};

async function measure(name: string, items: readonly Item[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (what: string, house: number[], peer: number[]) => {
    for (const [part, keep] of [
      ['even rows', 0],
      ['odd rows, held out', 1],
      ['all rows', undefined],
    ] as const) {
      const some = (ranks: number[]) => qualityOf(keep === undefined ? ranks : ranks.filter((_, i) => i % 2 === keep));
      const [a, b] = [some(house), some(peer)];
      figures.push({
        name: `${what}, MRR`,
        value: a.mrr,
        unit: '',
        note: `${name}; ${part}; ${(a.mrr / b.mrr).toFixed(3)} × pairs (${b.mrr.toFixed(3)})`,
      });
      figures.push({
        name: `${what}, recall@10`,
        value: a.recall,
        unit: '',
        note: `${name}; ${part}; pairs ${b.recall.toFixed(3)}`,
      });
    }
  };
  const peer = new PairsBm25(items);
  await withIndex(items, async (index) => {
    for (const [what, most] of [
      ['all keyphrases', 1000],
      ['three keyphrases', 3],
    ] as const) {
      const house: number[] = [];
      for (const [n, item] of items.entries()) house.push(await byPhrases(index, item.keyphrases.slice(0, most), n));
      add(
        what,
        house,
        items.map((item, n) => peer.rankOf(item.keyphrases.slice(0, most).join(' '), n)),
      );
    }
  });
  const halves = items.map((item) => half(item.abstract));
  const rest = items.map((item, n) => ({ ...item, title: '', abstract: halves[n]![1], claims: '' }));
  const restPeer = new PairsBm25(rest);
  await withIndex(rest, async (index) => {
    const house: number[] = [];
    const pairs: number[] = [];
    for (const n of rest.keys()) {
      const text = halves[n]![0];
      if (text === '') continue;
      house.push(place(await index.similar({ like: { text }, limit: DEPTH }), n));
      pairs.push(restPeer.rankOf(text, n));
    }
    add('half an abstract', house, pairs);
  });
  return figures;
}

export const bench: Bench = {
  summary: 'how well keyphrases and half an abstract find their own patent, beside a BM25 over character pairs',
  async run() {
    if (!existsSync(FOLDER)) {
      console.error('The real texts (../shared/data/patent-texts) are not there; nothing was measured.');
      return [];
    }
    const applications = lines('claims.jsonl').map(itemOf);
    const abstracts = lines('abstracts.jsonl').map(itemOf);
    console.error(
      `${applications.length} applications with title, abstract and claims; ${abstracts.length} abstracts.`,
    );
    return [
      ...(await measure(`${applications.length} applications`, applications)),
      ...(await measure(`${abstracts.length} abstracts`, abstracts)),
    ];
  },
};
