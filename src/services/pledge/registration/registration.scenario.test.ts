import { describe, expect, it } from 'vitest';
import { registers } from '#registers/index.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import type { Seed } from '#tests/scenario/memory-registers.ts';
import { story } from '#tests/scenario/runner.ts';
import { pledgeRegistration } from './registration.procedure.ts';

const PLACE = { body: 'org:121500004600290074', division: '150000' };
const OWNER = '91150100MA0P00018C';
const BANK = '91150200MA13A0B22E';
const owner = organisation(OWNER, '青城生物科技有限公司');
const bank = organisation(BANK, '草原银行包头分行');
const examiner = post('pledge-examiner', 'examiner-1', PLACE);
const ID = 'pledge/registration';
const A = '202610000001.9';
const B = '202620123456.5';

const patent = (key: string, change: Record<string, unknown> = {}, state = 'in-force'): Seed => ({
  key,
  state,
  fields: {
    application_no: key,
    title: '一种乳酸菌发酵方法',
    kind: 'invention',
    status: state === 'in-force' ? 'granted' : state === 'pending' ? 'examination' : 'fee-lapsed',
    owner_name: '青城生物科技有限公司',
    owner_code: OWNER,
    ipc: ['C12N 1/20'],
    filed_on: '2023-05-04',
    granted_on: state === 'pending' ? null : '2025-01-07',
    expires_on: '2043-05-04',
    fee_paid_until: '2027-05-04',
    inventors: ['甲'],
    ...change,
  },
});

const file = { name: '合同.pdf', sha256: 'b'.repeat(64), bytes: 2048, mediaType: 'application/pdf' };
const application = {
  pledgor: { name: '青城生物科技有限公司', code: OWNER },
  pledgee: { name: '草原银行包头分行', code: BANK },
  channel: 'online',
  patents: `ZL${A}`,
  securedFen: 5_000_000_00,
  debtFrom: '2026-03-02',
  debtTo: '2029-03-01',
  mainContract: 'JK-2026-001',
  pledgeContract: 'ZY-2026-001',
  signedOn: '2026-03-01',
  contract: [file],
  identity: [file],
  contactName: '李某',
  contactPhone: '04711234567',
};
const signature = { signatory: '王某', attest: true };
const begin = (patents: Seed[] = [patent(A), patent(B)]) =>
  story({ procedures: [pledgeRegistration], registers, entries: { patent: patents }, ...PLACE })
    .on('2026-03-02')
    .as(owner);
const prepared = (change = {}) => begin().opens(ID, 'prepare', { ...application, ...change });
const filed = (change = {}) =>
  prepared(change).as(bank).does('sign-pledgee', signature).as(owner).does('sign-pledgor', signature);
const registered = () => filed().on('2026-03-03').as(examiner).does('register');
const PLEDGE = 'pledge/Y2026980000001';

describe('signing', () => {
  it('is filed only when both sides have signed, and blocks the patents from then on', () => {
    prepared()
      .expect({ state: 'signing', due: '2026-04-01', holds: { [`patent/${A}`]: [] } })
      .as(bank)
      .does('sign-pledgee', signature)
      .expect({ state: 'pledgee-signed', holds: { [`patent/${A}`]: [] } })
      .isRefused('sign-pledgee', signature, 'ZQ-MAT-001')
      .on('2026-03-04')
      .as(owner)
      .does('sign-pledgor', signature)
      .expect({ state: 'examining', due: '2026-03-06', lamp: 'green', holds: { [`patent/${A}`]: ['pledge'] } });
  });

  it('takes the signatures in either order', () => {
    prepared()
      .does('sign-pledgor', signature)
      .expect({ state: 'pledgor-signed' })
      .isRefused('sign-pledgee', signature, 'ZQ-ACC-001')
      .as(bank)
      .does('sign-pledgee', signature)
      .expect({ state: 'examining' });
  });

  it('asks both to sign again after one side has amended it', () => {
    const told = prepared()
      .does('sign-pledgor', signature)
      .as(bank)
      .isRefused('amend', { ...application, pledgee: { name: '另一银行', code: '93150523MA0QK7T383' } }, '当事人不变')
      .does('amend', { ...application, securedFen: 3_000_000_00 })
      .expect({ state: 'signing' })
      .does('sign-pledgee', signature)
      .expect({ state: 'pledgee-signed' });
    expect(told.permitted(owner)).toEqual(['amend', 'sign-pledgor', 'withdraw']);
  });

  it('ends by itself when one side does not sign', () => {
    prepared()
      .does('sign-pledgor', signature)
      .on('2026-04-01')
      .expect({ state: 'pledgor-signed', lamp: 'amber' })
      .on('2026-04-02')
      .expect({ state: 'lapsed', last: 'signing-overdue' });
  });

  it('is no business of a third company', () => {
    prepared().as(organisation('93150523MA0QK7T383', '路人公司')).isRefused('sign-pledgee', signature, 'ZQ-MAT-004');
  });
});

