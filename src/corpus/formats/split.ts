/** A document cut out of the stream, from its opening tag on. */
export interface Slice {
  text: string;
  offset: number;
  /** The closing tag was not found: the stream ended, or the next document began. */
  cut: boolean;
  /** What stands between `<!DOCTYPE` and `>` before it, if anything. */
  doctype: string | undefined;
}

export interface SplitOptions {
  /** Local names of the elements that are documents, lower case. */
  names: readonly string[];
  /** Documents that may hold others of `names` than their own; those are not cut out. */
  wrappers?: readonly string[];
  largest: number;
  onSlice: (slice: Slice) => void;
  /** A document longer than `largest`; its text is dropped up to the next document. */
  onTooLarge: (offset: number, length: number, excerpt: string) => void;
}

/** No token of the scanner is longer: within this many characters from its `<` every decision is made. */
const LOOKAHEAD = 120;
const MOST_DOCTYPE = 1_000_000;
/** A document that is one empty element, as deletions of DOCDB may be. */
const EMPTY = /^<[^<>]{0,4000}\/>/;

/**
 * Cuts a stream of XML into documents by their tags alone, so that a broken document is lost alone: a document ends at
 * its closing tag, or where the next one (or the next XML declaration) begins. Comments and CDATA are respected, except
 * that inside a document the beginning of the next one ends them too.
 */
export class Splitter {
  readonly #options: SplitOptions;
  readonly #plain: RegExp;
  readonly #inside: Record<Quoting, RegExp>;
  #buffer = '';
  /** Position of the buffer's first character in the stream. */
  #base = 0;
  #mode: 'outside' | 'inside' | 'skipping' = 'outside';
  #quoting: Quoting | undefined;
  #name = '';
  #parts: string[] = [];
  #length = 0;
  #begin = 0;
  #doctype: string | undefined;
  #doctypeParts: string[] = [];
  #doctypeLength = 0;
  #brackets = 0;
  #quote = '';

