// Who may import whom. Each rule gives its sentence, so that a violation explains itself.
import { builtinModules } from 'node:module';
import path from 'node:path';
import type { Facts, ImportFact } from './facts.ts';

export interface Violation {
  file: string;
  line: number;
  /** What was done: `imports #services/x.ts`, `uses Date.now`. */
  deed: string;
  sentence: string;
}

/** Rooms that hold no I/O, no framework, no clock and no chance. */
export const pureRooms = [
  'kernel',
  'engine',
  'claims',
  'corpus',
  'matching',
  'registers',
  'services',
  'indicators',
  'sites',
] as const;

const mid = ['kernel', 'engine', 'claims', 'corpus', 'matching'];

/** The rooms each room of src/ may import, besides itself. */
export const mayImport: Record<string, readonly string[]> = {
  kernel: [],
  engine: ['kernel'],
  claims: ['kernel'],
  corpus: ['kernel'],
  matching: ['kernel'],
  registers: mid,
  services: [...mid, 'registers'],
  indicators: [...mid, 'registers', 'services'],
  sites: [...mid, 'registers', 'services', 'indicators'],
  adapters: [...mid, 'registers'],
  apps: [...mid, 'registers', 'services', 'indicators', 'sites', 'adapters', 'demo'],
};

/** npm packages a pure folder may import (longest matching folder first): pure themselves, and fit for the browser. */
const packagesOf: readonly (readonly [folder: string, packages: readonly string[]])[] = [
  ['src/kernel/calendar/', ['zod', 'chinese-days']],
  ['src/claims/read/', ['zod', 'saxes']],
  ['src/corpus/', ['zod', 'saxes']],
  ['src/services/pre-examination/quality-sample/', ['zod', '@noble/hashes']],
  ['src/', ['zod']],
];

const testPackages = ['vitest', 'fast-check'];
const testBuiltins = ['fs', 'fs/promises', 'path', 'url', 'zlib', 'crypto', 'os'];

const direction =
  'the direction is kernel ← engine ← registers ← services ← indicators ← sites ← apps; claims, corpus and matching sit on kernel alone';

export const isTestFile = (file: string): boolean =>
  /\.test\.tsx?$/.test(file) || /\/(testing|fixtures)\//.test(file) || file.startsWith('tests/');

/** `kernel` of `src/kernel/x.ts`, `tests` of `tests/x.ts`. */
const roomOf = (file: string): string => {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? second : first;
};

/** The folder that a relative import must not leave: `src/kernel` of `src/kernel/x/y.ts`, `tests` of `tests/x.ts`. */
const wallsOf = (file: string): string =>
  file
    .split('/')
    .slice(0, file.startsWith('src/') ? 2 : 1)
    .join('/');

/** `src/apps/web` of `src/apps/web/x.tsx`; undefined outside the apps. */
const appOf = (file: string): string | undefined => /^src\/apps\/[^/]+(?=\/)/.exec(file)?.[0];

