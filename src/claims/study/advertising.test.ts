import { expect, test } from 'vitest';
import { advertisingIn } from './advertising.ts';

const words = (text: string, certain: boolean) =>
  advertisingIn(text)
    .filter((one) => one.certain === certain)
    .map(({ start, end }) => text.slice(start, end));

test('promotion is found with its exact words', () => {
  expect(words('本产品国内首创，深受广大用户好评，欢迎选购。', true)).toEqual([
    '国内首创',
    '深受广大用户好评',
    '欢迎选购',
  ]);
  expect(words('本发明填补了国内空白，具有广阔的市场前景。', false)).toEqual(['填补了国内空白', '具有广阔的市场前景']);
  expect(words('采用顶级材料，100%安全。', false)).toEqual(['顶级材料', '100%安全']);
});

test.each([
  '最佳实施方式',
  '顶级域名服务器',
  '出液口位于顶级塔板',
  '利用率达到100%',
  '与国际领先水平相比仍有差距',
  '轮廓可完美再现',
  '为了达到国际先进水平',
  '第一流路和第二流路',
  '原料价格低廉，来源广泛',
  '识别假冒知名品牌的商品',
])('no promotion: %s', (text) => {
  expect(advertisingIn(text)).toEqual([]);
});
