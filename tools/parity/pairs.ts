// Each definition has its test, and each folder its parts.
import path from 'node:path';
import { listFiles } from '../lib/files.ts';

/** [folder, what ends a definition's name, what its companion's name ends with, what it is called]. */
const pairs = [
  ['src/services', '.procedure.ts', '.scenario.test.ts', 'scenario test'],
  ['src/indicators', '.indicator.ts', '.indicator.test.ts', 'test'],
  ['src/claims/rules', '.rule.ts', '.examples.ts', 'file of examples'],
] as const;

export function checkPairs(base: string): string[] {
  const missing: string[] = [];
  for (const [folder, ending, companionEnding, companion] of pairs) {
    const files = new Set(listFiles(base, folder, (file) => file.endsWith('.ts')));
    for (const file of files) {
      if (!file.endsWith(ending)) continue;
      const wanted = file.slice(0, -ending.length) + companionEnding;
      if (!files.has(wanted)) missing.push(`${file} has no ${companion}: write ${wanted}.`);
    }
  }
  return [...missing, ...checkRegisters(base), ...checkMigrations(base)];
}

/** Every folder of src/registers is one register: a definition and at least one test. */
function checkRegisters(base: string): string[] {
  const files = listFiles(base, 'src/registers', (file) => file.endsWith('.ts'));
  const folders = new Set(
    files.map((file) => file.split('/')).flatMap((parts) => (parts.length > 3 ? [parts[2]!] : [])),
  );
  return [...folders].flatMap((id) => {
    const place = `src/registers/${id}/`;
    const lacks = (ending: string) => !files.some((file) => file.startsWith(place) && file.endsWith(ending));
    return [
      ...(lacks('.register.ts') ? [`${place} has no definition: write ${place}${id}.register.ts.`] : []),
      ...(lacks('.test.ts') ? [`${place} has no test: write ${place}${id}.register.test.ts.`] : []),
    ];
  });
}

/** Two migrations with one number would run in an order that nobody chose. */
function checkMigrations(base: string): string[] {
  const seen = new Map<string, string>();
  return listFiles(base, 'db/migrations', (file) => file.endsWith('.sql')).flatMap((file) => {
    const number = /^(\d+)/.exec(path.posix.basename(file))?.[1];
    if (!number) return [`${file} has no number: begin its name with one, as in 0001_name.sql.`];
    const other = seen.get(number);
    seen.set(number, file);
    return other ? [`${file} has the number of ${other}.`] : [];
  });
}
