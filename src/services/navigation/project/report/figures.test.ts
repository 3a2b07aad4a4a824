import { describe, expect, it } from 'vitest';
import type { ChartData } from '#corpus/analysis/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { compareReports } from './compare.ts';
import { figuresOf } from './figures.ts';
import { panelOf, panelsOf } from './panels.ts';
import { paperOf } from './paper.ts';
import { laidBelow, type ReportBlock } from './report.ts';

const DAY = plainDate('2026-05-06');
const chart = (id: string, hash = '0123456789abcdef', caption = ''): ReportBlock => ({
  id,
  kind: 'chart',
  caption,
  note: '',
  data: {
    subject: { zh: '沙棘', en: 'Sea buckthorn' },
    formula: 'TI=沙棘',
    asOf: DAY,
    corpus: { version: 1, documents: 3, hash },
    total: 3,
    sources: [{ value: 'demo', count: 3 }],
    notes: [],
    body: { kind: 'trend', years: [2020], series: [] },
  } as unknown as ChartData,
});
const text = (id: string, words = id): ReportBlock => ({ id, kind: 'text', text: words });
const record = {
  plan: { tree: [{ branch: '萃取', query: 'TI=沙棘' }] },
  decisions: [{ question: '看设备吗', decided: '不看', reason: '无关' }],
  conclusion: { outcome: 'accepted', score: 82, note: '扎实' },
};
const tree: ReportBlock = { id: 'tree', kind: 'project', caption: '', ...panelOf(record, 'tree', DAY) };

describe('figures and tables of a report', () => {
  it('are numbered apart, in order, with source, day and licence', () => {
    const found = figuresOf([text('t'), chart('a'), tree, chart('b', undefined, '趋势')]);
    expect(found.map(({ label, caption }) => `${label.zh} ${caption.zh}`)).toEqual([
      '图 1 沙棘申请趋势',
      '表 1 技术分解表',
      '图 2 趋势',
    ]);
    expect(found[0]).toMatchObject({ asOf: DAY, source: { zh: '演示数据' }, licence: { en: 'Demonstration data' } });
    expect(found[1]).toMatchObject({ asOf: DAY, source: { zh: '项目记录' } });
  });

  it('are listed on paper before the text, in the language of the paper', () => {
    const paper = paperOf({
      title: '甲',
      project: { number: 'DH2026-0001', client: '乙', undertaker: '丙' },
      blocks: [chart('a'), tree],
      issue: { version: 2, sha256: 'a'.repeat(64), at: '2026-05-06T00:00:00Z' },
      draw: () => '<svg/>',
      lang: 'en',
      demo: true,
    });
    const [list, figure, table] = paper.blocks;
    expect(list).toMatchObject({
      caption: 'List of figures and tables',
      rows: [
        ['Figure 1', 'Filing trend · Sea buckthorn', 'Demonstration data', DAY, 'Demonstration data'],
        ['Table 1', 'Technology tree', 'Record of the project', DAY, 'Project material'],
      ],
    });
    expect(figure).toMatchObject({ kind: 'figure', caption: 'Figure 1  Filing trend · Sea buckthorn' });
    expect(table).toMatchObject({ kind: 'table', head: ['Branch', 'Query'], rows: [['萃取', 'TI=沙棘']] });
  });
});

describe('the record of a project', () => {
  it('is shown in parts, of which the empty ones are left out', () => {
    expect(panelsOf(record, DAY).map(({ panel }) => panel)).toEqual(['decisions', 'tree', 'appraisal']);
    expect(panelOf(record, 'appraisal', DAY).rows).toEqual([['专家评审', '通过验收（82 分）', '扎实']]);
    expect(panelsOf({}, DAY)).toEqual([]);
  });
});

describe('two versions of a report', () => {
  it('are told apart by words, figures, order, and what came and went', () => {
    const before = [text('a'), chart('b'), text('c'), text('d')];
    const after = [text('c'), text('a', 'new'), chart('b', 'fedcba9876543210'), text('e')];
    expect(compareReports(before, after).map(({ id, change }) => `${id} ${change}`)).toEqual([
      'c moved',
      'a words',
      'b figures',
      'e added',
      'd removed',
    ]);
    expect(compareReports(before, before)).toEqual([]);
  });
});

describe('a block', () => {
  it('is laid below another, at the top, or at the end', () => {
    const ids = (all: readonly ReportBlock[]) => all.map(({ id }) => id).join('');
    const all = [text('a'), text('b')];
    expect(ids(laidBelow(all, text('n'), 'a'))).toBe('anb');
    expect(ids(laidBelow(all, text('n'), null))).toBe('nab');
    expect(ids(laidBelow(all, text('n'), undefined))).toBe('abn');
    expect(ids(laidBelow(all, text('n'), 'gone'))).toBe('abn');
  });
});
