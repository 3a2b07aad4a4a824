import { describe, expect, it } from 'vitest';
import { registers } from '#registers/index.ts';
import { clock, organisation, post } from '#tests/scenario/actors.ts';
import { type Story, story } from '#tests/scenario/runner.ts';
import { sanction } from './sanction.procedure.ts';
import { settings as definitions } from './settings.ts';
import { BEHAVIOURS, OUTCOMES, outcomeOf, tableGives } from './table.ts';

const CENTRE = { body: 'nm-centre', division: '150000' };
const CODE = '91150100MA0P00018C';
const NAME = '青城生物科技有限公司';
const company = organisation(CODE, NAME);
const reviewer = post('reviewer', 'reviewer-1', CENTRE);
const leader = post('centre-leader', 'leader-1', CENTRE);
const clerk = post('acceptance-clerk', 'clerk-1', CENTRE);
const ID = 'pre-examination/sanction';
const ENTRY = `filed-entity/${CODE}`;

const reported = {
  creditCode: CODE,
  name: NAME,
  behaviour: 'text-differs',
  source: 'YS2026-0001',
  note: '第2项权利要求不同。',
};
const ruling = (more: Record<string, unknown> = {}) => ({
  behaviour: 'text-differs',
  course: 'table',
  facts: '第2项权利要求与合格文本不同。',
  ...more,
});

const begin = (settings: Record<string, unknown> = {}): Story =>
  story({
    procedures: [sanction],
    registers,
    settings: Object.fromEntries(Object.entries(settings).map(([id, value]) => [`${ID}:${id}`, value])),
    ...CENTRE,
    entries: {
      'filed-entity': [
        {
          key: CODE,
          fields: { credit_code: CODE, name: NAME, division: '150102', field: 'biology', filed_on: '2020-01-01' },
        },
      ],
    },
  });
const entryIn = (told: Story) => told.world.registers.find('filed-entity', CODE)!;
/** Told, waived and decided on one day. */
const decided = (told: Story, more: Record<string, unknown> = {}): Story =>
  told.as(leader).does('notify', ruling(more)).as(company).does('waive').as(leader).does('decide', ruling(more));

