// Installs the dependencies when they are missing, incomplete, or the lock file has changed since.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { showProgress } from './progress.mjs';
import { cache, fail, findNode24, modules, root, runQuietly, tail } from './project.mjs';

const stamp = path.join(modules, '.zhiquan-lock');
const mark = path.join(cache, 'installing');

const lockText = () => readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const hashOf = (text) => createHash('sha256').update(text).digest('hex');
const parse = (text) => JSON.parse(text).packages ?? {};

/** True when `node_modules` is whole and belongs to the present lock file. Costs a few milliseconds. */
export function isInstalled() {
  if (!existsSync(modules) || !findNode24()) return false;
  const text = lockText();
  const hash = hashOf(text);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  if (!matchesHiddenLock(parse(text))) return false;
  leaveStamp(hash);
  return true;
}

/**
 * npm writes `node_modules/.package-lock.json` as the last act of an installation, so a developer's own `npm install` is
 * recognised and not repeated.
 */
function matchesHiddenLock(wanted) {
  const hidden = path.join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  let present;
  try {
    present = parse(readFileSync(hidden, 'utf8'));
  } catch {
    return false;
  }
  return Object.entries(wanted).every(
    ([where, entry]) =>
      where === '' || (present[where] ? present[where].version === entry.version : entry.optional || entry.devOptional),
  );
}

function leaveStamp(hash) {
  try {
    writeFileSync(stamp, hash);
  } catch {
    // A read-only checkout works too; it only compares the lock files at each start.
  }
}

/** Returns when everything is installed; otherwise ends the process with one sentence. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  try {
    accessSync(root, constants.W_OK);
    if (existsSync(modules)) accessSync(modules, constants.W_OK);
  } catch {
    fail(
      `The dependencies are not installed and "${root}" cannot be written. Run "npm ci" there as its owner first.`,
      1,
    );
  }
  await takeTurn();
  const drop = () => rmSync(mark, { force: true });
  process.once('exit', drop);
  if (!isInstalled()) await install();
  process.off('exit', drop);
  drop();
}

/** Two commands started together on a fresh clone must not install into one folder at once: the mark is made by one only. */
async function takeTurn() {
  mkdirSync(cache, { recursive: true });
  for (let told = false; !tryToMark(); told = true) {
    if (!told) console.error('Another command is installing the dependencies; waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function tryToMark() {
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
  }
  // A mark whose process is gone was left by a kill.
  if (!isAlive(mark)) rmSync(mark, { force: true });
  return false;
}

function isAlive(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')) || process.pid, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}

async function install() {
  const text = lockText();
  const places = Object.entries(parse(text))
    .filter(([where, entry]) => where !== '' && !entry.optional)
    .map(([where]) => path.join(root, where, 'package.json'));
  rmSync(stamp, { force: true });
  const progress = showProgress('Installing dependencies', () => {
    const ready = places.filter((place) => existsSync(place)).length;
    return { share: ready / places.length, note: `${ready} of ${places.length} packages` };
  });
  let run = await npm(['ci']);
  // A lock file written on one platform may lack optional packages of another; `install` completes it in memory only.
  if (run.code !== 0 && /in sync|EUSAGE/.test(run.output)) run = await npm(['install', '--no-save']);
  progress.stop();
  if (run.code === 127)
    fail(`npm could not be started (${tail(run.output, 1)}). Install npm with Node and run the command again.`, 1);
  if (run.code !== 0) {
    console.error(tail(run.output, 12));
    fail(
      'The dependencies could not be installed (npm said the above). Check the connection to your npm registry and the free space, then run the command again.',
      1,
    );
  }
  if (!findNode24())
    fail(
      'The npm package "node" did not bring Node 24: were install scripts switched off? Allow them ("npm config set ignore-scripts false") and run "npm rebuild node", or use a Node 24 of your own.',
      1,
    );
  leaveStamp(hashOf(text));
  progress.done('Dependencies installed');
}

function npm(args) {
  const all = [...args, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'];
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return runQuietly(process.execPath, [script, ...all]);
  const windows = process.platform === 'win32';
  return runQuietly(windows ? 'npm.cmd' : 'npm', all, { shell: windows });
}
