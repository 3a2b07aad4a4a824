import type { Raw } from './sign-mention.ts';
import { contextBefore, endsWithUnit, neverSigned, unitFollows } from './sign-words.ts';

/** `12`, `5a`, `6'`, `1.2`, `10-1`. */
const TOKEN = "\\d{1,4}(?:\\.\\d{1,2})?(?:[a-zA-Z](?![a-zA-Z]))?(?:'{1,2})?(?:-\\d{1,2}(?![\\d.]))?";
const BRACKET = new RegExp(
  `\\(\\s{0,2}(${TOKEN}(?:\\s{0,2}(?:,|、|;|/|~|至|和|及|与|或)\\s{0,2}${TOKEN}){0,11})\\s{0,2}\\)`,
  'g',
);
export const TOKENS = new RegExp(TOKEN, 'g');
const ONE_TOKEN = /^[\da-zA-Z.'-]+$/;
/** No application has as many; more is no application. */
const MOST_MENTIONS = 20_000;
/** Years, and what begins with nought: no signs. */
const YEAR = /^(?:0(?:\..*)?|(?:19|20)\d\d)$/;

/** Signs in brackets of a folded text, in order: `壳体(1)`, `叶片(3、4)`. Names are not told yet. */
export function bracketSigns(folded: string): Raw[] {
  const found: Raw[] = [];
  if (!folded.includes('(')) return found;
  for (const match of folded.matchAll(BRACKET)) {
    if (found.length > MOST_MENTIONS) break;
    const context = contextBefore(folded, match.index);
    if (context === '' || neverSigned(context)) continue;
    const inside = match[1]!;
    const from = match.index + match[0].indexOf(inside);
    const nameStart = match.index - context.length;
    const add = (sign: string, signStart: number, several: boolean) => {
      if (YEAR.test(sign)) return;
      const signEnd = signStart + sign.length;
      const one: Raw = { sign, name: '', context, nameStart, signStart, signEnd, form: 'bracket' };
      found.push(several ? { ...one, several: true } : one);
    };
    if (ONE_TOKEN.test(inside)) add(inside, from, false);
    else for (const token of inside.matchAll(TOKENS)) add(token[0], from + token.index, true);
  }
  return found;
}

const CHAIN = /\s?(?:、|和|与|及|或)\s?(\d{1,4}(?:[a-zA-Z](?![a-zA-Z\d]))?(?:'{1,2})?)(?![\d.%a-zA-Z])/y;

const LINKS = new Set([...'、和与及或'].map((c) => c.charCodeAt(0)));
const mayChain = (first: number, second: number): boolean => LINKS.has(first) || (first === 32 && LINKS.has(second));

/** Numbers that stand right after a Chinese word, `壳体1`, `壳体 1`, also in chains: `相脚136、138和140`. */
export function bareSigns(folded: string): Raw[] {
  const found: Raw[] = [];
  for (let at = nextDigit(folded, 0); at < folded.length && found.length < MOST_MENTIONS; at = nextDigit(folded, at)) {
    const blank = folded.charCodeAt(at - 1) === 32 ? 1 : 0;
    if (!isHan(folded.charCodeAt(at - 1 - blank))) {
      at = afterNumber(folded, at);
      continue;
    }
    const end = tokenEnd(folded, at);
    const next = folded.charCodeAt(end);
    if (isDigitOrPoint(next)) {
      at = afterNumber(folded, end);
      continue;
    }
    const start = at;
    at = end;
    if (isLetter(next) || (end - start === 1 && folded.charCodeAt(start) === 48)) continue;
    const context = contextBefore(folded, start - blank);
    if (context === '' || neverSigned(context)) continue;
    const sign = folded.slice(start, end);
    const quantity = endsWithUnit(sign) || unitFollows(folded, end);
    const nameStart = start - blank - context.length;
    found.push({ sign, name: '', context, nameStart, signStart: start, signEnd: end, form: 'bare', quantity });
    if (!mayChain(next, folded.charCodeAt(end + 1))) continue;
    for (CHAIN.lastIndex = end; ; ) {
      const link = CHAIN.exec(folded);
      if (!link) break;
      const signEnd = CHAIN.lastIndex;
      const signStart = signEnd - link[1]!.length;
      found[found.length - 1]!.several = true;
      found.push({
        several: true,
        sign: link[1]!,
        name: '',
        context,
        nameStart,
        signStart,
        signEnd,
        form: 'bare',
        quantity: quantity || endsWithUnit(link[1]!) || unitFollows(folded, signEnd),
      });
      at = signEnd;
    }
  }
  return found;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function nextDigit(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Leaves a number (with its decimals) behind, so that its tail is not taken for another one. */
function afterNumber(text: string, from: number): number {
  let at = tokenEnd(text, from);
  while (isDigitOrPoint(text.charCodeAt(at))) at++;
  return at;
}

/** The end of `12`, `5a`, `6'`, `10-1`, at most four digits. */
function tokenEnd(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && isDigit(text.charCodeAt(at))) at++;
  if (at === from) return at;
  const after = text.charCodeAt(at + 1);
  if (isLetter(text.charCodeAt(at)) && !isLetter(after) && !isDigit(after)) at++;
  for (let primes = 0; primes < 2 && text.charCodeAt(at) === 39; primes++) at++;
  if (text.charCodeAt(at) !== 45 || !isDigit(text.charCodeAt(at + 1))) return at;
  const second = isDigit(text.charCodeAt(at + 2)) ? at + 3 : at + 2;
  if (!isDigitOrPoint(text.charCodeAt(second))) return second;
  // 5-3.2: no part number.
  return at;
}

const isDigitOrPoint = (code: number): boolean => (code >= 48 && code <= 57) || code === 46;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5;
