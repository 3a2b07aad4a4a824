import { expect, it } from 'vitest';
import type { Phrase } from './data.ts';
import { askedAt, filled, inserted, matching, placesOf } from './fill.ts';

const phrase = (id: string, more: Partial<Phrase> = {}): Phrase => ({
  id,
  title: id,
  text: '权利要求{claim}中的“{feature}”不清楚。',
  basis: '专利法第26条第4款',
  fix: '请写明“{feature}”的含义。',
  part: 'claims',
  kind: null,
  standing: 'shared',
  reason: null,
  owner: '张伟',
  own: false,
  uses: 0,
  usesOfAll: 0,
  ...more,
});

it('fills the places that are known and leaves the others to be seen', () => {
  const places = placesOf({ place: '权利要求 3', what: '“较高温度”' });
  expect(filled('权利要求{claim}的“{feature}”见{place}{other}', places)).toBe(
    '权利要求3的“较高温度”见权利要求 3{other}',
  );
  expect(filled('{feature}', placesOf({ place: '说明书第[0004]段' }))).toBe('{feature}');
});

it('knows a question from a fraction, an address and a closed word', () => {
  expect(askedAt('/', 1)).toEqual({ from: 0, words: '' });
  expect(askedAt('“甲”/不清', 6)).toEqual({ from: 3, words: '不清' });
  expect(askedAt('1/2', 3)).toBeUndefined();
  expect(askedAt('http://', 7)).toBeUndefined();
  expect(askedAt('/不清 楚', 5)).toBeUndefined();
  expect(askedAt('不清', 2)).toBeUndefined();
});

it('puts the phrase in, the quoted words not twice, and keeps what was written', () => {
  const finding = { place: '权利要求 2', what: '“较高温度”/不清', fix: '' };
  expect(inserted(finding, 'what', phrase('a'), askedAt(finding.what, 9)!)).toEqual({
    place: '权利要求 2',
    what: '权利要求2中的“较高温度”不清楚。',
    basis: '专利法第26条第4款',
    fix: '请写明“较高温度”的含义。',
    part: 'claims',
  });
  const own = { what: '先说明：/', basis: '自写依据', part: 'description' };
  expect(inserted(own, 'what', phrase('a'), askedAt(own.what, 5)!)).toMatchObject({
    what: '先说明：权利要求{claim}中的“{feature}”不清楚。',
    basis: '自写依据',
    part: 'description',
  });
});

it('offers what fits: the part first, other kinds and strangers’ proposals not at all', () => {
  const all = [
    phrase('说明', { part: 'description' }),
    phrase('权项'),
    phrase('外观', { kind: 'design' }),
    phrase('提议', { standing: 'proposed' }),
    phrase('自己', { standing: 'own', own: true }),
  ];
  const about = { part: 'claims', kind: 'invention' };
  expect(matching(all, '', about).map((one) => one.id)).toEqual(['权项', '自己', '说明']);
  expect(matching(all, '自', about).map((one) => one.id)).toEqual(['自己']);
});
