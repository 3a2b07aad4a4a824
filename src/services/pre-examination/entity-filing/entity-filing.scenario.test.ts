import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { registers } from '#registers/index.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import { story } from '#tests/scenario/runner.ts';
import { entityFiling } from './entity-filing.procedure.ts';

const CENTRE = { body: 'org:121500004600290074', division: '150000' };
const CODE = '91150100MA0P00018C';
const company = organisation(CODE, '青城生物科技有限公司');
const clerk = post('acceptance-clerk', 'clerk-1', CENTRE);
const reviewer = post('reviewer', 'reviewer-1', CENTRE);
const leader = post('centre-leader', 'leader-1', CENTRE);
const ID = 'pre-examination/entity-filing';
const ENTRY = `filed-entity/${CODE}`;

const file = { name: '营业执照.pdf', sha256: 'a'.repeat(64), bytes: 1024, mediaType: 'application/pdf' };
const entity = {
  name: '青城生物科技有限公司',
  creditCode: CODE,
  kind: 'enterprise',
  foundedOn: '2019-05-06',
  division: '150102',
  address: '新城区海拉尔东街 1 号',
  legalRepresentative: '王某',
  field: 'biology',
  ipc: [{ subclass: 'C12N' }, { subclass: 'A61K' }],
  products: '乳酸菌菌种与发酵制品',
  rdStaff: 24,
  rdSpend: 320_000_00,
  insuredStaff: 61,
  researchPremises: true,
  inventions: 3,
  utilityModels: 5,
  designs: 0,
  plannedFilings: 12,
  ipManagement: true,
  agencies: [{ code: '15101', name: '某代理所' }],
  contactName: '李某',
  contactPhone: '0471-1234567',
  contactEmail: 'ip@example.org',
  licence: [file],
  commitment: true,
};
const items = [{ what: '参保证明不清晰', fix: '重新上传近三个月参保证明' }];

const begin = () => story({ procedures: [entityFiling], registers, ...CENTRE });
const filed = () =>
  begin()
    .on('2026-03-02')
    .as(company)
    .opens(ID, 'submit', entity)
    .on('2026-03-04')
    .as(clerk)
    .does('approve')
    .does('report', { batch: '2026-1' })
    .on('2026-03-20')
    .does('confirm', { filedOn: '2026-03-18', grade: 'B' });

describe('from application to filing', () => {
  it('is reviewed within five working days, reported in a batch, and entered from the day of filing', () => {
    const told = begin()
      .on('2026-03-02')
      .as(company)
      .opens(ID, 'submit', entity)
      .expect({ state: 'submitted', due: '2026-03-09', lamp: 'green', sentence: '待中心审核 · 由受理人员办理' })
      .on('2026-03-06')
      .expect({ lamp: 'amber' })
      .as(clerk)
      .does('approve', { verified: ['licence', 'insured'], note: '材料齐全。' })
      .expect({ state: 'reviewed', due: '2026-04-03', sentence: '审核通过，待上报 · 由受理人员办理' })
      .does('report', { batch: '2026-1' })
      .expect({ state: 'reported', due: null, sentence: '国家知识产权局', registers: { [ENTRY]: null } })
      .on('2026-04-10')
      .isRefused('confirm', { filedOn: '2026-03-05' }, 'filedOn', '备案日早于上报日')
      .does('confirm', { filedOn: '2026-04-08', grade: 'A' })
      .expect({ state: 'filed', documents: ['confirmation'], registers: { [ENTRY]: 'filed' } });
    expect(told.matter.state.publicNumber).toBe('BA2026-0001');
    const entry = told.world.registers.find('filed-entity', CODE)!;
    expect(entry.validFrom).toBe('2026-04-08');
    expect(entry.fields).toMatchObject({ ipc: ['C12N', 'A61K'], grade: 'A', batch: '2026-1', division: '150102' });
    expect(entry.fields).toMatchObject({ address: entity.address, contact: '李某', agencies: ['15101'] });
  });

  it('goes back for a correction; what was left out then is really gone', () => {
    const told = begin()
      .on('2026-03-02')
      .as(company)
      .opens(ID, 'submit', { ...entity, ipSystem: true })
      .on('2026-03-04')
      .as(clerk)
      .does('request-correction', { items })
      .expect({ state: 'correcting', due: '2026-03-18', documents: ['correction'] })
      .as(company)
      .on('2026-03-16')
      .does('correct', entity)
      .expect({ state: 'submitted', due: '2026-03-23' });
    expect(told.matter.state.data.entity).not.toHaveProperty('ipSystem');
  });

  it('ends by itself when the correction does not come', () => {
    begin()
      .on('2026-03-02')
      .as(company)
      .opens(ID, 'submit', entity)
      .on('2026-03-04')
      .as(clerk)
      .does('request-correction', { items })
      .on('2026-03-18')
      .expect({ state: 'correcting', lamp: 'amber' })
      .on('2026-03-19')
      .expect({ state: 'lapsed', last: 'correction-overdue' })
      .as(company)
      .isRefused('correct', entity, 'ZQ-MAT-007');
  });

  it('may be withdrawn by the applicant until it is decided, not by another company', () => {
    begin()
      .on('2026-03-02')
      .as(company)
      .opens(ID, 'submit', entity)
      .as(organisation('91150200MA13A0B22E', '另一公司'))
      .isRefused('withdraw', { reason: '不申请了' }, 'ZQ-MAT-004')
      .as(company)
      .does('withdraw', { reason: '不申请了' })
      .expect({ state: 'withdrawn', due: null });
  });
});

