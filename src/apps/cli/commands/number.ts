import { systemClock } from '#adapters/clock.ts';
import { refusalLine, refuse } from '#kernel/errors/index.ts';
import { type Identification, identify, maskLongNumbers, numberKinds } from '#kernel/numbers/index.ts';
import { dayOf, type PlainDate } from '#kernel/plain-date.ts';
import type { Lang } from '#kernel/text.ts';

/** What the command answers: exit code, JSON for programs, words for people, or a message for standard error. */
export interface CommandAnswer {
  exit: 0 | 1 | 2;
  json?: unknown;
  human?: string;
  error?: string;
}

/** One line of the JSON answer. ID numbers are masked in `input` and `canonical`. */
export interface CheckedNumber {
  input: string;
  valid: boolean;
  kind: Identification['kind'];
  /** The stored form; null when invalid. */
  canonical: string | null;
  /** What is wrong and what to do, in words; only when invalid. */
  reason?: string;
  /** What to know although the number is accepted. */
  warnings?: string[];
}

const USAGE = 'zhiquan number check <text…> [--lang zh|en] [--json]';

export const numberHelp = `${USAGE}

Tells which kind each text is (patent, trade mark, GI, credit code, ID number, division, IPC …), checks it and prints
the form in which it is stored. Quote a text that holds blanks. What stands after -- is taken as text.

--lang   language of reasons and warnings; zh unless given
--json   [{input, valid, kind, canonical, reason?, warnings?}]; reason and warnings are plain text

ID numbers are shown with their middle masked, in the input too.
Exit code: 0 all valid, 1 some invalid, 2 nothing to check or bad use.

Examples
  zhiquan number check 201110269715.3 "ZL 97248479.5" CN112345678B
  zhiquan number check --json --lang en 91150100MA0P00018D "H04L 29/06"`;

/** Answers the words after `number`. `today` judges years and birth dates. */
export function numberCommand(
  argv: readonly string[],
  { today = dayOf(systemClock().now()) }: { today?: PlainDate } = {},
): CommandAnswer {
  const split = argv.indexOf('--');
  const own = split < 0 ? argv : argv.slice(0, split);
  if (own.includes('--help') || own.includes('-h')) return { exit: 0, human: numberHelp };
  const { words, lang, wrong } = parse(own);
  if (wrong !== undefined) return bad(refusalLine(refuse('ZQ-SYS-017', { option: wrong, usage: USAGE }), 'en'));
  const [verb, ...texts] = [...words, ...(split < 0 ? [] : argv.slice(split + 1))];
  if (verb === undefined) return missing('check');
  if (verb !== 'check') return bad(`"${maskLongNumbers(verb)}" is not a number command. Usage: ${USAGE}`);
  if (texts.length === 0) return missing('text');
  const json = texts.map((text) => checked(identify(text, { today }), lang));
  return {
    exit: json.every((one) => one.valid) ? 0 : 1,
    json,
    human: json.map((one) => line(one, lang)).join('\n'),
  };
}

const bad = (error: string): CommandAnswer => ({ exit: 2, error });
const missing = (argument: string): CommandAnswer =>
  bad(refusalLine(refuse('ZQ-SYS-016', { argument, usage: USAGE }), 'en'));

function parse(argv: readonly string[]): { words: string[]; lang: Lang; wrong?: string } {
  const words: string[] = [];
  let lang: Lang = 'zh';
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    if (word === '--json') continue;
    if (word === '--lang' || word.startsWith('--lang=')) {
      if (word === '--lang') i += 1;
      const value = word === '--lang' ? argv[i] : word.slice('--lang='.length);
      if (value !== 'zh' && value !== 'en') return { words, lang, wrong: `--lang ${value ?? ''}`.trim() };
      lang = value;
    } else if (/^--?[a-z]/i.test(word)) return { words, lang, wrong: maskLongNumbers(word) };
    else words.push(word);
  }
  return { words, lang };
}

function checked({ input, valid, kind, canonical, reason, warnings }: Identification, lang: Lang): CheckedNumber {
  return {
    input,
    valid,
    kind,
    canonical,
    ...(reason && { reason: refusalLine(reason, lang) }),
    ...(warnings && { warnings: warnings.map((warning) => refusalLine(warning, lang)) }),
  };
}

function line({ input, valid, kind, canonical, reason, warnings = [] }: CheckedNumber, lang: Lang): string {
  const name = kind === 'unknown' ? { zh: '未知种类', en: 'unknown kind' }[lang] : numberKinds[kind][lang];
  const head = valid ? `✓ ${canonical}` : `✗ ${input}`;
  return [
    `${head}  ${name}`,
    ...(reason === undefined ? [] : [`  ${reason}`]),
    ...warnings.map((one) => `  ! ${one}`),
  ].join('\n');
}
