import { describe, expect, it } from 'vitest';
import { readPatentXml } from './patent-xml.ts';
import { parseXml } from './xml.ts';

function read(source: string) {
  const outcome = parseXml(source, 'a.xml');
  if (!outcome.ok) throw new Error(outcome.refusals[0]!.what.en);
  return readPatentXml(outcome.value, 'a.xml');
}

const body = (inner: string) => read(`<cn-application-body lang="zh" country="CN">${inner}</cn-application-body>`);
const publication = (inner: string) =>
  read(
    `<business:PatentDocumentAndRelated xmlns:business="b" xmlns:base="a">${inner}</business:PatentDocumentAndRelated>`,
  );

describe('claims', () => {
  it('joins hard breaks without a blank and keeps paragraphs, nested ones too', () => {
    const { claims, role } = body(`<cn-claims><claim id="cl001" num="1">
<claim-text>一种电路(160)，所述<br/>
电路包括：<br/>
</claim-text>
<claim-text>第一电<br/>
				<!-- 1 -->

容装置<claim-text>其为薄膜电容；</claim-text>和电阻。<br/>
</claim-text></claim></cn-claims>`);
    expect(role).toBe('claims');
    expect(claims?.[0]?.text).toBe('一种电路(160)，所述电路包括：\n第一电容装置\n其为薄膜电容；\n和电阻。');
    expect(claims?.[0]?.paragraphs.map((p) => p.id)).toEqual(['cl001-1', 'cl001-2', 'cl001-3', 'cl001-4']);
  });

  it('turns lowered and raised letters into Unicode or marks', () => {
    const { claims } = body(
      '<cn-claims><claim num="1"><claim-text>P<sub>imax</sub>＝P<sub>i</sub>(1+β<br/>\n<sub>T</sub>)W<sup>o</sup></claim-text></claim></cn-claims>',
    );
    expect(claims?.[0]?.text).toBe('Pᵢₘₐₓ＝Pᵢ(1+β_{T})Wᵒ');
  });

  it('takes the written number off, and notes one that differs from the file', () => {
    const { claims, notes } = publication(`<business:Claims>
      <business:Claim id="ci1" num="0001"><business:ClaimText>1、一种除尘器。</business:ClaimText></business:Claim>
      <business:Claim id="ci2" num="0003"><business:ClaimText>2．按照权利要求1所述的除尘器。</business:ClaimText></business:Claim>
      <business:Claim id="ci3" num="0003"><business:ClaimText>1.5mm厚的板</business:ClaimText></business:Claim></business:Claims>`);
    expect(claims?.map((c) => [c.number, c.label, c.text])).toEqual([
      [1, '1、', '一种除尘器。'],
      [2, '2．', '按照权利要求1所述的除尘器。'],
      [3, undefined, '1.5mm厚的板'],
    ]);
    expect(notes.map((n) => n.code)).toEqual(['claim-number-differs']);
  });

  it('keeps images, formulas and tables as placeholders with ids', () => {
    const { claims, media } = body(`<cn-claims><claim num="1"><claim-text>“<img id="idf1" file="sub/BDA01.jpg"/>”型片，
      <maths id="m1" num="1"><math>x=1</math></maths><tables id="t1" num="1"><table><tgroup><tbody><row><entry>甲</entry><entry>乙</entry></row></tbody></tgroup></table></tables></claim-text></claim></cn-claims>`);
    expect(claims?.[0]?.text).toBe('“⟦image:BDA01⟧”型片，⟦formula:claims-m1⟧⟦table:claims-t1⟧');
    expect(media).toEqual([
      { id: 'BDA01', kind: 'image', fileName: 'BDA01.jpg' },
      { id: 'claims-m1', kind: 'formula', text: 'x=1' },
      { id: 'claims-t1', kind: 'table', rows: [['甲', '乙']] },
    ]);
  });
});

