import { expect, it } from 'vitest';
import { asOf } from '#engine/register/register.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { broken, history, row } from '#tests/scenario/register-rows.ts';
import { examiner } from './examiner.register.ts';

const fields = { account: 'a-1', name: '张伟', body: 'nm-centre', daily_points: 6, weight: 100 };

it('keeps what was believed before a change, and leaves the roll when somebody leaves', () => {
  const d = plainDate;
  const conflicts = [{ code: '91150100MA0P00018C', reason: '曾任职' }];
  const rows = history(examiner, 'a-1', [
    { kind: 'enter', fields, validFrom: d('2026-03-02') },
    { kind: 'alter', fields: { conflicts }, validFrom: d('2026-04-01') },
    { kind: 'alter', fields: {}, state: 'paused', validFrom: d('2026-05-06') },
    { kind: 'close', state: 'left', validTo: d('2026-06-01') },
  ]);
  const on = (day: string) => asOf(rows, examiner, d(day)).map((one) => [one.state, one.fields.conflicts]);
  expect(on('2026-03-31')).toEqual([['active', null]]);
  expect(on('2026-04-01')).toEqual([['active', conflicts]]);
  expect(on('2026-05-06')).toEqual([['paused', conflicts]]);
  expect(on('2026-06-01')).toEqual([]);
});

it('finds other keys, absences that run backwards, and conflicts without code, reason or sense', () => {
  const conflict = (code: string, reason: string) => ({ code, reason });
  const entries = [
    row('a-1', 'active', { ...fields, absences: [{ from: '2026-03-02', to: '2026-03-02' }] }),
    row('a-2', 'active', fields),
    row('a-3', 'active', { ...fields, account: 'a-3', absences: [{ from: '2026-03-03', to: '2026-03-02' }] }),
    row('a-4', 'active', { ...fields, account: 'a-4', absences: [{ from: '2026-02-30', to: '2026-03-02' }] }),
    row('a-5', 'active', { ...fields, account: 'a-5', conflicts: [conflict('91150100MA0P00018X', '亲属')] }),
    row('a-6', 'active', { ...fields, account: 'a-6', conflicts: [conflict('91150100MA0P00018C', ' ')] }),
    row('a-7', 'active', {
      ...fields,
      account: 'a-7',
      conflicts: [conflict('91150100MA0P00018C', '亲属'), conflict('91150100MA0P00018C', '曾任职')],
    }),
  ];
  expect(broken(examiner, 'key-is-the-account', entries)).toEqual(['a-2']);
  expect(broken(examiner, 'absences-run-forward', entries)).toEqual(['a-3', 'a-4']);
  expect(broken(examiner, 'conflicts-name-an-organisation', entries)).toEqual(['a-5', 'a-6', 'a-7']);
});
