import { describe, expect, it } from 'vitest';
import { registers } from '#registers/index.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import { story } from '#tests/scenario/runner.ts';
import { GROUPS } from './groups.ts';
import { abnormalFilingInquiry } from './inquiry.procedure.ts';
import { MEASURES } from './measures.ts';

const CENTRE = { body: 'nm-centre', division: '150000' };
const ID = 'abnormal-filing/inquiry';
const CODE = '91150100MA0P00018C';
const company = organisation(CODE, '青城生物科技有限公司');
const other = organisation('91150200MA13A0B22E', '包头材料有限公司');
const clerk = post('acceptance-clerk', 'clerk-1', CENTRE);
const examiner = post('pre-examiner', 'examiner-1', CENTRE);
const colleague = post('pre-examiner', 'examiner-2', CENTRE);
const reviewer = post('reviewer', 'reviewer-1', CENTRE);
const leader = post('centre-leader', 'leader-1', CENTRE);

const opening = {
  source: 'cluster',
  respondent: { name: '青城生物科技有限公司', code: CODE },
  groups: ['3(1)', '3(5)'],
  reason: '三件申请文字高度重合，备案研发人员一人。',
  asOf: '2026-03-02',
  matters: [
    { number: 'YS2026-0001', title: '一种沙棘籽油提取装置', on: '2026-02-03' },
    { number: 'YS2026-0002', title: '一种沙棘果油提取装置', on: '2026-02-04' },
  ],
  indicators: [
    {
      title: '文本高度相似',
      group: '3(1)',
      value: 'YS2026-0002 有 96% 的文字见于 YS2026-0001',
      threshold: '85%',
      wording: '两件申请的权利要求书和说明书逐字比对。',
      matters: 'YS2026-0001、YS2026-0002',
    },
  ],
};
const statement = { position: 'explained', statement: '两件装置的进料机构不同，各有试验记录。' };
const found = {
  conclusion: 'found',
  groups: ['3(1)'],
  facts: '两件申请仅名称不同。',
  consideration: '陈述未说明技术区别，不予采纳。',
};
const decision = { reasons: '两件申请的技术方案相同，未见各自的研发记录。' };

const begin = () => story({ procedures: [abnormalFilingInquiry], registers, ...CENTRE }).on('2026-03-02');
const notified = () => begin().as(examiner).opens(ID, 'open', opening).does('notify');
const heard = () =>
  notified()
    .on('2026-03-09')
    .as(company)
    .does('state', statement)
    .on('2026-03-12')
    .as(examiner)
    .does('propose', found)
    .as(company)
    .on('2026-03-16')
    .does('speak', { statement: '补交试验记录。' });

describe('the evidence', () => {
  it('is told to nobody but the office until the applicant is notified, and then as it stood', () => {
    const told = begin()
      .as(examiner)
      .opens(ID, 'open', opening)
      .expect({ state: 'opened', due: '2026-03-05', sentence: '已立项，待通知' })
      .does('record-links', {
        links: [{ party: { name: '包头材料有限公司', code: '91150200MA13A0B22E' }, relation: '同一联系电话' }],
      });
    expect(told.seenBy(company)).toBeUndefined();
    told.does('notify').expect({ state: 'notified', documents: ['inquiry'], due: '2026-03-17' });
    expect(told.seenBy(company)!.data.opening).toMatchObject({
      matters: opening.matters,
      indicators: opening.indicators,
    });
    expect(JSON.stringify(told.seenBy(company)!.data)).not.toMatch(/包头|91150200/);
    expect(told.seenBy(examiner)!.data.links).toHaveLength(1);
    expect(told.matter.state.publicNumber).toBe('HC2026-0001');
  });

  it('is kept from pre-examiners who do not handle the inquiry, and from other applicants', () => {
    const told = notified();
    expect(told.seenBy(colleague)).toBeUndefined();
    expect(told.seenBy(other)).toBeUndefined();
    told.as(colleague).isRefused('propose', found, 'ZQ-MAT-004');
  });

  it('names the eight groups of Article 3', () => {
    expect(GROUPS.map(({ value }) => value)).toEqual(['3(1)', '3(2)', '3(3)', '3(4)', '3(5)', '3(6)', '3(7)', '3(8)']);
    begin()
      .as(examiner)
      .mayNotOpen(ID, 'open', { ...opening, groups: ['3(9)'] }, 'groups');
  });

  it('may come from a notice of the national office, which has to be named', () => {
    begin()
      .as(clerk)
      .mayNotOpen(ID, 'open', { ...opening, source: 'cnipa-notice' }, 'noticeNumber')
      .opens(ID, 'open', {
        ...opening,
        source: 'cnipa-notice',
        noticeNumber: '国知保函〔2026〕1号',
        noticedOn: '2026-02-27',
      })
      .expect({ state: 'opened' });
  });

  it('is dropped by the head alone, before the applicant was told', () => {
    begin()
      .as(examiner)
      .opens(ID, 'open', opening)
      .isRefused('drop', { reason: '重复立项' }, 'ZQ-ACC-001')
      .as(leader)
      .does('drop', { reason: '重复立项' })
      .expect({ state: 'dropped' });
  });
});

