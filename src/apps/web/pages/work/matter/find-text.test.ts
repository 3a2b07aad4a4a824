import { expect, it } from 'vitest';
import { placesIn } from './find-text.ts';

it('finds words across pieces, in any case and width', () => {
  expect(placesIn(['一种冷', '凝管，冷', '凝管Ａ'], '冷凝管')).toEqual([
    { from: { node: 0, offset: 2 }, to: { node: 1, offset: 2 } },
    { from: { node: 1, offset: 3 }, to: { node: 2, offset: 2 } },
  ]);
  expect(placesIn(['PH值', 'ｐｈ值'], 'ph值')).toHaveLength(2);
  expect(placesIn(['甲', '', '乙'], '乙')).toEqual([{ from: { node: 2, offset: 0 }, to: { node: 2, offset: 1 } }]);
  expect(placesIn(['甲'], ' ')).toEqual([]);
  expect(placesIn(['甲'], '乙')).toEqual([]);
});
