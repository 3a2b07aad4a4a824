import { text as words } from '#kernel/text.ts';
import {
  type ApplicationKind,
  type ApplicationText,
  type Claim,
  canonical,
  type Description,
  type DesignData,
  emptyApplicationText,
  type Figure,
  type PartRole,
  type ReadNote,
  readNote,
  type SourcePart,
} from '../model/index.ts';
import { readStatements } from './design-brief.ts';
import { formCodeOf, forms, roleTitles } from './forms.ts';
import type { PartReading } from './part.ts';
import { chosenOf, type SourceReading, versionsOf } from './versions.ts';

export type { SourceReading } from './versions.ts';

/**
 * Puts the parts of a filing together. Where a part is there in several versions the later one is chosen and the others
 * are kept; where the files give no order the choice is noted for a person. The order of the sources does not matter.
 *
 * @param remarks notes that belong to no file that was read
 */
export function assemble(unordered: SourceReading[], remarks: ReadNote[] = []): ApplicationText {
  const sources = [...unordered].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const text = emptyApplicationText();
  const notes: ReadNote[] = [...remarks, ...sources.flatMap(notesOf)];
  const pointing = sources.filter((s) => s.reading?.externalDoctype).length;
  if (pointing > 0) notes.push(readNote('doctype-not-fetched', { count: pointing }));

  const claims = versionsOf(sources, 'claims', (r) => r.claims, claimsKey, notes);
  text.claimVersions = claims;
  text.claims = chosenOf(claims) ?? [];
  const descriptions = versionsOf(sources, 'description', (r) => r.description, descriptionKey, notes);
  text.descriptionVersions = descriptions;
  text.description = chosenOf(descriptions) ?? { sections: [] };
  const abstract = chosenOf(versionsOf(sources, 'abstract', (r) => r.abstract, canonical, notes));
  if (abstract !== undefined) text.abstract = abstract;
  const figures = versionsOf(sources, 'drawings', (r) => r.figures, figuresKey, notes);
  const images = sources.filter((s) => s.image);
  /** Digests of images that are named somewhere; a package often holds the same image twice, loose and zipped. */
  const resolved = new Set<string>();
  const resolve = (figure: Figure, from: string[]): Figure => {
    const image = figure.fileName === undefined ? undefined : findImage(figure.fileName, from, images);
    if (image) resolved.add(image.sha256);
    else if (figure.fileName !== undefined)
      notes.push(
        readNote('figure-file-missing', { label: figure.label || '摘要附图', file: figure.fileName }, from[0]),
      );
    return image ? { ...figure, mediaId: image.sha256, ...image.picture } : figure;
  };
  const drawn = figures.find((v) => v.chosen);
  text.figures = (drawn?.content ?? []).map((figure) => resolve(figure, drawn!.sources));
  const front = versionsOf(
    sources,
    'abstract-figure',
    (r) => r.abstractFigure,
    (f) => f.fileName ?? '',
    notes,
  ).find((v) => v.chosen);
  if (front) text.abstractFigure = linked(resolve(front.content, front.sources), text, notes);

  const readings = sources.flatMap((s) => (s.reading ? [{ path: s.path, reading: s.reading }] : []));
  text.media = uniqueMedia(readings, images, resolved);
  const request = readings.find((r) => r.reading.request)?.reading;
  if (request?.request) text.request = request.request;
  const named = text.request?.abstractFigure;
  const chosen = named === undefined ? undefined : text.figures.find((figure) => figure.label === named);
  // Newer filings name the figure in the request instead of sending it as a part.
  if (!text.abstractFigure && chosen) text.abstractFigure = chosen;
  const title = firstOf(readings, (r) => (r.description ? r.title : undefined)) ?? firstOf(readings, (r) => r.title);
  if (title !== undefined) text.title = title;
  const kind = firstOf(readings, (r) => r.kind) ?? kindByForm(sources) ?? kindByWording(text);
  if (kind) text.kind = kind;
  const design = designOf(readings, text);
  if (design) text.design = design;
  text.numbers = readings.flatMap((r) => r.reading.numbers);
  text.parties = firstOf(readings, (r) => (r.parties.length > 0 ? r.parties : undefined)) ?? [];
  text.ipc = [...new Set(readings.flatMap((r) => r.reading.ipc))];
  const pages = readings.flatMap((r) => r.reading.pages ?? []);
  if (pages.length > 0) text.pages = pages;
  text.sources = sources.map((source) => sourcePart(source, resolved));
  notes.push(
    ...missing(
      text,
      readings.map((r) => r.reading),
    ),
  );
  text.notes = uniqueNotes(notes);
  return text;
}

/** The design a filing shows: what its request, pictures and brief description say. Undefined for other filings. */
function designOf(
  readings: { path: string; reading: PartReading }[],
  { figures, kind }: ApplicationText,
): DesignData | undefined {
  const said = firstOf(readings, (r) => r.design);
  const brief = firstOf(readings, (r) => r.designBrief);
  const pictured = readings.some(({ path, reading }) => reading.figures && formCodeOf(path) === '130001');
  if (!said && !brief && !pictured && kind !== 'design') return undefined;
  return {
    ...said,
    views: figures.map((figure) => ({ name: figure.label, figure })),
    ...(brief ? { brief, statements: readStatements(brief) } : {}),
  };
}

/** The same application with another of its claim versions chosen. Throws for an order that is not there. */
export function chooseClaimVersion(text: ApplicationText, order: number): ApplicationText {
  const version = text.claimVersions.find((v) => v.order === order);
  if (!version) throw new Error(`There is no version ${order} of the claims.`);
  return {
    ...text,
    claims: version.content,
    claimVersions: text.claimVersions.map((v) => ({ ...v, chosen: v.order === order })),
  };
}

