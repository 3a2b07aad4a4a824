import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../record/content.ts';
import { FORMATS } from './detect.ts';
import {
  cnipaGrant,
  docdb,
  docdbBulk,
  epDocument,
  exchange,
  pap,
  patdoc,
  st36,
  st96,
  usGrant,
} from './examples.fixture.ts';
import { type ReadAll, readAll } from './fixture.ts';

const codes = (all: ReadAll) => all.rejects.map((one) => one.code);
const keys = (all: ReadAll) => all.records.map((one) => one.key);

describe('one document of each format', () => {
  it('CNIPA: two spellings of a number, nested claims, breaks, parties and citations', () => {
    const { records, rejects } = readAll('cnipa-publication', cnipaGrant());
    expect(rejects).toEqual([]);
    expect(records[0]).toMatchObject({
      key: 'CN101234567B',
      application: { number: '202110000012.4', date: '2021-01-06' },
      priorities: [{ office: 'CN', number: '202010000001.1', date: '2020-01-02' }],
      otherTitles: [{ lang: 'en', text: 'Extraction of sea buckthorn oil' }],
      ipc: [
        { symbol: 'C11B 1/10', edition: '2006.01', value: 'invention' },
        { symbol: 'A61K 36/72', edition: '2006.01', value: 'additional' },
      ],
      applicants: [
        {
          name: '内蒙古某某科技有限公司(乙)',
          original: '内蒙古某某科技有限公司（乙）',
          address: '内蒙古自治区呼和浩特市赛罕区学苑东街1号',
          division: '150105',
          creditCode: '91150100MA0P00018C',
        },
      ],
      citations: [
        { cited: 'CN101234500A', sort: 'patent' },
        { cited: '李四.沙棘油研究.2019', sort: 'literature' },
      ],
      claims: [
        { number: 1, text: '一种提取方法，包括：\n步骤一；\n步骤二。' },
        { number: 2, text: '根据权利要求1所述的方法。' },
      ],
      description: [
        { heading: true, text: '技术领域' },
        { number: '0002', text: '涉及CO₂萃取，温度为40℃，using carbon dioxide。' },
      ],
    });
  });

  it('ST.36: a design with its Locarno class, agency and view', () => {
    const { records } = readAll('st36', st36);
    expect(records[0]).toMatchObject({
      key: 'CN301234567S',
      right: 'design',
      application: { number: '202230000001.1' },
      locarno: [{ symbol: '01-01', edition: '14' }],
      applicants: [{ name: '锡林郭勒某乳业公司', division: '152502' }],
      agency: { name: '某代理有限公司' },
      agents: ['王五'],
      figures: [{ label: '立体图', file: 'S1.JPG' }],
    });
  });

  it('ST.96 by local names', () => {
    const { records, rejects } = readAll('st96', st96);
    expect(rejects).toEqual([]);
    expect(records[0]).toMatchObject({
      key: 'CN112345678A',
      publication: { date: '2021-02-09' },
      application: { number: '202010000001.1', date: '2020-01-02' },
      priorities: [{ office: 'US', number: '62/000001', date: '2019-01-03' }],
      title: '一种稀土永磁材料',
      abstract: '公开了一种材料。',
      ipc: [{ symbol: 'H01F 1/057' }],
      applicants: [{ name: '包头某稀土研究院', address: '包头市黄河大街36号', division: '150200' }],
      inventors: [{ name: '巴特尔' }],
      claims: [{ number: 1, text: '一种材料。' }],
      description: [
        { heading: true, text: '技术领域' },
        { number: '0001', text: '涉及永磁。' },
      ],
    });
  });

  it('USPTO: instructions, character references, English claims with their blanks', () => {
    const { records, rejects } = readAll('uspto-grant', usGrant('10000001'));
    expect(rejects).toEqual([]);
    expect(records[0]).toMatchObject({
      key: 'US10000001B',
      applicants: [{ name: 'Steppe Wind & Co.', country: 'US', address: 'Reno, NV' }],
      claims: [{ number: 1, text: 'A turbine, comprising:\na tower; and\na rotor of 1.5 mm².' }],
    });
  });

  it('USPTO: a design has its Locarno class in four figures, reissues and plants their letters', () => {
    const design = usGrant('D0900001')
      .replace('<kind>B2</kind>', '<kind>S1</kind>')
      .replace(
        '<classification-locarno/>',
        '<classification-locarno><edition>13</edition><main-classification>1303</main-classification></classification-locarno>',
      );
    const reissue = usGrant('RE045678').replace('<kind>B2</kind>', '<kind>E1</kind>');
    const plant = usGrant('PP030001').replace('<kind>B2</kind>', '<kind>P2</kind>');
    const { records } = readAll('uspto-grant', design + reissue + plant);
    expect(records.map((one) => [one.key, one.right, one.locarno])).toEqual([
      ['USD900001S', 'design', [{ symbol: '13-03', edition: '13' }]],
      ['USRE45678E', 'invention', []],
      ['USPP30001P', 'other', []],
    ]);
  });

  it('views of a design without an element around them, and its brief explanation', () => {
    const views = st36
      .replace(/<\/?cn-drawings>/g, '')
      .replace(
        '</cn-patent-document>',
        '<cn-brief-explanation><p num="1">用于盛放奶酪。</p></cn-brief-explanation></cn-patent-document>',
      );
    const [record] = readAll('st36', views).records;
    expect(record?.figures).toEqual([{ label: '立体图', file: 'S1.JPG' }]);
    expect(record?.description).toEqual([{ number: '1', text: '用于盛放奶酪。' }]);
  });

  it('DOCDB: Chinese documents get the kernel’s number and division', () => {
    const more =
      '<application-reference><document-id document-id-type="docdb"><country>CN</country><doc-number>202010000001</doc-number><kind>A</kind><date>20200102</date></document-id></application-reference>';
    const { records } = readAll('docdb', docdb(exchange('CN', '112345678', 'A', more)));
    expect(records[0]).toMatchObject({
      key: 'CN112345678A',
      application: { number: '202010000001.1', date: '2020-01-02' },
    });
  });
});

