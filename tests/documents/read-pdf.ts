import { createCanvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text with its place in millimetres from the page's upper left corner (of its baseline's start). */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of the letters in points. */
  size: number;
}

export interface ReadPage {
  width: number;
  height: number;
  pieces: Piece[];
}

export interface ReadPdf {
  title: string;
  author: string;
  keywords: string;
  created: string;
  pages: ReadPage[];
  /** All text in reading order, without any white space. */
  text: string;
}

const MM = 72 / 25.4;

const open = (bytes: Uint8Array) =>
  getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });

/** Reads a PDF with a reader that shares no code with what made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = open(bytes);
  const file = await task.promise;
  const info = (await file.getMetadata()).info as Record<string, string>;
  const pages: ReadPage[] = [];
  for (let n = 1; n <= file.numPages; n++) {
    const page = await file.getPage(n);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] / MM,
              y: (height - item.transform[5]) / MM,
              width: item.width / MM,
              size: Math.hypot(item.transform[0], item.transform[1]),
            },
          ]
        : [],
    );
    pages.push({ width: width / MM, height: height / MM, pieces });
  }
  await task.destroy();
  return {
    title: info.Title ?? '',
    author: info.Author ?? '',
    keywords: info.Keywords ?? '',
    created: info.CreationDate ?? '',
    pages,
    text: squeeze(pages.flatMap((page) => page.pieces.map((piece) => piece.text)).join('')),
  };
}

/** Without white space, so that line ends and the gaps between Chinese and Latin do not matter. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

export interface Picture {
  width: number;
  height: number;
  /** Pixels per millimetre. */
  scale: number;
  /** Red, green, blue at a place in millimetres. */
  at(x: number, y: number): [number, number, number];
  png(): Buffer;
}

/** A page as pixels; `dpi` dots per inch. */
export async function drawPage(bytes: Uint8Array, n: number, dpi = 100): Promise<Picture> {
  const task = open(bytes);
  const page = await (await task.promise).getPage(n);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  await task.destroy();
  const scale = dpi / 25.4;
  return {
    width: canvas.width,
    height: canvas.height,
    scale,
    at(x, y) {
      const from = 4 * (Math.floor(y * scale) * canvas.width + Math.floor(x * scale));
      return [pixels[from] ?? 255, pixels[from + 1] ?? 255, pixels[from + 2] ?? 255];
    },
    png: () => canvas.toBuffer('image/png'),
  };
}
