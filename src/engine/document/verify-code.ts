import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { refuseDocument } from './errors.ts';

/**
 * A code that a person can type from paper to see the document as it was issued: twelve characters of Crockford's
 * base 32 (no I, L, O, U) as `XXXX-XXXX-XXXX`. Eleven carry 55 bits from outside, the twelfth checks them.
 *
 * The bits come from a random source at the edge and are stored with the document. They aren't derived from its content:
 * whoever knows or guesses a content must not know the code, and a lost key must not open every document at once.
 */
export type VerifyCode = string & { readonly __verifyCode: true };

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
/** Bytes of entropy that `verifyCode` needs: 55 bits fit into seven. */
export const VERIFY_CODE_BYTES = 7;

/** The code for seven bytes (the last bit is left unused). @throws RangeError on fewer bytes */
export function verifyCode(entropy: Uint8Array): VerifyCode {
  if (entropy.length < VERIFY_CODE_BYTES)
    throw new RangeError(`A verification code needs ${VERIFY_CODE_BYTES} random bytes.`);
  let bits = 0n;
  for (const byte of entropy.subarray(0, VERIFY_CODE_BYTES)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 1n;
  const payload = Array.from({ length: LENGTH - 1 }, (_, index) =>
    Number((bits >> BigInt(5 * (LENGTH - 2 - index))) & 31n),
  );
  return group([...payload, checkSymbol(payload)]);
}

/** The code as it was printed, forgiving case, spaces, dashes, full-width signs, and O, I, L for 0, 1, 1. */
export function findVerifyCode(input: string): VerifyCode | undefined {
  const read = checkVerifyCode(input);
  return read.ok ? read.value : undefined;
}

/** The code, or why it cannot be one: malformed (`ZQ-DOC-004`) or mistyped (`ZQ-DOC-005`). */
export function checkVerifyCode(input: string): Outcome<VerifyCode> {
  const compact = input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}−_.]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const symbols = [...compact].map((sign) => ALPHABET.indexOf(sign));
  if (symbols.length !== LENGTH || symbols.includes(-1)) return refused(refuseDocument('ZQ-DOC-004'));
  if (symbols[LENGTH - 1] !== checkSymbol(symbols.slice(0, LENGTH - 1))) return refused(refuseDocument('ZQ-DOC-005'));
  return good(group(symbols));
}

/** The page of a code at a site, e.g. `https://ip.example/verify/ABCD-EFGH-JKMN`. */
export const verifyUrl = (origin: string, code: VerifyCode): string => `${origin.replace(/\/+$/, '')}/verify/${code}`;

/** The first and last eight characters of a hash as it is printed; the page shows the whole. */
export const shortHash = (hash: string): string => (hash.length <= 20 ? hash : `${hash.slice(0, 8)}…${hash.slice(-8)}`);

const group = (symbols: number[]): VerifyCode =>
  symbols
    .map((symbol) => ALPHABET[symbol])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-') as VerifyCode;

/**
 * A weighted sum over the field of 32 elements, with weights 2, 4, 8, … that all differ: it catches every single wrong
 * character and every two that were exchanged, anywhere.
 */
function checkSymbol(payload: number[]): number {
  let sum = 0;
  for (const symbol of payload.toReversed()) sum = double(sum ^ symbol);
  return sum;
}

/** Times the generator, in the field of 32 elements with x⁵ = x² + 1. */
const double = (a: number): number => ((a << 1) & 31) ^ (a & 16 ? 5 : 0);
