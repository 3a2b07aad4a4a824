import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import {
  type AccentName,
  accents,
  deepVoices,
  markPairs,
  paletteOf,
  palettes,
  type ThemeName,
  textPairs,
} from './tokens.ts';
import { tokensCss } from './tokens-css.ts';

const looks = (Object.keys(palettes) as ThemeName[]).flatMap((theme) =>
  (Object.keys(accents) as AccentName[]).map((accent) => ({ theme, accent, palette: paletteOf(theme, accent) })),
);

describe('contrast', () => {
  test('agrees with the values WCAG gives', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#12507f', '#12507f')).toBe(1);
  });
  test('refuses what is no colour', () => expect(() => contrast('red', '#ffffff')).toThrow('#rrggbb'));
});

describe.each(looks)('$theme with accent $accent', ({ palette }) => {
  test('every text is readable on its ground (AA, 4.5 : 1)', () => {
    const weak = textPairs
      .map(([text, ground]) => ({ pair: `${text} on ${ground}`, ratio: contrast(palette[text], palette[ground]) }))
      .filter(({ ratio }) => ratio < 4.5);
    expect(weak).toEqual([]);
  });
  test('every edge and mark that carries meaning can be seen (3 : 1)', () => {
    const weak = markPairs
      .map(([mark, ground]) => ({ pair: `${mark} on ${ground}`, ratio: contrast(palette[mark], palette[ground]) }))
      .filter(({ ratio }) => ratio < 3);
    expect(weak).toEqual([]);
  });
});

test.each(Object.keys(accents) as AccentName[])('with accent %s, text on the dark sheet is readable', (accent) => {
  const night = paletteOf('night', accent);
  for (const voice of deepVoices) expect(contrast(night[voice], night.deep), voice).toBeGreaterThanOrEqual(4.5);
});

test('the style sheet is the one these tokens write', () => {
  expect(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')).toBe(tokensCss());
});
