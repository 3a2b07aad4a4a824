import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClaims } from './split-claims.ts';

const numbers = (text: string) => splitClaims(text).claims.map((c) => c.number);
const texts = (text: string) => splitClaims(text).claims.map((c) => c.text);
const codes = (text: string) => splitClaims(text).notes.map((n) => n.code);

const ONE = '一种除尘器，其特征在于，包括阳极板(5)和厚度为1.5mm的刷(10)。';
const TWO = '根据权利要求1所述的除尘器，其特征在于，所述刷(10)可移动。';
const THREE = '根据权利要求1或2所述的除尘器，其特征在于，所述阳极板(5)为铝板。';

describe('splitClaims', () => {
  it.each([
    ['full stops', `1.${ONE}\n2.${TWO}\n3.${THREE}`],
    ['full-width stops', `1．${ONE}\n2．${TWO}\n3．${THREE}`],
    ['enumeration commas', `1、${ONE}\n2、${TWO}\n3、${THREE}`],
    ['mixed widths', `１．${ONE}\n2、${TWO}\n３. ${THREE}`],
    ['named claims', `权利要求1：${ONE}\n权利要求2：${TWO}\n权利要求3：${THREE}`],
    ['named claims with blanks', `权利要求 1、${ONE}\n权利要求 2、${TWO}\n权利要求 3、${THREE}`],
    ['bare numbers', `1 ${ONE}\n2 ${TWO}\n3 ${THREE}`],
    ['Chinese numerals', `一、${ONE}\n二、${TWO}\n三、${THREE}`],
    ['lost line breaks', `1.${ONE}2.${TWO}3.${THREE}`],
    ['Windows line ends and blank lines', `权利要求书\r\n\r\n1. ${ONE}\r\n\r\n2. ${TWO}\r\n\r\n3. ${THREE}\r\n`],
    ['an indented paste', `　　1.　${ONE}\n　　2.　${TWO}\n　　3.　${THREE}`],
  ])('splits %s', (_, text) => {
    expect(numbers(text)).toEqual([1, 2, 3]);
    expect(texts(text)).toEqual([ONE, TWO, THREE]);
    expect(codes(text)).toEqual([]);
  });

  it('finds the next claim where its line break and the full stop before it are lost', () => {
    const [first] = [ONE.slice(0, -1)];
    expect(numbers(`1.${first}2.${TWO}\n3.${THREE}`)).toEqual([1, 2, 3]);
  });

  it('cuts page feet out of the middle of a claim, with the page number before them', () => {
    const text = `1.${ONE}\n2.根据权利要求1所述的除尘器，其特征\n1\nCN113914863A 权利要求书 2/2 页\n在于，所述刷(10)可移动。\n3.${THREE}CN113914863A说明书1/4页[0001]本发明涉及除尘。`;
    expect(texts(text)).toEqual([ONE, TWO, THREE]);
    expect(codes(text)).toEqual(['page-furniture-removed']);
  });

  it('joins lines that a layout broke, keeps paragraphs that end a clause', () => {
    const [claim] = splitClaims('1.一种方法，包括以下步骤：\nS1、取沙棘籽，\nS2、在低温下提\n取；\nS3、过滤。').claims;
    expect(claim?.text).toBe('一种方法，包括以下步骤：\nS1、取沙棘籽，\nS2、在低温下提取；\nS3、过滤。');
    expect(claim?.paragraphs.map((p) => claim.text.slice(p.start, p.end))).toEqual(claim?.text.split('\n'));
  });

  it('does not take numbered steps inside a claim for claims', () => {
    const text = `1.一种方法，其特征在于，包括：\n1.取料；\n2.加热；\n3.冷却。\n2.根据权利要求1所述的方法，其特征在于，温度为35℃。`;
    expect(numbers(text)).toEqual([1, 2]);
    expect(texts(text)[0]).toContain('3.冷却');
  });

  it('keeps numbers as written: missing, repeated, starting late', () => {
    expect(numbers(`1.${ONE}\n3.${TWO}\n4.${THREE}`)).toEqual([1, 3, 4]);
    expect(numbers(`1.${ONE}\n2.${TWO}\n2.${THREE}`)).toEqual([1, 2, 2]);
    expect(numbers(`14.${TWO}`)).toEqual([14]);
    expect(codes(`1.${ONE}\n3.${TWO}`)).toEqual(['claims-not-consecutive']);
  });

  it('numbers claims that came without numbers, and says so', () => {
    const text = `${ONE}\n${TWO}\n${THREE}`;
    expect(numbers(text)).toEqual([1, 2, 3]);
    expect(codes(text)).toEqual(['claims-unnumbered']);
  });

  it('keeps claims that lost their number as claims without a number', () => {
    expect(numbers(`1.${ONE}\n${TWO}\n3.${THREE}`)).toEqual([1, 0, 3]);
    expect(numbers(`1.${ONE}\n2.${TWO}\n${THREE}`)).toEqual([1, 2, 0]);
    expect(numbers(`${ONE}\n2.${TWO}`)).toEqual([0, 2]);
    expect(numbers(`1.${ONE}\n一种除尘方法，其特征在于，包括预热步骤。\n3.${TWO}`)).toEqual([1, 0, 3]);
    // A line of a claim that only looks like a beginning stays with its claim.
    expect(numbers(`1.${ONE}\n2.一种方法，包括：\n根据权利要求1所述的除尘器供料。\n3.${THREE}`)).toEqual([1, 2, 3]);
  });

  it('finds the first claim behind the labels of a flow chart', () => {
    expect(numbers(`1.启动\n2.测温\n3.加热4a.停止1.${ONE}\n2.${TWO}`)).toEqual([1, 2]);
    expect(texts(`1.启动\n2.测温\n3.加热4a.停止1.${ONE}\n2.${TWO}`)[0]).toBe(ONE);
  });

  it.each([
    ['a scanned 1', `l.${ONE}\n2.${TWO}`],
    ['no mark after the number', `1${ONE}\n2${TWO}`],
    ['a title right before', `权利要求书\n1. ${ONE.slice(2)}\n2. ${TWO}`],
    ['numbers in lenticular brackets', `【权利要求1】${ONE}\n【权利要求2】${TWO}`],
  ])('reads labels with %s', (_, text) => expect(numbers(text)).toEqual([1, 2]));

  it('begins late where pages were lost, however late', () => {
    expect(numbers(`41.${TWO}\n42.${THREE}`)).toEqual([41, 42]);
  });

  it('gives what stands before the first claim', () => {
    expect(splitClaims(`本文件仅供参考\n1.${ONE}`).before).toBe('本文件仅供参考');
  });

  it('removes invisible marks and says how many', () => {
    const text = `1.一种\u200b除尘器\u202e，其特征在于，有刷。`;
    expect(texts(text)).toEqual(['一种除尘器，其特征在于，有刷。']);
    expect(codes(text)).toEqual(['invisible-characters']);
  });

  it('knows where each claim lies in the raw text', () => {
    const text = `权利要求书\n1.${ONE}\nCN113914863A 权利要求书 1/1 页\n2.${TWO}`;
    const { claims } = splitClaims(text);
    expect(text.slice(claims[1]!.raw!.start, claims[1]!.raw!.end)).toBe(`2.${TWO}`);
  });

  it('has no claims for a text without any', () => {
    expect(splitClaims('').claims).toEqual([]);
    expect(splitClaims('本发明涉及一种除尘器。\n2024.5.1').claims).toEqual([]);
  });

  it('gives back any list of claims it is given, however it is numbered (seed 11)', () => {
    const body = fc.constantFrom('壳体', '刷子', '阀门', '泵', '加热套', '温度为1.5～35℃', '压力为0.3MPa');
    const claim = fc.array(body, { minLength: 1, maxLength: 5 });
    const mark = fc.constantFrom('.', '．', '、', '. ', '、 ');
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 30 }), mark, fc.boolean(), (list, point, breaks) => {
        const bodies = list.map((parts, i) =>
          i === 0
            ? `一种提取装置，其特征在于，包括${parts.join('、')}。`
            : `根据权利要求${1 + (i % 3) > i ? 1 : 1 + (i % 3)}所述的提取装置，其特征在于，还包括${parts.join('和')}。`,
        );
        const text = bodies.map((b, i) => `${i + 1}${point}${b}`).join(breaks ? '\n' : '');
        expect(texts(text)).toEqual(bodies);
        expect(numbers(text)).toEqual(bodies.map((_, i) => i + 1));
      }),
      { seed: 11 },
    );
  });

  it('never throws and never overlaps on noise (seed 12)', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...'12 3.、．\n。；一种根据权利要求所述的其特征在于，CN说明书/页(5)'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(noise, (text) => {
        let end = 0;
        for (const claim of splitClaims(text).claims) {
          expect(claim.raw!.start).toBeGreaterThanOrEqual(end);
          end = claim.raw!.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 12, numRuns: 1000 },
    );
  });

  it.each([
    ['blanks', ' '.repeat(1_000_000)],
    ['numbers', '1.'.repeat(500_000)],
    ['references', '权利要求1'.repeat(200_000)],
    ['page feet', '说明书 1/4页'.repeat(125_000)],
    ['claims', '1.一种装置。'.repeat(140_000)],
  ])('takes less than two seconds for a megabyte of %s', (_, text) => {
    const start = performance.now();
    splitClaims(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
