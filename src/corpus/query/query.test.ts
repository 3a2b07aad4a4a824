import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import {
  beginQuery,
  clausesOf,
  FIELD_TABLE,
  findField,
  fromClauses,
  parseQuery,
  printQuery,
  type Query,
  sentence,
  suggest,
  understand,
  wanted,
  widen,
} from './index.ts';
import { arbitraryQuery } from './testing/arbitrary-query.ts';

const read = (input: string): Query => {
  const parsed = parseQuery(input);
  if (!parsed.ok) throw new Error(`${input}: ${parsed.fault.en}`);
  return parsed.query;
};
const ti = (text: string): Query => ({ kind: 'phrase', field: 'TI', text });
const tac = (text: string): Query => ({ kind: 'phrase', field: 'TAC', text });
const and = (...parts: Query[]): Query => ({ kind: 'and', parts });
const or = (...parts: Query[]): Query => ({ kind: 'or', parts });
const not = (part: Query): Query => ({ kind: 'not', part });
const filed = (from: string | null, to: string | null): Query => ({
  kind: 'date',
  field: 'AD',
  from: from === null ? null : plainDate(from),
  to: to === null ? null : plainDate(to),
});
const near = (left: string, right: string, distance = 5, ordered = false): Query => ({
  kind: 'near',
  field: 'TI',
  left,
  right,
  distance,
  ordered,
});

describe('reading', () => {
  it('reads the formula of the field as it is written', () => {
    expect(read('TI=(永磁 OR 稀土) AND AB=发酵 NOT PA=某公司 AND IPC=C12N15/* AND AD=[20200101 TO 20241231]')).toEqual(
      and(
        or(ti('永磁'), ti('稀土')),
        { kind: 'phrase', field: 'AB', text: '发酵' },
        not({ kind: 'name', field: 'PA', text: '某公司' }),
        { kind: 'code', field: 'IPC', symbol: 'C12N15/*' },
        filed('2020-01-01', '2024-12-31'),
      ),
    );
  });

  it.each<[string, Query]>([
    ['沙棘', tac('沙棘')],
    ['沙棘 提取', and(tac('沙棘'), tac('提取'))],
    ['TI=沙棘 提取', and(ti('沙棘'), ti('提取'))],
    ['TI=沙棘 AND 提取', and(ti('沙棘'), tac('提取'))],
    ['ti＝（沙棘 or “果 油”）', or(ti('沙棘'), ti('果 油'))],
    ['发明名称=沙棘 与 申请人：某厂', and(ti('沙棘'), { kind: 'name', field: 'PA', text: '某厂' })],
    ['TI=a OR TI=b AND TI=c', or(ti('a'), and(ti('b'), ti('c')))],
    ['TI=a 或 非 TI=b', or(ti('a'), not(ti('b')))],
    ['NOT NOT TI=b', ti('b')],
    ['((TI=a AND TI=b) AND TI=c)', and(ti('a'), ti('b'), ti('c'))],
    ['TI="and"', ti('and')],
    ['TI="说""是"""', ti('说"是"')],
    ['TI=稀土*材料', { kind: 'wild', field: 'TI', pattern: '稀土*材料' }],
    ["TI='neural net*'", { kind: 'wild', field: 'TI', pattern: 'neural net*' }],
    ['TI="a*b"', ti('a*b')],
    ['PA=Siemens AG', { kind: 'name', field: 'PA', text: 'Siemens AG' }],
    ['PA=包头*公司', { kind: 'wild', field: 'PA', pattern: '包头*公司' }],
    ['TI=(永磁 NEAR/3 电机)', near('永磁', '电机', 3)],
    ['TI=永磁 W/2 电机', near('永磁', '电机', 2, true)],
    ['TI=((永磁 OR 稀土) near 电机)', or(near('永磁', '电机'), near('稀土', '电机'))],
    ['IC=C11B 1/04', { kind: 'code', field: 'IPC', symbol: 'C11B1/04' }],
    ['IPC=[A01B TO A01D]', { kind: 'code', field: 'IPC', symbol: 'A01B', to: 'A01D' }],
    ['LOC=09-01', { kind: 'code', field: 'LOC', symbol: '09-01' }],
    ['AD=2020', filed('2020-01-01', '2020-12-31')],
    ['AD=2020-02', filed('2020-02-01', '2020-02-29')],
    ['AD=2020年2月9日', filed('2020-02-09', '2020-02-09')],
    ['AD=2020-2022', filed('2020-01-01', '2022-12-31')],
    ['AD=[2020至2022]', filed('2020-01-01', '2022-12-31')],
    ['AD>=2020', filed('2020-01-01', null)],
    ['申请日＞2020', filed('2021-01-01', null)],
    ['AD<20200301', filed(null, '2020-02-29')],
    ['AD≤2020', filed(null, '2020-12-31')],
    ['AD=[* TO 202003]', filed(null, '2020-03-31')],
    ['AN=CN201910302430.1', { kind: 'number', field: 'AN', text: 'CN201910302430.1' }],
    ['CN110838310A', { kind: 'number', field: 'NO', text: 'CN110838310A' }],
    ['ZL201910302430.1', { kind: 'number', field: 'NO', text: 'ZL201910302430.1' }],
    ['20200101', tac('20200101')],
    ['法律状态=有效', { kind: 'choice', field: 'STATE', value: 'in-force' }],
    ['类型≠实用新型', not({ kind: 'choice', field: 'TYPE', value: 'utility' })],
    ['DIV=呼和浩特', { kind: 'choice', field: 'DIV', value: '150100' }],
    ['地区=内蒙古', { kind: 'choice', field: 'DIV', value: '150000' }],
    ['DIV=1501', { kind: 'choice', field: 'DIV', value: '150100' }],
    ['TAC=ANY("永磁 电机")', { kind: 'words', field: 'TAC', text: '永磁 电机', least: 'any' }],
    ['*', { kind: 'every' }],
  ])('%s', (input, query) => {
    expect(read(input)).toEqual(query);
  });

  it('every name of a field is its own, and reads', () => {
    for (const { field, aliases, example } of FIELD_TABLE) {
      for (const name of [field, ...aliases]) expect(findField(name)?.field, name).toBe(field);
      expect(read(example), example).toMatchObject({ field });
    }
  });
});

