import { describe, expect, it } from 'vitest';
import { registers } from '#registers/index.ts';
import { organisation, person, post } from '#tests/scenario/actors.ts';
import { type Story, story } from '#tests/scenario/runner.ts';
import { infringementAdjudication } from './infringement.procedure.ts';

const PLACE = { body: 'org:11150000011540002H', division: '150100' };
const OWNER = '91150100MA0P00018C';
const RIVAL = '91150200MA13A0B22E';
const owner = organisation(OWNER, '青城生物科技有限公司');
const rival = organisation(RIVAL, '鹿城乳业有限公司');
const officer = post('case-filing-officer', 'officer-1', PLACE);
const handler = post('case-handler', 'handler-1', PLACE);
const otherHandler = post('case-handler', 'handler-2', PLACE);
const leader = post('panel-leader', 'leader-1', PLACE);
const head = post('adjudication-head', 'head-1', PLACE);
const superior = post('adjudication-superior', 'superior-1', { body: 'org:121500004600290074', division: '150000' });
const ID = 'adjudication/infringement';
const CASE = 'adjudication/内知裁字〔2026〕1号';

const file = { name: '证据.pdf', sha256: 'c'.repeat(64), bytes: 4096, mediaType: 'application/pdf' };
const request = {
  requesterCode: OWNER,
  standing: 'patentee',
  address: '呼和浩特市新城区海拉尔东街 1 号',
  contactPhone: '04711234567',
  identity: [file],
  respondentKind: 'organisation',
  respondentName: '鹿城乳业有限公司',
  respondentCode: RIVAL,
  respondentAddress: '呼和浩特市玉泉区某路 2 号',
  domicile: 'china',
  place: '150104',
  patents: '202610000001.9',
  patentKind: 'invention',
  claims: '1、3',
  demands: '责令停止制造、销售侵权产品。',
  facts: '被请求人自 2026 年 1 月起销售落入权利要求 1 的产品。',
  knewOn: '2026-01-20',
  evidence: [file],
  registerCopy: [file],
  noSuit: true,
};
const panel = { handler: 'handler-1', panel: [{ name: '甲' }, { name: '乙' }, { name: '丙' }] };
const defence = { statement: '产品不具备权利要求 1 的特征 C，不侵权。', defences: ['no-infringement'] };
const reason = { explanation: '案情复杂。' };

const begin = () =>
  story({ procedures: [infringementAdjudication], registers, ...PLACE })
    .on('2026-03-02')
    .as(owner);
const requested = (change = {}) => begin().opens(ID, 'request', { ...request, ...change });
const filed = (change = {}) => requested(change).on('2026-03-09').as(officer).does('file-case', panel);
const served = (change = {}, service: Record<string, unknown> = { method: 'electronic', consent: true }) =>
  filed(change).on('2026-03-10').as(handler).does('serve', service);
const onTrial = () =>
  served().on('2026-03-20').as(rival).does('submit-defence', defence).as(handler).does('forward-defence');
const proposed = () =>
  onTrial()
    .on('2026-04-13')
    .does('close-trial')
    .as(leader)
    .does('record-deliberation', { opinions: '甲、乙认为侵权；丙同意。', conclusion: '侵权成立。' })
    .as(handler)
    .does('propose-decision', {
      outcome: 'infringed',
      findings: '被诉产品具备权利要求 1 的全部特征。',
      ruling: '责令立即停止制造、销售。',
    });
const seenBy = (told: Story, who: typeof owner) => told.seenBy(who)?.data ?? {};

