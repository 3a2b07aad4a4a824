import type {
  Description,
  DescriptionSection,
  Paragraph,
  PrintedPage,
  ReadNote,
  SectionId,
} from './application-text.ts';
import { fold, withoutInvisible } from './fold.ts';
import { findFurniture } from './furniture.ts';
import { partTitleOf, sectionOf } from './headings.ts';
import { readNote } from './notes.ts';

/** A whole application pasted or typed as one text, taken apart. A part that is not there is an empty list. */
export interface SplitApplication {
  title?: string;
  claims: string;
  description: string[];
  abstract: string[];
  /** Lines of the drawings part: figure labels, stray words. */
  drawings: string[];
  notes: ReadNote[];
  /** Page numbers of the page heads and feet that were taken out. */
  pages: PrintedPage[];
}

type Part = 'front' | 'claims' | 'description' | 'abstract' | 'drawings' | 'skip';

const PARAGRAPH_NUMBER = /^\s{0,8}[[［【](\d{4,5})[\]］】]\s{0,8}/;
const FIRST_CLAIM = /^\s{0,8}(?:权利要求\s{0,3})?1\s{0,3}[.、:]\s{0,3}(?:一[种类个套]|[^,。;:\n]{2,80},?其?特征在于)/;
const TITLE_LINE = /^\s{0,8}(?:\(54\))?\s{0,3}(?:发明|实用新型|外观设计|专利)?名称\s{0,3}:?\s{0,8}(.{2,80})$/;
const ABSTRACT_LINE = /^\s{0,8}(?:\(57\))\s{0,3}摘\s{0,3}要\s{0,3}:?\s{0,8}(.*)$/;

/**
 * Takes a whole application apart by its part titles (权利要求书, 说明书 …), by page headers that name the part, and, where
 * those are missing, by what only one part can say (a first claim, a required heading, a `[0001]` number).
 */
export function splitApplication(raw: string): SplitApplication {
  const lines = linesByPart(raw.replace(/\r\n?/g, '\n'));
  const of = (part: Part) => lines.filter((l) => l.part === part).map((l) => l.text);
  const split: SplitApplication = {
    claims: of('claims').join('\n'),
    description: of('description'),
    abstract: of('abstract').filter((line) => line.trim() !== ''),
    drawings: of('drawings').filter((line) => line.trim() !== ''),
    notes: [],
    pages: lines.flatMap((l) => (l.furniture ? printedPage(l.text) : [])),
  };
  const furniture = lines.filter((l) => l.furniture).length;
  if (furniture > 0) split.notes.push(readNote('page-furniture-removed', { count: furniture }));
  const title = titleFrom(of('front'), split.description);
  if (title !== undefined) split.title = title;
  return split;
}

const PAGE_OF = /第?\s{0,2}(\d{1,4})\s{0,2}[/／]\s{0,2}(\d{1,4})\s{0,2}页/;

function printedPage(line: string): PrintedPage[] {
  const part = findFurniture(line)[0]?.part;
  const match = PAGE_OF.exec(line);
  return part && match ? [{ part, page: Number(match[1]), of: Number(match[2]) }] : [];
}

interface Line {
  part: Part;
  text: string;
  furniture?: true;
}

function linesByPart(raw: string): Line[] {
  const lines: Line[] = [];
  let part: Part = 'front';
  let sawParts = false;
  for (const text of raw.split('\n')) {
    if (text.trim() === '') {
      lines.push({ part, text: '' });
      continue;
    }
    const named = partTitleOf(text);
    if (named !== undefined) {
      part = named === 'request' || named === 'abstract-figure' ? 'skip' : named;
      sawParts = true;
      continue;
    }
    const furniture = text.length < 400 ? findFurniture(text)[0] : undefined;
    if (furniture && (text.slice(0, furniture.start) + text.slice(furniture.end)).trim() === '') {
      if (furniture.part !== undefined) part = furniture.part;
      sawParts = true;
      lines.push({ part: 'skip', text, furniture: true });
      continue;
    }
    part = impliedPart(text, part, sawParts);
    const abstract = ABSTRACT_LINE.exec(fold(text));
    if (abstract && part === 'front') {
      part = 'abstract';
      lines.push({ part, text: text.slice(text.length - abstract[1]!.length) });
      continue;
    }
    lines.push({ part, text });
  }
  return lines;
}

