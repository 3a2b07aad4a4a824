import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyRecord } from '../record/index.ts';
import {
  type CollectionAct,
  compareKeys,
  findAnchor,
  foldAnnotation,
  foldCollection,
  holds,
  judgeRun,
  keysOf,
  type LogEntry,
  membersOf,
  refreshOf,
} from './index.ts';

const at = (n: number) => new Date(Date.UTC(2026, 2, 2, 0, n)).toISOString() as Instant;
const log = (...acts: CollectionAct[]): LogEntry[] =>
  acts.map((act, n) => ({ seq: n + 1, act, account: 'wang', name: '王芳', at: at(n) }));
const fixed: CollectionAct = { act: 'create', title: '沙棘', note: '', kind: 'fixed' };
const living: CollectionAct = { act: 'create', title: '沙棘', note: '', kind: 'living', formula: 'TI=沙棘' };
const corpus = { version: 1, hash: 'a' };

describe('a collection', () => {
  it('that is fixed holds what was put in, in the order made by hand', () => {
    const state = foldCollection(
      log(
        fixed,
        { act: 'add', keys: ['CN1A', 'CN2A', 'CN3A'], reason: '' },
        { act: 'note', key: 'CN2A', text: '重要' },
        { act: 'label', keys: ['CN2A', 'CN3A'], add: ['核心', '核心'], drop: [] },
        { act: 'order', keys: ['CN3A', 'CN9A'] },
        { act: 'remove', keys: ['CN2A'], reason: '无关' },
      ),
    )!;
    expect(keysOf(state)).toEqual(['CN3A', 'CN1A']);
    expect(state.notes.size).toBe(0);
    expect(state.labels).toEqual(new Map([['CN3A', ['核心']]]));
  });

  it('that lives holds the hits, the pinned ones and not the excluded ones', () => {
    const entries = log(
      living,
      { act: 'refresh', added: ['CN1A', 'CN2A'], gone: [], corpus },
      { act: 'remove', keys: ['CN2A'], reason: '属化妆品' },
      { act: 'add', keys: ['CN7A'], reason: '引用本件' },
      { act: 'refresh', added: ['CN3A', 'CN7A'], gone: ['CN1A'], corpus: { version: 2, hash: 'b' } },
      { act: 'refresh', added: [], gone: ['CN2A', 'CN7A'], corpus: { version: 3, hash: 'c' } },
      { act: 'refresh', added: ['CN2A'], gone: [], corpus: { version: 4, hash: 'd' } },
    );
    const state = foldCollection(entries)!;
    expect(keysOf(state)).toEqual(['CN7A', 'CN3A']);
    expect(state.excluded.get('CN2A')).toMatchObject({ reason: '属化妆品', name: '王芳' });
    expect(membersOf(state)[0]).toMatchObject({ how: 'hand', since: at(3), by: { reason: '引用本件' } });
    expect(keysOf(foldCollection(entries, at(1))!)).toEqual(['CN1A', 'CN2A']);
    expect(foldCollection(entries, '2020-01-01T00:00:00.000Z' as Instant)).toBeUndefined();
  });

  it('keeps its documents when it is frozen', () => {
    const before = log(
      living,
      { act: 'refresh', added: ['CN1A', 'CN2A', 'CN3A'], gone: [], corpus },
      { act: 'remove', keys: ['CN2A'], reason: 'x' },
    );
    const frozen = [...before, { seq: 4, act: { act: 'freeze' as const }, account: 'w', name: 'w', at: at(9) }];
    expect(keysOf(foldCollection(frozen)!)).toEqual(keysOf(foldCollection(before)!));
    expect(foldCollection(frozen)!).toMatchObject({ kind: 'fixed', formula: null });
  });

  const key = fc.integer({ min: 1, max: 12 }).map((n) => `CN${n}A`);
  const keys = fc.uniqueArray(key, { maxLength: 6 });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('hits' as const), keys }),
    fc.record({ kind: fc.constant('add' as const), keys }),
    fc.record({ kind: fc.constant('remove' as const), keys }),
    fc.record({ kind: fc.constant('release' as const), keys }),
  );
  it('is the hits without the excluded and with the pinned, whatever happens, and on every past moment', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const entries: LogEntry[] = log(living);
        const [pinned, excluded] = [new Set<string>(), new Set<string>()];
        let hits = new Set<string>();
        const expectedAt: { at: Instant; keys: string[] }[] = [];
        for (const [n, one] of steps.entries()) {
          const state = foldCollection(entries)!;
          const push = (act: CollectionAct) =>
            entries.push({ seq: entries.length + 1, act, account: 'w', name: 'w', at: at(n + 1) });
          if (one.kind === 'hits') {
            hits = new Set(one.keys);
            const change = refreshOf(state, hits);
            if (change) push({ act: 'refresh', ...change, corpus });
          } else {
            for (const key of one.keys) {
              if (one.kind === 'add') pinned.add(key);
              else pinned.delete(key);
              if (one.kind === 'remove') excluded.add(key);
              else excluded.delete(key);
            }
            push(
              one.kind === 'release'
                ? { act: 'release', keys: one.keys }
                : { act: one.kind, keys: one.keys, reason: 'r' },
            );
          }
          const held = new Set([...[...hits].filter((key) => !excluded.has(key)), ...pinned]);
          expectedAt.push({ at: at(n + 1), keys: [...held].sort() });
        }
        for (const { at: moment, keys: wanted } of expectedAt) {
          const state = foldCollection(entries, moment)!;
          expect(keysOf(state).sort()).toEqual(wanted);
          for (const key of wanted) expect(holds(state, key)).toBe(true);
        }
      }),
      { seed: 20260302, numRuns: 150 },
    );
  });

  it('refreshes to nothing when nothing changed', () => {
    const state = foldCollection(log(living, { act: 'refresh', added: ['CN1A'], gone: [], corpus }))!;
    expect(refreshOf(state, new Set(['CN1A']))).toBeUndefined();
    expect(refreshOf(state, new Set(['CN2A']))).toEqual({ added: ['CN2A'], gone: ['CN1A'] });
  });

  it('is compared with another', () => {
    expect(compareKeys(['a', 'b', 'c'], ['b', 'd'])).toEqual({
      both: ['b'],
      onlyFirst: ['a', 'c'],
      onlySecond: ['d'],
      either: 4,
      likeness: 0.25,
    });
    expect(compareKeys([], []).likeness).toBe(1);
  });
});