describe('what the register says against it', () => {
  it.each<[string, Seed, string]>([
    ['somebody else owns it', patent(A, { owner_code: BANK, owner_name: '别人' }), '的专利权人不是出质人'],
    ['it is not granted', patent(A, {}, 'pending'), '尚未授予专利权'],
    ['it has ended', patent(A, {}, 'ended'), '已终止或被宣告无效'],
    ['the fee is unpaid', patent(A, { fee_paid_until: '2026-03-01' }), '年费缴纳滞纳期'],
    ['the debt outlasts it', patent(A, { expires_on: '2029-02-28' }), '前期限届满'],
    ['it is not there', patent(B), `登记簿中没有 ${A}`],
  ])('refuses at once: %s', (_, seed, reason) => {
    begin([seed]).mayNotOpen(ID, 'prepare', application, 'ZQ-MAT-011', reason);
  });

  it('names each patent that fails', () => {
    begin([patent(A, { fee_paid_until: '2026-03-01' }), patent(B, {}, 'pending')]).mayNotOpen(
      ID,
      'prepare',
      { ...application, patents: [A, B] },
      new RegExp(`${A}.*滞纳`),
      new RegExp(`${B}.*尚未授予`),
    );
  });

  it('refuses a patent on which another application was filed meanwhile, and frees it when that one is withdrawn', () => {
    const told = prepared()
      .opens(ID, 'prepare', { ...application, patents: [A, B] })
      .turnTo(0)
      .does('sign-pledgor', signature)
      .as(bank)
      .does('sign-pledgee', signature)
      .turnTo(1)
      .isRefused('sign-pledgee', signature, `${A}已被质押，或正在办理质押登记`)
      .turnTo(0)
      .does('withdraw', { explanation: '双方改用其他担保。' })
      .expect({ state: 'withdrawn', holds: { [`patent/${A}`]: [] } })
      .turnTo(1)
      .does('sign-pledgee', signature);
    expect(told.matter.state.state).toBe('pledgee-signed');
  });

  it('judges again on the day of registration: a patent that lapsed meanwhile cannot be registered', () => {
    begin([patent(A, { fee_paid_until: '2026-03-03' })])
      .opens(ID, 'prepare', application)
      .does('sign-pledgor', signature)
      .as(bank)
      .does('sign-pledgee', signature)
      .on('2026-03-04')
      .as(examiner)
      .isRefused('register', {}, '年费')
      .does('refuse', { grounds: ['fee-unpaid'], explanation: '年费未缴。' })
      .expect({ state: 'refused', documents: ['refusal'], holds: { [`patent/${A}`]: [] } });
  });

  it('wants a declaration from both where the patent is under attack', () => {
    begin()
      .mayNotOpen(ID, 'prepare', { ...application, underInvalidation: true }, 'ZQ-FRM-012')
      .mayNotOpen(ID, 'prepare', { ...application, coOwned: true }, 'ZQ-FRM-008', '共有人')
      .mayNotOpen(ID, 'prepare', { ...application, debtTo: '2026-03-01' }, '债务履行期止日不早于起日')
      .opens(ID, 'prepare', { ...application, underInvalidation: true, declaration: true });
  });
});

