import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  type Fen,
  fen,
  formatMoney,
  formatMoneyShort,
  formatYuan,
  parseMoney,
  sumMoney,
  yuan,
} from './money.ts';
import { moneyInCapitals } from './money-capitals.ts';

const seed = 20261122;
const amounts = fc.maxSafeInteger().map(fen);
const read = (input: string) => {
  const parsed = parseMoney(input);
  return parsed.ok ? (parsed.value as number) : parsed.reason.code;
};

describe('reading', () => {
  it.each([
    ['1,234.56 元', 123_456],
    ['1234.56', 123_456],
    ['¥300', 30_000],
    ['￥ 300.5', 30_050],
    ['人民币300元整', 30_000],
    ['300元人民币', 30_000],
    ['300万元', 300_000_000],
    ['300 万', 300_000_000],
    ['40.07亿元', 400_700_000_000],
    ['40.07 亿', 400_700_000_000],
    ['1.5千万元', 1_500_000_000],
    ['2万亿元', 200_000_000_000_000],
    ['12角', 120],
    ['7分', 7],
    ['0.1', 10],
    ['0.10元', 10],
    ['-0.5', -50],
    ['-¥5', -500],
    ['RMB 20', 2000],
    ['1.230000元', 123],
    ['１２３．４５元', 12_345],
    ['0', 0],
    ['-0', 0],
    ['40.070000000001万元', 'ZQ-MON-002'],
    ['1.234元', 'ZQ-MON-002'],
    ['0.5分', 'ZQ-MON-002'],
    ['90071992547409.91', 9_007_199_254_740_991],
    ['90071992547409.92', 'ZQ-MON-003'],
    ['999999万亿元', 'ZQ-MON-003'],
    ['', 'ZQ-MON-001'],
    ['元', 'ZQ-MON-001'],
    ['12,34元', 'ZQ-MON-001'],
    ['1e3', 'ZQ-MON-001'],
    ['.5', 'ZQ-MON-001'],
    ['5美元', 'ZQ-MON-001'],
    ['NaN', 'ZQ-MON-001'],
  ])('%s is %s', (input, amount) => expect(read(input)).toBe(amount));

  it('reads every amount it wrote, in yuan, Chinese and English', () =>
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(read(formatYuan(amount))).toBe(amount);
        expect(read(formatMoney(amount, 'zh'))).toBe(amount);
        expect(read(formatMoney(amount, 'en').replace(/^(-?)CNY /, '$1'))).toBe(amount);
      }),
      { seed },
    ));
});

describe('writing', () => {
  it.each([
    [123_456, '1,234.56元', 'CNY 1,234.56'],
    [0, '0.00元', 'CNY 0.00'],
    [5, '0.05元', 'CNY 0.05'],
    [-123_456_789, '-1,234,567.89元', '-CNY 1,234,567.89'],
  ])('%i fen is %s, %s', (amount, zh, en) => {
    expect(formatMoney(fen(amount), 'zh')).toBe(zh);
    expect(formatMoney(fen(amount), 'en')).toBe(en);
  });

  it.each([
    [400_700_000_000, '40.07亿元', 'CNY 4.01 billion'],
    [300_000_000, '300万元', 'CNY 3 million'],
    [123_456, '1,234.56元', 'CNY 1,234.56'],
    [9_999_999_999, '1亿元', 'CNY 100 million'],
    [1_000_000, '1万元', 'CNY 10,000'],
    [0, '0元', 'CNY 0'],
    [-300_000_000, '-300万元', '-CNY 3 million'],
    [1_005_000, '1.01万元', 'CNY 10,050'],
    [5, '0.05元', 'CNY 0.05'],
  ])('%i fen is about %s, %s', (amount, zh, en) => {
    expect(formatMoneyShort(fen(amount), 'zh')).toBe(zh);
    expect(formatMoneyShort(fen(amount), 'en')).toBe(en);
  });
});

