/**
 * Classification schemes as data: lines of an edition and of a concordance become a scheme of the kernel with titles, a tree
 * to browse and words to find places by. The schemes themselves are not part of the project.
 */
import {
  ipcSections,
  parseIpcScope,
  type Scheme,
  type SchemeEntry,
  type SymbolStatus,
  schemeOf,
} from '#kernel/classification/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { type Text, text } from '#kernel/text.ts';
import { titleParts } from './title.ts';

export { type NotePiece, notePieces, type TitleParts, titleParts } from './title.ts';

/** A line as it is imported: `{"code":"A01B1/02","level":"subgroup","title":"…"}`. */
export interface SchemeLine {
  code: string;
  title: string;
  titleEn?: string;
}

/** A line of a concordance: a symbol that is no longer in force, and what took its place (nothing where it was dropped). */
export interface ConcordanceLine {
  old: string;
  new: string[];
}

/** What is told of a symbol beside a document. */
export interface ClassView {
  symbol: string;
  /** From the section down to the symbol itself, as far as titles are known. */
  path: { symbol: string; title: Text }[];
  status: SymbolStatus;
  /** What took the place of a superseded symbol; empty where nothing did. */
  replacedBy: string[];
}

/** Where an edition came from, shown with every title of it. */
export interface SchemeOrigin {
  /** Name of the file it was read from. */
  source: string;
  importedOn: PlainDate;
  /** As whoever imported it said; empty where nothing was said. */
  licence: string;
}

export interface SchemeTree {
  scheme: Scheme;
  /** Symbols in force and superseded. */
  size: number;
  superseded: number;
  /** Undefined where nothing was imported. */
  origin?: SchemeOrigin;
  /** Places directly below a symbol; the sections without one. Main groups hold their subgroups, as the data carries no dots. */
  children(symbol?: string): SchemeEntry[];
  /** From the section down to the symbol itself; what the edition lacks is left out. */
  path(symbol: string): SchemeEntry[];
  /** Places whose title holds every word: those that name it before those that only refer elsewhere, the higher ones first. */
  find(words: string, limit?: number): SchemeEntry[];
  status(symbol: string): SymbolStatus;
}

const CHINESE_GAP =
  /(?<=[\p{Script=Han}，；、。（）〔〕：])[ \u3000]+|[ \u3000]+(?=[\p{Script=Han}，；、。（）〔〕：])/gu;

/** A title without the blanks that stray between Chinese characters. */
export const tidyTitle = (title: string): string =>
  title.normalize('NFC').replace(CHINESE_GAP, '').replace(/\s+/g, ' ').trim();

const canonicalOf = (code: string): string | undefined => {
  const parsed = parseIpcScope(code);
  if (parsed.ok) return parsed.value.canonical;
  const bare = code.replace(/\s+/g, '').toUpperCase();
  return /^[A-H](?:\d{2})?$/.test(bare) ? bare : undefined;
};

/** Symbols above an IPC symbol, from the section: `A01B 1/02` → A, A01, A01B, A01B 1/00. */
export function aboveIpc(symbol: string): string[] {
  const out: string[] = [];
  if (symbol.length > 1) out.push(symbol.slice(0, 1));
  if (symbol.length > 3) out.push(symbol.slice(0, 3));
  if (symbol.length > 4) out.push(symbol.slice(0, 4));
  if (symbol.includes('/') && !symbol.endsWith('/00')) out.push(`${symbol.slice(0, symbol.indexOf('/'))}/00`);
  return out;
}

/** The tree of an edition; lines that are no symbols are counted in `refused`. `complete: false` where the source has gaps. */
export function ipcTreeOf(
  edition: string,
  lines: Iterable<SchemeLine>,
  concordance: Iterable<ConcordanceLine> = [],
  { complete = false, origin }: { complete?: boolean; origin?: SchemeOrigin | undefined } = {},
): SchemeTree & { refused: string[] } {
  const entries = new Map<string, SchemeEntry>();
  const refused: string[] = [];
  for (const line of lines) {
    const symbol = canonicalOf(line.code);
    if (symbol === undefined) refused.push(line.code);
    else entries.set(symbol, { symbol, title: text(tidyTitle(line.title), line.titleEn ?? '') });
  }
  for (const line of concordance) {
    const symbol = canonicalOf(line.old);
    if (symbol === undefined) refused.push(line.old);
    else if (!entries.has(symbol))
      entries.set(symbol, {
        symbol,
        title: text('', ''),
        replacedBy: line.new.flatMap((one) => canonicalOf(one) ?? []),
      });
  }
  const scheme = schemeOf('ipc', edition, entries.values(), { complete });
  const below = new Map<string, SchemeEntry[]>();
  for (const entry of entries.values()) {
    if (entry.replacedBy) continue;
    const parent = aboveIpc(entry.symbol).findLast((one) => entries.has(one)) ?? '';
    const list = below.get(parent);
    if (list) list.push(entry);
    else below.set(parent, [entry]);
  }
  return {
    scheme,
    size: entries.size,
    superseded: [...entries.values()].filter((one) => one.replacedBy).length,
    ...(origin && { origin }),
    refused,
    children: (symbol = '') => below.get(symbol) ?? [],
    path: (symbol) => [...aboveIpc(symbol), symbol].flatMap((one) => entries.get(one) ?? []),
    find(words, limit = 50) {
      const asked = words
        .normalize('NFKC')
        .toLowerCase()
        .split(/\s+/)
        .filter((one) => one !== '');
      if (asked.length === 0) return [];
      const holds = (title: string) => asked.every((word) => title.toLowerCase().includes(word));
      const found: { entry: SchemeEntry; named: boolean }[] = [];
      for (const entry of entries.values()) {
        const { zh, en } = entry.title;
        if (entry.replacedBy || !holds(`${zh} ${en}`)) continue;
        found.push({ entry, named: holds(`${titleParts(zh).name} ${titleParts(en).name}`) });
      }
      const depth = ({ entry }: { entry: SchemeEntry }) => aboveIpc(entry.symbol).length;
      return found
        .sort((a, b) => Number(b.named) - Number(a.named) || depth(a) - depth(b))
        .slice(0, limit)
        .map((one) => one.entry);
    },
    status: (symbol) => scheme.status(symbol),
  };
}

/** The symbol with its titles; without an imported edition only the title of the section is known. */
export function classView(tree: SchemeTree, symbol: string): ClassView {
  const known = tree.path(symbol).filter((one) => one.title.zh !== '');
  const section = symbol.slice(0, 1);
  const first = ipcSections[section];
  // Where the edition has no English title, the Chinese one stands in its place; of a section both are known.
  const path = known.map((one) => ({
    symbol: one.symbol,
    title:
      one.title.en === '' ? text(one.title.zh, one.symbol === section && first ? first.en : one.title.zh) : one.title,
  }));
  if (first && path[0]?.symbol !== section) path.unshift({ symbol: section, title: first });
  return { symbol, path, status: tree.status(symbol), replacedBy: tree.scheme.find(symbol)?.replacedBy ?? [] };
}

/** Whether a symbol stands directly below another: a class in its section, a subclass in its class, a main group in its subclass. */
export const isDirectlyBelow = (symbol: string, parent: string): boolean =>
  symbol !== parent && aboveIpc(symbol).at(-1) === parent;
