import { describe, expect, it } from 'vitest';
import type { Actor } from '#engine/access/types.ts';
import { registers } from '#registers/index.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import type { Seed } from '#tests/scenario/memory-registers.ts';
import { story } from '#tests/scenario/runner.ts';
import { sanction } from '../sanction/sanction.procedure.ts';
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
  story({
    procedures: [preExaminationRequest, sanction],
    registers,
    entries: { 'filed-entity': entities },
    settings,
    ...CENTRE,
  })
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
    .as(examiner)
    .does('classify', { mainIpc: 'C12N 1/20' });

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
      .expect({
        state: 'allocation',
        due: '2026-03-04',
        limits: { 'first-opinion': '2026-03-12', allocation: '2026-03-04' },
      })
      .expect({ documents: ['acceptance'] })
      .on('2026-03-04')
      .as(leader)
      .does('assign', { examiner: 'examiner-1' })
      .expect({ state: 'classifying', due: '2026-03-12' });
    expect(told.permitted(otherExaminer)).toEqual([]);
    told
      .as(examiner)
      .isRefused('classify', { mainIpc: 'G06F 16/24' }, 'mainIpc', '不在获批范围', '不属于预审领域')
      .does('classify', { mainIpc: 'C12N 1/20' })
      .expect({ state: 'examining', due: '2026-03-12' });
    told
      .on('2026-03-20')
      .expect({ lamp: 'red' })
      .as(examiner)
      .does('pass', {})
      .expect({ state: 'passed', due: '2026-03-25', documents: ['pass'] })
      .on('2026-03-25')
      .as(company)
      .isRefused('file', { ...filing, applicationNumber: '202620000003.3' }, '种类号与预审的专利类型不同')
      .isRefused('file', { ...filing, applicationNumber: '202610000001.8' }, 'ZQ-NUM-003')
      .isRefused('file', { ...filing, filedOn: '2026-03-19' }, 'filedOn', '早于预审合格之日')
      .isRefused('file', { ...filing, feesPaidOn: '2026-03-24' }, 'feesPaidOn', '早于申请日')
      .does('file', filing)
      .expect({ state: 'filed', due: '2026-03-26' })
      .on('2026-03-26')
      .does('report-fees', { feesPaidOn: '2026-03-26', receipt: [receipt] })
      .expect({ state: 'paid', due: '2026-03-30' })
      .as(clerk)
      .does('request-flag', {})
      .expect({ state: 'flag-requested', due: '2026-04-02', sentence: '由国家知识产权局办理' })
      .on('2026-03-30')
      .isRefused('record-flag', { flaggedOn: '2026-03-24' }, 'flaggedOn')
      .does('record-flag', { flaggedOn: '2026-03-30' })
      .expect({ state: 'fast-track', due: '2026-06-30' });
    expect(told.matter.state.numbers).toEqual({ pass: 'NM202600001' });
    expect(told.permitted(examiner)).toEqual([]);
  });

  it('goes straight to the flag when fees are paid on filing', () => {
    examining()
      .does('pass', {})
      .as(company)
      .on('2026-03-05')
      .does('file', { ...filing, filedOn: '2026-03-05', feesPaidOn: '2026-03-05' })
      .expect({ state: 'paid' });
  });

  it('gets no flag when the fees are not reported in time', () => {
    examining()
      .does('pass', {})
      .as(company)
      .does('file', { ...filing, filedOn: '2026-03-04' })
      .expect({ state: 'filed', due: '2026-03-05' })
      .on('2026-03-06')
      .expect({ state: 'off-track', last: 'fees-overdue' });
  });

  it('loses the fast track when it is not filed in time, and the centre is told', () => {
    const told = examining()
      .does('pass', {})
      .expect({ state: 'passed', due: '2026-03-09' })
      .on('2026-03-09')
      .expect({ state: 'passed' })
      .on('2026-03-10')
      .expect({ state: 'lapsed', last: 'filing-overdue' });
    expect(told.world.matters[1]?.state.data).toMatchObject({
      report: { creditCode: CODE, behaviour: 'late-filing', source: 'YS2026-0001' },
    });
  });

  it('is flagged with another text only for a reason that is allowed', () => {
    const paid = () =>
      examining()
        .does('pass', {})
        .as(company)
        .does('file', { ...filing, package: text('f'), filedOn: '2026-03-04', feesPaidOn: '2026-03-04' })
        .as(clerk)
        .isRefused('request-flag', {}, 'difference', '与预审合格文本不同')
        .isRefused('request-flag', { difference: 'none' }, 'difference');
    paid().does('request-flag', { difference: 'format' }).expect({ state: 'flag-requested' });
    const refused = paid()
      .does('refuse-flag', { grounds: ['text-differs'], reason: '权利要求 1 增加了特征。' })
      .expect({ state: 'off-track', documents: ['no-flag'] });
    expect(refused.world.matters[1]?.state.data).toMatchObject({ report: { behaviour: 'text-differs' } });
    const unpaid = paid().does('refuse-flag', { grounds: ['fees'], reason: '费用未缴清。' });
    expect(unpaid.world.matters).toHaveLength(1);
  });
});

