import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { systemClock } from '#adapters/clock.ts';
import { type PackageInput, readApplication } from '#adapters/files/index.ts';
import { type CheckContext, checkApplication } from '#claims/index.ts';
import { refusalLine } from '#kernel/errors/index.ts';
import { dayOf, type PlainDate } from '#kernel/plain-date.ts';
import { contractOf } from '../lib/claims/contract.ts';
import { humanReport } from '../lib/claims/human.ts';
import { type CheckOptions, readCheckOptions } from '../lib/claims/options.ts';
import { type Checked, sarifOf, writeReport } from '../lib/claims/write-report.ts';
import { badUse, type Command, type Exit, type Result } from '../lib/command.ts';

export interface ClaimsCheckIo {
  /** What lies at a path typed by a person; by default the file or folder itself. */
  open(path: string): PackageInput;
  stdin(): Promise<Uint8Array>;
  today: PlainDate;
  colour: boolean;
  columns: number;
}

const usage = 'zhiquan claims check <file…>';

export const claimsCheckHelp = `${usage} [options]

Judges patent application texts by the rules of the open rule book. Nothing leaves this machine.
<file> is a txt, docx, xml or zip, the folder of one filing, or - for standard input.

  --kind invention|utility|design   what the application is; by default what it says itself
  --part claims|application         claims: only claims were handed over, nothing else is missed
  --on <date>                       the day whose law judges; by default today
  --lang zh|en                      language of the findings, zh by default
  --rules C-01,C-23                 only these rules, also those of the nursery
  --nursery                         also the rules that are still being proved
  --format text|json|sarif          what is printed; --json is --format json
  --report <file>                   writes .docx (comments at the places), .pdf, .json or .sarif; may be repeated

JSON: [{file, claims, kind, scope, on, judged, findings, notJudged, cut, notes}]; notes are what the reader saw in the
file (pages lost, signs removed, versions chosen). Each finding is {rule, severity, part, claim?,
order?, paragraph?, field?, figure?, start, end, text, message, basis, why, todo, related, fingerprint}. start and end
count UTF-16 units in the text of that claim as "claims tree" prints it (of that paragraph, the abstract, the title);
both are 0 where something is missing and no words can be pointed at.

Exit code: 0 nothing found, 1 findings, 2 bad use or a file that could not be judged. Of several files the good ones
are reported even then; what could not be read is named on standard error and is no element of the JSON.

Example: zhiquan claims check claims.txt --part claims --json`;

/** Answers the words after `claims check`. */
export async function claimsCheckCommand(
  argv: readonly string[],
  { json = false, version = '0', ...io }: Partial<ClaimsCheckIo> & { json?: boolean; version?: string } = {},
): Promise<Result> {
  const options = readCheckOptions(argv, usage);
  if (typeof options === 'string') return badUse(options);
  const { lang, reports } = options;
  const errors: string[] = [];
  const checked: Checked[] = [];
  for (const file of options.files) {
    const one = await checkFile(file, options, io);
    if (typeof one === 'string') errors.push(options.files.length > 1 ? `${file}: ${one}` : one);
    else {
      checked.push(one);
      errors.push(...faultsOf(one, lang));
    }
  }
  if (checked.length > 0)
    for (const report of reports) {
      const problem = await writeReport(report, checked, version, lang);
      if (problem) errors.push(problem);
    }
  const error = errors.length > 0 ? { error: errors.join('\n') } : {};
  if (checked.length === 0) return { exit: 2, ...error };
  const found = checked.some(({ report }) => report.findings.length > 0);
  const exit: Exit = errors.length > 0 ? 2 : found ? 1 : 0;
  return { exit, ...error, ...print(checked, options, { json, version, ...io }) };
}

function print(
  checked: readonly Checked[],
  { format, lang }: CheckOptions,
  { json, version, colour = false, columns = 100 }: Partial<ClaimsCheckIo> & { json: boolean; version: string },
): Pick<Result, 'json' | 'human'> {
  if (format === 'sarif') {
    const log = sarifOf(checked, version, lang);
    return json ? { json: log } : { human: JSON.stringify(log, null, 2) };
  }
  const contract = checked.map(({ file, text, report }) => contractOf(file, text, report, lang));
  if (json) return { json: contract };
  if (format === 'json') return { human: JSON.stringify(contract, null, 2) };
  const human = checked
    .map(({ file, text, report }) => humanReport(file, text, report, { lang, colour, columns }))
    .join('\n\n');
  return { human };
}

async function checkFile(
  file: string,
  { kind, part, on, lang, rules, nursery }: CheckOptions,
  io: Partial<ClaimsCheckIo>,
): Promise<Checked | string> {
  const { open = (typed) => typed, stdin = () => buffer(process.stdin), today } = io;
  const input = file === '-' ? [{ name: 'stdin', bytes: await stdin() }] : open(file);
  const read = await readApplication(input, part === undefined ? {} : { part });
  if (!read.ok) return read.refusals.map((refusal) => refusalLine(refusal, lang)).join('\n');
  const { text } = read.value;
  const context: CheckContext = {
    on: on ?? today ?? dayOf(systemClock().now()),
    ...(kind === undefined ? {} : { kind }),
    ...(part === undefined ? {} : { scope: part }),
    ...(rules === undefined ? {} : { only: rules }),
    ...(nursery ? { nursery } : {}),
  };
  const report = checkApplication(text, context);
  if (report.judged.length === 0) return nothingJudged(report.notJudged, lang);
  return { file, text, report };
}

/** A report in which no rule judged would look like a pass. */
function nothingJudged(notJudged: Checked['report']['notJudged'], lang: CheckOptions['lang']): string {
  const reasons = [...new Set(notJudged.map(({ reason }) => reason[lang]))].join(lang === 'zh' ? '；' : '; ');
  if (lang === 'zh') {
    const why = reasons === '' ? '所选规则不适用于这种申请或这种范围' : reasons;
    return `没有一条规则能作出判断：${why}。请补上所缺部分，或核对 --kind、--part 和 --rules。`;
  }
  const why = reasons === '' ? 'the chosen rules do not apply to this kind of application or this scope' : reasons;
  return `No rule could judge: ${why}. Add what is missing, or check --kind, --part and --rules.`;
}

const faultsOf = ({ file, report }: Checked, lang: CheckOptions['lang']): string[] =>
  report.notJudged.filter(({ fault }) => fault).map(({ rule, reason }) => `${file}: ${rule}: ${reason[lang]}`);

export const command: Command = {
  name: 'claims check',
  summary: 'judges patent application texts by the open rule book',
  help: claimsCheckHelp,
  run: ({ args, json, env }) =>
    claimsCheckCommand(args, {
      json,
      version: versionOf(),
      colour: process.stdout.isTTY === true && !env.NO_COLOR,
      columns: process.stdout.columns ?? 100,
    }),
};

function versionOf(): string {
  const file = path.resolve(import.meta.dirname, '../../../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
