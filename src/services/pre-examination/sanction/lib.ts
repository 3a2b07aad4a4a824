import type { Condition, Value } from '#engine/condition.ts';
import type { EffectTemplate, FactNeed } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { CELLS, follows, OUTCOMES } from './table.ts';

export const CASE = {
  caseNumber: { ref: 'matter.publicNumber' },
  entity: { ref: 'data.report.name' },
  creditCode: { ref: 'data.report.creditCode' },
};

export const KEY = { ref: 'data.report.creditCode' };

/** What the register says of the entity. */
export const entity: FactNeed = { id: 'entity', register: 'filed-entity', key: KEY };

/** Earlier decisions on the same behaviour of the same entity, and those of them that a review withdrew. */
const earlierOf = (party: Value): FactNeed[] =>
  [
    ['earlier', 'decide'],
    ['overturned', 'overturn'],
  ].map(([id, action]) => ({
    id: id!,
    tally: {
      procedure: 'pre-examination/sanction',
      action: action!,
      party,
      within: { setting: 'repeated-within' },
      input: { behaviour: { ref: 'input.behaviour' } },
    },
  }));

export const earlier = earlierOf({ ref: 'parties.entity.id' });

/** The same when the matter is opened: the entity joins by this very action. */
export const earlierReported = earlierOf({ template: 'org:{input.creditCode}' });

/** The suspension that stands in the register is the one of this matter, not of a later one. */
export const OWN_SUSPENSION: Condition = {
  all: [
    { eq: [{ ref: 'facts.entity.state' }, 'suspended'] },
    { eq: [{ ref: 'facts.entity.sanction' }, { ref: 'matter.publicNumber' }] },
  ],
};

export const tell = (to: string[], zh: string, en: string): EffectTemplate => ({
  effect: 'notify',
  to,
  title: t(zh, en),
  body: t(`{data.report.name}（{matter.publicNumber}）：${zh}。`, `{data.report.name} ({matter.publicNumber}): ${en}.`),
});

/** The notice with the consequence that follows: what the table's cell holds, or what was chosen instead. */
export const issueRuling = (
  document: string,
  more: Extract<EffectTemplate, { effect: 'document.issue' }>['data'],
): EffectTemplate[] => {
  const byTable: Condition = { eq: [{ ref: 'input.course' }, 'table'] };
  const issue = (consequence: Value, when: Condition): EffectTemplate => ({
    effect: 'document.issue',
    document,
    to: ['entity'],
    when,
    data: {
      ...CASE,
      behaviour: { ref: 'input.behaviour' },
      consequence,
      facts: { ref: 'input.facts' },
      earlier: { ref: 'facts.earlier' },
      overturned: { ref: 'facts.overturned' },
      deviation: { ref: 'input.deviation' },
      ...more,
    },
  });
  return [
    ...CELLS.map(({ when, gives }) => issue(gives, { all: [byTable, when] })),
    issue({ ref: 'input.course' }, { not: byTable }),
  ];
};

/** For the house alone: what the table gives for what was reported, and how often it was sanctioned before. */
export const suggestion: EffectTemplate[] = [
  ...CELLS.map(
    ({ when, gives }): EffectTemplate => ({
      effect: 'document.issue',
      document: 'suggestion',
      to: ['leader'],
      // A setting that holds no outcome suggests nothing; the proposal will say so.
      when: { all: [when, { in: [gives, OUTCOMES.map((one) => one.value)] }] },
      data: {
        ...CASE,
        behaviour: { ref: 'input.behaviour' },
        consequence: gives,
        earlier: { ref: 'facts.earlier' },
        overturned: { ref: 'facts.overturned' },
        source: { ref: 'input.source' },
        note: { ref: 'input.note' },
      },
    }),
  ),
  tell(
    ['leader', 'clerk'],
    '有需要研究处理的情形，按标准的处理见处理建议单',
    'a behaviour to look into; the internal note says what the table gives',
  ),
];

/** What the decision changes in the register. A warning is only noted where nothing else holds the entity back. */
export const registerEffects: EffectTemplate[] = OUTCOMES.flatMap((outcome): EffectTemplate[] => {
  const when = follows(outcome.value);
  const alter = (fields: Record<string, number | null>, more: { state?: string; when: Condition }): EffectTemplate => ({
    effect: 'register.alter',
    register: 'filed-entity',
    key: KEY,
    fields: {
      sanction: { ref: 'matter.publicNumber' },
      sanction_on: { ref: 'today' },
      suspension_months: null,
      bar_months: null,
      ...fields,
    },
    validFrom: { ref: 'today' },
    ...more,
  });
  if (outcome.kind === 'warning')
    return [alter({}, { when: { all: [when, { eq: [{ ref: 'facts.entity.state' }, 'filed'] }] } })];
  if (outcome.kind === 'suspension')
    return [alter({ suspension_months: outcome.months! }, { state: 'suspended', when })];
  if (outcome.kind === 'none') return [];
  return [
    alter({ bar_months: outcome.bar! }, { when }),
    {
      effect: 'register.close',
      register: 'filed-entity',
      key: KEY,
      state: 'cancelled',
      validTo: { ref: 'today' },
      when,
    },
  ];
});
