// npm run bench [<name> [arguments]] [-- --json]: runs one measurement, or lists them.
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bench, round, table } from './lib/bench.ts';

const names = readdirSync(import.meta.dirname)
  .filter((file) => /^[a-z-]+\.ts$/.test(file) && file !== 'main.ts')
  .map((file) => file.slice(0, -3))
  .sort();

const load = async (name: string): Promise<Bench> => {
  const file = path.join(import.meta.dirname, `${name}.ts`);
  const { bench } = (await import(pathToFileURL(file).href)) as { bench?: Bench };
  if (!bench) throw new Error(`${file} exports no "bench" (see bench/lib/bench.ts).`);
  return bench;
};

const [name, ...rest] = process.argv.slice(2).filter((word) => word !== '--json');
const asJson = process.argv.includes('--json');

if (name === undefined || name === '--help') {
  for (const one of names) console.log(`${one.padEnd(12)} ${(await load(one)).summary}`);
  console.log('\nExample: npm run bench start');
} else if (!names.includes(name) || !existsSync(path.join(import.meta.dirname, `${name}.ts`))) {
  console.error(`There is no measurement "${name}". There are: ${names.join(', ')}.`);
  process.exitCode = 2;
} else {
  const figures = (await (await load(name)).run(rest)).map((figure) => ({ ...figure, value: round(figure.value) }));
  const machine = {
    cores: os.availableParallelism(),
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    memoryGB: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
    platform: `${os.platform()} ${os.arch()}`,
  };
  const answer = { bench: name, at: new Date().toISOString(), machine, figures };
  if (!asJson) {
    console.log(`${table(figures)}\n`);
    console.log(
      `on ${machine.cores} × ${machine.cpu}, ${machine.memoryGB} GB, Node ${machine.node}, ${machine.platform}\n`,
    );
  }
  console.log(JSON.stringify(answer));
}
