const sum = (digits: readonly number[], weights: readonly number[]): number =>
  digits.reduce((total, digit, i) => total + digit * (weights[i] ?? 0), 0);
const values = (text: string, alphabet: string): number[] => [...text].map((c) => alphabet.indexOf(c));

const DIGITS = '0123456789';
const PATENT_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** Check character of a Chinese patent application number of 8 or 12 digits (ZC 0006-2003). */
export const patentCheck = (digits: string): string =>
  '0123456789X'[sum(values(digits, DIGITS), PATENT_WEIGHTS) % 11] ?? '';

/** The alphabet of GB 32100-2015: no I, O, S, V, Z. */
export const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Check character of a social credit code from its first 17 characters (GB 32100-2015). */
export const creditCheck = (first17: string): string =>
  CREDIT_ALPHABET[(31 - (sum(values(first17, CREDIT_ALPHABET), CREDIT_WEIGHTS) % 31)) % 31] ?? '';

const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of an organisation code from its first 8 characters (GB 11714-1997). */
export const organisationCheck = (first8: string): string =>
  '0123456789X'[(11 - (sum(values(first8, ORGANISATION_ALPHABET), ORGANISATION_WEIGHTS) % 11)) % 11] ?? '';

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of an ID number from its first 17 digits (GB 11643-1999). */
export const idCheck = (first17: string): string => '10X98765432'[sum(values(first17, DIGITS), ID_WEIGHTS) % 11] ?? '';
