import { describe, expect, it } from 'vitest';
import type { MatterContext } from '#engine/matter/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { addSpan, chinaCalendar, isWorkingDay } from '#kernel/calendar/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { preExaminationRequest as request } from '../request/request.procedure.ts';
import { conditionsOf, feesOn, outlookOf } from './index.ts';

const settings = Object.fromEntries(Object.entries(request.settings).map(([id, one]) => [id, one.default]));
const on = (day: string, kind: 'invention' | 'utility' | 'design', more: Record<string, unknown> = {}) =>
  outlookOf(request, { ...settings, ...more }, chinaCalendar, plainDate(day), kind);
const dues = (path: { steps: { limit: string; due: string }[] } | undefined) =>
  path?.steps.map((one) => [one.limit, one.due]);

describe('cost and time of a request that is begun today', () => {
  // Begun on Monday 2 March 2026; counted by hand. 5 and 6 April 2026 are days off for Qingming, 1 to 5 May for Labour Day.
  it('an invention without a correction', () => {
    const { paths } = on('2026-03-02', 'invention');
    expect(dues(paths[0])).toEqual([
      ['acceptance', '2026-03-04'],
      ['first-opinion', '2026-03-13'],
      ['formal-filing', '2026-03-18'],
      ['fees', '2026-03-19'],
      ['flagging', '2026-03-23'],
      ['flag-answer', '2026-03-30'],
      ['fast-track', '2026-06-30'],
    ]);
    expect(paths[0]).toMatchObject({ rounds: 0, passBy: '2026-03-13', endBy: '2026-06-30' });
  });

  it('each allowed round adds the reply and the examination after it', () => {
    const { paths } = on('2026-03-02', 'invention');
    expect(paths.map((one) => one.rounds)).toEqual([0, 1, 2]);
    expect(dues(paths[1])?.slice(1, 5)).toEqual([
      ['first-opinion', '2026-03-13'],
      ['reply', '2026-03-27'],
      ['re-examination', '2026-04-03'],
      ['formal-filing', '2026-04-09'],
    ]);
    expect(paths[2]?.steps.filter((one) => one.round !== null).map((one) => one.round)).toEqual([1, 1, 2, 2]);
    expect(on('2026-03-02', 'invention', { rounds: 0 }).paths).toHaveLength(1);
  });

  it('lengths are those of the kind and of the settings', () => {
    const first = (kind: 'invention' | 'utility' | 'design', more = {}) =>
      on('2026-03-02', kind, more).paths[0]?.steps.find((one) => one.limit === 'first-opinion')?.due;
    expect([first('invention'), first('utility'), first('design')]).toEqual(['2026-03-13', '2026-03-11', '2026-03-09']);
    expect(first('design', { 'first-opinion-design': { unit: 'working-day', n: 10 } })).toBe('2026-03-18');
  });

  it('every step begins where the one before ends, lies in the right hands and agrees with the calendar', () => {
    for (const kind of ['invention', 'utility', 'design'] as const)
      for (const day of ['2026-02-13', '2026-09-30', '2026-12-31'])
        for (const path of on(day, kind).paths) {
          let from = day;
          for (const step of path.steps) {
            expect(step.from).toBe(from);
            expect(step.due >= from).toBe(true);
            expect(isWorkingDay(chinaCalendar, step.due)).toBe(true);
            from = step.due;
          }
          const holders = Object.fromEntries(path.steps.map((one) => [one.limit, one.holder]));
          expect(holders).toMatchObject({
            acceptance: 'centre',
            'first-opinion': 'centre',
            'formal-filing': 'applicant',
            'flag-answer': 'national',
            'fast-track': 'national',
          });
          const total = path.days.applicant + path.days.centre + path.days.national;
          expect(total).toBe((Date.parse(path.endBy) - Date.parse(day)) / 86_400_000);
        }
    const opened = on('2026-02-13', 'invention').paths[0]?.steps[0];
    const two = { unit: 'working-day', n: 2 } as const;
    expect(opened?.due).toBe(addSpan(chinaCalendar, plainDate('2026-02-13'), two).date);
  });

  it('a procedure without some of the limits simply has fewer steps', () => {
    const { fees: _fees, flagging: _flagging, ...limits } = request.limits;
    const fewer = { ...request, limits } as Procedure;
    const path = outlookOf(fewer, settings, chinaCalendar, plainDate('2026-03-02'), 'utility').paths[0];
    expect(path?.steps.map((one) => one.limit)).toEqual([
      'acceptance',
      'first-opinion',
      'formal-filing',
      'flag-answer',
      'fast-track',
    ]);
  });

  it('official fees are those of the table in force, added up in fen', () => {
    expect(feesOn(plainDate('2026-03-02'), 'invention')?.atFiling).toBe(345_000);
    expect(feesOn(plainDate('2026-03-02'), 'utility')?.atFiling).toBe(50_000);
    expect(feesOn(plainDate('2010-01-01'), 'design')).toBeUndefined();
    const fee = { id: 'x', title: { zh: '', en: '' }, kinds: ['design'], when: 'filing', basis: [] } as const;
    const tables = [
      { validFrom: plainDate('2027-01-01'), fees: [{ ...fee, amount: 7 }] },
      { validFrom: plainDate('2020-01-01'), fees: [{ ...fee, amount: 5 }] },
    ];
    expect(feesOn(plainDate('2026-12-31'), 'design', tables)?.atFiling).toBe(5);
    expect(feesOn(plainDate('2027-01-01'), 'design', tables)?.atFiling).toBe(7);
  });
});

describe('conditions that the records answer', () => {
  const context = (change: Partial<MatterContext>) =>
    ({
      input: { kind: 'invention' },
      data: {},
      facts: {},
      settings,
      today: plainDate('2026-03-02'),
      actor: { agency: null },
      year: { start: '2026-01-01', end: '2026-12-31', lastStart: '2025-01-01', lastEnd: '2025-12-31' },
      ...change,
    }) as unknown as MatterContext;
  const answers = (change: Partial<MatterContext>, kinds = settings) =>
    conditionsOf(request, 'submit', context({ settings: kinds, ...change })).known.map((one) => [one.check, one.met]);

  it('say yes or no by the checks of the request, with what is missing', () => {
    expect(answers({ facts: { entity: { state: 'filed' } } })).toContainEqual(['entity-filed', true]);
    const { known } = conditionsOf(request, 'submit', context({ facts: { entity: { state: 'suspended' } } }));
    const entity = known.find((one) => one.check === 'entity-filed');
    expect(entity).toMatchObject({ met: false });
    expect(entity?.refusals[0]?.next.zh).not.toBe('');
    expect(answers({ settings: { ...settings, kinds: ['design'] } })).toContainEqual(['kind-open', false]);
  });

  it('ask about the agency only who acts through one, and leave the files for later', () => {
    expect(answers({}).map(([id]) => id)).not.toContain('agency-registered');
    const actor = { agency: '91150100MA0Q2T5K63' } as MatterContext['actor'];
    expect(answers({ actor })).toContainEqual(['agency-registered', false]);
    expect(answers({ actor, facts: { agency: { state: 'active' } } })).toContainEqual(['agency-registered', true]);
    expect(conditionsOf(request, 'submit', context({})).later.map((one) => one.zh)).toContain(
      request.checks?.['in-field']?.title.zh,
    );
  });
});
