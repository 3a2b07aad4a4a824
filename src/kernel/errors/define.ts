import type { Text } from '../text.ts';

/** One refusal as the catalogue holds it. Its texts may hold `{name}` places; `refuse` asks for exactly those. */
export interface ErrorEntry {
  /** The HTTP status of an answer that is this refusal; 200 for warnings that travel inside a good answer. */
  readonly status: number;
  readonly what: Text;
  /** The reason: a rule of law, of a standard or of the house. */
  readonly why: Text;
  /** The next thing the reader can do. */
  readonly next: Text;
}

export interface ErrorArea<Entries extends Record<string, ErrorEntry> = Record<string, ErrorEntry>> {
  /** File name of the area. */
  readonly id: string;
  /** Every code of the area starts so, e.g. `ZQ-NUM`. */
  readonly prefix: string;
  readonly title: Text;
  readonly errors: Entries;
}

/** Keeps the literal texts, from which the types of the parameters of each code are read. */
export const defineErrors = <const Area extends ErrorArea>(area: Area): Area => area;

type Places<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;
type Both<T extends Text> = Places<T['zh']> | Places<T['en']>;

/** The names of the `{places}` of an entry. */
export type ParamsOf<E extends ErrorEntry> = Both<E['what']> | Both<E['why']> | Both<E['next']>;
