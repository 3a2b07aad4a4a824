/** Schemes in the data folder: imported once from files of JSON lines, compressed, read when they are first asked for. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type ConcordanceLine, ipcTreeOf, type SchemeLine, type SchemeTree } from '#corpus/classification/index.ts';

const line = z.object({
  code: z.string().max(40),
  title: z.string().max(5000),
  titleEn: z.string().max(5000).optional(),
});
const replaced = z.object({ old: z.string().max(40), new: z.array(z.string().max(40)) });
const stored = z.object({ edition: z.string(), lines: z.array(line), concordance: z.array(replaced) });

const fileOf = (folder: string): string => path.join(folder, 'schemes', 'ipc.json.gz');

/** Lines of a file; throws with the number of the line that cannot be read. */
function linesOf(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((one, i): unknown[] => {
      if (one.trim() === '') return [];
      try {
        return [JSON.parse(one)];
      } catch {
        throw new Error(`${path.basename(file)}, line ${i + 1}: not JSON.`);
      }
    });
}

/** Reads an edition of the IPC (and a concordance) from JSON lines and keeps it in the data folder, in place of the one there. */
export function importIpc(
  folder: string,
  edition: string,
  file: string,
  concordanceFile?: string,
): { stored: number; refused: string[] } {
  const lines: SchemeLine[] = linesOf(file).map((one) => {
    const { code, title, titleEn } = line.parse(one);
    return { code, title, ...(titleEn !== undefined && { titleEn }) };
  });
  const concordance: ConcordanceLine[] = concordanceFile
    ? linesOf(concordanceFile).map((one) => replaced.parse(one))
    : [];
  const tree = ipcTreeOf(edition, lines, concordance);
  const target = fileOf(folder);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, gzipSync(JSON.stringify({ edition, lines, concordance })));
  renameSync(`${target}.new`, target);
  return { stored: tree.size, refused: tree.refused };
}

export interface Schemes {
  ipc(): SchemeTree;
}

/** The schemes of a data folder. Nothing imported: an empty tree, by which every symbol is no more than well-formed. */
export function openSchemes(folder: string): Schemes {
  let ipc: SchemeTree | undefined;
  return {
    ipc() {
      if (ipc) return ipc;
      const file = fileOf(folder);
      if (!existsSync(file)) return ipcTreeOf('', []);
      const { edition, lines, concordance } = stored.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
      ipc = ipcTreeOf(
        edition,
        lines.map(({ code, title, titleEn }) => ({ code, title, ...(titleEn !== undefined && { titleEn }) })),
        concordance,
      );
      return ipc;
    },
  };
}
