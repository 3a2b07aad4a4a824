import {
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Sheet, sheetWords } from '#claims/report/index.ts';
import { FAINT, HEAD_FONT, INK, RULE_LINE, SEVERITY_COLOUR } from './look.ts';

/** Usable width of the page in twentieths of a point. */
const WIDTH = 9106;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hair = { style: BorderStyle.SINGLE, size: 4, color: RULE_LINE };
const strong = { style: BorderStyle.SINGLE, size: 12, color: INK };

/** What was checked, how many findings of which weight, and all of them in a table. */
export function firstPage(sheet: Sheet): FileChild[] {
  const words = sheetWords[sheet.lang];
  return [
    new Paragraph({
      spacing: { after: 200 },
      border: { bottom: { ...strong, space: 6 } },
      children: [new TextRun({ text: sheet.title, bold: true, size: 40, font: HEAD_FONT })],
    }),
    ...sheet.facts.map(
      ({ label, value }) =>
        new Paragraph({
          spacing: { line: 300 },
          children: [
            new TextRun({ text: `${label}${words.colon}`, color: FAINT, size: 21 }),
            new TextRun({ text: value, size: 21 }),
          ],
        }),
    ),
    new Paragraph({
      spacing: { before: 200, after: 60 },
      children: sheet.tally.flatMap(({ severity, label, count }) => [
        new TextRun({ text: `${count} `, bold: true, size: 36, color: SEVERITY_COLOUR[severity], font: HEAD_FONT }),
        new TextRun({ text: `${label}\u3000`, size: 21, color: SEVERITY_COLOUR[severity] }),
      ]),
    }),
    small(words.hint),
    heading(words.findings),
    sheet.notes.length === 0 ? new Paragraph(words.none) : table(sheet),
    ...(sheet.remarks.length === 0 ? [] : [heading(words.remarks), ...sheet.remarks.map(small)]),
  ];
}

const small = (text: string) =>
  new Paragraph({ spacing: { line: 280 }, children: [new TextRun({ text, size: 18, color: FAINT })] });

const heading = (text: string) =>
  new Paragraph({
    spacing: { before: 280, after: 100 },
    keepNext: true,
    children: [new TextRun({ text, bold: true, size: 26, font: HEAD_FONT })],
  });

const SHARES = [0.07, 0.2, 0.1, 0.13, 0.5];

function table(sheet: Sheet): Table {
  const { columns } = sheetWords[sheet.lang];
  const widths = SHARES.map((share) => Math.round(WIDTH * share));
  const row = (cells: string[], look: { bold?: boolean; colour?: string; strike?: boolean; header?: boolean }) =>
    new TableRow({
      cantSplit: true,
      tableHeader: look.header === true,
      children: cells.map(
        (text, i) =>
          new TableCell({
            width: { size: widths[i]!, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.TOP,
            margins: { top: 50, bottom: 50, left: 60, right: 60 },
            borders: { top: none, left: none, right: none, bottom: look.header ? strong : hair },
            children: [
              new Paragraph({
                spacing: { line: 270 },
                children: [
                  new TextRun({
                    text,
                    size: 19,
                    bold: look.bold === true,
                    strike: look.strike === true,
                    ...(look.colour && i === 3 ? { color: look.colour } : {}),
                  }),
                ],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      row([columns.number, columns.where, columns.rule, columns.severity, columns.what], { bold: true, header: true }),
      ...sheet.notes.map(({ number, where, rule, severity, severityLabel, what, falseAlarm }) =>
        row([String(number), where, rule, severityLabel, what], {
          colour: SEVERITY_COLOUR[severity],
          strike: falseAlarm !== undefined,
        }),
      ),
    ],
  });
}