describe('from the request to the filing (Art. 16, 20)', () => {
  it('is filed within five working days, which the head may extend once by five', () => {
    requested()
      .expect({ state: 'requested', due: '2026-03-09' })
      .as(officer)
      .isRefused('extend-filing', reason, 'ZQ-ACC-001')
      .as(head)
      .does('extend-filing', reason)
      .expect({ due: '2026-03-16' })
      .isRefused('extend-filing', reason, '一次为限', 'O81-20');
  });

  it('goes back once for everything that has to be corrected', () => {
    requested()
      .on('2026-03-04')
      .as(officer)
      .does('request-correction', { items: [{ what: '未明确主张的权利要求', fix: '列明权利要求' }] })
      .expect({ state: 'correcting', due: '2026-03-19', documents: ['correction'] })
      .on('2026-03-11')
      .as(owner)
      .does('correct', { ...request, claims: '1' })
      .expect({ state: 'requested', due: '2026-03-18' })
      .as(officer)
      .isRefused('request-correction', { items: [{ what: '另一处', fix: '再改' }] }, '一次性', 'O81-16');
  });

  it('is not filed when the correction does not come', () => {
    requested()
      .on('2026-03-04')
      .as(officer)
      .does('request-correction', { items: [{ what: '缺身份证明', fix: '补交' }] })
      .on('2026-03-20')
      .expect({
        state: 'not-filed',
        last: 'correction-overdue',
        documents: ['not-filed'],
        registers: { [CASE]: null },
      });
  });

  it('refuses requests outside the jurisdiction, against oneself, or about several patents', () => {
    begin()
      .mayNotOpen(ID, 'request', { ...request, place: '150204' }, '本机关管辖', 'O81-7')
      .mayNotOpen(ID, 'request', { ...request, respondentCode: OWNER }, '被请求人就是请求人自己')
      .mayNotOpen(ID, 'request', { ...request, patents: '202610000001.9 202620123456.5' }, '一件请求涉及一件专利')
      .mayNotOpen(ID, 'request', { ...request, standing: 'exclusive-licensee' }, 'ZQ-FRM-008')
      .mayNotOpen(ID, 'request', { ...request, noSuit: false }, 'ZQ-FRM-012');
  });

  it('is filed with an odd panel, a case number and an entry in the register', () => {
    const told = requested()
      .on('2026-03-09')
      .as(officer)
      .isRefused('file-case', { ...panel, panel: [...panel.panel, { name: '丁' }] }, '合议组三人以上单数')
      .isRefused('file-case', { ...panel, panel: [{ name: '甲' }, { name: '甲' }, { name: '乙' }] }, '2 名不同的成员')
      .does('file-case', panel)
      .expect({
        state: 'filed',
        limits: { service: '2026-03-16', close: '2026-06-09' },
        documents: ['filed'],
        registers: { [CASE]: 'pending' },
      });
    expect(told.permitted(otherHandler)).toEqual([]);
    expect(told.permitted(handler)).toEqual(['serve']);
  });
});

