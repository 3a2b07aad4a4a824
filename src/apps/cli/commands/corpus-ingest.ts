import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#adapters/clock.ts';
import { progressLine } from '#corpus/ingest/index.ts';
import { licences } from '#corpus/record/index.ts';
import { isColumnField, type Mapping } from '#corpus/tabular/index.ts';
import { refusalLine } from '#kernel/errors/index.ts';
import { dayOf, findPlainDate } from '#kernel/plain-date.ts';
import { ingestFiles } from '../../core/corpus/ingest/index.ts';
import { badUse, type Command, type Context, type Result } from '../lib/command.ts';
import { withCorpus } from '../lib/corpus.ts';

/** Rejects that are printed; all of them are in the reject file. */
const SHOWN = 100;

const USAGE = `zhiquan corpus ingest <path…> [--source <id>] [--licence <id>] [--as-of <date>] [--map <json>]
                      [--rejects <file>] [--lang zh|en] [--data <folder>] [--json]`;

export const command: Command = {
  name: 'corpus ingest',
  summary: 'Takes patent documents into the corpus: XML, ZIP, CSV, XLSX, JSON Lines, also packed as .gz.',
  help: `${USAGE}

Files and folders of publication XML (CNIPA, WIPO ST.36 and ST.96, EPO DOCDB and OPS, USPTO), tables (UTF-8, UTF-16, GB 18030)
and JSON Lines are read as a stream and stored in batches. Killed and called again with the same paths, it goes on where it was;
files that were read before change nothing. A record that cannot be read goes to the reject file with its place and reason, and
never stops the run. Progress is told on standard error.

--source   id of the source that every record carries; "upload" unless given, and the office's own for XML of an office
--licence  ${Object.keys(licences).join(', ')}; that of the source unless given
--as-of    the day on which the source said so, YYYY-MM-DD; today unless given
--map      JSON of columns, {"公开号": "publication", "名称": "title"}, or a file that holds it; guessed unless given
--rejects  where rejects are written as JSON lines {source, offset, line?, code, reason, reasonEn, excerpt}; in the data folder unless given
--lang     language of the reasons in the answer; zh unless given
--json     {read, stored, updated, unchanged, removed, rejected, rejects?: [{source, offset, line?, reason}], rejectsFile?, removedFile?,
           inputs, reasons, seconds} with the first ${SHOWN} rejects; rejectsFile holds all of them. A document that its source has
           deleted (status D of DOCDB) leaves the corpus; removedFile holds it whole, to be ingested again if need be

A line of JSON Lines: {publication, application?, kind?, title, abstract?, claims?, description?, applicants?, inventors?, ipc?, filed?,
published?, status?, statusOn?, lang?}.
Exit code: 0 everything was stored, 1 something was rejected, 2 bad use, or it could not go on (a full disk).

Example: zhiquan corpus ingest export.csv cnipa-2026/ --source cnipa-publication --as-of 2026-11-01`,
  run: (context) => {
    const asked = read(context);
    return 'exit' in asked ? asked : ingest(context, asked);
  },
};

interface Asked {
  inputs: { name: string; path: string }[];
  source?: string;
  licence?: string;
  asOf?: string;
  mapping?: Mapping;
  rejects?: string;
  lang: 'zh' | 'en';
}

function read(context: Context): Asked | Result {
  const text = { type: 'string' } as const;
  const options = { source: text, licence: text, 'as-of': text, map: text, rejects: text, lang: text };
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: context.args, options, allowPositionals: true });
  } catch (error) {
    return badUse(`${(error as Error).message} Usage: ${USAGE}`);
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0) return badUse(`Nothing to read. Usage: ${USAGE}`);
  const missing = positionals.find((one) => !existsSync(one));
  if (missing !== undefined) return badUse(`"${missing}" does not exist. Check the path.`);
  if (values.source !== undefined && !/^[a-z0-9][a-z0-9-]{0,62}$/.test(values.source))
    return badUse('--source takes an id of lower-case letters, digits and hyphens, as in: cnipa-publication');
  if (values.licence !== undefined && !Object.hasOwn(licences, values.licence))
    return badUse(`--licence takes one of: ${Object.keys(licences).join(', ')}.`);
  if (values['as-of'] !== undefined && !findPlainDate(values['as-of']))
    return badUse(`--as-of takes a day written YYYY-MM-DD, not "${values['as-of']}".`);
  const lang = values.lang ?? 'zh';
  if (lang !== 'zh' && lang !== 'en') return badUse('--lang takes zh or en.');
  const mapping = values.map === undefined ? undefined : mappingIn(values.map);
  if (typeof mapping === 'string') return badUse(mapping);
  return {
    inputs: positionals.map((one) => ({ name: one.replace(/[\\/]+$/, '') || one, path: path.resolve(one) })),
    lang,
    ...(values.source === undefined ? {} : { source: values.source }),
    ...(values.licence === undefined ? {} : { licence: values.licence }),
    ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(values.rejects === undefined ? {} : { rejects: path.resolve(values.rejects) }),
  };
}

