import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Checkpoint, Ledger, Reject, Waiting } from '#corpus/ingest/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Lang } from '#kernel/text.ts';

export interface FolderLedger extends Ledger {
  /** Where the rejects stand, one JSON object a line; there is no file when nothing was rejected. */
  rejects: string;
  /** Where documents stand that were withdrawn, whole, one JSON object a line; a line can be ingested again. */
  removed: string;
  /** Forgets how far the run is, once it is through; the rejects stay. */
  finish(): Promise<void>;
}

interface Stored {
  checkpoint: Checkpoint;
  /** Bytes of the files beside it that belong to it; what stands behind was written by a run that did not get through. */
  rejects: number;
  waiting: number;
}

/** A ledger in files: the checkpoint is replaced whole, so that a crash leaves the old one or the new one. */
export async function folderLedger(folder: string, id: string, rejectsFile?: string): Promise<FolderLedger> {
  await mkdir(folder, { recursive: true });
  const state = path.join(folder, `${id}.json`);
  const waiting = path.join(folder, `${id}.waiting.jsonl`);
  const rejects = rejectsFile ?? path.join(folder, `${id}.rejects.jsonl`);
  const removed = path.join(folder, `${id}.removed.jsonl`);
  const lengths = { rejects: 0, waiting: 0, removed: 0 };
  return {
    rejects,
    removed,
    async load() {
      const stored = await readStored(state);
      lengths.rejects = stored?.rejects ?? 0;
      lengths.waiting = stored?.waiting ?? 0;
      await cutTo(rejects, lengths.rejects);
      await cutTo(waiting, lengths.waiting);
      // What was removed is never cut off: it may be the only copy.
      lengths.removed = (await stat(removed).catch(() => undefined))?.size ?? 0;
      return stored?.checkpoint;
    },
    async save(checkpoint, more) {
      lengths.rejects = await append(rejects, lengths.rejects, (more.rejects ?? []).map(rejectLine));
      lengths.waiting = await append(waiting, lengths.waiting, more.waiting ?? []);
      lengths.removed = await append(
        removed,
        lengths.removed,
        (more.removed ?? []).map(({ record }) => record),
      );
      const stored: Stored = { checkpoint, rejects: lengths.rejects, waiting: lengths.waiting };
      await writeFile(`${state}.new`, JSON.stringify(stored), { flush: true });
      await rename(`${state}.new`, state);
    },
    async *waiting(skip) {
      let some: Waiting[] = [];
      let at = 0;
      for await (const line of createInterface({
        input: createReadStream(waiting),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        if (at++ < skip || line === '') continue;
        some.push(JSON.parse(line) as Waiting);
        if (some.length >= 500) {
          yield some;
          some = [];
        }
      }
      if (some.length > 0) yield some;
    },
    async finish() {
      for (const file of [state, `${state}.new`, waiting]) await rm(file, { force: true });
    },
  };
}

/** What a reject file says of a reject. */
export const rejectLine = (reject: Reject) => ({
  source: reject.source,
  offset: reject.offset,
  ...(reject.line === undefined ? {} : { line: reject.line }),
  code: reject.refusals[0]?.code ?? '',
  reason: reject.refusals.map((one) => whole(one, 'zh')).join(' '),
  reasonEn: reject.refusals.map((one) => whole(one, 'en')).join(' '),
  excerpt: reject.excerpt,
});

/** What, why and what to do: who reads a reject file has nothing else to look at. */
const whole = ({ what, why, next }: Refusal, lang: Lang): string =>
  [what, why, next].map((one) => one[lang]).join(lang === 'zh' ? '' : ' ');

async function readStored(file: string): Promise<Stored | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const stored = JSON.parse(text) as Stored;
    return stored.checkpoint?.version === 1 ? stored : undefined;
  } catch {
    // Half a file cannot be told from none; reading all over again changes nothing that is stored.
    return undefined;
  }
}

async function cutTo(file: string, length: number): Promise<void> {
  const facts = await stat(file).catch(() => undefined);
  if (!facts || facts.size === length) return;
  if (length === 0) return rm(file, { force: true });
  const handle = await open(file, 'r+');
  try {
    await handle.truncate(length);
  } finally {
    await handle.close();
  }
}

/** Appends values as lines behind the first `length` bytes; answers the new length. */
async function append(file: string, length: number, values: readonly unknown[]): Promise<number> {
  if (values.length === 0) return length;
  const handle = await open(file, length === 0 ? 'w' : 'r+');
  try {
    const bytes = Buffer.from(`${values.map((one) => JSON.stringify(one)).join('\n')}\n`);
    let written = 0;
    while (written < bytes.length)
      written += (await handle.write(bytes, written, bytes.length - written, length + written)).bytesWritten;
    await handle.datasync();
    return length + bytes.length;
  } finally {
    await handle.close();
  }
}
