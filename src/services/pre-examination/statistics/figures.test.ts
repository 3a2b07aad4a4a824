import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Side } from '#engine/matter/held.ts';
import { chinaCalendar, workingDaysBetween } from '#kernel/calendar/index.ts';
import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts';
import { type CaseFact, matching, resultOf, workingDayCounter } from './cases.ts';
import {
  ageing,
  ageKey,
  byExaminer,
  byLeague,
  byState,
  byWeek,
  decided,
  firstOpinions,
  forecast,
  heldSplit,
  nextWorkingDays,
  overdue,
  passRates,
  upcoming,
} from './figures.ts';
import { wilson } from './wilson.ts';

const day = plainDate;
const TODAY = day('2026-03-31');
const count = workingDayCounter(chinaCalendar, day('2025-12-01'), day('2026-06-30'));

const sides: Record<string, Side> = {
  correcting: 'party',
  passed: 'party',
  'fast-track': 'outside',
  failed: 'none',
  granted: 'none',
};

let next = 0;
/** A case that went through the states on the days given. */
function made(states: [state: string, from: string][], more: Partial<CaseFact> = {}): CaseFact {
  const stays = states.map(([state, from], at) => ({
    state,
    side: sides[state] ?? ('office' as const),
    from: day(from),
    to: states[at + 1] ? day(states[at + 1]![1]) : null,
  }));
  const last = stays.at(-1)!;
  const closed = last.side === 'none' ? last.from : null;
  const number = `YS2026-${String(++next).padStart(4, '0')}`;
  return {
    id: number,
    number,
    kind: 'invention',
    field: 'C11B',
    division: '150102',
    agency: null,
    examiner: 'zhang',
    state: last.state,
    side: last.side,
    opened: stays[0]!.from,
    closed,
    stays,
    first: {},
    rounds: 0,
    due: null,
    limits: [],
    opinionDue: null,
    filedOn: null,
    grantedOn: null,
    ...more,
  };
}

describe('counting working days at once', () => {
  test('says what counting day by day says', () => {
    const some = fc.integer({ min: 0, max: 200 }).map((n) => addDays(day('2025-12-01'), n));
    fc.assert(
      fc.property(some, some, (from, to) => {
        expect(count(from, to)).toBe(workingDaysBetween(chinaCalendar, from, to));
      }),
      { seed: 20261122 },
    );
  });

  test('does not guess outside its days', () => {
    expect(() => count(day('2025-11-30'), TODAY)).toThrow(RangeError);
  });
});

