import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ApplicationText, type CheckReport, emptyApplicationText, type Finding } from '#claims/index.ts';
import { parseXml, type XmlElement } from '#claims/read/index.ts';
import { findingsDocx } from './index.ts';

const CLAIM_1 = '一种剪绒装置，包括刀架(1)\u0000和<导轨>；\n所述导轨为直线导轨。';
const text: ApplicationText = {
  ...emptyApplicationText(),
  title: '一种羊绒剪绒装置',
  claims: [CLAIM_1, '根据权利要求1所述的装置，其特征在于，还包括\ud800电机。'].map((said, i) => ({
    number: i + 1,
    text: said,
    paragraphs: [],
  })),
  abstract: '一种羊绒剪绒装置。',
  description: {
    sections: [
      { id: 'technical-field', heading: '技术领域', paragraphs: [{ id: 'p0001', num: '0001', text: '涉及羊绒。' }] },
      { id: 'embodiments', heading: '具体实施方式', paragraphs: [{ id: 'p0002', text: '如⟦image:i1⟧所示有刀架。' }] },
    ],
  },
};

let last = 0;
function finding(place: Partial<Finding> & Pick<Finding, 'part'>, words = ''): Finding {
  last++;
  const say = (zh: string) => ({ zh: `${zh}${last}`, en: `${zh} en ${last}` });
  return {
    rule: 'C-23',
    severity: last % 2 ? 'E' : 'W',
    start: 0,
    end: 0,
    text: words,
    what: say('问题'),
    why: say('理由'),
    todo: say('建议'),
    basis: ['RR-22¶2', 'GL-2-2-3.3'],
    related: [],
    fingerprint: `print${last}`,
    ...place,
  };
}
const inClaim = (order: number, words: string, source = text.claims[order]!.text): Finding => {
  const start = source.indexOf(words);
  return finding({ part: 'claims', claim: order + 1, order, start, end: start + words.length }, words);
};

const findings: Finding[] = [
  finding({ part: 'filing' }),
  finding({ part: 'request', field: 'applicant.1.address' }),
  finding({ part: 'title', start: 2, end: 4 }, '羊绒'),
  inClaim(0, '刀架(1)\u0000和<导轨>；\n所述导轨'),
  inClaim(0, '<导轨>'),
  inClaim(0, '导轨>；'),
  finding({ part: 'claims', claim: 2, order: 1 }),
  inClaim(1, '\ud800电机'),
  finding({ part: 'claims' }),
  finding({ part: 'description', paragraph: 'p0002', order: 1, start: 1, end: 13 }, '⟦image:i1⟧所示'),
  finding({ part: 'drawings', figure: '图2' }),
  finding({ part: 'abstract', start: 0, end: 9 }, '一种羊绒剪绒装置。'),
  finding({ part: 'claims', claim: 9, order: 8, start: 3, end: 5 }, '没有'),
];
const report: CheckReport = {
  on: '2026-11-01',
  kind: 'invention',
  scope: 'application',
  claims: 2,
  findings,
  judged: ['C-23'],
  notJudged: [{ rule: 'D-01', reason: { zh: '没有说明书', en: 'there is no description' } }],
  cut: [],
};

interface Read {
  /** The words between the two ends of each comment's range. */
  ranges: Map<number, string>;
  referred: number[];
  comments: Map<number, string>;
  words: string;
}

/** Reads a Word file with the project's own strict parser. */
function readDocx(bytes: Uint8Array): Read {
  const files = unzipSync(bytes);
  const parse = (name: string): XmlElement => {
    const parsed = parseXml(strFromU8(files[name]!), name);
    if (!parsed.ok) throw new Error(parsed.refusals[0]!.what.en);
    return parsed.value.root;
  };
  const ranges = new Map<number, string>();
  const open = new Set<number>();
  const referred: number[] = [];
  let words = '';
  const say = (said: string) => {
    words += said;
    for (const id of open) ranges.set(id, ranges.get(id)! + said);
  };
  const walk = (element: XmlElement, inText = false): void => {
    const id = Number(element.attributes['w:id'] ?? element.attributes.id);
    const name = element.name.replace('w:', '');
    if (name === 'commentRangeStart') {
      open.add(id);
      ranges.set(id, '');
    } else if (name === 'commentRangeEnd') open.delete(id);
    else if (name === 'commentReference') referred.push(id);
    else if (name === 'br') say('\n');
    for (const child of element.children) {
      if (typeof child !== 'string') walk(child, child.name.replace('w:', '') === 't');
      else if (inText) say(child);
    }
  };
  walk(parse('word/document.xml'));
  expect([...open]).toEqual([]);
  const comments = new Map<number, string>();
  const textOf = (element: XmlElement): string =>
    element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
  for (const child of parse('word/comments.xml').children)
    if (typeof child !== 'string') comments.set(Number(child.attributes['w:id'] ?? child.attributes.id), textOf(child));
  return { ranges, referred, comments, words };
}

