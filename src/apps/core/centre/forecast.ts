import { sql } from 'kysely';
import type { Actor } from '#engine/access/types.ts';
import { limitsOf, openLimits, type RunningLimit } from '#engine/matter/limits.ts';
import { refuse } from '#kernel/errors/index.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import {
  backTest,
  FORECAST_RULE,
  type Forecast,
  type ForecastRecord,
  type ForecastRule,
  forecastOf,
  KINDS,
  MEASURES,
  type Measure,
  type Step,
  WAIT_ACTIONS,
  type Wait,
  type WorkingDays,
  waitsOf,
  workingDays,
} from '#services/pre-examination/forecast/index.ts';
import { COUNTED } from '#services/pre-examination/quota/index.ts';
import { calendarOf } from '../calendar.ts';
import { type House, today } from '../house.ts';
import { loadFor } from '../read.ts';

/** Records and quarters with fewer cases than this are not told. */
const FEWEST = 5;

/** How forecasts did at a body, with nothing of any one case. */
export interface ForecastRecords {
  asOf: PlainDate;
  rule: ForecastRule;
  records: ForecastRecord[];
}

/** What one matter may expect. */
export interface Expectation {
  target: 'answer' | 'grant';
  measure: Measure;
  since: PlainDate;
  forecast: Forecast;
  record: ForecastRecord;
  /** What is promised instead: the limit that runs for the centre or the national office. */
  promise: { title: Text; due: PlainDate } | null;
}

export interface MatterForecast {
  asOf: PlainDate;
  coverage: number;
  expectations: Expectation[];
}

interface Past {
  day: PlainDate;
  waits: Wait[];
  days: WorkingDays;
  records: ForecastRecord[];
}
const known = new WeakMap<object, Map<string, Promise<Past>>>();

/**
 * The past of a body as it stood this morning. Days that are over do not change, so it is read once a day; what somebody
 * does today shows in no forecast of today.
 */
function pastOf(house: House, body: string): Promise<Past> {
  const day = today(house);
  const kept = known.get(house.db) ?? new Map<string, Promise<Past>>();
  known.set(house.db, kept);
  const key = `${body} ${day}`;
  const found = kept.get(key);
  if (found) return found;
  kept.clear();
  const reading = readPast(house, body, day).catch((error: unknown) => {
    kept.delete(key);
    throw error;
  });
  kept.set(key, reading);
  return reading;
}

async function readPast(house: House, body: string, day: PlainDate): Promise<Past> {
  const { rows } = await sql<Step & { matter: string }>`
    select l.matter_id as matter, l.action, l.day, l.input ->> 'kind' as kind,
      l.input ->> 'filedOn' as "filedOn", l.input ->> 'grantedOn' as "grantedOn"
    from matter_log l join matter m on m.id = l.matter_id
    where m.procedure_id = ${COUNTED} and m.body = ${body} and l.day < ${day}
      and l.action in (${sql.join([...WAIT_ACTIONS])})
    order by l.matter_id, l.seq`.execute(house.db.kysely);
  const waits = [...Map.groupBy(rows, (row) => row.matter).values()].flatMap((steps) => waitsOf(steps).ended);
  const first = waits.map((one) => one.from).sort()[0] ?? day;
  const calendar = await calendarOf(house.db, house.db.kysely);
  // A running wait may have begun before every one that has ended.
  const days = workingDays(calendar, addDays(first, -3660));
  const records = MEASURES.flatMap((measure) =>
    KINDS.map((kind) => {
      const record = backTest(waits, { kind, measure }, days);
      // A share of so few would tell of single cases.
      if (record.n < FEWEST)
        return {
          ...record,
          n: 0,
          hits: 0,
          without: record.without + record.n,
          width: null,
          from: null,
          to: null,
          series: [],
        };
      return { ...record, series: record.series.filter((one) => one.n >= FEWEST) };
    }),
  );
  return { day, waits, days, records };
}

/** How forecasts did at a body, per kind and measure. */
export async function forecastRecords(house: House, body: string): Promise<ForecastRecords> {
  const { day, records } = await pastOf(house, body);
  return { asOf: day, rule: FORECAST_RULE, records };
}

/** What somebody may expect in a matter of pre-examination that they may see (ZQ-MAT-004 otherwise). */
export async function matterForecast(house: House, actor: Actor, id: string): Promise<Outcome<MatterForecast>> {
  const loaded = await loadFor(house, actor, id);
  if (!loaded) return refused(refuse('ZQ-MAT-004', { matter: id }));
  const { procedure, head, state, entries } = loaded;
  const day = today(house);
  if (procedure.id !== COUNTED || state.closedDay !== null)
    return good({ asOf: day, coverage: FORECAST_RULE.coverage, expectations: [] });
  const { waits, days, records } = await pastOf(house, head.body);
  const { open } = waitsOf(
    entries.map(({ action, day, input }) => ({
      action,
      day,
      kind: textOf(input.kind),
      filedOn: textOf(input.filedOn),
      grantedOn: textOf(input.grantedOn),
    })),
  );
  const calendar = await calendarOf(house.db, house.db.kysely);
  const office = procedure.states[state.state]!.actors.every((role) => !('party' in procedure.roles[role]!));
  const running = openLimits(limitsOf(procedure, entries, calendar, day)).filter(
    (one) => one.due !== null && procedure.limits[one.id]!.kind === 'O',
  );
  const told = (limit: RunningLimit | undefined) =>
    limit?.due ? { title: procedure.limits[limit.id]!.title, due: limit.due } : null;
  const promises = {
    // The nearest limit may be one of the house alone, such as allocation; the answer is what is promised last.
    answer: office ? told(running.at(-1)) : null,
    grant: told(running.find((one) => procedure.limits[one.id]!.runsIn.includes('fast-track'))),
  };
  const expectation = (measure: Measure): Expectation[] => {
    const waiting = open.find((one) => one.measure === measure);
    if (!waiting) return [];
    const record = records.find((one) => one.kind === waiting.kind && one.measure === measure)!;
    const target = measure === 'first-answer' || measure === 'later-answer' ? 'answer' : 'grant';
    const forecast = forecastOf(waits, waiting, day, days);
    return [{ target, measure, since: waiting.from, forecast, record, promise: promises[target] }];
  };
  const grants = [...expectation('grant-from-filing'), ...expectation('grant-from-acceptance')];
  return good({
    asOf: day,
    coverage: FORECAST_RULE.coverage,
    expectations: [
      ...expectation('first-answer'),
      ...expectation('later-answer'),
      // The later start says more; the earlier one serves while there are too few cases for it.
      ...(grants.find((one) => 'from' in one.forecast)
        ? [grants.find((one) => 'from' in one.forecast)!]
        : grants.slice(0, 1)),
    ],
  });
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
