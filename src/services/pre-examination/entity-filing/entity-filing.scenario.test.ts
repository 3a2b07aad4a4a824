import { describe, expect, it } from 'vitest';
import { registers } from '#registers/index.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import { story } from '#tests/scenario/runner.ts';
import { entityFiling } from './entity-filing.procedure.ts';

const CENTRE = { body: 'org:121500004600290074', division: '150000' };
const CODE = '91150100MA0P00018C';
const company = organisation(CODE, '青城生物科技有限公司');
const clerk = post('acceptance-clerk', 'clerk-1', CENTRE);
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
  inventions: 3,
  utilityModels: 5,
  designs: 0,
  plannedFilings: 12,
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
      .does('report', { batch: '2026-1' })
      .expect({ state: 'reported', due: null, registers: { [ENTRY]: null } })
      .on('2026-04-10')
      .isRefused('confirm', { filedOn: '2026-03-05' }, 'filedOn', '备案日早于上报日')
      .does('confirm', { filedOn: '2026-04-08', grade: 'A' })
      .expect({ state: 'filed', documents: ['confirmation'], registers: { [ENTRY]: 'filed' } });
    expect(told.matter.state.publicNumber).toBe('BA2026-0001');
    const entry = told.world.registers.find('filed-entity', CODE)!;
    expect(entry.validFrom).toBe('2026-04-08');
    expect(entry.fields).toMatchObject({ ipc: ['C12N', 'A61K'], grade: 'A', batch: '2026-1', division: '150102' });
  });

  it('goes back for a correction; what was left out then is really gone', () => {
    const told = begin()
      .on('2026-03-02')
      .as(company)
      .opens(ID, 'submit', { ...entity, ipSystem: true, agencies: [{ code: '15101', name: '某代理所' }] })
      .on('2026-03-04')
      .as(clerk)
      .does('request-correction', { items })
      .expect({ state: 'correcting', due: '2026-03-18', documents: ['correction'] })
      .as(company)
      .on('2026-03-16')
      .does('correct', entity)
      .expect({ state: 'submitted', due: '2026-03-23' });
    expect(told.matter.state.data.entity).not.toHaveProperty('agencies');
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

  it('is refused by the head of the centre with grounds, and may be tried again', () => {
    begin()
      .on('2026-03-02')
      .as(company)
      .opens(ID, 'submit', entity)
      .as(clerk)
      .isRefused('refuse', { grounds: ['research'], explanation: '无研发场所。' }, 'ZQ-ACC-001')
      .as(leader)
      .isRefused('refuse', { grounds: ['research'] }, 'ZQ-FRM-001')
      .does('refuse', { grounds: ['research'], explanation: '无研发场所。' })
      .expect({ state: 'refused', documents: ['refusal'], registers: { [ENTRY]: null } })
      .as(company)
      .on('2026-05-06')
      .opens(ID, 'submit', entity)
      .expect({ state: 'submitted' });
  });
});

describe('conditions', () => {
  const asking = () => begin().on('2026-03-02').as(company);

  it.each<[string, Record<string, unknown>, string]>([
    ['another code than its own', { creditCode: '91150200MA13A0B22E' }, '以本单位名义申请备案'],
    ['another region', { division: '150102', field: 'new-energy' }, '本中心获批的领域是：生物、新材料'],
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

describe('while filed', () => {
  const suspension = { grounds: ['text-differs'], months: '3', explanation: '两次提交文本与合格文本不一致。' };

  it('is suspended by the head for three months and restored by the clock', () => {
    filed()
      .on('2026-04-01')
      .as(clerk)
      .isRefused('suspend', suspension, 'ZQ-ACC-001')
      .as(leader)
      .does('suspend', suspension)
      .expect({ state: 'suspended', due: '2026-07-01', documents: ['suspension'], registers: { [ENTRY]: 'suspended' } })
      .as(company)
      .mayNotOpen(ID, 'submit', entity, '暂停状态')
      .on('2026-07-01')
      .expect({ state: 'suspended' })
      .on('2026-07-02')
      .expect({
        state: 'filed',
        last: 'suspension-over',
        documents: ['restoration'],
        registers: { [ENTRY]: 'filed' },
      });
  });

  it('can be restored earlier, and the register knows each state by its day', () => {
    const told = filed()
      .on('2026-04-01')
      .as(leader)
      .does('suspend', suspension)
      .on('2026-05-06')
      .does('restore', { explanation: '已整改。' })
      .expect({ state: 'filed', registers: { [ENTRY]: 'filed' } });
    const rows = told.world.registers.rows('filed-entity').filter((row) => row.supersededAt === null);
    expect(rows.map((row) => [row.state, row.validFrom, row.validTo])).toEqual([
      ['filed', '2026-03-18', '2026-03-31'],
      ['suspended', '2026-04-01', '2026-05-05'],
      ['filed', '2026-05-06', null],
    ]);
  });

  it('keeps the result of each annual review, which may change the grade', () => {
    const told = filed()
      .on('2026-12-01')
      .as(clerk)
      .does('annual-review', { year: 2026, result: 'passed' })
      .does('annual-review', { year: 2026, result: 'rectify', grade: 'C', note: '合格率偏低' })
      .expect({ state: 'filed' });
    expect(told.world.registers.find('filed-entity', CODE)!.fields.grade).toBe('C');
    expect(told.matter.state.data.annualReviews).toHaveLength(2);
  });

  it('is cancelled with a decision and can be filed again later', () => {
    filed()
      .on('2026-09-01')
      .as(leader)
      .does('cancel', { grounds: ['abnormal'], explanation: '被认定非正常申请。' })
      .expect({ state: 'cancelled', documents: ['cancellation'], registers: { [ENTRY]: 'cancelled' } })
      .as(company)
      .on('2027-09-01')
      .opens(ID, 'submit', entity)
      .as(clerk)
      .does('report', { batch: '2027-2' })
      .does('confirm', { filedOn: '2027-09-01' })
      .expect({ state: 'filed', registers: { [ENTRY]: 'filed' } });
  });
});

it('can be withdrawn by the applicant until it is decided, not by another company', () => {
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