describe('older and sister vocabularies', () => {
  it('an American grant of 2002: columns of the IPC, names of characters, steps of claims', () => {
    const { records, rejects } = readAll('uspto-grant', patdoc);
    expect(rejects).toEqual([]);
    expect(records[0]).toMatchObject({
      key: 'US6234567B',
      title: 'Pump of 5 μm & less',
      application: { number: 'US09700001', date: '2000-01-04' },
      priorities: [{ office: 'JP', number: '11-000001', date: '1999-01-05' }],
      ipc: [
        { symbol: 'A61B 5/00', edition: '7' },
        { symbol: 'G06F 17/30', edition: '7' },
      ],
      applicants: [{ name: 'Pump, Inc.' }],
      inventors: [{ name: 'Ann Lee', address: 'Reno, NV' }],
      citations: [
        { cited: 'US4000001A', by: 'examiner', sort: 'patent' },
        { cited: 'Pumps, 1990.', by: 'applicant', sort: 'literature' },
      ],
      abstract: 'A pump for H₂O.',
      description: [{ heading: true, text: 'FIELD' }, { text: 'Pumps.' }],
      claims: [
        { number: 1, text: 'A pump, comprising:\na case.' },
        { number: 2, text: 'The pump of claim 1.' },
      ],
      figures: [{ label: 'Front page', file: 'US1.TIF' }],
    });
  });

  it('an American application of 2002', () => {
    const { records, rejects } = readAll('uspto-grant', pap);
    expect(rejects).toEqual([]);
    expect(records[0]).toMatchObject({
      key: 'US20020000001A',
      title: 'Wind vane',
      publication: { kind: 'A1', date: '2002-01-03' },
      application: { number: 'US09800001', date: '2001-03-01' },
      priorities: [{ office: 'JP', number: '2000-1', date: '2000-03-01' }],
      ipc: [{ symbol: 'B41M 5/00', edition: '7' }, { symbol: 'G06F 17/30' }],
      applicants: [{ name: 'Vane AB' }],
      inventors: [{ name: 'Ann Lee', country: 'US', address: 'Reno, NV' }, { name: 'Bo C. Ek' }],
      abstract: 'A vane.',
      description: [
        { heading: true, text: 'FIELD' },
        { number: '0001', text: 'Vanes.' },
      ],
      claims: [{ number: 1, text: 'A vane, comprising:\na blade.' }],
      figures: [{ file: 'US2.TIF' }],
    });
  });

  it('a European publication: three titles, claims in the language of the proceedings', () => {
    const { records, rejects } = readAll('st36', epDocument);
    expect(rejects).toEqual([]);
    expect(records[0]).toMatchObject({
      key: 'EP2000001B',
      lang: 'de',
      title: 'Windrad',
      otherTitles: [
        { lang: 'en', text: 'Wind turbine' },
        { lang: 'fr', text: 'Éolienne' },
      ],
      application: { number: 'EP18000001.5', date: '2018-01-05' },
      priorities: [{ office: 'DE', number: '102017000001', date: '2017-01-05' }],
      ipc: [{ symbol: 'F03D 1/06', edition: '2006.01', value: 'invention' }],
      applicants: [{ name: 'Wind GmbH', country: 'DE' }],
      inventors: [{ name: 'Muster, Eva', address: 'Weg 1, 10115 Berlin' }],
      claims: [{ number: 1, text: 'Windrad.' }],
    });
  });

  it('DOCDB in bulk: the family inside the document, three spellings of one applicant', () => {
    const { records, rejects, partials } = readAll('docdb', docdbBulk);
    expect([rejects, partials]).toEqual([[], []]);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      key: 'CN112345678A',
      application: { number: '202010000001.1', date: '2020-01-02' },
      priorities: [{ office: 'CN', number: '202010000001.1', date: '2020-01-02' }],
      family: { id: '700' },
      ipc: [{ symbol: 'C11B 1/10', edition: '2006.01', value: 'invention' }],
      applicants: [{ name: 'UNIV INNER MONGOLIA', original: '内蒙古大学', country: 'CN' }],
      abstract: 'Oil.',
    });
  });
});

