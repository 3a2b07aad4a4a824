import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import {
  applicationOf,
  contentOf,
  divisionOfAddress,
  emptyRecord,
  identityOf,
  lay,
  layCorrection,
  layPartial,
  licenceOf,
  licences,
  mayExport,
  mayShow,
  mergeEvents,
  type PartialRecord,
  type PatentRecord,
  patentRecordSchema,
  publicationNumber,
  sources,
} from './index.ts';

const day = plainDate;
const mark = (id: string, asOf = '2026-01-01', licence = 'demo') => ({ id, asOf: day(asOf), licence });
const record = (more: Partial<PatentRecord> = {}, kind = 'A', date = '2020-01-03'): PatentRecord => ({
  ...emptyRecord({
    key: 'CN110000001A',
    office: 'CN',
    publication: { number: '110000001', kind, date: day(date) },
    title: '一种泵',
    source: mark('cnipa-publication', '2026-01-01', 'cnipa-bulk'),
  }),
  right: 'invention',
  ...more,
});
const claims = [{ number: 1, text: '一种泵。' }];

describe('numbers of documents', () => {
  const of = (office: string, number: string, kind: string) => {
    const parsed = identityOf(office, number, kind);
    return parsed.ok ? `${parsed.value.key} ${parsed.value.right}` : parsed.reason.code;
  };
  it.each([
    ['CN', '110083831', 'A', 'CN110083831A invention'],
    ['CN', 'CN110083831', 'A8', 'CN110083831A invention'],
    ['CN', '201234567', 'U', 'CN201234567U utility'],
    ['CN', '85100312', 'A', 'CN85100312A invention'],
    ['CN', '1100838310', 'A', 'ZQ-COR-004'],
    ['CN', '110083831', '', 'ZQ-COR-004'],
    ['US', '08926509', 'B2', 'US8926509B invention'],
    ['US', '2005004437', 'A1', 'US20050004437A invention'],
    ['US', '20050004437', 'A1', 'US20050004437A invention'],
    ['US', 'D0435854', 'S1', 'USD435854S design'],
    ['EP', '1000000', 'B1', 'EP1000000B invention'],
    ['JP', 'H0912345', 'U', 'JPH0912345U utility'],
    ['', '1000000', 'B1', 'ZQ-COR-003'],
    ['EP', '', 'B1', 'ZQ-COR-003'],
    ['EP', '1000000', 'B1X', 'ZQ-COR-004'],
  ])('%s %s %s → %s', (office, number, kind, expected) => {
    expect(of(office, number, kind)).toBe(expected);
  });

  it('prints the whole kind code, keeps foreign applications apart by office', () => {
    expect(publicationNumber(record({}, 'A9'))).toBe('CN110000001A9');
    const us = applicationOf('US', ['16000001'], day('2026-01-01'));
    expect(us.ok && us.value).toBe('US16000001');
    const pct = applicationOf('US', ['PCT/CH02/00573'], day('2026-01-01'));
    expect(pct.ok && pct.value).toBe('PCT/CH02/00573');
    expect(applicationOf('CN', ['2.02E+12'], day('2026-01-01')).ok).toBe(false);
  });
});

describe('what a record says', () => {
  it('does not depend on the order of keys or on the day it was said again', () => {
    const one = record({ claims });
    const turned = Object.fromEntries(
      Object.entries({
        ...one,
        source: { licence: 'cnipa-bulk', asOf: '2030-01-01', id: 'cnipa-publication' },
      }).reverse(),
    );
    expect(contentOf(turned as unknown as PatentRecord)).toBe(contentOf(one));
    expect(contentOf(record({ claims: [{ number: 1, text: '一种泵' }] }))).not.toBe(contentOf(one));
  });
});