describe('what cannot be read', () => {
  it.each<[string, string, number, number]>([
    ['', 'empty', 0, 0],
    ['TI=', 'operator', 0, 3],
    ['(a OR b', 'bracket', 0, 1],
    ['TI=a)', 'bracket', 4, 1],
    ['a ()', 'bracket', 3, 1],
    ['AD=[2020', 'bracket', 3, 1],
    ['TI="a', 'quote', 3, 1],
    ['a AND OR b', 'operator', 6, 2],
    ['a AND', 'operator', 2, 3],
    ['OR a', 'operator', 0, 2],
    ['TI=a AND *', 'every', 9, 1],
    ['TI=*', 'every', 3, 1],
    ['IPC=*', 'every', 4, 1],
    ['TITEL=a', 'field', 0, 5],
    ['TI>3', 'operator', 0, 3],
    ['AD=20230230', 'date', 3, 8],
    ['AD=昨天', 'date', 3, 2],
    ['AD=[2024 TO 2020]', 'range', 3, 14],
    ['TI=[a TO b]', 'range', 3, 8],
    ['IPC=永磁', 'symbol', 4, 2],
    ['IPC=Y02E', 'symbol', 4, 4],
    ['STATE=活着', 'value', 6, 2],
    ['DIV=火星', 'value', 4, 2],
    ['PA=甲 NEAR/5 乙', 'near', 5, 6],
    ['TI=a NEAR/5 b NEAR/5 c', 'near', 14, 6],
    ['TI=a NEAR/2 AB=b', 'near', 5, 6],
    ['的 一种', 'stop-words', 0, 1],
    ['TI=所述的', 'stop-words', 3, 3],
    ['TI=——', 'nothing', 3, 2],
    ['a'.repeat(10_001), 'too-long', 10_000, 1],
    [`${'('.repeat(500)}a`, 'too-deep', 100, 1],
  ])('%.30s → %s', (input, code, at, length) => {
    const parsed = parseQuery(input);
    if (parsed.ok) throw new Error(`${input} was read`);
    expect([parsed.fault.code, parsed.fault.at, parsed.fault.length]).toEqual([code, at, length]);
    for (const words of [parsed.fault.zh, parsed.fault.en, parsed.fault.next.zh, parsed.fault.next.en])
      expect(words).not.toBe('');
  });

  it('suggests the field that was meant', () => {
    const parsed = parseQuery('TITEL=a');
    expect(!parsed.ok && parsed.fault.next.zh).toContain('TI（名称）');
  });

  it('ten thousand characters are read within 50 ms, whatever they are', () => {
    for (const piece of ['TI=永磁 AND ', '(', 'NOT ', 'a NEAR/5 ', '"', '永', '= ', 'a OR ', '[1 TO 2] ', 'AD=']) {
      const input = piece.repeat(10_000 / piece.length);
      parseQuery(input);
      const began = performance.now();
      parseQuery(input);
      expect(performance.now() - began, piece).toBeLessThan(50);
    }
  });

  it('any text is read or refused within itself', () => {
    const sign = fc.constantFrom(
      '(',
      ')',
      '"',
      '“',
      "'",
      '[',
      ']',
      '=',
      '>',
      '*',
      '?',
      ' AND ',
      ' NEAR/3 ',
      'TI=',
      'AD=',
      '2020',
      '永磁',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        const input = signs.join('');
        const parsed = parseQuery(input);
        if (parsed.ok) expect(read(printQuery(parsed.query)), input).toEqual(parsed.query);
        else expect(parsed.fault.at + parsed.fault.length).toBeLessThanOrEqual(input.length);
      }),
      { seed: 20261123, numRuns: 3000 },
    );
  });
});

