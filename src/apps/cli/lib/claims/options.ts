import { type ApplicationKind, rules } from '#claims/index.ts';
import { refusalLine, refuse } from '#kernel/errors/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Lang } from '#kernel/text.ts';
import { findNearest } from '../nearest.ts';

export type ReportFormat = 'json' | 'sarif' | 'docx' | 'pdf';

export interface CheckOptions {
  files: string[];
  kind?: ApplicationKind;
  part?: 'claims' | 'application';
  on?: PlainDate;
  lang: Lang;
  nursery: boolean;
  rules?: string[];
  format: 'text' | 'json' | 'sarif';
  reports: { path: string; format: ReportFormat }[];
}

const KINDS: readonly ApplicationKind[] = ['invention', 'utility', 'design'];
const FORMATS = ['text', 'json', 'sarif'] as const;
const REPORTS: readonly ReportFormat[] = ['json', 'sarif', 'docx', 'pdf'];

/** The words after `claims check`, or the sentence that says what is wrong with them. */
export function readCheckOptions(argv: readonly string[], usage: string): CheckOptions | string {
  const options: CheckOptions = { files: [], lang: 'zh', nursery: false, format: 'text', reports: [] };
  const words = [...argv];
  while (words.length > 0) {
    const word = words.shift()!;
    if (word === '--') {
      options.files.push(...words.splice(0));
    } else if (word === '--nursery') options.nursery = true;
    else if (word.startsWith('-') && word !== '-') {
      const cut = word.indexOf('=');
      const option = cut < 0 ? word : word.slice(0, cut);
      const set = setters[option];
      if (!set) return refusalLine(refuse('ZQ-SYS-017', { option, usage }), 'en');
      const value = cut < 0 ? words.shift() : word.slice(cut + 1);
      if (!value) return `${option} needs a value. Usage: ${usage}`;
      const problem = set(options, value);
      if (problem) return problem;
    } else options.files.push(word);
  }
  return problemOf(options, usage) ?? options;
}

type Setter = (options: CheckOptions, value: string) => string | undefined;

const oneOf =
  <K extends 'kind' | 'part' | 'lang' | 'format'>(name: K, values: readonly NonNullable<CheckOptions[K]>[]): Setter =>
  (options, value) => {
    const found = values.find((one) => one === value);
    if (found === undefined) return `--${name} is one of ${values.join(', ')}, not "${value}".`;
    options[name] = found;
    return undefined;
  };

const setters: Readonly<Record<string, Setter>> = {
  '--kind': oneOf('kind', KINDS),
  '--part': oneOf('part', ['claims', 'application']),
  '--lang': oneOf('lang', ['zh', 'en']),
  '--format': oneOf('format', FORMATS),
  '--on': (options, value) => {
    const day = findPlainDate(value);
    if (!day) return `--on needs a day such as 2026-11-01, not "${value}".`;
    options.on = day;
    return undefined;
  },
  '--rules': (options, value) => {
    const known = rules.map(({ id }) => id);
    const asked = value
      .split(/[,，\s]+/)
      .filter((id) => id !== '')
      .map((id) => id.toUpperCase());
    const unknown = asked.find((id) => !known.includes(id));
    if (unknown !== undefined) {
      const near = findNearest(unknown, known);
      return `There is no rule "${unknown}".${near ? ` Did you mean ${near}?` : ''} "zhiquan claims rules" lists all rules.`;
    }
    options.rules = [...(options.rules ?? []), ...asked];
    return undefined;
  },
  '--report': (options, path) => {
    const format = REPORTS.find((one) => path.toLowerCase().endsWith(`.${one}`));
    if (!format) return `--report writes ${REPORTS.map((one) => `.${one}`).join(', ')}, not "${path}".`;
    options.reports.push({ path, format });
    return undefined;
  },
};

function problemOf({ files, reports }: CheckOptions, usage: string): string | undefined {
  if (files.length === 0) return refusalLine(refuse('ZQ-SYS-016', { argument: '<file>', usage }), 'en');
  if (files.filter((file) => file === '-').length > 1) return 'Standard input (-) can be read once only.';
  const single = reports.find(({ format }) => format !== 'sarif');
  if (files.length > 1 && single)
    return `A ${single.format} report holds one application; name one file, or write a .sarif report.`;
  return undefined;
}
