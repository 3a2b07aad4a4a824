import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ApplicationText, CheckReport } from '#claims/index.ts';
import { type Sheet, type SheetLine, type SheetOptions, sheetOf, sheetWords } from '#claims/report/index.ts';
import { DocumentPrintError } from '#engine/document/index.ts';
import { type DocumentFonts, loadFonts } from './fonts.ts';
import { breakable, codePoints, GETA, printable } from './printable.ts';

const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url));
/** More than any application; the limit bounds time and memory of a print. */
const MOST_CHARACTERS = 4_000_000;
/** Longest run without a natural break that the text, and the narrow columns of the list, hold. */
const TEXT_RUN = 40;
const CELL_RUN = 24;

let press: { fonts: DocumentFonts; compiler: NodeCompiler } | undefined;

function getPress(): NonNullable<typeof press> {
  if (!press) {
    const fonts = loadFonts();
    const compiler = NodeCompiler.create({ workspace: TEMPLATE, fontArgs: [{ fontBlobs: fonts.blobs }] });
    press = { fonts, compiler };
  }
  return press;
}

/**
 * The findings of a check as PDF/A-2b: what was checked, the list of findings, the text with its marks. The same input
 * gives the same bytes. Compiles on the calling thread.
 *
 * @throws DocumentPrintError
 */
export function findingsPdf(
  text: ApplicationText,
  report: CheckReport,
  options: SheetOptions & { /** Drawn across every page, behind its words. */ mark?: string },
): Uint8Array {
  const { fonts, compiler } = getPress();
  const data = JSON.stringify(payloadOf(sheetOf(text, report, options), report.on, fonts, options.mark));
  if (data.length > MOST_CHARACTERS) throw new DocumentPrintError('The report is too long to be printed.');
  try {
    const compiled = compiler.compile({ mainFilePath: `${TEMPLATE}/findings.typ`, inputs: { data } });
    if (!compiled.result) {
      const diagnostics = compiled.takeDiagnostics();
      const found = diagnostics ? compiler.fetchDiagnostics(diagnostics) : [];
      throw new DocumentPrintError(`The report could not be set: ${JSON.stringify(found).slice(0, 2000)}`);
    }
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'a-2b' }));
  } catch (cause) {
    if (cause instanceof DocumentPrintError) throw cause;
    throw new DocumentPrintError('The report could not be made into a PDF.', { cause });
  } finally {
    compiler.evictCache(2);
  }
}

/** What the template reads: every string printable, none ever read as markup. */
function payloadOf(sheet: Sheet, on: string, fonts: DocumentFonts, mark: string | undefined) {
  const missing: string[] = [];
  const say = (value: string, longest = TEXT_RUN): string => {
    const done = printable(value, fonts.coverage);
    for (const sign of done.missing) if (!missing.includes(sign)) missing.push(sign);
    return breakable(done.text, longest);
  };
  const cell = (value: string) => say(value.replaceAll('\n', ' '), CELL_RUN);
  const severities = sheet.notes.map(({ severity }) => severity);
  const lineOf = ({ kind, label, notes, pieces }: SheetLine) => ({
    kind,
    label: say(label),
    notes: notes.map((number) => ({ number, severity: severities[number - 1] })),
    pieces: pieces.map(({ text, within, ends }) => ({
      text: say(text),
      // The gravest of several notes decides how their words are underlined.
      severity: (['E', 'W', 'I'] as const).find((one) => within.some((number) => severities[number - 1] === one)) ?? '',
      ends: ends.map((number) => ({ number, severity: severities[number - 1] })),
    })),
  });
  const { author, colon, columns, falseAlarm, findings, foot, hint, none, remarks, see, text, todo } =
    sheetWords[sheet.lang];
  const payload = {
    lang: sheet.lang,
    on,
    mark: mark === undefined ? null : say(mark),
    fonts: fonts.families,
    title: sheet.title,
    words: { author, colon, columns, falseAlarm, findings, foot, hint, none, remarks, see, text, todo },
    facts: sheet.facts.map(({ label, value }) => ({ label, value: cell(value) })),
    tally: sheet.tally,
    notes: sheet.notes.map((note) => ({
      number: note.number,
      severity: note.severity,
      severityLabel: note.severityLabel,
      rule: note.rule,
      where: cell(note.where),
      words: cell(shortened(note.words)),
      what: cell(note.what),
      why: cell(note.why),
      todo: cell(note.todo),
      basis: cell(note.basis),
      related: note.related.map(cell),
      falseAlarm: note.falseAlarm === undefined ? null : cell(note.falseAlarm),
    })),
    parts: sheet.parts.map(({ heading, lines }) => ({ heading: lineOf(heading), lines: lines.map(lineOf) })),
    remarks: sheet.remarks.map((one) => say(one)),
  };
  return { ...payload, missing: missing.length === 0 ? null : missingNote(missing, sheet.lang) };
}

/** Enough of long words to know them again. */
function shortened(words: string): string {
  const signs = [...words];
  return signs.length <= 60 ? words : `${signs.slice(0, 40).join('')}……${signs.slice(-12).join('')}`;
}

const missingNote = (missing: string[], lang: Sheet['lang']): string => {
  const listed = missing.slice(0, 20).map(codePoints).join(', ');
  return lang === 'zh'
    ? `${GETA}代替字库未收录的字符：${listed}`
    : `${GETA} stands for characters that the fonts lack: ${listed}`;
};
