import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { refuse } from '#kernel/errors/index.ts';
import { Refused } from '../replies.ts';
import type { Upload } from './files.ts';

/** Streams the files of a multipart request to disk, lets them be used, and removes them whatever happens. */
export async function receiveUploads<T>(request: FastifyRequest, use: (uploads: Upload[]) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-upload-'));
  try {
    const uploads: Upload[] = [];
    for await (const part of request.files()) {
      const target = path.join(folder, String(uploads.length));
      const out = createWriteStream(target);
      await pipeline(part.file, out);
      if (part.file.truncated)
        throw new Refused(refuse('ZQ-FIL-001', { file: part.filename, found: '> 100 MB', max: '100 MB' }));
      uploads.push({ name: part.filename, path: target, bytes: out.bytesWritten });
    }
    if (uploads.length === 0) throw new Refused(refuse('ZQ-FIL-004', { file: 'upload' }));
    return await use(uploads);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
