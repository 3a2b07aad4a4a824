import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkVerifyCode, findVerifyCode, shortHash, VERIFY_CODE_BYTES, verifyCode, verifyUrl } from './verify-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const entropy = fc.uint8Array({ minLength: VERIFY_CODE_BYTES, maxLength: VERIFY_CODE_BYTES });
const seeded = { seed: 55 };

test('a code has the printed form and is found again', () => {
  fc.assert(
    fc.property(entropy, (bytes) => {
      const code = verifyCode(bytes);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(findVerifyCode(code)).toBe(code);
    }),
    seeded,
  );
});

test('all 55 bits count: bytes that differ before the last bit give different codes', () => {
  fc.assert(
    fc.property(entropy, fc.integer({ min: 0, max: 54 }), (bytes, bit) => {
      const other = bytes.slice();
      other[bit >> 3] = other[bit >> 3]! ^ (0x80 >> (bit & 7));
      expect(verifyCode(other)).not.toBe(verifyCode(bytes));
    }),
    seeded,
  );
});

test('every single wrong character is noticed', () => {
  const code = verifyCode(Uint8Array.from([1, 2, 3, 4, 5, 6, 7])).replaceAll('-', '');
  for (let place = 0; place < code.length; place++)
    for (const sign of ALPHABET)
      if (sign !== code[place]) {
        const read = checkVerifyCode(code.slice(0, place) + sign + code.slice(place + 1));
        expect(read.ok ? [] : read.refusals.map((one) => one.code)).toEqual(['ZQ-DOC-005']);
      }
});

test('every exchange of two different characters is noticed', () => {
  fc.assert(
    fc.property(entropy, fc.nat(11), fc.nat(11), (bytes, a, b) => {
      const signs = [...verifyCode(bytes).replaceAll('-', '')];
      fc.pre(signs[a] !== signs[b]);
      [signs[a], signs[b]] = [signs[b]!, signs[a]!];
      expect(findVerifyCode(signs.join(''))).toBeUndefined();
    }),
    seeded,
  );
});

test('typing is forgiven', () => {
  const code = verifyCode(Uint8Array.from([0, 0x42, 0x10, 0x84, 0x21, 0x08, 0x42]));
  expect(code).toBe('0111-1111-1116');
  for (const typed of ['0111 1111 1116', 'oiLl–llll–iii6', '０１１１－１１１１－１１１６', ' 0111_1111.1116\n'])
    expect(findVerifyCode(typed)).toBe(code);
});

test.each(['', 'ABCD', '0111-1111-1116-0', 'U111-1111-1116', '验证码验证码验证码验证码', '\u0000'.repeat(12)])(
  '%j is malformed',
  (typed) => {
    const read = checkVerifyCode(typed);
    expect(read.ok ? [] : read.refusals.map((one) => one.code)).toEqual(['ZQ-DOC-004']);
  },
);

test('too little entropy is a fault of the caller', () => {
  expect(() => verifyCode(new Uint8Array(6))).toThrow(RangeError);
});

test('address and short hash', () => {
  const code = verifyCode(new Uint8Array(7));
  expect(verifyUrl('https://ip.example/', code)).toBe(`https://ip.example/verify/${code}`);
  expect(shortHash('a'.repeat(30) + 'b'.repeat(34))).toBe('aaaaaaaa…bbbbbbbb');
  expect(shortHash('short')).toBe('short');
});
