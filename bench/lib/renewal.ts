// The house that the engine is measured in: one small procedure over a real register, and many matters to act on.
import { systemClock } from '#adapters/clock.ts';
import type { Db, OpenJobs } from '#adapters/postgres/index.ts';
import { type ActResult, act } from '#apps/core/act.ts';
import type { House } from '#apps/core/house.ts';
import { openHouse } from '#apps/core/open-house.ts';
import type { Actor } from '#engine/access/types.ts';
import { buildCatalogue } from '#engine/catalogue.ts';
import { defineProcedure } from '#engine/procedure/define.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { filedEntity } from '#registers/index.ts';

const words = t('续期', 'Renewal');

/** A renewal alters a register entry and starts the limit of the next one, whose alarm is a job. */
const renewal = defineProcedure({
  id: 'bench/renewal',
  version: '2026-01',
  validFrom: plainDate('2020-01-01'),
  title: words,
  summary: words,
  itemKind: words,
  link: 'service',
  basis: ['custom'],
  object: words,
  conditions: [],
  materials: {},
  fee: words,
  result: words,
  remedies: [],
  promise: { text: words },
  settings: {
    period: { title: words, default: { unit: 'working-day', n: 20 }, basis: ['custom'] },
  },
  parties: { holder: { title: words, kinds: ['organisation'] } },
  initiator: 'holder',
  roles: {
    holder: { title: words, party: 'holder' },
    clerk: { title: words, post: 'clerk', at: 'body' },
    clock: { title: words, system: true },
  },
  stages: { all: words },
  states: {
    active: { title: words, stage: 'all', actors: ['holder'] },
    ended: { title: words, stage: 'all', actors: [], final: 'neutral' },
  },
  forms: {
    filing: {
      title: words,
      sections: [
        {
          title: words,
          fields: {
            code: { kind: 'text', label: words, required: true },
            name: { kind: 'text', label: words, required: true },
          },
        },
      ],
    },
    renewal: {
      title: words,
      sections: [
        {
          title: words,
          fields: {
            grade: {
              kind: 'choice',
              label: words,
              required: true,
              options: ['A', 'B'].map((value) => ({ value, label: t(value, value) })),
            },
            contact: { kind: 'phone', label: words, required: true },
            note: { kind: 'long-text', label: words, max: 500 },
          },
        },
      ],
    },
  },
  actions: {
    file: {
      title: words,
      from: 'new',
      to: 'active',
      by: ['holder'],
      form: 'filing',
      into: 'filing',
      effects: [
        {
          effect: 'register.enter',
          register: 'filed-entity',
          key: { ref: 'input.code' },
          fields: {
            credit_code: { ref: 'input.code' },
            name: { ref: 'input.name' },
            division: '150102',
            field: '生物',
            ipc: ['C11B'],
            filed_on: { ref: 'today' },
          },
          validFrom: { ref: 'today' },
        },
      ],
    },
    renew: {
      title: words,
      from: ['active'],
      by: ['holder'],
      form: 'renewal',
      into: 'renewal',
      facts: [{ id: 'entry', register: 'filed-entity', key: { ref: 'data.filing.code' } }],
      requires: [
        {
          condition: { eq: [{ ref: 'facts.entry.state' }, 'filed'] },
          otherwise: { what: words, why: words, next: words },
        },
      ],
      effects: [
        {
          effect: 'register.alter',
          register: 'filed-entity',
          key: { ref: 'data.filing.code' },
          fields: { grade: { ref: 'input.grade' }, batch: { ref: 'actor.name' } },
          validFrom: { ref: 'today' },
        },
      ],
    },
    end: { title: words, from: ['active'], to: 'ended', by: ['holder', 'clock'] },
  },
  limits: {
    next: {
      title: words,
      kind: 'P',
      start: { action: 'renew' },
      span: { setting: 'period' },
      roll: false,
      runsIn: ['active'],
      onExpiry: { action: 'end' },
      amberWithin: 3,
      basis: ['custom'],
    },
  },
  documents: {},
  numbering: { series: 'bench', pattern: 'XQ{year}-{n:6}' },
  subject: { ref: 'data.filing.name' },
  division: '150102',
  search: ['data.filing.name', 'data.filing.code'],
  columns: [{ title: words, path: 'data.filing.name' }],
});

const catalogue = buildCatalogue({
  procedures: [renewal],
  registers: [filedEntity],
  indicators: [],
  sites: [],
  basisKnown: () => true,
});

export interface Target {
  matter: string;
  code: string;
  seq: number;
  actor: Actor;
}

export interface Renewals {
  house: House;
  jobs: OpenJobs;
  targets: Target[];
  /** One renewal of one matter. */
  renew(target: Target): Promise<ActResult>;
}

export async function openRenewals(db: Db, matters: number, atOnce: number): Promise<Renewals> {
  const { house, jobs } = await openHouse(db, catalogue, systemClock(), 'https://bench.example');
  let n = 0;
  const did = async (request: Parameters<typeof act>[1]): Promise<ActResult> => {
    const done = await act(house, request);
    if (!done.ok) throw new Error(done.refusals.map((one) => one.what.en).join(' '));
    return done.value;
  };
  const file = async (k: number): Promise<Target> => {
    const code = `BENCH${String(k).padStart(7, '0')}`;
    const actor: Actor = {
      account: `holder-${k}`,
      name: '王芳',
      capacity: { kind: 'organisation', party: `org:${code}`, partyName: '草原沙棘生物科技有限公司', admin: true },
    };
    const { matter, seq } = await did({
      actor,
      requestId: `file-${++n}-${k}`,
      action: 'file',
      input: { code, name: `草原沙棘生物科技有限公司${k}` },
      target: { procedure: renewal.id, body: 'bench', division: '150102' },
    });
    return { matter, code, seq, actor };
  };
  const targets: Target[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < matters) targets.push(await file(next++));
    }),
  );
  const renew = async (target: Target): Promise<ActResult> => {
    const done = await did({
      actor: target.actor,
      requestId: `renew-${++n}-${target.matter}`,
      action: 'renew',
      input: { grade: n % 2 ? 'A' : 'B', contact: '0471-1234567', note: '按期续报，情况没有变化，联系人照旧。' },
      target: { matter: target.matter, expectedSeq: target.seq },
    });
    target.seq = done.seq;
    return done;
  };
  return { house, jobs, targets, renew };
}
