// Reads a delivery in a process of its own and prints one JSON value: node bench/ingest/read.ts <folder> readers|index
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readInputs, surveyOf } from '#adapters/ingest/index.ts';
import { plainDate } from '#kernel/plain-date.ts';

export interface ReadFigures {
  mode: string;
  seconds: number;
  /** Records and partial records that were read, and rejects. */
  read: number;
  rejected: number;
  /** Bytes of the files as they lie on disk. */
  bytes: number;
  /** Highest resident memory in MB of 10⁶ bytes: before anything is read, and within each quarter of the bytes. */
  before: number;
  quarters: [number, number, number, number];
  /** The highest that the system saw, of the whole process. */
  highest: number;
}

/** Milliseconds between two looks at the memory. */
const EVERY = 50;
const today = plainDate('2026-11-23');
const source = { id: 'bench', asOf: today, licence: 'demo' };

const [folder = '', mode = ''] = process.argv.slice(2);
const inputs = [{ name: 'delivery', path: folder }];
const quarters: ReadFigures['quarters'] = [0, 0, 0, 0];
let [bytes, behind, read, rejected] = [0, 0, 0, 0];

const look = () => {
  const quarter = Math.min(3, Math.floor((behind / bytes) * 4));
  quarters[quarter] = Math.max(quarters[quarter]!, process.memoryUsage.rss() / 1e6);
};

bytes = (await surveyOf(inputs)).bytes;
const before = process.memoryUsage.rss() / 1e6;
const timer = setInterval(look, EVERY);
const begun = performance.now();
if (mode === 'readers') await readersAlone();
else await throughToIndex();
const seconds = (performance.now() - begun) / 1000;
clearInterval(timer);
const figures: ReadFigures = { mode, seconds, read, rejected, bytes, before, quarters, highest: highest() };
console.log(JSON.stringify(figures));
process.exit(0);

async function readersAlone(): Promise<void> {
  for await (const group of readInputs(inputs, { source, today }, null)) {
    read += group.items.length;
    for (const item of group.items) if (item.kind === 'reject') rejected++;
    behind = group.bytes;
    look();
  }
}

async function throughToIndex(): Promise<void> {
  // Readers alone must not pay for an index that is only loaded.
  const { ingestFiles } = await import('#apps/core/corpus/ingest/index.ts');
  const { openCorpus } = await import('#apps/core/corpus/open.ts');
  const place = mkdtempSync(path.join(os.tmpdir(), 'zhiquan-bench-index-'));
  try {
    const corpus = await openCorpus({ folder: path.join(place, 'corpus') });
    const outcome = await ingestFiles({
      corpus,
      inputs,
      folder: path.join(place, 'runs'),
      source: 'bench',
      asOf: today,
      today,
      now: () => performance.now(),
      onProgress: (progress) => {
        behind = progress.bytes;
        look();
      },
    });
    if (!outcome.ok) throw new Error(outcome.refusals[0]?.what.en);
    ({ read, rejected } = outcome.value);
    await corpus.close();
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function highest(): number {
  try {
    return (Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024) / 1e6;
  } catch {
    return process.resourceUsage().maxRSS / 1000;
  }
}
