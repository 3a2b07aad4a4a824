// A delivery of many gigabytes read as the command reads it: how fast, and in how much memory at each quarter of it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Delivery, writeDelivery } from './ingest/delivery.ts';
import type { ReadFigures } from './ingest/read.ts';
import { ingestPage, type Taken } from './ingest/report.ts';
import { Texts } from './ingest/texts.ts';
import type { Bench, Figure } from './lib/bench.ts';

const PAGE = path.resolve(import.meta.dirname, '..', 'docs', 'reference', 'ingest-figures.md');
const GB = 1e9;

export const bench: Bench = {
  summary:
    'a generated delivery read in constant memory (--gb 1, --index-gb 0.1, --seed 1, --folder <for the files>, --write)',
  async run(args) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: args.filter((one) => one !== '--'),
      options: { gb: text, 'index-gb': text, seed: text, folder: text, write: { type: 'boolean', default: false } },
    });
    const [gb, indexGb] = [Number(values.gb ?? 1), Number(values['index-gb'] ?? 0.1)];
    if (!(gb > 0) || !(indexGb >= 0)) throw new Error('--gb takes a size above 0, as in 0.5; --index-gb one from 0.');
    const seed = Number(values.seed ?? 1);
    const texts = new Texts(seed);
    const where = values.folder ?? os.tmpdir();
    const taken = [await take('readers', gb, texts, where)];
    if (indexGb > 0) taken.push(await take('index', indexGb, texts, where));
    if (values.write) {
      const machine = `${os.availableParallelism()} × ${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
      const command = `npm run bench ingest -- --gb ${gb} --index-gb ${indexGb} --write`;
      writeFileSync(PAGE, ingestPage(taken, { date: new Date().toISOString().slice(0, 10), machine, seed, command }));
    }
    return taken.flatMap(figuresOf);
  },
};

/** Writes a delivery, reads it in a process of its own, and holds what was read against what was written. */
async function take(mode: 'readers' | 'index', gb: number, texts: Texts, where: string): Promise<Taken> {
  const { bavail, bsize } = statfsSync(where);
  // The index and what it writes while it grows take a few times the texts.
  const need = gb * GB * (mode === 'index' ? 6 : 1.05);
  if (bavail * bsize < need)
    throw new Error(
      `${where} has ${((bavail * bsize) / GB).toFixed(1)} GB left, ${(need / GB).toFixed(1)} are needed.`,
    );
  const folder = mkdtempSync(path.join(where, 'zhiquan-bench-ingest-'));
  try {
    console.error(`${mode}: writing ${gb} GB …`);
    const delivery = writeDelivery(folder, gb * GB, texts, (words) => console.error(words));
    console.error(`${mode}: reading ${delivery.documents + delivery.broken} records of ${delivery.files} files …`);
    const figures = await read(folder, mode);
    check(delivery, figures);
    console.error(
      `${mode}: ${(delivery.bytes / 1e6 / figures.seconds).toFixed(1)} MB/s, MB by quarter ${figures.quarters.map(Math.round).join(' ')}`,
    );
    return { delivery, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fast reader that loses records is none. */
function check({ documents, broken }: Delivery, { read: total, rejected }: ReadFigures): void {
  if (total !== documents + broken || rejected !== broken)
    throw new Error(
      `${documents + broken} records were written, ${broken} of them broken; ${total} were read and ${rejected} rejected.`,
    );
}

function read(folder: string, mode: string): Promise<ReadFigures> {
  const script = path.join(import.meta.dirname, 'ingest', 'read.ts');
  const child = spawn(process.execPath, [script, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) reject(new Error(`Reading ended with ${code}.`));
      else resolve(JSON.parse(out.trim().split('\n').at(-1)!) as ReadFigures);
    });
  });
}

function figuresOf({ delivery, figures }: Taken): Figure[] {
  const name = (what: string) => `${figures.mode}, ${(delivery.bytes / GB).toPrecision(3)} GB: ${what}`;
  const note = `${figures.read} records, ${figures.rejected} of them broken and rejected`;
  return [
    { name: name('speed'), value: delivery.bytes / 1e6 / figures.seconds, unit: 'MB/s' },
    { name: name('records'), value: figures.read / figures.seconds, unit: '1/s', note },
    ...figures.quarters.map(
      (value, at): Figure => ({ name: name(`memory, quarter ${at + 1}`), value, unit: 'MB', note: 'highest' }),
    ),
  ];
}
