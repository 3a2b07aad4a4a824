import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { basisInForce, basisProblem, basisRef, findBasis, findInstrument, getBasis, getInstrument } from './basis.ts';
import { chineseNumeral } from './chinese-numeral.ts';
import { gists } from './gists.ts';
import { instruments } from './instruments.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [15, '十五'],
  [20, '二十'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [112, '一百一十二'],
  [120, '一百二十'],
  [205, '二百零五'],
  [1000, '一千'],
  [1010, '一千零一十'],
  [1001, '一千零一'],
  [1260, '一千二百六十'],
])('%i is written %s', (n, zh) => {
  expect(chineseNumeral(n)).toBe(zh);
});

test('numerals no article has throw', () => {
  for (const n of [0, -1, 1.5, 10_000]) expect(() => chineseNumeral(n)).toThrow(RangeError);
});

describe('labels', () => {
  test.each([
    ['RR-5', '《专利法实施细则》第五条', 'Implementing Regulations, Art. 5'],
    ['RR-6¶3', '《专利法实施细则》第六条第三款', 'Implementing Regulations, Art. 6 ¶3'],
    ['RR-15 ¶3', '《专利法实施细则》第十五条第三款', 'Implementing Regulations, Art. 15 ¶3'],
    ['RR-19(2)', '《专利法实施细则》第十九条第（二）项', 'Implementing Regulations, Art. 19(2)'],
    ['RR-112', '《专利法实施细则》第一百一十二条', 'Implementing Regulations, Art. 112'],
    ['PL-26.3', '《专利法》第二十六条第三款', 'Patent Law, Art. 26 ¶3'],
    ['PL-25.1(6)', '《专利法》第二十五条第一款第（六）项', 'Patent Law, Art. 25 ¶1(6)'],
    [
      'O81-20',
      '《专利纠纷行政裁决和调解办法》第二十条',
      'Measures for Adjudication and Mediation of Patent Disputes (Order 81), Art. 20',
    ],
    ['GL-2-2-3.1', '《专利审查指南》第二部分第二章第3.1节', 'Examination Guidelines, Part 2 Ch. 2 §3.1'],
    ['TM2019-40', '《商标法》（2019年修正）第四十条', 'Trademark Law (2019), Art. 40'],
    ['A461', '《专利权质押登记办法》', 'Measures for Registration of Patent Pledges (Announcement 461)'],
    ['CC-203', '《民法典》第二百零三条', 'Civil Code, Art. 203'],
    ['custom', '惯例（可配置）', 'customary (site setting)'],
  ])('%s', (id, zh, en) => {
    expect(getBasis(id).label).toEqual({ zh, en });
    expect(basisRef(id)).toBe(getBasis(id));
  });

  test('custom is no law', () => {
    expect(getBasis('custom')).toMatchObject({ evidence: 'K?' });
    expect(getBasis('custom').instrument).toBeUndefined();
  });
});

describe('unknown bases are reported with the reason', () => {
  test.each([
    ['XX-3', /no known law instrument/],
    ['TM-40', /TM2019, TM2026/],
    ['RR-150', /articles 1 to 149/],
    ['RR-0', /articles 1 to 149/],
    ['PL-83', /articles 1 to 82/],
    ['RR-5¶3', /Art\. 5 .* has 1 paragraph/],
    ['PL-26.9', /has 5 paragraph/],
    ['RR-x', /must be written/],
    ['RR-', /must be written/],
    ['GL-2', /part.*chapter/],
    ['O81-86', /articles 1 to 85/],
    ['', /no known law instrument/],
  ])('%s', (id, reason) => {
    expect(findBasis(id)).toBeUndefined();
    expect(basisProblem(id)).toMatch(reason);
    expect(() => getBasis(id)).toThrow(reason);
  });
  test('a known one has no problem', () => {
    expect(basisProblem('RR-5')).toBeUndefined();
  });
});

describe('evidence', () => {
  test.each([
    ['RR-5', 'V'],
    ['PL-65', 'V'],
    ['O81-37', 'V'],
    ['O81-38', 'K'],
    ['TM2026-44', 'V'],
    ['TM2026-20', 'K'],
    ['CPL-205', 'K'],
    ['A461', 'K'],
  ])('%s is %s', (id, evidence) => {
    expect(getBasis(id).evidence).toBe(evidence);
  });
});

describe('force on a day', () => {
  test.each([
    ['O76', '2026-08-31', true],
    ['O76', '2026-09-01', false],
    ['O85-16', '2026-08-31', false],
    ['O85-16', '2026-09-01', true],
    ['TM2019-40', '2026-12-31', true],
    ['TM2026-44', '2026-12-31', false],
    ['TM2026-44', '2027-01-01', true],
    ['RR-5', '2024-01-19', false],
    ['RR2010-5', '2024-01-19', true],
    ['GL2023-1-1', '2025-12-31', true],
    ['GL-1-1', '2026-01-01', true],
    ['PL-70', '2021-05-31', false],
    ['custom', '1999-01-01', true],
  ])('%s on %s: %s', (id, date, inForce) => {
    expect(basisInForce(id, plainDate(date))).toBe(inForce);
  });

  test('editions of one title follow each other without gap or overlap', () => {
    for (const old of instruments.filter((instrument) => instrument.validTo)) {
      const next = instruments.filter((other) => other.zh === old.zh && other.id !== old.id);
      expect(next.some((other) => Date.parse(other.validFrom!) - Date.parse(old.validTo!) === 86_400_000)).toBe(true);
    }
  });
});

describe('the catalogue itself', () => {
  test('ids are unique and found', () => {
    expect(new Set(instruments.map(({ id }) => id)).size).toBe(instruments.length);
    expect(getInstrument('RR').zh).toBe('专利法实施细则');
    expect(findInstrument('ZZ')).toBeUndefined();
    expect(() => getInstrument('ZZ')).toThrow(/ZZ/);
  });
  test('paragraph tables cover every article', () => {
    for (const { articles, paragraphs } of instruments) if (paragraphs) expect(paragraphs).toHaveLength(articles!);
  });
  test('every gist belongs to an article that was read, and reaches it', () => {
    for (const [id, gist] of Object.entries(gists)) expect(getBasis(id)).toMatchObject({ gist, evidence: 'V' });
    expect(getBasis('RR-4¶4').gist).not.toEqual(getBasis('RR-4').gist);
    expect(getBasis('RR-5').gist?.zh).toContain('第一个工作日');
    expect(getBasis('RR-57¶1').gist).toEqual(getBasis('RR-57').gist);
  });
});