describe('the interval of Wilson', () => {
  test.each([
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ])('%d of %d lies between %d and %d', (hits, n, low, high) => {
    const found = wilson(hits, n)!;
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('of nothing is none', () => expect(wilson(0, 0)).toBeUndefined());
});

describe('what is open', () => {
  const cases = [
    made([['submitted', '2026-03-30']]),
    made(
      [
        ['submitted', '2026-03-26'],
        ['allocation', '2026-03-27'],
      ],
      { examiner: null },
    ),
    made([['examining', '2026-03-19']], { due: { limit: 'first-opinion', day: day('2026-03-30'), lamp: 'red' } }),
    made([['examining', '2026-03-23']], {
      examiner: 'wu',
      due: { limit: 'first-opinion', day: day('2026-03-27'), lamp: 'red' },
    }),
    made([['correcting', '2026-03-24']], { due: { limit: 'reply', day: day('2026-04-01'), lamp: 'amber' } }),
    made([
      ['examining', '2026-03-02'],
      ['failed', '2026-03-20'],
    ]),
  ];

  test('stands in its state, in the order of the flow, empty states too', () => {
    const flow = byState(cases, ['submitted', 'allocation', 'examining', 'correcting', 'review']);
    expect(flow.map((group) => [group.key, group.cases.length])).toEqual([
      ['submitted', 1],
      ['allocation', 1],
      ['examining', 2],
      ['correcting', 1],
      ['review', 0],
    ]);
  });

  test('loads its examiner, and counts apart whose turn it is', () => {
    expect(byExaminer(cases).map(({ key, waiting, cases: all }) => [key, waiting, all.length])).toEqual([
      ['zhang', 1, 2],
      ['wu', 1, 1],
    ]);
  });

  test('ages by working days in its state while it waits for the centre', () => {
    // 30 March: 1; 27 March (a Friday): 2; 19 March: 8; 23 March: 6; what the applicant holds is left out.
    const columns = ageing(cases, TODAY, count);
    expect(columns.map((group) => [group.key, group.cases.length])).toEqual([
      ['0', 0],
      ['1', 1],
      ['2', 1],
      ['3', 0],
      ['4-5', 0],
      ['6-10', 2],
      ['11-20', 0],
      ['21-', 0],
    ]);
    expect([0, 4, 5, 11, 20, 21, 90].map(ageKey)).toEqual(['0', '4-5', '4-5', '11-20', '11-20', '21-', '21-']);
  });

  test('is overdue, the longest first', () => {
    expect(overdue(cases).map((one) => one.due?.day)).toEqual(['2026-03-27', '2026-03-30']);
  });
});

describe('a period', () => {
  const cases = [
    made(
      [
        ['examining', '2026-03-02'],
        ['passed', '2026-03-11'],
      ],
      { first: { pass: day('2026-03-11') } },
    ),
    made([
      ['examining', '2026-03-06'],
      ['failed', '2026-03-17'],
    ]),
    made(
      [
        ['submitted', '2026-03-10'],
        ['withdrawn', '2026-03-12'],
      ],
      { closed: day('2026-03-12') },
    ),
    made(
      [
        ['examining', '2026-02-26'],
        ['passed', '2026-03-02'],
      ],
      {
        first: { pass: day('2026-03-02') },
        kind: 'design',
        field: '09',
        agency: 'A1',
      },
    ),
    made([['examining', '2026-03-12']]),
  ];

  test('has weeks in which cases came and were done with, however they ended', () => {
    expect(
      byWeek(cases, day('2026-03-02'), day('2026-03-17')).map((one) => [one.week, one.arrived.length, one.done.length]),
    ).toEqual([
      ['2026-03-02', 2, 1],
      ['2026-03-09', 2, 2],
      ['2026-03-16', 0, 1],
    ]);
  });

  test('has results: passes and fails that stand, by the day of the result', () => {
    const results = decided(cases, day('2026-03-03'), day('2026-03-31'));
    expect(results.map((one) => resultOf(one)?.outcome)).toEqual(['passed', 'failed']);
    expect(decided(cases, day('2026-03-01'), TODAY)).toHaveLength(3);
  });

  test('has pass rates with an interval; few results are told as few', () => {
    const results = decided(cases, day('2026-03-01'), TODAY);
    expect(passRates(results, 'kind').map(({ key, passed, n, few }) => [key, passed, n, few])).toEqual([
      ['invention', 1, 2, true],
      ['design', 1, 1, true],
    ]);
    expect(passRates(results, 'field').map((one) => one.key)).toEqual(['C11B', '09']);
    expect(passRates(results, 'agency').map((one) => one.key)).toEqual(['none', 'A1']);
    const many = passRates(
      Array.from({ length: 10 }, () => results[0]!),
      'kind',
    )[0]!;
    expect([many.few, many.share.value, many.share.high]).toEqual([false, 1, 1]);
  });

  test('is narrowed by kind, field, agency and division', () => {
    expect(matching(cases, { kind: 'design' })).toHaveLength(1);
    expect(matching(cases, { field: 'C11B' })).toHaveLength(4);
    expect(matching(cases, { agency: 'none' })).toHaveLength(4);
    expect(matching(cases, { division: '150100' })).toHaveLength(5);
    expect(matching(cases, { division: '150200' })).toHaveLength(0);
    expect(matching(cases, {})).toHaveLength(5);
  });
});

test('first opinions are held against their limit; a result without opinion counts as one', () => {
  const accepted = (on: string, opinion: Record<string, PlainDate>, due: string) =>
    made([['examining', on]], { first: { accept: day(on), ...opinion }, opinionDue: day(due) });
  const cases = [
    accepted('2026-03-02', { 'issue-opinion': day('2026-03-06'), pass: day('2026-03-20') }, '2026-03-11'),
    accepted('2026-03-02', { pass: day('2026-03-11') }, '2026-03-11'),
    accepted('2026-03-02', { 'propose-fail': day('2026-03-12') }, '2026-03-11'),
    accepted('2026-03-02', {}, '2026-03-11'),
    accepted('2026-02-02', { 'issue-opinion': day('2026-02-27') }, '2026-02-11'),
  ];
  const [found, ...others] = firstOpinions(cases, day('2026-03-01'), TODAY, count);
  expect(others).toEqual([]);
  // 4, 7 and 8 working days.
  expect(found).toMatchObject({ key: 'invention', onTime: 2, p90: 8 });
  expect(found!.mean).toBeCloseTo(19 / 3);
  expect(found!.late).toEqual([cases[2]]);
});

test('who held a case is read from its stays', () => {
  const cases = [
    made([
      ['examining', '2026-03-02'],
      ['correcting', '2026-03-06'],
      ['examining', '2026-03-13'],
      ['passed', '2026-03-16'],
      ['fast-track', '2026-03-18'],
    ]),
    made([
      ['examining', '2026-03-02'],
      ['failed', '2026-03-10'],
    ]),
  ];
  // 4 + 1 office, 5 + 2 party, 9 outside to 31 March; 6 office.
  expect(heldSplit(cases, TODAY, count)).toMatchObject([{ key: 'invention', office: 5.5, party: 3.5, outside: 4.5 }]);
});

describe('what comes', () => {
  // 清明: 4 to 6 April 2026.
  const days = nextWorkingDays(TODAY, 4, chinaCalendar);
  const cases = [
    made([['examining', '2026-03-24']], { limits: [{ limit: 'first-opinion', day: day('2026-04-02') }] }),
    made([['correcting', '2026-03-24']], { limits: [{ limit: 'reply', day: day('2026-04-07') }] }),
    made([['submitted', '2026-03-30']], { limits: [{ limit: 'acceptance', day: day('2026-04-01') }] }),
    made(
      [
        ['examining', '2026-03-02'],
        ['failed', '2026-03-20'],
      ],
      { limits: [{ limit: 'reply', day: day('2026-04-01') }] },
    ),
  ];

  test('are working days without the holiday', () => {
    expect(days).toEqual(['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-07']);
  });

  test('are limits by day', () => {
    expect(upcoming(cases, days).map((one) => one.ends.map((end) => end.limit))).toEqual([
      ['acceptance'],
      ['first-opinion'],
      [],
      ['reply'],
    ]);
  });

  test('is work for the examiners and arrivals as in the last eight weeks', () => {
    const found = forecast(cases, TODAY, days, count);
    expect(found.map((one) => [one.due.length, one.back.length])).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
    // Four arrivals since 3 February; the working days in between include two make-up days.
    expect(found[0]!.expected).toBeCloseTo(4 / workingDaysBetween(chinaCalendar, day('2026-02-03'), TODAY));
  });
});

test('leagues have their cases, results and grants; days to grant leave out what left the fast track', () => {
  const granted = (filedOn: string, grantedOn: string, more: Partial<CaseFact['first']> = {}) =>
    made(
      [
        ['examining', '2026-01-05'],
        ['granted', grantedOn],
      ],
      {
        division: '150203',
        filedOn: day(filedOn),
        grantedOn: day(grantedOn),
        first: { pass: day('2026-01-12'), 'record-flag': day('2026-01-20'), 'record-grant': day(grantedOn), ...more },
      },
    );
  const rows = byLeague(
    [
      granted('2026-01-15', '2026-03-08'),
      granted('2026-01-15', '2026-03-06'),
      granted('2026-01-15', '2026-03-30', { 'record-dropped': day('2026-02-02') }),
      made([['examining', '2026-03-02']], { due: { limit: 'first-opinion', day: day('2026-03-11'), lamp: 'red' } }),
    ],
    day('2026-01-01'),
    TODAY,
  );
  expect(rows).toMatchObject([
    { key: '150100', open: 1, red: 1, decided: 0, share: undefined, granted: 0 },
    {
      key: '150200',
      open: 0,
      red: 0,
      decided: 3,
      passed: 3,
      fastTrack: 3,
      granted: 3,
      grantDays: { invention: 51, utility: null },
    },
  ]);
});
