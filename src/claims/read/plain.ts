import {
  claimFrom,
  consecutiveNote,
  type Figure,
  type MediaItem,
  type PartRole,
  PLACEHOLDER,
  readNote,
  sortIntoSections,
  splitApplication,
  splitClaims,
} from '../model/index.ts';
import { briefParagraphs, isDesignBrief } from './design-brief.ts';
import { emptyReading, type PartReading } from './part.ts';

export interface PlainInput {
  text: string;
  /** The part the file is known to be, by the folder it lies in or by what the person said. */
  hint?: PartRole;
  /** Images and tables of a Word file, in order; the text holds their placeholders. */
  media?: MediaItem[];
}

/**
 * Reads a text without markup: one part, when the part is known, or a whole application, or claims alone.
 */
export function readPlain({ text, hint, media = [] }: PlainInput): PartReading {
  const reading = emptyReading('unknown');
  reading.media.push(...media);
  if (hint === 'design-brief' || (hint === undefined && isDesignBrief(text))) {
    reading.designBrief = briefParagraphs(text.split(/\r\n?|\n/));
    reading.kind = 'design';
  } else if (hint === 'claims') readClaims(text, reading);
  else if (hint === 'description') readDescription(text.split(/\r\n?|\n/), reading);
  else if (hint === 'abstract') readAbstract(text.split(/\r\n?|\n/), reading);
  else if (hint === 'drawings' || hint === 'abstract-figure') readDrawings(text.split(/\r\n?|\n/), reading);
  else readWhole(text, reading);
  reading.role = roleOf(reading);
  return reading;
}

function roleOf(reading: PartReading): PartRole {
  const has: (PartRole | false)[] = [
    reading.claims !== undefined && 'claims',
    reading.description !== undefined && 'description',
    reading.abstract !== undefined && 'abstract',
    reading.figures !== undefined && 'drawings',
    reading.designBrief !== undefined && 'design-brief',
  ];
  const found = has.filter((role) => role !== false);
  return found.length === 0 ? 'unknown' : found.length === 1 ? found[0]! : 'application';
}

function readWhole(text: string, reading: PartReading): void {
  const split = splitApplication(text);
  if (split.claims.trim() !== '') readClaims(split.claims, reading);
  if (split.description.some((line) => line.trim() !== '')) readDescription(split.description, reading);
  if (split.abstract.length > 0) readAbstract(split.abstract, reading);
  if (split.drawings.length > 0) readDrawings(split.drawings, reading);
  if (split.title !== undefined) reading.title ??= split.title;
  reading.notes.push(...split.notes);
  if (split.pages.length > 0) reading.pages = split.pages;
  if (!reading.claims && !reading.description) {
    const claims = splitClaims(text);
    if (claims.claims.length > 0) {
      reading.claims = claims.claims;
      reading.notes.push(...claims.notes);
    }
  }
}

function readClaims(text: string, reading: PartReading): void {
  const split = splitClaims(text);
  reading.notes.push(...split.notes);
  if (split.claims.length > 0) reading.claims = split.claims;
  else if (text.trim() !== '') {
    // A single unnumbered claim is still a claim; the checker judges the missing number.
    reading.claims = [claimFrom(1, [text.trim()])];
    reading.notes.push(readNote('claims-unnumbered', { count: 1 }), ...consecutiveNote(reading.claims));
  }
}

function readDescription(lines: string[], reading: PartReading): void {
  const sorted = sortIntoSections(lines.map((text) => ({ text })));
  reading.description = sorted.description;
  if (sorted.title !== undefined) reading.title = sorted.title;
  reading.notes.push(...sorted.notes);
}

function readAbstract(lines: string[], reading: PartReading): void {
  const said = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  if (said !== '') reading.abstract = said;
}

const LABEL = /^(?:图\s*\d+\s*[A-Za-z']?(?:\s*[（(][a-z\d]+[）)])?)$/;

/** Pairs each image with the label line beside it: labels stand below their figure, some people write them above. */
function readDrawings(lines: string[], reading: PartReading): void {
  const pieces = lines.flatMap(piecesOf);
  const images = pieces.flatMap((piece, at) => (piece.image === undefined ? [] : [{ id: piece.image, at }]));
  if (images.length === 0) return;
  const labelsFirst = pieces.findIndex((p) => p.label !== undefined) === 0;
  const used = new Set<number>();
  reading.figures = images.map(({ id, at }, i): Figure => {
    const label = labelBeside(pieces, at, labelsFirst ? -1 : 1, used);
    const media = reading.media.find((m) => m.id === id);
    const figure: Figure = { id: `f${String(i + 1).padStart(4, '0')}`, label: label ?? `图${i + 1}` };
    if (label === undefined) {
      figure.labelDerived = true;
      reading.notes.push(readNote('figure-label-derived', { order: i + 1, label: figure.label }));
    }
    if (media?.fileName !== undefined) figure.fileName = media.fileName;
    return figure;
  });
}

interface Piece {
  image?: string;
  label?: string;
}

function piecesOf(line: string): Piece[] {
  const images = [...line.matchAll(PLACEHOLDER)].filter((m) => m[1] === 'image').map((m): Piece => ({ image: m[2]! }));
  const rest = line.replace(PLACEHOLDER, '').trim();
  return LABEL.test(rest) ? [...images, { label: rest.replace(/\s+/g, '') }] : images;
}

function labelBeside(pieces: Piece[], at: number, step: 1 | -1, used: Set<number>): string | undefined {
  const next = at + step;
  const label = pieces[next]?.label;
  if (label === undefined || used.has(next)) return undefined;
  used.add(next);
  return label;
}
