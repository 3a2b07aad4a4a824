/**
 * A symbol as people write it, without the accidents: NFKC, invisible characters out, dashes and blanks made plain,
 * upper case. Blanks inside stay, one at a time.
 */
export const tidySymbol = (input: string): string =>
  input
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
