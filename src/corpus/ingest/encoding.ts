import { isSpoiltUtf8 } from '../formats/decoder.ts';

/** Encodings that files arrive in. `ascii`: nothing tells yet; such rows are read as UTF-8, else as GB 18030. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'ascii';

export interface Sniffed {
  encoding: Encoding;
  /** Bytes of the mark at the beginning. */
  mark: number;
}

/** The encoding of a file by its first bytes (64 KB or more where it has them). */
export function sniffEncoding(head: Uint8Array): Sniffed {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const zeros = [0, 0];
  const looked = Math.min(head.length, 4096);
  for (let at = 0; at < looked; at++) if (head[at] === 0) zeros[at % 2]!++;
  if (zeros[1]! > looked / 8 && zeros[1]! > 4 * zeros[0]!) return { encoding: 'utf-16le', mark: 0 };
  if (zeros[0]! > looked / 8 && zeros[0]! > 4 * zeros[1]!) return { encoding: 'utf-16be', mark: 0 };
  if (!head.some((byte) => byte > 0x7f)) return { encoding: 'ascii', mark: 0 };
  try {
    // `stream` forgives a character that is cut at the end of the sample.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return { encoding: 'utf-8', mark: 0 };
  } catch {
    return { encoding: isSpoiltUtf8(head) ? 'utf-8' : 'gb18030', mark: 0 };
  }
}

/** Decodes whole rows; undefined when a row holds bytes that the encoding does not know. */
export class RowDecoder {
  #encoding: Encoding;
  #decoder: TextDecoder;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
    this.#decoder = decoderOf(encoding);
  }

  get encoding(): Encoding {
    return this.#encoding;
  }

  decode(row: Uint8Array): string | undefined {
    const text = attempt(this.#decoder, row);
    if (this.#encoding !== 'ascii' || !row.some((byte) => byte > 0x7f)) return text;
    // The first row with other characters tells what the whole file is written in.
    this.#encoding = text === undefined ? 'gb18030' : 'utf-8';
    this.#decoder = decoderOf(this.#encoding);
    return text ?? attempt(this.#decoder, row);
  }
}

const decoderOf = (encoding: Encoding): TextDecoder =>
  new TextDecoder(encoding === 'ascii' ? 'utf-8' : encoding, { fatal: true, ignoreBOM: true });

function attempt(decoder: TextDecoder, row: Uint8Array): string | undefined {
  try {
    return decoder.decode(row);
  } catch {
    return undefined;
  }
}
