import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber, findReferences } from './references.ts';

const numbersIn = (text: string) => findReferences(text).map((r) => r.numbers);

describe('findReferences', () => {
  it.each<[string, number[], string]>([
    ['根据权利要求1所述的装置', [1], 'single'],
    ['根据权利要求１所述的装置', [1], 'single'],
    ['根据权利要求 12 所述的装置', [12], 'single'],
    ['根据权利要求1或2所述的装置', [1, 2], 'alternative'],
    ['根据权利要求1或者2所述的装置', [1, 2], 'alternative'],
    ['根据权利要求1、2或3所述的装置', [1, 2, 3], 'alternative'],
    ['根据权利要求1，2或3所述的装置', [1, 2, 3], 'alternative'],
    ['根据权利要求2或权利要求3所述的方法', [2, 3], 'alternative'],
    ['如权利要求1-3任一项所述的装置', [1, 2, 3], 'alternative'],
    ['如权利要求1～7任一项所述制备方法', [1, 2, 3, 4, 5, 6, 7], 'alternative'],
    ['权利要求1至3中任意一项', [1, 2, 3], 'alternative'],
    ['权利要求1到4中任意一项所述', [1, 2, 3, 4], 'alternative'],
    ['根据权利要求1—3之一所述的', [1, 2, 3], 'alternative'],
    ['权利要求1-5之任一项的材料', [1, 2, 3, 4, 5], 'alternative'],
    ['权利要求1-3、7中任一项所述', [1, 2, 3, 7], 'alternative'],
    ['根据权利要求1至3中任何一项所述', [1, 2, 3], 'alternative'],
    ['根据权利要求9中任一权利要求所述', [9], 'single'],
    ['按照权利要求1和2所述', [1, 2], 'conjunctive'],
    ['按照权利要求1和3中所述', [1, 3], 'conjunctive'],
    ['根据权利要求1以及4所述', [1, 4], 'conjunctive'],
    ['根据权利要求1和/或2所述', [1, 2], 'conjunctive'],
    ['权利要求1至3所述固化剂', [1, 2, 3], 'range'],
    ['权利要求11-14的膜', [11, 12, 13, 14], 'range'],
    ['根据权利要求5-3任一项', [3, 4, 5], 'alternative'],
    ['根据权利要求一或二所述的装置', [1, 2], 'alternative'],
    ['如第3项权利要求所述', [3], 'single'],
    ['如第1至3项权利要求中任一项所述', [1, 2, 3], 'alternative'],
    ['根据权利要求1或权利要求3-5任一项所述', [1, 3, 4, 5], 'alternative'],
  ])('%s', (text, numbers, form) => {
    const [reference, ...more] = findReferences(text);
    expect(more).toEqual([]);
    expect(reference).toMatchObject({ numbers, form, relative: false, misspelt: false });
  });

  it('stops where the sentence goes on with other numbers', () => {
    expect(numbersIn('如权利要求1，3个电机对称布置')).toEqual([[1]]);
    expect(numbersIn('根据权利要求2所述的方法，其中步骤3和4重复')).toEqual([[2]]);
    expect(numbersIn('根据权利要求1所述的装置，2号电机')).toEqual([[1]]);
  });

  it('gives the places, so that text.slice is the reference', () => {
    const text = '一种系统，包括如权利要求1-3任一项所述的装置和权利要求5或6所述的泵。';
    expect(findReferences(text).map((r) => text.slice(r.start, r.end))).toEqual(['权利要求1-3任一项', '权利要求5或6']);
  });

  it('does not take the part title for a reference', () => {
    expect(findReferences('权利要求书1/2页，见权利要求书第3页')).toEqual([]);
  });

  it('marks forms without a number as citing all earlier claims', () => {
    for (const text of [
      '根据前述任一权利要求所述的装置',
      '如上述权利要求中任一项所述的装置',
      '按照以上任意一项权利要求所述',
    ])
      expect(findReferences(text), text).toMatchObject([{ relative: true, numbers: [], anyOf: true }]);
  });

  it('understands plain slips of the pen and says so', () => {
    expect(findReferences('根据权力要求1所述的装置')).toMatchObject([{ numbers: [1], misspelt: true }]);
    expect(findReferences('如权利要1所述的密度板')).toMatchObject([{ numbers: [1], misspelt: true }]);
    expect(findReferences('根据权利3所述的工艺')).toMatchObject([{ numbers: [3], misspelt: true }]);
    expect(findReferences('根据权利要求书2所述的方法')).toMatchObject([{ numbers: [2], misspelt: true }]);
    expect(findReferences('实现如利要求9至10任一项所述的方法')).toMatchObject([{ numbers: [9, 10], misspelt: true }]);
    expect(findReferences('根据权利要求l所述的装置')).toMatchObject([{ numbers: [1] }]);
    expect(findReferences('按照权利要求所述的方法')).toMatchObject([{ numbers: [], misspelt: false }]);
    expect(findReferences('对权利人3日内的通知')).toEqual([]);
  });

  it('does not expand an absurd range', () => {
    expect(numbersIn('权利要求1-9999任一项')).toEqual([[1, 9999]]);
  });

  it('finds any list it is given back (seed 7)', () => {
    const list = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(list, fc.constantFrom('、', ',', '，'), fc.constantFrom('或', '或者'), (numbers, mark, last) => {
        const written =
          numbers.length === 1 ? `${numbers[0]}` : `${numbers.slice(0, -1).join(mark)}${last}${numbers.at(-1)}`;
        expect(numbersIn(`根据权利要求${written}所述的装置`)).toEqual([[...numbers].sort((a, b) => a - b)]);
      }),
      { seed: 7 },
    );
  });

  it('never throws and stays inside the text (seed 8)', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...'权利要求力书第项任一意何之中前述上所1290一二十、，,-~至到或和及与以者 \n的'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(noise, (text) => {
        let end = 0;
        for (const reference of findReferences(text)) {
          expect(reference.start).toBeGreaterThanOrEqual(end);
          expect(reference.end).toBeGreaterThan(reference.start);
          expect(reference.end).toBeLessThanOrEqual(text.length);
          end = reference.end;
        }
      }),
      { seed: 8, numRuns: 2000 },
    );
  });
});

it('chineseNumber reads up to ninety-nine', () => {
  expect(['一', '九', '十', '十二', '二十', '九十九'].map(chineseNumber)).toEqual([1, 9, 10, 12, 20, 99]);
});
