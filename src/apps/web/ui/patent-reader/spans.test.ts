import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutBySpans, type Span } from './spans.ts';

const span = (id: string, start: number, end: number): Span => ({ id, start, end, tone: 'judge', label: id });

test('cuts where the spans begin and end', () => {
  expect(cutBySpans('包括壳体和冷凝管', [span('a', 5, 8)]).map((piece) => [piece.text, piece.span?.id])).toEqual([
    ['包括壳体和', undefined],
    ['冷凝管', 'a'],
  ]);
});

test('of two that overlap the shorter one lies on top, of one length the earlier', () => {
  const shown = (...spans: Span[]) => cutBySpans('abcdef', spans).map((piece) => [piece.text, piece.span?.id]);
  expect(shown(span('late', 2, 6), span('early', 0, 4))).toEqual([
    ['abcd', 'early'],
    ['ef', 'late'],
  ]);
  expect(shown(span('long', 0, 5), span('short', 2, 4))).toEqual([
    ['ab', 'long'],
    ['cd', 'short'],
    ['e', 'long'],
    ['f', undefined],
  ]);
  expect(cutBySpans('abcdef', [span('long', 0, 5), span('short', 2, 4)]).map((piece) => piece.again)).toEqual([
    undefined,
    undefined,
    true,
    undefined,
  ]);
});

test('the pieces joined are the text, in order, whatever the spans', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 })));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), spans, (text, ranges) => {
      const pieces = cutBySpans(
        text,
        ranges.map(([start, end], at) => span(String(at), Math.max(0, start), end)),
      );
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) expect(text.slice(piece.at, piece.at + piece.text.length)).toBe(piece.text);
    }),
    { seed: 20240417 },
  );
});