describe('description', () => {
  it('reads headings, title and numbered paragraphs', () => {
    const { description, title, role } = body(`<description><invention-title>一种泵<br/></invention-title>
      <heading id="h1" level="2">技术领域<br/></heading><p id="p0001" num="0001" Italic="0">涉及泵。<br/></p>
      <heading level="2">具体实施方式</heading><heading level="3">实施例1</heading><p id="l0001" num="XXXX">取水。</p></description>`);
    expect(role).toBe('description');
    expect(title).toBe('一种泵');
    expect(description?.sections).toEqual([
      { id: 'technical-field', heading: '技术领域', paragraphs: [{ id: 'p0001', num: '0001', text: '涉及泵。' }] },
      {
        id: 'embodiments',
        heading: '具体实施方式',
        paragraphs: [
          { id: 'p0002', text: '实施例1', heading: true },
          { id: 'l0001', text: '取水。' },
        ],
      },
    ]);
  });

  it('reads section elements without headings, and bare paragraphs that are headings', () => {
    expect(
      publication(`<business:Description><business:TechnicalField><base:Paragraphs id="d0" num="0001">涉及泵。</base:Paragraphs></business:TechnicalField>
        <business:Disclosure><base:Paragraphs id="d1">一。</base:Paragraphs><base:Paragraphs id="d2">二。</base:Paragraphs></business:Disclosure>
        <business:Disclosure><base:Paragraphs id="d3">三。</base:Paragraphs></business:Disclosure></business:Description>`).description?.sections.map(
        (s) => [s.id, s.paragraphs.map((p) => p.id)],
      ),
    ).toEqual([
      ['technical-field', ['d0']],
      ['summary', ['d1', 'd2']],
      ['summary', ['d3']],
    ]);
    expect(
      publication(`<business:Description><business:InventionTitle>泵</business:InventionTitle><base:Paragraphs id="p0001" num="0001">技术领域</base:Paragraphs>
        <base:Paragraphs id="p0002" num="0002">涉及泵。</base:Paragraphs></business:Description>`).description
        ?.sections,
    ).toEqual([
      { id: 'technical-field', heading: '技术领域', paragraphs: [{ id: 'p0002', num: '0002', text: '涉及泵。' }] },
    ]);
  });
});

describe('drawings and abstract', () => {
  it('reads figures with their labels', () => {
    const { figures, notes, role } =
      body(`<cn-drawings><figure id="f0001" num="0001" figure-labels="图6A"><img file="A.tif" wi="99" he="97" top="1"/></figure>
      <figure num="2"><img file="B.tif"/></figure></cn-drawings>`);
    expect(role).toBe('drawings');
    expect(figures).toEqual([
      { id: 'f0001', label: '图6A', fileName: 'A.tif', widthMm: 99, heightMm: 97 },
      { id: 'f0002', label: '图2', labelDerived: true, fileName: 'B.tif' },
    ]);
    expect(notes.map((n) => n.code)).toEqual(['figure-label-derived']);
  });

  it('tells an abstract from an abstract figure', () => {
    expect(body('<cn-abstract><p num="0001">本发明<br/>\n公开。</p></cn-abstract>')).toMatchObject({
      role: 'abstract',
      abstract: '本发明公开。',
    });
    const figure = body(
      '<cn-abstract><cn-abst-figure><figure num="0001"><img file="A.jpg"/></figure></cn-abst-figure></cn-abstract>',
    );
    expect(figure).toMatchObject({ role: 'abstract-figure', abstractFigure: { fileName: 'A.jpg' } });
    expect(figure.abstract).toBeUndefined();
  });

  it('says when there are only scanned pages', () => {
    expect(body('<cn-claims><doc-page file="1.tif"/></cn-claims>').notes.map((n) => n.code)).toEqual(['page-images']);
  });
});

