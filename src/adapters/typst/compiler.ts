import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { create } from 'qrcode';
import { type DocumentModel, DocumentPrintError, type PrintOptions } from '#engine/document/index.ts';
import { type DocumentFonts, loadFonts } from './fonts.ts';
import { payloadOf } from './payload.ts';
import { webAddress } from './web-address.ts';

const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url));
/** Bodies beyond this many characters are no official document; the limit bounds time and memory of a print. */
const MOST_CHARACTERS = 2_000_000;
/** Results of the compiler's cache are kept for this many prints. */
const CACHE_AGE = 5;

export interface CompilerOptions {
  /** A folder of licensed font files; see `loadFonts`. */
  fontFolder?: string | undefined;
}

/**
 * Compiles on the calling thread. The compiler and the fonts are loaded once and stay. What a print used is given back
 * between turns of the event loop only: for many prints in a row use `openDocumentPrinter`.
 */
export class DocumentCompiler {
  readonly #fonts: DocumentFonts;
  readonly #compiler: NodeCompiler;

  constructor(options: CompilerOptions = {}) {
    this.#fonts = loadFonts(options.fontFolder);
    this.#compiler = NodeCompiler.create({ workspace: TEMPLATE, fontArgs: [{ fontBlobs: this.#fonts.blobs }] });
  }

  /** @throws DocumentPrintError */
  pdf(model: DocumentModel, options: PrintOptions): Uint8Array {
    const { seal } = options;
    const sealPath = seal?.kind === 'image' ? `/seal.${seal.format}` : '';
    const qr = qrSvg(webAddress(options.verify.url));
    const payload = payloadOf(model, options, this.#fonts, qr, sealPath);
    const data = JSON.stringify(payload);
    if (data.length > MOST_CHARACTERS) throw new DocumentPrintError('The document is too long to be printed.');
    const shadow = seal?.kind === 'image' ? `${TEMPLATE}${sealPath}` : undefined;
    if (seal?.kind === 'image' && shadow) this.#compiler.mapShadow(shadow, Buffer.from(seal.bytes));
    try {
      const compiled = this.#compiler.compile({ mainFilePath: `${TEMPLATE}/main.typ`, inputs: { data } });
      if (!compiled.result) throw this.#failure(compiled.takeDiagnostics());
      return new Uint8Array(this.#compiler.pdf(compiled.result, { pdfStandard: 'a-2b' }));
    } catch (cause) {
      if (cause instanceof DocumentPrintError) throw cause;
      throw new DocumentPrintError('The document could not be made into a PDF.', { cause });
    } finally {
      if (shadow) this.#compiler.unmapShadow(shadow);
      this.#compiler.evictCache(CACHE_AGE);
    }
  }

  #failure(diagnostics: ReturnType<ReturnType<NodeCompiler['compile']>['takeDiagnostics']>): DocumentPrintError {
    const found = diagnostics ? this.#compiler.fetchDiagnostics(diagnostics) : [];
    return new DocumentPrintError(`The document could not be set: ${JSON.stringify(found).slice(0, 2000)}`);
  }
}

/** A QR code as SVG, drawn as one path; error correction M. */
export function qrSvg(url: string): string {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
  // A white border of two modules; the page around it is white as well.
  const side = modules.size + 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${side} ${side}"><path d="${path}"/></svg>`;
}
