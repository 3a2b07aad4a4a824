import { expect, it } from 'vitest';
import { registers } from '#registers/index.ts';
import { abnormalFilingInquiry } from '#services/abnormal-filing/inquiry/inquiry.procedure.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import { allProcedures } from '#tests/scenario/all-procedures.ts';
import { story } from '#tests/scenario/runner.ts';

const CENTRE = { body: 'nm-centre', division: '150000' };
const CODE = '91150100MA0P00018C';
const company = organisation(CODE, '青城生物科技有限公司');
const clerk = post('acceptance-clerk', 'clerk-1', CENTRE);
const entry = {
  key: CODE,
  fields: {
    credit_code: CODE,
    name: '青城生物科技有限公司',
    division: '150102',
    field: 'biology',
    ipc: ['C12N'],
    filed_on: '2020-01-01',
  },
};
const procedures = await allProcedures();

const inquired = (entries: Record<string, (typeof entry)[]>) =>
  story({ procedures, registers, entries, ...CENTRE })
    .on('2026-03-02')
    .as(clerk)
    .opens(abnormalFilingInquiry.id, 'open', {
      source: 'cnipa-notice',
      noticeNumber: '国知保函〔2026〕1号',
      noticedOn: '2026-02-27',
      respondent: { name: '青城生物科技有限公司', code: CODE },
      groups: ['3(1)'],
      reason: '国家知识产权局通知。',
      asOf: '2026-03-02',
      matters: [{ number: 'YS2026-0001', title: '一种装置', on: '2026-02-03' }],
    })
    .does('notify')
    .as(company)
    .does('state', { position: 'explained', statement: '系列研发。' })
    .as(clerk);
const national = { number: '国知非正常〔2026〕88号', on: '2026-04-20' };

it('opens a sanction of a filed entity when the national office found an abnormal filing', () => {
  const told = inquired({ 'filed-entity': [entry] })
    .on('2026-04-22')
    .does('record-national-finding', { ...national, result: 'found' })
    .expect({ state: 'measures' });
  expect(told.world.matters).toHaveLength(2);
  const { state } = told.world.matters[1]!;
  expect([state.procedure, state.state]).toEqual(['pre-examination/sanction', 'proposed']);
  expect(state.data.report).toMatchObject({ creditCode: CODE, behaviour: 'abnormal', source: 'HC2026-0001' });
});

it('opens none where nothing was found, and none of whom is not filed', () => {
  for (const [entries, result] of [
    [{ 'filed-entity': [entry] }, 'not-found'],
    [{}, 'found'],
  ] as const)
    expect(
      inquired(entries as Record<string, (typeof entry)[]>)
        .on('2026-04-22')
        .does('record-national-finding', { ...national, result }).world.matters,
    ).toHaveLength(1);
});