describe('expected hits', () => {
  const of = (expected: string[], min: number | null, max: number | null) => ({ expected, min, max });
  it.each([
    [of([], null, null), 7, [], 'none', '7 hits'],
    [of(['A', 'B'], null, null), 7, ['A', 'B'], 'good', 'All 2 expected documents found.'],
    [
      of(['A', 'B', 'C', 'D'], null, null),
      7,
      ['A', 'B', 'D'],
      'missing',
      '3 of 4 expected documents found; missing C.',
    ],
    [of([], 10, 20), 7, [], 'count', '7 hits, outside the expected 10 to 20.'],
    [of([], null, 20), 20, [], 'good', '20 hits, within the expected 20 or fewer.'],
    [
      of(['A'], 8, null),
      7,
      [],
      'both',
      '0 of 1 expected documents found; missing A. 7 hits, outside the expected 8 or more.',
    ],
  ] as const)('%j over %d hits with %j', (expectation, total, found, verdict, sentence) => {
    const judged = judgeRun(expectation, total, new Set(found));
    expect([judged.verdict, judged.sentence.en]).toEqual([verdict, sentence]);
  });
});

describe('the anchor of a note', () => {
  const record = {
    ...emptyRecord({
      key: 'CN110000000A',
      office: 'CN',
      publication: { number: 'CN110000000A', kind: 'A', date: null },
      title: '一种沙棘籽油的提取方法',
      source: { id: 'demo', asOf: plainDate('2026-01-01'), licence: 'demo' },
    }),
    abstract: '本发明公开了一种\n  沙棘籽油的提取方法。',
    claims: [
      { number: 1, text: '一种沙棘籽油的提取方法，其特征在于。' },
      { number: 2, text: '根据权利要求1所述的方法。' },
    ],
    description: [{ number: '0001', text: '技术领域' }, { text: '本发明涉及油脂。' }],
  };
  it.each([
    ['title', '沙棘籽油', undefined, { place: '', quote: '沙棘籽油' }],
    ['abstract', '一种沙棘 籽油', undefined, { place: '', quote: '一种\n  沙棘籽油' }],
    ['claims', '的方法', '2', { place: '2', quote: '的方法' }],
    ['claims', '提取方法', '2', { place: '1', quote: '提取方法' }],
    ['description', '涉及油脂', undefined, { place: '#2', quote: '涉及油脂' }],
    ['description', '技术领域本发明', undefined, undefined],
    ['title', '枸杞', undefined, undefined],
    ['title', ' \n', undefined, undefined],
  ] as const)('%s: %j', (field, quote, near, anchor) => {
    expect(findAnchor(record, field, quote, near)).toEqual(anchor);
  });
});

it('an annotation is what its log says last, and reports wait for a decision', () => {
  const one = (
    seq: number,
    act: 'write' | 'edit' | 'report' | 'hide' | 'restore' | 'dismiss' | 'withdraw',
    words: string,
  ) => ({
    seq,
    act,
    words,
    signed: act === 'write' ? '王*' : null,
    account: 'w',
    name: '王芳',
    at: at(seq),
  });
  const written = [one(1, 'write', '见 D1'), one(2, 'edit', '见 D2'), one(3, 'report', '广告')];
  expect(foldAnnotation(written)).toMatchObject({ state: 'shown', words: '见 D2', signed: '王*', editedAt: at(2) });
  expect(foldAnnotation(written).reports).toHaveLength(1);
  expect(foldAnnotation([...written, one(4, 'dismiss', '不是')]).reports).toEqual([]);
  expect(foldAnnotation([...written, one(4, 'hide', '广告')])).toMatchObject({ state: 'hidden', reports: [] });
  expect(foldAnnotation([...written, one(4, 'hide', '广告'), one(5, 'restore', '误')]).hidden).toBeNull();
  expect(foldAnnotation([...written, one(4, 'withdraw', '')]).state).toBe('withdrawn');
});
