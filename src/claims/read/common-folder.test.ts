import { expect, test } from 'vitest';
import { commonFolder } from './common-folder.ts';

test.each([
  [['申请/a.xml', '申请/b.xml'], '申请/'],
  [['x/申请/a.xml', 'x/申请/b/c.xml'], 'x/申请/'],
  [['申请/a.xml', '其他/b.xml'], ''],
  [['a.xml', '申请/b.xml'], ''],
  [['100001-/a.xml', '100001-/b.xml'], ''],
  [['case.zip/a.xml', 'case.zip/b.xml'], ''],
  [[], ''],
])('%j: %s', (paths, folder) => {
  expect(commonFolder(paths)).toBe(folder);
});