/** The project file an import means, as a path from the root; undefined for packages and Node's own modules. */
export function resolveTarget(file: string, specifier: string, subpaths: Record<string, string>): string | undefined {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  for (const [pattern, target] of Object.entries(subpaths)) {
    const prefix = pattern.replace(/\*$/, '');
    if (pattern.endsWith('*') && specifier.startsWith(prefix))
      return target.replace(/^\.\//, '').replace('*', specifier.slice(prefix.length));
  }
  return undefined;
}

export interface Context {
  /** package.json "imports". */
  subpaths: Record<string, string>;
  /** Files directly in src/services that import a slice: a slice that imported one would reach its siblings. */
  sliceGatherers: ReadonlySet<string>;
}

export function judge(file: string, facts: Facts, context: Context): Violation[] {
  const pure = file.startsWith('src/') && (pureRooms as readonly string[]).includes(roomOf(file));
  const found: Violation[] = [];
  for (const fact of facts.imports) {
    const sentence = judgeImport(file, fact, pure, context);
    if (sentence) found.push({ file, line: fact.line, deed: `imports ${fact.specifier}`, sentence });
  }
  if (pure && !isTestFile(file))
    for (const use of facts.uses)
      found.push({
        file,
        line: use.line,
        deed: `uses ${use.name}`,
        sentence: `${roomOf(file)} is pure: clock, chance, timers, network and surroundings are passed in as arguments.`,
      });
  return found.sort((a, b) => a.line - b.line);
}

function judgeImport(file: string, fact: ImportFact, pure: boolean, context: Context): string | undefined {
  const { specifier } = fact;
  if (specifier === '<computed>')
    return pure && !isTestFile(file) ? 'a pure room names what it imports; a computed import hides it.' : undefined;
  const target = resolveTarget(file, specifier, context.subpaths);
  if (target === undefined) {
    if (specifier.startsWith('#')) return 'package.json "imports" has no such subpath.';
    return judgePackage(file, fact, pure);
  }
  return (
    judgeDirection(file, target, fact, context) ?? (specifier.startsWith('.') ? judgeWalls(file, target) : undefined)
  );
}

function judgePackage(file: string, { specifier, typeOnly }: ImportFact, pure: boolean): string | undefined {
  const builtin = specifier.startsWith('node:') || builtinModules.includes(specifier);
  const test = isTestFile(file);
  if (builtin) {
    if (test && testBuiltins.includes(specifier.replace(/^node:/, ''))) return undefined;
    if (pure)
      return `${roomOf(file)} is pure: it imports no module of Node; declare a port and implement it in adapters.`;
    if (isBrowserFile(file) && !typeOnly) return 'the web app runs in a browser, where Node has no modules.';
    return undefined;
  }
  if (!pure) return undefined;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const allowed = packagesOf.find(([folder]) => file.startsWith(folder))?.[1] ?? [];
  if (allowed.includes(name) || (test && testPackages.includes(name))) return undefined;
  return `${roomOf(file)} is pure: of npm it may import ${allowed.join(', ')} only (see tools/boundaries/rules.ts).`;
}

/** Adapters that run in a browser too; nothing in them may need Node. */
const browserAdapters = ['src/adapters/findings/'];
const isBrowserAdapter = (file: string) => browserAdapters.some((folder) => file.startsWith(folder));

/** The web app without its tests and without what Node runs while building it, and what it takes from the adapters. */
const isBrowserFile = (file: string) =>
  (file.startsWith('src/apps/web/') || isBrowserAdapter(file)) &&
  !isTestFile(file) &&
  !/\/(vite\.config|write-[\w-]+)\.ts$/.test(file);

function judgeDirection(file: string, target: string, fact: ImportFact, context: Context): string | undefined {
  if (!file.startsWith('src/')) return undefined;
  const [from, to] = [roomOf(file), roomOf(target)];
  const test = isTestFile(file);
  if (isTestFile(target)) return test ? undefined : 'what runs does not import what tests it.';
  if (['tools', 'bench', 'bin'].includes(to)) return `nothing in src/ imports ${to}/.`;
  if (from === to) return judgeSlices(file, target, context) ?? judgeBrowser(file, target, fact);
  if (to === 'adapters' && from !== 'apps')
    return test
      ? undefined
      : 'adapters are imported by apps, demo, tests, tools and bench only; declare a port instead.';
  if (!(mayImport[from] ?? []).includes(to)) return `${from} may not import ${to}: ${direction}.`;
  return judgeBrowser(file, target, fact);
}

function judgeSlices(file: string, target: string, context: Context): string | undefined {
  if (roomOf(file) !== 'services') return undefined;
  const slice = sliceOf(file);
  const other = sliceOf(target);
  if (!slice) return undefined;
  if (other && other !== slice)
    return `services never import each other: ${slice} and ${other} meet in registers and in published matter events.`;
  if (context.sliceGatherers.has(target))
    return `services never import each other, and ${path.posix.basename(target)} gathers all slices.`;
  return undefined;
}

/** `pledge` of `src/services/pledge/registration/x.ts`; undefined for files directly in services. */
export const sliceOf = (file: string): string | undefined => /^src\/services\/([^/]+)\//.exec(file)?.[1];

function judgeBrowser(file: string, target: string, { typeOnly }: ImportFact): string | undefined {
  if (!isBrowserFile(file) || isBrowserAdapter(target) || typeOnly) return undefined;
  const room = appOf(target) ?? wallsOf(target);
  if (room === 'src/adapters' || room === 'demo' || (room.startsWith('src/apps/') && room !== 'src/apps/web'))
    return `the web app runs in a browser: from ${room.replace('src/', '')} it may import types only.`;
  return undefined;
}

function judgeWalls(file: string, target: string): string | undefined {
  const [inside, outside] = [wallsOf(file), wallsOf(target)];
  if (inside === outside || !(inside.startsWith('src/') || outside.startsWith('src/'))) return undefined;
  return `relative paths stay inside ${inside}/; across rooms write the subpath (#${outside.replace('src/', '')}/…).`;
}

/** Advice, not a failure: parts of the engine should meet at each other's index.ts. */
export function advise(file: string, facts: Facts, subpaths: Record<string, string>): Violation[] {
  const part = /^src\/engine\/([^/]+)\//.exec(file)?.[1];
  if (!part || isTestFile(file)) return [];
  return facts.imports.flatMap(({ specifier, line, typeOnly }) => {
    if (typeOnly) return [];
    const target = resolveTarget(file, specifier, subpaths) ?? '';
    const other = /^src\/engine\/([^/]+)\/(.+)$/.exec(target);
    if (!other || other[1] === part || other[2] === 'index.ts') return [];
    const sentence = `parts of the engine meet at index.ts; ${part} reaches into ${other[1]}.`;
    return [{ file, line, deed: `imports ${specifier}`, sentence }];
  });
}