describe('the statement', () => {
  it('counts from the day of electronic service, and ends by the clock when nothing comes', () => {
    notified()
      .on('2026-03-17')
      .expect({ state: 'notified' })
      .on('2026-03-18')
      .expect({ state: 'deliberation', last: 'statement-overdue', due: '2026-04-01' });
  });

  it('follows the setting of a centre', () => {
    story({
      procedures: [abnormalFilingInquiry],
      registers,
      ...CENTRE,
      settings: { [`${ID}:statement`]: { unit: 'working-day', n: 10 } },
    })
      .on('2026-03-02')
      .as(examiner)
      .opens(ID, 'open', opening)
      .does('notify')
      .expect({ due: '2026-03-16' });
  });

  it('may be a withdrawal, which is checked by a person', () => {
    const numbers = [{ number: 'YS2026-0002', on: '2026-03-04' }];
    notified()
      .on('2026-03-04')
      .as(company)
      .does('withdraw-applications', { numbers })
      .expect({ state: 'withdrawal', due: '2026-03-11' })
      .as(examiner)
      .does('refuse-withdrawal', { reason: 'YS2026-0001 尚未撤回。' })
      .expect({ state: 'deliberation' })
      .as(company)
      .does('withdraw-applications', { numbers: [...numbers, { number: 'YS2026-0001', on: '2026-03-04' }] })
      .as(clerk)
      .does('confirm-withdrawal', { reasons: '两件均已撤回。' })
      .expect({ state: 'withdrawn', documents: ['conclusion'], due: null });
  });
});

describe('the conclusion', () => {
  it('is drawn by another person than those who opened, notified or proposed, and by no machine', () => {
    const told = begin()
      .as(leader)
      .opens(ID, 'open', opening)
      .as(clerk)
      .does('notify')
      .as(company)
      .does('state', statement);
    told.as(clerk).does('propose', { ...found, conclusion: 'not-found', groups: undefined });
    told.expect({ state: 'approval' }).as(leader).isRefused('decide-not-found', decision, 'ZQ-ACC-');
    expect(told.permitted(leader)).not.toContain('decide-not-found');
    told
      .as(reviewer)
      .does('decide-not-found', decision)
      .expect({ state: 'not-found', documents: ['conclusion'] });
    for (const [id, action] of Object.entries(abnormalFilingInquiry.actions))
      if (id.startsWith('decide')) expect(action.by).toEqual(['reviewer', 'leader']);
  });

  it('of an abnormal filing is drawn only after a hearing, and says that it is advisory', () => {
    const told = notified().as(company).does('state', statement).as(examiner).does('propose', found);
    told
      .expect({ state: 'hearing', documents: ['hearing'], due: '2026-03-09' })
      .as(reviewer)
      .isRefused('decide-found', decision, 'ZQ-MAT-001');
    expect(told.seenBy(company)!.data.proposal).toBeUndefined();
    told.as(company).does('speak', { statement: '补交试验记录。' }).as(reviewer).does('decide-found', decision);
    told.expect({ state: 'reported', documents: ['conclusion'], due: null, sentence: '国家知识产权局' });
    expect(told.seenBy(company)!.data.proposal).toMatchObject({ conclusion: 'found' });
    expect(JSON.stringify(abnormalFilingInquiry.documents.conclusion)).toContain('不具有认定非正常申请的法律效力');
  });

  it('cannot go beyond what the applicant was heard on', () => {
    notified()
      .as(company)
      .does('state', statement)
      .as(examiner)
      .does('propose', { ...found, conclusion: 'not-found' })
      .as(reviewer)
      .isRefused('decide-found', decision, '没有就拟作出的结论被听取意见', 'O77-10')
      .does('return', { reason: '请核对试验记录。' })
      .expect({ state: 'deliberation', due: '2026-03-16' });
  });

  it('waits no longer than the time to be heard', () => {
    notified()
      .as(company)
      .does('state', statement)
      .as(examiner)
      .does('propose', found)
      .on('2026-03-10')
      .expect({ state: 'approval', last: 'hearing-over', due: '2026-03-17' });
  });
});

describe('the national finding', () => {
  const national = { result: 'found', number: '国知非正常〔2026〕88号', on: '2026-04-20' };

  it('stands apart from the view of the centre, and brings the list of consequences', () => {
    const told = heard().as(reviewer).does('decide-found', decision).on('2026-04-22');
    told.as(reviewer).isRefused('record-national-finding', national, 'ZQ-ACC-001');
    told
      .as(clerk)
      .does('record-national-finding', national)
      .expect({ state: 'measures', documents: ['national'], due: '2026-07-22' })
      .isRefused('close', {}, '没有登记', 'O77-9');
    for (const { value } of MEASURES.slice(1))
      told.does('record-measure', { measure: value, status: 'done', on: '2026-04-22' });
    told
      .isRefused('close', {}, '不予减缴专利费用')
      .does('record-measure', { measure: 'fee-reduction', status: 'not-applicable', on: '2026-04-22', note: '未减缴' })
      .does('close')
      .expect({ state: 'closed', due: null });
  });

  it('may come before the centre has concluded, and may clear the applicant', () => {
    notified()
      .on('2026-04-22')
      .as(clerk)
      .does('record-national-finding', { ...national, result: 'not-found' })
      .expect({ state: 'cleared' });
    heard()
      .as(leader)
      .does('decide-found', decision)
      .does('end-without-finding', { reason: '国家知识产权局未予立案。' })
      .expect({ state: 'ended' });
  });
});
