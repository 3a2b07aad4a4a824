import { type PlainDate, plainDate } from '#kernel/plain-date.ts';
import {
  type ApplicationKind,
  type ApplicationText,
  emptyApplicationText,
  type Figure,
  type Party,
  type RequestData,
  sortIntoSections,
  splitClaims,
} from '../model/index.ts';
import type { Facts } from './facts.ts';

/** Marks in an example: what lies between them is exactly what the rule must report, e.g. `与⟪所述冷凝管⟫连通`. */
export const MARK_OPEN = '⟪';
export const MARK_CLOSE = '⟫';

/**
 * A small application that shows a rule at work. Only the parts that matter are given. In wrong examples the reported
 * words are marked; what can't be marked (something is missing) is named in `at` as `claims`, `request:title`,
 * `drawings:图2`, or `claims#3` for a claim as a whole.
 */
export interface Example {
  /** A few words on what it shows, where the text does not say so itself. */
  shows?: { zh: string; en: string };
  kind?: ApplicationKind;
  title?: string;
  /** Numbered claims, one after the other. */
  claims?: string;
  /** Paragraphs by lines; required headings open their sections. */
  description?: string;
  abstract?: string;
  /** Labels of the drawings. */
  figures?: string[];
  request?: Partial<RequestData>;
  parties?: Party[];
  design?: ApplicationText['design'];
  facts?: Facts;
  /** Day whose law judges; 2026-11-01 when absent. */
  on?: string;
  scope?: 'claims' | 'application';
  at?: string[];
  /** Anything else of the model. */
  also?: Partial<ApplicationText>;
}

export interface Examples {
  /** Texts the rule must stay silent on. */
  right: Example[];
  /** Texts it must report, at exactly the marked places. */
  wrong: Example[];
}

const DAY = '2026-11-01';

export const exampleDay = (example: Example): PlainDate => plainDate(example.on ?? DAY);

/** The application an example describes, its marks taken out. */
export function exampleText(example: Example): ApplicationText {
  const bare = (text: string) => text.replaceAll(MARK_OPEN, '').replaceAll(MARK_CLOSE, '');
  const text = emptyApplicationText();
  if (example.kind) text.kind = example.kind;
  if (example.title !== undefined) text.title = bare(example.title);
  if (example.claims !== undefined) text.claims = splitClaims(bare(example.claims)).claims;
  if (example.description !== undefined)
    text.description = sortIntoSections(
      bare(example.description)
        .split('\n')
        .map((line) => ({ text: line })),
      { titleLine: false },
    ).description;
  if (example.abstract !== undefined) text.abstract = bare(example.abstract);
  if (example.figures) text.figures = example.figures.map((label, i): Figure => ({ id: `f${i + 1}`, label }));
  if (example.request) text.request = { declared: [], priorities: [], fields: [], ...example.request };
  if (example.parties) text.parties = example.parties;
  if (example.design) text.design = example.design;
  return { ...text, ...example.also };
}

/** The marked words of an example, in order of the parts title, claims, description, abstract. */
export function markedWords(example: Example): string[] {
  const parts = [example.title, example.claims, example.description, example.abstract];
  return parts.flatMap((part) => [...(part ?? '').matchAll(/⟪([^⟫]*)⟫/g)].map((m) => m[1]!));
}
