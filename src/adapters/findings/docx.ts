import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  Header,
  type ICommentOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { ApplicationText, CheckReport } from '#claims/index.ts';
import {
  type Sheet,
  type SheetLine,
  type SheetNote,
  type SheetOptions,
  type SheetPiece,
  sheetOf,
  sheetWords,
} from '#claims/report/index.ts';
import { firstPage } from './first-page.ts';
import { BODY_FONT, FAINT, HEAD_FONT, LANGUAGE, MARK } from './look.ts';

/** The application's text with a Word comment at each finding, behind a page that lists them all. */
export async function findingsDocx(
  text: ApplicationText,
  report: CheckReport,
  options: SheetOptions & { /** Stands at the head and the foot of every page. */ mark?: string },
): Promise<Uint8Array> {
  return Packer.pack(documentOf(sheetOf(text, report, options), report.on, options.mark), 'uint8array');
}

function documentOf(sheet: Sheet, on: string, mark: string | undefined): Document {
  const words = sheetWords[sheet.lang];
  const run = { font: BODY_FONT, size: 24, language: LANGUAGE[sheet.lang] };
  return new Document({
    title: sheet.title,
    creator: words.author,
    styles: { default: { document: { run, paragraph: { spacing: { line: 360 } } } } },
    comments: { children: sheet.notes.map((note) => commentOf(note, sheet, on)) },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: PAGE_MARGIN } },
        ...(mark === undefined ? {} : { headers: { default: markHeader(mark) } }),
        footers: { default: footer(mark === undefined ? words.foot : `${mark}  ${words.foot}`) },
        children: [
          ...firstPage(sheet),
          ...sheet.parts.flatMap(({ heading, lines }) => [heading, ...lines].map(lineOf)),
        ],
      },
    ],
  });
}

const PAGE_MARGIN = { top: 1440, bottom: 1300, left: 1500, right: 1300 };

const markHeader = (mark: string) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: mark, size: 18, color: FAINT })],
      }),
    ],
  });

const footer = (foot: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: `${foot}  `, size: 16, color: FAINT }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16, color: FAINT }),
        ],
      }),
    ],
  });

/** Comments are counted as their notes are, so that a number means the same on the first page and in the margin. */
function commentOf(note: SheetNote, { lang }: Sheet, on: string): ICommentOptions {
  const words = sheetWords[lang];
  const small = (bold: string, rest: string) =>
    new Paragraph({
      spacing: { line: 260 },
      children: [new TextRun({ text: bold, bold: true, size: 20 }), new TextRun({ text: rest, size: 20 })],
    });
  const told = (label: string, value: string) => small(`${label}${words.colon}`, value);
  return {
    id: note.number,
    author: words.author,
    initials: words.initials,
    date: new Date(`${on}T00:00:00Z`),
    children: [
      ...(note.falseAlarm === undefined ? [] : [told(words.falseAlarm, note.falseAlarm)]),
      small(`${note.severityLabel} ${note.rule} `, note.what),
      told(words.why, note.why),
      told(words.basis, note.basis),
      told(words.todo, note.todo),
      ...note.related.map((one) => told(words.see, one)),
    ],
  };
}

function lineOf(line: SheetLine): Paragraph {
  const { kind, label, notes, pieces } = line;
  const bold = kind === 'heading' || kind === 'part' || kind === 'title';
  const look = { bold, ...(bold ? { font: HEAD_FONT } : {}), ...(kind === 'part' ? { size: 32 } : {}) };
  const lead = label === '' ? '' : `${label}${pieces.length > 0 ? ' ' : ''}`;
  const leading = lead === '' && notes.length > 0 ? '\u00a7 ' : lead;
  return new Paragraph({
    ...(kind === 'part' || kind === 'title' ? { alignment: AlignmentType.CENTER } : {}),
    ...(kind === 'part' ? { pageBreakBefore: true, spacing: { after: 240 } } : {}),
    ...(kind === 'heading' ? { keepNext: true, spacing: { before: 160 } } : {}),
    children: [
      ...notes.map((number) => new CommentRangeStart(number)),
      ...(leading === '' ? [] : [new TextRun({ text: leading, ...look, ...(notes.length > 0 ? MARK : {}) })]),
      ...notes.flatMap(closing),
      ...pieces.flatMap((piece) => pieceOf(piece, look)),
    ],
  });
}

const closing = (number: number): ParagraphChild[] => [
  new CommentRangeEnd(number),
  new TextRun({ children: [new CommentReference(number)] }),
];

function pieceOf({ text, begins, ends, within }: SheetPiece, look: object): ParagraphChild[] {
  const lines = text.split('\n');
  return [
    ...begins.map((number) => new CommentRangeStart(number)),
    ...lines.map(
      (one, i) =>
        new TextRun({ text: one, ...look, ...(within.length > 0 ? MARK : {}), ...(i > 0 ? { break: 1 } : {}) }),
    ),
    ...ends.flatMap(closing),
  ];
}