describe('service and defence (Art. 22)', () => {
  it('is nothing the respondent can see before it is served', () => {
    const told = filed();
    expect(told.seenBy(rival)).toBeUndefined();
    told.as(rival).isRefused('submit-defence', defence, 'ZQ-MAT-004');
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, string]>([
    ['the same day by electronic means', { method: 'electronic', consent: true }, {}, '2026-03-25'],
    ['fifteen days after mailing', { method: 'mail' }, {}, '2026-04-09'],
    ['a month after public notice', { method: 'public-notice' }, {}, '2026-04-27'],
    ['thirty days without a domicile in China', { method: 'in-person' }, { domicile: 'none' }, '2026-04-09'],
  ])('runs from receipt: %s', (_, service, change, due) => {
    served(change, service).expect({ state: 'defence', limits: { defence: due, close: '2026-06-09' } });
  });

  it('runs from the proven receipt, which cannot lie before the service', () => {
    served({}, { method: 'mail' })
      .on('2026-03-16')
      .isRefused('record-receipt', { receivedOn: '2026-03-09', proof: [file] }, '收到日早于送达日')
      .does('record-receipt', { receivedOn: '2026-03-13', proof: [file] })
      .expect({ state: 'defence', limits: { defence: '2026-03-30', close: '2026-06-09' } });
  });

  it('wants the consent of the respondent to electronic service', () => {
    filed().as(handler).isRefused('serve', { method: 'electronic' }, 'ZQ-FRM-012');
  });

  it('goes on without a defence when its time is over; a late one is still taken', () => {
    served()
      .on('2026-03-26')
      .expect({ state: 'trial', last: 'defence-overdue' })
      .as(rival)
      .does('submit-defence', defence)
      .expect({ state: 'trial', limits: { 'defence-forwarding': '2026-04-02', close: '2026-06-09' } });
  });

  it('serves a person who has an account', () => {
    const man = person('zhang', '张某');
    served(
      { respondentKind: 'person', respondentName: '张某', respondentCode: undefined },
      { method: 'in-person', account: 'zhang' },
    )
      .as(man)
      .does('submit-defence', defence)
      .expect({ state: 'defence-received' });
  });
});

describe('adversaries', () => {
  it('shows the requester a defence only after it was forwarded, and a later one only after the next forwarding', () => {
    const told = served().on('2026-03-20').as(rival).does('submit-defence', defence);
    told.expect({ state: 'defence-received', limits: { 'defence-forwarding': '2026-03-27', close: '2026-06-09' } });
    expect(seenBy(told, owner)).not.toHaveProperty('defences');
    expect(told.seenBy(owner)?.state).toBe('defence');
    expect(seenBy(told, rival)).toMatchObject({ defences: [defence] });
    expect(seenBy(told, handler)).toHaveProperty('defences');

    told.as(handler).does('forward-defence').expect({ state: 'trial' });
    expect(seenBy(told, owner)).toMatchObject({ defences: [defence] });
    told.isRefused('forward-defence', {}, '没有待转送的答辩');

    told.on('2026-03-24').as(rival).does('submit-defence', { statement: '补充答辩' });
    expect(seenBy(told, owner)).toMatchObject({ defences: [defence] });
    told.as(handler).does('forward-defence');
    expect((seenBy(told, owner) as { defences: unknown[] }).defences).toHaveLength(2);
  });

  it('shows neither side what the panel thinks', () => {
    const told = proposed().expect({ state: 'approval' });
    for (const side of [owner, rival]) {
      expect(seenBy(told, side)).not.toHaveProperty('deliberations');
      expect(seenBy(told, side)).not.toHaveProperty('proposal');
      expect(told.seenBy(side)?.state).toBe('deliberation');
    }
    expect(seenBy(told, officer)).not.toHaveProperty('deliberations');
    expect(seenBy(told, head)).toHaveProperty('proposal');
  });

  it('lets nobody handle the case of the own unit', () => {
    const biased = post('panel-leader', 'leader-2', PLACE, `org:${RIVAL}`);
    const told = onTrial().does('close-trial');
    expect(told.permitted(leader)).toEqual(['record-deliberation']);
    expect(told.permitted(biased)).toEqual([]);
    expect(told.seenBy(biased)).toBeUndefined();
  });
});

describe('time (Art. 26, 28, 37)', () => {
  it('moves every limit by exactly the suspended days, and goes back to where the case stood', () => {
    served()
      .on('2026-03-13')
      .as(handler)
      .isRefused('suspend', { ground: 'invalidation', explanation: '已受理无效请求。' }, 'ZQ-ACC-001')
      .as(head)
      .does('suspend', { ground: 'invalidation', explanation: '已受理无效请求。' })
      .expect({ state: 'suspended', due: null, limits: { defence: null, close: null }, documents: ['suspension'] })
      .on('2026-03-19')
      .does('resume', reason)
      // Six days: 25 March becomes 31 March, 9 June becomes 15 June.
      .expect({
        state: 'defence',
        limits: { defence: '2026-03-31', close: '2026-06-15' },
        documents: ['resumption'],
      });
  });

  it('does not let the defence lapse while the case is suspended', () => {
    served()
      .on('2026-03-13')
      .as(head)
      .does('suspend', { ground: 'party', explanation: '被请求人进入清算。' })
      .on('2026-08-31')
      .expect({ state: 'suspended', sentence: '期限已中止计算' })
      .does('resume', reason)
      .on('2026-09-14')
      .expect({ state: 'defence' })
      .on('2026-09-15')
      .expect({ state: 'trial', last: 'defence-overdue' });
  });

  it('does not count tests and the like', () => {
    onTrial()
      .on('2026-04-07')
      .does('start-excluded-period', { ground: 'test', explanation: '委托检测。' })
      .expect({ state: 'excluded', limits: { close: null } })
      .on('2026-05-07')
      .does('end-excluded-period')
      .expect({ state: 'trial', limits: { close: '2026-07-09' } });
  });

  it('is extended by one month by the head, then by two by the superior, in that order and once each', () => {
    onTrial()
      .on('2026-06-01')
      .as(superior)
      .isRefused('extend-by-superior', reason, '负责人尚未批准延长')
      .as(handler)
      .isRefused('extend-by-head', reason, 'ZQ-ACC-001')
      .as(head)
      .does('extend-by-head', reason)
      .expect({ limits: { close: '2026-07-09' } })
      .isRefused('extend-by-head', reason, 'O81-37')
      .as(superior)
      .does('extend-by-superior', reason)
      .expect({ limits: { close: '2026-09-09' } })
      .isRefused('extend-by-superior', reason, '请在期限内结案');
  });

  it('turns red, and no more, when the office is late', () => {
    onTrial().on('2026-06-09').expect({ lamp: 'amber' }).on('2026-06-10').expect({ state: 'trial', lamp: 'red' });
  });

  it('gives notice of the hearing three working days ahead at least', () => {
    const hearing = (heldOn: string) => ({ heldOn, time: '09:30', place: '第一审理室' });
    onTrial()
      .on('2026-04-02')
      // 4 to 6 April are days off, so three working days before 7 April is 1 April, and before 8 April the 2nd.
      .isRefused('schedule-hearing', hearing('2026-04-07'), '至少提前三个工作日', 'O81-26')
      .does('schedule-hearing', hearing('2026-04-08'))
      .expect({ state: 'hearing-set', documents: ['hearing'] })
      .isRefused(
        'hold-hearing',
        { requesterPresence: 'present', respondentPresence: 'present', minutes: [file] },
        '口头审理尚未举行',
      )
      .on('2026-04-08')
      .does('hold-hearing', { requesterPresence: 'present', respondentPresence: 'absent', minutes: [file] })
      .expect({ state: 'deliberation' });
  });

  it('takes the absence of the requester as withdrawal', () => {
    onTrial()
      .on('2026-04-01')
      .does('schedule-hearing', { heldOn: '2026-04-10', time: '14:00', place: '第一审理室' })
      .on('2026-04-10')
      .does('hold-hearing', { requesterPresence: 'absent', respondentPresence: 'present', minutes: [file] })
      .expect({ state: 'withdrawn', documents: ['withdrawal'], registers: { [CASE]: 'closed' } });
  });
});

describe('ends', () => {
  it('is decided by another than who proposed, and takes effect when nobody sues within fifteen days of receipt', () => {
    const told = proposed()
      .on('2026-04-20')
      .as(head)
      .does('issue-decision', { method: 'mail' })
      .expect({ state: 'decided', due: '2026-05-20', documents: ['decision'], registers: { [CASE]: 'closed' } })
      .as(handler)
      .on('2026-04-24')
      .isRefused('record-decision-receipt', { receivedOn: '2026-04-19', proof: [file] }, '收到日早于裁决日')
      .does('record-decision-receipt', { receivedOn: '2026-04-22', proof: [file] })
      .expect({ due: '2026-05-07' })
      .on('2026-05-08')
      .expect({ state: 'in-force', last: 'take-effect', registers: { [CASE]: 'in-effect' } });
    const entry = told.world.registers.find('adjudication', '内知裁字〔2026〕1号')!;
    expect(entry.fields).toMatchObject({
      outcome: 'infringed',
      filed_on: '2026-03-09',
      decided_on: '2026-04-20',
      document_no: '内知裁决〔2026〕1号',
    });
  });

  it('needs a deliberation first, and comes back from the head when it is not convincing', () => {
    onTrial()
      .does('close-trial')
      .isRefused('propose-decision', { outcome: 'infringed', findings: '略', ruling: '略' }, '没有合议记录');
    proposed()
      .as(head)
      .does('return-proposal', reason)
      .expect({ state: 'deliberation' })
      .as(leader)
      .does('record-deliberation', { opinions: '再议', conclusion: '不侵权。' });
  });

  it('does not let one person propose and issue', () => {
    const both = { ...head, account: 'handler-1' };
    proposed().as(both).isRefused('issue-decision', { method: 'mail' }, 'ZQ-ACC-005');
  });

  it('goes to court and is upheld or revoked', () => {
    const sued = () =>
      proposed()
        .on('2026-04-20')
        .as(head)
        .does('issue-decision', { method: 'in-person' })
        .on('2026-04-30')
        .as(rival)
        .does('record-suit', {
          court: '呼和浩特市中级人民法院',
          caseNumber: '（2026）内01行初1号',
          suedOn: '2026-04-30',
        })
        .expect({ state: 'litigated', due: null })
        .on('2026-12-01')
        .as(handler);
    sued()
      .does('record-judgment', { result: 'upheld', judgment: [file] })
      .expect({ state: 'in-force', registers: { [CASE]: 'in-effect' } });
    sued()
      .does('record-judgment', { result: 'revoked', judgment: [file] })
      .expect({ state: 'revoked', registers: { [CASE]: 'revoked' } });
  });

  it('is settled by mediation', () => {
    onTrial()
      .does('record-mediation', { terms: '被请求人停止销售并支付三十万元。', agreement: [file] })
      .expect({ state: 'mediated', documents: ['mediation'], registers: { [CASE]: 'closed' } });
  });

  it('can be withdrawn by the requester alone, before filing without a trace in the register', () => {
    requested()
      .does('withdraw', reason)
      .expect({ state: 'withdrawn', documents: [], registers: { [CASE]: null } });
    onTrial()
      .as(rival)
      .isRefused('withdraw', reason, 'ZQ-ACC-001')
      .as(owner)
      .does('withdraw', reason)
      .expect({ state: 'withdrawn', documents: ['withdrawal'], registers: { [CASE]: 'closed' } });
  });

  it('is closed by the head where it should not go on, even while suspended', () => {
    onTrial()
      .as(head)
      .does('suspend', { ground: 'party', explanation: '被请求人注销。' })
      .does('dismiss', { ground: 'no-successor', explanation: '无承继人。' })
      .expect({ state: 'withdrawn', documents: ['withdrawal'] });
  });
});
