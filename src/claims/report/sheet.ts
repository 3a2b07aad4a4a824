import type { Lang } from '#kernel/text.ts';
import { type ApplicationText, PLACEHOLDER } from '../model/index.ts';
import type { CheckReport, Finding, Severity } from '../rules/index.ts';
import { basisLabel } from './line.ts';
import { partLabel, placeLabel, placePath } from './place-label.ts';
import type { MarkedFalse } from './sarif.ts';
import { partHeadings, sheetWords } from './sheet-words.ts';
import { kindWords, severityWords } from './words.ts';

/** A report laid out to be read on paper: a first page, and the application's text with a note at each place. */
export interface Sheet {
  lang: Lang;
  title: string;
  facts: { label: string; value: string }[];
  tally: { severity: Severity; label: string; count: number }[];
  notes: SheetNote[];
  parts: SheetPart[];
  /** What the report does not say: rules that could not judge, findings that were cut. */
  remarks: string[];
}

export interface SheetNote {
  /** From 1, in the order of the report. */
  number: number;
  severity: Severity;
  severityLabel: string;
  rule: string;
  where: string;
  /** The words concerned; empty where something is missing. */
  words: string;
  what: string;
  why: string;
  todo: string;
  basis: string;
  related: string[];
  /** Why a person called it a false alarm. */
  falseAlarm?: string;
}

export interface SheetPart {
  heading: SheetLine;
  lines: SheetLine[];
}

export interface SheetLine {
  kind: 'part' | 'title' | 'heading' | 'claim' | 'paragraph' | 'field';
  /** `3.`, `[0012]`; notes about the whole stand at it. */
  label: string;
  /** Numbers of the notes about the line as a whole. */
  notes: number[];
  pieces: SheetPiece[];
}

/** A run of a line that begins and ends where notes do; laid end to end the pieces are the line. */
export interface SheetPiece {
  text: string;
  /** Numbers of the notes whose words begin here, end here, and hold this piece. A note without words begins and ends in an empty piece. */
  begins: number[];
  ends: number[];
  within: number[];
}

export interface SheetOptions {
  file: string;
  lang?: Lang;
  marked?: readonly MarkedFalse[];
}

/** Lays a report out. Texts are fit for XML: characters it forbids are replaced one by one, so that offsets stay. */
export function sheetOf(text: ApplicationText, report: CheckReport, options: SheetOptions): Sheet {
  const { lang = 'zh' } = options;
  const say = sheetWords[lang];
  const marked = new Map(options.marked?.map(({ fingerprint, reason }) => [fingerprint, reason ?? say.noReason]));
  const notes = report.findings.map((finding, i) => noteOf(finding, i + 1, text, lang, marked));
  const at = Map.groupBy(
    report.findings.map((finding, i) => ({ finding, number: i + 1 })),
    ({ finding }) => placePath(finding),
  );
  return {
    lang,
    title: say.title,
    facts: [
      { label: say.file, value: legible(options.file) },
      ...(text.title ? [{ label: say.name, value: legible(text.title) }] : []),
      { label: say.kind, value: `${kindWords[report.kind][lang]}${report.scope === 'claims' ? say.onlyClaims : ''}` },
      { label: say.claims, value: String(report.claims) },
      { label: say.law, value: report.on },
      { label: say.rules, value: say.judged(report.judged.length) },
    ],
    tally: (['E', 'W', 'I'] as const).map((severity) => ({
      severity,
      label: severityWords[severity][lang],
      count: report.findings.filter((one) => one.severity === severity).length,
    })),
    notes,
    parts: partsOf(text, at, lang),
    remarks: remarksOf(report, lang),
  };
}

type Anchored = Map<string, { finding: Finding; number: number }[]>;

function noteOf(
  finding: Finding,
  number: number,
  text: ApplicationText,
  lang: Lang,
  marked: ReadonlyMap<string, string>,
): SheetNote {
  const { severity, rule, what, why, todo, basis, related } = finding;
  const falseAlarm = marked.get(finding.fingerprint);
  return {
    number,
    severity,
    severityLabel: severityWords[severity][lang],
    rule,
    where: legible(placeLabel(finding, text)[lang]),
    words: legible(finding.text),
    what: legible(what[lang]),
    why: legible(why[lang]),
    todo: legible(todo[lang]),
    basis: basisLabel(basis, lang),
    related: related.map(({ at, text: words, note }) =>
      legible(`${note[lang]}${words ? ` “${words}”` : ''} (${placeLabel(at, text)[lang]})`),
    ),
    ...(falseAlarm === undefined ? {} : { falseAlarm: legible(falseAlarm) }),
  };
}

