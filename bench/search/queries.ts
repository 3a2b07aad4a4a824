// What is asked: drawn from the documents themselves, never the same twice, so that no cache answers.
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { type Chance, chanceOf } from '#demo/chance.ts';
import type { BenchDocument, Documents } from './documents.ts';

const jieba = Jieba.withDict(dict);

/** Words of a text as the peers index them; punctuation left out. */
export const tokensOf = (text: string): string[] =>
  jieba.cut(text, true).filter((one) => /[\u4e00-\u9fff\w]/.test(one));

export interface FieldWord {
  field: 'TI' | 'AB' | 'CL';
  word: string;
}

export type Question =
  | { line: 'top-20'; words: string[] }
  | { line: 'filtered top-20'; words: string[]; right: 'invention'; years: string[]; division: string }
  | { line: 'phrase'; words: string[] }
  /** (a or b) and (c or d), not e, not f. */
  | {
      line: 'boolean of six terms';
      either: [FieldWord, FieldWord];
      and: [FieldWord, FieldWord];
      not: [FieldWord, FieldWord];
    }
  | { line: 'count with five facets'; words: string[] }
  | { line: 'sort by date'; words: string[] }
  | { line: 'similar document'; id: number; key: string; words: string[] };

export const LINES = [
  'top-20',
  'filtered top-20',
  'phrase',
  'boolean of six terms',
  'count with five facets',
  'sort by date',
  'similar document',
] as const;
export type Line = (typeof LINES)[number];

/** So many questions of one line. */
export function questionsOf(line: Line, count: number, documents: Documents, total: number, seed: number): Question[] {
  const chance = chanceOf(seed ^ Math.imul(LINES.indexOf(line) + 1, 0x51ed27));
  const questions: Question[] = [];
  const asked = new Set<string>();
  for (let attempt = 0; questions.length < count && attempt < count * 50; attempt++) {
    const question = draw(line, chance, documents, documents.at(chance.whole(0, total - 1)));
    const name = JSON.stringify(question);
    if (!question || asked.has(name)) continue;
    asked.add(name);
    questions.push(question);
  }
  return questions;
}

function draw(line: Line, chance: Chance, documents: Documents, one: BenchDocument): Question | undefined {
  const usual = (text: string, from: number, to: number): string[] => [
    ...new Set(tokensOf(text).filter((word) => word.length > 1 && between(documents.rankOf(word), from, to))),
  ];
  const some = (words: string[], n: number): string[] => {
    const pool = [...words];
    return Array.from({ length: Math.min(n, pool.length) }, () => pool.splice(chance.whole(0, pool.length - 1), 1)[0]!);
  };
  const body = usual(one.abstract, 150, 30_000);
  switch (line) {
    case 'top-20': {
      const words = some(body, chance.whole(1, 3));
      return words.length > 0 ? { line, words } : undefined;
    }
    case 'filtered top-20': {
      const words = some(body, chance.whole(1, 2));
      const year = Number(one.filed.slice(0, 4));
      const years = [0, 1, 2, 3, 4].map((n) => String(year - 2 + n));
      return words.length > 0
        ? { line, words, right: 'invention', years, division: one.division.slice(0, 2) }
        : undefined;
    }
    case 'phrase': {
      const tokens = jieba.cut(one.abstract, true);
      const at = chance.whole(0, tokens.length - 2);
      const words = tokens.slice(at, at + 2);
      const fit = words.every((word) => word.length > 1 && between(documents.rankOf(word), 20, 60_000));
      return fit ? { line, words } : undefined;
    }
    case 'boolean of six terms': {
      const [a, b, c, d] = some(body, 4);
      const [e, f] = some(usual(documents.at(one.id ^ 1).claim, 150, 30_000), 2);
      if (!d || !f) return undefined;
      return {
        line,
        either: [word('TI', a!), word('AB', b!)],
        and: [word('AB', c!), word('CL', d)],
        not: [word('CL', e!), word('TI', f)],
      };
    }
    case 'count with five facets':
    case 'sort by date': {
      const words = some(usual(one.abstract, 100, 3000), 1);
      return words.length > 0 ? { line, words } : undefined;
    }
    case 'similar document':
      return { line, id: one.id, key: one.key, words: rarest(one, documents, 24) };
  }
}

const word = (field: FieldWord['field'], text: string): FieldWord => ({ field, word: text });
const between = (rank: number, from: number, to: number): boolean => rank >= from && rank < to;

/** The words that say most of a document: what an expert would search similar ones by. */
function rarest(one: BenchDocument, documents: Documents, most: number): string[] {
  const words = new Set(tokensOf(`${one.title} ${one.abstract} ${one.claim}`).filter((token) => token.length > 1));
  return [...words].sort((a, b) => documents.rankOf(b) - documents.rankOf(a)).slice(0, most);
}
