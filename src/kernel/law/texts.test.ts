import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chineseNumeral } from './chinese-numeral.ts';
import { getInstrument, instruments } from './index.ts';

/** Official texts lie beside the checkout; where they are absent these checks are skipped. */
const folder = fileURLToPath(new URL('../../../../shared/data/laws/', import.meta.url));
const present = existsSync(folder);
if (!present) console.warn('Skipped: the law texts (../shared/data/laws) are not beside this checkout.');

const FILES: Record<string, string> = {
  PL: '专利法(2020-10-17).md',
  RR: '专利法实施细则(2023-12-11).md',
  RR2010: '专利法实施细则(2010-01-09).md',
  TM2019: '商标法(2019-04-23).md',
  TMR: '商标法实施条例(2014-04-29).md',
  PAR: '专利代理条例(2018-11-06).md',
  LD2001: '集成电路布图设计保护条例(2001-04-02).md',
  FIP: '国务院关于涉外知识产权纠纷处理的规定(2025-03-13).md',
  STA: '促进科技成果转化法(2015-08-29).md',
};

/** Articles as lists of paragraphs; enumerated items belong to the paragraph before them. */
function readLaw(id: string): string[][] {
  const lines = readFileSync(`${folder}${FILES[id]}`, 'utf8').split('<!-- INFO END -->')[1]!.split('\n');
  const articles: string[][] = [];
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const head = `第${chineseNumeral(articles.length + 1)}条`;
    if (line.startsWith(head)) articles.push([line]);
    else if (/^[（(][一二三四五六七八九十]+[）)]/.test(line)) {
      const article = articles.at(-1)!;
      article[article.length - 1] += line;
    } else articles.at(-1)?.push(line);
  }
  return articles;
}

/** What must stand in the very paragraph a limit or a rule cites. */
const PHRASES: [instrument: string, article: number, paragraph: number, words: string[]][] = [
  ['RR', 4, 4, ['自文件发出之日起满15日', '以实际收到日为准']],
  ['RR', 4, 5, ['以交付日为送达日']],
  ['RR', 4, 6, ['自公告之日起满1个月']],
  ['RR', 4, 7, ['以进入当事人认可的电子系统的日期为送达日']],
  ['RR', 5, 1, ['开始的当日不计算', '该月最后一日', '休假日后的第一个工作日']],
  ['RR', 6, 1, ['障碍消除之日起2个月', '2年内']],
  ['RR', 6, 2, ['收到国务院专利行政部门的通知之日起2个月']],
  ['RR', 15, 2, ['自合同生效之日起3个月']],
  ['RR', 15, 3, ['由出质人和质权人共同']],
  ['RR', 36, 1, ['期限届满之日起2个月内请求恢复优先权']],
  ['RR', 57, 1, ['实质审查阶段通知书之日起的3个月']],
  ['RR', 57, 2, ['自申请日起2个月内']],
  ['RR', 60, 1, ['收到通知之日起2个月内办理登记手续']],
  ['RR', 63, 1, ['评价报告请求书后2个月内']],
  ['RR', 71, 1, ['无效宣告请求之日起1个月内']],
  ['RR', 77, 1, ['公告授予专利权之日起3个月内']],
  ['RR', 100, 1, ['10万元以下']],
  ['RR', 103, 3, ['自请求中止之日起1年内']],
  ['RR', 112, 1, ['自申请日起2个月内', '收到受理通知书之日起15日内']],
  ['RR', 115, 1, ['6个月内补缴', '5%']],
  ['RR', 120, 1, ['30个月内', '32个月内']],
  ['PL', 29, 1, ['十二个月内', '六个月内']],
  ['PL', 35, 1, ['自申请日起三年内']],
  ['PL', 41, 1, ['收到通知之日起三个月内', '请求复审']],
  ['PL', 41, 2, ['三个月内向人民法院起诉']],
  ['PL', 65, 1, ['收到处理通知之日起十五日内']],
  ['PL', 70, 1, ['全国有重大影响']],
  ['TM2019', 40, 1, ['期满前十二个月内', '六个月的宽展期']],
];

describe.skipIf(!present)('against the official texts', () => {
  test.each(Object.keys(FILES))('%s has as many articles and paragraphs as the catalogue says', (id) => {
    const articles = readLaw(id);
    const { articles: count, paragraphs } = getInstrument(id);
    expect(articles.length).toBe(count);
    if (paragraphs) expect(articles.map((article) => article.length).join('')).toBe(paragraphs);
  });

  test.each(PHRASES)('%s Art. %i ¶%i says so', (id, article, paragraph, words) => {
    const text = readLaw(id)[article - 1]?.[paragraph - 1] ?? '';
    for (const phrase of words) expect(text).toContain(phrase);
  });

  test('every instrument with a paragraph table was compared', () => {
    for (const { id, paragraphs } of instruments) if (paragraphs) expect(FILES[id]).toBeDefined();
  });
});