describe('capitals', () => {
  it.each([
    [12_345, '壹佰贰拾叁元肆角伍分'],
    [0, '零元整'],
    [100, '壹元整'],
    [1_000, '壹拾元整'],
    [10_000_000, '壹拾万元整'],
    [105, '壹元零伍分'],
    [150, '壹元伍角整'],
    [5, '伍分'],
    [50, '伍角整'],
    [55, '伍角伍分'],
    [1_050, '壹拾元零伍角整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [10_700_053, '壹拾万柒仟元零伍角叁分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [1_000_010_000, '壹仟万零壹佰元整'],
    [400_700_000_000, '肆拾亿零柒佰万元整'],
    [120_000_000_000_000, '壹万贰仟亿元整'],
    [100_000_000_000_000, '壹万亿元整'],
    [-12_345, '负壹佰贰拾叁元肆角伍分'],
    [200_000_500, '贰佰万零伍元整'],
  ])('%i fen is %s', (amount, words) => expect(moneyInCapitals(fen(amount))).toBe(words));

  it('says what a second, independent reading understands', () => {
    const value = (words: string): bigint => {
      const unit: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n };
      const whole = (text: string): bigint => {
        for (const [mark, worth] of [
          ['亿', 100_000_000n],
          ['万', 10_000n],
        ] as const) {
          const at = text.lastIndexOf(mark);
          if (at >= 0) return whole(text.slice(0, at)) * worth + whole(text.slice(at + 1));
        }
        let sum = 0n;
        let figure = 0n;
        for (const c of text) {
          const known = '零壹贰叁肆伍陆柒捌玖'.indexOf(c);
          if (known >= 0) figure = BigInt(known);
          else {
            sum += figure * (unit[c] ?? 0n);
            figure = 0n;
          }
        }
        return sum + figure;
      };
      const match = /^(负)?(?:(.*)元)?零?(?:(.)角)?零?(?:(.)分)?整?$/.exec(words);
      const [, minus, yuanWords = '', jiao = '', cents = ''] = match ?? [];
      const total = whole(yuanWords) * 100n + whole(jiao) * 10n + whole(cents);
      return minus ? -total : total;
    };
    fc.assert(
      fc.property(
        fc.oneof(
          amounts,
          fc.nat({ max: 100_000_000 }).map(fen),
          fc.nat({ max: 900_000 }).map((n) => fen(n * 10_000_000)),
        ),
        (amount) => {
          expect(value(moneyInCapitals(amount))).toBe(BigInt(amount));
          expect(moneyInCapitals(amount)).not.toMatch(/零零|零[元万亿拾佰仟](?!整$)|undefined/);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});

describe('computing', () => {
  it('keeps fen whole', () => {
    expect(() => fen(0.1)).toThrow('0.1');
    expect(() => fen(2 ** 53)).toThrow();
    expect(() => yuan(0.5)).toThrow();
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(yuan(3)).toBe(300);
  });

  it('sums, and throws rather than lose a fen', () => {
    expect(sumMoney([fen(1), fen(2), fen(-5)])).toBe(-2);
    expect(sumMoney([])).toBe(0);
    expect(() => sumMoney([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow();
    expect(sumMoney([fen(Number.MAX_SAFE_INTEGER), fen(1), fen(-1)])).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('allocates by largest remainder', () => {
    expect(allocate(fen(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(fen(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(fen(10), [0, 5, 0])).toEqual([0, 10, 0]);
    expect(allocate(fen(1), [1, 2, 4])).toEqual([0, 0, 1]);
    expect(() => allocate(fen(1), [0, 0])).toThrow('positive');
    expect(() => allocate(fen(1), [0.5])).toThrow('whole');
    expect(() => allocate(fen(1), [-1, 2])).toThrow('whole');
  });

  it('never loses a fen, and stays within one fen of the exact share', () =>
    fc.assert(
      fc.property(amounts, fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 }), (amount, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const shares: Fen[] = allocate(amount, weights);
        expect(sumMoney(shares)).toBe(amount);
        const total = BigInt(weights.reduce((a, b) => a + b, 0));
        shares.forEach((share, i) => {
          const off = BigInt(share) * total - BigInt(amount) * BigInt(weights[i] ?? 0);
          expect(off < total && off > -total).toBe(true);
        });
      }),
      { seed },
    ));
});
