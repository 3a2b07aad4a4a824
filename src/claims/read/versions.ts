import { type PartRole, type PartVersion, type ReadNote, readNote } from '../model/index.ts';
import { roleTitles } from './forms.ts';
import type { PartReading } from './part.ts';
import type { Picture } from './picture.ts';

/** One file of the filing with what was read from it; without a reading for images, attachments and empty files. */
export interface SourceReading {
  path: string;
  sha256: string;
  bytes: number;
  /** `YYYY-MM-DDTHH:mm`, from the archive it lay in. */
  date?: string;
  reading?: PartReading;
  /** The file is an image that a figure may name. */
  image?: boolean;
  /** What the head of that image says. */
  picture?: Picture;
  notes?: ReadNote[];
}

/** All different contents of one part, earliest first, the last chosen. */
export function versionsOf<T>(
  sources: SourceReading[],
  role: PartRole,
  pick: (reading: PartReading) => T | undefined,
  keyOf: (content: T) => string,
  notes: ReadNote[],
): PartVersion<T>[] {
  const groups = new Map<string, { content: T; sources: SourceReading[] }>();
  for (const source of sources) {
    const content = source.reading && pick(source.reading);
    if (content === undefined) continue;
    const key = keyOf(content);
    const group = groups.get(key);
    if (!group) groups.set(key, { content, sources: [source] });
    else {
      group.sources.push(source);
      notes.push(readNote('same-content-twice', { path: source.path, other: group.sources[0]!.path }));
    }
  }
  const ordered = [...groups.values()]
    .map((group) => ({ ...group, date: earliest(group.sources), serial: serialOf(group.sources) }))
    .sort(byAge);
  const versions = ordered.map(
    ({ content, sources: from, date }, i): PartVersion<T> => ({
      order: i + 1,
      chosen: i === ordered.length - 1,
      sources: from.map((s) => s.path),
      ...(date === undefined ? {} : { date }),
      content,
    }),
  );
  if (versions.length > 1) notes.push(versionNote(role, versions));
  return versions;
}

const earliest = (sources: SourceReading[]): string | undefined =>
  sources
    .map((s) => s.date)
    .filter((d) => d !== undefined)
    .sort()[0];

/** The office's file names end in a running number (DA000142217272): the second hint to the order. */
const serialOf = (sources: SourceReading[]): string =>
  sources
    .map((s) => /[A-Z]{2}(\d{12})/.exec(s.path)?.[1] ?? '')
    .sort()
    .at(-1) ?? '';

interface Aged {
  date: string | undefined;
  serial: string;
}

function byAge(a: Aged, b: Aged): number {
  const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (a.date && b.date ? compare(a.date, b.date) : 0) || compare(a.serial, b.serial);
}

function versionNote<T>(role: PartRole, versions: PartVersion<T>[]): ReadNote {
  const last = versions.at(-1)!;
  const before = versions.at(-2)!;
  const common = { part: roleTitles[role], count: versions.length, path: last.sources[0]! };
  return last.date !== undefined && before.date !== undefined && last.date > before.date
    ? readNote('versions-later-chosen', { ...common, date: last.date.replace('T', ' ') })
    : readNote('versions-order-unknown', common);
}

export const chosenOf = <T>(versions: PartVersion<T>[]): T | undefined => versions.find((v) => v.chosen)?.content;
