import { describe, expect, it } from 'vitest';
import type { ChartData } from '#corpus/analysis/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { corporaOf, layEdit, type ReportBlock } from './report.ts';

const chart = (id: string, hash = '0123456789abcdef'): ReportBlock => ({
  id,
  kind: 'chart',
  caption: '趋势',
  note: '',
  data: { corpus: { version: 1, documents: 3, hash }, total: 3 } as ChartData,
});
const list: ReportBlock = {
  id: 'l',
  kind: 'documents',
  caption: '重点专利',
  query: 'TI=沙棘',
  corpus: 'fedcba9876543210',
  rows: [
    {
      key: 'CN112345678A',
      title: '一种沙棘饮料',
      applicants: ['甲'],
      filedOn: plainDate('2021-02-03'),
      source: { id: 'demo', asOf: plainDate('2026-01-01'), licence: 'demo' },
    },
  ],
};

describe('an edit of a report', () => {
  it('takes order and words from the writer, figures from the store', () => {
    const laid = layEdit(
      [chart('c'), list],
      [
        { id: 'h', kind: 'heading', level: 1, text: '结论' },
        { id: 'l', kind: 'documents', caption: '关键专利' },
        { id: 'c', kind: 'chart', caption: '申请趋势', note: '2024 年起不完整。' },
      ],
    );
    expect(laid).toEqual({
      ok: true,
      blocks: [
        { id: 'h', kind: 'heading', level: 1, text: '结论' },
        { ...list, caption: '关键专利' },
        { ...chart('c'), caption: '申请趋势', note: '2024 年起不完整。' },
      ],
    });
  });

  it('refuses figures that the house did not compute, and a block that comes twice', () => {
    expect(layEdit([list], [{ id: 'x', kind: 'chart', caption: '假', note: '' }])).toEqual({
      ok: false,
      unknown: ['x'],
    });
    expect(layEdit([list], [{ id: 'l', kind: 'chart', caption: '错', note: '' }])).toEqual({
      ok: false,
      unknown: ['l'],
    });
    const twice = { id: 'l', kind: 'documents', caption: '' } as const;
    expect(layEdit([list], [twice, twice])).toEqual({ ok: false, unknown: ['l'] });
  });

  it('drops what is left out', () => {
    expect(layEdit([chart('c'), list], [])).toEqual({ ok: true, blocks: [] });
  });
});

describe('the corpora behind a report', () => {
  it('are counted, the most used first', () => {
    expect(corporaOf([chart('a'), chart('b'), list])).toEqual([
      { hash: '0123456789abcdef', uses: 2 },
      { hash: 'fedcba9876543210', uses: 1 },
    ]);
    expect(corporaOf([])).toEqual([]);
  });
});
