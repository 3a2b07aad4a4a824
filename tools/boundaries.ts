// Import-direction lint: node tools/boundaries.ts [--warnings]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Facts, readFacts } from './boundaries/facts.ts';
import { advise, judge, resolveTarget, sliceOf, type Violation } from './boundaries/rules.ts';
import { listFiles, root } from './lib/files.ts';

const folders = ['src', 'demo', 'tests', 'bench', 'tools'];

/** Judges every TypeScript file of a project folder. Fixture trees of the lint's own tests are skipped. */
export function checkBoundaries(base: string): { files: number; violations: Violation[]; advice: Violation[] } {
  const manifest = JSON.parse(readFileSync(path.join(base, 'package.json'), 'utf8')) as {
    imports?: Record<string, string>;
  };
  const subpaths = manifest.imports ?? {};
  const isSource = (file: string) => /\.m?tsx?$/.test(file) && !file.startsWith('tests/tooling/fixtures/');
  const files = new Map<string, Facts>();
  const violations: Violation[] = [];
  for (const file of folders.flatMap((folder) => listFiles(base, folder, isSource))) {
    try {
      files.set(file, readFacts(file, readFileSync(path.join(base, file), 'utf8')));
    } catch (fault) {
      violations.push({ file, line: 1, deed: 'is no TypeScript', sentence: (fault as Error).message });
    }
  }
  const sliceGatherers = new Set(
    [...files]
      .filter(([file]) => /^src\/services\/[^/]+$/.test(file))
      .filter(([file, facts]) =>
        facts.imports.some(({ specifier }) => sliceOf(resolveTarget(file, specifier, subpaths) ?? '')),
      )
      .map(([file]) => file),
  );
  for (const [file, facts] of files) violations.push(...judge(file, facts, { subpaths, sliceGatherers }));
  const advice = [...files].flatMap(([file, facts]) => advise(file, facts, subpaths));
  return { files: files.size, violations, advice };
}

export const format = ({ file, line, deed, sentence }: Violation): string => `${file}:${line} ${deed}: ${sentence}`;

if (import.meta.main) {
  const { files, violations, advice } = checkBoundaries(root);
  for (const violation of violations) console.log(format(violation));
  if (process.argv.includes('--warnings')) for (const one of advice) console.log(`advice: ${format(one)}`);
  const hints = advice.length > 0 ? `, ${advice.length} hints (--warnings shows them)` : '';
  console.log(`${files} files, ${violations.length} violations of the import direction${hints}.`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
