import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { LegalEvent, PatentRecord } from '../record/types.ts';
import {
  encumbrancesOn,
  eventOfInpadoc,
  eventOfWords,
  keyEventOf,
  keyEventOfWords,
  keyEvents,
  legalStateOf,
  OTHER_EVENT,
  termEndOf,
  timelineOf,
} from './index.ts';

const day = plainDate;

describe('key events', () => {
  it('each code once, in both languages, and in the shape records store', () => {
    expect(new Set(keyEvents.map((one) => one.code)).size).toBe(keyEvents.length);
    for (const { code, title } of keyEvents) {
      expect(code).toMatch(/^[A-Z]\d{2}$/);
      expect(title.zh).toMatch(/\p{Script=Han}/u);
    }
    expect(keyEventOf('F10').title.en).toBe('IP right granted');
    expect(keyEventOf('D11').code).toBe('D10');
    expect(keyEventOf('Q').code).toBe('Q10');
    expect(keyEventOf('I99').code).toBe(OTHER_EVENT);
  });
});

describe('words of the Chinese gazette', () => {
  it.each([
    ['公开', 'Q10'],
    ['公布', 'Q10'],
    ['发明专利申请公布', 'Q10'],
    ['实质审查的生效', 'D10'],
    ['授权', 'F10'],
    ['专利权授予', 'F10'],
    ['专利权的转移', 'R10'],
    ['专利申请权、专利权的转移', 'R10'],
    ['专利权人的姓名或者名称、地址的变更', 'R10'],
    ['著录事项变更', 'R10'],
    ['专利权质押合同登记的生效', 'W10'],
    ['专利权质押合同登记的注销', 'W10'],
    ['专利权的保全', 'W10'],
    ['专利实施许可合同备案的生效', 'S10'],
    ['专利实施许可合同备案的注销', 'S10'],
    ['开放许可声明', 'S10'],
    ['开放许可声明的撤回', 'S10'],
    ['未缴年费专利权终止', 'H10'],
    ['专利权的终止', 'H10'],
    ['专利权有效期届满', 'H10'],
    ['避免重复授予专利权，主动放弃专利权', 'H10'],
    ['专利权全部无效', 'H10'],
    ['发明专利权的无效宣告', 'H10'],
    ['专利权部分无效', 'M10'],
    ['维持专利权有效', 'M10'],
    ['专利权无效宣告请求的受理', 'L10'],
    ['发明专利申请公布后的视为撤回', 'B10'],
    ['发明专利申请公布后的驳回', 'B10'],
    ['发明专利申请公布后的撤回', 'B10'],
    ['专利权的视为放弃', 'H10'],
    ['视为放弃取得专利权', 'B10'],
    ['专利权的恢复', 'K10'],
    ['专利申请的恢复', 'C10'],
    ['发明专利更正', 'P10'],
    ['专利权期限补偿', 'G10'],
    ['满月', OTHER_EVENT],
  ])('%s', (words, code) => {
    expect(keyEventOfWords(words)).toBe(code);
  });

  it('keeps the words and tells pledge and licence from their entries and cancellations', () => {
    const events = [
      eventOfWords('专利权质押合同登记的生效', day('2021-03-01'), '登记号 Y2021'),
      eventOfWords('专利权质押合同登记的注销', day('2022-03-01')),
      eventOfWords('开放许可声明', day('2022-01-01')),
    ];
    expect(events[0]).toEqual({
      code: 'W10',
      date: '2021-03-01',
      title: '专利权质押合同登记的生效',
      detail: '登记号 Y2021',
    });
    expect(encumbrancesOn(events, day('2021-12-31'))).toEqual({ pledged: true, licensed: false, openLicence: false });
    expect(encumbrancesOn(events, day('2022-12-31'))).toEqual({ pledged: false, licensed: false, openLicence: true });
  });
});

