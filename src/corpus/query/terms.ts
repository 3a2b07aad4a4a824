import { parseLocarno } from '#kernel/classification/index.ts';
import { parseForeignPublication, parsePatentApplication, parsePatentPublication } from '#kernel/numbers/index.ts';
import { LAST_DAY } from '#kernel/plain-date.ts';
import { canonicalText, isHanText, STOP_WORDS } from '../words/index.ts';
import type { CodeField } from './ast.ts';
import { findDaySpan } from './dates.ts';

const LONGEST_STOP = Math.max(...[...STOP_WORDS].map((one) => one.length));

/** Whether a text consists of nothing but words that tell nothing. */
export function onlyStopWords(text: string): boolean {
  const canonical = canonicalText(text);
  return canonical !== '' && canonical.split(' ').every((piece) => STOP_WORDS.has(piece) || stopRun(piece));
}

function stopRun(piece: string): boolean {
  if (!isHanText(piece) || piece.length > 40) return false;
  const reached = [true];
  for (let end = 1; end <= piece.length; end++) {
    reached[end] = false;
    for (let from = Math.max(0, end - LONGEST_STOP); from < end && !reached[end]; from++)
      if (reached[from] && STOP_WORDS.has(piece.slice(from, end))) reached[end] = true;
  }
  return reached[piece.length] === true;
}

/** Whether a text is the number of a patent document or application, in any spelling; a day written with eight digits is none. */
export function isPatentNumber(text: string): boolean {
  const tidy = text.normalize('NFKC').trim();
  if (!/^[A-Za-z]{0,4}[\s.]?\d[\dA-Za-z\s./-]*$/.test(tidy) || tidy.replace(/\D/g, '').length < 7) return false;
  if (/^(?:19|20)\d{6}$/.test(tidy) && findDaySpan(tidy)) return false;
  return (
    parsePatentApplication(tidy, { today: LAST_DAY }).ok ||
    parsePatentPublication(tidy).ok ||
    parseForeignPublication(tidy).ok
  );
}

const SYMBOL = /^([A-HY](?:\d{2}(?:[A-Z](?:\d{1,4}(?:\/(?:\d{1,6}\*?|\*)?)?)?)?)?)(\*)?$/;

/** A classification symbol as queries hold it, without blanks: `C12N15/*`; undefined where it is none. */
export function findSymbol(field: CodeField, written: string): string | undefined {
  const tidy = written.normalize('NFKC').toUpperCase().replace(/\s+/g, '');
  if (field === 'LOC') {
    if (/^\d{2}(?:-(?:\d{2})?\*?)?$/.test(tidy)) return tidy.replace(/-$/, '');
    const parsed = parseLocarno(written);
    return parsed.ok ? parsed.value.canonical : undefined;
  }
  const found = SYMBOL.exec(tidy);
  if (!found || (field === 'IPC' && tidy.startsWith('Y'))) return undefined;
  return tidy.replace(/\/$/, '');
}
