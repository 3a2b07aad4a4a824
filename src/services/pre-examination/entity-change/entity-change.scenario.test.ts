import { expect, it } from 'vitest';
import { registers } from '#registers/index.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import { story } from '#tests/scenario/runner.ts';
import { entityChange } from './entity-change.procedure.ts';

const CENTRE = { body: 'nm-centre', division: '150000' };
const CODE = '91150100MA0P00018C';
const company = organisation(CODE, '青城生物科技有限公司');
const clerk = post('acceptance-clerk', 'clerk-1', CENTRE);
const ID = 'pre-examination/entity-change';
const fields = {
  credit_code: CODE,
  name: '青城生物科技有限公司',
  division: '150102',
  field: 'biology',
  ipc: ['C12N'],
  agencies: ['15101'],
  contact: '李某',
  filed_on: '2020-01-01',
};

const begin = (state = 'filed') =>
  story({
    procedures: [entityChange],
    registers,
    ...CENTRE,
    entries: { 'filed-entity': [{ key: CODE, state, fields }] },
  });
const change = { address: '和林格尔新区 9 号', agencies: [{ code: '15102', name: '新代理所' }], reason: '搬迁' };

it('alters only what was given, from the day of the entry, also of an entity that was imported', () => {
  const told = begin()
    .on('2026-03-02')
    .as(company)
    .opens(ID, 'submit', change)
    .expect({ state: 'submitted', due: '2026-03-09' })
    .as(clerk)
    .on('2026-03-04')
    .does('approve')
    .expect({ state: 'changed', documents: ['confirmation'] });
  const entry = told.world.registers.find('filed-entity', CODE)!;
  expect(entry.validFrom).toBe('2026-03-04');
  expect(entry.fields).toMatchObject({ ...fields, address: '和林格尔新区 9 号', agencies: ['15102'] });
  expect(told.matter.state.division).toBe('150102');
  expect(told.matter.state.publicNumber).toBe('BG2026-0001');
});

it('keeps a suspension a suspension', () => {
  begin('suspended')
    .on('2026-03-02')
    .as(company)
    .opens(ID, 'submit', { contactName: '赵某', reason: '换人' })
    .as(clerk)
    .does('approve')
    .expect({ state: 'changed', registers: { [`filed-entity/${CODE}`]: 'suspended' } });
});

it('asks for something that changes, an approved field, and an entity that is filed', () => {
  begin()
    .on('2026-03-02')
    .as(company)
    .mayNotOpen(ID, 'submit', { reason: '无' }, '没有填写任何变更内容')
    .mayNotOpen(ID, 'submit', { field: 'new-energy', reason: '转产' }, '本中心获批的领域是');
  begin('cancelled').on('2026-03-02').as(company).mayNotOpen(ID, 'submit', change, '贵单位目前没有备案');
});

it('goes back for a correction, lapses without one, and may be refused or withdrawn', () => {
  const corrected = () =>
    begin()
      .on('2026-03-02')
      .as(company)
      .opens(ID, 'submit', change)
      .as(clerk)
      .does('request-correction', { what: '请附租赁合同。' });
  corrected().expect({ state: 'correcting', due: '2026-03-16' }).on('2026-03-17').expect({ state: 'lapsed' });
  corrected()
    .as(company)
    .does('correct', change)
    .as(clerk)
    .does('refuse', { explanation: '合同不属实。' })
    .expect({ state: 'refused', documents: ['refusal'] });
  corrected().as(company).does('withdraw', { reason: '不搬了' }).expect({ state: 'withdrawn' });
});
