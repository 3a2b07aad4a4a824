import { refuse } from '#kernel/errors/index.ts';
import type { Parsed } from '#kernel/parsed.ts';
import { findPlainDate, fromDayNumber, type PlainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import type { Cell } from './types.ts';

/** The words of a cell, NFKC left to the readers of each field; a number in plain digits. */
export const wordsOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'number' ? plainDigits(cell) : cell.trim();

/** A number without an exponent, as far as a double holds it. */
const plainDigits = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);

/** The parts of a list in one cell: `；`, `;`, `|` or line breaks between them; commas belong to names. */
export const listOf = (cell: Cell | undefined): string[] =>
  wordsOf(cell)
    .split(/[;；|｜\r\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);

const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i;

/**
 * The text of a number as it was before a spreadsheet touched it: without thousands separators, a leading apostrophe, or
 * a second decimal. Refused when it is an approximation (`2.02E+12`, or a thirteen-digit integer that ends in zeros).
 */
export function numberText(cell: Cell): Parsed<string> {
  let found = wordsOf(cell)
    .normalize('NFKC')
    .replace(/^['`=]*"?|"?$/g, '')
    .trim();
  const lost = (): Parsed<string> => ({ ok: false, reason: refuse('ZQ-COR-010', { input: found }) });
  if (SCIENTIFIC.test(found.replaceAll(' ', ''))) return lost();
  if (/^\d{4,8}0{7,}$/.test(found)) return lost();
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(found)) found = found.replaceAll(',', '');
  // A cell of the format "two decimals" writes a zero after the check digit.
  found = found.replace(/^(\d{8}|\d{12})\.(\d)0+$/, '$1.$2');
  // An integer cell that got decimals: 2020100000019.00
  found = found.replace(/^(\d{9}|\d{13})\.0+$/, '$1');
  return { ok: true, value: found };
}

/** The serial of 1970-01-01: spreadsheets count from 1899-12-30. */
const EPOCH = 25_569;
/** 1954-10-03 and 2119-04-27: days outside are no days of patents, so such a number is no serial. */
const SERIALS = [20_000, 80_000] as const;

/** The day of a cell: `2020-01-02`, `2020.1.2`, `2020/01/02`, `20200102`, `2020年1月2日`, or the serial of a spreadsheet. */
export function readDay(cell: Cell | undefined): Parsed<PlainDate | null> {
  const words = wordsOf(cell).normalize('NFKC').replace(/^'/, '').trim();
  if (words === '' || /^[-–—/]+$/.test(words) || /^0{4}\D?0{0,2}\D?0{0,2}$/.test(words))
    return { ok: true, value: null };
  const no = (zh: string, en: string): Parsed<never> => ({
    ok: false,
    reason: refuse('ZQ-COR-011', { input: words, reason: t(zh, en) }),
  });
  const day = (year: string, month: string, date: string): Parsed<PlainDate> => {
    const found = findPlainDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
    return found ? { ok: true, value: found } : no('日历上没有这一天。', 'The calendar has no such day.');
  };
  const plain = /^(\d{4})\s*(?:[-./]|年)\s*(\d{1,2})\s*(?:[-./]|月)\s*(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}.*)?$/.exec(
    words,
  );
  if (plain) return day(plain[1]!, plain[2]!, plain[3]!);
  const packed = /^((?:18|19|20|21)\d{2})(\d{2})(\d{2})(?:\.0+)?$/.exec(words);
  if (packed) return day(packed[1]!, packed[2]!, packed[3]!);
  if (/^\d{5}(?:\.\d+)?$/.test(words)) {
    const serial = Math.floor(Number(words));
    if (serial >= SERIALS[0] && serial < SERIALS[1]) return { ok: true, value: fromDayNumber(serial - EPOCH) };
  }
  if (/^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/.test(words))
    return no('日、月的先后不明，年份可能只有两位。', 'Day and month may stand in either order, or the year is cut.');
  if (SCIENTIFIC.test(words)) return no('电子表格已把它改成近似数。', 'A spreadsheet turned it into an approximation.');
  return no('它不是一个完整的年月日。', 'It is no full date of year, month and day.');
}
