import type { Examples } from '../../examples.ts';

const field = '本发明涉及乳制品加工技术领域，具体涉及一种奶豆腐压制成型装置。';
const background = '现有的奶豆腐多为手工压制，含水率不一。';
const summary = '本发明的目的是提供一种奶豆腐压制成型装置，包括机架和压板。';
const detail = '如图1所示，机架1上设有压板2。';
const all = [
  ['技术领域', field],
  ['背景技术', background],
  ['发明内容', summary],
  ['附图说明', '图1是本发明的结构示意图。'],
  ['具体实施方式', detail],
] as const;
const text = (rename: Record<string, string | undefined> = {}, order = [0, 1, 2, 3, 4]) =>
  order
    .map((i) => all[i]!)
    .flatMap(([heading, said]) => (heading in rename ? [rename[heading], said] : [heading, said]))
    .filter((line) => line !== undefined)
    .join('\n');

export const examples: Examples = {
  right: [
    { description: text() },
    {
      description: text({ 技术领域: '一、所属技术领域', 具体实施方式: '【具体实施方式】' }),
      shows: { zh: '编号和括号不影响', en: 'Numbering and brackets do not matter' },
    },
    { kind: 'utility', description: text({ 发明内容: '实用新型内容' }) },
    {
      description: text({}, [0, 1, 2, 4]),
      shows: { zh: '没有附图的申请没有附图说明', en: 'No drawings, no 附图说明' },
    },
    { description: text({ 发明内容: '发明概述' }) },
    { description: text({ 附图说明: '附图的简要说明' }) },
  ],
  wrong: [
    { description: text({ 背景技术: undefined }), at: ['description'] },
    { description: [field, background, summary, detail].join('\n'), at: ['description'] },
    { description: text({}, [1, 0, 2, 3, 4]), at: ['description#p0002'] },
    { kind: 'utility', description: text(), at: ['description#p0003'] },
    { description: text({ 背景技术: '⟪发明背景⟫' }) },
    { kind: 'invention', description: text({ 发明内容: '实用新型内容' }), at: ['description#p0003'] },
    { description: text({ 具体实施方式: undefined, 技术领域: undefined }), at: ['description', 'description'] },
  ],
};