describe('a document that DOCDB has deleted', () => {
  const deleted = (inside: string) =>
    `<exchange-document country="CN" doc-number="112345678" kind="A" status="D">${inside}</exchange-document>`;

  it('is told by its key, whether the rest of the element is there or not', () => {
    const whole = docdbBulk.replace('status="A"', 'status="D"');
    const empty = '<exchange-document country="CN" doc-number="112345678" kind="A" status="D"/>';
    for (const source of [docdb(deleted('<bibliographic-data/>')), docdb(deleted('')), whole, docdb(empty)]) {
      const { records, rejects, withdrawn } = readAll('docdb', source);
      expect([records, rejects]).toEqual([[], []]);
      expect(withdrawn).toEqual(['CN112345678A']);
    }
  });

  it('without a number is rejected: nothing is deleted by a guess', () => {
    const { withdrawn, rejects } = readAll('docdb', docdb('<exchange-document country="CN" status="D"/>'));
    expect(withdrawn).toEqual([]);
    expect(rejects.map(({ code }) => code)).toEqual(['ZQ-COR-003']);
  });
});

it('an element without content costs no document beside it', () => {
  const empty = (number: string) => `<exchange-document country="EP" doc-number="${number}" kind="A1" status="D"/>`;
  const all = readAll(
    'docdb',
    docdb(exchange('EP', '1000001', 'A1'), empty('1000002'), empty('1000003'), exchange('EP', '1000004', 'A1')),
  );
  expect(keys(all)).toEqual(['EP1000001A', 'EP1000004A']);
  expect([all.withdrawn, all.rejects]).toEqual([['EP1000002A', 'EP1000003A'], []]);
});