describe('the ST.36 shape', () => {
  it('is read with the same eyes', () => {
    const reading = read(`<cn-patent-document lang="ZH" country="CN" doc-number="101234567" kind="A">
      <cn-bibliographic-data><cn-publication-reference><document-id><country>CN</country><doc-number>101234567</doc-number><kind>A</kind><date>20080806</date></document-id></cn-publication-reference>
      <application-reference appl-type="发明专利"><document-id><country>CN</country><doc-number>200810000001.9</doc-number><date>20080101</date></document-id></application-reference>
      <classifications-ipcr><classification-ipcr><text>G06F 16/24(2019.01)I</text></classification-ipcr></classifications-ipcr>
      <invention-title>一种泵</invention-title><abstract><p>公开了泵。</p></abstract>
      <cn-parties><cn-applicants><cn-applicant><name>某公司</name></cn-applicant></cn-applicants><cn-inventors><cn-inventor><name>张三</name></cn-inventor></cn-inventors></cn-parties></cn-bibliographic-data>
      <application-body><description><p id="p0001" num="0001">技术领域</p></description><cn-claims><claim id="cl0001" num="0001"><claim-text>1.一种泵。</claim-text></claim></cn-claims></application-body></cn-patent-document>`);
    expect(reading).toMatchObject({
      role: 'publication',
      kind: 'invention',
      title: '一种泵',
      abstract: '公开了泵。',
      ipc: ['G06F 16/24'],
      numbers: [
        { kind: 'application', value: '200810000001.9', date: '2008-01-01' },
        { kind: 'publication', value: 'CN101234567A', kindCode: 'A' },
      ],
      parties: [
        { role: 'applicant', name: '某公司' },
        { role: 'inventor', name: '张三' },
      ],
    });
    expect(reading.claims).toHaveLength(1);
  });
});

describe('a request form', () => {
  it('gives title, parties, ticks and the declared files, and keeps every field', () => {
    const reading = read(`<实用新型专利请求书><实用新型名称>一种支架</实用新型名称><内部编号>A-7</内部编号>
      <发明人><第一发明人><姓名>张三</姓名><不公布姓名>1</不公布姓名></第一发明人><其他发明人><姓名>李四</姓名></其他发明人></发明人>
      <申请人><第一申请人><姓名或名称>某公司</姓名或名称><统一社会信用代码>91150000X</统一社会信用代码><省自治区直辖市名称>内蒙古自治区</省自治区直辖市名称><市县名称>包头市</市县名称><城区乡街道门牌号>建设路1号</城区乡街道门牌号><邮政编码>014000</邮政编码></第一申请人></申请人>
      <专利代理机构><名称>某事务所</名称><机构代码>15101</机构代码><第一代理师><姓名>王五</姓名></第一代理师></专利代理机构>
      <要求优先权声明><优先权项><在先申请日>2025-01-02</在先申请日><在先申请号>202510000001.1</在先申请号></优先权项><优先权项/></要求优先权声明>
      <摘要附图>1</摘要附图><同日申请>0</同日申请><提前公开>是</提前公开>
      <申请文件清单><申请文件><文件代码>100001</文件代码><文件名称>权利要求书</文件名称><页数>2</页数><项数>9</项数></申请文件></申请文件清单></实用新型专利请求书>`);
    expect(reading).toMatchObject({ role: 'request', kind: 'utility', title: '一种支架' });
    expect(reading.parties).toEqual([
      {
        role: 'applicant',
        name: '某公司',
        identifier: '91150000X',
        address: '内蒙古自治区包头市建设路1号',
        postcode: '014000',
      },
      { role: 'inventor', name: '张三', withheld: true },
      { role: 'inventor', name: '李四' },
      { role: 'agency', name: '某事务所', identifier: '15101' },
      { role: 'agent', name: '王五' },
    ]);
    expect(reading.request).toMatchObject({
      abstractFigure: '图1',
      earlyPublication: true,
      internalNumber: 'A-7',
      priorities: [{ date: '2025-01-02', number: '202510000001.1' }],
      declared: [{ formCode: '100001', name: '权利要求书', pages: 2, count: 9 }],
    });
    expect(reading.request?.sameDayUtility).toBeUndefined();
    expect(reading.request?.fields).toContainEqual({ path: '实用新型专利请求书/内部编号', value: 'A-7' });
  });
});
