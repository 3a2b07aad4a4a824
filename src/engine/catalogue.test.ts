import { describe, expect, test } from 'vitest';
import { findBasis } from '#kernel/law/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { buildCatalogue } from './catalogue.ts';
import { DefinitionError } from './definition-error.ts';
import { kitePermitSource, kiteSearchSource } from './fixtures/kite-permit.fixture.ts';
import { cornerSource, festivalSource, kiteRegisterSource, meanTailSource } from './fixtures/kite-world.fixture.ts';
import { defineProcedure } from './procedure/define.ts';
import type { ProcedureSource } from './procedure/types.ts';

/** Fresh definitions, to be spoilt one at a time. */
const parts = () => ({
  permit: kitePermitSource(),
  search: kiteSearchSource(),
  more: [] as ProcedureSource[],
  registers: [kiteRegisterSource()],
  indicators: [meanTailSource()],
  sites: [festivalSource(), cornerSource()],
});
type Parts = ReturnType<typeof parts>;

function build(spoil: (all: Parts) => void = () => {}) {
  const { permit, search, more, ...rest } = (() => {
    const all = parts();
    spoil(all);
    return all;
  })();
  return buildCatalogue({
    ...rest,
    procedures: [permit, search, ...more].map(defineProcedure),
    basisKnown: (id) => findBasis(id) !== undefined,
  });
}

function told(spoil: (all: Parts) => void): string[] {
  try {
    build(spoil);
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return error.problems.map((one) => `${one.place}: ${one.problem}`);
  }
}

const effects = (all: Parts, action: string) => all.permit.actions[action]!.effects as Record<string, unknown>[];
const permit = 'procedure kite/permit@2026-01';
const otherwise = { what: t('否', 'No'), why: t('否', 'No'), next: t('否', 'No'), basis: ['KITE-1'] };

const faults: [string, (all: Parts) => void][] = [
  [`${permit}: unknown legal basis "KITE-1"`, (all) => all.permit.basis.push('KITE-1')],
  [`${permit}: unknown legal basis "KITE-1"`, (all) => all.permit.conditions[0]!.basis.push('KITE-1')],
  [`${permit}: unknown legal basis "KITE-1"`, (all) => all.permit.remedies[0]!.basis.push('KITE-1')],
  [`${permit}: unknown legal basis "KITE-1"`, (all) => all.permit.settings.decideIn!.basis.push('KITE-1')],
  [`${permit}: unknown legal basis "KITE-1"`, (all) => all.permit.limits.accept!.basis.push('KITE-1')],
  [`${permit}: unknown legal basis "KITE-1"`, (all) => all.permit.limits.decide!.extendedBy![0]!.basis.push('KITE-1')],
  [`${permit}: unknown legal basis "KITE-1"`, (all) => all.permit.checks!['calm-name']!.basis.push('KITE-1')],
  [
    `${permit}: unknown legal basis "KITE-1"`,
    (all) => all.permit.actions.launch!.requires!.push({ condition: { all: [] }, otherwise }),
  ],
  ['register kite: unknown legal basis "KITE-1"', (all) => all.registers[0]!.basis.push('KITE-1')],
  ['indicator kite.meanTail: unknown legal basis "KITE-1"', (all) => all.indicators[0]!.basis.push('KITE-1')],
  [
    `${permit} actions.launch: unknown register "bird"`,
    (all) => Object.assign(effects(all, 'launch')[0]!, { register: 'bird' }),
  ],
  [
    `${permit} actions.free: unknown register "bird"`,
    (all) => Object.assign(effects(all, 'free')[0]!, { register: 'bird' }),
  ],
  [
    `${permit} actions.tangle: register kite has no field "wing"`,
    (all) => Object.assign(effects(all, 'tangle')[1]!, { fields: { wing: 1 } }),
  ],
  [
    `${permit} actions.tangle: register kite has no state "asleep"`,
    (all) => Object.assign(effects(all, 'tangle')[1]!, { state: 'asleep' }),
  ],
  [
    `${permit} actions.tangle: "landed" ends an entry of kite: close does, alter does not`,
    (all) => Object.assign(effects(all, 'tangle')[1]!, { state: 'landed' }),
  ],
  [
    `${permit} actions.land: "up" ends an entry of kite: close does, alter does not`,
    (all) => Object.assign(effects(all, 'land')[0]!, { state: 'up' }),
  ],
  [
    `${permit} actions.lose: unknown procedure "kite/hunt"`,
    (all) => Object.assign(effects(all, 'lose')[0]!, { procedure: 'kite/hunt' }),
  ],
  [
    `${permit} actions.lose: kite/search is not opened by an action "find"`,
    (all) => Object.assign(effects(all, 'lose')[0]!, { action: 'find' }),
  ],
  [
    `${permit} actions.apply: unknown register "bird"`,
    (all) => Object.assign(all.permit.actions.apply!.facts![0]!, { register: 'bird' }),
  ],
  [
    `${permit} actions.apply: unknown procedure "kite/hunt"`,
    (all) =>
      Object.assign(all.permit.actions.apply!.facts![1]!, {
        matters: { procedure: 'kite/hunt', party: { ref: 'actor.party' } },
      }),
  ],
  [
    `${permit}: is in force together with version 2026-02`,
    (all) => all.more.push({ ...kitePermitSource(), version: '2026-02', validFrom: plainDate('2026-06-01') }),
  ],
  ['procedure: "kite/permit@2026-01" is defined twice', (all) => all.more.push(kitePermitSource())],
  ['register: "kite" is defined twice', (all) => all.registers.push(kiteRegisterSource())],
  ['indicator: "kite.meanTail" is defined twice', (all) => all.indicators.push(meanTailSource())],
  ['site: "yurt-festival" is defined twice', (all) => all.sites.push(festivalSource())],
  [
    'indicator kite.meanTail: unknown register "bird"',
    (all) => Object.assign(all.indicators[0]!.measures.tail!, { from: { register: 'bird' } }),
  ],
  [
    'indicator kite.meanTail: unknown procedure "kite/hunt"',
    (all) => Object.assign(all.indicators[0]!.measures.tail!, { from: { matters: 'kite/hunt' } }),
  ],
  [
    'site yurt-festival: unknown procedure "kite/hunt"',
    (all) => all.sites[0]!.services![0]!.procedures.push('kite/hunt'),
  ],
  ['site yurt-festival: unknown indicator "kite.count"', (all) => all.sites[0]!.indicators!.push('kite.count')],
  [
    'site windy-corner: unknown setting "kite/permit:patience"',
    (all) =>
      Object.assign(all.sites[1]!.settings!, { 'kite/permit:patience': [{ value: 1, validFrom: '2026-01-01' }] }),
  ],
];