describe('many documents in one stream', () => {
  it('a broken one is rejected alone, with its place and words', () => {
    const parts = [usGrant('10000001'), usGrant('10000002', { broken: true }), usGrant('10000003')];
    const all = readAll('uspto-grant', parts.join(''));
    expect(keys(all)).toEqual(['US10000001B', 'US10000003B']);
    expect(codes(all)).toEqual(['ZQ-COR-001']);
    const [reject] = all.rejects;
    expect(parts.join('').slice(reject!.offset)).toMatch(/^<us-patent-grant/);
    expect(reject?.offset).toBeGreaterThan(parts[0]!.length);
    expect(reject?.excerpt).toContain('<b>turbine');
    expect(reject?.reason.en).toContain('unexpected close tag');
    expect(all.places[1]?.offset).toBe(parts.join('').lastIndexOf('<us-patent-grant'));
  });

  it('one that never closes ends where the next begins', () => {
    const cut = usGrant('10000002').replace('</us-patent-grant>', '').slice(0, -40);
    const all = readAll('uspto-grant', usGrant('10000001') + cut + usGrant('10000003'));
    expect(keys(all)).toEqual(['US10000001B', 'US10000003B']);
    expect(codes(all)).toEqual(['ZQ-COR-005']);
    const middle = docdb(exchange('EP', '1', 'A1').slice(0, 200), exchange('EP', '1000002', 'A1'));
    expect(keys(readAll('docdb', middle))).toEqual(['EP1000002A']);
  });

  it('a comment or CDATA that never closes costs one document', () => {
    const open = usGrant('10000002').replace('<claims', '<!-- <claims');
    const cdata = usGrant('10000004').replace('<claims', '<![CDATA[ <claims');
    const all = readAll('uspto-grant', usGrant('10000001') + open + usGrant('10000003') + cdata + usGrant('10000005'));
    expect(keys(all)).toEqual(['US10000001B', 'US10000003B', 'US10000005B']);
    expect(all.rejects).toHaveLength(2);
  });

  it('a document inside a comment is none, and CDATA is text', () => {
    const source = `<?xml version="1.0"?><!-- ${exchange('EP', '1000001', 'A1')} --><x>${exchange('EP', '1000002', 'A1', '<invention-title lang="de"><![CDATA[a </exchange-document> b]]></invention-title>')}</x>`;
    const all = readAll('docdb', source);
    expect(keys(all)).toEqual(['EP1000002A']);
    expect(all.records[0]?.otherTitles).toEqual([{ lang: 'de', text: 'a </exchange-document> b' }]);
  });

  it('a truncated file gives what was whole', () => {
    const source = usGrant('10000001') + usGrant('10000002');
    const all = readAll('uspto-grant', source.slice(0, -200));
    expect(keys(all)).toEqual(['US10000001B']);
    expect(codes(all)).toEqual(['ZQ-COR-005']);
  });

  it('one that is too long is skipped, not held', () => {
    const long = usGrant('10000002').replace('Wind', 'Wind'.repeat(2000));
    const all = readAll('uspto-grant', usGrant('10000001') + long + usGrant('10000003'), { largest: 5000 });
    expect(keys(all)).toEqual(['US10000001B', 'US10000003B']);
    expect(codes(all)).toEqual(['ZQ-COR-007']);
  });

  it('a family with bibliographies gives the documents and the family', () => {
    const member = (number: string) =>
      `<ops:family-member family-id="7"><publication-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>${number}</doc-number><kind>A1</kind></document-id></publication-reference>${exchange('EP', number, 'A1')}</ops:family-member>`;
    const all = readAll(
      'docdb',
      `<ops:world-patent-data><ops:patent-family>${member('1000001')}${member('1000002')}</ops:patent-family></ops:world-patent-data>`,
    );
    expect(keys(all)).toEqual(['EP1000001A', 'EP1000002A']);
    expect(all.partials.map((one) => one.fields.family?.members)).toEqual([['EP1000002A'], ['EP1000001A']]);
  });
});

describe('what is refused', () => {
  const lol = `<!DOCTYPE us-patent-grant [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;"><!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;">]>`;

  it('billion laughs and external entities, told before anything is parsed', () => {
    for (const doctype of [
      lol,
      '<!DOCTYPE us-patent-grant [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE us-patent-grant [<!ENTITY % p SYSTEM "http://example.org/x.dtd"> %p;]>',
      '<!DOCTYPE us-patent-grant SYSTEM "x.dtd" [ %remote; ]>',
    ]) {
      const all = readAll('uspto-grant', usGrant('10000001', { doctype }) + usGrant('10000002'));
      expect([doctype, codes(all)]).toEqual([doctype, ['ZQ-COR-002']]);
      expect(keys(all)).toEqual(['US10000002B']);
    }
  });

  it('a reference to an entity nobody declared', () => {
    const all = readAll('cnipa-publication', cnipaGrant('101234567', '一种&lol;方法'));
    expect(codes(all)).toEqual(['ZQ-COR-001']);
    expect(all.rejects[0]?.reason.zh).toContain('没有定义的实体');
  });

  it('an external definition is passed over and pictures may be declared', () => {
    for (const doctype of [
      '<!DOCTYPE us-patent-grant SYSTEM "http://example.org/x.dtd">',
      "<!DOCTYPE us-patent-grant PUBLIC \"-//X//DTD 'y' > z//EN\" 'x.dtd' [<!-- it's <!ENTITY a \"b\"> -->]>",
      '<!DOCTYPE us-patent-grant SYSTEM "x.dtd" [<!NOTATION TIF SYSTEM "v"><!ENTITY D00000.TIF SYSTEM "D0.TIF" NDATA TIF>]>',
    ])
      expect(keys(readAll('uspto-grant', usGrant('10000001', { doctype })))).toEqual(['US10000001B']);
  });

  it.each([
    ['no number', cnipaGrant('').replace('docNumber=""', ''), 'ZQ-COR-003'],
    ['a number that fits no kind', cnipaGrant('201234567'), 'ZQ-COR-004'],
    ['a number that is too short', cnipaGrant('1012345'.slice(0, 4)), 'ZQ-COR-004'],
    [
      'an application number with a wrong check',
      cnipaGrant().replace('202110000012.4', '202110000012.1').replace('102021000000012', '1'),
      'ZQ-COR-004',
    ],
    [
      'no title',
      cnipaGrant('101234567', '').replace(/<business:InventionTitle lang="en">.*?<\/business:InventionTitle>/, ''),
      'ZQ-COR-003',
    ],
    ['nothing at all', '', 'ZQ-COR-006'],
    ['another format', st96, 'ZQ-COR-006'],
  ])('%s', (_, source, code) => {
    const all = readAll('cnipa-publication', source);
    expect([codes(all), keys(all)]).toEqual([[code], []]);
    expect(all.rejects[0]?.refusal.next.zh).not.toBe('');
  });

  it('the second spelling of an application number stands in for the first', () => {
    const all = readAll('cnipa-publication', cnipaGrant().replace('202110000012.4', '202110000012.1'));
    expect(all.records[0]?.application?.number).toBe('202110000012.4');
  });
});