function partsOf(text: ApplicationText, at: Anchored, lang: Lang): SheetPart[] {
  const parts: SheetPart[] = [];
  const add = (part: Finding['part'], lines: SheetLine[]) => {
    const heading = line('part', partHeadings[part][lang], '', at.get(part) ?? []);
    if (lines.length > 0 || heading.notes.length > 0) parts.push({ heading, lines });
  };
  for (const part of ['filing', 'request'] as const) add(part, fieldLines(part, at, lang));
  add('abstract', text.abstract === undefined ? [] : [spanned('paragraph', '', text.abstract, at.get('abstract'))]);
  // What the heading of the abstract would carry stands in its text already.
  if (text.abstract !== undefined) parts.at(-1)!.heading.notes = [];
  add(
    'claims',
    text.claims.map((claim, order) => {
      const own = (at.get(placePath({ part: 'claims', claim: claim.number, order, start: 0, end: 0 })) ?? []).filter(
        ({ finding }) => finding.order === undefined || finding.order === order,
      );
      return spanned('claim', claim.number > 0 ? `${claim.number}.` : '–', claim.text, own);
    }),
  );
  const title = text.title === undefined ? [] : [spanned('title', '', text.title, at.get('title'))];
  add('description', [...title, ...descriptionLines(text, at)]);
  if (text.title === undefined && at.has('title')) add('title', []);
  add('drawings', fieldLines('drawings', at, lang));
  add('design', [...designLines(text, at), ...fieldLines('design', at, lang)]);
  return withLost(parts, at, lang);
}

/** A note whose place the text does not have would be lost; it stands at a heading of its own. */
function withLost(parts: SheetPart[], at: Anchored, lang: Lang): SheetPart[] {
  const placed = new Set(
    parts.flatMap(({ heading, lines }) =>
      [heading, ...lines].flatMap(({ notes, pieces }) => [...notes, ...pieces.flatMap(({ begins }) => begins)]),
    ),
  );
  const lost = [...at.values()].flat().filter(({ number }) => !placed.has(number));
  if (lost.length === 0) return parts;
  return [...parts, { heading: line('part', partHeadings.filing[lang], '', lost), lines: [] }];
}

function descriptionLines(text: ApplicationText, at: Anchored): SheetLine[] {
  let order = 0;
  return text.description.sections.flatMap((section) => [
    ...(section.heading === undefined ? [] : [line('heading', '', section.heading, [])]),
    ...section.paragraphs.map((paragraph) => {
      const place = { part: 'description', paragraph: paragraph.id, order: order++, start: 0, end: 0 } as const;
      const label = paragraph.num === undefined ? '' : `[${paragraph.num}]`;
      return spanned(paragraph.heading ? 'heading' : 'paragraph', label, paragraph.text, at.get(placePath(place)));
    }),
  ]);
}

/** The product name and the brief description of a design. */
function designLines({ design }: ApplicationText, at: Anchored): SheetLine[] {
  const name = design?.productName;
  return [
    ...(name === undefined ? [] : [spanned('title', '', name, at.get('design/productName'))]),
    ...(design?.brief ?? []).map(({ id, text }) => spanned('paragraph', '', text, at.get(`design/${id}`))),
  ];
}

/** A line for each field or figure of a part that a finding names and that has no words in the text. */
function fieldLines(part: Finding['part'], at: Anchored, lang: Lang): SheetLine[] {
  return [...at].flatMap(([path, anchored]) => {
    const { finding } = anchored[0]!;
    if (finding.part !== part || path === part || anchored.some((one) => one.finding.text !== '')) return [];
    return [
      line(
        'field',
        placeLabel(finding)
          [lang].replace(`${partLabel(part)[lang]}`, '')
          .replace(/^,? /, ''),
        '',
        anchored,
      ),
    ];
  });
}

const line = (kind: SheetLine['kind'], label: string, text: string, anchored: { number: number }[]): SheetLine => ({
  kind,
  label: legible(label),
  notes: anchored.map(({ number }) => number),
  pieces: text === '' ? [] : [{ text: legible(text), begins: [], ends: [], within: [] }],
});

/** Cuts a text at the ends of its notes. */
function spanned(
  kind: SheetLine['kind'],
  label: string,
  whole: string,
  anchored: readonly { finding: Finding; number: number }[] = [],
): SheetLine {
  const text = legible(whole);
  const worded = anchored.filter(({ finding }) => finding.end > finding.start && finding.end <= text.length);
  const cuts = [...new Set([0, text.length, ...worded.flatMap(({ finding: { start, end } }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((from, i): SheetPiece => {
    const to = cuts[i + 1]!;
    const numbers = (keep: (finding: Finding) => boolean) =>
      worded.filter(({ finding }) => keep(finding)).map(({ number }) => number);
    return {
      text: text.slice(from, to).replace(PLACEHOLDER, (_, sort: keyof typeof placeholders) => placeholders[sort]),
      begins: numbers(({ start }) => start === from),
      ends: numbers(({ end }) => end === to),
      within: numbers(({ start, end }) => start <= from && to <= end),
    };
  });
  const unworded = anchored.filter((one) => !worded.includes(one)).map(({ number }) => number);
  return { kind, label, notes: unworded, pieces };
}

const placeholders = { image: '〔图〕', formula: '〔公式〕', chemistry: '〔化学式〕', table: '〔表〕' } as const;

function remarksOf({ notJudged, cut }: CheckReport, lang: Lang): string[] {
  const say = sheetWords[lang];
  const byReason = Map.groupBy(notJudged, ({ reason }) => reason[lang]);
  return [
    ...cut.map(({ rule, total }) => say.cut(rule, total)),
    ...[...byReason].map(([reason, list]) => say.notJudged(reason, list.map(({ rule }) => rule).join(say.join))),
  ];
}

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML forbids
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** One character for one: offsets stay. */
const legible = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '\ufffd');