describe('a refusal', () => {
  const refusal = { grounds: ['research'], explanation: '无研发场所。' };
  const refused = () =>
    begin()
      .on('2026-03-02')
      .as(company)
      .opens(ID, 'submit', entity)
      .as(clerk)
      .isRefused('refuse', refusal, 'ZQ-ACC-001')
      .as(reviewer)
      .isRefused('refuse', { grounds: ['research'] }, 'ZQ-FRM-001')
      .does('refuse', refusal)
      .expect({ state: 'refused', due: '2026-03-16', documents: ['refusal'], registers: { [ENTRY]: null } });

  it('names every ground that was ticked in its words', () => {
    const told = begin()
      .on('2026-03-02')
      .as(company)
      .opens(ID, 'submit', entity)
      .as(leader)
      .does('refuse', { grounds: ['region', 'honesty'], explanation: '见附件。' });
    const words = JSON.stringify(told.matter.documents.at(-1)!.model);
    expect(words).toMatch(/情形 ?1 ?：注册地不在本地区/);
    expect(words).toMatch(/情形 ?2 ?：有失信或非正常申请记录/);
    expect(words).not.toMatch(/情形 ?3/);
  });

  it('stands when nobody asks for a review in time', () => {
    refused()
      .on('2026-03-16')
      .expect({ state: 'refused', lamp: 'amber' })
      .on('2026-03-17')
      .expect({ state: 'rejected', last: 'objection-over' })
      .as(company)
      .isRefused('request-review', { reason: '有研发场所' }, 'ZQ-MAT-007');
  });

  it('does not keep the entity from applying again once it has accepted', () => {
    refused()
      .as(company)
      .mayNotOpen(ID, 'submit', entity, '已有一件备案申请正在办理')
      .does('accept-refusal')
      .expect({ state: 'rejected', due: null })
      .opens(ID, 'submit', entity)
      .expect({ state: 'submitted' });
  });

  it('is reviewed by somebody else, who may withdraw it', () => {
    refused()
      .on('2026-03-13')
      .as(company)
      .does('request-review', { reason: '研发场所在园区 B 座，附租赁合同。' })
      .expect({ state: 'reconsidering', due: '2026-03-27' })
      .as(reviewer)
      .isRefused('uphold-refusal', { explanation: '维持' }, 'ZQ-ACC-005')
      .as(leader)
      .does('overturn-refusal', { explanation: '租赁合同属实。' })
      .expect({ state: 'reviewed', documents: ['overturned'] })
      .as(clerk)
      .does('report', { batch: '2026-2' })
      .on('2026-04-10')
      .does('confirm', { filedOn: '2026-04-09' })
      .expect({ state: 'filed', due: null, registers: { [ENTRY]: 'filed' } });
  });

  it('may be upheld, and follows as well when the national office does not confirm', () => {
    begin()
      .on('2026-03-02')
      .as(company)
      .opens(ID, 'submit', entity)
      .as(clerk)
      .does('approve')
      .does('report', { batch: '2026-1' })
      .on('2026-04-10')
      .as(leader)
      .does('refuse', { grounds: ['national-office'], explanation: '未列入确认名单。' })
      .as(company)
      .does('request-review', { reason: '请再上报' })
      .as(leader)
      .isRefused('uphold-refusal', { explanation: '维持' }, 'ZQ-ACC-005')
      .as(reviewer)
      .does('uphold-refusal', { explanation: '国家局已答复。' })
      .expect({ state: 'rejected', documents: ['upheld'] });
  });
});