  constructor(options: SplitOptions) {
    this.#options = options;
    const names = options.names.join('|');
    const tag = `<(/?)(?:[\\w.-]{1,40}:)?(${names})(?=[\\s/>])`;
    const declaration = '<\\?xml(?=\\s)';
    this.#plain = new RegExp(`${tag}|${declaration}|<!--|<!\\[CDATA\\[|<!DOCTYPE(?=\\s)`, 'gi');
    this.#inside = {
      comment: new RegExp(`-->|${tag}|${declaration}`, 'gi'),
      cdata: new RegExp(`\\]\\]>|${tag}|${declaration}`, 'gi'),
      doctype: new RegExp(`["'\\[\\]>]|<!--|-->|${tag}|${declaration}`, 'gi'),
    };
  }

  write(chunk: string): void {
    this.#buffer = this.#buffer === '' ? chunk : this.#buffer + chunk;
    if (this.#buffer.length > LOOKAHEAD) this.#scan(this.#buffer.length - LOOKAHEAD);
  }

  end(): void {
    this.#scan(this.#buffer.length);
    if (this.#mode === 'inside') this.#finish(true);
    if (this.#mode === 'skipping') this.#dropped();
    this.#mode = 'outside';
  }

  /** Takes the buffer in up to `limit`, deciding every token that begins before it. */
  #scan(limit: number): void {
    const buffer = this.#buffer;
    let from = 0;
    while (from < limit) {
      const pattern = this.#quoting ? this.#inside[this.#quoting] : this.#plain;
      pattern.lastIndex = from;
      const found = pattern.exec(buffer);
      if (!found || found.index >= limit) break;
      this.#take(buffer.slice(from, found.index));
      from = this.#token(found, found.index);
    }
    if (from < limit) {
      this.#take(buffer.slice(from, limit));
      from = limit;
    }
    this.#buffer = buffer.slice(from);
    this.#base += from;
  }

  /** Acts on a token at `at` of the buffer and answers where to go on. */
  #token(found: RegExpExecArray, at: number): number {
    const token = found[0];
    const name = found[2]?.toLowerCase();
    const next = at + token.length;
    if (name !== undefined && found[1] === '') {
      if (this.#mode !== 'outside' && this.#wraps(name)) return this.#keep(token, next);
      if (this.#mode === 'outside' && this.#quoting === 'comment') return this.#keep(token, next);
      this.#restart();
      this.#mode = 'inside';
      this.#name = name;
      this.#begin = this.#base + at;
      return this.#keep(token, next);
    }
    if (name !== undefined) {
      if (this.#mode === 'outside' || this.#quoting || name !== this.#name) return this.#keep(token, next);
      if (this.#mode === 'skipping') {
        this.#dropped();
        this.#mode = 'outside';
        return next;
      }
      const close = this.#buffer.indexOf('>', next);
      // A closing tag with more than blanks in it is broken; the parser will say so.
      const end = close < 0 || close > next + LOOKAHEAD / 3 ? next : close + 1;
      this.#take(this.#buffer.slice(at, end));
      this.#finish(false);
      return end;
    }
    if (token.startsWith('<?')) {
      if (this.#mode === 'outside' && this.#quoting === 'comment') return this.#keep(token, next);
      this.#restart();
      return next;
    }
    if (this.#quoting) return this.#quoted(token, next);
    if (token.startsWith('<!D') || token.startsWith('<!d')) {
      if (this.#mode === 'inside') return this.#keep(token, next);
      this.#quoting = 'doctype';
      this.#doctypeParts = [];
      this.#doctypeLength = 0;
      this.#brackets = 0;
      this.#quote = '';
      return next;
    }
    this.#quoting = token === '<!--' ? 'comment' : 'cdata';
    return this.#keep(token, next);
  }

  #quoted(token: string, next: number): number {
    if (this.#quoting !== 'doctype') {
      this.#quoting = undefined;
      return this.#keep(token, next);
    }
    if (token === '>' && this.#quote === '' && this.#brackets <= 0) {
      this.#doctype = this.#doctypeParts.join('');
      this.#quoting = undefined;
      return next;
    }
    if (this.#quote !== '') {
      if (token === this.#quote) this.#quote = '';
    } else if (token === '"' || token === "'") this.#quote = token;
    else if (token === '<!--') this.#quote = '-->';
    else if (token === '[') this.#brackets++;
    else if (token === ']') this.#brackets--;
    return this.#keep(token, next);
  }

  #wraps(name: string): boolean {
    return (this.#options.wrappers ?? []).includes(this.#name) && name !== this.#name;
  }

  /** What was open ends here, because something new begins. */
  #restart(): void {
    if (this.#mode === 'inside') this.#finish(true);
    if (this.#mode === 'skipping') this.#dropped();
    // A DOCTYPE that never closed still counts: it may hold the declarations that have to be refused.
    if (this.#quoting === 'doctype') this.#doctype = this.#doctypeParts.join('');
    this.#mode = 'outside';
    this.#quoting = undefined;
  }

  #keep(piece: string, next: number): number {
    this.#take(piece);
    return next;
  }

  #take(piece: string): void {
    if (piece === '') return;
    if (this.#quoting === 'doctype') {
      if (this.#doctypeLength <= MOST_DOCTYPE) this.#doctypeParts.push(piece);
      this.#doctypeLength += piece.length;
      return;
    }
    if (this.#mode === 'outside') return;
    this.#length += piece.length;
    if (this.#mode === 'skipping') return;
    this.#parts.push(piece);
    if (this.#length > this.#options.largest) {
      this.#mode = 'skipping';
      this.#parts = [this.#parts.join('').slice(0, 200)];
    }
  }

  #finish(cut: boolean): void {
    const text = this.#parts.join('');
    const doctype = this.#doctype;
    this.#clear();
    // An element without content has no closing tag, and is whole all the same.
    const empty = cut ? EMPTY.exec(text)?.[0] : undefined;
    this.#options.onSlice({ text: empty ?? text, offset: this.#begin, cut: cut && empty === undefined, doctype });
  }

  #dropped(): void {
    const excerpt = this.#parts.join('').slice(0, 200);
    const length = this.#length;
    this.#clear();
    this.#options.onTooLarge(this.#begin, length, excerpt);
  }

  #clear(): void {
    this.#parts = [];
    this.#length = 0;
    this.#mode = 'outside';
    this.#quoting = undefined;
    this.#doctype = undefined;
  }
}

type Quoting = 'comment' | 'cdata' | 'doctype';
