import { describe, expect, it } from 'vitest';
import { analyseClaims, claimTree } from './claim-tree.ts';
import { claimFrom } from './split-claims.ts';
import { categoryOf, subjectAt } from './subject.ts';

const tree = (...texts: string[]) => claimTree(texts.map((text, i) => claimFrom(i + 1, [text])));
const kinds = (...texts: string[]) =>
  tree(...texts).map((n) => `${n.number} ${n.kind} ${n.category} ${n.subject} [${n.refs}]`);

describe('subjectAt', () => {
  it.each([
    ['一种血液灌流器的密封检测装置，其特征在于，包括内包装袋(3)', '血液灌流器的密封检测装置'],
    ['一种用于功率变换器（106；108；110）的电路（160；300；500），所述电路包括：', '用于功率变换器的电路'],
    ['一种内包装袋承受袋内、外压力差的设计方法，其特征在于', '内包装袋承受袋内、外压力差的设计方法'],
    ['一种装置包括：壳体', '装置'],
    ['一种包括至少一个处理器的计算设备，所述至少一个处理器', '包括至少一个处理器的计算设备'],
    ['一种PVC扭结膜，其特征在于PVC扭结膜含有', 'PVC扭结膜'],
    ['一种双面坡口开设方法其特征在于将两台', '双面坡口开设方法'],
    ['采用权利要求1所述箱体材料的一种箱体制备工艺，其特征在于', '箱体制备工艺'],
    ['一种储能装置', '储能装置'],
    ['，其特征在于，所述壳体为铝', ''],
  ])('%s', (text, subject) => expect(subjectAt(text)).toBe(subject));
});

describe('categoryOf', () => {
  it.each([
    ['除尘器', 'product'],
    ['非暂时性计算机可读存储介质', 'product'],
    ['法兰', 'product'],
    ['一种用于实施该方法的装置', 'product'],
    ['制备方法', 'method'],
    ['丝印冷烫膜涂层的制备工艺', 'method'],
    ['低温提取法', 'method'],
    ['碳材料在能量转换装置中的应用', 'use'],
    ['夹紧单元的用途', 'use'],
    ['量子点组合物', 'composition'],
    ['', 'unknown'],
  ])('%s → %s', (subject, category) => expect(categoryOf(subject)).toBe(category));
});

