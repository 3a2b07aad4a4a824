import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Query } from '../query/ast.ts';
import type { PatentRecord, RightKind } from '../record/types.ts';

/** What hits can be counted by. `ipc` counts subclasses, `ipcGroup` main groups, `office` ST.3 codes. */
export const FACETS = [
  'right',
  'kind',
  'office',
  'filedYear',
  'publishedYear',
  'ipc',
  'ipcGroup',
  'applicant',
  'inventor',
  'agency',
  'division',
  'status',
  'source',
] as const;
export type Facet = (typeof FACETS)[number];

/** Where a right stands, folded from its events and its kind; `unknown` when nothing tells. */
export type LegalState = 'pending' | 'in-force' | 'ended' | 'unknown';

export type SortBy = 'relevance' | 'filed' | '-filed' | 'published' | '-published';

/** What somebody narrows a result by, beside the query: values of one facet are alternatives. */
export type Filters = Partial<Record<Facet, string[]>>;

export interface SearchRequest {
  /** Undefined: every document. */
  query?: Query;
  filters?: Filters;
  /** Only these documents, such as those of a collection; keys that are not in the corpus are none. */
  keys?: readonly string[];
  /** Spelling → the name it counts as: applicants are counted, each document once, and filtered by that name. */
  names?: ReadonlyMap<string, string>;
  /** A leading minus: newest first. Default relevance; without words to rank by, newest publication first. */
  sort?: SortBy;
  /** Default 0; at most 100,000 results can be paged through, all can be counted and exported. */
  offset?: number;
  /** Default 20, at most 500. */
  limit?: number;
  facets?: readonly Facet[];
  /** Values per facet, the most frequent first. Default 20. */
  facetSize?: number;
  /** One document for each application: the latest stage. */
  byApplication?: boolean;
  /**
   * Words that may be sent to the embeddings endpoint, to rank by meaning as well; never words of an unpublished matter.
   * Without an endpoint, or in another order than relevance, they change nothing.
   */
  meaning?: string;
}

/** A document as lists show it. */
export interface Hit {
  key: string;
  application: string | null;
  title: string;
  abstract: string;
  applicants: string[];
  inventors: string[];
  ipc: string[];
  right: RightKind;
  kind: string;
  filedOn: PlainDate | null;
  publishedOn: PlainDate | null;
  state: LegalState;
  source: { id: string; asOf: PlainDate; licence: string };
  /** Comparable within one answer only; 0 where the order is not by relevance. */
  score: number;
}

export interface FacetCount {
  value: string;
  count: number;
}

/** The state of the corpus an answer was computed from. */
export interface CorpusMark {
  /** Number of the dataset's version. */
  version: number;
  documents: number;
  /** Sixteen hex digits over keys and contents, independent of order: equal corpora have equal hashes. */
  hash: string;
}

export interface SearchAnswer {
  /** Exact. */
  total: number;
  hits: Hit[];
  facets: Partial<Record<Facet, { values: FacetCount[]; distinct: number }>>;
  corpus: CorpusMark;
  /** Something the reader has to know, such as that meaning could not be asked for. */
  notice?: Text;
  /** Documents near in meaning, offered where nothing was found; they are no hits. */
  near?: Hit[];
}

/** Counts of the hits by one or two facets: `cells[i][j]` are the hits that have `rows[i]` and `columns[j]`. */
export interface Tally {
  total: number;
  rows: string[];
  columns: string[];
  cells: number[][];
  corpus: CorpusMark;
}

export interface PutReport {
  /** New documents. */
  stored: number;
  /** Documents whose contents changed. */
  updated: number;
  /** Documents that were there already, the same. */
  unchanged: number;
}

/** A picture as a delivery held it. */
export interface Picture {
  /** Key of the document it belongs to. */
  key: string;
  /** Name of its file, as the record's figures tell it. */
  file: string;
  bytes: Uint8Array;
}

export interface Problem {
  /** `missing-index`, `stale-index`, `duplicate-key`, `broken-row`, `missing-file`, `no-dataset` … */
  code: string;
  detail: string;
}

/** Documents near to a text or a document. `share` is the part of the text (0–1) that both have, for near-duplicates. */
export interface SimilarRequest {
  /** Key or number of a document, or a text (a claim, an idea). */
  like: { key: string } | { text: string };
  /** `similar` ranks by weight of shared terms, `duplicate` by the share of shared shingles. Default similar. */
  by?: 'similar' | 'duplicate';
  filters?: Filters;
  limit?: number;
  /** Ranks by meaning as well. A text asked about is sent to the embeddings endpoint: never one that is unpublished. */
  meaning?: true;
}

/**
 * The search port: a dataset of patent documents with its index. One dataset may have many readers and writers, on one
 * machine or on object storage. Every answer is computed from one version of the dataset.
 */
export interface CorpusIndex {
  /**
   * Stores documents; a key that is there already is replaced unless the contents are equal. Either all of them are
   * stored or none. Visible to this index at once, to others within their refresh interval.
   */
  put(records: readonly PatentRecord[]): Promise<PutReport>;
  /** Removes documents; answers how many there were. */
  remove(keys: readonly string[]): Promise<number>;
  /** Keeps pictures of documents beside them; one that is there already under its name is replaced. */
  putPictures(pictures: readonly Picture[]): Promise<void>;
  /** The picture of a document by the name of its file. */
  picture(key: string, file: string): Promise<Picture | undefined>;
  /** Names of the files of a document's pictures that are kept. */
  picturesOf(key: string): Promise<string[]>;
  /** Brings the indexes up to what was put since; searches are exact before it as well, only slower. */
  settle(): Promise<void>;
  find(key: string): Promise<PatentRecord | undefined>;
  /** Keys of documents that carry the number, in any spelling: publication, application, or priority. */
  keysOf(number: string): Promise<string[]>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  similar(request: SimilarRequest): Promise<(Hit & { share?: number })[]>;
  tally(
    request: Pick<SearchRequest, 'query' | 'filters' | 'keys' | 'names' | 'byApplication'>,
    by: { rows: Facet; columns?: Facet; size?: number },
  ): Promise<Tally>;
  /** Every hit in the order asked for, in batches; for exports, analysis and recounts. */
  all(request: Omit<SearchRequest, 'offset' | 'limit' | 'facets'>, options?: { batch?: number }): AsyncIterable<Hit[]>;
  /** Whole records of keys, in the order of the keys; unknown keys are left out. */
  records(keys: readonly string[]): Promise<PatentRecord[]>;
  mark(): Promise<CorpusMark>;
  verify(): Promise<Problem[]>;
  /** Mends what `verify` finds and can be mended; answers what was done. */
  repair(): Promise<Problem[]>;
  close(): Promise<void>;
}
