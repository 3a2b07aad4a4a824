import { describe, expect, it } from 'vitest';
import { readPlain } from './plain.ts';

describe('readPlain', () => {
  it('reads claims alone', () => {
    const reading = readPlain({
      text: '1.一种泵，其特征在于，有叶轮。\n2.根据权利要求1所述的泵，其特征在于，叶轮为铝。',
    });
    expect(reading).toMatchObject({ role: 'claims', claims: [{ number: 1 }, { number: 2 }] });
  });

  it('follows what the person said it is', () => {
    expect(readPlain({ text: '本发明公开了一种泵。', hint: 'abstract' })).toMatchObject({
      role: 'abstract',
      abstract: '本发明公开了一种泵。',
    });
    expect(readPlain({ text: '一种泵，有叶轮。', hint: 'claims' })).toMatchObject({
      role: 'claims',
      claims: [{ number: 1 }],
    });
  });

  it('pairs images with the labels below or above them', () => {
    const media = ['a', 'b'].map((id) => ({ id, kind: 'image' as const, fileName: `${id}.png` }));
    const below = readPlain({ text: '⟦image:a⟧\n图1\n⟦image:b⟧\n图 2A', hint: 'drawings', media });
    expect(below.figures?.map((f) => [f.label, f.fileName])).toEqual([
      ['图1', 'a.png'],
      ['图2A', 'b.png'],
    ]);
    const above = readPlain({ text: '图1\n⟦image:a⟧\n图2\n⟦image:b⟧', hint: 'drawings', media });
    expect(above.figures?.map((f) => [f.label, f.fileName])).toEqual([
      ['图1', 'a.png'],
      ['图2', 'b.png'],
    ]);
    const none = readPlain({ text: '⟦image:a⟧', hint: 'drawings', media });
    expect(none.figures).toMatchObject([{ label: '图1', labelDerived: true }]);
  });

  it('reads nothing out of nothing', () => {
    expect(readPlain({ text: '今天天气很好。' })).toMatchObject({ role: 'unknown' });
  });
});

it('page numbers of heads and feet are kept, part by part', () => {
  const text = [
    '权利要求书 1/1页',
    '1. 一种分梳机，其特征在于，包括锡林。',
    '说明书 1/2页',
    '技术领域',
    '本发明涉及分梳机。',
    '说明书 2/2页',
    '具体实施方式',
    '锡林转动。',
  ].join('\n');
  expect(readPlain({ text }).pages).toEqual([
    { part: 'claims', page: 1, of: 1 },
    { part: 'description', page: 1, of: 2 },
    { part: 'description', page: 2, of: 2 },
  ]);
});
