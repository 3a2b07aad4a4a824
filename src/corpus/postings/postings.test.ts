import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, hasPhrase } from '../words/index.ts';
import {
  inMemory,
  keyOf,
  mergeSegments,
  phraseIn,
  Segment,
  SegmentBroken,
  SegmentBuilder,
  type SegmentDocument,
  tokensOf,
} from './index.ts';
import { HASHED_FROM, tokenOf } from './tokens.ts';

const character = fc.constantFrom(...'发酵乳酸菌钢', '𠮷', 'ph', 'feed', 'ab', '7', '，', ' ', 'é', 'neural');
const text = fc.array(character, { maxLength: 14 }).map((parts) => canonicalText(parts.join('')));
const document: fc.Arbitrary<SegmentDocument> = fc.record({
  texts: fc.record({ TI: text, AB: text, CL: text, DE: text }),
  words: fc.array(fc.constantFrom('发酵', '乳酸菌', '乳', 'neural', 'network', '四个字词'), { maxLength: 6 }),
});
const documents = fc.array(document, { minLength: 1, maxLength: 12 });

function segmentOf(some: readonly SegmentDocument[], id = 'a'): Segment {
  const builder = new SegmentBuilder();
  for (const one of some) builder.add(one);
  return new Segment(inMemory(builder.finish(id)));
}

function merged(parts: readonly Segment[]): Segment {
  const chunks: Uint8Array[] = [];
  mergeSegments(parts, (bytes) => chunks.push(bytes.slice()));
  return new Segment(inMemory(Buffer.concat(chunks)));
}

/** Documents with a phrase, how often and where first, by looking at every text. */
function brute(some: readonly SegmentDocument[], field: 'TI' | 'AB' | 'CL' | 'DE', phrase: string) {
  return some.flatMap(({ texts }, i) => {
    const places: number[] = [];
    for (let at = 0; at < texts[field].length; at++) if (startsHere(texts[field], phrase, at)) places.push(at);
    return places.length > 0 ? [{ i, times: places.length, first: places[0]! }] : [];
  });
}

const startsHere = (whole: string, phrase: string, at: number): boolean =>
  whole.startsWith(phrase, at) &&
  hasPhrase(
    `${at === 0 || whole[at - 1] === ' ' ? '' : '钢'}${whole.slice(at, at + phrase.length)}${whole.slice(at + phrase.length, at + phrase.length + 1)}`,
    phrase,
  );

const exact = (phrase: string) =>
  phrase !== '' &&
  phrase
    .split(' ')
    .every((piece, i, all) => (i > 0 && i < all.length - 1) || [...piece].length > 1 || /[a-z0-9é]/.test(piece));