describe('a Word file of findings', () => {
  let read: Read;
  beforeAll(async () => {
    const marked = [{ fingerprint: findings[4]!.fingerprint, reason: '约定写法' }];
    read = readDocx(await findingsDocx(text, report, { file: '剪绒.docx', marked }));
  });

  it('has one comment for each finding, referred to once, which says rule, what, why, basis and what to do', () => {
    const numbers = findings.map((_, i) => i + 1);
    expect([...read.comments.keys()]).toEqual(numbers);
    expect(read.referred.toSorted((a, b) => a - b)).toEqual(numbers);
    for (const [i, one] of findings.entries())
      for (const said of ['C-23', one.what.zh, one.why.zh, one.todo.zh, '第二十二条第二款；《专利审查指南》'])
        expect(read.comments.get(i + 1)).toContain(said);
    expect(read.comments.get(5)).toContain('已标记为误报：约定写法');
  });

  it('encloses exactly the words of each finding, also where findings overlap', () => {
    const shown = (words: string) => words.toWellFormed().replace('\u0000', '\ufffd').replace('⟦image:i1⟧', '〔图〕');
    for (const [i, one] of findings.slice(0, -1).entries())
      if (one.text !== '') expect(read.ranges.get(i + 1)).toBe(shown(one.text));
    expect(read.ranges.get(1)).toBe('申请文件');
    expect(read.ranges.get(2)).toBe('申请人1 地址');
    expect(read.ranges.get(7)).toBe('2. ');
    expect(read.ranges.get(9)).toBe('权利要求书');
    expect(read.ranges.get(11)).toBe('图2');
    // A place that the text does not have keeps its comment.
    expect(read.ranges.get(13)).toBe('申请文件');
  });

  it('holds the whole text in order', () => {
    const order = ['权利要求书', CLAIM_1.replace('\u0000', '\ufffd'), '技术领域', '[0001] 涉及羊绒。', '具体实施方式'];
    let from = read.words.lastIndexOf('权利要求书');
    for (const words of order) {
      const at = read.words.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(read.words).toContain('没有说明书：D-01');
  });

  it('speaks English when asked to', async () => {
    const english = readDocx(await findingsDocx(text, report, { file: 'a.docx', lang: 'en' }));
    expect(english.comments.get(2)).toContain('问题 en 2');
    expect(english.comments.get(2)).toContain('Why: ');
    expect(english.words).toContain('Report on application documents');
  });

  it('of a design marks words of its name and of its brief description', async () => {
    const design: ApplicationText = {
      ...emptyApplicationText(),
      kind: 'design',
      design: { productName: '蒙古包形灯', views: [], brief: [{ id: 'b1', text: '用途：照明，性能优良。' }] },
    };
    const own = [
      finding({ part: 'design', field: 'productName', start: 4, end: 5 }, '灯'),
      finding({ part: 'design', paragraph: 'b1', order: 0, start: 6, end: 10 }, '性能优良'),
      finding({ part: 'design', figure: '主视图' }),
    ];
    const { ranges, comments } = readDocx(
      await findingsDocx(design, { ...report, kind: 'design', findings: own }, { file: 'a.zip' }),
    );
    expect([...ranges]).toEqual([
      [1, '灯'],
      [2, '性能优良'],
      [3, '主视图'],
    ]);
    expect(comments.size).toBe(3);
  });

  it('of a clean text says that nothing was found, and has no comments', async () => {
    const clean = unzipSync(await findingsDocx(text, { ...report, findings: [] }, { file: 'a.docx' }));
    expect(strFromU8(clean['word/document.xml']!)).toContain('没有发现问题');
    expect(strFromU8(clean['word/document.xml']!)).not.toContain('comment');
  });
});
