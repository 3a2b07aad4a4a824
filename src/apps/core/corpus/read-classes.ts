import {
  type ClassView,
  classView,
  isDirectlyBelow,
  type SchemeOrigin,
  type SchemeTree,
} from '#corpus/classification/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { ipcSections, parseIpcScope } from '#kernel/classification/index.ts';

/** Places below one place that are listed and counted, at most; a setting of the house (customary). */
const MOST_PLACES = 1500;
/** Places that are counted each by a search of its own; more of them are listed without a count. */
const MOST_SEARCHED = 60;

/** A place of the scheme; `documents` is null where it was not counted. */
export interface ClassPlace extends ClassView {
  documents: number | null;
  /** Places of the edition directly below it. */
  below: number;
}

/** The edition imported, told with everything that comes from it. */
export interface EditionView {
  /** Empty where none is imported. */
  edition: string;
  origin?: SchemeOrigin;
}

export interface ClassPage extends EditionView {
  /** Undefined at the top of the scheme. */
  place?: ClassPlace;
  children: ClassPlace[];
}

/** What titles are known of symbols, each once. */
export function classesOf(tree: SchemeTree, symbols: Iterable<string>): Record<string, ClassView> {
  return Object.fromEntries([...new Set(symbols)].map((symbol) => [symbol, classView(tree, symbol)]));
}

/**
 * A place of the IPC with what lies directly below it: places of the imported edition and those that documents carry, with exact
 * counts of documents.
 */
export async function browseIpc(corpus: CorpusIndex, tree: SchemeTree, symbol: string): Promise<ClassPage> {
  const [below, documents] = await Promise.all([
    childrenOf(corpus, tree, symbol),
    symbol === '' ? 0 : documentsOf(corpus, symbol),
  ]);
  const children = below
    .map(([one, count]) => placeOf(tree, one, count))
    .sort((a, b) => orderOf(a.symbol).localeCompare(orderOf(b.symbol)));
  return symbol === ''
    ? { ...editionOf(tree), children }
    : { ...editionOf(tree), children, place: placeOf(tree, symbol, documents) };
}

const placeOf = (tree: SchemeTree, symbol: string, documents: number | null): ClassPlace => ({
  ...classView(tree, symbol),
  documents,
  below: tree.children(symbol).length,
});

const editionOf = ({ scheme, origin }: SchemeTree): EditionView => ({
  edition: scheme.edition,
  ...(origin && { origin }),
});

/** Places found by the words of their titles, or by their symbol, the higher ones first. */
export interface ClassesFound extends EditionView {
  places: ClassPlace[];
  /** There are more than were listed. */
  more: boolean;
}

/** Places that are listed for words; a setting of the house (customary). */
const MOST_FOUND = 40;

/** Looks for words in the titles of the edition; a symbol in any spelling is found as well. Each place tells its documents. */
export async function findClasses(corpus: CorpusIndex, tree: SchemeTree, words: string): Promise<ClassesFound> {
  const scope = parseIpcScope(words.trim().toUpperCase());
  const named = scope.ok ? [scope.value.canonical] : [];
  const titled = tree.find(words, MOST_FOUND + 1).map((one) => one.symbol);
  const all = [...new Set([...named, ...titled])];
  const counted = await searched(corpus, all.slice(0, MOST_FOUND));
  return {
    ...editionOf(tree),
    places: counted.map(([one, documents]) => placeOf(tree, one, documents)),
    more: all.length > MOST_FOUND,
  };
}

async function childrenOf(
  corpus: CorpusIndex,
  tree: SchemeTree,
  symbol: string,
): Promise<[symbol: string, documents: number | null][]> {
  if (symbol === '') return searched(corpus, Object.keys(ipcSections));
  if (symbol.includes('/'))
    return searched(
      corpus,
      tree.children(symbol).map((one) => one.symbol),
    );
  const facet = symbol.length === 4 ? 'ipcGroup' : 'ipc';
  const query = { kind: 'code', field: 'IPC', symbol } as const;
  const answer = await corpus.search({ query, facets: [facet], facetSize: MOST_PLACES, limit: 1 });
  const counts = new Map((answer.facets[facet]?.values ?? []).map((one) => [one.value, one.count]));
  if (symbol.length === 1) {
    const carried = [...counts.keys()].map((one) => one.slice(0, 3)).filter((one) => isDirectlyBelow(one, symbol));
    return searched(corpus, [...new Set([...tree.children(symbol).map((one) => one.symbol), ...carried])]);
  }
  const places = new Set([
    ...tree.children(symbol).map((one) => one.symbol),
    ...[...counts.keys()].filter((one) => isDirectlyBelow(one, symbol)),
  ]);
  return [...places].map((one) => [one, counts.get(one) ?? 0]);
}

async function searched(corpus: CorpusIndex, symbols: readonly string[]): Promise<[string, number | null][]> {
  const counted = await Promise.all(symbols.slice(0, MOST_SEARCHED).map((one) => documentsOf(corpus, one)));
  return symbols.map((one, at) => [one, counted[at] ?? null]);
}

const documentsOf = async (corpus: CorpusIndex, symbol: string): Promise<number> =>
  (await corpus.search({ query: { kind: 'code', field: 'IPC', symbol }, limit: 1 })).total;

/** Groups by their number: `C11B 3/00` before `C11B 11/00`. */
const orderOf = (symbol: string): string =>
  symbol.replace(/ (\d+)\//, (_, group: string) => ` ${group.padStart(4, '0')}/`);
