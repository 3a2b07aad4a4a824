import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { ReportPaper } from '#corpus/report/paper.ts';
import { reportPdf } from '../typst/report.ts';
import { reportDocx } from './docx.ts';
import { inFont, pngOf } from './picture.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120"><rect width="300" height="120" fill="#eef4fb"/><text x="10" y="60" style="font:bold 18px Arial, sans-serif">沙棘 2024</text></svg>';

const paper = (lang: 'zh' | 'en'): ReportPaper => ({
  lang,
  title: '沙棘提取工艺专利导航',
  facts: [['项目编号', 'DH2026-0001']],
  blocks: [
    { kind: 'heading', level: 1, text: '结论' },
    { kind: 'text', text: '水酶法的专利壁垒较低。\n\n建议布局酶解参数 #set text(red) 。' },
    {
      kind: 'figure',
      svg: SVG,
      caption: '图 1  申请趋势',
      note: '2024 年起不完整。',
      below: ['检索式: TI=沙棘', '数据: 0123456789abcdef'],
    },
    {
      kind: 'table',
      caption: '表 1  重点专利',
      head: ['公开号', '名称', '申请人', '申请日', '来源'],
      rows: [['CN112345678A', '一种沙棘饮料', '甲；乙', '2021-02-03', 'demo (2026-01-01, demo)']],
      below: ['检索式: TI=沙棘'],
    },
  ],
  foot: 'DH2026-0001 · v3 · SHA-256 abc',
  mark: '演示数据',
});

test('a report becomes a Word file with headings, a real table and the chart as a picture', async () => {
  const bytes = await reportDocx(paper('zh'));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(value).toContain('<h1>结论</h1>');
  expect(value).toContain('建议布局酶解参数 #set text(red) 。');
  expect(value).toMatch(/<td><p>CN112345678A<\/p><\/td>/);
  expect(value).toContain('data:image/png;base64,');
  expect(value).toContain('数据: 0123456789abcdef');
});

test('a report becomes a PDF, the same bytes for the same report, and its words are no commands', () => {
  const once = reportPdf(paper('zh'), '2026-11-23');
  expect(Buffer.from(once.slice(0, 5)).toString()).toBe('%PDF-');
  expect(Buffer.compare(Buffer.from(once), Buffer.from(reportPdf(paper('zh'), '2026-11-23')))).toBe(0);
  expect(Buffer.compare(Buffer.from(once), Buffer.from(reportPdf(paper('en'), '2026-11-23')))).not.toBe(0);
});

test('a chart becomes a picture twice as fine as its size, with its Chinese words drawn', async () => {
  const { png, width, height } = await pngOf(SVG);
  expect([width, height]).toEqual([300, 120]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 240]);
  const blank = await pngOf(SVG.replace('沙棘 2024', ''));
  expect(Buffer.compare(png, blank.png)).not.toBe(0);
});

test('whatever font a picture asks for, it gets the one that is there', () => {
  expect(inFont('<text style="font:12px sans-serif;fill:red" font-family="Arial">', 'F')).toBe(
    '<text style="font:12px \'F\';fill:red" font-family="F">',
  );
});