describe('corrections', () => {
  const front = record({ title: '一种水泵', abstract: '', applicants: [{ name: '乙公司' }] }, 'A8', '2020-06-05');
  const base = record({
    claims,
    abstract: '公开了泵。',
    applicants: [{ name: '甲公司' }],
    events: [{ code: 'Q10', date: day('2020-01-03'), title: '公布' }],
  });
  const whole = record({ title: '一种油泵', claims: [{ number: 1, text: '一种油泵。' }] }, 'A9', '2021-02-05');

  it('a corrected front page replaces the bibliography and keeps the texts', () => {
    const laid = layCorrection(base, front);
    expect(laid).toMatchObject({
      title: '一种水泵',
      applicants: [{ name: '乙公司' }],
      abstract: '公开了泵。',
      claims,
      publication: { kind: 'A', date: '2020-01-03' },
      corrections: [{ kind: 'A8', date: '2020-06-05' }],
    });
    expect(laid.events).toHaveLength(1);
  });

  it('a corrected whole replaces what it holds', () => {
    expect(layCorrection(base, whole)).toMatchObject({ title: '一种油泵', claims: [{ text: '一种油泵。' }] });
    expect(() => layCorrection(base, base)).toThrow('no kind code of a correction');
  });

  it('whatever comes first, the same is stored in the end', () => {
    const ends = [
      [base, front, whole],
      [base, whole, front],
      [front, base, whole],
      [whole, base, front],
      [front, whole, base],
      [whole, front, base],
    ].map((order) => order.reduce<PatentRecord | undefined>((there, one) => lay(there, one).record, undefined)!);
    for (const end of ends) {
      expect(end).toMatchObject({
        title: '一种油泵',
        publication: { kind: 'A', date: '2020-01-03' },
        abstract: '公开了泵。',
      });
      expect(end.corrections.map((one) => one.kind)).toEqual(['A8', 'A9']);
      expect(end.claims[0]?.text).toBe('一种油泵。');
      expect(patentRecordSchema.safeParse(end).success).toBe(true);
    }
  });

  it('delivered once more, nothing changes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(base, front, whole), { minLength: 1, maxLength: 8 }), (order) => {
        const end = order.reduce<PatentRecord | undefined>((there, one) => lay(there, one).record, undefined)!;
        for (const again of order) expect(lay(end, again).change).toBe('unchanged');
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('a newer delivery replaces an older one and keeps what others added', () => {
    const legal: PartialRecord = {
      key: base.key,
      source: mark('epo-ops', '2025-01-01', 'epo-ops-fair-use'),
      fields: {
        events: [{ code: 'F10', date: day('2022-01-04'), title: 'GRANT' }],
        family: { id: '7', members: ['EP1A'] },
      },
    };
    const with2 = layPartial(base, legal);
    const newer = {
      ...base,
      title: '一种新泵',
      events: [],
      source: mark('cnipa-publication', '2026-03-01', 'cnipa-bulk'),
    };
    const { record: end, change } = lay(with2, newer);
    expect(change).toBe('updated');
    expect(end).toMatchObject({
      title: '一种新泵',
      family: { id: '7' },
      fieldSources: { events: { id: 'epo-ops' }, family: { id: 'epo-ops' } },
    });
    expect(end.events.map((one) => one.code)).toEqual(['Q10', 'F10']);
    expect(
      lay(end, { ...newer, title: '旧', source: mark('cnipa-publication', '2024-01-01', 'cnipa-bulk') }).change,
    ).toBe('unchanged');
  });
});

describe('publications under one letter', () => {
  const both = (one: PatentRecord, other: PatentRecord) => [
    lay(lay(undefined, one).record, other),
    lay(lay(undefined, other).record, one),
  ];
  it('a search report adds its citations to the application', () => {
    const ep = { key: 'EP1000000A', office: 'EP' };
    const application = { ...record({ ...ep, claims }, 'A2', '2000-05-17'), title: 'Brick' };
    const report = {
      ...record(ep, 'A3', '2001-01-03'),
      title: 'Brick',
      citations: [{ cited: 'EP1A', sort: 'patent' as const, by: 'examiner' as const }],
    };
    for (const { record: end } of both(application, report))
      expect(end).toMatchObject({
        publication: { kind: 'A2', date: '2000-05-17' },
        claims,
        citations: [{ cited: 'EP1A' }],
      });
  });
  it('a partial invalidation speaks after the grant, whichever is delivered first', () => {
    const grant = record({ key: 'CN301234567S', title: '奶桶' }, 'S', '2020-01-03');
    const kept = record({ key: 'CN301234567S', title: '奶桶（部分无效）' }, 'S1', '2023-01-03');
    for (const { record: end } of both(grant, kept))
      expect(end).toMatchObject({ publication: { kind: 'S1' }, title: '奶桶（部分无效）' });
  });
});

describe('partial deliveries', () => {
  const texts = (lang: string): PartialRecord => ({
    key: 'CN110000001A',
    lang,
    source: mark('epo-ops', '2026-01-01', 'epo-ops-fair-use'),
    fields: { claims: [{ number: 1, text: 'A pump.' }] },
  });
  it('fill what is missing, marked with their source', () => {
    const laid = layPartial(record(), texts('en'));
    expect(laid.claims[0]?.text).toBe('A pump.');
    expect(laid.fieldSources.claims?.id).toBe('epo-ops');
  });
  it('do not replace texts of the main language by a translation', () => {
    expect(layPartial(record({ claims }), texts('en')).claims).toBe(claims);
    expect(layPartial(record({ claims }), texts('zh')).claims[0]?.text).toBe('A pump.');
    expect(() => layPartial({ ...record(), key: 'EP1A' }, texts('en'))).toThrow();
  });
  it('events come once, by day', () => {
    const a = { code: 'Q10', date: day('2020-01-01'), title: 'x' };
    const b = { code: 'F10', date: day('2019-01-01'), title: 'y' };
    expect(mergeEvents([a], [b, a, { ...a, detail: 'z' }])).toEqual([b, a, { ...a, detail: 'z' }]);
  });
});

describe('division of an address', () => {
  it.each([
    ['010020 内蒙古自治区呼和浩特市赛罕区学苑东街', '150105'],
    ['内蒙古呼和浩特赛罕区', '150105'],
    ['呼和浩特市如意开发区', '150100'],
    ['内蒙古自治区包头稀土高新区', '150200'],
    ['内蒙古 锡林郭勒盟 锡林浩特市', '152502'],
    ['内蒙古锡林浩特市', '152502'],
    ['满洲里市华埠大街', '150781'],
    ['内蒙古自治区二连浩特市', '152501'],
    ['内蒙古乌兰察布市察右前旗', '150926'],
    ['内蒙古通辽市科左中旗保康镇', '150521'],
    ['内蒙古鄂尔多斯市杭锦旗锡尼镇', '150625'],
    ['内蒙古巴彦淖尔市杭锦后旗', '150826'],
    ['内蒙古鄂托克前旗', '150623'],
    ['内蒙古伊克昭盟东胜', '150600'],
    ['中国内蒙古阿拉善左旗', '152921'],
    ['内蒙古阿拉善盟额济纳旗', '152923'],
    ['内蒙古', '150000'],
    ['内蒙古青山区', '150204'],
    ['430072 湖北省武汉市武昌区珞珈山武汉大学', '420000'],
    ['湖北武汉青山区', '420000'],
    ['广西壮族自治区南宁市', '450000'],
    ['新疆乌鲁木齐', '650000'],
    ['北京市海淀区', '110000'],
    ['海南省海口市', '460000'],
  ])('%s → %s', (address, code) => {
    expect(divisionOfAddress(address)).toEqual({ code });
  });
  it.each(['', '青山区建设路', '海南区', 'Reno, NV', '新城区'])('%s is nowhere for certain', (address) => {
    expect(divisionOfAddress(address).code).toBeUndefined();
  });
});

describe('licences', () => {
  it('say what may be shown, exported and handed on, field by field', () => {
    const mixed = record({ fieldSources: { claims: mark('epo-ops', '2026-01-01', 'epo-ops-fair-use') } });
    expect([
      mayExport(mixed),
      mayExport(mixed, 'abstract'),
      mayExport(mixed, 'claims'),
      mayShow(mixed, 'claims'),
    ]).toEqual([true, true, false, true]);
    expect(mayExport(record({ source: mark('upload', '2026-01-01', 'no such licence') }))).toBe(false);
    expect(licenceOf('cnipa-bulk').handOn).toBe(false);
    for (const source of sources) expect(licences[source.licence].notice.zh).not.toBe('');
  });
});
