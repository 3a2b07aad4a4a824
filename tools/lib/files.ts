import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..');

const skipped = new Set(['node_modules', 'dist', 'data', '.git', '.cache', 'coverage']);

/** Files below a folder as paths with `/`, relative to `base`, in a fixed order; an absent folder has none. */
export function listFiles(base: string, folder: string, accept: (file: string) => boolean): string[] {
  const found: string[] = [];
  const walk = (relative: string) => {
    const place = path.join(base, relative);
    if (!existsSync(place)) return;
    for (const entry of readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) walk(name);
      } else if (accept(name)) found.push(name);
    }
  };
  walk(folder);
  return found;
}