/** The mapping in a text or in the file it names; what is wrong with it as a sentence. */
function mappingIn(given: string): Mapping | string {
  let value: unknown;
  try {
    value = JSON.parse(given.trimStart().startsWith('{') ? given : readFileSync(given, 'utf8'));
  } catch (error) {
    return `--map takes JSON such as {"公开号": "publication"}, or a file that holds it: ${(error as Error).message}`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '--map takes one JSON object.';
  for (const [header, field] of Object.entries(value))
    if (typeof field !== 'string' || !isColumnField(field))
      return `--map: "${String(field)}" (for "${header}") is no field.`;
  return value as Mapping;
}

async function ingest(context: Context, asked: Asked): Promise<Result> {
  const clock = systemClock();
  const today = dayOf(clock.now());
  return withCorpus(context, async (corpus) => {
    let stopped = false;
    const stop = () => {
      stopped = true;
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const tty = process.stderr.isTTY === true;
    let told = 0;
    const outcome = await ingestFiles({
      corpus,
      inputs: asked.inputs,
      folder: path.join(context.data, 'corpus-ingest'),
      asOf: findPlainDate(asked.asOf ?? '') ?? today,
      today,
      now: () => Date.parse(clock.now()),
      stop: () => stopped,
      onProgress: (progress) => {
        // A log wants a line now and then, a terminal one that changes.
        if (!tty && progress.seconds - told < 10) return;
        told = progress.seconds;
        process.stderr.write(tty ? `\r\u001b[2K${progressLine(progress)}` : `${progressLine(progress)}\n`);
      },
      ...(asked.source === undefined ? {} : { source: asked.source }),
      ...(asked.licence === undefined ? {} : { licence: asked.licence }),
      ...(asked.mapping === undefined ? {} : { mapping: asked.mapping }),
      ...(asked.rejects === undefined ? {} : { rejects: asked.rejects }),
    }).finally(() => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    });
    if (tty) process.stderr.write('\r\u001b[2K');
    if (!outcome.ok) return { exit: 2, error: outcome.refusals.map((one) => refusalLine(one, asked.lang)).join('\n') };
    const report = outcome.value;
    const rejects = firstRejects(report.rejectsFile, asked.lang);
    const {
      read: total,
      stored,
      updated,
      unchanged,
      removed,
      rejected,
      seconds,
      inputs,
      reasons,
      notes,
      rejectsFile,
    } = report;
    const round = Math.round(seconds * 1000) / 1000;
    const json = {
      read: total,
      stored,
      updated,
      unchanged,
      removed,
      rejected,
      ...(report.removedFile ? { removedFile: report.removedFile } : {}),
      ...(rejects.length > 0 ? { rejects, rejectsFile } : {}),
      notes,
      inputs,
      reasons: reasons.map(({ code, count, example }) => ({ code, count, reason: refusalLine(example, asked.lang) })),
      seconds: round,
      ...(report.cancelled ? { cancelled: true } : {}),
      ...(report.resumedAfter > 0 ? { resumedAfter: Math.round(report.resumedAfter) } : {}),
    };
    const human = [
      `${total} read: ${stored} stored, ${updated} updated, ${unchanged} unchanged,${removed > 0 ? ` ${removed} withdrawn,` : ''} ${rejected} rejected in ${round} s`,
      ...(inputs.length > 1
        ? inputs.map((one) => `  ${one.path}: ${one.read} read, ${one.stored} stored, ${one.rejected} rejected`)
        : []),
      ...reasons
        .slice(0, 10)
        .map(({ code, count, example }) => `  ${count} × ${code}: ${refusalLine(example, asked.lang)}`),
      ...(rejectsFile ? [`Rejects: ${rejectsFile}`] : []),
      ...(report.removedFile ? [`Withdrawn documents: ${report.removedFile}`] : []),
      ...(report.cancelled ? ['Stopped. Run the same again to go on from here.'] : []),
    ].join('\n');
    return { exit: rejected > 0 || report.cancelled ? 1 : 0, json, human };
  });
}

function firstRejects(file: string | undefined, lang: 'zh' | 'en') {
  if (file === undefined) return [];
  const head = readHead(file);
  return head
    .split('\n')
    .slice(0, SHOWN)
    .filter(Boolean)
    .map((line) => {
      const { source, offset, line: row, code, reason, reasonEn } = JSON.parse(line) as Record<string, unknown>;
      return {
        source,
        offset,
        ...(row === undefined ? {} : { line: row }),
        code,
        reason: lang === 'zh' ? reason : reasonEn,
      };
    });
}

/** Whole lines from the beginning of a file, at most a few megabytes of it. */
function readHead(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(4_000_000);
    const head = bytes.subarray(0, readSync(handle, bytes));
    return head.subarray(0, head.lastIndexOf(0x0a)).toString('utf8');
  } finally {
    closeSync(handle);
  }
}
