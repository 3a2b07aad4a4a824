import { describe, expect, it } from 'vitest';
import { registers } from '#registers/index.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import type { Seed } from '#tests/scenario/memory-registers.ts';
import { story } from '#tests/scenario/runner.ts';
import { preExaminationRequest } from './request.procedure.ts';

const CENTRE = { body: 'org:121500004600290074', division: '150000' };
const CODE = '91150100MA0P00018C';
const company = organisation(CODE, '青城生物科技有限公司');
const clerk = post('acceptance-clerk', 'clerk-1', CENTRE);
const examiner = post('pre-examiner', 'examiner-1', CENTRE);
const otherExaminer = post('pre-examiner', 'examiner-2', CENTRE);
const reviewer = post('reviewer', 'reviewer-1', CENTRE);
const leader = post('centre-leader', 'leader-1', CENTRE);
const ID = 'pre-examination/request';

const hash = (digit: string) => digit.repeat(64);
const file = { name: '权利要求书.xml', sha256: hash('a'), bytes: 4096, mediaType: 'application/xml' };
const receipt = { name: '受理通知书.pdf', sha256: hash('d'), bytes: 2048, mediaType: 'application/pdf' };
const text = (digit: string) => ({
  title: '一种乳酸菌发酵方法',
  claimCount: 5,
  textSha256: hash(digit),
  files: [file],
  kind: 'invention',
});
const request = {
  kind: 'invention',
  package: text('b'),
  title: '一种乳酸菌发酵方法',
  mainIpc: 'C12N 1/20',
  contactName: '李某',
  contactPhone: '04711234567',
  commitEarly: true,
  commitHonest: true,
};
const findings = [
  {
    part: 'claims',
    place: '权利要求 3',
    what: '引用关系不清楚。',
    basis: '专利法第 26 条第 4 款',
    fix: '改为引用权利要求 1。',
  },
];
const filing = {
  applicationNumber: '202610000001.9',
  filedOn: '2026-03-25',
  receipt: [receipt],
  package: text('b'),
};

const entity = (state: string): Seed => ({
  key: CODE,
  state,
  fields: {
    credit_code: CODE,
    name: '青城生物科技有限公司',
    division: '150102',
    field: 'biology',
    filed_on: '2020-01-01',
  },
});
const begin = (entities: Seed[] = [entity('filed')], settings: Record<string, unknown> = {}) =>
  story({ procedures: [preExaminationRequest], registers, entries: { 'filed-entity': entities }, settings, ...CENTRE })
    .on('2026-03-02')
    .as(company);
const examining = (settings: Record<string, unknown> = {}) =>
  begin([entity('filed')], settings)
    .opens(ID, 'submit', request)
    .on('2026-03-03')
    .as(clerk)
    .does('accept')
    .on('2026-03-04')
    .as(leader)
    .does('assign', { examiner: 'examiner-1' })
    .as(examiner);

describe('who may ask', () => {
  it.each<[string, Seed[], string]>([
    ['is not filed', [], '没有查到贵单位的备案记录'],
    ['is suspended', [entity('suspended')], '暂停状态'],
    ['was cancelled', [entity('cancelled')], '没有查到贵单位的备案记录'],
  ])('refuses an applicant that %s', (_, entities, reason) => {
    begin(entities).mayNotOpen(ID, 'submit', request, 'ZQ-MAT-011', reason);
  });

  it('refuses what lies outside the fields or is an excluded kind, each with its field', () => {
    begin()
      .mayNotOpen(ID, 'submit', { ...request, mainIpc: 'G06F 16/24' }, 'mainIpc', '不在获批范围')
      .mayNotOpen(ID, 'submit', { ...request, special: ['pct'] }, 'special')
      .mayNotOpen(ID, 'submit', { ...request, package: { ...text('b'), claimCount: 0 } }, '没有读到权利要求');
  });
});

describe('from the request to the fast track', () => {
  it('is accepted, allocated, examined, passed, filed and flagged within each time', () => {
    const told = begin()
      .opens(ID, 'submit', request)
      .expect({ state: 'submitted', due: '2026-03-04', lamp: 'green' })
      .on('2026-03-03')
      .as(clerk)
      .does('accept')
      .expect({ state: 'allocation', due: '2026-03-12', documents: ['acceptance'] })
      .on('2026-03-04')
      .as(leader)
      .does('assign', { examiner: 'examiner-1' })
      .expect({ state: 'examining', due: '2026-03-12' });
    expect(told.permitted(otherExaminer)).toEqual([]);
    told
      .on('2026-03-20')
      .expect({ lamp: 'red' })
      .as(examiner)
      .does('pass', { mainIpc: 'C12N 1/20' })
      .expect({ state: 'passed', due: '2026-03-25', documents: ['pass'] })
      .on('2026-03-25')
      .as(company)
      .isRefused('file', { ...filing, applicationNumber: '202620000003.3' }, '种类号与预审的专利类型不同')
      .isRefused('file', { ...filing, applicationNumber: '202610000001.8' }, 'ZQ-NUM-003')
      .does('file', filing)
      .expect({ state: 'filed', due: '2026-03-27' })
      .as(clerk)
      .does('flag')
      .expect({ state: 'flagged', due: null });
    expect(told.matter.state.numbers).toEqual({ pass: 'NM202600001' });
  });

  it('loses the fast track when it is not filed in time', () => {
    examining()
      .does('pass', {})
      .expect({ state: 'passed', due: '2026-03-09' })
      .on('2026-03-09')
      .expect({ state: 'passed' })
      .on('2026-03-10')
      .expect({ state: 'lapsed', last: 'filing-overdue' });
  });
});

