import type { PatentRecord } from '../record/types.ts';

export const ANNOTATED_FIELDS = ['title', 'abstract', 'claims', 'description'] as const;
export type AnnotatedField = (typeof ANNOTATED_FIELDS)[number];

/** Where a quoted passage stands: the number of its claim or paragraph, empty for title and abstract. */
export interface Anchor {
  place: string;
  /** The passage as the document has it. */
  quote: string;
}

/**
 * Finds a quoted passage in a field of a record. White space is of no account, since what is copied from a page has other breaks;
 * a passage over several claims or paragraphs is none. Undefined when the document does not say so there.
 */
export function findAnchor(
  record: PatentRecord,
  field: AnnotatedField,
  quote: string,
  near?: string,
): Anchor | undefined {
  const wanted = squeeze(quote);
  if (wanted === '') return undefined;
  const parts = partsOf(record, field);
  const inOrder = near === undefined ? parts : [...parts.filter((one) => one.place === near), ...parts];
  for (const { place, text } of inOrder) {
    const found = passageIn(text, wanted);
    if (found !== undefined) return { place, quote: found };
  }
  return undefined;
}

function partsOf(record: PatentRecord, field: AnnotatedField): { place: string; text: string }[] {
  if (field === 'title') return [{ place: '', text: record.title }];
  if (field === 'abstract') return [{ place: '', text: record.abstract }];
  if (field === 'claims') return record.claims.map((one) => ({ place: String(one.number), text: one.text }));
  return record.description.map((one, at) => ({ place: one.number ?? `#${at + 1}`, text: one.text }));
}

const squeeze = (words: string): string => words.replace(/\s+/gu, '');

function passageIn(text: string, wanted: string): string | undefined {
  const at: number[] = [];
  let bare = '';
  for (let i = 0; i < text.length; i++) {
    if (/\s/u.test(text[i]!)) continue;
    bare += text[i];
    at.push(i);
  }
  const start = bare.indexOf(wanted);
  return start < 0 ? undefined : text.slice(at[start], at[start + wanted.length - 1]! + 1);
}
