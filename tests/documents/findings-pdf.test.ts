import { describe, expect, it } from 'vitest';
import { findingsPdf } from '#adapters/typst/findings.ts';
import { type ApplicationText, type CheckReport, emptyApplicationText, type Finding } from '#claims/index.ts';
import { readPdf, squeeze } from './read-pdf.ts';

const CLAIM = '一种挤奶机，包括奶杯(1)。所述奶杯(1)为$#[不锈钢]*_@<x>𠮷\u0000制成\\u{41}';
const text: ApplicationText = {
  ...emptyApplicationText(),
  title: '一种挤奶机',
  claims: [{ number: 1, text: CLAIM, paragraphs: [] }],
  abstract: `一种挤奶机。${'A'.repeat(300)}`,
  description: {
    sections: [
      { id: 'embodiments', heading: '具体实施方式', paragraphs: [{ id: 'p0001', num: '0001', text: '奶杯。' }] },
    ],
  },
};

const say = (zh: string, en: string) => ({ zh, en });
const finding = (place: Partial<Finding>): Finding => ({
  rule: 'C-02',
  severity: 'E',
  part: 'claims',
  claim: 1,
  order: 0,
  start: 0,
  end: 0,
  text: '',
  what: say('权利要求1中间出现了句号。', 'There is a full stop in claim 1.'),
  why: say('只允许在结尾处使用。', 'At its end only.'),
  todo: say('改为分号。', 'Use a semicolon.'),
  basis: ['GL-2-2-3.3'],
  related: [{ at: { part: 'abstract', start: 0, end: 3 }, text: '一种挤', note: say('见摘要', 'see the abstract') }],
  fingerprint: '0123456789abcdef',
  ...place,
});
const report: CheckReport = {
  on: '2026-11-01',
  kind: 'invention',
  scope: 'application',
  claims: 1,
  findings: [
    finding({ start: 12, end: 13, text: '。' }),
    finding({ start: 0, end: CLAIM.length, text: CLAIM, severity: 'W' }),
    finding({ part: 'description', claim: undefined, order: undefined, severity: 'I' } as Partial<Finding>),
  ],
  judged: ['C-02'],
  notJudged: [{ rule: 'R-04', reason: say('没有请求书', 'there is no request') }],
  cut: [{ rule: 'C-02', total: 321 }],
};

describe('findings as PDF', () => {
  it('list each finding and mark its number in the text', async () => {
    const { pages } = await readPdf(findingsPdf(text, report, { file: '挤奶机.docx' }));
    expect(pages.length).toBeGreaterThan(1);
    const all = squeeze(pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(''));
    for (const words of [
      '申请文件检查报告',
      '挤奶机.docx',
      '必须改',
      '待判断',
      '提示',
      '权利要求1中间出现了句号。',
      '改为分号。',
    ])
      expect(all).toContain(squeeze(words));
    for (const words of [
      '《专利审查指南》第二部分第二章第3.3节',
      '没有请求书：R-04',
      'C-02共321处',
      '[1]',
      '[2]',
      '说明书[3]',
    ])
      expect(all).toContain(squeeze(words));
    expect(all).toContain(squeeze('$#[不锈钢]*_@<x>'));
    expect(all).toContain('U+20BB7');
  });

  it('speak English, stay inside the page, and are the same bytes each time', async () => {
    const print = () => findingsPdf(text, report, { file: 'a.txt', lang: 'en', marked: [{ fingerprint: 'x' }] });
    const once = print();
    expect(Buffer.compare(once, print())).toBe(0);
    const { pages } = await readPdf(once);
    const pieces = pages.flatMap((page) => page.pieces);
    expect(squeeze(pieces.map((piece) => piece.text).join(''))).toContain(squeeze('Report on application documents'));
    for (const piece of pieces) expect(piece.x + piece.width, piece.text).toBeLessThan(210 - 18);
  });

  it('of a text without findings says so', async () => {
    const clean = findingsPdf(emptyApplicationText(), { ...report, findings: [], cut: [] }, { file: 'a.txt' });
    const { pages } = await readPdf(clean);
    expect(squeeze(pages.flatMap(({ pieces }) => pieces.map((one) => one.text)).join(''))).toContain('没有发现问题');
  });
});