function notesOf(source: SourceReading): ReadNote[] {
  const own = source.notes ?? [];
  if (source.bytes === 0) return [...own, readNote('part-empty', { path: source.path })];
  const reading = source.reading;
  if (!reading) return own;
  const located = reading.notes.map((note) => (note.source === undefined ? { ...note, source: source.path } : note));
  const code = formCodeOf(source.path);
  const expected = code === undefined ? undefined : forms[code]?.role;
  const misplaced =
    expected !== undefined && reading.role !== expected && reading.role !== 'unknown' && expected !== 'attachment'
      ? [readNote('part-misplaced', { path: source.path, expected: code!, found: roleTitles[reading.role] })]
      : [];
  const unknown = reading.role === 'unknown' ? [readNote('part-not-understood', { path: source.path })] : [];
  return [...own, ...located, ...misplaced, ...unknown];
}

const claimsKey = (claims: Claim[]): string => claims.map((c) => `${c.number}:${canonical(c.text)}`).join('\n');
const descriptionKey = (d: Description): string =>
  d.sections.map((s) => [s.heading ?? '', ...s.paragraphs.map((p) => p.text)].map(canonical).join('\n')).join('\n\n');
const figuresKey = (figures: Figure[]): string => figures.map((f) => `${f.label}=${f.fileName ?? ''}`).join('\n');

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();

/** The image of that name in the same folder as a naming file, else anywhere. */
function findImage(fileName: string, from: string[], images: SourceReading[]): SourceReading | undefined {
  const named = images.filter((image) => nameOf(image.path) === fileName.toLowerCase());
  return (
    named.find((image) => from.some((path) => folderOf(path) === folderOf(image.path))) ??
    named.find((image) => from.some((path) => image.path.startsWith(`${path}/`))) ??
    named[0]
  );
}

function linked(figure: Figure, text: ApplicationText, notes: ReadNote[]): Figure {
  const same = text.figures.find(
    (f) =>
      (figure.mediaId !== undefined && f.mediaId === figure.mediaId) ||
      (figure.fileName !== undefined && f.fileName === figure.fileName),
  );
  if (same) return { ...figure, id: same.id, label: same.label };
  notes.push(readNote('abstract-figure-unlinked', { file: figure.fileName ?? '' }));
  // Its own number counts figures of the abstract, not of the drawings.
  return { ...figure, label: '' };
}

function uniqueMedia(
  readings: { path: string; reading: PartReading }[],
  images: SourceReading[],
  resolved: Set<string>,
): ApplicationText['media'] {
  const media = new Map<string, ApplicationText['media'][number]>();
  for (const { path, reading } of readings)
    for (const item of reading.media) {
      if (media.has(item.id)) continue;
      const image = item.fileName === undefined ? undefined : findImage(item.fileName, [path], images);
      if (image) resolved.add(image.sha256);
      media.set(item.id, image ? { ...item, mediaId: image.sha256 } : item);
    }
  return [...media.values()];
}

function firstOf<T>(
  readings: { reading: PartReading }[],
  pick: (reading: PartReading) => T | undefined,
): T | undefined {
  for (const { reading } of readings) {
    const found = pick(reading);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An empty request form still says by its code what kind of application it belongs to. */
function kindByForm(sources: SourceReading[]): ApplicationKind | undefined {
  for (const { path } of sources) {
    const code = formCodeOf(path);
    const kind = code === undefined ? undefined : forms[code]?.kind;
    if (kind) return kind;
  }
  return undefined;
}

function kindByWording(text: ApplicationText): ApplicationKind | undefined {
  const said = text.description.sections
    .flatMap((s) => [s.heading ?? '', ...s.paragraphs.map((p) => p.text)])
    .join('\n');
  const count = (word: string) => said.split(word).length - 1;
  const [utility, invention] = [count('本实用新型') + count('实用新型内容'), count('本发明') + count('发明内容')];
  return utility === invention ? undefined : utility > invention ? 'utility' : 'invention';
}

function sourcePart(source: SourceReading, resolved: Set<string>): SourcePart {
  const formCode = formCodeOf(source.path);
  const expected = formCode === undefined ? undefined : forms[formCode]?.role;
  const role: PartRole = source.reading
    ? source.reading.role
    : source.image && resolved.has(source.sha256)
      ? 'figure'
      : source.bytes === 0 && expected !== undefined
        ? expected
        : 'attachment';
  return {
    path: source.path,
    ...(formCode === undefined ? {} : { formCode }),
    role,
    sha256: source.sha256,
    bytes: source.bytes,
    ...(source.bytes === 0 ? { note: words('空文件', 'empty file') } : {}),
  };
}

function missing(text: ApplicationText, readings: PartReading[]): ReadNote[] {
  const published = readings.some((r) => r.role === 'publication');
  const notes: ReadNote[] = [];
  // A design has neither claims nor description.
  if (text.design && text.claims.length === 0 && text.description.sections.length === 0)
    return text.request || published ? [] : [readNote('request-missing')];
  if (text.claims.length === 0) notes.push(readNote('claims-missing'));
  if (text.description.sections.length === 0) notes.push(readNote('description-missing'));
  if (text.abstract === undefined) notes.push(readNote('abstract-missing'));
  if (!text.request && !published) notes.push(readNote('request-missing'));
  return notes;
}

function uniqueNotes(notes: ReadNote[]): ReadNote[] {
  const seen = new Set<string>();
  return notes.filter((note) => {
    const key = `${note.code} ${note.source ?? ''} ${note.text.en}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
