import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decoderFor } from './decoder.ts';
import { detectFormat } from './detect.ts';
import { readAll } from './fixture.ts';

const DATA = '../shared/data';
const there = existsSync(DATA);
if (!there) console.log(`Skipped: the real samples are not there (${DATA}).`);

const NEW = 'CN102019000302430CN00001100838310AFULZH20190802CN00G';
const OLD = 'CN101985000000312CN00000851003120AFULZH19870204CN00Z';

function sample(path: string) {
  const bytes = readFileSync(`${DATA}/${path}`);
  expect(decoderFor(bytes.subarray(0, 65_536))).toBe('utf-8');
  const source = bytes.toString('utf8');
  const format = detectFormat(source.slice(0, 4000));
  if (!format) throw new Error(`${path} has no known format.`);
  return { format, ...readAll(format, source) };
}

// Expected values were written down from the files by hand.
describe.skipIf(!there)('real samples', () => {
  it('CNIPA 2019, bare paragraphs', () => {
    const { format, records, rejects } = sample(`cnipa-publication/${NEW}/${NEW}.XML`);
    expect(format).toBe('cnipa-publication');
    expect(rejects).toEqual([]);
    expect(records).toHaveLength(1);
    const record = records[0]!;
    expect(record).toMatchObject({
      key: 'CN110083831A',
      office: 'CN',
      publication: { number: '110083831', kind: 'A', date: '2019-08-02' },
      application: { number: '201910302430.1', date: '2019-04-16' },
      right: 'invention',
      lang: 'zh',
      title: '一种基于BERT-BiGRU-CRF的中文命名实体识别方法',
      applicants: [
        { name: '武汉大学', country: 'CN', address: '湖北省武汉市武昌区珞珈山武汉大学', division: '420000' },
      ],
      inventors: [{ name: '董文永' }, { name: '杨飘' }],
      agency: { name: '武汉科皓知识产权代理事务所(特殊普通合伙)' },
      agents: ['鲁力'],
      ipc: [{ symbol: 'G06F 17/27', edition: '2006.01' }],
    });
    expect(record.claims.map((one) => one.number)).toEqual([1, 2, 3, 4]);
    expect(record.claims[0]?.text.split('\n')).toHaveLength(14);
    expect(record.claims[1]?.text).toMatch(/^如权利要求1所述的/);
    expect(record.description.filter((one) => one.heading).map((one) => one.text)).toEqual([
      '技术领域',
      '背景技术',
      '发明内容',
      '附图说明',
      '具体实施方式',
    ]);
    expect(record.description.at(-1)?.number).toBe('0101');
    expect(record.figures.map((one) => one.label)).toEqual(['图1', '图2', '图3', '摘要附图']);
  });

  it('CNIPA 1987, section elements and pictures inside claims', () => {
    const { records, rejects } = sample(`cnipa-publication/${OLD}/${OLD}.XML`);
    expect(rejects).toEqual([]);
    const record = records[0]!;
    expect(record).toMatchObject({
      key: 'CN85100312A',
      publication: { number: '85100312', kind: 'A', date: '1987-02-04' },
      application: { number: '85100312.5', date: '1985-04-01' },
      title: '一种静电热管热交换式除尘器',
      applicants: [{ name: '东北工学院', division: '210000' }],
      agency: { name: '东北工学院专利事务所' },
      ipc: [
        { symbol: 'B03C 3/09', edition: '4' },
        { symbol: 'F28F 1/38', edition: '4' },
        { symbol: 'F28G 1/02', edition: '4' },
      ],
    });
    expect(record.claims).toHaveLength(5);
    expect(record.claims[1]?.text).toContain('通过“⟦image:85100312_IMG1.TIF⟧”字型散热片〔16〕相连接');
    expect(record.description.filter((one) => one.heading).map((one) => one.text)).toEqual([
      '技术领域',
      '发明内容',
      '背景技术',
      '发明内容',
      '附图说明',
      '具体实施方式',
      '发明内容',
    ]);
    expect(record.figures).toEqual([{ label: '图1', file: '85100312_DRIMG1.TIF' }]);
  });

  it.each([
    {
      file: 'US06859910.xml',
      key: 'US6859910B',
      title: 'Methods and systems for transactional tunneling',
      published: '2005-02-22',
      application: { number: 'US09832323', date: '2001-04-10' },
      applicant: 'Bluestreak.com',
      inventors: 1,
      ipc: 4,
      cpc: 0,
      claims: 2,
      citations: 8,
    },
    {
      file: 'US08926509.xml',
      key: 'US8926509B',
      title: 'Wireless physiological sensor patches and systems',
      published: '2015-01-06',
      application: { number: 'US12134151', date: '2008-06-05' },
      applicant: 'Surendar Magar',
      inventors: 5,
      ipc: 14,
      cpc: 19,
      claims: 31,
      citations: 159,
    },
    {
      file: 'US20050004437A1.xml',
      key: 'US20050004437A',
      title: 'Simulation device for playful evaluation and display of blood sugar levels',
      published: '2005-01-06',
      application: { number: 'US10830857', date: '2004-04-23' },
      applicant: 'Heiner Kaufmann',
      inventors: 2,
      ipc: 1,
      cpc: 0,
      claims: 10,
      citations: 0,
    },
    {
      file: 'USD435854S1.xml',
      key: 'USD435854S',
      title: 'Disc cartridge',
      published: '2001-01-02',
      application: { number: 'US29116510', date: '1999-01-06' },
      applicant: 'Hitachi Maxell, Ltd.',
      inventors: 8,
      ipc: 0,
      cpc: 0,
      claims: 1,
      citations: 10,
    },
  ])('USPTO $file', (expected) => {
    const { format, records, rejects } = sample(`other-offices/uspto/${expected.file}`);
    expect(format).toBe('uspto-grant');
    expect(rejects).toEqual([]);
    const record = records[0]!;
    expect({
      key: record.key,
      title: record.title,
      published: record.publication.date,
      application: record.application,
      applicant: record.applicants[0]?.name,
      inventors: record.inventors.length,
      ipc: record.ipc.length,
      cpc: record.cpc.length,
      claims: record.claims.length,
      citations: record.citations.length,
      file: expected.file,
    }).toEqual(expected);
  });

  it('USPTO in detail: priority, owner beside applicants, design class', () => {
    expect(sample('other-offices/uspto/US20050004437A1.xml').records[0]?.priorities).toEqual([
      { office: 'CH', number: '1974/01', date: '2001-10-26' },
    ]);
    const sensor = sample('other-offices/uspto/US08926509.xml').records[0];
    expect(sensor?.applicants.at(-1)?.name).toBe('Hmicro, Inc.');
    expect(sensor?.priorities[0]).toEqual({ office: 'US', number: '60968023', date: '2007-08-24' });
    expect(sample('other-offices/uspto/USD435854S1.xml').records[0]).toMatchObject({
      right: 'design',
      locarno: [{ symbol: '14-02', edition: '7' }],
      agency: { name: 'Antonelli, Terry, Stout & Kraus, LLP' },
    });
  });

  it('OPS biblio', () => {
    const { format, records } = sample('other-offices/epo-ops/biblio_example.xml');
    expect(format).toBe('docdb');
    expect(records[0]).toMatchObject({
      key: 'US20060142694A',
      title: 'Bi-directional steerable catheter control handle',
      publication: { kind: 'A1', date: '2006-06-29' },
      application: { number: 'US11023667', date: '2004-12-28' },
      applicants: [{ name: 'ST. JUDE MEDICAL, ATRIAL FIBRILLATION DIVISION, INC' }],
      family: { id: '35840242' },
    });
    expect(records[0]?.citations).toHaveLength(99);
    expect(records[0]?.inventors).toHaveLength(4);
    const other = sample('other-offices/epo-ops/biblio_example_3.xml').records[0];
    expect(other).toMatchObject({
      key: 'AU2013290010A',
      title: 'Novel fuel composition',
      ipc: [{ symbol: 'C10L 1/00' }],
    });
    expect(other?.inventors[0]).toEqual({ name: 'FANG HOWARD L', original: 'FANG, HOWARD L' });
    expect(other?.priorities.map((one) => `${one.office} ${one.number}`)).toEqual([
      'US 13/547,826',
      'WO US2013/050328',
    ]);
  });

  it('OPS full cycle: both stages of one application', () => {
    const { records } = sample('other-offices/epo-ops/full_cycle_example.xml');
    expect(records.map((one) => [one.key, one.publication.date])).toEqual([
      ['EP1000000A', '2000-05-17'],
      ['EP1000000B', '2003-02-12'],
    ]);
    expect(records[0]).toMatchObject({
      title: 'Apparatus for manufacturing green bricks for the brick manufacturing industry',
      otherTitles: [{ lang: 'de' }, { lang: 'fr' }],
      applicants: [
        { name: 'BOER BEHEER NIJMEGEN BV DE', original: 'BEHEERMAATSCHAPPIJ DE BOER NIJMEGEN B.V', country: 'NL' },
      ],
      application: { number: 'EP99203729', date: '1999-11-08' },
    });
    expect(records[0]?.ipc.map((one) => one.symbol)).toEqual(['B28B 1/29', 'B28B 5/02', 'B28B 7/00', 'H02P 6/08']);
    expect(records[0]?.cpc.map((one) => one.symbol)).toEqual(['B28B 1/29', 'B28B 5/022', 'B28B 7/0064']);
  });

  it('OPS claims, description, family and legal events are parts of known documents', () => {
    const claims = sample('other-offices/epo-ops/claims_example.xml').partials;
    expect(claims.map((one) => [one.key, one.lang, one.fields.claims?.length])).toEqual([['EP1000000A', 'en', 11]]);
    expect(claims[0]?.fields.claims?.[10]?.text).toMatch(/^Apparatus as claimed in claim 10/);
    const description = sample('other-offices/epo-ops/description_example.xml').partials[0];
    expect(description?.fields.description).toHaveLength(22);
    expect(description?.fields.description?.[21]?.number).toBe('0022');
    const family = sample('other-offices/epo-ops/family.xml').partials;
    expect(family.map((one) => one.key)).toEqual([
      'AT232441T',
      'DE69905327D',
      'EP1000000A',
      'EP1000000B',
      'NL1010536C',
      'US6093011A',
    ]);
    expect(family[5]?.fields.family).toEqual({
      id: '19768124',
      members: ['AT232441T', 'DE69905327D', 'EP1000000A', 'EP1000000B', 'NL1010536C'],
    });
    const legal = sample('other-offices/epo-ops/example_1.xml').partials[0];
    expect(legal?.key).toBe('EP1000000A');
    expect(legal?.fields.events).toHaveLength(50);
    expect(legal?.fields.events?.[0]).toEqual({
      code: 'D10',
      date: '2002-04-23',
      title: 'FIRST EXAMINATION REPORT DESPATCHED',
      detail: 'EP 17Q: Effective DATE 20020423',
    });
  });
});
