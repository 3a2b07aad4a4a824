import { expect, it } from 'vitest';
import { assemble, type SourceReading } from './assemble.ts';
import { isDesignBrief, readStatements } from './design-brief.ts';
import { readPatentXml } from './patent-xml.ts';
import { readPlain } from './plain.ts';
import { parseXml } from './xml.ts';

const xml = (path: string, source: string) => {
  const parsed = parseXml(source, path);
  if (!parsed.ok) throw new Error(parsed.refusals[0]?.what.en);
  return readPatentXml(parsed.value, path);
};
const source = (path: string, reading: SourceReading['reading']): SourceReading => ({
  path,
  sha256: path,
  bytes: 1,
  ...(reading ? { reading } : {}),
});

const LINES = [
  '外观设计简要说明',
  '1.本外观设计产品的名称：奶酪包装盒。',
  '2.本外观设计产品的用途：用于盛装奶酪。',
  '3.本外观设计的设计要点：在于形状与图案的结合。',
  '4.最能表明设计要点的图片或照片：立体图。',
  '5.左视图与右视图对称，省略左视图；使用时底面不常见，省略仰视图。',
  '6.请求保护的外观设计包含色彩。指定设计2为基本设计。',
];

it('reads a design package: request, pictures, brief description', () => {
  const request = xml(
    '130101-/130101.xml',
    `<外观设计专利请求书><使用外观设计的产品名称>奶酪包装盒</使用外观设计的产品名称><洛迦诺分类号>09-03</洛迦诺分类号>
      <局部外观设计>0</局部外观设计><相似设计><项数>2</项数></相似设计>
      <设计人><第一设计人><姓名>乌云其木格（不公布姓名）</姓名><身份证件号码>150502199912310006</身份证件号码></第一设计人></设计人>
      <申请人><第一申请人><市县名称>呼和浩特市</市县名称></第一申请人></申请人></外观设计专利请求书>`,
  );
  const pictures = xml(
    '130001-/130001.xml',
    `<cn-application-body><cn-drawings><figure num="1" figure-labels="主视图"><img file="a.jpg"/></figure>
      <figure num="2" figure-labels="立体图"><img file="b.jpg"/></figure></cn-drawings></cn-application-body>`,
  );
  const brief = xml(
    '130002-/130002.xml',
    `<cn-application-body>${LINES.map((line) => `<p>${line}</p>`).join('')}</cn-application-body>`,
  );
  const text = assemble([
    source('130101-/130101.xml', request),
    source('130001-/130001.xml', pictures),
    source('130002-/130002.xml', brief),
  ]);
  expect(text.kind).toBe('design');
  expect(text.design).toMatchObject({
    productName: '奶酪包装盒',
    locarno: '09-03',
    partial: false,
    similarDesigns: 2,
    views: [{ name: '主视图' }, { name: '立体图' }],
  });
  expect(text.design?.brief).toHaveLength(6);
  expect(text.parties).toMatchObject([
    { role: 'applicant', name: '', address: '呼和浩特市' },
    { role: 'inventor', name: '乌云其木格（不公布姓名）', withheld: true, identifier: '150502199912310006' },
  ]);
  expect(text.notes.map(({ code }) => code)).not.toContain('claims-missing');
});

it('reads each statement of the brief description with its place', () => {
  const brief = readPlain({ text: LINES.join('\n') });
  expect([brief.role, brief.kind]).toEqual(['design-brief', 'design']);
  const found = readStatements(brief.designBrief!);
  expect(found).toMatchObject({
    productName: { text: '奶酪包装盒', paragraph: 'b0001' },
    use: { text: '用于盛装奶酪' },
    points: { text: '在于形状与图案的结合' },
    designated: { text: '立体图' },
    colour: { text: '请求保护的外观设计包含色彩' },
    base: { design: 2 },
  });
  expect(found.omitted.map(({ view, reason }) => [view, reason !== undefined])).toEqual([
    ['左视图', true],
    ['仰视图', true],
  ]);
  for (const { paragraph, start, end, text } of [found.productName!, found.use!, found.points!, found.omitted[1]!.at])
    expect(brief.designBrief!.find(({ id }) => id === paragraph)!.text.slice(start, end)).toBe(text);
});

