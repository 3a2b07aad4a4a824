import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Query } from '../query/ast.ts';
import type { RightKind } from '../record/types.ts';
import type { CorpusMark, FacetCount, Filters, LegalState } from '../search/types.ts';

export const CHART_KINDS = [
  'trend',
  'applicants',
  'inventors',
  'geography',
  'lifecycle',
  'heat',
  'matrix',
  'citations',
  'landscape',
] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What a chart speaks of: a formula, a collection, or a node of an industry's technology tree (`all` is the whole). */
export type ChartOf =
  | { query: string }
  | { collection: string }
  /** `versions` pins the queries of the nodes, so that the same chart can be drawn again after they have changed. */
  | { industry: string; node: string; versions?: Record<string, number> };

/** A chart as data: everything it takes to compute it again. Equal specs over equal corpora give equal charts. */
export interface ChartSpec {
  kind: ChartKind;
  of: ChartOf;
  filters?: Filters;
  options: ChartOptions;
  /** The corpus it was computed from; null asks for the corpus as it stands. */
  corpusHash: string | null;
  /** The list of merged applicant names it was counted with; null asks for the names as they stand, `none` for no merges. */
  names?: string | null;
  /** The members of the collection it was counted over, by hash; null asks for the collection as it stands. */
  keys?: string | null;
  asOf: PlainDate;
}

export interface ChartOptions {
  /** Rows of a ranking or matrix. */
  size?: number;
  /** First and last year of filing shown. */
  from?: number;
  to?: number;
  /** Technologies of a heat map or matrix: the nodes right below, or every leaf below. */
  level?: 'children' | 'leaves';
  /** For what is drawn by lot: the documents of a landscape. */
  seed?: string;
  /** Documents of a landscape, at most 3,000. */
  sample?: number;
}

/** A technology beside others: a node of a tree. */
export interface Technology {
  id: string;
  title: Text;
  formula: string;
  query: Query;
}

/** What a spec speaks of, looked up: its name, its formula, and the technologies below it. */
export interface ChartSubject {
  title: Text;
  /** As shown beneath a chart and searched with. */
  formula: string;
  /** Undefined: every document. */
  query: Query | undefined;
  /** Only these documents, as those of a collection. */
  keys?: readonly string[];
  /** Spelling → the name an applicant counts as. */
  names?: ReadonlyMap<string, string>;
  children: Technology[];
  leaves: Technology[];
  /** Versions of the queries that were used. */
  versions: Record<string, number>;
}

/** One application per row of a count: the latest stage that was published. */
export interface YearSeries<T> {
  of: T;
  counts: number[];
}

export type Stage = 'emerging' | 'growing' | 'mature' | 'declining' | 'mixed';

export interface Ranked {
  name: string;
  total: number;
  /** By year, beside `years`. */
  counts: number[];
}

export interface CitationNode {
  key: string;
  title: string;
  applicant: string;
  year: number | null;
  /** Citations from documents of the set. */
  cited: number;
  /** Place in the drawing, 0 to 1 both ways: time runs to the right. */
  x: number;
  y: number;
}

export interface LandscapeDocument {
  key: string;
  title: string;
  applicant: string;
  year: number | null;
  state: LegalState;
  /** Id of the licence the document came under. */
  licence: string;
  cluster: number;
  x: number;
  y: number;
}

export type ChartBody =
  | { kind: 'trend'; years: number[]; series: YearSeries<RightKind>[] }
  | { kind: 'applicants' | 'inventors'; years: number[]; rows: Ranked[]; named: number }
  | {
      kind: 'geography';
      leagues: { code: string; count: number }[];
      provinces: { code: string; title: Text; count: number }[];
      /** Applications whose first applicant has no known division. */
      unknown: number;
    }
  | {
      kind: 'lifecycle';
      years: number[];
      applications: number[];
      applicants: number[];
      stage: Stage;
      /** The two three-year means that were compared, where there were six complete years. */
      compared: { before: [number, number]; after: [number, number]; upTo: number } | null;
    }
  | {
      kind: 'heat';
      years: number[];
      by: 'technology' | 'ipc';
      rows: (Omit<Technology, 'query'> & { counts: number[] })[];
    }
  | {
      kind: 'matrix';
      by: 'technology' | 'ipc';
      applicants: string[];
      columns: Omit<Technology, 'query'>[];
      /** `cells[i][j]`: applications of applicant i in column j. */
      cells: number[][];
    }
  | {
      kind: 'citations';
      nodes: CitationNode[];
      /** Places in `nodes`: who cites, who is cited. */
      edges: [number, number][];
      /** Cited most by documents of the set; `inside` is false for documents that are not of the set. */
      top: { cited: string; title: string | null; count: number; inside: boolean }[];
      links: number;
      read: number;
    }
  | {
      kind: 'landscape';
      documents: LandscapeDocument[];
      clusters: { terms: string[]; size: number; x: number; y: number }[];
      /** Density on a grid, `rows` × `columns`, 0 to 1, row by row from below. */
      ground: { columns: number; rows: number; values: number[] };
      sampled: number;
      seed: string;
    };

type Holding<B, K extends ChartKind> = B extends { kind: infer X } ? (K extends X ? B : never) : never;
export type BodyOf<K extends ChartKind> = Holding<ChartBody, K>;

export interface ChartData {
  /** With the corpus and the versions of queries that were used: computes the same again. */
  spec: ChartSpec;
  subject: Text;
  formula: string;
  asOf: PlainDate;
  corpus: CorpusMark;
  /** Applications counted; one document for each. */
  total: number;
  /** The first year of which not everything is published yet: what was filed in the last 18 months is still secret. */
  incompleteFrom: number;
  /** Where the counted documents come from, by id of the source. */
  sources: FacetCount[];
  /** What one should know when reading it. */
  notes: Text[];
  body: ChartBody;
}
