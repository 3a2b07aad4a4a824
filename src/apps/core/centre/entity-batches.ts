import { type SqlBool, sql } from 'kysely';
import type { Actor } from '#engine/access/types.ts';
import { canonical } from '#engine/matter/chain.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, type Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { act } from '../act.ts';
import type { House } from '../house.ts';
import { type CentrePost, centrePost, placeIn } from './entities.ts';

const FILING = 'pre-examination/entity-filing';

/** An application that waits to be reported, or that was reported in a batch. */
export interface BatchMember {
  matter: string;
  number: string;
  seq: number;
  name: string;
  code: string;
  division: string;
  divisionTitle: Text;
  field: string;
  state: string;
  stateTitle: Text;
  due: PlainDate | null;
  reportedOn: PlainDate | null;
  batch: string | null;
  /** What the application says, as it was corrected last. */
  application: Record<string, unknown>;
}

export interface Batch {
  batch: string;
  /** The first and the last day of its reports. */
  from: PlainDate;
  to: PlainDate;
  total: number;
  /** How many stand in which state. */
  states: Record<string, number>;
}

export interface Batches {
  ready: BatchMember[];
  batches: Batch[];
}

interface Row {
  id: string;
  public_number: string;
  procedure_version: string;
  seq: number;
  title: string;
  state: string;
  next_due: PlainDate | null;
  batch: string | null;
  reported_on: PlainDate | null;
  application: Record<string, unknown> | null;
}

/** The applications of the centre, each with its last words and its last report. */
async function members(
  house: House,
  { body }: CentrePost,
  where: ReturnType<typeof sql<SqlBool>>,
): Promise<BatchMember[]> {
  const { rows } = await sql<Row>`
    select m.id, m.public_number, m.procedure_version, m.seq, m.title, m.state, m.next_due,
      report.input ->> 'batch' as batch, report.day as reported_on, application.input as application
    from matter m
    left join lateral (select l.input, l.day from matter_log l
      where l.matter_id = m.id and l.action = 'report' order by l.seq desc limit 1) report on true
    left join lateral (select l.input from matter_log l
      where l.matter_id = m.id and l.action in ('submit', 'correct') order by l.seq desc limit 1) application on true
    where m.procedure_id = ${FILING} and m.body = ${body} and ${where}
    order by m.public_number`.execute(house.db.kysely);
  return rows.map((row) => {
    const application = row.application ?? {};
    const division = String(application.division ?? '');
    return {
      matter: row.id,
      number: row.public_number,
      seq: row.seq,
      name: row.title,
      code: String(application.creditCode ?? ''),
      division,
      divisionTitle: placeIn(division),
      field: String(application.field ?? ''),
      state: row.state,
      stateTitle: house.catalogue.procedure(FILING, row.procedure_version).states[row.state]!.title,
      due: row.next_due,
      reportedOn: row.reported_on,
      batch: row.batch,
      application,
    };
  });
}

/** What is ready to be reported, and the batches with how far they are. */
export async function listBatches(house: House, actor: Actor): Promise<Outcome<Batches>> {
  const post = centrePost(actor);
  if (!post.ok) return post;
  const ready = await members(house, post.value, sql<SqlBool>`m.state = 'reviewed'`);
  const { rows } = await sql<{ batch: string; state: string; n: number; from: PlainDate; to: PlainDate }>`
    select report.input ->> 'batch' as batch, m.state, count(*)::int as n, min(report.day) as "from", max(report.day) as "to"
    from matter m
    join lateral (select l.input, l.day from matter_log l
      where l.matter_id = m.id and l.action = 'report' order by l.seq desc limit 1) report on true
    where m.procedure_id = ${FILING} and m.body = ${post.value.body} and m.state <> 'reviewed'
    group by 1, 2`.execute(house.db.kysely);
  const batches = [...Map.groupBy(rows, (row) => row.batch)].map(([batch, group]) => ({
    batch,
    from: group.map((one) => one.from).sort()[0]!,
    to: group
      .map((one) => one.to)
      .sort()
      .at(-1)!,
    total: group.reduce((sum, one) => sum + one.n, 0),
    states: Object.fromEntries(group.map((one) => [one.state, one.n])),
  }));
  return good({
    ready,
    batches: batches.sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : b.batch.localeCompare(a.batch))),
  });
}

/** The members of one batch. */
export async function batchMembers(house: House, actor: Actor, batch: string): Promise<Outcome<BatchMember[]>> {
  const post = centrePost(actor);
  if (!post.ok) return post;
  return good(
    await members(house, post.value, sql<SqlBool>`m.state <> 'reviewed' and report.input ->> 'batch' = ${batch}`),
  );
}

/** What became of one member when a whole batch was reported or confirmed. */
export interface MemberResult {
  matter: string;
  number: string;
  name: string;
  done: boolean;
  state: Text | null;
  refusals: Refusal[];
}

export interface BatchAction {
  /** The client's id of the request: repeated, it does nothing twice. */
  requestId: string;
  action: 'report' | 'confirm';
  input: Record<string, unknown>;
  /** The members as the person saw them. */
  matters: Seen[];
}

export interface Seen {
  matter: string;
  seq: number;
}

/**
 * Takes one action on every member, each in a transaction of its own: what is refused for one does not keep the others
 * back, and each answer says what became of it.
 */
export async function actOnMembers(house: House, actor: Actor, asked: BatchAction): Promise<Outcome<MemberResult[]>> {
  const post = centrePost(actor);
  if (!post.ok) return post;
  const wanted = [...new Map(asked.matters.map((one) => [one.matter, one.seq]))];
  const found =
    wanted.length === 0
      ? []
      : await members(house, post.value, sql<SqlBool>`m.id in (${sql.join(wanted.map(([id]) => id))})`);
  const results: MemberResult[] = [];
  for (const [matter, expectedSeq] of wanted) {
    const member = found.find((one) => one.matter === matter);
    if (!member) {
      const refusals = [refuse('ZQ-MAT-004', { matter })];
      results.push({ matter, number: '', name: '', done: false, state: null, refusals });
      continue;
    }
    const { number, name } = member;
    const outcome = await act(house, {
      actor,
      requestId: `${asked.requestId}.${house.hash(canonical([asked.action, matter])).slice(0, 16)}`,
      action: asked.action,
      input: asked.input,
      target: { matter, expectedSeq },
    });
    const procedure = house.catalogue.procedures.find((one) => one.id === FILING)!;
    results.push(
      outcome.ok
        ? { matter, number, name, done: true, state: procedure.states[outcome.value.state]!.title, refusals: [] }
        : { matter, number, name, done: false, state: member.stateTitle, refusals: outcome.refusals },
    );
  }
  return good(results);
}
