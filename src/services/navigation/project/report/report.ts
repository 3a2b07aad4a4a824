import { z } from 'zod';
import type { ChartData } from '#corpus/analysis/types.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';

/** A document listed in a report, as it stood when it was listed. */
export interface ListedDocument {
  key: string;
  title: string;
  applicants: string[];
  filedOn: PlainDate | null;
  source: { id: string; asOf: PlainDate; licence: string };
}

/** What a project itself has on record, as tables of a report. */
export const PANELS = ['decisions', 'tree', 'results', 'appraisal'] as const;
export type PanelId = (typeof PANELS)[number];
export interface Panel {
  panel: PanelId;
  head: Text[];
  rows: string[][];
  /** The day it was taken from the record of the project. */
  asOf: PlainDate;
}

/** A piece of a report. Charts and lists hold their figures: what was pinned stays as it was. */
export type ReportBlock =
  | { id: string; kind: 'heading'; level: 1 | 2; text: string }
  | { id: string; kind: 'text'; text: string }
  | { id: string; kind: 'chart'; caption: string; data: ChartData; note: string }
  | {
      id: string;
      kind: 'documents';
      caption: string;
      query: string;
      corpus: string;
      rows: ListedDocument[];
      /** The day it was listed; lists of the first days do not know it. */
      asOf?: PlainDate;
    }
  | ({ id: string; kind: 'project'; caption: string } & Panel);
export type FigureBlock = Extract<ReportBlock, { kind: 'chart' | 'documents' | 'project' }>;

export const isFigure = (block: ReportBlock): block is FigureBlock => block.kind !== 'heading' && block.kind !== 'text';

const id = z.string().regex(/^[\w-]{1,40}$/);

/** What a person may write: text is free, pinned charts and lists are named by id and keep the figures the house computed. */
export const editedBlocks = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({
        id,
        kind: z.literal('heading'),
        level: z.union([z.literal(1), z.literal(2)]),
        text: z.string().max(200),
      }),
      z.object({ id, kind: z.literal('text'), text: z.string().max(20_000) }),
      z.object({ id, kind: z.literal('chart'), caption: z.string().max(200), note: z.string().max(4000) }),
      z.object({ id, kind: z.literal('documents'), caption: z.string().max(200) }),
      z.object({ id, kind: z.literal('project'), caption: z.string().max(200) }),
    ]),
  )
  .max(300);
export type EditedBlock = z.infer<typeof editedBlocks>[number];

/**
 * Lays what was written over what is stored: order and words from the edit, figures from the store. Answers the ids of charts and
 * lists that are not in the store (of another version or made up), and of blocks that come twice.
 */
export function layEdit(
  stored: readonly ReportBlock[],
  edited: readonly EditedBlock[],
): { ok: true; blocks: ReportBlock[] } | { ok: false; unknown: string[] } {
  const byId = new Map(stored.map((block) => [block.id, block]));
  const seen = new Set<string>();
  const unknown: string[] = [];
  const blocks = edited.flatMap((edit): ReportBlock[] => {
    if (seen.has(edit.id)) unknown.push(edit.id);
    seen.add(edit.id);
    if (edit.kind === 'heading' || edit.kind === 'text') return [edit];
    const found = byId.get(edit.id);
    if (found?.kind === 'chart' && edit.kind === 'chart') return [{ ...found, caption: edit.caption, note: edit.note }];
    if (found?.kind === 'documents' && edit.kind === 'documents') return [{ ...found, caption: edit.caption }];
    if (found?.kind === 'project' && edit.kind === 'project') return [{ ...found, caption: edit.caption }];
    unknown.push(edit.id);
    return [];
  });
  return unknown.length > 0 ? { ok: false, unknown } : { ok: true, blocks };
}

/** Lays a block below another one; at the end without a name, at the top below null, and at the end when that one is gone. */
export function laidBelow(
  blocks: readonly ReportBlock[],
  block: ReportBlock,
  below: string | null | undefined,
): ReportBlock[] {
  const at = below === undefined ? -1 : blocks.findIndex(({ id }) => id === below);
  return blocks.toSpliced(below === null ? 0 : at < 0 ? blocks.length : at + 1, 0, block);
}

/** The corpora a report's figures were computed from, each with how many charts and lists rest on it. */
export function corporaOf(blocks: readonly ReportBlock[]): { hash: string; uses: number }[] {
  const uses = new Map<string, number>();
  for (const block of blocks) {
    const hash =
      block.kind === 'chart' ? block.data.corpus.hash : block.kind === 'documents' ? block.corpus : undefined;
    if (hash) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  }
  return [...uses].map(([hash, count]) => ({ hash, uses: count })).sort((a, b) => b.uses - a.uses);
}
