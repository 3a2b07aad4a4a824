import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { text } from '#kernel/text.ts';
import { parseQuery } from '../query/index.ts';
import { defineIndustry, IndustryError, ROOT } from './define.ts';
import { branch, formula, leaf, scope } from './formula.ts';
import { insightOf } from './insight.ts';
import { compose, findNode, layOver, NoVersion, validityOf } from './overlay.ts';
import { differ, foldJudgements, queryKey } from './precision.ts';
import type { IndustryDefinition } from './types.ts';

const kites = (): IndustryDefinition => ({
  id: 'kites',
  title: text('风筝', 'Kites'),
  summary: text('风筝的制作', 'Making kites'),
  owners: [{ body: text('风筝协会', 'Kite club'), post: text('会长', 'Chair') }],
  validUntil: plainDate('2027-01-31'),
  reviewEvery: 12,
  divisions: ['150100'],
  scope: scope(['风筝'], ['A63H27/*']),
  tree: [
    branch(
      'frame',
      ['骨架', 'Frame'],
      [leaf('bamboo', ['竹', 'Bamboo'], ['竹条', '竹篾']), leaf('carbon', ['碳', 'Carbon'], ['碳杆'])],
    ),
    leaf('line', ['线', 'Line'], ['放飞线'], { ipc: ['D07B1/*'] }),
  ],
});

const problems = (work: () => unknown): readonly string[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof IndustryError) return error.problems;
    throw error;
  }
};

describe('a definition', () => {
  test('loads when it holds together', () => {
    expect(problems(() => defineIndustry(kites()))).toEqual([]);
  });

  test('tells every fault with its place', () => {
    const broken = kites();
    broken.owners = [];
    broken.tree.push(leaf('line', ['线', 'Line'], []));
    broken.tree.push({ ...leaf('Tail', ['尾', 'Tail'], ['尾']), versions: [] });
    const [line] = broken.tree.slice(1);
    line!.versions.push({ ...line!.versions[0]!, query: 'TA=x', date: plainDate('2020-01-01') });
    expect(problems(() => defineIndustry(broken))).toEqual([
      'owners: nobody answers for it',
      'tree.line: is there twice',
      'tree.Tail: must be lower-case words',
      'tree.Tail: a leaf needs a query',
      'tree.line.versions: must increase from 1',
      'tree.line.versions: dates must not go back',
      'tree.line.versions: version 1 is empty',
    ]);
  });
});

describe('a composed query', () => {
  const whole = kites();
  test('is narrowed by the scope, and of a branch the union of its nodes', () => {
    expect(compose(whole, ROOT)?.formula).toBe('TA=(风筝) OR IPC=(A63H27/*)');
    expect(compose(whole, 'bamboo')).toEqual({
      formula: '(TA=(风筝) OR IPC=(A63H27/*)) AND (TA=(竹条 OR 竹篾))',
      versions: { all: 1, bamboo: 1 },
    });
    expect(compose(whole, 'frame')?.formula).toBe(
      '(TA=(风筝) OR IPC=(A63H27/*)) AND ((TA=(竹条 OR 竹篾)) OR (TA=(碳杆)))',
    );
    expect(compose(whole, 'sail')).toBeUndefined();
  });

  test('takes later versions, unless an earlier one is pinned', () => {
    const later = layOver(
      whole,
      [
        { node: 'bamboo', version: 2, query: 'TA=竹条', date: plainDate('2026-10-01'), note: text('收窄', 'narrower') },
        { node: ROOT, version: 2, query: 'TA=纸鸢', date: plainDate('2026-10-02'), note: text('改', 'changed') },
      ],
      plainDate('2027-06-30'),
    );
    expect(later.validUntil).toBe('2027-06-30');
    expect(compose(later, 'bamboo')).toEqual({ formula: '(TA=纸鸢) AND (TA=竹条)', versions: { all: 2, bamboo: 2 } });
    expect(compose(later, 'bamboo', { all: 1, bamboo: 1 })).toEqual(compose(whole, 'bamboo'));
    expect(() => compose(later, 'bamboo', { bamboo: 7 })).toThrow(NoVersion);
    expect(findNode(whole, 'bamboo')?.versions).toHaveLength(1);
  });

  test('is a formula the query language reads', () => {
    for (const id of [ROOT, 'frame', 'bamboo', 'line']) expect(parseQuery(compose(whole, id)!.formula).ok).toBe(true);
    expect(formula(['竹'], [])).toBe('TA=(竹)');
  });
});

test('an industry database runs out, and says so three months before', () => {
  const until = plainDate('2027-01-31');
  expect(validityOf(until, plainDate('2026-10-31'))).toBe('valid');
  expect(validityOf(until, plainDate('2026-11-01'))).toBe('expiring');
  expect(validityOf(until, until)).toBe('expiring');
  expect(validityOf(until, plainDate('2027-02-01'))).toBe('expired');
});

test('of several judgements of a document the last counts; others are not of the sample', () => {
  expect(
    foldJudgements(
      ['a', 'b', 'c'],
      [
        { key: 'a', relevant: true },
        { key: 'x', relevant: true },
        { key: 'a', relevant: false },
        { key: 'b', relevant: true },
      ],
    ),
  ).toMatchObject({ drawn: 3, judged: 2, relevant: 1 });
});

test('two result sets differ by what is only in one of them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), (before, after) => {
      const { added, lost } = differ(before, after);
      expect(new Set([...before.filter((one) => !lost.includes(one)), ...added])).toEqual(new Set(after));
      expect(before.length - lost.length + added.length).toBe(after.length);
    }),
    { seed: 20261123 },
  );
  expect(queryKey({ b: 2, a: 1 })).toBe('a@1 b@2');
});

test('one sentence says how an industry files now and who leads', () => {
  const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
  const facts = { years, counts: [10, 10, 10, 20, 20, 20, 3], cut: 2025, leader: { name: '甲', count: 7 }, total: 93 };
  expect(insightOf(facts).zh).toBe('2022–2024年申请60件，比前三年增长100%；甲最多，7件。');
  expect(insightOf({ ...facts, counts: [0, 0, 0, 1, 1, 1, 0], leader: null }).en).toBe('3 applications in 2022–2024.');
  expect(insightOf({ ...facts, total: 0 }).zh).toBe('尚无文献入库。');
});
