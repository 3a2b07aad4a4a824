import { addSpan, type Calendar, chinaCalendar, dayInfo, isSpanUnit, SPAN_UNITS } from '#kernel/calendar/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';

/** What a command answers: exit code (0 good, 2 bad use), the JSON for `--json`, words for people, or a message for standard error. */
export interface CommandAnswer {
  exit: 0 | 1 | 2;
  json?: unknown;
  human?: string;
  error?: string;
}

export const calendarHelp = `zhiquan calendar add <date> <n> --unit ${SPAN_UNITS.join('|')} [--roll] [--explain]
zhiquan calendar day <date>

add   The last day of a period that starts with an event on <date>. The day itself is not counted; a negative <n> counts
      back. --roll moves a last day on a rest day to the next working day. --explain prints the derivation.
day   Whether <date> is a working day in mainland China, and why.

Dates are written YYYY-MM-DD. Years without a State Council holiday notice give provisional answers.

Examples
  zhiquan calendar add 2026-02-13 5 --unit working-day --explain
  zhiquan calendar add 2026-01-16 1 --unit month --roll
  zhiquan calendar day 2026-02-28`;

/** Answers the words after `calendar`. Pure: the calendar may be passed in, for notices an administrator has entered. */
export function calendarCommand(argv: readonly string[], calendar: Calendar = chinaCalendar): CommandAnswer {
  if (argv.includes('--help') || argv.includes('-h')) return { exit: 0, human: calendarHelp };
  const parsed = parse(argv);
  if ('error' in parsed) return bad(parsed.error);
  const [verb, ...rest] = parsed.words;
  if (verb === 'add') return add(rest, parsed.options, calendar);
  if (verb === 'day') return day(rest, parsed.options, calendar);
  return bad(
    verb === undefined ? 'Say what to do: add or day.' : `"${verb}" is not a calendar command; use add or day.`,
  );
}

interface Options {
  unit?: string;
  roll?: boolean;
  explain?: boolean;
}

const bad = (message: string): CommandAnswer => ({
  exit: 2,
  error: `${message} (See "zhiquan calendar --help".)`,
});

/** Negative numbers such as -3 are words, not options. */
function parse(argv: readonly string[]): { words: string[]; options: Options } | { error: string } {
  const words: string[] = [];
  const options: Options = {};
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i]!;
    if (word === '--json') continue;
    if (word === '--roll') options.roll = true;
    else if (word === '--explain') options.explain = true;
    else if (word === '--unit') {
      i += 1;
      const unit = argv[i];
      if (unit === undefined) return { error: `--unit needs one of ${SPAN_UNITS.join(', ')}.` };
      options.unit = unit;
    } else if (word.startsWith('--unit=')) options.unit = word.slice('--unit='.length);
    else if (/^-(?!\d)/.test(word)) return { error: `"${word}" is not an option of this command.` };
    else words.push(word);
  }
  return { words, options };
}

function add(words: string[], { unit, roll, explain }: Options, calendar: Calendar): CommandAnswer {
  const [dateWord, countWord, ...more] = words;
  if (dateWord === undefined || countWord === undefined) return bad('add needs a date and a number.');
  if (more.length > 0) return bad(`"${more[0]}" is one word too many.`);
  const start = readDate(dateWord);
  if (!start) return bad(dateFault(dateWord));
  if (!/^[+-]?\d{1,7}$/.test(countWord)) return bad(`"${countWord}" is not a whole number of at most seven digits.`);
  if (unit === undefined) return bad(`--unit is missing: one of ${SPAN_UNITS.join(', ')}.`);
  if (!isSpanUnit(unit)) return bad(`"${unit}" is not a unit; use one of ${SPAN_UNITS.join(', ')}.`);
  try {
    const answer = addSpan(
      calendar,
      start,
      { unit, n: Number(countWord) },
      { roll: roll === true, explain: explain === true },
    );
    const { date, provisional, steps } = answer;
    const lines = steps.flatMap((step) => [`  ${step.text.zh}`, `  ${step.text.en}`]);
    return {
      exit: 0,
      json: explain ? { date, provisional, explain: steps } : { date, provisional },
      human: [provisional ? `${date} 暂定 provisional` : date, ...lines].join('\n'),
    };
  } catch (error) {
    if (error instanceof RangeError) return bad(`Out of range: ${error.message}`);
    throw error;
  }
}

function day(words: string[], { unit, roll, explain }: Options, calendar: Calendar): CommandAnswer {
  const [dateWord, ...more] = words;
  if (dateWord === undefined) return bad('day needs a date.');
  if (more.length > 0) return bad(`"${more[0]}" is one word too many.`);
  if (unit !== undefined || roll || explain) return bad('day takes no options.');
  const date = readDate(dateWord);
  if (!date) return bad(dateFault(dateWord));
  const { working, reason, notice, provisional } = dayInfo(calendar, date);
  const words2 = notice
    ? `${reason.zh}（${notice.title.zh}） ${reason.en} (${notice.title.en})`
    : `${reason.zh} ${reason.en}`;
  return {
    exit: 0,
    json: { date, working, reason: words2, provisional },
    human: `${date} ${working ? '工作日 working day' : '非工作日 not a working day'}: ${words2}`,
  };
}

const readDate = (word: string): PlainDate | undefined => findPlainDate(word);

const dateFault = (word: string): string => `"${word}" is not a day of the years 1900–2999 written YYYY-MM-DD.`;
