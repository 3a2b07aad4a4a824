import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from 'yauzl';
import yauzl from 'yauzl';
import { entryName } from '../files/entry-name.ts';
import type { Found } from './found.ts';

/** A picture larger than this is left out. */
const LARGEST = 20_000_000;
/** Pictures of one document that are kept. */
const MOST = 300;

/** Bytes of a picture that lies in the same folder as a document, by the name of its file; undefined when there is none. */
export type Beside = (document: string, file: string) => Promise<Uint8Array | undefined>;

/** Adds to records the pictures of their figures, where the delivery holds them. */
export async function withPictures(found: readonly Found[], document: string, beside: Beside): Promise<Found[]> {
  const out: Found[] = [];
  for (const one of found) {
    if (one.kind !== 'record' || !one.record.figures.some((figure) => figure.file !== undefined)) {
      out.push(one);
      continue;
    }
    const names = [...new Set(one.record.figures.flatMap((figure) => figure.file ?? []))].slice(0, MOST);
    const pictures: { file: string; bytes: Uint8Array }[] = [];
    for (const file of names) {
      const bytes = await beside(document, file);
      if (bytes) pictures.push({ file, bytes });
    }
    out.push(pictures.length > 0 ? { ...one, pictures } : one);
  }
  return out;
}

/** Only the last part of a name counts: a delivery names files of its own folder. */
const plain = (name: string): string => name.slice(name.replaceAll('\\', '/').lastIndexOf('/') + 1).toLowerCase();

/** Pictures in the folder of a file. */
export function besideFile(): Beside {
  let known: { folder: string; files: Map<string, string> } | undefined;
  return async (document, file) => {
    const folder = path.dirname(document);
    if (known?.folder !== folder)
      known = { folder, files: new Map((await readdir(folder)).map((name) => [name.toLowerCase(), name])) };
    const name = known.files.get(plain(file));
    if (name === undefined) return undefined;
    const whole = path.join(folder, name);
    const facts = await stat(whole);
    return facts.isFile() && facts.size > 0 && facts.size <= LARGEST ? readFile(whole) : undefined;
  };
}

/** Pictures in an archive, in the folder of an entry. The directory of the archive is read when first asked. */
export function besideEntry(archive: string): { beside: Beside; close: () => void } {
  let opened: Promise<{ zip: Awaited<ReturnType<typeof yauzl.openPromise>>; entries: Map<string, Entry> }> | undefined;
  const open = async () => {
    const zip = await yauzl.openPromise(archive, { decodeStrings: false, lazyEntries: true, autoClose: false });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entryName(entry).toLowerCase(), entry);
    return { zip, entries };
  };
  return {
    beside: async (document, file) => {
      opened ??= open();
      const { zip, entries } = await opened;
      const folder = document.slice(0, document.lastIndexOf('/') + 1).toLowerCase();
      const entry = entries.get(`${folder}${plain(file)}`);
      if (!entry || entry.isEncrypted() || entry.uncompressedSize === 0 || entry.uncompressedSize > LARGEST)
        return undefined;
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    close: () => void opened?.then(({ zip }) => zip.close()).catch(() => {}),
  };
}