describe('a catalogue that must not load', () => {
  test.each(faults)('%s', (problem, spoil) => expect(told(spoil)).toContain(problem));

  test('tells the problems of all definitions at once', () => {
    expect(
      told((all) => {
        all.permit.basis.push('KITE-1');
        all.indicators.push(meanTailSource());
        all.sites[0]!.indicators!.push('kite.count');
      }),
    ).toHaveLength(4);
  });
});

describe('a catalogue', () => {
  const catalogue = build((all) => {
    all.permit.validTo = plainDate('2026-05-31');
    all.more.push({ ...kitePermitSource(), version: '2026-02', validFrom: plainDate('2026-06-01') });
  });
  const versionOn = (day: string) => catalogue.procedureOn('kite/permit', plainDate(day))?.version;

  test('knows the version in force on a day, and keeps the old one', () => {
    expect(versionOn('2025-12-31')).toBeUndefined();
    expect(versionOn('2026-01-01')).toBe('2026-01');
    expect(versionOn('2026-05-31')).toBe('2026-01');
    expect(versionOn('2026-06-01')).toBe('2026-02');
    expect(catalogue.procedure('kite/permit', '2026-01').validTo).toBe('2026-05-31');
    expect(() => catalogue.procedure('kite/permit', '2027-01')).toThrow('No procedure kite/permit@2027-01');
    expect(catalogue.current(plainDate('2026-07-01')).map((one) => `${one.id}@${one.version}`)).toEqual([
      'kite/search@2026-01',
      'kite/permit@2026-02',
    ]);
  });

  test('has everything by its id, sites resolved', () => {
    expect([...catalogue.registers.keys()]).toEqual(['kite']);
    expect([...catalogue.indicators.keys()]).toEqual(['kite.meanTail']);
    expect(catalogue.sites.get('windy-corner')?.theme).toBe('sky');
  });
});
