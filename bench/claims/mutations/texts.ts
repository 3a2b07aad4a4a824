import type { ApplicationText } from '#claims/index.ts';
import { type Defect, FULL, inPart, withParagraph } from './defect.ts';

const TITLE = ['claims', 'full', 'invented'] as const;
const ABSTRACT = ['claims', 'abstracts', 'full', 'invented'] as const;

const titled = (name: string, rule: string, says: string, of: (title: string) => string): Defect => ({
  name: `${rule} ${name}`,
  rule,
  says,
  into: TITLE,
  seed: (text) => (text.title ? { text: { ...text, title: of(text.title) }, at: inPart('title') } : undefined),
});

const abstracted = (name: string, rule: string, says: string, of: (abstract: string) => string): Defect => ({
  name: `${rule} ${name}`,
  rule,
  says,
  into: ABSTRACT,
  seed: (text) =>
    text.abstract ? { text: { ...text, abstract: of(text.abstract) }, at: inPart('abstract') } : undefined,
});

const described = (
  name: string,
  rule: string,
  says: string,
  change: (paragraph: string, section: string) => string | undefined,
): Defect => ({
  name: `${rule} ${name}`,
  rule,
  says,
  into: FULL,
  seed: (text, chance) => withParagraph(text, chance, change),
});

const sections = (
  name: string,
  rule: string,
  says: string,
  change: (text: ApplicationText) => ApplicationText | undefined,
): Defect => ({
  name: `${rule} ${name}`,
  rule,
  says,
  into: FULL,
  seed(text) {
    const changed = change(text);
    return changed && { text: changed, at: ({ part }) => part === 'description' || part === 'drawings' };
  },
});

const without = (text: ApplicationText, id: string): ApplicationText | undefined => {
  const kept = text.description.sections.filter((section) => section.id !== id);
  return kept.length < text.description.sections.length ? { ...text, description: { sections: kept } } : undefined;
};

/** The text with the lines of 附图说明 changed. */
const changedSection = (text: ApplicationText, change: (line: string, i: number) => string): ApplicationText => ({
  ...text,
  description: {
    sections: text.description.sections.map((section) =>
      section.id === 'drawings'
        ? { ...section, paragraphs: section.paragraphs.map((one, i) => ({ ...one, text: change(one.text, i) })) }
        : section,
    ),
  },
});

/** The text with the captions of its figures (图1为…) changed; undefined where it has none. */
function withFigures(
  text: ApplicationText,
  caption: (label: string, i: number) => string | undefined,
): ApplicationText | undefined {
  let figures = 0;
  const changed = changedSection(text, (line) => {
    const label = /^图\s*\d+[a-zA-Z]?/.exec(line)?.[0];
    return label === undefined ? line : (caption(label, figures++) ?? line);
  });
  return figures > 0 ? changed : undefined;
}

/** 。 at the end becomes words and 。 */
const ends = (words: string) => (paragraph: string, section: string) =>
  section === 'embodiments' && paragraph.endsWith('。') ? `${paragraph.slice(0, -1)}，${words}。` : undefined;

const ADVERTISING = ['其性能国际领先', '为国内首创', '是目前世界上最先进的产品', '产品畅销全国'];

