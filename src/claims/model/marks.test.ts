import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '#kernel/text.ts';
import { canonical, fold, joinLines, withoutInvisible } from './fold.ts';
import { cutFurniture, findFurniture } from './furniture.ts';
import { PLACEHOLDER, placeholder, subscript, superscript, withoutPlaceholders } from './marks.ts';
import { noteCodes, readNote } from './notes.ts';

describe('marks', () => {
  it('lowers and raises what Unicode can, marks the rest', () => {
    expect([subscript('imax'), subscript('2'), subscript('ALT-P'), subscript('')]).toEqual([
      'ᵢₘₐₓ',
      '₂',
      '_{ALT-P}',
      '',
    ]);
    expect([superscript('2'), superscript('-1'), superscript('o'), superscript('Q')]).toEqual(['²', '⁻¹', 'ᵒ', '^{Q}']);
  });

  it('puts placeholders in and finds them again', () => {
    const text = `如${placeholder('image', 'BDA01')}和${placeholder('table', 't-1')}所示`;
    expect([...text.matchAll(PLACEHOLDER)].map((m) => [m[1], m[2]])).toEqual([
      ['image', 'BDA01'],
      ['table', 't-1'],
    ]);
    expect(withoutPlaceholders(text)).toBe('如和所示');
  });
});

describe('fold', () => {
  it('keeps every character at its place', () => {
    const text = '１．（Ａ）：；，～　。、';
    expect(fold(text)).toBe('1.(A):;,~ 。、');
    expect(fold(text)).toHaveLength(text.length);
  });
  it('joins broken lines without a blank between Chinese, with one between words', () => {
    expect(joinLines(['所述的第一电', '容装置', '', '(134)'])).toBe('所述的第一电容装置(134)');
    expect(joinLines(['a flying', 'capacitor', '电容'])).toBe('a flying capacitor电容');
  });
  it('evens out what is the same wording', () => {
    expect(canonical('电路（160；\u200b 300）Pᵢ')).toBe(canonical('电路(160;300)Pi'));
    expect(withoutInvisible('a\u202e\u200bb')).toEqual({ text: 'ab', removed: 2 });
  });
  it('does the same on short ways as on long ones', () => {
    const pieces = [
      '壳体',
      '（',
      '１',
      'ＡＢ',
      '，',
      '。',
      '“',
      '～',
      '~',
      '∼',
      ' ',
      '　',
      '\u00a0',
      '\n',
      'ﾊ',
      '\u3099',
      '\ud800',
      '\ufeff',
      '℃',
      'Pᵢ',
      '12',
      '﨑',
      '𠮷',
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text)).toBe(Array.from({ length: text.length }, (_, i) => fold(text[i]!)).join(''));
        // A mark that is never kept sends the whole text the long way.
        expect(canonical(text)).toBe(canonical(`\u200b${text}`));
      }),
      { seed: 20_260_701, numRuns: 400 },
    );
  });
});

describe('findFurniture', () => {
  it.each([
    ['CN113914863A 说明书 1/4页', 'description'],
    ['CN111083464A权利要求书2/2页', 'claims'],
    ['权 利 要 求 书 1/2 页', 'claims'],
    ['说明书附图 第1/3页', 'drawings'],
    ['CN 112345678 A\n说 明 书\n1/4 页', 'description'],
  ])('%s', (text, part) => {
    expect(findFurniture(text)).toMatchObject([{ part, start: 0, end: text.length }]);
  });
  it('leaves ordinary text alone', () => {
    expect(findFurniture('如说明书第3页所述，见权利要求书。CN101234567A公开了一种泵')).toEqual([]);
  });
  it('maps what is left back to the raw text', () => {
    const raw = '甲CN113914863A说明书1/4页乙';
    const { text, rawOffset } = cutFurniture(raw);
    expect(text).toBe('甲乙');
    expect(raw[rawOffset(1)]).toBe('乙');
  });
});

describe('notes', () => {
  it('all speak both languages', () => {
    const anything = new Proxy({}, { get: () => 'x' });
    for (const code of noteCodes()) {
      const note = readNote(code, anything);
      expect(note.text.zh, code).toMatch(/[\u4e00-\u9fa5]/);
      expect(note.text.en, code).toMatch(/[A-Za-z]/);
      expect(fill(note.text, {})).toEqual(note.text);
    }
  });
});
