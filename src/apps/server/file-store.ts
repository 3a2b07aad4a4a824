import { checkImage, mimeTypes, readApplication, readPackage, renderImage } from '#adapters/files/index.ts';
import { type ApplicationText, analyseClaims } from '#claims/model/index.ts';
import type { FileRef } from '#engine/form/types.ts';
import type { BlobStore } from '#engine/ports/blob-store.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { Refused } from './replies.ts';
import type { FileStore, PackageValue, Upload } from './routes/files.ts';

/** Files judged and read on the way into the blob store. */
export function openFileStore(blobs: BlobStore): FileStore {
  const put = async (bytes: Uint8Array, name?: string): Promise<string> => {
    const stored = await blobs.put(bytes, name === undefined ? {} : { name });
    if (!stored.ok) throw new Refused(...stored.refusals);
    return stored.value.sha256;
  };
  const inputs = (files: Upload[]) => files.map(({ name, path }) => ({ name, path }));
  return {
    put,
    has: (sha256) => blobs.has(sha256),
    list: () => blobs.list(),
    size: (sha256) => blobs.size(sha256),
    remove: (sha256) => blobs.remove(sha256),
    get: async (sha256) => {
      const found = await blobs.get(sha256);
      if (!found.ok) throw new Refused(...found.refusals);
      return found.value;
    },
    keep: async (files) => {
      const read = await readPackage(inputs(files));
      if (!read.ok) return read;
      const kept: FileRef[] = [];
      for (const { name, bytes } of read.value.originals) {
        const inside = read.value.files.find((file) => file.bytes === bytes || file.name === name);
        const mediaType = inside ? (mimeTypes[inside.type] ?? 'application/octet-stream') : 'application/zip';
        kept.push({ name, sha256: await put(bytes, name), bytes: bytes.length, mediaType });
      }
      return good(kept);
    },
    readPackage: async (files): Promise<Outcome<PackageValue>> => {
      const read = await readApplication(inputs(files));
      if (!read.ok) return refused(...read.refusals);
      const { text, parts, originals } = read.value;
      const kept: FileRef[] = [];
      for (const { name, bytes } of originals)
        kept.push({ name, sha256: await put(bytes, name), bytes: bytes.length, mediaType: 'application/octet-stream' });
      for (const part of parts)
        if (!kept.some((file) => file.sha256 === part.sha256))
          kept.push({
            name: part.path,
            sha256: await put(part.content, part.path),
            bytes: part.bytes,
            mediaType: part.mime,
          });
      const textSha256 = await put(new TextEncoder().encode(JSON.stringify(text)));
      return good({
        ...(text.title ? { title: text.title } : {}),
        ...(text.kind ? { kind: text.kind } : {}),
        ...(text.ipc[0] ? { ipc: text.ipc[0] } : {}),
        claimCount: text.claims.length,
        textSha256,
        files: kept,
        summary: summaryOf(text),
      });
    },
  };
}

const summaryOf = (text: ApplicationText): PackageValue['summary'] => ({
  independent: analyseClaims(text.claims).filter((claim) => claim.kind === 'independent').length,
  paragraphs: text.description.sections.reduce((sum, section) => sum + section.paragraphs.length, 0),
  figures: text.figures.length,
  abstract: [...(text.abstract ?? '').replace(/\s/g, '')].length,
  notes: text.notes.map((note) => note.text),
});

/** A picture as every browser shows it: TIF becomes PNG. Undefined for what is no picture. */
export async function shownImage(
  bytes: Uint8Array,
  name: string,
): Promise<{ mime: string; bytes: Uint8Array } | undefined> {
  if (!checkImage(bytes).ok) return undefined;
  const shown = await renderImage(bytes, name);
  if (!shown.ok) throw new Refused(...shown.refusals);
  return shown.value;
}

/** The text as it goes to a screen: what identifies natural persons stays in the store. */
export const withoutIdentifiers = (text: ApplicationText): ApplicationText => ({
  ...text,
  parties: text.parties.map(({ identifier: _identifier, phone: _phone, ...party }) => party),
  ...(text.request ? { request: { ...text.request, fields: [] } } : {}),
});
