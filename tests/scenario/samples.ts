import type { Field, FieldKind, Form } from '#engine/form/types.ts';
import { addDays, findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { commitmentTo } from '#services/pre-examination/quality-sample/draw.ts';
import type { Chance } from './chance.ts';
import type { Seed } from './memory-registers.ts';

/** Credit codes of invented organisations: the first party of a procedure has the first, and so on. */
export const CODES = ['91150100MA0P00018C', '91150200MA13A0B22E', '93150523MA0QK7T383', '92150602MA0R8W2Y37'];
const PATENTS = ['202610000001.9', '202620123456.5', '202630123456.0'];

export interface Cast {
  today: PlainDate;
  /** Accounts that an account field may name. */
  accounts: readonly string[];
}

type Sample = (chance: Chance, cast: Cast, field: Field) => unknown;

/** Words for texts with a pattern: the first that fits is taken. */
const WORDS = ['样例', 'C12N', '15101', '09:30', '09-01', 'A', '1', '2026', 'C-02', '0123456789abcdef'];

const hash = (chance: Chance) => Array.from({ length: 64 }, () => '0123456789abcdef'[chance.below(16)]).join('');
const file = (chance: Chance, mediaType = 'application/pdf') => ({
  name: '样例.pdf',
  sha256: hash(chance),
  bytes: 1 + chance.below(10_000),
  mediaType,
});
const between = (field: Field, chance: Chance): number => {
  const min = typeof field.min === 'number' ? field.min : 0;
  const max = typeof field.max === 'number' ? field.max : min + 100;
  return min + chance.below(Math.min(max - min, 100) + 1);
};

const BY_KIND: Record<FieldKind, Sample> = {
  text: (_, __, field) => {
    const found = WORDS.find((word) => !field.pattern || new RegExp(field.pattern, 'u').test(word));
    if (found === undefined)
      throw new Error(`No sample word fits the pattern ${field.pattern} of "${field.label.en}".`);
    return found;
  },
  'long-text': () => '样例说明。',
  integer: (chance, _, field) => between(field, chance),
  number: (chance, _, field) => between(field, chance),
  money: (chance, _, field) => 100 * (1 + between(field, chance)),
  date: (chance, { today }, field) => {
    const edge = (limit: Field['min']) => (limit === 'today' ? today : findPlainDate(String(limit ?? '')));
    const [min, max] = [edge(field.min), edge(field.max)];
    const near = addDays(today, chance.below(41) - 20);
    if (max && near > max) return max;
    return min && near < min ? min : near;
  },
  choice: (chance, _, field) => chance.pick(field.options ?? []).value,
  choices: (chance, _, field) => [chance.pick(field.options ?? []).value],
  'yes-no': (chance) => chance.yes(),
  agreement: () => true,
  'credit-code': () => CODES[0],
  organisation: () => ({ name: '样例公司', code: CODES[0] }),
  phone: () => '04711234567',
  email: () => 'ip@example.org',
  division: () => '150102',
  ipc: () => 'C12N 1/20',
  'patent-numbers': () => [PATENTS[0]],
  account: (chance, { accounts }) => chance.pick(accounts),
  files: (chance, _, field) => [file(chance, field.accept?.[0])],
  package: (chance) => ({
    title: '样例发明',
    claimCount: 1 + chance.below(10),
    textSha256: hash(chance),
    files: [file(chance)],
    kind: 'invention',
  }),
  list: () => [],
};

/** What a procedure needs for its own conditions to hold: values of fields, by `form.field`, and register entries. */
export interface ProcedureSamples {
  fields: Record<string, Sample>;
  entries?: Record<string, Seed[]>;
  /** Values of settings by `procedure:setting`, drawn anew at each look: so that what depends on them is seen both ways. */
  settings?: Record<string, (chance: Chance) => unknown>;
}

const patent = (key: string): Seed => ({
  key,
  state: 'in-force',
  fields: {
    application_no: key,
    title: '样例发明',
    kind: 'invention',
    status: 'granted',
    owner_name: '样例公司',
    owner_code: CODES[0],
    ipc: ['C12N 1/20'],
    filed_on: '2020-01-02',
    granted_on: '2022-01-04',
    expires_on: '2040-01-02',
    fee_paid_until: '2039-01-02',
    inventors: ['甲'],
  },
});

const organisation =
  (index: number): Sample =>
  () => ({ name: `样例公司${index + 1}`, code: CODES[index] });
const sometimes =
  (value: unknown, other: Sample): Sample =>
  (chance, cast, field) =>
    chance.yes(0.8) ? value : other(chance, cast, field);

const FILED: Seed = {
  key: CODES[0]!,
  fields: {
    credit_code: CODES[0],
    name: '样例公司',
    division: '150102',
    field: 'biology',
    ipc: ['C12N'],
    filed_on: '2020-01-01',
  },
};

/** The kind of case drawn last: the fields behind it in the form have to fit it. */
let priorityKind = 'invention';
const byPriorityKind =
  (values: Record<string, unknown>): Sample =>
  () =>
    values[priorityKind];

/** The seed of a sample draw. */
const SEALED = 'a1'.repeat(32);

const SAMPLES: Record<string, ProcedureSamples> = {
  'navigation/project': {
    fields: {
      'need.title': () => '样例产业专利导航',
      'plan.tree': () => [{ branch: '样例分支', query: 'TI=样例' }],
      'report.recommendations': () => [{ text: '样例建议。' }],
      'report.reportHash': hash,
      ...Object.fromEntries(['data', 'analysis', 'findings', 'use'].map((item) => [`score.${item}`, () => 20])),
      'conclude.score': () => 80,
      'conclude-again.score': () => 80,
    },
    settings: { 'navigation/project:experts': () => 1 },
  },
  'pre-examination/request': {
    fields: {
      'request.kind': () => 'invention',
      'request.special': () => ['priority'],
      'request.locarno': () => '09-01',
      'request.coApplicants': () => [],
      'filing.applicationNumber': () => '202610000001.9',
      'reply.answers': () => [{ finding: 1, answer: 'corrected' }],
      'opinion.findings': () => [
        { part: 'claims', place: '权利要求 1', what: '不清楚。', basis: '专利法第 26 条第 4 款' },
      ],
      ...Object.fromEntries(
        [
          'filing.filedOn',
          'filing.feesPaidOn',
          'fees.feesPaidOn',
          'flag.flaggedOn',
          'office-action.issuedOn',
          'office-reply.repliedOn',
          'grant.grantedOn',
        ].map((field): [string, Sample] => [field, (_, { today }) => today]),
      ),
      'flag-request.difference': () => 'format',
    },
    entries: {
      'filed-entity': [FILED],
    },
  },
  'pre-examination/quota-increase': {
    fields: { 'grant.number': () => 1 },
    entries: { 'filed-entity': [FILED] },
  },
  'pre-examination/entity-filing': {
    fields: {
      'entity.foundedOn': () => '2015-05-06',
      'entity.insuredStaff': () => 50,
      'entity.kind': () => 'enterprise',
      'entity.inventions': () => 3,
      'entity.rdStaff': () => 12,
      'entity.researchPremises': () => true,
      'entity.ipManagement': () => true,
      'entity.field': () => 'biology',
      'entity.lastDishonesty': () => '2020-01-01',
      'confirmation.filedOn': (_, { today }) => today,
    },
  },
  'pre-examination/annual-review': {
    fields: {
      'opening.year': () => 2025,
      'assessment.points': () => 50,
      'assessment.deviation': () => '样例理由。',
      'assessment.field': () => 'biology',
    },
    entries: { 'filed-entity': [FILED] },
  },
  'pre-examination/entity-change': {
    fields: { 'change.field': () => 'biology', 'change.address': () => '新地址 2 号' },
    entries: { 'filed-entity': [FILED] },
  },
  'pre-examination/sanction': {
    fields: {
      'proposal.behaviour': () => 'text-differs',
      'decision.behaviour': () => 'text-differs',
      'overturn.behaviour': () => 'text-differs',
      'decision.course': sometimes('table', (chance, _, field) => chance.pick(field.options ?? []).value),
    },
    entries: { 'filed-entity': [FILED] },
  },
  'pledge/registration': {
    fields: {
      'registration.pledgor': organisation(0),
      'registration.pledgee': organisation(1),
      'registration.debtor': organisation(2),
      'registration.patents': (chance) => PATENTS.slice(0, 1 + chance.below(3)),
      'registration.debtFrom': () => '2026-01-05',
      'registration.debtTo': () => '2029-01-04',
      'change.debtTo': () => '2031-01-04',
    },
    entries: { patent: PATENTS.map(patent) },
  },
  'priority/recommendation': {
    fields: {
      'request.kind': (chance) => {
        priorityKind = chance.pick(['invention', 'invention', 'utility', 'design', 'reexam', 'invalidation']);
        return priorityKind;
      },
      'request.right': () => 'invention',
      'request.application': byPriorityKind({
        invention: [PATENTS[0]],
        utility: [PATENTS[1]],
        design: [PATENTS[2]],
        reexam: [PATENTS[0]],
        invalidation: [PATENTS[0]],
      }),
      'request.firstAction': () => false,
      'request.electronic': () => true,
      'request.exclusions': () => [],
      'request.askedAs': byPriorityKind({
        invention: 'applicant',
        utility: 'applicant',
        design: 'applicant',
        reexam: 'reexam-requester',
        invalidation: 'patentee',
      }),
      'request.applicants.consents': () => true,
      'request.agencyCode': () => '15101',
      'request.grounds': () => [{ ground: 'industry', statement: '样例说明。' }],
      'request.caseGrounds': () => [{ ground: 'arbitration', statement: '样例说明。' }],
      'request.evidence': () => [],
      'proposal.outcome': sometimes('recommend', () => 'refuse'),
      'hold.resumesOn': (_, { today }) => `${Number(today.slice(0, 4)) + 1}-01-01`,
      'refusal.reasons': (chance) => [chance.pick(['ground', 'bad-faith'])],
      'end.reason': (chance) => chance.pick(['late-reply', 'bad-faith']),
      'action.notice': (chance) => chance.pick(['office-action', 'case-notice']),
      // Late steps of the office lie on the day itself: what they may not lie before is told in the stories.
      ...Object.fromEntries(
        ['send.sentOn', 'notice.issuedOn', 'office-refusal.issuedOn', 'defect.issuedOn', 'action.issuedOn'].map(
          (field) => [field, ((_, { today }) => today) satisfies Sample],
        ),
      ),
      ...Object.fromEntries(
        ['reply.repliedOn', 'close.closedOn', 'end.endedOn', 'refusal.foundOn', 'end.foundOn'].map((field) => [
          field,
          ((_, { today }) => today) satisfies Sample,
        ]),
      ),
    },
    settings: { 'priority/recommendation:quota': (chance) => (chance.yes(0.4) ? 0 : 200) },
  },
  'pre-examination/quality-draw': {
    fields: {
      'commit.from': (_, { today }) => addDays(today, -40),
      'commit.to': (_, { today }) => addDays(today, -1),
      'commit.commitment': () => commitmentTo(SEALED),
      'draw.seed': () => SEALED,
      'draw.population': () => [],
      'draw.sample': () => [],
    },
  },
  'pre-examination/quality-sample': {
    fields: { 'open.examiner': () => 'sample-examiner' },
  },
  'adjudication/infringement': {
    fields: {
      'request.respondentCode': () => CODES[1],
      'request.respondentKind': sometimes('organisation', () => 'person'),
      'service.method': (chance) => chance.pick(['electronic', 'mail', 'in-person']),
      'filing.panel': () => ['甲', '乙', '丙'].map((name) => ({ name })),
      'hearing.heldOn': (chance, { today }) => addDays(today, 14 + chance.below(10)),
      'minutes.requesterPresence': sometimes('present', () => 'absent'),
      'minutes.respondentPresence': () => 'present',
      'receipt.receivedOn': (_, { today }) => today,
      'suit.suedOn': (_, { today }) => today,
    },
  },
};

export const samplesOf = (procedure: string): ProcedureSamples => SAMPLES[procedure] ?? { fields: {} };

/** A filled-in form: every required field, and each optional one by chance. */
export function fillIn(
  procedure: string,
  formId: string,
  form: Form,
  chance: Chance,
  cast: Cast,
): Record<string, unknown> {
  const own = samplesOf(procedure).fields;
  const fill = (fields: Record<string, Field>, prefix: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => field.required !== undefined || chance.yes())
        .map(([name, field]) => {
          const sample = own[`${prefix}${name}`];
          if (sample) return [name, sample(chance, cast, field)];
          if (field.kind !== 'list') return [name, BY_KIND[field.kind](chance, cast, field)];
          const count = Math.max(typeof field.min === 'number' ? field.min : 0, 1);
          return [name, Array.from({ length: count }, () => fill(field.fields ?? {}, `${prefix}${name}.`))];
        }),
    );
  return fill(Object.assign({}, ...form.sections.map((section) => section.fields)), `${formId}.`);
}
