// Writes a delivery as offices and exports make them: few large files, archives and packed files, some records broken.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import iconv from 'iconv-lite';
import { DOCDB_FOOT, DOCDB_HEAD, ROW_HEAD, type Texts } from './texts.ts';

/** One record of so many is broken in the way of its kind. */
const BROKEN_EVERY = 499;
/** Bytes of text in one archive. */
const ARCHIVE = 64 * 1024 * 1024;
/** Bytes that are written at once. */
const PIECE = 4 * 1024 * 1024;

/** What was written, so that what is read can be held against it. */
export interface Delivery {
  folder: string;
  /** Bytes of the texts, unpacked. */
  bytes: number;
  files: number;
  documents: number;
  /** Records that have to be rejected. */
  broken: number;
}

interface Writing {
  take: (text: string) => void;
  end: () => void;
}

/** Parts of the texts, by kind of file; together 1. */
const SHARES: readonly [share: number, kind: keyof typeof KINDS][] = [
  [0.35, 'cnipa'],
  [0.2, 'uspto'],
  [0.1, 'docdb'],
  [0.15, 'lines'],
  [0.1, 'table'],
  [0.07, 'archive'],
  [0.03, 'packed'],
];

/**
 * Writes four equal quarters with the same kinds of file, so that the memory of each quarter can be held against that of the
 * others.
 */
export function writeDelivery(folder: string, bytes: number, texts: Texts, say: (words: string) => void): Delivery {
  const delivery: Delivery = { folder, bytes: 0, files: 0, documents: 0, broken: 0 };
  let id = 0;
  for (let quarter = 1; quarter <= 4; quarter++) {
    const place = path.join(folder, `quarter-${quarter}`);
    mkdirSync(place, { recursive: true });
    for (const [share, kind] of SHARES) {
      const { write, document, breaks } = KINDS[kind];
      const writing = write(place, delivery);
      let left = (bytes / 4) * share;
      while (left > 0) {
        const whole = document(texts, ++id);
        const broken = id % BROKEN_EVERY === 0;
        const text = broken ? breaks(whole) : whole;
        writing.take(text);
        const size = Buffer.byteLength(text);
        left -= size;
        delivery.bytes += size;
        if (broken) delivery.broken++;
        else delivery.documents++;
      }
      writing.end();
    }
    say(`  ${((delivery.bytes / bytes) * 100).toFixed(0)} % written`);
  }
  return delivery;
}

/** A file that is written piece by piece. */
function plain(encode: (text: string) => Uint8Array, file: string, [head, foot]: [string, string] = ['', '']) {
  return (place: string, delivery: Delivery): Writing => {
    const handle = openSync(path.join(place, file), 'w');
    delivery.files++;
    let parts: string[] = [head];
    let size = 0;
    const flush = () => {
      writeWhole(handle, encode(parts.join('')));
      parts = [];
      size = 0;
    };
    return {
      take: (text) => {
        parts.push(text);
        size += text.length;
        if (size >= PIECE) flush();
      },
      end: () => {
        parts.push(foot);
        flush();
        closeSync(handle);
      },
    };
  };
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
}

/** Archives of 64 MB of texts, an entry for each document. */
function archives(place: string, delivery: Delivery): Writing {
  let [zip, handle, size, count, entries]: [Zip | undefined, number, number, number, number] = [undefined, 0, 0, 0, 0];
  const end = () => {
    if (!zip) return;
    zip.end();
    closeSync(handle);
    zip = undefined;
  };
  return {
    take: (text) => {
      if (!zip) {
        delivery.files++;
        const own = openSync(path.join(place, `f-weekly-${++count}.zip`), 'w');
        handle = own;
        size = 0;
        zip = new Zip((error, chunk) => {
          if (error) throw error;
          writeWhole(own, chunk);
        });
      }
      const entry = new ZipDeflate(`${String(++entries).padStart(7, '0')}/document.xml`, { level: 1 });
      zip.add(entry);
      entry.push(strToU8(text), true);
      size += text.length * 2;
      if (size >= ARCHIVE) end();
    },
    end,
  };
}

const utf8 = (text: string): Uint8Array => Buffer.from(text);
// A reader that knows only the first member of a packed file would lose all others.
const packed = (text: string): Uint8Array => gzipSync(utf8(text), { level: 1 });

const cut = (text: string): string => `${text.slice(0, Math.floor(text.length / 2))}\n`;

const KINDS = {
  cnipa: {
    write: plain(utf8, 'a-publications.xml'),
    document: (texts: Texts, id: number) => texts.cnipa(id),
    breaks: (text: string) => text.replace('</business:Abstract>', '</business:Broken>'),
  },
  uspto: {
    write: plain(utf8, 'b-grants.xml'),
    document: (texts: Texts, id: number) => texts.uspto(id),
    breaks: (text: string) => text.replace('</abstract>', ''),
  },
  docdb: {
    write: plain(utf8, 'c-docdb.xml', [DOCDB_HEAD, DOCDB_FOOT]),
    document: (texts: Texts, id: number) => texts.docdb(id),
    breaks: (text: string) => text.replace('</exch:invention-title>', ''),
  },
  lines: {
    write: plain(utf8, 'd-lines.jsonl'),
    document: (texts: Texts, id: number) => texts.line(id),
    breaks: cut,
  },
  table: {
    write: plain((text) => iconv.encode(text, 'gb18030'), 'e-export.csv', [ROW_HEAD, '']),
    document: (texts: Texts, id: number) => texts.row(id),
    // What a spreadsheet makes of a number.
    breaks: (text: string) => text.replace(/,(\d{4})\d{8}\.[\dX],/, ',2.02E+12,'),
  },
  archive: {
    write: archives,
    document: (texts: Texts, id: number) => texts.cnipa(id),
    breaks: (text: string) => text.replace('</business:Claims>', ''),
  },
  packed: {
    write: plain(packed, 'g-lines.jsonl.gz'),
    document: (texts: Texts, id: number) => texts.line(id),
    breaks: cut,
  },
};
