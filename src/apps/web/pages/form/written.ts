import type { Finding } from '#claims/index.ts';
import { type ApplicationText, splitApplication } from '#claims/model/index.ts';

/** An application as it is written on the page; kept in the draft beside the form's values. */
export interface Written {
  /** Whether the text is written here or comes from files. */
  mode: 'write' | 'files';
  title?: string;
  claims?: string;
  description?: string;
  abstract?: string;
}

export const writtenParts = ['claims', 'description', 'abstract', 'title'] as const;
export type WrittenPart = (typeof writtenParts)[number];

const said = (text: string | undefined): string => (text ?? '').trim();

export const isBlank = (written: Written): boolean => writtenParts.every((part) => said(written[part]) === '');

/** The parts as one text under their names, as the reader of pasted texts expects it; empty while nothing is written. */
export function composeText(written: Written): string {
  const description = [said(written.title), said(written.description)].filter((part) => part !== '').join('\n');
  return [
    ['权利要求书', said(written.claims)],
    ['说明书', description],
    ['说明书摘要', said(written.abstract)],
  ]
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}\n${text}\n`)
    .join('');
}

/** A whole application that was pasted at once, part by part; undefined when it holds one part only. */
export function wholeFrom(pasted: string): Omit<Written, 'mode'> | undefined {
  const split = splitApplication(pasted);
  const parts = {
    claims: split.claims.trim(),
    description: split.description.join('\n').trim(),
    abstract: split.abstract.join('\n').trim(),
  };
  if (Object.values(parts).filter((part) => part !== '').length < 2) return undefined;
  const title = split.title;
  // The title stands in a line of its own before the description.
  const description =
    title !== undefined && parts.description.startsWith(title)
      ? parts.description.slice(title.length).trim()
      : parts.description;
  return { ...parts, description, ...(title === undefined ? {} : { title }) };
}

/** A text that was read, back in the form in which it is written; numbers of claims and paragraphs stand in front again. */
export function writtenFrom(text: ApplicationText): Written {
  const lines = text.description.sections.flatMap(({ heading, paragraphs }) => [
    ...(heading ? [heading] : []),
    ...paragraphs.map((one) => (one.num ? `[${one.num}]${one.text}` : one.text)),
  ]);
  return {
    mode: 'write',
    ...(text.title ? { title: text.title } : {}),
    claims: text.claims.map((claim) => `${claim.number}.${claim.text}`).join('\n'),
    description: lines.join('\n'),
    abstract: text.abstract ?? '',
  };
}

export interface WrittenPlace {
  part: WrittenPart;
  start: number;
  end: number;
}

/**
 * Where a finding stands in what was written. Reading drops numbers and blanks, so places are found again by their words;
 * undefined for what stands in no text (a missing part, the request).
 */
export function placesIn(
  written: Written,
  text: ApplicationText,
  findings: readonly Finding[],
): (WrittenPlace | undefined)[] {
  const claims = startsOf(
    written.claims ?? '',
    text.claims.map((claim) => claim.text),
  );
  const paragraphs = text.description.sections.flatMap((section) => section.paragraphs);
  const description = startsOf(
    written.description ?? '',
    paragraphs.map((one) => one.text),
  );
  return findings.map((finding) => {
    const { part, order } = finding;
    if (part === 'claims') return placeIn('claims', written.claims, claims[order ?? -1], finding);
    if (part === 'description') return placeIn('description', written.description, description[order ?? -1], finding);
    if (part === 'abstract') return placeIn('abstract', written.abstract, firstWord(written.abstract), finding);
    if (part === 'title') return placeIn('title', written.title, firstWord(written.title), finding);
    return undefined;
  });
}

const firstWord = (raw: string | undefined): number | undefined => {
  const at = (raw ?? '').search(/\S/);
  return at < 0 ? undefined : at;
};

/** Where each piece begins in the raw text, found one after another by its first words. */
function startsOf(raw: string, pieces: readonly string[]): (number | undefined)[] {
  let from = 0;
  return pieces.map((piece) => {
    const head = piece.split('\n', 1)[0]!.slice(0, 20);
    const at = head === '' ? -1 : raw.indexOf(head, from);
    if (at < 0) return undefined;
    from = at + head.length;
    return at;
  });
}

function placeIn(
  part: WrittenPart,
  raw: string | undefined,
  start: number | undefined,
  finding: Finding,
): WrittenPlace | undefined {
  if (raw === undefined || start === undefined) return undefined;
  const words = finding.text.split('\n', 1)[0]!;
  if (words !== '') {
    const near = raw.indexOf(words, start + Math.max(0, finding.start - 2));
    const at = near >= 0 ? near : raw.indexOf(words, start);
    return at < 0 ? undefined : { part, start: at, end: at + words.length };
  }
  // Something is missing there: the character before the gap is shown.
  const at = Math.min(start + finding.start, raw.length);
  return finding.start > 0 ? { part, start: at - 1, end: at } : { part, start, end: Math.min(start + 2, raw.length) };
}
