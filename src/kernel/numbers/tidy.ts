const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

/** A number as people type it, without the accidents: NFKC, invisible characters out, dashes and full stops made plain, upper case. */
export const tidy = (input: string): string =>
  input
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[。·•‧]/g, '.')
    // The Cyrillic and Greek letters and the sign that look like the check character X.
    .replace(/[ХхΧχ×]/g, 'X')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();

/**
 * The number alone: words before it (`专利号：`, `No.`), `第 … 号` around it and quotation marks are left out, blanks and
 * hyphens inside too. Dots stay, since some numbers need them; a dot at the end goes.
 */
export const bare = (input: string): string =>
  tidy(input)
    .replace(/^["'“”‘’《》<>【】[\](),;:.]+/, '')
    .replace(/^(?:[\p{Script=Han}()/、]+|NO\b\.?)[ :.#]*(?=[\dA-Z])/u, '')
    .replace(/[号"'“”‘’》>】\]),;:.]+$/u, '')
    .replace(/[\s\-_/]/g, '');
