import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClaims } from './compare-claims.ts';
import { compareParagraphs } from './compare-paragraphs.ts';
import { diffText } from './diff.ts';
import { claimFrom } from './split-claims.ts';

const claims = (...texts: string[]) => texts.map((text, i) => claimFrom(i + 1, [text]));
const ONE = '一种沙棘籽油提取装置，其特征在于，包括釜体(1)、夹套(2)和搅拌桨(3)。';
const TWO = '根据权利要求1所述的提取装置，其特征在于，所述夹套(2)内通有冷却水。';
const THREE = '根据权利要求2所述的提取装置，其特征在于，所述搅拌桨(3)为双螺带式。';
const FOUR = '根据权利要求1所述的提取装置，其特征在于，还包括真空泵(4)。';

const summary = (old: string[], next: string[]) =>
  compareClaims(claims(...old), claims(...next)).map((c) => `${c.oldNumber ?? '-'}→${c.newNumber ?? '-'} ${c.status}`);

describe('compareClaims', () => {
  it('finds nothing in two equal versions, whatever their widths and blanks', () => {
    expect(summary([ONE, TWO], [ONE.replaceAll('，', ', '), TWO])).toEqual(['1→1 same', '2→2 same']);
  });

  it('is not led astray by an inserted claim', () => {
    const inserted = '根据权利要求1所述的提取装置，其特征在于，所述釜体(1)内壁有防粘涂层。';
    const result = compareClaims(claims(ONE, TWO, THREE), claims(ONE, inserted, TWO, THREE.replace('要求2', '要求3')));
    expect(result.map((c) => `${c.oldNumber ?? '-'}→${c.newNumber} ${c.status}`)).toEqual([
      '1→1 same',
      '-→2 added',
      '2→3 renumbered',
      '3→4 renumbered',
    ]);
    expect(result[3]?.segments).toContainEqual({ kind: 'removed', text: '2' });
  });

  it('shows a removed claim where it stood', () => {
    expect(summary([ONE, TWO, THREE, FOUR], [ONE, THREE.replace('要求2', '要求1'), FOUR])).toEqual([
      '1→1 same',
      '2→- removed',
      '3→2 changed',
      '4→3 renumbered',
    ]);
    expect(summary([ONE, TWO], [TWO])[0]).toBe('1→- removed');
  });

  it('shows what changed inside a claim', () => {
    const [changed] = compareClaims(claims(ONE), claims(ONE.replace('搅拌桨(3)', '搅拌桨(3)以及真空泵(4)')));
    expect(changed).toMatchObject({ status: 'changed', renumbered: false });
    expect(changed?.segments.filter((s) => s.kind !== 'same')).toEqual([{ kind: 'added', text: '以及真空泵(4)' }]);
    expect(changed?.similarity).toBeGreaterThan(0.8);
  });

  it('recognises claims that were only reordered (seed 5)', () => {
    const texts = Array.from(
      { length: 12 },
      (_, i) =>
        `根据权利要求1所述的装置，其特征在于，第${'甲乙丙丁戊己庚辛壬癸子丑'[i]}部件的${'长宽高厚重直半深斜曲圆方'[i]}度为${i * 7 + 3}mm。`,
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: 12, maxLength: 12 }), (shuffled) => {
        const result = compareClaims(claims(...texts), claims(...shuffled));
        expect(result.every((c) => c.status === 'same' || c.status === 'renumbered')).toBe(true);
        for (const c of result) expect(texts[c.oldNumber! - 1]).toBe(shuffled[c.newNumber! - 1]);
      }),
      { seed: 5 },
    );
  });

  it('is quick for 500 claims on either side', () => {
    const many = (tail: string) =>
      claims(
        ...Array.from(
          { length: 500 },
          (_, i) => `根据权利要求${i}所述的装置，其特征在于，部件${i}与部件${i * 3}相连，${tail}。`,
        ),
      );
    const start = performance.now();
    compareClaims(many('甲'), many('乙方'));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('compareParagraphs', () => {
  const paragraphs = (...texts: string[]) => texts.map((text, i) => ({ id: `p${i + 1}`, text }));
  it('keeps the order and aligns what is alike', () => {
    const result = compareParagraphs(
      paragraphs('技术领域', '本发明涉及沙棘籽油的提取。', '现有装置的温度过高，油脂容易氧化。', '下面结合附图说明。'),
      paragraphs('技术领域', '本发明涉及沙棘籽油的低温提取。', '图1是装置的结构示意图。', '下面结合附图说明。'),
    );
    expect(result.map((c) => [c.status, c.old?.id, c.next?.id])).toEqual([
      ['same', 'p1', 'p1'],
      ['changed', 'p2', 'p2'],
      ['removed', 'p3', undefined],
      ['added', undefined, 'p3'],
      ['same', 'p4', 'p4'],
    ]);
  });

  it('accounts for every paragraph once (seed 6)', () => {
    const list = fc.array(
      fc.constantFrom('釜体外设夹套', '釜体外设双层夹套', '搅拌桨转速为六十', '图1是示意图', '真空泵抽气', ''),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(list, list, (a, b) => {
        const result = compareParagraphs(paragraphs(...a), paragraphs(...b));
        expect(result.flatMap((c) => (c.old ? [c.old.text] : []))).toEqual(a);
        expect(result.flatMap((c) => (c.next ? [c.next.text] : []))).toEqual(b);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe('diffText', () => {
  const spell = (kinds: string[]) => (segments: { kind: string; text: string }[]) =>
    segments
      .filter((s) => kinds.includes(s.kind))
      .map((s) => s.text)
      .join('');

  it('spells both texts exactly (seed 9)', () => {
    const text = fc.string({ unit: fc.constantFrom(...'沙棘籽油釜体12.5 mA℃\n，。𠮷'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const segments = diffText(a, b);
        expect(spell(['same', 'removed'])(segments)).toBe(a);
        expect(spell(['same', 'added'])(segments)).toBe(b);
        expect(segments.every((s) => s.text !== '')).toBe(true);
      }),
      { seed: 9, numRuns: 1000 },
    );
  });

  it('takes numbers and words as one', () => {
    expect(diffText('温度为35.5℃', '温度为38℃').filter((s) => s.kind !== 'same')).toEqual([
      { kind: 'removed', text: '35.5' },
      { kind: 'added', text: '38' },
    ]);
  });

  it('gives up word for word on texts that share nothing', () => {
    const segments = diffText('甲'.repeat(5000), '乙'.repeat(5000));
    expect(segments.map((s) => s.kind)).toEqual(['removed', 'added']);
  });
});
