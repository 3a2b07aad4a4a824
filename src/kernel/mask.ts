/** First six and last four characters; the rest is never shown. */
export const maskIdNumber = (number: string): string =>
  number.length > 10
    ? `${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`
    : '*'.repeat(number.length);

const LONG = /\d(?:[\s\-._/\u00AD\u200B-\u200F\u2060\uFEFF]*[\dXx]){14,}/g;
/** Type, year and serial of CNIPA's publication XML: 15 digits that begin with no province and are nobody's ID number. */
const STANDARD_FORM = /^[123]0(?:19|20)\d{2}00\d{7}$/;

/**
 * A text to be shown or logged, with every run of 15 or more digits masked in its middle, since it may be an ID
 * number, also a mistyped one. Blanks, hyphens and dots inside a run do not hide it.
 */
export const maskLongNumbers = (text: string): string =>
  text.normalize('NFKC').replace(LONG, (run) => {
    const digits = run.replace(/[^\dXx]/g, '');
    return STANDARD_FORM.test(digits) ? run : maskIdNumber(digits);
  });