describe('codes of INPADOC', () => {
  const of = (office: string, code: string) =>
    eventOfInpadoc({ office, code, date: day('2020-01-01'), words: 'WORDS', detail: '' });
  it('by authority; unknown ones stay unclassified with their words', () => {
    expect(
      [of('CN', 'GR01'), of('CN', 'SE01'), of('CN', 'CF01'), of('EP', '27W'), of('EP', '17P ')].map((one) => one.code),
    ).toEqual(['F10', 'D10', 'H10', 'H10', 'D10']);
    expect(of('EP', 'GR01')).toEqual({ code: OTHER_EVENT, date: '2020-01-01', title: 'WORDS', detail: 'EP GR01' });
    expect(of('EP', 'PG25').code).toBe('W10');
  });
});

type Read = Parameters<typeof legalStateOf>[0];
const right = (kind: string, more: Partial<Read> = {}): Read => ({
  office: 'CN',
  publication: { number: '101234567', kind, date: day('2021-05-04') },
  application: { number: '201910000001.1', date: day('2019-01-07') },
  right: 'invention' as PatentRecord['right'],
  events: [] as LegalEvent[],
  ...more,
});
const on = (code: string, date: string): LegalEvent => ({ code, date: day(date), title: code });

describe('where a right stands', () => {
  const today = day('2026-11-20');

  it.each<[string, Read, string]>([
    ['a published application', right('A'), 'pending'],
    ['a grant', right('B'), 'in-force'],
    ['a partial invalidation', right('C1'), 'in-force'],
    ['a utility model', right('U', { right: 'utility' }), 'in-force'],
    ['an application granted later', right('A', { events: [on('F10', '2022-01-04')] }), 'in-force'],
    ['an application refused', right('A', { events: [on('D10', '2021-06-01'), on('B10', '2022-01-04')] }), 'ended'],
    ['refused and revived', right('A', { events: [on('B10', '2022-01-04'), on('C10', '2022-05-04')] }), 'pending'],
    ['a right that ended', right('B', { events: [on('H10', '2024-01-04')] }), 'ended'],
    ['ended and revived', right('B', { events: [on('H10', '2024-01-04'), on('K10', '2024-06-04')] }), 'in-force'],
    [
      'maintained in part after it ended',
      right('B', { events: [on('H10', '2024-01-04'), on('M10', '2024-06-04')] }),
      'ended',
    ],
    ['a transfer and a pledge', right('B', { events: [on('R10', '2024-01-04'), on('W10', '2024-06-04')] }), 'in-force'],
    ['a term that ran out', right('B', { application: { number: 'x', date: day('2006-11-20') } }), 'ended'],
    [
      'a term that runs out tomorrow',
      right('B', { application: { number: 'x', date: day('2006-11-21') } }),
      'in-force',
    ],
    ['an American grant', right('B2', { office: 'US' }), 'in-force'],
    ['an American publication', right('A1', { office: 'US' }), 'pending'],
    [
      'nothing but a number',
      right('', { office: 'XX', publication: { number: '1', kind: '', date: null }, application: null }),
      'unknown',
    ],
  ])('%s', (_, record, state) => {
    expect(legalStateOf(record, today)).toBe(state);
  });

  it('on the day asked for, not today', () => {
    const record = right('B', { events: [on('H10', '2024-01-04')] });
    expect(
      ['2018-12-31', '2019-01-07', '2021-05-04', '2024-01-03', '2024-01-04'].map((one) =>
        legalStateOf(record, day(one)),
      ),
    ).toEqual(['unknown', 'pending', 'in-force', 'in-force', 'ended']);
  });

  it('terms of Chinese rights', () => {
    const filed = (kind: PatentRecord['right'], date: string) =>
      termEndOf(right('S', { right: kind, application: { number: 'x', date: day(date) } }));
    expect([
      filed('invention', '2020-02-29'),
      filed('utility', '2020-02-29'),
      filed('design', '2021-05-31'),
      filed('design', '2021-06-01'),
    ]).toEqual(['2040-02-29', '2030-02-28', '2031-05-31', '2036-06-01']);
    expect(termEndOf(right('B1', { office: 'EP' }))).toBeUndefined();
  });

  it('tells the whole story once: filing, publication and grant are proved by the document', () => {
    const record = right('B', { events: [on('F10', '2021-05-04'), on('D10', '2020-01-01')] });
    expect(timelineOf(record).map((one) => `${one.date} ${one.code}`)).toEqual([
      '2019-01-07 A10',
      '2020-01-01 D10',
      '2021-05-04 F10',
    ]);
  });
});
