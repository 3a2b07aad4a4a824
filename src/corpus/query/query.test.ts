import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginQuery, parseQuery, printQuery, QUERY_FIELDS, type Query, wanted } from './index.ts';

const read = (input: string): Query => {
  const parsed = parseQuery(input);
  if (!parsed.ok) throw new Error(parsed.fault.en);
  return parsed.query;
};
const ti = (value: string): Query => ({ field: 'TI', value });

describe('reading', () => {
  it.each<[string, Query]>([
    ['沙棘', ti('沙棘')],
    ['沙棘 提取', { all: [ti('沙棘'), ti('提取')] }],
    ['TI=沙棘 and ipc=C11B', { all: [ti('沙棘'), { field: 'IPC', value: 'C11B' }] }],
    ['TI=（沙棘 OR “果 油”）', { any: [ti('沙棘'), ti('果 油')] }],
    ['a OR b AND c', { any: [ti('a'), { all: [ti('b'), ti('c')] }] }],
    ['(a OR b) NOT 申请人=丙', { all: [{ any: [ti('a'), ti('b')] }, { not: { field: 'PA', value: '丙' } }] }],
    ['TI="and"', ti('and')],
    ['IPC=C11B 1/04 油', { all: [{ field: 'IPC', value: 'C11B 1/04' }, ti('油')] }],
  ])('%s', (input, query) => {
    expect(read(input)).toEqual(query);
  });

  it.each([
    ['', 0, '空'],
    ['TI=', 3, '没有写完'],
    ['(a OR b', 0, '括号'],
    ['a)', 1, '多余'],
    ['XX=1', 0, '没有字段'],
    ['a AND OR b', 6, '缺少检索词'],
    ['"a', 0, '读不懂'],
    [Array.from({ length: 61 }, (_, n) => `w${n}`).join(' '), 0, '最多60个'],
  ])('%j is refused at its place', (input, at, words) => {
    const parsed = parseQuery(input);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect([parsed.fault.at, parsed.fault.zh.includes(words)]).toEqual([at, true]);
  });
});

it('what is printed reads back as the same query', () => {
  const value = fc.stringMatching(/^[A-Za-z0-9沙棘油 /]{1,8}$/).filter((one) => one.trim() === one && one !== '');
  const leaf: fc.Arbitrary<Query> = fc.record({ field: fc.constantFrom(...QUERY_FIELDS), value });
  const tree: fc.Arbitrary<Query> = fc.letrec<{ node: Query }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.record({ not: leaf }),
      fc.record({ all: fc.array(tie('node'), { minLength: 2, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('node'), { minLength: 2, maxLength: 3 }) }),
    ),
  })).node;
  fc.assert(
    fc.property(tree, (query) => {
      const printed = printQuery(query);
      expect(printQuery(read(printed))).toBe(printed);
      expect(read(printed)).toEqual(query);
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

it('a search begins with the terms in the title and the subclass of the case', () => {
  expect(beginQuery(['沙棘籽油', '提取 装置'], 'C11B 1/04')).toBe('TI=(沙棘籽油 OR "提取 装置") AND IPC=C11B');
  expect(beginQuery(['沙棘'])).toBe('TI=沙棘');
  expect(beginQuery([], 'C11B')).toBe('IPC=C11B');
  expect(beginQuery([])).toBe('');
  expect(wanted(read('TI=(a OR b) NOT TI=c'), 'TI')).toEqual(['a', 'b']);
});
