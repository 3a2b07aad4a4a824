import { sql } from 'kysely';
import { json } from '#adapters/postgres/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { commitmentTo, type Drawable, drawSample, shareOut } from '#services/pre-examination/quality-sample/index.ts';
import { type ActResult, act } from '../act.ts';
import { type House, today } from '../house.ts';
import { holdersOf } from '../people/posts.ts';
import { loadFor } from '../read.ts';
import { grantReading } from '../secrecy/grants.ts';
import { REQUEST } from './case-facts.ts';

export const DRAW = 'pre-examination/quality-draw';
export const SAMPLE = 'pre-examination/quality-sample';

export interface Plan {
  from: PlainDate;
  to: PlainDate;
  size: number;
  commitment: string;
}

export interface DrawRecord {
  seed: string;
  population?: Drawable[];
  sample?: Drawable[];
}

/** A case that passed in a period, as the log tells it. */
export interface Passed extends Drawable {
  id: string;
  examinerName: string;
  passedOn: PlainDate;
}

/** The cases of a body that passed in a period, by their number; a case that passed twice counts with its last pass. */
export async function passedIn(house: House, body: string, from: PlainDate, to: PlainDate): Promise<Passed[]> {
  const { rows } = await sql<Passed>`
    select distinct on (matter.public_number) matter.id, matter.public_number as number,
      log.actor->>'account' as examiner,
      log.actor->>'name' as "examinerName", log.day as "passedOn",
      (select first.input->>'kind' from matter_log first where first.matter_id = matter.id and first.seq = 1) as kind
    from matter_log log join matter on matter.id = log.matter_id
    where matter.procedure_id = ${REQUEST} and matter.body = ${body} and log.action = 'pass'
      and log.day between ${from} and ${to}
    order by matter.public_number, log.seq desc`.execute(house.db.kysely);
  return rows;
}

/** Days for which a reviewer may read the texts of a drawn case: the check with a second opinion and an objection fits in. */
const READING_DAYS = 60;

const hexadecimal = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Seals a seed and opens a draw that is bound to it. The house makes the seed: who leads the centre learns it by the draw. */
export async function commitDraw(
  house: House,
  actor: Actor,
  requestId: string,
  plan: Omit<Plan, 'commitment'>,
): Promise<Outcome<ActResult>> {
  const { capacity } = actor;
  if (capacity.kind !== 'post') return refused(refuse('ZQ-ACC-012'));
  // A repeated request gets the seed of the first one, so that it is answered as the same request.
  const known = await house.db.kysely
    .selectFrom('client_request')
    .innerJoin('matter_log', (join) =>
      join.onRef('matter_log.request_id', '=', 'client_request.request_id').on('matter_log.action', '=', 'commit'),
    )
    .select('matter_log.input')
    .where('client_request.account', '=', actor.account)
    .where('client_request.request_id', '=', requestId)
    .executeTakeFirst();
  const commitment = (known?.input as unknown as Plan | undefined)?.commitment ?? (await seal(house, capacity.body));
  return act(house, {
    actor,
    requestId,
    action: 'commit',
    input: { ...plan, commitment },
    target: { procedure: DRAW, body: capacity.body, division: capacity.division },
  });
}

async function seal(house: House, body: string): Promise<string> {
  const seed = hexadecimal(house.randomBytes(32));
  const commitment = commitmentTo(seed);
  await house.db.kysely.insertInto('quality_seed').values({ commitment, seed, body, at: house.now() }).execute();
  return commitment;
}

export interface Drawn {
  number: string;
  population: number;
  opened: number;
  /** Drawn cases that only their examiner could review. */
  without: string[];
}

/** Reveals the seed, draws, and opens a check for every drawn case. Repeating it opens what is still missing. */
export async function drawNow(house: House, actor: Actor, id: string): Promise<Outcome<Drawn>> {
  const loaded = await loadFor(house, actor, id);
  if (!loaded || loaded.procedure.id !== DRAW || actor.capacity.kind !== 'post')
    return refused(refuse('ZQ-MAT-004', { matter: id }));
  const { state } = loaded;
  const plan = state.data.plan as Plan;
  let record = state.data.draw as DrawRecord | undefined;
  const passed = await passedIn(house, state.body, plan.from, plan.to);
  if (!record) {
    const sealed = await house.db.kysely
      .selectFrom('quality_seed')
      .select('seed')
      .where('commitment', '=', plan.commitment)
      .executeTakeFirst();
    if (!sealed) return refused(refuse('ZQ-ACC-012'));
    const population = passed.map(({ number, examiner, kind }) => ({ number, examiner, kind }));
    record = { seed: sealed.seed, population, sample: drawSample(population, sealed.seed, plan.size) };
    const done = await act(house, {
      actor,
      requestId: `draw:${state.id}`,
      action: 'draw',
      input: { ...record },
      target: { matter: state.id, expectedSeq: state.seq },
    });
    if (!done.ok) return done;
  }
  const opened = await openChecks(house, actor, state.publicNumber, record, passed);
  return opened.ok
    ? good({ number: state.publicNumber, population: record.population?.length ?? 0, ...opened.value })
    : opened;
}

async function openChecks(
  house: House,
  actor: Actor,
  draw: string,
  { seed, sample = [] }: DrawRecord,
  passed: readonly Passed[],
): Promise<Outcome<Pick<Drawn, 'opened' | 'without'>>> {
  if (actor.capacity.kind !== 'post') return refused(refuse('ZQ-ACC-012'));
  const { body, division } = actor.capacity;
  const there = await sql<{ number: string }>`
    select data->'columns'->>'data.case.caseNumber' as number from matter
    where procedure_id = ${SAMPLE} and body = ${body} and data->'columns' @> ${json({ 'data.case.draw': draw })}`.execute(
    house.db.kysely,
  );
  const opened = new Set(there.rows.map((row) => row.number));
  const reviewers = (await holdersOf(house, 'reviewer', body)).map((one) => one.account);
  const shared = shareOut(sample, reviewers, seed);
  for (const { number, reviewer } of shared) {
    if (opened.has(number)) continue;
    const one = passed.find((each) => each.number === number);
    if (!one) continue;
    const done = await act(house, {
      actor,
      requestId: `check:${draw}:${number}`,
      action: 'open',
      input: {
        draw,
        caseNumber: number,
        kind: one.kind,
        passedOn: one.passedOn,
        examiner: one.examiner,
        examinerName: one.examinerName,
        reviewer,
      },
      target: { procedure: SAMPLE, body, division },
    });
    if (!done.ok) return done;
    await house.db.transaction((tx) =>
      grantReading(house, tx, actor, {
        matter: one.id,
        account: reviewer,
        from: today(house),
        until: addDays(today(house), READING_DAYS),
        reason: `质量抽检 ${done.value.publicNumber}`,
      }),
    );
    opened.add(number);
  }
  return good({
    opened: opened.size,
    without: sample.map((one) => one.number).filter((number) => !shared.some((each) => each.number === number)),
  });
}
