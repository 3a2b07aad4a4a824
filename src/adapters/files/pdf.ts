import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';

/**
 * Whether a PDF is there to its end and open to read: its last `startxref` points at a cross-reference inside the file
 * and `%%EOF` follows. The content is not interpreted.
 */
export function checkPdf(bytes: Uint8Array, file: string): Refusal | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const tail = buffer.subarray(Math.max(0, buffer.length - 4096)).toString('latin1');
  const ends = [...tail.matchAll(/startxref\s+(\d{1,12})\s+%%EOF/g)].at(-1);
  if (!ends) return refuse('ZQ-FIL-009', { file });
  const at = Number(ends[1]);
  const table = at < buffer.length ? buffer.subarray(at, at + 4096).toString('latin1') : '';
  // Files written through a shell sometimes gain a few bytes in front, which shifts every place by as much.
  const shift = Math.max(0, buffer.subarray(0, 1024).indexOf('%PDF-'));
  const shifted = shift === 0 ? '' : buffer.subarray(at + shift, at + shift + 4096).toString('latin1');
  const references = [table, shifted].find((t) => /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(t));
  if (references === undefined) return refuse('ZQ-FIL-009', { file });
  if (/\/Encrypt\s/.test(references) || /trailer[\s\S]*\/Encrypt\s/.test(tail)) return refuse('ZQ-FIL-011', { file });
  return undefined;
}
