import { describe, expect, it } from 'vitest';
import type { ChartData } from '#corpus/analysis/types.ts';
import type { ReportBlock } from '#services/navigation/project/report/report.ts';
import { editedOf, keptMine, movedTo, rebased, takenBack, withRemoved } from './editing.ts';

const text = (id: string, words = id): ReportBlock => ({ id, kind: 'text', text: words });
const chart = (id: string, note = ''): ReportBlock => ({
  id,
  kind: 'chart',
  caption: id,
  note,
  data: { corpus: { hash: '0123456789abcdef' } } as ChartData,
});
const list = (id: string): ReportBlock => ({
  id,
  kind: 'documents',
  caption: id,
  query: 'TI=a',
  corpus: 'f',
  rows: [],
});
const ids = (blocks: readonly ReportBlock[] | undefined) => blocks?.map(({ id }) => id).join('');

describe('a report in the hands of its writer', () => {
  it('stores a removed block where it stood until it cannot be put back', () => {
    expect(ids(withRemoved([text('a'), text('c')], { block: chart('b'), below: 'a' }))).toBe('abc');
    expect(ids(withRemoved([text('a')], { block: chart('b'), below: null }))).toBe('ba');
    expect(ids(withRemoved([text('a')], { block: chart('b'), below: 'gone' }))).toBe('ab');
    expect(ids(withRemoved([text('a')], undefined))).toBe('a');
  });

  it('sends words and order, never figures', () => {
    expect(JSON.stringify(editedOf([chart('c'), list('l')]))).not.toMatch(/data|corpus|query|rows/);
  });

  it('takes in what was pinned meanwhile, and leaves a true conflict to the writer', () => {
    const base = [text('a'), chart('b')];
    const mine = [chart('b', 'note'), text('a')];
    expect(ids(rebased(base, mine, [...base, list('c'), chart('d')]))).toBe('bacd');
    expect(ids(rebased(base, base, [text('x')]))).toBe('x');
    expect(ids(rebased(base, mine, [{ text: 'a', kind: 'text', id: 'a' }, chart('b'), list('c')]))).toBe('bac');
    expect(rebased(base, mine, [text('a', 'other words'), chart('b')])).toBeUndefined();
    expect(rebased(base, mine, [...base, text('t')])).toBeUndefined();
    expect(rebased(base, mine, [text('a')])).toBeUndefined();
  });

  it('can be kept against what is stored, but for figures that are gone', () => {
    expect(ids(keptMine([text('a'), chart('b'), chart('c')], [text('x'), chart('c'), list('d')]))).toBe('acd');
  });

  it('takes in what was pinned in the middle, and figures that were computed again under the words of the writer', () => {
    const base = [text('a'), chart('b')];
    const mine = [text('a', 'my words'), chart('b')];
    expect(ids(rebased(base, mine, [text('a'), list('c'), chart('b')]))).toBe('acb');
    expect(ids(rebased(base, mine, [list('c'), text('a'), chart('b')]))).toBe('cab');
    const anew = { ...chart('b'), data: { corpus: { hash: 'fedcba9876543210' } } } as ReportBlock;
    expect(rebased(base, mine, [text('a'), anew])).toEqual([text('a', 'my words'), anew]);
  });

  it('moves a block to any place, and takes moves and insertions back', () => {
    const all = [text('a'), chart('b'), list('c'), text('d')];
    expect(ids(movedTo(all, 0, 4))).toBe('bcda');
    expect(ids(movedTo(all, 3, 0))).toBe('dabc');
    expect(ids(movedTo(all, 1, 3))).toBe('acbd');
    expect(ids(movedTo(all, 1, 2))).toBe('abcd');
    const order = all.map(({ id }) => id);
    expect(ids(takenBack(movedTo(all, 0, 4), { did: 'move', order }))).toBe('abcd');
    expect(ids(takenBack([...movedTo(all, 0, 4), text('n')], { did: 'move', order }))).toBe('abcdn');
    expect(ids(takenBack([...all, text('n')], { did: 'insert', id: 'n' }))).toBe('abcd');
  });
});