describe('examination', () => {
  it('has five working days for paper', () => {
    filed({ channel: 'paper' }).expect({ state: 'examining', due: '2026-03-09' });
  });

  it('registers under a number of its own, with notice, entry and lasting hold', () => {
    const told = registered().expect({
      state: 'registered',
      due: null,
      documents: ['registration'],
      registers: { [PLEDGE]: 'registered' },
      holds: { [`patent/${A}`]: ['pledge'] },
    });
    expect(told.world.registers.find('pledge', 'Y2026980000001')!.fields).toMatchObject({
      patents: [A],
      pledgor_code: OWNER,
      pledgee: '草原银行包头分行',
      secured_fen: 500_000_000,
      registered_on: '2026-03-03',
    });
  });

  it('asks for a correction, after which both sign again within its time', () => {
    filed()
      .on('2026-03-03')
      .as(examiner)
      .does('request-correction', { items: [{ what: '合同缺少担保范围', fix: '补充担保范围条款' }] })
      .expect({ state: 'correcting', due: '2026-03-17', documents: ['correction'] })
      .as(bank)
      .on('2026-03-10')
      .does('amend', { ...application, patents: [A, B] })
      .expect({ state: 'signing', limits: { correction: '2026-03-17' }, holds: { [`patent/${A}`]: ['pledge'] } })
      .does('sign-pledgee', signature)
      .as(owner)
      .does('sign-pledgor', signature)
      .expect({
        state: 'examining',
        due: '2026-03-12',
        holds: { [`patent/${A}`]: ['pledge'], [`patent/${B}`]: ['pledge'] },
      });
  });

  it('is deemed withdrawn when the correction is not signed by both in time', () => {
    filed()
      .on('2026-03-03')
      .as(examiner)
      .does('request-correction', { items: [{ what: '缺页', fix: '补页' }] })
      .as(owner)
      .does('amend', application)
      .does('sign-pledgor', signature)
      .on('2026-03-18')
      .expect({ state: 'lapsed', last: 'correction-overdue', holds: { [`patent/${A}`]: [] } });
  });
});

describe('afterwards', () => {
  const change = {
    securedFen: 3_000_000_00,
    debtTo: '2028-03-01',
    agreement: [file],
    explanation: '部分还款后减少担保额。',
  };

  it('is changed when the other side agrees and the office registers it', () => {
    const told = registered()
      .on('2026-06-01')
      .as(bank)
      .does('propose-change-pledgee', change)
      .expect({ state: 'change-awaits-pledgor', due: '2026-07-01' })
      .isRefused('confirm-change-pledgor', signature, 'ZQ-ACC-001')
      .as(owner)
      .does('confirm-change-pledgor', signature)
      .expect({ state: 'change-examining', due: '2026-06-03' })
      .as(examiner)
      .does('register-change')
      .expect({ state: 'registered', documents: ['change'], registers: { [PLEDGE]: 'registered' } });
    const rows = told.world.registers.rows('pledge').filter((row) => row.supersededAt === null);
    expect(rows.map((row) => [row.validFrom, row.validTo, row.fields.secured_fen, row.fields.debt_to])).toEqual([
      ['2026-03-03', '2026-05-31', 500_000_000, '2029-03-01'],
      ['2026-06-01', null, 300_000_000, '2028-03-01'],
    ]);
  });

  it('stays as it is when the other side declines, does not answer, or the debt would outlast the patent', () => {
    registered()
      .on('2026-06-01')
      .as(owner)
      .isRefused('propose-change-pledgor', { ...change, debtTo: '2044-01-01' }, '前期限届满')
      .does('propose-change-pledgor', change)
      .as(bank)
      .does('decline-change-pledgee', { explanation: '不同意减少。' })
      .expect({ state: 'registered' })
      .as(owner)
      .does('propose-change-pledgor', change)
      .on('2026-07-02')
      .expect({ state: 'registered', last: 'change-overdue', registers: { [PLEDGE]: 'registered' } });
  });

  it('is cancelled on proof: the entry is closed and the patent free for the next pledge', () => {
    registered()
      .on('2029-03-02')
      .as(bank)
      .does('request-cancellation', { ground: 'paid', proof: [file] })
      .as(examiner)
      .does('cancel')
      .expect({
        state: 'cancelled',
        documents: ['cancellation'],
        registers: { [PLEDGE]: 'cancelled' },
        holds: { [`patent/${A}`]: [] },
      });
  });

  it('stays registered when the office refuses a cancellation', () => {
    registered()
      .as(owner)
      .does('request-cancellation', { ground: 'other', proof: [file] })
      .as(examiner)
      .does('refuse-request', { explanation: '证明不足。' })
      .expect({ state: 'registered', documents: ['request-refused'], holds: { [`patent/${A}`]: ['pledge'] } });
  });
});
