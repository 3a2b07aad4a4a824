import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkApplication } from '#claims/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { readPasted } from '../../check/read-pasted.ts';
import { composeText, isBlank, placesIn, type Written, wholeFrom, writtenFrom } from './written.ts';

const written: Written = {
  mode: 'write',
  title: '一种沙棘籽油低温提取装置',
  claims: `  1.一种沙棘籽油低温提取装置，其特征在于，包括壳体。所述壳体外设有夹套。

2．根据权利要求1所述的提取装置，其特征在于，所述夹套内循环冷却液`,
  description: `技术领域
[0001] 本发明涉及油脂提取技术领域。
背景技术
沙棘籽油对热敏感。
发明内容
本发明提供一种低温提取装置。`,
  abstract: '本发明公开了一种沙棘籽油低温提取装置。',
};
const whole = composeText(written);

describe('what is written in parts', () => {
  test('is read as one application', () => {
    const text = readPasted(whole);
    expect(text.title).toBe(written.title);
    expect(text.claims.map(({ number }) => number)).toEqual([1, 2]);
    expect(text.description.sections.map(({ id }) => id)).toEqual(['technical-field', 'background', 'summary']);
    expect(text.abstract).toBe(written.abstract);
  });

  test('is claims alone as long as nothing else is written', () => {
    const text = readPasted(composeText({ mode: 'write', claims: written.claims! }));
    expect(text.claims).toHaveLength(2);
    expect(text.description.sections).toEqual([]);
    expect(composeText({ mode: 'write', claims: ' \n' })).toBe('');
    expect(isBlank({ mode: 'write', claims: ' \n' })).toBe(true);
  });

  test('comes back from a text that was read, and reads the same again', () => {
    const text = readPasted(whole);
    const again = readPasted(composeText(writtenFrom(text)));
    for (const part of ['title', 'claims', 'description', 'abstract'] as const)
      expect(JSON.stringify(again[part], withoutPlaces)).toBe(JSON.stringify(text[part], withoutPlaces));
  });

  test('is sorted into its parts when it is pasted at once, and one part is left where it was pasted', () => {
    expect(wholeFrom(whole)).toEqual({
      title: written.title,
      claims: written.claims!.trim(),
      description: written.description,
      abstract: written.abstract,
    });
    expect(wholeFrom(written.claims!)).toBeUndefined();
    expect(wholeFrom('')).toBeUndefined();
  });
});

describe('the place of a finding in what is written', () => {
  const text = readPasted(whole);
  const { findings } = checkApplication(text, { on: plainDate('2026-03-02') });
  const wordsAt = (rule: string) => {
    const at = findings.findIndex((one) => one.rule === rule);
    const place = placesIn(written, text, findings)[at];
    return place && [place.part, written[place.part]?.slice(place.start, place.end), place.start];
  };

  test('is where its words stand, although numbers and blanks were read away', () => {
    expect(wordsAt('C-02')).toEqual(['claims', '。', written.claims!.indexOf('。')]);
    const second = findings.filter((one) => one.rule === 'C-02').at(-1)!;
    const [place] = placesIn(written, text, [second]);
    expect(place?.end).toBe(written.claims!.length);
  });

  test('says the words of the finding whenever it has any, in any text', () => {
    const piece = fc.constantFrom(
      '1.一种装置，',
      '2．根据权利要求1所述的装置',
      '包括壳体。',
      '\n',
      ' ',
      '　',
      '所述壳体',
      '(1)',
    );
    const part = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(part, part, part, (claims, description, abstract) => {
        const one: Written = { mode: 'write', claims, description, abstract };
        const read = readPasted(composeText(one));
        const found = checkApplication(read, { on: plainDate('2026-03-02') }).findings;
        for (const [at, place] of placesIn(one, read, found).entries()) {
          if (!place) continue;
          const words = one[place.part]!.slice(place.start, place.end);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          if (found[at]!.text !== '') expect(words).toBe(found[at]!.text.split('\n', 1)[0]);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

/** Identifiers and offsets belong to the way of writing. */
function withoutPlaces(key: string, value: unknown): unknown {
  return ['id', 'raw', 'label', 'paragraphs'].includes(key) && !Array.isArray(value) ? undefined : value;
}
