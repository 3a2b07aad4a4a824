// Words that must not be there: paths of one machine, pages that readers do not have, and loose ends.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../lib/files.ts';

const text =
  /\.(ts|tsx|mts|mjs|js|css|html|md|sql|json|yml|yaml|svg|txt|run|sh)$|(^|\/)(\.ci\/run|\.npmrc|\.gitignore|LICENSE)$/;
const own = 'tools/parity/';
const exempt = new Set(['package-lock.json', 'LICENSE']);

const everywhere: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/(?<![\w.])(?:\/(?:root|mnt)\/[a-z]|\/work\/(?:main|shared)\b)/i, 'a path of one machine'],
  [/(?<![\w.])\/(?:home|Users)\/[a-z][\w-]*\//, 'a path of one machine'],
  [/(?<![\w.])[A-Z]:\\Users\\/i, 'a path of one machine'],
  [/\b(?:design|domain|peers|style)(?:\.md|\s*§)/i, 'a page that is no part of the project; state the reason itself'],
  [/\b(?:TODO|FIXME|XXX|HACK)\b/, 'a loose end; finish it or write it into an issue'],
  [/\blorem ipsum\b/i, 'filler text'],
  [/\b(?:language model|as an ai|chat ?bot|prompt engineer)/i, 'a word about how the text came to be'],
];

const documents: typeof everywhere = [
  [/(?<![\w.])\/tmp\/[\w-]/, 'a path of one machine; write <folder>'],
  [/\b(?:coming soon|to be done|not yet implemented)\b/i, 'a promise; describe what there is'],
];

export function checkWords(base: string): string[] {
  return listFiles(base, '', (file) => text.test(file) && !file.startsWith(own) && !exempt.has(file)).flatMap(
    (file) => {
      const rules = file.endsWith('.md') ? [...everywhere, ...documents] : everywhere;
      const lines = readFileSync(path.join(base, file), 'utf8').split('\n');
      return lines.flatMap((line, index) =>
        rules.flatMap(([pattern, why]) => {
          const hit = pattern.exec(line);
          return hit ? [`${file}:${index + 1} says "${hit[0]}": ${why}.`] : [];
        }),
      );
    },
  );
}
