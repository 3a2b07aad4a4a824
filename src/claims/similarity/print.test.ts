import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedText, containedIn, likenessOf, partIn, printOf, type TextPrint } from './index.ts';

/** A stream of numbers that is the same in every run. */
function chance(seed: number) {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS =
  '壳体 螺杆 夹套 冷却液 电机 传感器 控制器 过滤网 储油罐 进料斗 出油口 真空泵 冷凝器 搅拌轴 刮板 换热管 密封圈 支架 导轨 滑块 气缸 喷嘴 阀门 水箱 风机 筛板 破碎辊 输送带 计量泵 反应釜 缓冲罐 分离膜 离心机 干燥塔 磁体 晶界 合金 粉末 涂层 电极 隔膜 导电剂 粘结剂 菌株 培养基 发酵罐 酶解液 提取物 多糖 黄酮'.split(
    ' ',
  );
const LINKS = '连接于 设置在 固定于 连通至 套设于 位于 贯穿 抵接 铰接于 垂直于 平行于 包覆 嵌入 环绕 支撑'.split(' ');

/** Prose of so many clauses about parts, with numbers. */
function prose(next: (below: number) => number, clauses: number): string[] {
  return Array.from(
    { length: clauses },
    () =>
      `所述${WORDS[next(WORDS.length)]}${LINKS[next(LINKS.length)]}${WORDS[next(WORDS.length)]}的${WORDS[next(WORDS.length)]}一侧，间距为${next(90) + 3}mm`,
  );
}

const text = (seed: number, clauses = 160): string => `${prose(chance(seed), clauses).join('；')}。`;

/** The text with one clause in so many written anew. */
function edited(seed: number, every: number, clauses = 160): string {
  const fresh = prose(chance(seed * 7919 + every), clauses);
  return `${prose(chance(seed), clauses)
    .map((clause, i) => (i % every === every - 1 ? fresh[i]! : clause))
    .join('；')}。`;
}

/** The same sentences about other parts: every name of the template is replaced. */
function swapped(seed: number, rate: number): string {
  const next = chance(seed + 17);
  return text(seed).replace(new RegExp(WORDS.join('|'), 'g'), (word) =>
    next(100) < rate ? WORDS[(WORDS.indexOf(word) + 1 + next(WORDS.length - 1)) % WORDS.length]! : word,
  );
}

const meets = (a: TextPrint, b: TextPrint): boolean => {
  const keys = new Set(a.bands);
  return b.bands.some((key) => keys.has(key));
};

describe('a print', () => {
  it('is the same for the same words, whatever their width, blanks and punctuation', () => {
    const words = text(1);
    expect(printOf(words.replaceAll('，', ', ').replaceAll('；', ';'))).toEqual(printOf(words));
  });

  it('holds nothing of the text: numbers of a fixed count, however long it is', () => {
    for (const clauses of [20, 200, 1000]) {
      const { signature, bands } = printOf(text(2, clauses));
      expect([signature.length, bands.length]).toEqual([126, 42]);
      for (const value of [...signature, ...bands]) expect(value).toBe(value | 0);
    }
  });

  it('is empty for a text too short to compare, and such a text is like nothing', () => {
    const short = printOf('一种泵。');
    expect(short).toEqual({ shingles: 0, signature: [], bands: [] });
    expect(likenessOf(short, short)).toBe(0);
    expect(containedIn(short, printOf(text(1)))).toBe(0);
  });

  it('never throws and is deterministic, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (any) => {
        expect(printOf(any)).toEqual(printOf(any));
      }),
      { numRuns: 60, seed: 20260301 },
    );
  });

  it('is made of claims and description, without their numbers and headings', () => {
    const one = comparedText({
      claims: [{ number: 1, label: '1.', text: '一种泵。', paragraphs: [] }],
      description: {
        sections: [{ id: 'background', heading: '背景技术', paragraphs: [{ id: 'p', text: '已有泵。' }] }],
      },
    });
    expect(one).toBe('一种泵。\n已有泵。');
  });
});

describe('what is found', () => {
  const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

  it('finds every near-duplicate: texts of which 85 % or more stand in the other share a band', () => {
    const shares: number[] = [];
    for (const seed of SEEDS)
      for (const every of [12, 20, 40]) {
        const [a, b] = [edited(seed, every), text(seed)];
        const part = partIn(a, b);
        if (part < 0.85) continue;
        shares.push(part);
        expect(meets(printOf(a), printOf(b)), `seed ${seed}, one clause in ${every}, ${part}`).toBe(true);
      }
    expect(shares.length).toBeGreaterThan(120);
  });

  it('finds a text that was copied into one twice as long', () => {
    let found = 0;
    for (const seed of SEEDS) {
      const whole = text(seed, 80) + text(seed + 500, 80);
      if (meets(printOf(text(seed, 80)), printOf(whole))) found++;
    }
    expect(found / SEEDS.length).toBeGreaterThan(0.97);
  });

  it('tells a template with other features from a copy: it is a candidate, but far below 85 %', () => {
    const parts = SEEDS.map((seed) => partIn(swapped(seed, 60), text(seed)));
    expect(Math.max(...parts)).toBeLessThan(0.5);
    expect(Math.min(...parts)).toBeGreaterThan(0.05);
    const light = SEEDS.map((seed) => partIn(swapped(seed, 10), text(seed)));
    // A few swapped names leave most of the text: that is what “simply combined” looks like.
    expect(Math.min(...light)).toBeGreaterThan(0.55);
    expect(SEEDS.every((seed) => meets(printOf(swapped(seed, 10)), printOf(text(seed))))).toBe(true);
  });

  it('estimates the part within 0.15 of the truth where texts are near', () => {
    for (const seed of SEEDS) {
      const [a, b] = [edited(seed, 12), text(seed)];
      expect(Math.abs(containedIn(printOf(a), printOf(b)) - partIn(a, b))).toBeLessThan(0.15);
    }
  });
});

const SAMPLE = path.resolve(import.meta.dirname, '../../../../shared/data/patent-texts/claims.jsonl');

it('leaves real, unrelated claims alone', (context) => {
  if (!existsSync(SAMPLE)) context.skip('the real samples are not beside the checkout');
  const claims = readFileSync(SAMPLE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String((JSON.parse(line) as { rawClaims: string }).rawClaims))
    .filter((_, i) => i % 2 === 0);
  const prints = claims.map(printOf).filter((one) => one.bands.length > 0);
  let pairs = 0;
  let candidates = 0;
  let wrong = 0;
  for (const [i, a] of prints.entries())
    for (const b of prints.slice(i + 1)) {
      pairs++;
      if (!meets(a, b)) continue;
      candidates++;
      if (containedIn(a, b) >= 0.85 && containedIn(b, a) < 0.5) wrong++;
    }
  expect(prints.length).toBeGreaterThan(120);
  expect(candidates / pairs).toBeLessThan(0.01);
  expect(wrong).toBe(0);
});

it('makes the print of an application of 12,000 characters in a few milliseconds', () => {
  const long = text(9, 500).slice(0, 12_000);
  printOf(long);
  const started = performance.now();
  for (let i = 0; i < 5; i++) printOf(long);
  const each = (performance.now() - started) / 5;
  // Generous, because other work may share the machine: what is guarded against is another order of magnitude.
  expect(each).toBeLessThan(200);
});