describe('conditions', () => {
  const asking = () => begin().on('2026-03-02').as(company);

  it.each<[string, Record<string, unknown>, string]>([
    ['another code than its own', { creditCode: '91150200MA13A0B22E' }, '以本单位名义申请备案'],
    ['another field', { field: 'new-energy' }, '本中心获批的领域是：生物、新材料'],
    ['a branch', { kind: 'branch' }, '请由所属法人单位申请备案'],
    ['no premises', { researchPremises: false }, '没有自己的研发场所'],
    ['nobody for research', { rdStaff: 0 }, '还差 1 人'],
    ['nobody for its IP', { ipManagement: false }, '先确定负责人或制定管理制度'],
    ['too young', { foundedOn: '2025-03-03' }, '按成立日期，2026-03-03起符合'],
    ['too few insured', { insuredStaff: 4 }, '参保人数不少于 5 人'],
    ['too few patents', { inventions: 0, utilityModels: 1, designs: 1 }, '有效发明专利不少于 1 件'],
    ['dishonest lately', { lastDishonesty: '2024-03-03' }, '请在2026-03-03以后申请'],
  ])('refuses an entity: %s', (_, change, reason) => {
    asking().mayNotOpen(ID, 'submit', { ...entity, ...change }, 'ZQ-MAT-011', reason);
  });

  it('tells every unmet condition at once', () => {
    asking().mayNotOpen(ID, 'submit', { ...entity, insuredStaff: 0, inventions: 0, utilityModels: 0 }, /参保/, /发明/);
  });

  it('accepts the very edges: one year to the day, two years clean, three utility models instead of an invention', () => {
    asking()
      .opens(ID, 'submit', {
        ...entity,
        foundedOn: '2025-03-02',
        lastDishonesty: '2024-03-02',
        insuredStaff: 5,
        inventions: 0,
        utilityModels: 2,
        designs: 1,
      })
      .expect({ state: 'submitted' });
  });

  it('follows the settings of a centre', () => {
    story({
      procedures: [entityFiling],
      registers,
      settings: { [`${ID}:minimum-insured`]: 80, [`${ID}:region`]: '150200' },
    })
      .on('2026-03-02')
      .as(company)
      .mayNotOpen(ID, 'submit', entity, '参保人数不少于 80 人', '包头市');
  });

  it('refuses a code with a wrong check character before anything else', () => {
    asking().mayNotOpen(ID, 'submit', { ...entity, creditCode: '91150100MA0P00018D' }, 'ZQ-NUM-003');
  });

  it('does not file an entity twice', () => {
    filed().as(company).mayNotOpen(ID, 'submit', entity, '贵单位的备案有效');
  });
});

describe('after a cancellation', () => {
  const cancelled = (fields: Record<string, unknown>) =>
    story({
      procedures: [entityFiling],
      registers,
      ...CENTRE,
      entries: {
        'filed-entity': [
          {
            key: CODE,
            state: 'cancelled',
            validFrom: plainDate('2025-03-02'),
            fields: {
              credit_code: CODE,
              name: entity.name,
              division: '150102',
              field: 'biology',
              filed_on: '2024-01-05',
              ...fields,
            },
          },
        ],
      },
    });
  const barred = { sanction_on: '2025-03-02', bar_months: 12, barred_until: '2026-03-02' };

  it('names the exact day from which one may apply again, and lets in on that day', () => {
    const told = cancelled(barred)
      .on('2026-03-01')
      .as(company)
      .mayNotOpen(ID, 'submit', entity, '2026-03-02起可以重新申请')
      .on('2026-03-02')
      .opens(ID, 'submit', entity)
      .as(clerk)
      .does('approve')
      .does('report', { batch: '2026-2' })
      .does('confirm', { filedOn: '2026-03-02' })
      .expect({ state: 'filed', registers: { [ENTRY]: 'filed' } });
    const { fields } = told.world.registers.find('filed-entity', CODE)!;
    expect([fields.filed_on, fields.barred_until, fields.sanction_on]).toEqual(['2026-03-02', null, null]);
  });

  it('without a bar one may apply at once', () => {
    cancelled({}).on('2026-03-01').as(company).opens(ID, 'submit', entity).expect({ state: 'submitted' });
  });
});
