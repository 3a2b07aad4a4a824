// Builds the web app into dist/web when it is missing or was built from other sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { showProgress } from './progress.mjs';
import { cache, fail, findNode24, root, runQuietly, tail } from './project.mjs';
import { binaryOf } from './run.mjs';

const web = path.join(root, 'dist', 'web');
const stamp = path.join(web, '.sources');
const lastDuration = path.join(cache, 'build-milliseconds');
const config = path.join('src', 'apps', 'web', 'vite.config.ts');

/** What the browser never receives; a change there is no reason to build. */
const isElsewhere = (folder) => {
  const [room, part] = folder.split(path.sep);
  if (part === undefined) return false;
  return (room === 'adapters' && part !== 'findings') || (room === 'apps' && part !== 'web');
};

/** A digest over names and contents of everything the web app is made of. */
export function hashSources() {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  const source = path.join(root, 'src');
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(source, folder), { withFileTypes: true }).sort(byName)) {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!isElsewhere(name)) walk(name);
      } else if (!/\.test\.tsx?$/.test(name)) hash.update(`\0${name}\0`).update(readFileSync(path.join(source, name)));
    }
  };
  walk('');
  return hash.digest('hex');
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Builds if needed. The finished app replaces the old one in one step, so an interrupted build leaves nothing half. */
export async function ensureBuilt({ force = false } = {}) {
  if (!existsSync(path.join(root, config))) return;
  const sources = hashSources();
  if (!force && read(stamp) === sources && existsSync(path.join(web, 'index.html'))) return;
  const next = `${web}.next`;
  try {
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    mkdirSync(cache, { recursive: true });
  } catch (fault) {
    fail(
      `The web app has to be built, but "${path.dirname(web)}" cannot be written (${fault.code ?? fault.message}).`,
      1,
    );
  }
  const expected = Number(read(lastDuration)) || 25_000;
  const begun = Date.now();
  const progress = showProgress('Building the web app', (elapsed) => ({ share: Math.min(elapsed / expected, 0.97) }));
  const run = await runQuietly(
    findNode24(),
    [binaryOf('vite'), 'build', '--config', config, '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'],
    { env: { ...process.env, NODE_ENV: 'production' } },
  );
  progress.stop();
  if (run.code !== 0 || !existsSync(path.join(next, 'index.html'))) {
    console.error(tail(run.output));
    rmSync(next, { recursive: true, force: true });
    fail('The web app could not be built (the reason stands above).', 1);
  }
  writeFileSync(path.join(next, '.sources'), sources);
  rmSync(web, { recursive: true, force: true });
  renameSync(next, web);
  writeFileSync(lastDuration, String(Date.now() - begun));
  progress.done('Web app built');
}

/** `npm run build` */
export async function build(argv) {
  await ensureInstalled();
  await ensureBuilt({ force: argv.includes('--force') });
}
