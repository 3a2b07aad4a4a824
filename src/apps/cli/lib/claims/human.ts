// A report for people in a terminal: grouped by claim, the words in their surroundings, a caret line below them.
import type { ApplicationText, CheckReport, Finding, Severity } from '#claims/index.ts';
import { basisLabel, kindWords, placeLabel, placeTexts, severityWords } from '#claims/report/index.ts';
import { type Lang, type Text, text as t } from '#kernel/text.ts';
import { displayWidth, firstColumns, lastColumns, oneLine, wrap } from './width.ts';

export interface HumanOptions {
  lang: Lang;
  /** Escape sequences for colour; only for a terminal. */
  colour: boolean;
  /** Columns of the terminal. */
  columns: number;
}

type Paint = (words: string, style: 'bold' | 'faint' | Severity) => string;

const CODES = { bold: '1', faint: '2', E: '1;31', W: '33', I: '36' } as const;

const painter =
  (colour: boolean): Paint =>
  (words, style) =>
    colour ? `\u001b[${CODES[style]}m${words}\u001b[0m` : words;

const words = {
  claims: (n: number) => t(`权利要求${n}项`, `${n} claim${n === 1 ? '' : 's'}`),
  law: (on: string) => t(`依${on}的规定`, `law of ${on}`),
  judged: (n: number) => t(`判断了${n}条规则`, `${n} rule${n === 1 ? '' : 's'} judged`),
  onlyClaims: t('只看权利要求', 'claims only'),
  none: t('没有发现问题。', 'No findings.'),
  found: (n: number) => t(`共${n}处`, `${n} finding${n === 1 ? '' : 's'}`),
  not: t('没有判断', 'Not judged'),
  broke: t('出错', 'failed'),
  cut: (rule: string, total: number) => t(`${rule}共${total}处，只列出前面的`, `${rule}: ${total}, the first listed`),
  nursery: t('试用规则', 'nursery'),
  join: { zh: ' · ', en: ' · ' },
};

export function humanReport(
  file: string,
  text: ApplicationText,
  report: CheckReport,
  { lang, colour, columns }: HumanOptions,
): string {
  const paint = painter(colour);
  const say = (one: Text) => one[lang];
  const facts = [
    say(kindWords[report.kind]),
    say(words.claims(report.claims)),
    ...(report.scope === 'claims' ? [say(words.onlyClaims)] : []),
    say(words.law(report.on)),
    say(words.judged(report.judged.length)),
  ];
  const lines = [`${paint(oneLine(file), 'bold')}  ${paint(facts.join(words.join[lang]), 'faint')}`];
  // What the reader saw comes first: findings may follow from it.
  for (const note of text.notes.filter(({ level }) => level !== 'info'))
    lines.push(...wrap(`! ${note.text[lang]}`, Math.max(48, Math.min(columns, 110))).map((line) => paint(line, 'W')));
  const textOf = placeTexts(text);
  let group = '';
  for (const finding of report.findings) {
    const label = say(placeLabel(finding, text));
    if (label !== group) lines.push('', paint(oneLine(label), 'bold'));
    group = label;
    lines.push(...findingLines(finding, textOf(finding), lang, paint, Math.max(48, Math.min(columns, 110)) - 2));
  }
  lines.push('', summary(report, lang, paint), ...silence(report, lang, paint, columns));
  return lines.join('\n');
}

function findingLines(finding: Finding, around: string, lang: Lang, paint: Paint, columns: number): string[] {
  const { rule, severity, what, why, todo, basis, nursery } = finding;
  const indent = '    ';
  const room = columns - indent.length;
  const mark = paint(severityWords[severity][lang], severity);
  const head = `  ${mark} ${rule}${nursery ? ` (${words.nursery[lang]})` : ''}  `;
  const headWidth = displayWidth(`  ${severityWords[severity][lang]} ${rule}  `);
  const [first = '', ...rest] = wrap(what[lang], columns - headWidth);
  const context = finding.text === '' ? undefined : caretLines(around, finding.start, finding.end, room);
  const told = wrap(`${why[lang]} ${basisLabel(basis, lang)}`, room);
  return [
    head + first,
    ...rest.map((line) => ' '.repeat(headWidth) + line),
    ...(context ? [indent + context.line, indent + paint(context.caret, severity)] : []),
    ...told.map((line) => indent + paint(line, 'faint')),
    ...wrap(`→ ${todo[lang]}`, room).map((line) => indent + line),
    ...finding.related.map(({ note, text }) => `${indent}${oneLine(note[lang])}${text ? ` ${oneLine(text)}` : ''}`),
  ];
}

function summary({ findings }: CheckReport, lang: Lang, paint: Paint): string {
  if (findings.length === 0) return words.none[lang];
  const counts = (['E', 'W', 'I'] as const).flatMap((severity) => {
    const n = findings.filter((one) => one.severity === severity).length;
    return n === 0 ? [] : [paint(`${severityWords[severity][lang]} ${n}`, severity)];
  });
  return [words.found(findings.length)[lang], ...counts].join(words.join[lang]);
}

/** What was cut, and the rules that said nothing because they could not, by reason: their silence is no praise. */
function silence({ notJudged, cut }: CheckReport, lang: Lang, paint: Paint, columns: number): string[] {
  const lines = cut.map(({ rule, total }) => words.cut(rule, total)[lang]);
  const byReason = Map.groupBy(notJudged, ({ reason }) => reason[lang]);
  for (const [reason, list] of byReason) {
    const faulty = list.some(({ fault }) => fault);
    const ids = list.map(({ rule }) => rule).join(' ');
    const line = `${words.not[lang]} ${list.length}${faulty ? ` (${words.broke[lang]})` : ''}: ${reason}  ${ids}`;
    lines.push(...wrap(line, Math.max(48, columns)).map((one) => paint(one, faulty ? 'E' : 'faint')));
  }
  return lines;
}

export function caretLines(text: string, start: number, end: number, columns: number): { line: string; caret: string } {
  const found = oneLine(text.slice(start, end));
  const most = Math.floor(columns * 0.6);
  const shown = displayWidth(found) <= most ? found : `${firstColumns(found, most - 14)} … ${lastColumns(found, 10)}`;
  const room = columns - displayWidth(shown) - 4;
  const all = oneLine(text.slice(0, start));
  const before = lastColumns(all, Math.ceil(room * 0.6));
  const rest = oneLine(text.slice(end, end + columns));
  const after = firstColumns(rest, room - displayWidth(before));
  const lead = before.length < all.length ? `… ${before}` : before;
  const cut = after.length < rest.length || end + columns < text.length;
  return {
    line: `${lead}${shown}${after}${cut ? ' …' : ''}`,
    caret: ' '.repeat(displayWidth(lead)) + '^'.repeat(Math.max(1, displayWidth(shown))),
  };
}
