// Whatever is handed over as claims: some rule speaks, nothing throws, nothing takes long. An empty report is a pass.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyApplicationText, splitClaims } from '../../model/index.ts';
import { type CheckReport, check } from '../check.ts';
import type { Rule } from '../rule.ts';

const files = readdirSync(import.meta.dirname).filter((folder) => /^c-\d\d-/.test(folder));
const rules: Rule[] = [];
for (const folder of files) {
  const stem = folder.slice(0, 4);
  const names = readdirSync(path.join(import.meta.dirname, folder));
  if (names.includes(`${stem}.rule.ts`))
    rules.push(...Object.values((await import(`./${folder}/${stem}.rule.ts`)) as Record<string, Rule>));
}

function report(claims: string, kind: 'invention' | 'utility' = 'invention'): CheckReport {
  const text = { ...emptyApplicationText(), claims: splitClaims(claims).claims };
  return check(text, rules, { on: plainDate('2026-11-01'), scope: 'claims', kind });
}

const told = (claims: string) => [...new Set(report(claims).findings.map(({ rule }) => rule))];
const faults = (one: CheckReport) => one.notJudged.filter(({ fault }) => fault);

const device = '一种羊绒分梳机，其特征在于，包括锡林和道夫。';
const many = (count: number, say: (n: number) => string) =>
  Array.from({ length: count }, (_, i) => `${i + 1}. ${say(i + 1)}`).join('\n');

describe('text that holds no claims', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n '],
    ['prose', '本发明涉及一种羊绒加工设备，解决了效率低的问题。'],
    ['right-to-left marks alone', '\u202e\u200f\u202b'],
    ['numbers alone', '1.\n2.\n3.'],
  ])('%s', (_, text) => expect(told(text)).toContain('C-03'));
});

describe('another language', () => {
  it.each([
    [
      'English',
      '1. A wind turbine blade comprising a shell.\n2. The blade of claim 1, wherein the shell is glass fibre.',
    ],
    ['English under a title', 'What is claimed is:\n1. A cheese mould comprising a frame.\n2. The mould of claim 1.'],
    [
      'Japanese',
      '1. 乳酸菌を含むことを特徴とする発酵乳の製造方法。\n2. 請求項1に記載の製造方法であって、加熱する方法。',
    ],
    ['Russian', '1. Лопасть ветрогенератора, содержащая оболочку и нагревательный слой.'],
    ['Mongolian', '1. Сүүний халуун боловсруулалтын төхөөрөмж нь савнаас бүрдэнэ.'],
  ])('%s', (_, text) => expect(told(text)).toContain('C-03'));
});

describe('claims that cite what is not there', () => {
  it.each([
    ['itself', `1. ${device}\n2. 根据权利要求2所述的分梳机，其特征在于，设有毛刷。`],
    ['claim 0', `1. ${device}\n2. 根据权利要求0所述的分梳机，其特征在于，设有毛刷。`],
    [
      'each other',
      `1. ${device}\n2. 根据权利要求3所述的分梳机，其特征在于，设有毛刷。\n3. 根据权利要求2所述的分梳机，其特征在于，毛刷为尼龙刷。`,
    ],
    ['a number of a thousand', `1. ${device}\n2. 根据权利要求1-9999任一项所述的分梳机，其特征在于，设有毛刷。`],
  ])('%s', (_, text) => expect(told(text)).toContain('C-05'));

  it('a claim that bears the number 0', () => expect(told(`0. ${device}\n1. ${device}`)).toContain('C-01'));

  it('tells lost pages in a few findings', () => {
    const rest = many(40, (n) => `根据权利要求${Math.max(1, n - 1)}所述的分梳机，其特征在于，齿距为${n}mm。`)
      .split('\n')
      .slice(13)
      .join('\n');
    const { findings } = report(rest);
    expect(findings.filter(({ rule }) => rule === 'C-01')).toHaveLength(1);
    expect(findings.filter(({ rule }) => rule === 'C-05')).toHaveLength(1);
    expect(findings.length).toBeLessThan(6);
  });
});

describe('very much of it', () => {
  it('judges 500 claims that all cite all others', () => {
    const text = many(500, (n) =>
      n === 1 ? device : `根据权利要求1-${n - 1}任一项所述的分梳机，其特征在于，齿距为${n}mm。`,
    );
    const one = report(text);
    expect(faults(one)).toEqual([]);
    expect(one.claims).toBe(500);
    expect(one.findings.map(({ rule }) => rule)).toContain('C-07');
    expect(one.cut.map(({ rule }) => rule)).toContain('C-07');
  });

  it('does not mind right-to-left marks inside claims', () => {
    const marked = `1. ${device.replace('其特征', '\u202e其\u200f特征')}\n2. 根据权利要求\u202b1所述的分梳机，其特征在于，设有毛刷。`;
    const one = report(marked);
    expect(faults(one)).toEqual([]);
    expect(one.claims).toBe(2);
    expect(one.findings.filter(({ rule }) => ['C-01', 'C-03', 'C-05', 'C-08'].includes(rule))).toEqual([]);
  });

  const line = '根据权利要求1至3中任一项所述的分梳机，其特征在于，设有毛刷，';
  it.each([
    ['one claim', `1. ${device.slice(0, -1)}，${'所述锡林设有针布，'.repeat(110_000)}`],
    ['one claim without punctuation', `1. 一种${'羊绒'.repeat(500_000)}`],
    ['references', `1. ${device}2. ${line.repeat(33_000)}`],
    [
      'claims on one line',
      many(26_000, (n) => (n === 1 ? device : '根据权利要求1所述的分梳机，其特征在于，有刷。')).replaceAll('\n', ''),
    ],
    ['claims citing all before', Array(36_000).fill('900. 根据前述任一权利要求所述的分梳机，其中有毛刷。').join('\n')],
    ['ranges', Array(30_000).fill('2. 根据权利要求1-599任一项所述的分梳机，其中有毛刷。').join('\n')],
    ['equal claims', Array(40_000).fill(`1. ${device}`).join('\n')],
    ['full stops', '1. 一种分梳机。'.padEnd(1_000_000, '。')],
    ['brackets', `1. 一种${'('.repeat(1_000_000)}`],
    ['blanks', `1. 一种分梳机${' '.repeat(1_000_000)}，其特征在于，有刷。`],
  ])(
    'a megabyte of %s takes less than two seconds',
    (_, text) => {
      for (const kind of ['invention', 'utility'] as const) {
        // Time of the processor, the better of two tries: other work on the machine is not what is measured.
        const times = [1, 2].map(() => {
          const start = process.cpuUsage();
          expect(faults(report(text, kind))).toEqual([]);
          const { user, system } = process.cpuUsage(start);
          return (user + system) / 1000;
        });
        expect(Math.min(...times)).toBeLessThan(2000);
      }
    },
    30_000,
  );
});

it('never throws on noise (seed 31)', () => {
  const noise = fc.array(
    fc.constantFrom(
      ...'0123456789.、．\n。；，一种根据如权利要求所述的其特征在于任项或和至-(5)⟦image:a⟧ \u202e',
      '权利要求',
      '根据权利要求',
      '所述的',
      '其特征在于',
      '方法',
      '装置',
      '\n2. ',
    ),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(noise, fc.boolean(), (pieces, utility) => {
      const one = report(pieces.join(''), utility ? 'utility' : 'invention');
      expect(faults(one)).toEqual([]);
      for (const { part, start, end } of one.findings) {
        expect(start).toBeLessThanOrEqual(end);
        expect(part).toBe('claims');
      }
    }),
    { seed: 31, numRuns: 1500 },
  );
});