describe('claimTree', () => {
  it('reads a product with dependents', () => {
    expect(
      kinds(
        '一种除尘器，其特征在于，包括阳极板(5)。',
        '根据权利要求1所述的除尘器，其特征在于，还包括刷子。',
        '根据权利要求1或2所述的一种除尘器，其特征在于，所述刷子可移动。',
      ),
    ).toEqual([
      '1 independent product 除尘器 []',
      '2 dependent product 除尘器 [1]',
      '3 dependent product 除尘器 [1,2]',
    ]);
  });

  it('holds a citing claim of another category for independent', () => {
    expect(
      kinds(
        '一种内包装袋，其特征在于，充正压气体。',
        '一种根据权利要求1所述的内包装袋的设计方法，其特征在于，公式为：',
        '根据权利要求2所述的设计方法，其特征在于，系数为0.01。',
        '权利要求1所述的内包装袋在医疗器械包装中的应用。',
        '根据权利要求2或3所述的设计方法得到的内包装袋。',
      ),
    ).toEqual([
      '1 independent product 内包装袋 []',
      '2 independent method 内包装袋的设计方法 [1]',
      '3 dependent method 设计方法 [2]',
      '4 independent use 内包装袋在医疗器械包装中的应用 [1]',
      '5 independent product 设计方法得到的内包装袋 [2,3]',
    ]);
  });

  it('holds a claim that contains, uses or results from another for independent, though it cites', () => {
    const [, ...citing] = tree(
      '一种滑移机构，其特征在于，包括导轨。',
      '一种包含权利要求1所述滑移机构的车辆，其特征在于，还包括车体。',
      '一种车辆，包括车体，其特征在于，所述车体设有如权利要求1所述的滑移机构。',
      '一种触头，由权利要求1所述的滑移机构制得。',
    );
    expect(citing.map((n) => [n.kind, n.refs])).toEqual([
      ['independent', [1]],
      ['independent', [1]],
      ['independent', [1]],
    ]);
  });

  it('tells a part of the parent from the parent', () => {
    expect(
      tree('一种静电除尘器，其特征在于，有刷。', '如权利要求1所述的静电除尘器的控制系统，其特征在于，有阀。').map(
        (n) => n.kind,
      ),
    ).toEqual(['independent', 'independent']);
  });

  it('keeps what is written: references to itself, to later and to missing claims', () => {
    const nodes = tree(
      '一种泵。',
      '根据权利要求2所述的泵。',
      '根据权利要求9所述的泵。',
      '根据前述任一权利要求所述的泵。',
    );
    expect(nodes.map((n) => [n.kind, n.refs, n.multiple])).toEqual([
      ['independent', [], false],
      ['dependent', [2], false],
      ['dependent', [9], false],
      ['dependent', [1, 2, 3], true],
    ]);
  });

  it('gives a dependent claim without a subject name that of its parent', () => {
    expect(tree('一种提取方法，其特征在于，低温。', '根据权利要求1，其特征在于，温度为35℃。')[1]).toMatchObject({
      kind: 'dependent',
      category: 'method',
      subject: '提取方法',
    });
  });

  it('does not let one wrong claim turn its descendants', () => {
    const nodes = tree(
      '一种装配系统，包括模具。',
      '根据权利要求1所述的方法，其特征在于，有屏幕。',
      '根据权利要求1-2任一项所述的系统，其特征在于，有定位销。',
    );
    expect(nodes.map((n) => n.kind)).toEqual(['independent', 'independent', 'dependent']);
  });

  it('joins the references of one reference part', () => {
    const [, , , fourth] = analyseClaims(
      [
        '一种装饰片，其特征在于，有咬扣面。',
        '一种装饰片的制作方法，其特征在于，包括挤压。',
        '根据权利要求2所述的装饰片的制作方法，其特征在于，挤压温度为60℃。',
        '根据权利要求1所述的装饰片的制作方法，结合权利要求2或3，其特征在于，还包括冷却。',
      ].map((t, i) => claimFrom(i + 1, [t])),
    );
    expect(fourth).toMatchObject({ kind: 'dependent', parents: [1, 2, 3] });
    expect(fourth!.opening).toHaveLength(2);
  });

  it('holds a thing made by or of the cited for independent', () => {
    expect(
      tree(
        '一种面料，其特征在于，含羊绒。',
        '根据权利要求1所述的面料制成的服装。',
        '一种涂料的制备方法，包括搅拌。',
        '根据权利要求3所制备的涂料的使用方法，其特征在于，喷涂。',
        '根据权利要求3所述的制备方法，其特征在于，搅拌10min。',
      ).map((n) => n.kind),
    ).toEqual(['independent', 'independent', 'independent', 'independent', 'dependent']);
  });

  it('keeps cost linear where every claim cites all claims before it', () => {
    const claims = Array.from({ length: 40_000 }, (_, i) => claimFrom(i + 1, ['根据前述任一权利要求所述的泵。']));
    const start = performance.now();
    analyseClaims(claims.map((claim) => ({ ...claim, number: 900 })));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('names the parents and the reference part', () => {
    const claims = ['一种泵。', '根据权利要求1所述的泵，其中叶轮由权利要求1所述的材料制成。'].map((t, i) =>
      claimFrom(i + 1, [t]),
    );
    const second = analyseClaims(claims)[1]!;
    expect(second.parents).toEqual([1]);
    expect(second.text.slice(second.subjectStart)).toMatch(/^泵/);
    expect(second.references).toHaveLength(2);
  });
});