describe('correction rounds', () => {
  const reply = { package: text('c'), answers: [{ finding: 1, answer: 'corrected' }] };

  it('goes to and fro at most twice; then it is pass or fail', () => {
    const told = examining()
      .does('issue-opinion', { findings })
      .expect({ state: 'correcting', due: '2026-03-18', documents: ['opinion'] })
      .on('2026-03-12')
      .as(company)
      .does('reply', reply)
      .expect({ state: 'examining', due: '2026-03-19' })
      .as(examiner)
      .does('issue-opinion', { findings })
      .as(company)
      .does('reply', reply)
      .as(examiner)
      .isRefused('issue-opinion', { findings }, '补正次数已用完')
      .does('pass', {});
    expect(told.matter.state.data.opinions).toHaveLength(2);
    expect(told.matter.documents.map((one) => one.id)).toEqual(['acceptance', 'opinion', 'opinion', 'pass']);
  });

  it('names the rule of a finding that came from the check, and keeps it to itself on paper', () => {
    const checked = { ...findings[0], rule: 'C-02', fingerprint: '0123456789abcdef' };
    const told = examining()
      .isRefused('issue-opinion', { findings: [{ ...checked, rule: 'no rule' }] }, '检查规则')
      .does('issue-opinion', { findings: [checked, ...findings] });
    const [opinion] = told.matter.state.data.opinions as { findings: unknown[] }[];
    expect(opinion?.findings).toEqual([checked, ...findings]);
    const issued = told.matter.documents.find((one) => one.id === 'opinion');
    expect(JSON.stringify(issued)).not.toContain('0123456789abcdef');
  });

  it('follows the number of rounds that the centre allows', () => {
    examining({ [`${ID}:rounds`]: 1 })
      .does('issue-opinion', { findings })
      .as(company)
      .does('reply', reply)
      .as(examiner)
      .isRefused('issue-opinion', { findings }, '补正次数已用完');
  });

  it('fails by the clock, with a notice, when no reply comes', () => {
    examining()
      .does('issue-opinion', { findings })
      .on('2026-03-18')
      .expect({ state: 'correcting', lamp: 'amber' })
      .on('2026-03-19')
      .expect({ state: 'failed', last: 'reply-overdue', documents: ['fail'] })
      .as(company)
      .isRefused('reply', reply, 'ZQ-MAT-007');
  });
});

describe('a fail', () => {
  const failure = { grounds: ['novelty'], reasons: '对比文件 1 公开了全部特征。' };

  it('is proposed by one and confirmed by another; until then the applicant does not see it', () => {
    const told = examining().does('propose-fail', failure).expect({ state: 'review' });
    expect(told.seenBy(company)?.state).not.toBe('review');
    expect(told.seenBy(company)?.data).not.toHaveProperty('failure');
    told.as({ ...reviewer, account: 'examiner-1' }).isRefused('confirm-fail', {}, 'ZQ-ACC-005', '须由另一人办理');
    told
      .as(reviewer)
      .does('confirm-fail')
      .expect({ state: 'failed', documents: ['fail'] });
    expect(told.seenBy(company)?.state).toBe('failed');
    expect(told.seenBy(company)?.data).toMatchObject({ failure });
  });

  it('can go back to the examiner, who may then pass it', () => {
    examining()
      .does('propose-fail', failure)
      .as(reviewer)
      .does('return-to-examiner', { reason: '对比文件未公开特征 C。' })
      .expect({ state: 'examining' })
      .as(examiner)
      .does('pass', {})
      .expect({ state: 'passed' });
  });
});

it('can be refused at the door, or withdrawn, only by those who may', () => {
  begin()
    .opens(ID, 'submit', request)
    .isRefused('accept', {}, 'ZQ-ACC-001')
    .as(clerk)
    .does('refuse-acceptance', { grounds: ['files'], explanation: '缺说明书，请补齐后重新提交。' })
    .expect({ state: 'not-accepted', documents: ['not-accepted'] });
  examining().as(company).does('withdraw', { reason: '改走普通程序。' }).expect({ state: 'withdrawn', due: null });
});
