import type { PartRole, Span } from './application-text.ts';

/** A page header or foot left in a text by scanning or copying, e.g. `CN113914863A 说明书 1/4页`. */
export interface Furniture extends Span {
  /** The part of the application the page belongs to, where the furniture names it. */
  part?: Extract<PartRole, 'claims' | 'description' | 'drawings' | 'abstract'>;
}

const NUMBER = '(?:CN|ZL)[ \\t]{0,2}\\d{7,13}(?:\\.[\\dXx])?[ \\t]{0,2}[A-Z]?\\d?';
const PART =
  '(权[ 　]?利[ 　]?要[ 　]?求[ 　]?书|说[ 　]?明[ 　]?书[ 　]?附[ 　]?图|说[ 　]?明[ 　]?书[ 　]?摘[ 　]?要|说[ 　]?明[ 　]?书)';
const PAGE = '第?[ \\t]{0,2}\\d{1,4}[ \\t]{0,2}[/／][ \\t]{0,2}\\d{1,4}[ \\t]{0,2}页';
const GAP = '[ \\t\\u3000]{0,12}\\n?[ \\t\\u3000]{0,12}';
const HEADER = new RegExp(
  `(?:${NUMBER}${GAP})?${PART}${GAP}${PAGE}|${NUMBER}${GAP}${PART}(?=[ \\t\\u3000]{0,12}(?:\\n|$))`,
  'g',
);
const LONE_NUMBER = /^[ \t]{0,12}(?:第[ \t]?)?[-—–]?[ \t]?\d{1,4}[ \t]?[-—–]?(?:[ \t]?页)?[ \t]{0,12}$/;

const PARTS = { 权: 'claims', 说: 'description' } as const;

/** Page headers and feet, and lone page numbers on lines beside them, in order of place. */
export function findFurniture(text: string): Furniture[] {
  const found: Furniture[] = [];
  for (const match of text.matchAll(HEADER)) {
    const name = (match[1] ?? match[2] ?? '').replace(/[ 　]/g, '');
    const part = name.endsWith('附图')
      ? 'drawings'
      : name.endsWith('摘要')
        ? 'abstract'
        : PARTS[name[0] as '权' | '说'];
    const start = withPageNumberBefore(text, match.index);
    const end = withPageNumberAfter(text, match.index + match[0].length);
    found.push(part ? { start, end, part } : { start, end });
  }
  return found;
}

/** A page number alone on a line is short; no more than this is looked at for one. */
const REACH = 60;

/** In a printed page the foot of one page (its number, alone on a line) stands right before the head of the next. */
function withPageNumberBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - REACH), at);
  const lineStart = before.lastIndexOf('\n') + 1;
  if (lineStart === 0 || before.slice(lineStart).trim() !== '') return at;
  const previousStart = before.lastIndexOf('\n', lineStart - 2) + 1;
  if (previousStart === 0 && at > REACH) return at;
  return LONE_NUMBER.test(before.slice(previousStart, lineStart - 1)) ? at - before.length + previousStart : at;
}

function withPageNumberAfter(text: string, at: number): number {
  if (text[at] !== '\n') return at;
  const after = text.slice(at + 1, at + 1 + REACH);
  const lineEnd = after.indexOf('\n');
  if (lineEnd < 0 && after.length === REACH) return at;
  const line = lineEnd < 0 ? after : after.slice(0, lineEnd);
  return LONE_NUMBER.test(line) ? at + 1 + line.length : at;
}

/** The text with its page furniture cut out. `places` maps each kept piece back to the text it came from. */
export interface Cleaned {
  text: string;
  removed: Furniture[];
  /** Offset in the raw text of an offset in the cleaned text. */
  rawOffset(at: number): number;
}

export function cutFurniture(text: string, furniture: Furniture[] = findFurniture(text)): Cleaned {
  let cleaned = '';
  let from = 0;
  const cuts: { at: number; removed: number }[] = [];
  let removed = 0;
  for (const piece of furniture) {
    if (piece.start < from) continue;
    cleaned += text.slice(from, piece.start);
    from = piece.end;
    removed += piece.end - piece.start;
    cuts.push({ at: cleaned.length, removed });
  }
  cleaned += text.slice(from);
  return {
    text: cleaned,
    removed: furniture,
    rawOffset(at) {
      let low = 0;
      let high = cuts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cuts[middle]!.at <= at) low = middle + 1;
        else high = middle;
      }
      return at + (low === 0 ? 0 : cuts[low - 1]!.removed);
    },
  };
}
