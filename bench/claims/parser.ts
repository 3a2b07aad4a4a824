// How many real claim sets are split into the right claims with the right parents.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyseClaims, splitClaims } from '#claims/model/index.ts';

/**
 * What a claim set says: how many claims it has, and for each dependent claim the numbers it depends on. A claim that
 * cites others but protects something else is independent in kind and has no entry. Key 0: a claim without a number.
 */
export interface ParserGold {
  /** Line of claims.jsonl, from 0. */
  row: number;
  /** Publication number; null where the source has none. */
  doc: string | null;
  claims: number;
  parents: Record<string, number[]>;
  note?: string;
}

export interface ParserMeasure {
  sets: number;
  right: number;
  wrong: { doc: string; why: string }[];
  /** Rows the parser was tuned on, and rows it was first measured on unseen (see parser-result.json). */
  halves: { even: { sets: number; right: number }; odd: { sets: number; right: number } };
}

export function readParserGold(): ParserGold[] {
  const text = readFileSync(path.join(import.meta.dirname, 'parser-gold.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ParserGold);
}

/** @param folder where claims.jsonl of the real texts lies */
export function measureParser(folder: string): ParserMeasure {
  const rows = readFileSync(path.join(folder, 'claims.jsonl'), 'utf8').split('\n').filter(Boolean);
  const measure: ParserMeasure = {
    sets: 0,
    right: 0,
    wrong: [],
    halves: { even: { sets: 0, right: 0 }, odd: { sets: 0, right: 0 } },
  };
  for (const gold of readParserGold()) {
    const { rawClaims } = JSON.parse(rows[gold.row]!) as { rawClaims: string };
    const why = difference(gold, rawClaims);
    const half = gold.row % 2 === 0 ? measure.halves.even : measure.halves.odd;
    measure.sets++;
    half.sets++;
    if (why === undefined) {
      measure.right++;
      half.right++;
    } else measure.wrong.push({ doc: gold.doc ?? `row ${gold.row}`, why });
  }
  return measure;
}

function difference(gold: ParserGold, raw: string): string | undefined {
  const claims = analyseClaims(splitClaims(raw).claims);
  if (claims.length !== gold.claims) return `${claims.length} claims instead of ${gold.claims}`;
  const read = new Map(claims.filter((c) => c.kind === 'dependent').map((c) => [String(c.number), c.parents.join()]));
  const numbers = [...new Set([...read.keys(), ...Object.keys(gold.parents)])];
  const wrong = numbers.find((n) => read.get(n) !== gold.parents[n]?.join());
  if (wrong === undefined) return undefined;
  const said = (parents: string | undefined) => (parents === undefined ? 'independent' : `[${parents}]`);
  return `claim ${wrong}: ${said(read.get(wrong))} instead of ${said(gold.parents[wrong]?.join())}`;
}