describe('a segment', () => {
  it('answers phrases as a look at every text does, alone and merged', () => {
    fc.assert(
      fc.property(fc.array(documents, { minLength: 1, maxLength: 4 }), text, (parts, phrase) => {
        fc.pre(exact(phrase));
        const all = parts.flat();
        for (const segment of [segmentOf(all), merged(parts.map((part, i) => segmentOf(part, `s${i}`)))])
          for (const field of ['TI', 'AB'] as const) {
            const found = phraseIn(segment, field, tokensOf(phrase));
            expect([...found.documents].map((i, n) => ({ i, times: found.times[n], first: found.first[n] }))).toEqual(
              brute(all, field, phrase),
            );
          }
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('counts words and lengths, alone and merged', () => {
    fc.assert(
      fc.property(fc.array(documents, { minLength: 1, maxLength: 4 }), (parts) => {
        const all = parts.flat();
        const segment = merged(parts.map((part, i) => segmentOf(part, `s${i}`)));
        expect(segment.members).toEqual(parts.map((part, i) => ({ id: `s${i}`, documents: part.length })));
        expect([...segment.lengths.words]).toEqual(all.map((one) => one.words.length));
        expect([...segment.lengths.titles]).toEqual(all.map((one) => one.texts.TI.length));
        for (const word of ['发酵', '乳', 'network', '四个字词', '没有']) {
          const expected = all.flatMap((one, i) => {
            const times = one.words.filter((other) => other === word).length;
            return times > 0 ? [[i, times]] : [];
          });
          const list = segment.list('words', keyOf(word));
          expect(list ? [...list.documents].map((i, n) => [i, list.times[n]]) : []).toEqual(expected);
          expect(segment.count('words', keyOf(word))).toBe(expected.length);
        }
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  it('finds all tokens with a piece in them', () => {
    const segment = segmentOf([{ texts: { TI: '', AB: '发酵乳 feeding 𠮷发 ab', CL: '', DE: '' }, words: [] }]);
    const tokens = (piece: string) => segment.keysWith('AB', piece).length;
    expect(tokens('酵')).toBe(2);
    expect(tokens('发')).toBe(2);
    expect(tokens('eed')).toBe(1);
    expect(tokens('b')).toBe(1);
    expect(tokens('钢')).toBe(0);
  });

  it('made of many documents with long lists stays right when merged', () => {
    const many = Array.from({ length: 700 }, (_, i) => ({
      texts: { TI: i % 3 === 0 ? '一种发酵乳' : '一种钢', AB: '', CL: '', DE: '' },
      words: i % 7 === 0 ? ['乳', '乳'] : ['钢'],
    }));
    const whole = merged([
      segmentOf(many.slice(0, 300)),
      merged([segmentOf(many.slice(300, 301)), segmentOf(many.slice(301))]),
    ]);
    const found = phraseIn(whole, 'TI', tokensOf('种发酵'));
    expect([...found.documents]).toEqual(many.flatMap((_, i) => (i % 3 === 0 ? [i] : [])));
    const within = Int32Array.of(1, 3, 4, 699);
    expect([...phraseIn(whole, 'TI', tokensOf('种发酵'), within).documents]).toEqual([3, 699]);
    expect([...(whole.list('words', keyOf('乳'))?.times ?? [])].every((times) => times === 2)).toBe(true);
  });

  it('answers for some documents what it answers for all, however its lists are cut into blocks', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 420 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 9 }), fc.constantFrom(1, 3, 50, 400, 700), (parts, one, gap) => {
        let next = 0;
        const all: SegmentDocument[] = [];
        const segments = parts.map((size, n) => {
          const own = Array.from({ length: size }, () => {
            const i = next++;
            const AB = `${i % one === 0 ? '发酵乳'.repeat(1 + (i % 3)) : '乳酸'} ${'酸'.repeat(i % 5)}发酵`;
            return {
              texts: { TI: '', AB: canonicalText(AB), CL: '', DE: '' },
              words: i % one === 0 ? ['乳', '乳'] : [],
            };
          });
          all.push(...own);
          return segmentOf(own, `s${n}`);
        });
        // Joined twice: lists of lists that are cut into blocks already.
        const whole = merged([merged(segments.slice(0, 2)), ...segments.slice(2)]);
        const within = Int32Array.from(all.keys()).filter((i) => i % gap === Math.min(gap, 7) - 1);
        for (const phrase of ['发酵', '发酵乳', '乳发']) {
          const expected = brute(all, 'AB', phrase).filter(({ i }) => within.includes(i));
          const found = phraseIn(whole, 'AB', tokensOf(phrase), within);
          expect([...found.documents].map((i, n) => ({ i, times: found.times[n], first: found.first[n] }))).toEqual(
            expected,
          );
        }
        const having = whole.among('words', keyOf('乳'), within);
        expect([...(having?.documents ?? [])]).toEqual([...within].filter((i) => i % one === 0));
        expect([...(having?.times ?? [])].every((times) => times === 2)).toBe(true);
      }),
      { numRuns: 60, seed: 14 },
    );
  });

  it('says when its end is missing', () => {
    const builder = new SegmentBuilder();
    builder.add({ texts: { TI: '发酵', AB: '', CL: '', DE: '' }, words: [] });
    const bytes = builder.finish('a');
    expect(() => new Segment(inMemory(bytes.subarray(0, bytes.length - 3)))).toThrow(SegmentBroken);
    expect(() => new Segment(inMemory(new Uint8Array(0)))).toThrow(SegmentBroken);
  });
});

describe('a key', () => {
  it('tells short tokens, and is the same number for the same long token', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('发', 'a', '𠮷', '7'), minLength: 1, maxLength: 9 }), (token) => {
        const key = keyOf(token);
        expect(Number.isSafeInteger(key)).toBe(true);
        if (token.length <= 3) expect(tokenOf(key)).toBe(token);
        else expect(key).toBeGreaterThanOrEqual(HASHED_FROM);
      }),
      { seed: 13 },
    );
  });

  it('is different for different long tokens of a large vocabulary', () => {
    const keys = new Set<number>();
    for (let i = 0; i < 200_000; i++) keys.add(keyOf(`word${i}`));
    expect(keys.size).toBe(200_000);
  });
});
