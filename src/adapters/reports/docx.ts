import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PaperBlock, ReportPaper } from '#corpus/report/paper.ts';
import { pngOf } from './picture.ts';

const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEAD = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };
const FAINT = '6B6F76';
/** Width between the margins, in the unit of pictures (1/96 inch). */
const TEXT_WIDTH = 600;

/** A report as a Word file that can be worked on: real headings, real tables, charts as pictures with what they rest on. */
export async function reportDocx(paper: ReportPaper): Promise<Uint8Array> {
  const language = { value: paper.lang === 'zh' ? 'zh-CN' : 'en-GB', eastAsia: 'zh-CN' };
  const children = (await Promise.all(paper.blocks.map(blockOf))).flat();
  const document = new Document({
    title: paper.title,
    creator: 'Zhiquan 知全',
    styles: {
      default: {
        document: { run: { font: BODY, size: 24, language }, paragraph: { spacing: { line: 360, after: 120 } } },
        heading1: {
          run: { font: HEAD, size: 32, bold: true, color: '1B1F24' },
          paragraph: { spacing: { before: 360, after: 160 } },
        },
        heading2: {
          run: { font: HEAD, size: 27, bold: true, color: '1B1F24' },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1440, bottom: 1300, left: 1440, right: 1300 } },
        },
        ...(paper.mark
          ? { headers: { default: new Header({ children: [small(paper.mark, AlignmentType.RIGHT)] }) } }
          : {}),
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ text: `${paper.foot}  `, size: 16, color: FAINT }),
                  new TextRun({
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    size: 16,
                    color: FAINT,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: 600, after: 400 },
            children: [new TextRun({ text: paper.title, font: HEAD, size: 44, bold: true })],
          }),
          table([], paper.facts),
          ...children,
        ],
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}

async function blockOf(block: PaperBlock): Promise<(Paragraph | Table)[]> {
  if (block.kind === 'heading')
    return [
      new Paragraph({ text: block.text, heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }),
    ];
  if (block.kind === 'text')
    return block.text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => new Paragraph({ text: line, indent: { firstLine: 480 } }));
  if (block.kind === 'table')
    return [caption(block.caption), table(block.head, block.rows), ...block.below.map((line) => small(line))];
  const { png, width, height } = await pngOf(block.svg);
  const scale = Math.min(1, TEXT_WIDTH / width);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: size,
          altText: { title: block.caption, description: block.below.join(' '), name: block.caption },
        }),
      ],
    }),
    caption(block.caption),
    ...(block.note ? [new Paragraph({ text: block.note, indent: { firstLine: 480 } })] : []),
    ...block.below.map((line) => small(line)),
  ];
}

const caption = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: [new TextRun({ text, font: HEAD, size: 21 })],
  });

const small = (
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph =>
  new Paragraph({
    alignment,
    spacing: { line: 260, after: 40 },
    children: [new TextRun({ text, size: 17, color: FAINT })],
  });

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9CCD1' };
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      ...(header ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map(
        (text) =>
          new TableCell({
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            children: [
              new Paragraph({
                spacing: { line: 280, after: 0 },
                children: [new TextRun({ text, size: 19, bold: header })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [...(head.length > 0 ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  });
}
