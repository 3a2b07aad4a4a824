import { defineProcedure } from '#engine/procedure/define.ts';
import type { LimitDefinition } from '#engine/procedure/types.ts';
import { defineRegister } from '#engine/register/register.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

/** An invented register and procedure that use what the three unlike procedures asked of the engine. */
export const pots = defineRegister({
  id: 'pot',
  table: 'reg_pot',
  title: t('茶壶簿', 'Register of pots'),
  entry: t('茶壶', 'Pot'),
  basis: ['custom'],
  key: t('壶名', 'Name'),
  fields: {
    guest: { title: t('客人', 'Guest'), type: 'text', required: true },
    since: { title: t('自', 'Since'), type: 'date' },
  },
  states: {
    warm: { title: t('热', 'Warm') },
    cold: { title: t('凉', 'Cold') },
    broken: { title: t('碎', 'Broken'), final: true },
  },
  initialState: 'warm',
  list: ['guest'],
  search: ['guest'],
  seenBy: [],
  invariants: [
    {
      id: 'no-pot-named-lid',
      title: t('壶不叫“盖”', 'No pot is called lid'),
      broken: (entries) => entries.filter((row) => row.key === 'lid').map((row) => row.key),
    },
  ],
});

const field = { kind: 'text', label: t('字', 'Word'), max: 40 } as const;
const form = (fields: Record<string, 'text' | 'date'>) => ({
  title: t('茶', 'Tea'),
  sections: [
    {
      title: t('茶', 'Tea'),
      fields: Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, { ...field, kind }])),
    },
  ],
});
const state = (zh: string, en: string, ...actors: string[]) => ({ title: t(zh, en), stage: 'tea', actors });
const running: Pick<LimitDefinition, 'kind' | 'roll' | 'onExpiry' | 'amberWithin' | 'basis'> = {
  kind: 'O',
  roll: false,
  onExpiry: 'lamp',
  amberWithin: 1,
  basis: ['custom'],
};

export const teaHouse = defineProcedure({
  id: 'tea/table',
  version: '2026-01',
  validFrom: plainDate('2026-01-01'),
  title: t('喝茶', 'Tea'),
  summary: t('两人喝茶', 'Two drink tea'),
  itemKind: t('其他', 'Other'),
  link: 'service',
  basis: ['custom'],
  object: t('客人', 'Guests'),
  conditions: [],
  materials: {},
  fee: t('无', 'None'),
  result: t('茶', 'Tea'),
  remedies: [],
  promise: { text: t('两日', 'Two days') },
  settings: {
    notice: { title: t('提前', 'Notice'), default: { unit: 'working-day', n: 2 }, basis: ['custom'] },
  },
  parties: {
    guest: { title: t('客', 'Guest'), kinds: ['person'] },
    friend: { title: t('友', 'Friend'), kinds: ['person'] },
  },
  initiator: 'guest',
  roles: {
    guest: { title: t('客', 'the guest'), party: 'guest' },
    friend: { title: t('友', 'the friend'), party: 'friend' },
    waiter: { title: t('伙计', 'the waiter'), post: 'waiter', at: 'body' },
    clock: { title: t('钟', 'the clock'), system: true },
  },
  stages: { tea: t('茶', 'Tea') },
  states: {
    ordered: state('已点', 'Ordered', 'waiter'),
    drinking: state('在喝', 'Drinking', 'guest'),
    away: {
      ...state('离席', 'Away', 'guest'),
      noLimit: t('离席不计时', 'Time away does not count'),
    },
    gone: { ...state('已散', 'Gone'), final: 'good' },
    forgotten: { ...state('被忘', 'Forgotten'), final: 'bad' },
  },
  forms: {
    order: form({ tea: 'text', sugar: 'text', friend: 'text', pot: 'text' }),
    secret: form({ word: 'text' }),
    date: form({ day: 'date' }),
  },
  actions: {
    order: {
      title: t('点茶', 'Order'),
      from: 'new',
      to: 'ordered',
      by: ['guest'],
      form: 'order',
      joins: [
        {
          role: 'friend',
          party: { template: 'person:{input.friend}' },
          name: { ref: 'input.friend' },
          when: { present: 'input.friend' },
        },
      ],
    },
    reorder: {
      title: t('改单', 'Reorder'),
      from: ['ordered'],
      by: ['guest'],
      form: 'order',
      into: 'order',
    },
    serve: {
      title: t('上茶', 'Serve'),
      from: ['ordered'],
      to: 'drinking',
      by: ['waiter'],
      effects: [
        {
          effect: 'register.enter',
          register: 'pot',
          key: { ref: 'data.order.pot' },
          fields: { guest: { ref: 'parties.guest.name' }, since: { ref: 'days.order' } },
          validFrom: { ref: 'today' },
        },
      ],
    },
    whisper: {
      title: t('私语', 'Whisper'),
      from: ['drinking'],
      by: ['friend'],
      form: 'secret',
      into: 'whispers[]',
      visibleTo: ['friend', 'waiter'],
    },
    tell: { title: t('转告', 'Tell'), from: ['drinking'], by: ['waiter'], discloses: ['whisper'] },
    'plan-song': {
      title: t('约唱', 'Plan a song'),
      from: ['drinking'],
      by: ['waiter'],
      form: 'date',
      into: 'song',
      requires: [
        {
          ahead: { ref: 'input.day' },
          by: { setting: 'notice' },
          otherwise: {
            what: t('太急。', 'Too soon.'),
            why: t('须提前约定。', 'Notice is needed.'),
            next: t('改日。', 'Another day.'),
          },
        },
      ],
    },
    leave: {
      title: t('离席', 'Leave the table'),
      from: ['ordered', 'drinking'],
      to: 'away',
      by: ['guest'],
      effects: [
        {
          effect: 'register.alter',
          register: 'pot',
          key: { ref: 'data.order.pot' },
          fields: {},
          state: 'cold',
          validFrom: { ref: 'today' },
          when: { eq: [{ ref: 'matter.state' }, 'drinking'] },
        },
      ],
    },
    'come-back': {
      title: t('回席', 'Come back'),
      from: ['away'],
      to: [
        { when: { eq: [{ ref: 'matter.previous' }, 'ordered'] }, to: 'ordered' },
        { when: { all: [] }, to: 'drinking' },
      ],
      by: ['guest'],
    },
    go: { title: t('散', 'Go'), from: ['drinking'], to: 'gone', by: ['guest'] },
    forget: { title: t('忘了', 'Forget'), from: ['ordered'], to: 'forgotten', by: ['clock'] },
  },
  limits: {
    serving: {
      ...running,
      title: t('上茶', 'Serving'),
      kind: 'P',
      start: { action: 'order' },
      span: { unit: 'day', n: 2 },
      runsIn: ['ordered'],
      pausedIn: ['away'],
      onExpiry: { action: 'forget' },
    },
    table: {
      ...running,
      title: t('占席', 'Table'),
      start: { action: 'serve' },
      span: { unit: 'day', n: 10 },
      runsIn: ['drinking'],
      pausedIn: ['away'],
    },
  },
  documents: {},
  numbering: { series: 'tea', pattern: 'T{year}-{n:3}' },
  subject: { ref: 'data.order.tea' },
  division: { ref: 'matter.division' },
  search: ['data.order.tea'],
  columns: [],
});
