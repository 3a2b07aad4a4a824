import type { Text } from '../text.ts';

/**
 * What is known of a well-formed symbol:
 * `known` – in the edition loaded; `superseded` – it was, and has been replaced; `unknown` – the edition has no such
 * symbol; `well-formed` – nothing loaded allows a judgement.
 */
export type SymbolStatus = 'well-formed' | 'known' | 'superseded' | 'unknown';

export interface SchemeEntry {
  /** Stored form, e.g. `A01B 1/02`; for IPC also `A01B`, `A01`, `A`. */
  symbol: string;
  title: Text;
  /** Set where the symbol is no longer in force; empty where nothing took its place. */
  replacedBy?: string[];
}

/** A classification scheme as the program meets it. Whoever loads one decides where it comes from. */
export interface Scheme {
  /** `ipc`, `cpc`, `locarno`, `nice`, `vienna` … */
  readonly id: string;
  readonly edition: string;
  find(symbol: string): SchemeEntry | undefined;
  status(symbol: string): SymbolStatus;
}

/**
 * A scheme held in memory. `complete: false` says that entries may be missing from the source; a symbol that is not
 * there is then only `unknown` when nothing of its subclass is there either.
 */
export function schemeOf(
  id: string,
  edition: string,
  entries: Iterable<SchemeEntry>,
  { complete = true }: { complete?: boolean } = {},
): Scheme {
  const bySymbol = new Map<string, SchemeEntry>();
  const stems = new Set<string>();
  for (const entry of entries) {
    bySymbol.set(entry.symbol, entry);
    stems.add(stemOf(entry.symbol));
  }
  const status = (symbol: string): SymbolStatus => {
    const entry = bySymbol.get(symbol);
    if (entry) return entry.replacedBy ? 'superseded' : 'known';
    if (bySymbol.size === 0) return 'well-formed';
    return complete || !stems.has(stemOf(symbol)) ? 'unknown' : 'well-formed';
  };
  return { id, edition, find: (symbol) => bySymbol.get(symbol), status };
}

/** The scheme of which nothing is loaded: every symbol is no more than well-formed. */
export const emptyScheme = (id: string): Scheme => schemeOf(id, '', []);

// The subclass of an IPC symbol (A01B 1/02 → A01B), the class of a Locarno or Vienna one (09-01 → 09).
const stemOf = (symbol: string): string => symbol.split(/[ .-]/)[0] ?? symbol;