/** Where a text goes on without saying so: a first claim opens the claims, a required heading the description. */
function impliedPart(line: string, part: Part, sawParts: boolean): Part {
  const folded = fold(line.slice(0, 200));
  if (part !== 'description' && (sectionOf(line) !== undefined || PARAGRAPH_NUMBER.test(line))) return 'description';
  if ((part === 'front' || (part === 'abstract' && !sawParts)) && FIRST_CLAIM.test(folded)) return 'claims';
  // Without part titles a first claim after the description can only be the claims.
  if (part === 'description' && !sawParts && FIRST_CLAIM.test(folded) && /权利要求|特征在于/.test(line))
    return 'claims';
  return part;
}

function titleFrom(front: string[], description: string[]): string | undefined {
  for (const line of front) {
    const named = TITLE_LINE.exec(fold(line));
    if (named) return line.slice(line.length - named[1]!.length).trim();
  }
  for (const line of description) {
    const bare = line.trim();
    if (bare === '') continue;
    if (sectionOf(bare) !== undefined || PARAGRAPH_NUMBER.test(bare)) break;
    return isTitle(bare) ? bare : undefined;
  }
  const last = front
    .filter((line) => line.trim() !== '')
    .at(-1)
    ?.trim();
  return last !== undefined && isTitle(last) ? last : undefined;
}

const isTitle = (line: string): boolean =>
  line.length >= 2 && line.length <= 80 && !/[。；;]$|^\s{0,8}\d{1,3}\s{0,3}[.．、](?!\d)/.test(line);

export interface ReadDescription {
  title?: string;
  description: Description;
  notes: ReadNote[];
}

/** A line or element of a description before it is sorted into sections. */
export interface RawParagraph {
  text: string;
  id?: string;
  num?: string;
  /** The source marks it as a heading. */
  heading?: boolean;
  /** The source begins a section here (an element of that name), with or without a heading line. */
  opens?: SectionId;
}

/**
 * Sorts paragraphs into the sections the rules require. A line that reads as a required heading opens its section,
 * whether the source marks it as heading or not; other marked headings stay as sub-headings. With `titleLine` a short
 * line before everything else is taken as the title of the application.
 */
export function sortIntoSections(paragraphs: RawParagraph[], { titleLine = true } = {}): ReadDescription {
  const sections: DescriptionSection[] = [];
  const notes: ReadNote[] = [];
  const ids = new Set<string>();
  let title: string | undefined;
  let order = 0;
  let removed = 0;
  for (const raw of paragraphs) {
    const clean = withoutInvisible(raw.text);
    removed += clean.removed;
    const numbered = PARAGRAPH_NUMBER.exec(clean.text);
    const text = (numbered ? clean.text.slice(numbered[0].length) : clean.text).trim();
    if (text === '') continue;
    const section = sectionOf(text);
    if (section !== undefined) {
      sections.push({ id: section, heading: text, paragraphs: [] });
      continue;
    }
    if (raw.opens !== undefined) sections.push({ id: raw.opens, paragraphs: [] });
    order++;
    if (
      titleLine &&
      sections.length === 0 &&
      title === undefined &&
      order === 1 &&
      !numbered &&
      raw.num === undefined &&
      isTitle(text)
    ) {
      title = text;
      order = 0;
      continue;
    }
    if (sections.length === 0) sections.push({ id: 'other', paragraphs: [] });
    const num = numbered?.[1] ?? raw.num;
    const paragraph: Paragraph = { id: uniqueId(raw.id ?? `p${String(order).padStart(4, '0')}`, ids), text };
    if (num !== undefined) paragraph.num = num;
    if (raw.heading) paragraph.heading = true;
    sections.at(-1)!.paragraphs.push(paragraph);
  }
  if (sections.length > 0 && sections.every((s) => s.id === 'other')) notes.push(readNote('headings-missing'));
  if (removed > 0) notes.push(readNote('invisible-characters', { count: removed }));
  const read: ReadDescription = { description: { sections }, notes };
  return title === undefined ? read : { ...read, title };
}

/** Files repeat ids, and an id derived from the order may meet one that was given. */
function uniqueId(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`;
  used.add(id);
  return id;
}
