import { describe, expect, it } from 'vitest';
import { sectionOf } from './headings.ts';
import { sortIntoSections, splitApplication } from './split-application.ts';

const WHOLE = `说 明 书 摘 要
本发明公开了一种沙棘籽油提取装置。

权利要求书
1. 一种提取装置，其特征在于，包括釜体（1）。
2. 根据权利要求1所述的提取装置，其特征在于，釜体（1）外有夹套（2）。

说明书
一种提取装置
技术领域
[0001]  本发明涉及油脂提取。
背景技术
[0002]  现有装置温度高。
发明内容
[0003]  本发明的目的是降低温度。
附图说明
[0004]  图1是结构示意图。
具体实施方式
[0005]  下面结合附图说明。
说明书附图
图1
`;

describe('splitApplication', () => {
  it('takes a whole application apart by its part titles', () => {
    const split = splitApplication(WHOLE);
    expect(split.title).toBe('一种提取装置');
    expect(split.claims).toContain('2. 根据权利要求1');
    expect(split.abstract).toEqual(['本发明公开了一种沙棘籽油提取装置。']);
    expect(split.drawings).toEqual(['图1']);
    expect(split.description.join('\n')).not.toContain('1. 一种提取装置');
  });

  it('follows page headers that name the part', () => {
    const split = splitApplication(
      `CN113914863A 权利要求书 1/1 页\n1.一种泵，其特征在于，有叶轮。\nCN113914863A 说明书 1/2 页\n一种泵\n技术领域\n[0001]本发明涉及泵。`,
    );
    expect(split.claims.trim()).toBe('1.一种泵，其特征在于，有叶轮。');
    expect(split.description.filter((l) => l !== '')).toEqual(['一种泵', '技术领域', '[0001]本发明涉及泵。']);
    expect(split.notes.map((n) => n.code)).toEqual(['page-furniture-removed']);
  });

  it('manages without part titles', () => {
    const split = splitApplication(
      `(54)发明名称：一种泵\n(57)摘要 本发明公开了一种泵。\n1.一种泵，其特征在于，有叶轮。\n技术领域\n本发明涉及泵。`,
    );
    expect(split).toMatchObject({
      title: '一种泵',
      abstract: ['本发明公开了一种泵。'],
      claims: '1.一种泵，其特征在于，有叶轮。',
      description: ['技术领域', '本发明涉及泵。'],
    });
  });
});

describe('sortIntoSections', () => {
  it('sorts numbered paragraphs under the required headings', () => {
    const { title, description, notes } = sortIntoSections(
      splitApplication(WHOLE).description.map((text) => ({ text })),
    );
    expect(title).toBe('一种提取装置');
    expect(description.sections.map((s) => [s.id, s.heading, s.paragraphs.map((p) => p.num)])).toEqual([
      ['technical-field', '技术领域', ['0001']],
      ['background', '背景技术', ['0002']],
      ['summary', '发明内容', ['0003']],
      ['drawings', '附图说明', ['0004']],
      ['embodiments', '具体实施方式', ['0005']],
    ]);
    expect(notes).toEqual([]);
  });

  it('says when no heading was found', () => {
    const { description, notes } = sortIntoSections([{ text: '本发明涉及一种泵，其包括很多部件。' }]);
    expect(description.sections[0]?.id).toBe('other');
    expect(notes.map((n) => n.code)).toEqual(['headings-missing']);
  });

  it('keeps other headings as sub-headings', () => {
    const { description } = sortIntoSections([
      { text: '具体实施方式', heading: true },
      { text: '实施例1', heading: true },
      { text: '取沙棘籽。' },
    ]);
    expect(description.sections[0]?.paragraphs).toMatchObject([
      { text: '实施例1', heading: true },
      { text: '取沙棘籽。' },
    ]);
  });
});

describe('sectionOf', () => {
  it.each([
    ['技术领域', 'technical-field'],
    ['一、技术领域：', 'technical-field'],
    ['【背景技术】', 'background'],
    ['实用新型内容', 'summary'],
    ['附图简要说明', 'drawings'],
    ['[0015] 具体实施方式', 'embodiments'],
    ['具 体 实 施 方 式', 'embodiments'],
    ['实施例1', undefined],
    ['本发明的技术领域是除尘。', undefined],
  ])('%s → %s', (line, section) => expect(sectionOf(line)).toBe(section));
});