describe('by the table', () => {
  it('is reported by the clock, told, heard, and ends in a warning the first time', () => {
    const told = begin()
      .on('2026-03-02')
      .as(clock)
      .opens(ID, 'report', reported)
      .expect({ state: 'proposed', due: '2026-03-09', sentence: '由中心负责人办理', documents: ['suggestion'] })
      .as(clerk)
      .isRefused('notify', ruling(), 'ZQ-ACC-001')
      .as(leader)
      .does('notify', ruling())
      .expect({ state: 'hearing', due: '2026-03-09', documents: ['proposal'] })
      .as(company)
      .on('2026-03-05')
      .does('state', { statement: '笔误，已更正。' })
      .expect({ state: 'deciding', due: '2026-03-19' })
      .as(leader)
      .does('decide', ruling())
      .expect({ state: 'warned', due: null, documents: ['decision'], registers: { [ENTRY]: 'filed' } });
    const paper = told.matter.documents.at(-1);
    expect(JSON.stringify(told.matter.documents[0]!.model)).toMatch(/此前同类处理 ?0 ?次，其中经复核撤销 ?0 ?次.*警示/);
    expect(told.matter.documents[0]!.to).toEqual(['leader']);
    expect(JSON.stringify(paper!.model)).toMatch(/警示/);
    expect(JSON.stringify(paper!.model)).toMatch(/笔误，已更正/);
    expect(entryIn(told).fields).toMatchObject({ sanction: 'CF2026-0001', suspended_until: null });
  });

  it('suspends the second time, the register says until when, and the clock restores', () => {
    const told = decided(begin().on('2026-03-02').as(clock).opens(ID, 'report', reported))
      .expect({ state: 'warned' })
      .on('2026-06-01')
      .as(clock)
      .opens(ID, 'report', { ...reported, source: 'YS2026-0009' });
    expect(JSON.stringify(told.matter.documents[0]!.model)).toMatch(/此前同类处理 ?1 ?次.*暂停备案 ?3 ?个月/);
    decided(told).expect({
      state: 'suspended',
      limits: { appeal: '2026-06-15', suspension: '2026-09-01' },
      documents: ['decision'],
      registers: { [ENTRY]: 'suspended' },
    });
    expect(entryIn(told).fields).toMatchObject({ sanction: 'CF2026-0002', suspended_until: '2026-09-01' });
    told
      .on('2026-06-16')
      .expect({ state: 'serving', last: 'appeal-over' })
      .on('2026-09-01')
      .expect({ state: 'serving', registers: { [ENTRY]: 'suspended' } })
      .on('2026-09-02')
      .expect({
        state: 'restored',
        last: 'suspension-over',
        documents: ['restoration'],
        registers: { [ENTRY]: 'filed' },
      });
    expect(entryIn(told).fields.suspended_until).toBeNull();
  });

  it('does not count an earlier one that is too old, of another kind, or dropped', () => {
    const told = decided(begin().on('2026-03-02').as(clock).opens(ID, 'report', reported))
      .on('2026-03-10')
      .as(clock)
      .opens(ID, 'report', { ...reported, behaviour: 'late-filing' })
      .as(leader)
      .does('drop', { reason: '节假日顺延，未逾期。' })
      .expect({ state: 'dropped' })
      .on('2026-03-11')
      .as(clock)
      .opens(ID, 'report', { ...reported, behaviour: 'late-filing' });
    decided(told, { behaviour: 'late-filing' }).expect({ state: 'warned' });
    told.on('2028-03-03').as(clock).opens(ID, 'report', reported);
    decided(told).expect({ state: 'warned' });
  });

  it('cancels with a bar whose last day the register reckons', () => {
    const told = begin()
      .on('2026-03-02')
      .as(leader)
      .opens(ID, 'propose', { ...reported, behaviour: 'false-data' });
    decided(told, { behaviour: 'false-data' }).expect({ state: 'cancelled', registers: { [ENTRY]: 'cancelled' } });
    expect(entryIn(told).fields).toMatchObject({ barred_until: '2028-03-02', bar_months: 24 });
  });

  it('follows the settings of the centre, also when they say that nothing follows', () => {
    begin({ 'text-differs-first': 'none' })
      .on('2026-03-02')
      .as(clock)
      .opens(ID, 'report', reported)
      .as(leader)
      .isRefused('notify', ruling(), '按处理标准，这次不予处理');
    begin({ 'text-differs-first': 'hanging' })
      .on('2026-03-02')
      .as(clock)
      .opens(ID, 'report', reported)
      .as(leader)
      .isRefused('notify', ruling(), '不是可用的取值');
    decided(
      begin({ 'text-differs-first': 'suspend-6' }).on('2026-03-02').as(clock).opens(ID, 'report', reported),
    ).expect({
      state: 'suspended',
      limits: { suspension: '2026-09-02', appeal: '2026-03-16' },
    });
  });

  it('has a customary default in every cell, each of them shown as custom', () => {
    for (const { value, first, repeated } of BEHAVIOURS) {
      expect(outcomeOf(first)).toBeDefined();
      expect(definitions[`${value}-first`]).toMatchObject({ default: first, basis: ['custom'] });
      const defaults = Object.fromEntries(Object.entries(definitions).map(([id, one]) => [id, one.default]));
      expect(tableGives(defaults, value, 0)?.value).toBe(first);
      expect(tableGives(defaults, value, 3)?.value).toBe(repeated);
    }
    expect(new Set(OUTCOMES.map((one) => one.value)).size).toBe(OUTCOMES.length);
  });
});

describe('a departure from the table', () => {
  const opened = () => begin().on('2026-03-02').as(clock).opens(ID, 'report', reported).as(leader);

  it('needs a reason, and the documents say it', () => {
    const told = opened()
      .isRefused('notify', ruling({ course: 'suspend-3' }), 'deviation')
      .does('notify', ruling({ course: 'suspend-3', deviation: '情节严重。' }))
      .expect({ state: 'hearing' });
    expect(JSON.stringify(told.matter.documents.at(-1)!.model)).toMatch(/不按处理标准处理，理由：情节严重/);
  });

  it('may become lighter after the hearing, never graver', () => {
    opened()
      .does('notify', ruling({ course: 'suspend-6', deviation: '情节严重。' }))
      .as(company)
      .does('state', { statement: '首次，已整改。' })
      .as(leader)
      .isRefused('decide', ruling({ course: 'suspend-12', deviation: '态度不好' }), '不得因陈述、申辩加重处理')
      .isRefused('decide', ruling({ behaviour: 'abnormal' }), '与告知书不同')
      .does('decide', ruling())
      .expect({ state: 'warned' });
  });

  it('does not let a short suspension end a longer one', () => {
    const told = opened().does('notify', ruling({ course: 'suspend-12', deviation: '情节严重。' }));
    told
      .as(company)
      .does('waive')
      .as(leader)
      .does('decide', ruling({ course: 'suspend-12', deviation: '情节严重。' }))
      .on('2026-04-01')
      .as(clock)
      .opens(ID, 'report', reported)
      .as(leader)
      .isRefused('notify', ruling(), '已被暂停至2027-03-02');
  });
});

