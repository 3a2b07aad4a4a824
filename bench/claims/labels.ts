// Labels given by hand: which alarms are right. Kept as data with document and span, never with the text.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Place } from '#claims/study/index.ts';
import type { Alarm, Tally } from './alarms.ts';
import type { Half } from './texts.ts';

export const LABELS = path.join(import.meta.dirname, 'labels');

export const Label = z.strictObject({
  doc: z.string(),
  part: z.string(),
  claim: z.number().int().optional(),
  /** Of a claim among the claims, where numbers repeat. */
  order: z.number().int().optional(),
  paragraph: z.string().optional(),
  field: z.string().optional(),
  figure: z.string().optional(),
  start: z.number().int(),
  end: z.number().int(),
  right: z.boolean(),
  /** Judged before, at another span or before the rule was mended: no part of the first judgement. */
  again: z.literal(true).optional(),
  note: z.string().optional(),
});
export type Label = z.infer<typeof Label>;

/** The labels of one rule; a line that breaks the form is named with its number. */
export function readLabels(rule: string): Label[] {
  const file = path.join(LABELS, `${rule}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [Label.parse(JSON.parse(line))];
      } catch (cause) {
        throw new Error(`bench/claims/labels/${rule}.jsonl:${i + 1} is no label.`, { cause });
      }
    });
}

export function appendLabels(rule: string, labels: readonly Label[]): void {
  mkdirSync(LABELS, { recursive: true });
  const file = path.join(LABELS, `${rule}.jsonl`);
  const open = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8')) ? '\n' : '';
  appendFileSync(file, open + labels.map((label) => `${JSON.stringify(label)}\n`).join(''));
}

export const labelledRules = (): string[] =>
  existsSync(LABELS)
    ? readdirSync(LABELS)
        .filter((file) => file.endsWith('.jsonl'))
        .map((file) => file.slice(0, -'.jsonl'.length))
        .sort()
    : [];

type Span = Pick<Place, 'claim' | 'paragraph' | 'field' | 'figure' | 'start' | 'end'> & { part: string };

/** What a label and a finding must share to be the same alarm. */
export const keyOf = (doc: string, { part, claim, paragraph, field, figure, start, end }: Span): string =>
  [doc, part, claim ?? '', paragraph ?? field ?? figure ?? '', start, end].join('|');

export const alarmKey = ({ doc, finding }: Alarm): string => keyOf(doc.doc, finding);

export interface Precision {
  right: number;
  wrong: number;
  /** As each alarm was judged when it was labelled first, whatever became of it. */
  first: { right: number; wrong: number };
  /** Labels whose alarm the rule no longer raises: judged right, judged wrong. */
  vanished: { right: number; wrong: number };
}

export interface Judged {
  even: Precision;
  odd: Precision;
  /** Alarms of the held-out half that nobody has labelled. */
  unlabelled: number;
  /** Texts of the held-out half whose alarms were labelled: alarms of one text are often alike. */
  texts: number;
}

/**
 * Matches labels to the alarms of today by document, part, claim and span. The last label of a place counts for today's
 * alarm: a rule that says less of it than before may be right now. The first label counts for what the rule was worth.
 */
export function judge(labels: readonly Label[], tally: Tally, halfOf: (doc: string) => Half | undefined): Judged {
  const none = (): Precision => ({
    right: 0,
    wrong: 0,
    first: { right: 0, wrong: 0 },
    vanished: { right: 0, wrong: 0 },
  });
  const judged: Judged = { even: none(), odd: none(), unlabelled: 0, texts: 0 };
  const raised = new Set(tally.alarms.map(alarmKey));
  const byKey = new Map(labels.map((label) => [keyOf(label.doc, label), label]));
  for (const [key, { doc, right }] of byKey) {
    const half = halfOf(doc);
    if (!half) continue;
    const count = raised.has(key) ? judged[half] : judged[half].vanished;
    if (right) count.right++;
    else count.wrong++;
  }
  const firsts = new Map(
    labels
      .filter(({ again }) => !again)
      .toReversed()
      .map((label) => [keyOf(label.doc, label), label]),
  );
  for (const { doc, right } of firsts.values()) {
    const half = halfOf(doc);
    if (half) judged[half].first[right ? 'right' : 'wrong']++;
  }
  const heldOut = new Set(tally.alarms.filter(({ doc }) => doc.half === 'odd').map(alarmKey));
  judged.unlabelled = [...heldOut].filter((key) => !byKey.has(key)).length;
  judged.texts = new Set([...byKey.values()].map(({ doc }) => doc).filter((doc) => halfOf(doc) === 'odd')).size;
  return judged;
}

/** Wilson score interval at 95 %. */
export function wilson(right: number, all: number): { low: number; high: number } {
  if (all === 0) return { low: 0, high: 1 };
  const z2 = 1.959964 ** 2;
  const share = right / all;
  const middle = (share + z2 / (2 * all)) / (1 + z2 / all);
  const half = (1.959964 * Math.sqrt((share * (1 - share)) / all + z2 / (4 * all * all))) / (1 + z2 / all);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