describe('there and back', () => {
  it('what is printed reads as the same query', () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        expect(read(printQuery(query)), printQuery(query)).toEqual(query);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
  it('rows make the query they were made of', () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        expect(fromClauses(clausesOf(query)), printQuery(query)).toEqual({ ok: true, query });
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

it('prints formulas and sentences people can read', () => {
  const query = read('TI=(永磁 OR 稀土) AND AB=发酵 NOT PA=某公司 AND STATE=有效 AND AD=[20200101 TO 20241231]');
  expect(printQuery(query)).toBe(
    'TI=(永磁 OR 稀土) AND AB=发酵 NOT PA=某公司 AND STATE=有效 AND AD=[20200101 TO 20241231]',
  );
  expect(sentence(query)).toEqual({
    zh: '名称含“永磁”或“稀土”，且摘要含“发酵”，且申请人不含“某公司”，且法律状态为“有效”，且申请日在2020-01-01至2024-12-31',
    en: 'title contains “永磁” or “稀土”, and abstract contains “发酵”, and applicant does not contain “某公司”, and legal state is “in force”, and filing date is from 2020-01-01 to 2024-12-31',
  });
  expect(sentence(read('NOT (TI=a AND AB=b)')).zh).toBe('不满足（名称含“a”，且摘要含“b”）');
  expect(clausesOf(query).clauses[0]).toEqual({ field: 'TI', negated: false, match: 'any', values: ['永磁', '稀土'] });
  expect(clausesOf(read('AD>=2020')).clauses[0]).toMatchObject({ values: ['>=20200101'] });
  expect(
    fromClauses({ join: 'and', clauses: [{ field: 'AD', negated: false, match: 'any', values: ['昨天'] }] }),
  ).toMatchObject({
    ok: false,
    clause: 0,
    fault: { code: 'date' },
  });
});

describe('the plain box', () => {
  it.each<[string, string, unknown]>([
    ['CN 110838310 A', 'number', { kind: 'number', field: 'NO' }],
    ['２０１９１０３０２４３０．１', 'number', { kind: 'number' }],
    ['内蒙古伊利实业集团股份有限公司', 'name', { kind: 'or', parts: [{ field: 'PA' }, { kind: 'phrase' }] }],
    ['发明人:张三', 'formula', { kind: 'name', field: 'IN', text: '张三' }],
    ['沙棘 AND 果油', 'formula', { kind: 'and' }],
    ['沙棘籽油 提取方法', 'words', { kind: 'words', least: 'all', text: '沙棘籽油 提取方法' }],
    ['“沙棘籽油” 提取', 'words', { kind: 'and', parts: [{ kind: 'phrase', text: '沙棘籽油' }, { text: '提取' }] }],
    ['cats and dogs', 'words', { kind: 'words' }],
    ['*', 'every', { kind: 'every' }],
  ])('%s is a %s', (input, reading, query) => {
    expect(understand(input)).toMatchObject({ ok: true, reading, query });
  });
  it.each(['', '的', '……', 'TI=(a', '的'.repeat(10_001)])('%.20s is refused', (input) => {
    expect(understand(input).ok).toBe(false);
  });
  it('asks for any word when all gave nothing', () => {
    expect(widen(read('TAC=ALL("a b") AND PA=c'))).toMatchObject({ parts: [{ least: 'any' }, { kind: 'name' }] });
    expect(widen(read('TI=b'))).toBeUndefined();
  });
});

it('completes fields and values', () => {
  expect(suggest('TI=永磁 AND 申请', 11).map((one) => one.insert)).toContain('AD=');
  expect(suggest('STATE=有', 7)).toEqual([{ from: 6, to: 7, insert: '有效', title: { zh: '有效', en: 'in force' } }]);
  expect(suggest('TI=永磁 ', 6)[0]?.insert).toBe('AND ');
});

it('a search begins with the terms in the title and the subclass of the case', () => {
  expect(beginQuery(['沙棘籽油', '提取 装置'], 'C11B 1/04')).toBe('TI=(沙棘籽油 OR "提取 装置") AND IPC=C11B');
  expect(beginQuery(['沙棘'])).toBe('TI=沙棘');
  expect(beginQuery([], 'C11B')).toBe('IPC=C11B');
  expect(beginQuery([])).toBe('');
  expect(wanted(read('TI=(a OR b) AND TA=d NOT TI=c'), 'TI')).toEqual(['a', 'b', 'd']);
});