describe('a suspension', () => {
  const suspended = () =>
    decided(
      begin()
        .on('2026-03-02')
        .as(clock)
        .opens(ID, 'report', { ...reported, behaviour: 'low-pass-rate' }),
      {
        behaviour: 'low-pass-rate',
      },
    ).expect({ state: 'suspended' });

  it('is restored early by the head of the centre', () => {
    suspended()
      .on('2026-04-01')
      .as(clerk)
      .isRefused('restore', { explanation: '已整改。' }, 'ZQ-ACC-001')
      .as(leader)
      .does('restore', { explanation: '已整改。' })
      .expect({ state: 'restored', documents: ['restoration'], registers: { [ENTRY]: 'filed' } });
  });

  it('is reviewed by somebody else than who decided, while it goes on', () => {
    suspended()
      .as(company)
      .does('request-review', { reason: '统计口径有误。' })
      .expect({ state: 'reviewing', registers: { [ENTRY]: 'suspended' } })
      .as(leader)
      .isRefused('overturn', { behaviour: 'low-pass-rate', explanation: '撤销' }, 'ZQ-ACC-005')
      .as(reviewer)
      .isRefused('overturn', { behaviour: 'abnormal', explanation: '撤销' }, '撤销的不是所作的认定')
      .does('overturn', { behaviour: 'low-pass-rate', explanation: '合格率计算有误。' })
      .expect({ state: 'restored', registers: { [ENTRY]: 'filed' } });
    suspended()
      .as(company)
      .does('request-review', { reason: '统计口径有误。' })
      .as(reviewer)
      .does('uphold', { explanation: '计算无误。' })
      .expect({ state: 'serving', documents: ['upheld'] })
      .as(company)
      .isRefused('request-review', { reason: '再次申请' }, 'ZQ-MAT-001');
  });

  it('that a review withdrew does not make the next one a repeated one', () => {
    const low = { behaviour: 'low-pass-rate' };
    const told = suspended()
      .as(company)
      .does('request-review', { reason: '统计口径有误。' })
      .as(reviewer)
      .does('overturn', { ...low, explanation: '合格率计算有误。' })
      .on('2026-05-06')
      .as(clock)
      .opens(ID, 'report', { ...reported, ...low });
    // The first time again: three months. Had the earlier one stood, it would be six.
    decided(told, low).expect({ state: 'suspended', limits: { suspension: '2026-08-06', appeal: '2026-05-19' } });
    told
      .on('2026-09-01')
      .as(clock)
      .opens(ID, 'report', { ...reported, ...low });
    decided(told, low).expect({ state: 'suspended', limits: { suspension: '2027-03-01', appeal: '2026-09-15' } });
  });

  it('that another decision took the place of ends without touching the register', () => {
    const told = suspended()
      .on('2026-05-06')
      .as(clock)
      .opens(ID, 'report', { ...reported, behaviour: 'abnormal' });
    decided(told, { behaviour: 'abnormal' }).expect({ state: 'suspended', registers: { [ENTRY]: 'suspended' } });
    told.on('2026-06-03').turnTo(0).expect({ state: 'restored', last: 'suspension-over', documents: [] });
    expect(entryIn(told)).toMatchObject({ state: 'suspended', fields: { suspended_until: '2027-05-06' } });
  });
});

it('is only proposed against an entity in the register; what was reported of another one can only be dropped', () => {
  const other = { ...reported, creditCode: '91150200MA13A0B22E' };
  begin().on('2026-03-02').as(leader).mayNotOpen(ID, 'propose', other, '该单位目前没有备案');
  begin()
    .on('2026-03-02')
    .as(clock)
    .opens(ID, 'report', other)
    .as(leader)
    .isRefused('notify', ruling(), '该单位目前没有备案')
    .does('drop', { reason: '未备案。' })
    .expect({ state: 'dropped' });
});
