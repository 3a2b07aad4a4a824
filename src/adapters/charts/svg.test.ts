import { describe, expect, test } from 'vitest';
import type { ChartBody, ChartData } from '#corpus/analysis/index.ts';
import { mapOf } from '#corpus/analysis/landscape.ts';
import { pairs } from '#corpus/analysis/terms.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { svgOf } from './svg.ts';

const asOf = plainDate('2026-11-23');
const of = (body: ChartBody): ChartData => ({
  spec: { kind: body.kind, of: { query: 'TI=沙棘' }, options: {}, corpusHash: 'a'.repeat(16), asOf },
  subject: { zh: '沙棘', en: 'Sea buckthorn' },
  formula: 'TI=沙棘',
  asOf,
  corpus: { version: 1, documents: 3, hash: 'a'.repeat(16) },
  total: 3,
  incompleteFrom: 2025,
  sources: [],
  notes: [],
  body,
});
const hits = Array.from({ length: 20 }, (_, at) => ({
  key: `CN1000${String(at).padStart(2, '0')}A`,
  application: null,
  title: at % 2 ? '沙棘籽油萃取' : '风机叶片除冰',
  abstract: at % 2 ? '沙棘籽油的超临界萃取' : '风机叶片的电热除冰',
  applicants: ['甲公司'],
  inventors: [],
  ipc: [],
  right: 'invention' as const,
  kind: 'A',
  filedOn: plainDate('2020-01-01'),
  publishedOn: null,
  state: 'pending' as const,
  source: { id: 'demo', asOf, licence: 'demo' },
  score: 0,
}));
const technology = { id: 'oil', title: { zh: '油脂', en: 'Oils' }, formula: 'TI=油' };

const bodies: ChartBody[] = [
  { kind: 'trend', years: [2023, 2024, 2025], series: [{ of: 'invention', counts: [3, 5, 2] }] },
  { kind: 'applicants', years: [2023, 2024], rows: [{ name: '甲公司', total: 5, counts: [2, 3] }], named: 1 },
  {
    kind: 'geography',
    leagues: [{ code: '150100', count: 4 }],
    provinces: [{ code: '150000', title: { zh: '内蒙古自治区', en: 'Inner Mongolia' }, count: 4 }],
    unknown: 0,
  },
  {
    kind: 'lifecycle',
    years: [2022, 2023, 2024, 2025],
    applications: [2, 3, 5, 1],
    applicants: [1, 2, 3, 1],
    stage: 'emerging',
    compared: null,
  },
  { kind: 'heat', years: [2023, 2024], by: 'technology', rows: [{ ...technology, counts: [1, 4] }] },
  { kind: 'matrix', by: 'technology', applicants: ['甲公司'], columns: [technology], cells: [[4]] },
  {
    kind: 'citations',
    nodes: [
      { key: 'CN1A', title: '被引文献', applicant: '甲公司', year: 2019, cited: 1, x: 0, y: 0.5 },
      { key: 'CN2A', title: '引用文献', applicant: '乙公司', year: 2022, cited: 0, x: 1, y: 0.5 },
    ],
    edges: [[1, 0]],
    top: [],
    links: 1,
    read: 2,
  },
  { kind: 'landscape', ...mapOf(hits, pairs, 's'), seed: 's' },
];

describe.each(bodies)('$kind', (body) => {
  test('is drawn the same every time, wide and narrow, in both languages', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const width of [960, 360]) {
        const svg = svgOf(of(body), { lang, width });
        expect(svg).toMatch(new RegExp(`^<svg width="${width}"`));
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(svgOf(of(body), { lang, width })).toBe(svg);
      }
  });
});

test('names are on the picture, and markup in a name stays text', () => {
  const svg = svgOf(
    of({ kind: 'applicants', years: [2023], rows: [{ name: '<b>甲&乙', total: 5, counts: [5] }], named: 1 }),
    { lang: 'zh' },
  );
  expect(svg).toContain('&lt;b&gt;甲&amp;乙');
  expect(svg).not.toContain('<b>');
});
