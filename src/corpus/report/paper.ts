import type { Lang } from '#kernel/text.ts';

/** A report as it is printed: words, pictures and tables in order, nothing left to look up. */
export interface ReportPaper {
  lang: Lang;
  title: string;
  /** Under the title: project, client, undertaker, version. */
  facts: [label: string, value: string][];
  blocks: PaperBlock[];
  /** At the foot of every page. */
  foot: string;
  /** Across every page, where it is a demonstration. */
  mark: string | null;
}

export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'figure'; svg: string; caption: string; note: string; below: string[] }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][]; below: string[] };
