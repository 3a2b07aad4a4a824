import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ipcTreeOf, type SchemeTree } from '#corpus/classification/index.ts';
import { storedAt, storedScheme } from './stored.ts';

export interface Schemes {
  ipc(): SchemeTree;
}

/** Milliseconds after which is looked whether another edition was imported. */
const LOOK_AGAIN = 2000;

/**
 * The schemes of a data folder; an edition imported meanwhile is used a moment later. Nothing imported: an empty tree, by which
 * every symbol is no more than well-formed.
 */
export function openSchemes(folder: string): Schemes {
  const file = storedAt(folder);
  let at = 0;
  let looked = Number.NEGATIVE_INFINITY;
  let ipc = ipcTreeOf('', []);
  return {
    ipc() {
      if (performance.now() - looked < LOOK_AGAIN) return ipc;
      looked = performance.now();
      const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (changed === at) return ipc;
      at = changed;
      ipc = changed === 0 ? ipcTreeOf('', []) : read(file);
      return ipc;
    },
  };
}

function read(file: string): SchemeTree & { refused: string[] } {
  const { edition, complete, source, importedOn, licence, lines, concordance } = storedScheme.parse(
    JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')),
  );
  return ipcTreeOf(
    edition,
    lines.map(({ code, title, titleEn }) => ({ code, title, ...(titleEn !== undefined && { titleEn }) })),
    concordance,
    { complete, origin: { source, importedOn, licence } },
  );
}