it('reads the same from one line without breaks', () => {
  const one = readStatements([{ id: 'p', text: LINES.slice(1).join('') }]);
  const many = readStatements(LINES.slice(1).map((text, i) => ({ id: `${i}`, text })));
  for (const item of ['productName', 'use', 'points', 'designated'] as const)
    expect(one[item]?.text).toBe(many[item]?.text);
  expect(one.omitted.map(({ view }) => view)).toEqual(['左视图', '仰视图']);
});

it.each([
  ['1.名称：台灯', { productName: '台灯' }],
  [
    '本外观设计的产品名称是水杯；本外观设计产品用于盛水；设计要点在于杯身的形状；指定立体图为出版专利公报的图片。',
    {
      productName: '水杯',
      use: '用于盛水',
      points: '杯身的形状',
      designated: '立体图',
    },
  ],
  [
    '3、设计要点：整体形状；4、最能表明本外观设计的设计要点的图片或照片：套件1立体图；',
    {
      points: '整体形状',
      designated: '套件1立体图',
    },
  ],
])('understands %s', (text, wanted) => {
  const found = readStatements([{ id: 'p', text }]);
  for (const [item, words] of Object.entries(wanted)) expect([item, found[item as 'use']?.text]).toEqual([item, words]);
});

it.each([
  ['5.省略左视图和仰视图。', ['左视图', '仰视图'], false],
  ['5、省略视图：左视图与右视图对称，省略右视图', ['右视图'], true],
  ['5、省略视图：左视图、仰视图', ['左视图', '仰视图'], false],
  ['其余各面无设计要点，故省略其他视图。', ['其他视图'], true],
  ['省略视图：无。', [], false],
  ['其长度采用省略画法。', [], false],
])('reads what %s leaves out', (text, views, reasoned) => {
  const { omitted } = readStatements([{ id: 'p', text }]);
  expect(omitted.map(({ view }) => view)).toEqual(views);
  for (const { reason } of omitted) expect(reason !== undefined).toBe(reasoned);
});

it('takes no claims or description for a brief description', () => {
  expect(isDesignBrief('1. 一种外观设计检索方法，其特征在于，提取设计要点。')).toBe(false);
  expect(isDesignBrief(LINES.join('\n'))).toBe(true);
});

it('reads divisional, grace period, deposit, signatures and attorneys of a request', () => {
  const { request, parties } = xml(
    '110101.xml',
    `<发明专利请求书><发明名称>一株植物乳杆菌</发明名称>
      <专利代理机构><名称>北疆事务所</名称><机构代码>15101</机构代码><第一代理师><姓名>赵敏</姓名><资格证号>1510115001.2</资格证号><电话>0471-1</电话></第一代理师></专利代理机构>
      <分案申请><原申请号>202410987654.1</原申请号><原申请日>2024-07-18</原申请日></分案申请>
      <不丧失新颖性宽限期声明><学术会议或技术会议>1</学术会议或技术会议><他人泄露>0</他人泄露></不丧失新颖性宽限期声明>
      <生物材料样品><样品><保藏单位>CGMCC</保藏单位><保藏日期>2026-05-18</保藏日期><保藏编号>30258</保藏编号></样品></生物材料样品>
      <遗传资源>1</遗传资源><同日申请>1</同日申请><签章><名称>北疆事务所</名称><日期>2026-05-20</日期></签章></发明专利请求书>`,
  );
  expect(request).toMatchObject({
    divisional: true,
    parent: { number: '202410987654.1', date: '2024-07-18' },
    grace: { cases: ['conference'] },
    deposits: [{ unit: 'CGMCC', date: '2026-05-18', number: '30258' }],
    geneticResources: true,
    sameDayUtility: true,
    signatures: [{ by: 'agency', name: '北疆事务所' }],
  });
  expect(parties.find(({ role }) => role === 'agent')).toMatchObject({ name: '赵敏', licence: '1510115001.2' });
  const empty = xml('110101.xml', '<发明专利请求书><分案申请><原申请号/></分案申请><签章/></发明专利请求书>').request;
  expect([empty?.divisional, empty?.signatures, empty?.grace, empty?.deposits]).toEqual([
    undefined,
    [],
    undefined,
    undefined,
  ]);
});
