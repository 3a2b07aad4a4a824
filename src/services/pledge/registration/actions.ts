import type { Condition } from '#engine/condition.ts';
import type { ActionDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { REGISTER_CHECKS } from './checks.ts';
import { changes, hold, issue, NUMBER, PARTIES, patentsOf, release, tell } from './effects.ts';

const FILED = 'data.registration.patents';
const registerChecks = REGISTER_CHECKS.map((check) => ({ check }));
const formChecks = ['own-patent-rights', 'debt-in-order'].map((check) => ({ check }));

/** One side signs. Who signs second files the application: the patents are blocked and the office's time begins. */
function sign(side: 'pledgor' | 'pledgee', other: 'pledgor' | 'pledgee', zh: string, en: string): ActionDefinition {
  const second: Condition = { eq: [{ ref: 'matter.state' }, `${other}-signed`] };
  return {
    title: t(`${zh}签署`, `Sign as ${en}`),
    from: ['signing', `${other}-signed`],
    to: [
      { when: second, to: 'examining' },
      { when: { all: [] }, to: `${side}-signed` },
    ],
    by: [side],
    form: 'sign',
    into: `${side}Signature`,
    primary: true,
    facts: patentsOf(FILED),
    requires: registerChecks,
    effects: [
      ...hold(second),
      tell(['examiner'], '双方已签署，请审查', 'both sides have signed, please examine', second),
      tell([other], '对方已签署，请核对后签署', 'the other side has signed, please check and sign', { not: second }),
    ],
  };
}

const signingStates = ['signing', 'pledgor-signed', 'pledgee-signed'];

export const registrationActions: Record<string, ActionDefinition> = {
  prepare: {
    title: t('填写登记申请', 'Prepare the application'),
    from: 'new',
    to: 'signing',
    by: ['pledgor'],
    form: 'registration',
    into: 'registration',
    primary: true,
    facts: patentsOf('input.patents'),
    requires: [...formChecks, ...registerChecks],
    joins: [
      {
        role: 'pledgee',
        party: { template: 'org:{input.pledgee.code}' },
        name: { ref: 'input.pledgee.name' },
      },
    ],
    effects: [
      tell(['pledgee'], '出质人填写了质押登记申请，请核对并签署', 'the pledgor has prepared it, please check and sign'),
    ],
  },
  amend: {
    title: t('修改登记申请', 'Amend the application'),
    from: [...signingStates, 'correcting'],
    to: 'signing',
    by: PARTIES,
    form: 'registration',
    into: 'registration',
    facts: patentsOf('input.patents'),
    requires: [{ check: 'parties-stay' }, ...formChecks, ...registerChecks],
    effects: [tell(PARTIES, '申请内容已修改，双方须重新签署', 'it was amended, both sides sign again')],
  },
  'sign-pledgor': sign('pledgor', 'pledgee', '出质人', 'pledgor'),
  'sign-pledgee': sign('pledgee', 'pledgor', '质权人', 'pledgee'),
  'signing-overdue': {
    title: t('逾期未签署，终止', 'Not signed in time: ended'),
    from: signingStates,
    to: 'lapsed',
    by: ['clock'],
    effects: [release, tell(PARTIES, '逾期未由双方签署，申请终止', 'not signed by both in time, it ends')],
  },
  'request-correction': {
    title: t('通知补正', 'Ask for a correction'),
    from: ['examining'],
    to: 'correcting',
    by: ['examiner'],
    form: 'correction',
    into: 'corrections[]',
    effects: [
      issue('correction', { items: { ref: 'input.items' }, correctBy: { limit: 'correction' } }),
      tell(PARTIES, '申请需要补正', 'it has to be corrected'),
    ],
  },
  'correction-overdue': {
    title: t('逾期未补正，视为撤回', 'Not corrected in time: deemed withdrawn'),
    from: ['correcting', ...signingStates],
    to: 'lapsed',
    by: ['clock'],
    effects: [
      release,
      tell([...PARTIES, 'examiner'], '逾期未补正，视为撤回', 'not corrected in time, deemed withdrawn'),
    ],
  },
  register: {
    title: t('准予登记', 'Register'),
    from: ['examining'],
    to: 'registered',
    by: ['examiner'],
    primary: true,
    facts: patentsOf(FILED),
    requires: registerChecks,
    numbers: { registration: { series: 'pledge-registration', pattern: 'Y{year}98{n:7}' } },
    effects: [
      {
        effect: 'register.enter',
        register: 'pledge',
        key: NUMBER,
        fields: {
          registration_no: NUMBER,
          patents: { ref: FILED },
          pledgor: { ref: 'data.registration.pledgor.name' },
          pledgor_code: { ref: 'data.registration.pledgor.code' },
          pledgee: { ref: 'data.registration.pledgee.name' },
          pledgee_code: { ref: 'data.registration.pledgee.code' },
          debtor: { ref: 'data.registration.debtor.name' },
          debtor_code: { ref: 'data.registration.debtor.code' },
          secured_fen: { ref: 'data.registration.securedFen' },
          debt_from: { ref: 'data.registration.debtFrom' },
          debt_to: { ref: 'data.registration.debtTo' },
          registered_on: { ref: 'today' },
          division: { ref: 'matter.division' },
        },
        validFrom: { ref: 'today' },
      },
      issue('registration', {
        number: NUMBER,
        secured: { ref: 'data.registration.securedFen' },
        debtFrom: { ref: 'data.registration.debtFrom' },
        debtTo: { ref: 'data.registration.debtTo' },
        registeredOn: { ref: 'today' },
      }),
      tell(PARTIES, '已登记，登记号 {numbers.registration}', 'registered under no. {numbers.registration}'),
    ],
  },
  refuse: {
    title: t('不予登记', 'Refuse'),
    from: ['examining'],
    to: 'refused',
    by: ['examiner'],
    form: 'refusal',
    into: 'refusal',
    tone: 'danger',
    effects: [
      release,
      issue('refusal', { explanation: { ref: 'input.explanation' } }),
      tell(PARTIES, '不予登记，理由见通知书', 'refused, see the notice'),
    ],
  },
  withdraw: {
    title: t('撤回申请', 'Withdraw'),
    from: [...signingStates, 'correcting', 'examining'],
    to: 'withdrawn',
    by: PARTIES,
    form: 'withdrawal',
    into: 'withdrawal',
    tone: 'danger',
    effects: [release, tell(PARTIES, '申请已撤回', 'it was withdrawn')],
  },
};

/** A change is agreed by both: one side proposes, the other confirms, then the office examines. */
function change(
  side: 'pledgor' | 'pledgee',
  other: 'pledgor' | 'pledgee',
  zh: string,
): Record<string, ActionDefinition> {
  const waiting = `change-awaits-${other}`;
  return {
    [`propose-change-${side}`]: {
      title: t(`${zh}提出变更`, `Propose a change as ${side}`),
      from: ['registered'],
      to: waiting,
      by: [side],
      form: 'change',
      into: 'change',
      facts: patentsOf(FILED),
      requires: [{ check: 'debt-in-order' }, { check: 'debt-within-term' }],
      effects: [tell([other], '对方提出变更登记，请确认', 'the other side proposes a change, please confirm')],
    },
    [`confirm-change-${other}`]: {
      title: t('确认变更', 'Confirm the change'),
      from: [waiting],
      to: 'change-examining',
      by: [other],
      form: 'sign',
      into: 'changeSignature',
      primary: true,
      effects: [tell(['examiner'], '变更登记双方已确认，请审查', 'both sides agree to a change, please examine')],
    },
    [`decline-change-${other}`]: {
      title: t('不同意变更', 'Decline the change'),
      from: [waiting],
      to: 'registered',
      by: [other],
      form: 'decline',
      into: 'declined[]',
      effects: [tell([side], '对方不同意变更', 'the other side declines the change')],
    },
  };
}

export const laterActions: Record<string, ActionDefinition> = {
  ...change('pledgor', 'pledgee', '出质人'),
  ...change('pledgee', 'pledgor', '质权人'),
  'change-overdue': {
    title: t('逾期未确认，变更不成立', 'Not confirmed in time: no change'),
    from: ['change-awaits-pledgor', 'change-awaits-pledgee'],
    to: 'registered',
    by: ['clock'],
    effects: [tell(PARTIES, '变更逾期未确认，登记不变', 'the change was not confirmed in time, nothing changes')],
  },
  'register-change': {
    title: t('准予变更', 'Register the change'),
    from: ['change-examining'],
    to: 'registered',
    by: ['examiner'],
    primary: true,
    effects: [
      ...changes,
      issue('change', { number: NUMBER, explanation: { ref: 'data.change.explanation' } }),
      tell(PARTIES, '变更已登记', 'the change is registered'),
    ],
  },
  'request-cancellation': {
    title: t('申请注销', 'Ask for cancellation'),
    from: ['registered'],
    to: 'cancellation-examining',
    by: PARTIES,
    form: 'cancellation',
    into: 'cancellation',
    primary: true,
    effects: [tell(['examiner', ...PARTIES], '申请注销登记', 'cancellation was asked for')],
  },
  cancel: {
    title: t('准予注销', 'Cancel'),
    from: ['cancellation-examining'],
    to: 'cancelled',
    by: ['examiner'],
    primary: true,
    effects: [
      { effect: 'register.close', register: 'pledge', key: NUMBER, state: 'cancelled', validTo: { ref: 'today' } },
      release,
      issue('cancellation', { number: NUMBER, cancelledOn: { ref: 'today' } }),
      tell(PARTIES, '登记已注销，专利权解除质押', 'cancelled, the patents are free'),
    ],
  },
  'refuse-request': {
    title: t('不予变更或注销', 'Refuse the change or cancellation'),
    from: ['change-examining', 'cancellation-examining'],
    to: 'registered',
    by: ['examiner'],
    form: 'request-refusal',
    into: 'requestRefusals[]',
    tone: 'danger',
    effects: [
      issue('request-refused', { number: NUMBER, explanation: { ref: 'input.explanation' } }),
      tell(PARTIES, '变更或注销请求不予办理，理由见通知书', 'the request is refused, see the notice'),
    ],
  },
};
