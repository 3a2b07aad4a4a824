import { expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { broken, history, row } from '#tests/scenario/register-rows.ts';
import { navigationResult } from './navigation-result.register.ts';

const result = {
  project_no: 'DH2026-0001',
  title: '沙棘提取工艺专利导航',
  client: '青城生物科技有限公司',
  client_code: '91150100MA0P00018C',
  undertaker: '草原信息研究院',
  kind: 'r-and-d',
  data_cutoff: '2026-03-31',
  accepted_on: '2026-09-03',
  score: 80,
};

it('is evaluated a year later, and what was known before stays known', () => {
  const rows = history(navigationResult, 'DH2026-0001', [
    { kind: 'enter', fields: result, validFrom: plainDate('2026-09-03') },
    {
      kind: 'alter',
      state: 'evaluated',
      fields: { evaluated_on: '2027-09-10', evaluation: 'high', adopted: 2 },
      validFrom: plainDate('2027-09-10'),
    },
  ]);
  const known = rows.filter((one) => one.supersededAt === null);
  expect(known.map((one) => [one.state, one.fields.evaluation ?? null])).toEqual([
    ['accepted', null],
    ['evaluated', 'high'],
  ]);
});

it('finds data that end after the acceptance, and an evaluation that is half there', () => {
  const entries = [
    row('A', 'accepted', { ...result, project_no: 'A', data_cutoff: '2026-09-04' }),
    row('B', 'evaluated', { ...result, project_no: 'B' }),
    row('C', 'accepted', { ...result, project_no: 'C', evaluation: 'high', evaluated_on: '2027-09-10' }),
    row('D', 'evaluated', { ...result, project_no: 'D', evaluation: 'low', evaluated_on: '2027-09-10' }),
  ];
  expect(broken(navigationResult, 'data-before-acceptance', entries)).toEqual(['A']);
  expect(broken(navigationResult, 'evaluated-has-a-grade', entries)).toEqual(['B', 'C']);
});
