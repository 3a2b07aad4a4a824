import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PaperBlock, ReportPaper } from '#corpus/report/paper.ts';
import { DocumentPrintError } from '#engine/document/index.ts';
import { type DocumentFonts, loadFonts } from './fonts.ts';
import { breakable, printable } from './printable.ts';

const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url));
/** Charts are long texts; three hundred of them fit. */
const MOST_CHARACTERS = 60_000_000;
const FAMILY = 'Zhiquan Serif';

let press: { fonts: DocumentFonts; compiler: NodeCompiler } | undefined;

/**
 * A report as PDF: charts stay drawings, texts can be searched. Compiles on the calling thread.
 *
 * @throws DocumentPrintError
 */
export function reportPdf(paper: ReportPaper, on: string): Uint8Array {
  if (!press) {
    const fonts = loadFonts();
    press = { fonts, compiler: NodeCompiler.create({ workspace: TEMPLATE, fontArgs: [{ fontBlobs: fonts.blobs }] }) };
  }
  const { fonts, compiler } = press;
  const data = JSON.stringify(payloadOf(paper, on, fonts));
  if (data.length > MOST_CHARACTERS) throw new DocumentPrintError('The report is too long to be printed.');
  try {
    const compiled = compiler.compile({ mainFilePath: `${TEMPLATE}/report.typ`, inputs: { data } });
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

function payloadOf(paper: ReportPaper, on: string, fonts: DocumentFonts) {
  const say = (value: string, longest = 40) => breakable(printable(value, fonts.coverage).text, longest);
  const blockOf = (block: PaperBlock) => {
    if (block.kind === 'heading') return { kind: 'heading', level: block.level, text: say(block.text) };
    if (block.kind === 'text')
      return {
        kind: 'text',
        paragraphs: block.text
          .split(/\n+/)
          .filter((line) => line.trim() !== '')
          .map((line) => say(line)),
      };
    const below = block.below.map((line) => say(line, 24));
    if (block.kind === 'figure')
      return { kind: 'figure', svg: inFamily(block.svg), caption: say(block.caption), note: say(block.note), below };
    return {
      kind: 'table',
      caption: say(block.caption),
      columns: block.head.length,
      head: block.head.map((cell) => say(cell, 12)),
      rows: block.rows.map((row) => row.map((cell) => say(cell, 12))),
      below,
    };
  };
  return {
    lang: paper.lang,
    on,
    fonts: fonts.families,
    title: say(paper.title),
    facts: paper.facts.map(([label, value]) => ({ label: say(label), value: say(value, 24) })),
    blocks: paper.blocks.map(blockOf),
    foot: say(paper.foot),
    mark: paper.mark === null ? null : say(paper.mark),
  };
}

/** No font of the machine is used: a chart asks for the family that the compiler was given. */
const inFamily = (svg: string): string =>
  svg
    .replaceAll(/font-family\s*=\s*"[^"]*"/g, `font-family="${FAMILY}"`)
    .replaceAll(/font-family\s*:\s*[^;"]*/g, `font-family:${FAMILY}`)
    .replaceAll(/(style="[^"]*?)font:\s*([^;"]*?\d+px)\s+[^;"]*/g, `$1font:$2 '${FAMILY}'`);