describe('at the national office', () => {
  const flagged = () =>
    examining()
      .does('pass', {})
      .as(company)
      .on('2026-03-05')
      .does('file', { ...filing, filedOn: '2026-03-05', feesPaidOn: '2026-03-05' })
      .as(clerk)
      .does('request-flag', {})
      .on('2026-03-10')
      .does('record-flag', { flaggedOn: '2026-03-09' })
      .expect({ state: 'fast-track', due: '2026-06-09' });
  const notice = (kind: string, issuedOn: string) => ({
    kind,
    issuedOn,
    defects: [{ basis: '专利法第 26 条第 4 款', part: 'claims', rule: 'C-23' }],
  });

  it('answers within ten and then five working days from the issue, and is granted', () => {
    const told = flagged()
      .on('2026-03-25')
      .isRefused('record-office-action', notice('first', '2026-03-04'), 'issuedOn')
      .does('record-office-action', notice('first', '2026-03-23'))
      .expect({ state: 'office-action', due: '2026-04-07', documents: ['reply-reminder'] })
      .on('2026-04-07')
      .as(company)
      .isRefused('record-reply', { repliedOn: '2026-03-22' }, 'repliedOn')
      .does('record-reply', { repliedOn: '2026-04-07' })
      .expect({ state: 'fast-track', due: '2026-06-09' })
      .on('2026-04-20')
      .does('record-office-action', notice('later', '2026-04-20'))
      .expect({ state: 'office-action', due: '2026-04-27' })
      .does('record-reply', { repliedOn: '2026-04-20' })
      .on('2026-05-12')
      .does('record-grant', { grantedOn: '2026-05-12', publicationNumber: 'CN123456789B' })
      .expect({ state: 'granted', due: null });
    expect(told.matter.state.data.officeActions).toHaveLength(2);
  });

  it('goes on in the ordinary track when no reply is entered in time, and may still be granted', () => {
    flagged()
      .on('2026-03-25')
      .does('record-office-action', notice('first', '2026-03-25'))
      .on('2026-04-09')
      .expect({ state: 'office-action' })
      .on('2026-04-10')
      .expect({ state: 'ordinary', last: 'reply-missed', sentence: '无法定期限' })
      .as(clerk)
      .does('record-grant', { grantedOn: '2026-04-10' })
      .expect({ state: 'granted' });
  });

  it('may be rejected, dropped or withdrawn; only withdrawing without a cause is put before the centre', () => {
    flagged().does('record-rejection', { rejectedOn: '2026-03-10' }).expect({ state: 'rejected' });
    flagged()
      .does('record-dropped', { on: '2026-03-10', reason: '主动修改' })
      .expect({ state: 'ordinary' })
      .does('record-withdrawal', { on: '2026-03-10' })
      .expect({ state: 'withdrawn-after' });
    const withdrawn = (cause: string) =>
      flagged().as(company).does('withdraw-after-pass', { cause, reason: '…' }).expect({ state: 'withdrawn-after' });
    expect(withdrawn('technical').world.matters).toHaveLength(1);
    expect(withdrawn('none').world.matters[1]?.state.data).toMatchObject({ report: { behaviour: 'withdrawn' } });
  });

  it('gets no flag from the national office', () => {
    examining()
      .does('pass', {})
      .as(company)
      .does('file', { ...filing, filedOn: '2026-03-04', feesPaidOn: '2026-03-04' })
      .as(clerk)
      .does('request-flag', {})
      .does('record-flag-refused', { reason: '分类不符' })
      .expect({ state: 'off-track' });
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

  it('tells nothing of what other applicants handed in', () => {
    examining()
      .isRefused(
        'issue-opinion',
        { findings: [{ ...findings[0], rule: 'P-06' }] },
        'findings',
        '其他申请人未公开的文本',
      )
      .does('issue-opinion', { findings });
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
      .expect({ state: 'failing', last: 'reply-overdue', due: '2026-04-02', documents: ['fail'] })
      .as(company)
      .isRefused('reply', reply, 'ZQ-MAT-001', '现在可以：申请复核');
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
      .expect({ state: 'failing', documents: ['fail'] });
    expect(told.seenBy(company)?.state).toBe('failing');
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

describe('the review of a fail', () => {
  const failed = () =>
    examining()
      .does('propose-fail', { grounds: ['novelty'], reasons: '对比文件 1 公开了全部特征。' })
      .as(reviewer)
      .does('confirm-fail')
      .expect({ state: 'failing', due: '2026-03-18' });

  it('is open for ten working days; then the fail is final', () => {
    failed()
      .on('2026-03-18')
      .expect({ state: 'failing' })
      .on('2026-03-19')
      .expect({ state: 'failed', last: 'objection-over' });
    failed().as(company).does('accept-result').expect({ state: 'failed' });
  });

  it('is decided by the head, who took no part before, once', () => {
    const asked = () => failed().as(company).does('object', { reasons: '对比文件 1 没有公开特征 C。' });
    asked()
      .expect({ state: 'reconsideration', due: '2026-03-18' })
      .as({ ...leader, account: 'reviewer-1' })
      .isRefused('uphold-fail', { reasons: '…' }, 'ZQ-ACC-005')
      .as(leader)
      .does('uphold-fail', { reasons: '特征 C 为惯用手段。' })
      .expect({ state: 'failed', documents: ['reconsideration'] });
    asked()
      .as(leader)
      .does('overturn-fail', { reasons: '对比文件 1 确未公开特征 C。' })
      .expect({ state: 'examining', due: '2026-03-11', documents: ['reconsideration'] })
      .as(examiner)
      .does('propose-fail', { grounds: ['disclosure'], reasons: '公开不充分。' })
      .as(reviewer)
      .does('confirm-fail')
      .as(company)
      .isRefused('object', { reasons: '…' }, '已经复核过一次');
  });
});

describe('answers to findings', () => {
  it('leave none out, and a disagreement says why', () => {
    examining()
      .does('issue-opinion', { findings: [...findings, { ...findings[0], place: '权利要求 4' }] })
      .as(company)
      .isRefused('reply', { package: text('c') }, '第 1 条意见（权利要求 3）没有答复', '第 2 条意见')
      .isRefused(
        'reply',
        {
          package: text('c'),
          answers: [
            { finding: 1, answer: 'corrected' },
            { finding: 2, answer: 'disagreed' },
          ],
        },
        '选择了不同意，没有理由',
      );
  });
});

describe('agencies, co-applicants and options of the centre', () => {
  const AGENCY = '91150100MA0Q2T5K63';
  const agent: Actor = {
    account: 'agent-1',
    name: '代理师',
    capacity: {
      kind: 'mandate',
      party: `org:${CODE}`,
      partyName: '青城生物科技有限公司',
      through: `org:${AGENCY}`,
      scope: ['*'],
      until: null,
    },
  };
  const withAgency = (state?: string, settings: Record<string, unknown> = {}) =>
    story({
      procedures: [preExaminationRequest, sanction],
      registers,
      entries: {
        'filed-entity': [entity('filed')],
        agency: state
          ? [{ key: '15101', state, fields: { agency_code: '15101', name: '青城所', credit_code: AGENCY } }]
          : [],
      },
      settings,
      ...CENTRE,
    })
      .on('2026-03-02')
      .as(agent);

  it('takes an agency that is registered and practises, and no other', () => {
    withAgency('active').opens(ID, 'submit', request).expect({ state: 'submitted' });
    withAgency('abnormal').mayNotOpen(ID, 'submit', request, '经营异常');
    withAgency().mayNotOpen(ID, 'submit', request, '名录中没有贵机构');
    withAgency(undefined, { [`${ID}:agency-registered`]: false }).opens(ID, 'submit', request);
  });

  it('asks for filed co-applicants, a search report and allowed circumstances as the settings say', () => {
    const coApplicants = [{ applicant: { name: '包头稀土公司', code: '91150200MA13A0B22E' } }];
    begin().opens(ID, 'submit', { ...request, coApplicants });
    begin(undefined, { [`${ID}:co-applicants-filed`]: true }).mayNotOpen(
      ID,
      'submit',
      { ...request, coApplicants },
      '包头稀土公司没有有效备案',
    );
    begin(undefined, { [`${ID}:search-report-required`]: true }).mayNotOpen(
      ID,
      'submit',
      request,
      '没有上传现有技术检索报告',
    );
    begin().mayNotOpen(ID, 'submit', { ...request, special: ['delayed'] }, '暂不受理请求延迟审查');
    begin(undefined, { [`${ID}:takes`]: ['delayed'] }).opens(ID, 'submit', { ...request, special: ['delayed'] });
  });
});

describe('the quota of the year', () => {
  const small = { [`${ID}:quota-base`]: 2 };

  it('refuses the request that would go over it, says how it is reckoned, and gives a refused one back', () => {
    const told = begin([entity('filed')], small)
      .opens(ID, 'submit', request)
      .opens(ID, 'submit', request)
      .mayNotOpen(ID, 'submit', request, '名额2件，已用2件', 'round(max(base, passed * (0.5 + rate)) * grade)')
      .as(clerk)
      .does('refuse-acceptance', { grounds: ['files'], explanation: '缺附图。' });
    told.as(company).opens(ID, 'submit', request).mayNotOpen(ID, 'submit', request, '已用2件');
    told.on('2027-01-04').opens(ID, 'submit', request);
  });

  it('does not bind where the centre has none', () => {
    const told = begin([entity('filed')], { ...small, [`${ID}:quota-applies`]: false });
    for (let n = 0; n < 3; n++) told.opens(ID, 'submit', request);
  });
});

it('is not given to an examiner who has to keep away from the applicant', () => {
  const conflicts = [{ code: CODE, name: '青城生物科技有限公司', reason: '配偶在该单位任职' }];
  story({
    procedures: [preExaminationRequest, sanction],
    registers,
    entries: {
      'filed-entity': [entity('filed')],
      examiner: [{ key: 'examiner-1', fields: { account: 'examiner-1', name: '预审员一', conflicts } }],
    },
    ...CENTRE,
  })
    .on('2026-03-02')
    .as(company)
    .opens(ID, 'submit', request)
    .as(clerk)
    .does('accept')
    .as(leader)
    .isRefused('assign', { examiner: 'examiner-1' }, 'examiner', '配偶在该单位任职')
    .does('assign', { examiner: 'examiner-2' });
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
