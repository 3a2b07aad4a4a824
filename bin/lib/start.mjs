// npm start: everything from a fresh clone to a served page.
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { checkDatabaseUrl, checkDataFolder, checkPort } from './preflight.mjs';
import { fail, handOver, root } from './project.mjs';

const help = `Zhiquan 知全: starts the platform on this machine.

  npm start                                      demo region, http://localhost:8600, data in ./data
  npm start -- --empty                           without the demo region
  npm start -- --port 8700                       another port (0: any free one)
  npm start -- --data <folder>                   another data folder
  DATABASE_URL=postgres://… npm start            a PostgreSQL server instead of the embedded database

Example: npm start -- --empty --port 8700 --data ../my-data
Stop it with Ctrl-C. Deleting the data folder begins anew.`;

/** @param {string[]} argv */
export async function start(argv) {
  const options = readOptions(argv);
  if (options.help) {
    console.log(help);
    return;
  }
  const url = process.env.DATABASE_URL?.trim();
  const wrong =
    checkDataFolder(options.data) ?? (url ? await checkDatabaseUrl(url) : undefined) ?? (await checkPort(options.port));
  if (wrong) fail(wrong);
  await ensureInstalled();
  await ensureBuilt();
  const env = { ...process.env };
  if (!url) delete env.DATABASE_URL;
  const server = path.join(root, 'src', 'apps', 'server', 'main.ts');
  const flags = ['--port', String(options.port), '--data', options.data, ...(options.empty ? ['--empty'] : [])];
  handOver([HEAP, server, ...flags], env);
}

/**
 * Megabytes of heap before the collector looks for garbage in earnest. With its own choice it does so after every few
 * searches of a large corpus, for longer than a search takes: their sets count, though they lie outside the heap.
 */
const HEAP = '--initial-heap-size=256';

/** @returns {{ port: number, data: string, empty: boolean, help: boolean }} */
export function readOptions(argv) {
  const options = { port: 8600, data: path.join(root, 'data'), empty: false, help: false };
  const rest = argv.flatMap((word) =>
    /^--\w+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  );
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--empty') options.empty = true;
    else if (word === '--help' || word === '-h') options.help = true;
    else if (word === '--port') options.port = readPort(rest.shift());
    else if (word === '--data') options.data = readFolder(rest.shift());
    else fail(`npm start does not know "${word}". It takes --empty, --port <number>, --data <folder> and --help.`);
  }
  return options;
}

function readPort(value) {
  const port = /^\d{1,5}$/.test(value ?? '') ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) fail(`--port needs a number from 0 to 65535${value === undefined ? '' : `, not "${value}"`}.`);
  return port;
}

/** npm runs scripts in the project's root; what a person types is meant from where they stand. */
function readFolder(value) {
  if (!value || value.startsWith('--')) fail('--data needs a folder, as in: npm start -- --data ../my-data');
  return path.resolve(process.env.npm_lifecycle_event ? (process.env.INIT_CWD ?? '.') : '.', value);
}
