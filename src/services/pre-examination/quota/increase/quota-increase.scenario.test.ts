import { describe, expect, it } from 'vitest';
import { registers } from '#registers/index.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import { story } from '#tests/scenario/runner.ts';
import { quotaIncrease } from './quota-increase.procedure.ts';

const CENTRE = { body: 'org:121500004600290074', division: '150000' };
const CODE = '91150100MA0P00018C';
const company = organisation(CODE, '青城生物科技有限公司');
const leader = post('centre-leader', 'leader-1', CENTRE);
const ID = 'pre-examination/quota-increase';

const filed = {
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
const evidence = [{ name: '立项书.pdf', sha256: 'a'.repeat(64), bytes: 1024, mediaType: 'application/pdf' }];
const request = {
  creditCode: CODE,
  number: 8,
  reason: '新菌种项目集中产出成果，名额已用完。',
  planned: [{ title: '一种耐高温乳酸菌', kind: 'invention' }],
  evidence,
};
const decision = { number: 5, explanation: '项目真实，按拟提交清单核定。' };

const begin = (entity: object = filed) =>
  story({ procedures: [quotaIncrease], registers, entries: { 'filed-entity': [entity as typeof filed] }, ...CENTRE });

describe('a quota increase', () => {
  it('is decided by the head of the centre within five working days, with a number, and enters the register', () => {
    const told = begin()
      .on('2026-09-01')
      .as(company)
      .opens(ID, 'submit', request)
      .expect({ state: 'submitted', due: '2026-09-08', lamp: 'green' })
      .on('2026-09-03')
      .as(leader)
      .isRefused('grant', { ...decision, number: 9 }, 'number', '多于申请')
      .does('grant', decision)
      .expect({ state: 'granted', documents: ['granted'], registers: { 'quota-grant/ZJ2026-0001': 'granted' } });
    expect(told.world.registers.find('quota-grant', 'ZJ2026-0001')).toMatchObject({
      validFrom: '2026-09-03',
      fields: { credit_code: CODE, division: '150102', year_from: '2026-01-01', number: 5, asked: 8 },
    });
  });

  it('can be asked for once a year; a withdrawn request does not count, a refused one does', () => {
    begin()
      .on('2026-09-01')
      .as(company)
      .opens(ID, 'submit', request)
      .does('withdraw', {})
      .expect({ state: 'withdrawn' })
      .opens(ID, 'submit', request)
      .on('2026-09-02')
      .as(leader)
      .does('refuse', { explanation: '上年合格率低。' })
      .expect({ state: 'refused', documents: ['refused'] })
      .as(company)
      .mayNotOpen(ID, 'submit', request, '每年最多申请1次')
      .on('2027-01-04')
      .opens(ID, 'submit', request)
      .expect({ state: 'submitted' });
  });

  it('is for filed entities, each for itself', () => {
    begin()
      .on('2026-09-01')
      .as(company)
      .mayNotOpen(ID, 'submit', { ...request, creditCode: '91150200MA13A0B22E' }, '不一致');
    begin({ ...filed, state: 'suspended' })
      .on('2026-09-01')
      .as(company)
      .mayNotOpen(ID, 'submit', request, '没有查到贵单位有效的备案');
  });
});
