import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFonts } from './fonts.ts';
import { breakable, codePoints, GETA, printable } from './printable.ts';

const { coverage } = loadFonts();
const print = (input: string) => printable(input, coverage).text;

describe('printable', () => {
  test('ordinary official text comes through unchanged', () => {
    const ordinary = '〔2026〕—— “《专利法》”（一）1. 权利要求① pH=4.5±0.2 ℃ ㎡ Ⅷ № é ß α Я 𬭎𫟼 ᠮᠣᠩᠭᠣᠯ';
    expect(printable(ordinary, coverage)).toEqual({ text: ordinary, missing: [] });
  });

  test('characters without a glyph become the geta mark and are listed once', () => {
    const { text, missing } = printable('张𠮷、李𠮷、王𰻞、क्षि😀', coverage);
    expect(text).toMatch(new RegExp(`^张${GETA}、李${GETA}、王${GETA}、${GETA}{2,}$`));
    expect(missing.slice(0, 2)).toEqual(['𠮷', '𰻞']);
    expect(codePoints('𠮷')).toBe('U+20BB7');
  });

  test('signs that turn the reading order or hide are taken out', () => {
    expect(print('a\u202eb\u0000c\u2066d\ufeffe\u200ff\u{e0041}g')).toBe('abcdefg');
    expect(print('1\t2\r\n3\u20284')).toBe('1 2\n3\n4');
    expect(print('\ud800')).toBe(GETA);
    expect(print('\ue000x\ue001')).toBe(`${GETA}x${GETA}`);
  });

  test('what comes out of any string needs no further care', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (input) => {
        const once = print(input);
        expect(print(once)).toBe(once);
        for (const sign of once)
          expect(
            sign === '\n' ||
              /\p{Default_Ignorable_Code_Point}/u.test(sign) ||
              coverage.some((font) => font.has(sign.codePointAt(0)!)),
          ).toBe(true);
      }),
      { seed: 9704, numRuns: 500 },
    );
  });
});

describe('breakable', () => {
  const plain = (text: string) => text.replace(/[\ue000\ue001]/g, '');

  test('leaves Chinese and short words alone', () => {
    const words = '权利要求1所述的Lactobacillus plantarum，其特征在于……';
    expect(breakable(words, 20)).toBe(words);
  });

  test('marks every sign of a long run and loses none', () => {
    expect(breakable('见abcdef。', 5)).toBe(`见${[...'abcdef。'].map((sign) => `\ue000${sign}\ue001`).join('')}`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (input, longest) => {
        fc.pre(!/[\ue000\ue001]/.test(input));
        expect(plain(breakable(input, longest))).toBe(input);
      }),
      { seed: 9704 },
    );
  });
});
