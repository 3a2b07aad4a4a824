import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { z } from 'zod';
import { type ConcordanceLine, ipcTreeOf, type SchemeLine } from '#corpus/classification/index.ts';
import { CorpusRefused } from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { text } from '#kernel/text.ts';
import { concordanceLine, schemeLine, storedAt } from './stored.ts';

/** Bytes of a scheme or a concordance, at most: the whole IPC with its titles is a tenth of it. */
const LARGEST = 200 * 1024 * 1024;

export interface ImportWish {
  /** As the IPC writes it: `2026.01`. */
  edition: string;
  /** JSON lines `{code, title, titleEn?}`. */
  file: string;
  /** JSON lines `{old, new: […]}`: symbols no longer in force, and what took their place. */
  concordance?: string | undefined;
  /** Whether a symbol that the edition lacks does not exist; otherwise the file may have gaps. */
  complete?: boolean;
  licence?: string;
  on: PlainDate;
}

export interface Imported {
  /** Symbols in force and superseded. */
  stored: number;
  superseded: number;
  /** What stands in place of a symbol and is none. */
  refused: string[];
}

/**
 * Reads an edition of the IPC and keeps it in the data folder, in place of the one there. Throws `CorpusRefused` ZQ-COR-090 with the
 * line where a file cannot be read; the edition in use then stays.
 */
export function importIpc(folder: string, wish: ImportWish): Imported {
  const lines = linesOf(wish.file, schemeLine).map(
    ({ code, title, titleEn }): SchemeLine => ({ code, title, ...(titleEn !== undefined && { titleEn }) }),
  );
  const concordance: ConcordanceLine[] = wish.concordance ? linesOf(wish.concordance, concordanceLine) : [];
  const tree = ipcTreeOf(wish.edition, lines, concordance);
  if (tree.size - tree.superseded === 0)
    throw notImported(wish.file, '文件中没有一个分类号', 'it holds no symbol of the IPC');
  const target = storedAt(folder);
  const { edition, complete = false, licence = '', on: importedOn } = wish;
  const source = path.basename(wish.file);
  const whole = { edition, complete, source, importedOn, licence, lines, concordance };
  const fresh = `${target}.new`;
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(fresh, gzipSync(JSON.stringify(whole)));
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw notImported(
      wish.file,
      `数据目录写不进去（${codeOf(error)}）`,
      `the data folder cannot be written (${codeOf(error)})`,
      error,
    );
  }
  return { stored: tree.size, superseded: tree.superseded, refused: tree.refused };
}

/**
 * What a folder or a file offers for import: the newest `ipc…2026.01….jsonl`, and beside it a file with `concordance` in its name.
 * The edition is read from the name; undefined where the name holds none.
 */
export function schemeFiles(given: string): { file: string; edition?: string; concordance?: string } {
  const about = (file: string) => /(?<!\d)(?:19|20)\d{2}\.(?:0[1-9]|1[0-2])(?!\d)/.exec(path.basename(file))?.[0];
  try {
    if (!statSync(given).isDirectory()) return told(given, about(given));
    const names = readdirSync(given).filter((name) => /\.jsonl$/i.test(name));
    const [newest] = names
      .filter((name) => /^ipc/i.test(name) && !/concordance/i.test(name))
      .sort((a, b) => (about(b) ?? '').localeCompare(about(a) ?? '') || a.localeCompare(b));
    if (!newest)
      throw notImported(
        given,
        '文件夹中没有以 ipc 开头的 .jsonl 文件',
        'the folder holds no .jsonl file whose name begins with ipc',
      );
    const concordance = names.find((name) => /concordance/i.test(name));
    return {
      ...told(path.join(given, newest), about(newest)),
      ...(concordance && { concordance: path.join(given, concordance) }),
    };
  } catch (error) {
    if (error instanceof CorpusRefused) throw error;
    throw unreadable(given, error);
  }
}

const told = (file: string, edition: string | undefined) => ({ file, ...(edition && { edition }) });

function linesOf<T>(file: string, shape: z.ZodType<T>): T[] {
  let content: string;
  try {
    if (statSync(file).size > LARGEST) throw notImported(file, '文件超过 200 MB', 'it is larger than 200 MB');
    content = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof CorpusRefused) throw error;
    if (error instanceof TypeError) throw notImported(file, '文件不是 UTF-8 编码', 'it is not in UTF-8', error);
    throw unreadable(file, error);
  }
  return content.split('\n').flatMap((one, i): T[] => {
    if (one.trim() === '') return [];
    const read = shape.safeParse(parsed(one));
    if (read.success) return [read.data];
    throw notImported(file, `第 ${i + 1} 行读不懂`, `line ${i + 1} cannot be read`);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
const unreadable = (file: string, error: unknown): CorpusRefused =>
  notImported(file, `文件打不开（${codeOf(error)}）`, `it cannot be opened (${codeOf(error)})`, error);
const notImported = (file: string, zh: string, en: string, cause?: unknown): CorpusRefused =>
  new CorpusRefused(refuse('ZQ-COR-090', { file: path.basename(file), reason: text(zh, en) }), cause);