export const textDefects: readonly Defect[] = [
  titled('more than 60', 'R-11', 'a title of more than 60 characters', (title) =>
    `${title}，用于高寒干旱半干旱地区戈壁荒漠草原与山地林缘交错地带多年生灌木果实机械化采收运输清选分级贮藏保鲜深加工全流程`.padEnd(
      70,
      '及配套作业',
    ),
  ),
  titled(
    'registered mark',
    'R-12',
    'a trademark sign in the title',
    (title) => `${title.slice(0, 2)}蒙源®${title.slice(2)}`,
  ),
  titled('model number', 'R-12', 'a model number in the title', (title) => `XJ-200型${title.replace(/^一种/, '')}`),
  titled(
    'company',
    'R-12',
    'the name of a company in the title',
    (title) => `内蒙古蒙源科技有限公司${title.replace(/^一种/, '')}`,
  ),
  titled('及其类似物', 'R-13', 'a vague ending of the title', (title) => `${title}及其类似物`),
  titled('及其他', 'R-13', 'a vague ending of the title', (title) => `${title}及其他`),
  titled('generic', 'R-14', 'a title of one generic word', () => '装置'),
  titled('generic method', 'R-14', 'a title of one generic word', () => '一种方法'),
  titled('words in front', 'D-02', '发明名称： stands in front of the title', (title) => `发明名称：${title}`),
  abstracted('empty words', 'A-03', 'the abstract says neither subject nor solution', () => '本发明效果好，值得推广。'),
  abstracted(
    'other subject',
    'A-03',
    'the abstract is that of another application',
    () =>
      '本发明公开了一种马铃薯播种施肥一体机，涉及农业机械领域，解决播种深浅不一的问题。播种机包括牵引架、排种盘和覆土轮，排种盘由地轮带动。本发明播深一致，用于旱作马铃薯。',
  ),
  abstracted(
    'heading',
    'A-02',
    'the abstract begins with the heading 说明书摘要',
    (abstract) => `说明书摘要\n${abstract}`,
  ),
  abstracted(
    'title as heading',
    'A-02',
    'the abstract begins with 发明名称 on a line of its own',
    (abstract) => `发明名称：一种沙棘油提取装置\n${abstract}`,
  ),
  ...ADVERTISING.map((words) =>
    abstracted(
      words,
      'A-04',
      `advertising: ${words}`,
      (abstract) => `${abstract.replace(/[。.]?\s*$/, '')}，${words}。`,
    ),
  ),
  ...ADVERTISING.map((words) => described(words, 'D-05', `advertising: ${words}`, ends(words))),
  described('claim cited', 'D-04', 'the description refers to the claims', (paragraph, section) =>
    section === 'embodiments' && paragraph.endsWith('。') ? `如权利要求1所述的，${paragraph}` : undefined,
  ),
  // A picture in the middle of a sentence is mostly a formula that was scanned; with a caption it is an illustration.
  ...['⟦image:seeded⟧图7 装置的结构示意图', '其结构如下图所示：⟦image:seeded⟧'].map((words) =>
    described(
      words.startsWith('⟦') ? 'picture with caption' : 'picture shown',
      'D-06',
      `a paragraph becomes ${words}`,
      (paragraph, section) => (section === 'embodiments' && paragraph.length > 20 ? words : undefined),
    ),
  ),
  described('sequence', 'D-15', 'a nucleotide sequence stands in the text, without a listing', (paragraph, section) =>
    section === 'embodiments' && paragraph.endsWith('。')
      ? `${paragraph}引物序列为5'-ATGGCTAGCTAGGATCCATGCAAGCTTGGCATCGATCGGATTACAGGCTAGC-3'。`
      : undefined,
  ),
  sections('no background', 'D-01', 'the heading 背景技术 and its section are gone', (text) =>
    without(text, 'background'),
  ),
  sections('no field', 'D-01', 'the heading 技术领域 and its section are gone', (text) =>
    without(text, 'technical-field'),
  ),
  sections('order', 'D-01', '背景技术 stands before 技术领域', (text) => {
    const { sections: all } = text.description;
    const [field, background] = ['technical-field', 'background'].map((id) => all.findIndex((one) => one.id === id));
    if (field === undefined || background === undefined || field < 0 || background < field) return undefined;
    const turned = all.with(field, all[background]!).with(background, all[field]!);
    return { ...text, description: { sections: turned } };
  }),
  sections('figures not described', 'D-03', 'there are drawings, but 附图说明 is gone', (text) =>
    text.figures.length > 0 ? without(text, 'drawings') : undefined,
  ),
  sections('one figure too many', 'D-07', 'the drawings hold a figure that 附图说明 does not name', (text) =>
    text.figures.length > 0 && text.figures.every((figure) => /^图\d+$/.test(figure.label))
      ? { ...text, figures: [...text.figures, { id: 'seeded', label: `图${text.figures.length + 1}` }] }
      : undefined,
  ),
  sections('only flow charts', 'D-16', 'every figure of a utility model is a flow chart', (text) =>
    text.kind === 'utility' ? withFigures(text, (label) => `${label}为本实用新型的使用方法的流程图；`) : undefined,
  ),
  sections('letters as signs', 'G-03', 'the list of signs uses letters', (text) => {
    let n = 0;
    const letter = (sign: string) => (n < 26 ? String.fromCharCode(65 + n++) : sign);
    const drawn = changedSection(text, (line) =>
      /标记|图中[:：]/.test(line)
        ? line.replace(/\d+[a-z]?(?=\s{0,2}[-—、.．：:]{1,2}\s{0,2}[\u4e00-\u9fff]{2})/g, letter)
        : line,
    );
    return JSON.stringify(drawn) === JSON.stringify(text) ? undefined : drawn;
  }),
  sections('photograph', 'G-05', 'a figure is the photograph of a machine', (text) =>
    withFigures(text, (label, i) => (i === 0 ? `${label}为本发明的装置的实物照片；` : undefined)),
  ),
  {
    name: 'R-03 English claims',
    rule: 'R-03',
    says: 'the claims are in English',
    into: ['claims', 'full', 'invented'],
    seed: (text) => ({
      text: {
        ...text,
        claims: text.claims.map((claim) => ({
          ...claim,
          text: 'An apparatus comprising a housing and a motor arranged in the housing.',
        })),
      },
      at: inPart('claims'),
    }),
  },
  {
    name: 'G-01 repeated label',
    rule: 'G-01',
    says: 'two figures bear the same number',
    into: FULL,
    seed(text) {
      if (text.figures.length < 2) return undefined;
      const figures = text.figures.map((figure, i) =>
        i === 1 ? { ...figure, label: text.figures[0]!.label } : figure,
      );
      return { text: { ...text, figures }, at: inPart('drawings') };
    },
  },
];
