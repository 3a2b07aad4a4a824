// The index measured beside PostgreSQL GIN and SQLite FTS5, over the same generated documents on the same machine.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, Figure } from './lib/bench.ts';
import type { Measured } from './search/measure.ts';
import { LINES } from './search/queries.ts';
import { failures, page } from './search/report.ts';

const PAGE = path.resolve(import.meta.dirname, '..', 'docs', 'reference', 'search-figures.md');

export const bench: Bench = {
  summary:
    'the search index beside PostgreSQL and SQLite (--docs 10000,100000 --questions 200 --engines lance,postgres,sqlite --write)',
  async run(args) {
    const { values } = parseArgs({
      args: args.filter((one) => one !== '--'),
      options: {
        docs: { type: 'string', default: '10000' },
        questions: { type: 'string', default: '200' },
        engines: { type: 'string', default: 'lance,postgres,sqlite' },
        seed: { type: 'string', default: '1' },
        write: { type: 'boolean', default: false },
      },
    });
    const runs: Measured[] = [];
    for (const docs of values.docs.split(','))
      for (const engine of values.engines.split(',')) {
        console.error(`${engine}, ${docs} documents …`);
        runs.push(await measured(engine, docs, values.questions, values.seed));
      }
    if (values.write) {
      const machine = `${os.availableParallelism()} × ${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
      const date = new Date().toISOString().slice(0, 10);
      writeFileSync(
        PAGE,
        page(runs, { date, machine, seed: Number(values.seed), questions: Number(values.questions) }),
      );
    }
    return [
      ...runs.flatMap(figuresOf),
      ...failures(runs).map((name): Figure => ({ name, value: 1, unit: '', note: 'not reached' })),
    ];
  },
};

function measured(engine: string, docs: string, questions: string, seed: string): Promise<Measured> {
  const script = path.join(import.meta.dirname, 'search', 'measure.ts');
  const child = spawn(
    process.execPath,
    // As `npm start` begins the server.
    ['--expose-gc', '--initial-heap-size=256', '--max-old-space-size=8192', script, engine, docs, questions, seed],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) reject(new Error(`The measurement of ${engine} ended with ${code}.`));
      else resolve(JSON.parse(out.trim().split('\n').at(-1)!) as Measured);
    });
  });
}

function figuresOf({ engine, documents, ingest, lines, users, memory, disk }: Measured): Figure[] {
  const name = (what: string) => `${engine}, ${documents}: ${what}`;
  return [
    { name: name('ingest'), value: ingest, unit: '1/s' },
    ...LINES.map((line): Figure => {
      const { p50, p95, p99, hits } = lines[line];
      return {
        name: name(line),
        value: p95,
        unit: 'ms',
        note: `p95; p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, ${hits.toFixed(1)} hits`,
      };
    }),
    { name: name('eight users'), value: users.perSecond, unit: '1/s', note: `p95 ${users.p95.toFixed(1)} ms` },
    { name: name('memory'), value: memory, unit: 'MB' },
    { name: name('on disk'), value: disk, unit: 'MB' },
  ];
}