describe('malice takes no longer than reading', () => {
  const long = 200_000;
  it.each([
    ['comments that open', `<!DOCTYPE us-patent-grant [${'<!--'.repeat(long / 4)}`, ''],
    ['declarations that never close', `<!DOCTYPE us-patent-grant [${'<!ENTITY a "'.repeat(long / 12)}`, ''],
    ['blanks in a symbol', '', `<classification-ipc><text>A01B 1/02${' '.repeat(long)}!</text></classification-ipc>`],
    ['marks in a citation', '', `<citation><nplcit><othercit>${'; '.repeat(long / 2)}x</othercit></nplcit></citation>`],
    ['figures in an id', '', `<claims><claim id="${'1'.repeat(long)}x"><claim-text>a</claim-text></claim></claims>`],
    ['breaks in a paragraph', '', `<description><p>${'a<br/>'.repeat(long / 6)}</p></description>`],
    ['opening tags', '', '<p>'.repeat(long / 3)],
    ['names', '', Array.from({ length: long / 12 }, (_, i) => `<n${i}/>`).join('')],
  ])('%s', (_, doctype, more) => {
    const began = performance.now();
    readAll('uspto-grant', usGrant('10000001', { doctype }).replace('<us-parties>', `${more}<us-parties>`));
    expect(performance.now() - began).toBeLessThan(4000);
  });
});

describe('streams', () => {
  const stream = [
    usGrant('10000001'),
    usGrant('10000002', { broken: true }),
    usGrant('10000003').replace('<claims', '<!-- x --><claims'),
    usGrant('10000004', { doctype: '<!DOCTYPE us-patent-grant [<!ENTITY x "y">]>' }),
    usGrant('10000005').slice(0, -60),
    usGrant('10000006'),
  ].join('');
  const said = (all: ReadAll) => [
    ...all.records.map((one, i) => `${contentOf(one)} ${all.places[i]?.offset} ${all.places[i]?.length}`),
    ...all.rejects.map((one) => `${one.code} ${one.offset} ${one.length} ${one.excerpt}`),
  ];

  it('any cut of the input gives the same documents at the same places', () => {
    const whole = said(readAll('uspto-grant', stream));
    expect(whole).toHaveLength(6);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        expect(said(readAll('uspto-grant', stream, { sizes }))).toEqual(whole);
      }),
      { seed: 5, numRuns: 40 },
    );
    expect(said(readAll('uspto-grant', stream, { sizes: [1] }))).toEqual(whole);
  });

  it('never throws, always ends: any text, and any damage to a good one', () => {
    const format = fc.constantFrom(...FORMATS.map((one) => one.id));
    const good = {
      'cnipa-publication': cnipaGrant(),
      st36,
      st96,
      docdb: docdb(exchange('EP', '1000001', 'A1')),
      'uspto-grant': usGrant('10000001'),
    };
    fc.assert(
      fc.property(
        format,
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.nat(),
        fc.nat(200),
        fc.nat(3),
        (id, noise, at, taken, copies) => {
          readAll(id, noise);
          const source = good[id];
          const place = at % source.length;
          const damaged = source.slice(0, place) + noise.slice(0, 40).repeat(copies) + source.slice(place + taken);
          const all = readAll(id, damaged + source);
          expect(all.records.length + all.rejects.length + all.partials.length).toBeGreaterThan(0);
          for (const reject of all.rejects) expect(reject.excerpt.length).toBeLessThanOrEqual(200);
        },
      ),
      { seed: 7, numRuns: 120 },
    );
  });
});
