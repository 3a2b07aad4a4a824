import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { legalStateOf } from '../events/state.ts';
import { guessMapping, lineToRecord, rowReader } from './index.ts';
import { keyEventOfStatus } from './status.ts';

const asOf = plainDate('2026-11-01');
const context = { source: { id: 'upload', asOf, licence: 'unknown' }, today: plainDate('2026-11-22') };
const HEADERS = ['公开号', '公开日', '名称', '专利有效性', '当前法律状态', '法律状态日期'];
const read = rowReader(HEADERS, guessMapping(HEADERS));
const row = (number: string, first: string, then = '', on = '') => {
  const outcome = read([number, '2022-03-01', '装置', first, then, on], context);
  if (!outcome.ok) throw new Error(outcome.cells[0]?.refusal.what.en);
  return outcome;
};
const stateOf = (...of: Parameters<typeof row>) => legalStateOf(row(...of).record, asOf);

it.each([
  ['有效', 'M10'],
  ['失效', 'N10'],
  ['无效', 'N10'],
  ['审中', 'W10'],
  ['未授权', 'W10'],
  ['授权', 'F10'],
  ['实质审查', 'D10'],
  ['未缴年费', 'H10'],
  ['未缴年费专利权终止，等恢复', 'H10'],
  ['逾期视撤，等恢复', 'B10'],
  ['驳回等复审请求', 'V10'],
  ['驳回', 'B10'],
  ['专利权维持', 'M10'],
  ['全部无效', 'H10'],
  ['部分无效', 'M10'],
  ['权利恢复', 'K10'],
  ['质押', 'W10'],
  ['许可', 'S10'],
  ['转让', 'R10'],
  ['Active', 'M10'],
  ['Dead', 'N10'],
  ['Granted', 'F10'],
  ['Expired - fee related', 'H10'],
  ['某种说法', undefined],
])('the words %s are the key event %s', (words, code) => {
  expect(keyEventOfStatus(words)).toBe(code);
});

describe('a column of the legal status', () => {
  it('moves the state: an application that was granted, a right that ended, one that is restored', () => {
    expect(stateOf('CN160000001A', '')).toBe('pending');
    expect(stateOf('CN160000001A', '有效')).toBe('in-force');
    expect(stateOf('CN160000001A', '审中', '实质审查', '2022-05-01')).toBe('pending');
    expect(stateOf('CN160000001B', '失效', '权利终止', '2024-05-01')).toBe('ended');
    expect(stateOf('CN160000001B', '', '未缴年费 | 权利恢复', '2024-05-01')).toBe('in-force');
    expect(stateOf('CN160000001A', '', '驳回', '2024-05-01')).toBe('ended');
  });

  it('stands on its day; without one on the day of the source, and says so', () => {
    expect(row('CN160000001B', '', '授权', '2023.02.03').record.events).toEqual([
      { code: 'F10', date: '2023-02-03', title: '授权' },
    ]);
    expect(row('CN160000001B', '有效').record.events).toEqual([
      { code: 'M10', date: asOf, title: '有效', detail: expect.stringContaining('起始日未给出') },
    ]);
  });

  it('whose words are not known is left out with a note; the document is stored', () => {
    const { record, notes } = row('CN160000001A', '待定A');
    expect(record.events).toEqual([]);
    expect(notes.map(({ column, refusal }) => [column, refusal.code])).toEqual([['专利有效性', 'ZQ-COR-102']]);
    expect(row('CN160000001A', '-').notes).toEqual([]);
  });

  it('whose day is none keeps the row out, as any other day does', () => {
    const outcome = read(['CN160000001A', '', '装置', '有效', '', '03/04/22'], context);
    expect(outcome).toMatchObject({ ok: false, cells: [{ column: '法律状态日期', refusal: { code: 'ZQ-COR-011' } }] });
  });

  it('is read from JSON Lines as well', () => {
    const read = lineToRecord(
      '{"publication":"CN160000001B","title":"装置","status":["授权","质押"],"statusOn":"2023-02-03"}',
      context,
    );
    expect(read).toMatchObject({ ok: true, value: { record: { events: [{ code: 'F10' }, { code: 'W10' }] } } });
  });
});
