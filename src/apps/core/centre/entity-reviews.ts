import { sql } from 'kysely';
import type { Actor } from '#engine/access/types.ts';
import { canonical } from '#engine/matter/chain.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { type Figures, figuresIn, type Graded, gradeOf } from '#services/pre-examination/annual-review/grading.ts';
import { act } from '../act.ts';
import { type House, today } from '../house.ts';
import { settingsOf } from '../settings.ts';
import { type CentrePost, centrePost } from './entities.ts';
import type { MemberResult, Seen } from './entity-batches.ts';

const REVIEW = 'pre-examination/annual-review';

/** The action that counts for each figure, as the procedure's own facts count it. */
const COUNTED: Record<keyof Figures | 'overturned', { procedure: string; action: string }> = {
  submitted: { procedure: 'pre-examination/request', action: 'submit' },
  accepted: { procedure: 'pre-examination/request', action: 'accept' },
  passed: { procedure: 'pre-examination/request', action: 'pass' },
  failed: { procedure: 'pre-examination/request', action: 'confirm-fail' },
  sanctions: { procedure: 'pre-examination/sanction', action: 'decide' },
  overturned: { procedure: 'pre-examination/sanction', action: 'overturn' },
};

export interface ReviewLine {
  matter: string;
  number: string;
  seq: number;
  code: string;
  name: string;
  state: string;
  stateTitle: Text;
  due: PlainDate | null;
  /** The figures of the year, and what the formula gives of them; null where the formula has a fault. */
  figures: Figures;
  graded: Graded | null;
  /** What was decided. */
  grade: string | null;
  points: number | null;
}

export interface Reviews {
  year: number;
  formula: string;
  thresholds: { a: number; b: number };
  reviews: ReviewLine[];
  /** Entities in good standing or suspended of which no review of the year was opened. */
  candidates: { code: string; name: string; division: string; grade: string | null }[];
}

/** The reviews of a year: what was opened, how far it is, what the formula gives, and who is still missing. */
export async function listReviews(house: House, actor: Actor, year: number): Promise<Outcome<Reviews>> {
  const post = centrePost(actor);
  if (!post.ok) return post;
  const { body, division } = post.value;
  const { kysely } = house.db;
  const procedure = house.catalogue.procedureOn(REVIEW, today(house));
  if (!procedure) return { ok: false, refusals: [refuse('ZQ-MAT-005', { procedure: REVIEW })] };
  const settings = await settingsOf(house, kysely, procedure, body, today(house));
  const { rows } = await sql<{
    id: string;
    public_number: string;
    seq: number;
    state: string;
    next_due: PlainDate | null;
    opening: { creditCode: string; name: string };
    assessment: { grade?: string; points?: number } | null;
  }>`
    select m.id, m.public_number, m.seq, m.state, m.next_due, o.input as opening, a.input as assessment
    from matter m
    join matter_log o on o.matter_id = m.id and o.seq = 1
    left join lateral (select l.input from matter_log l where l.matter_id = m.id and l.action = 'assess'
      order by l.seq desc limit 1) a on true
    where m.procedure_id = ${REVIEW} and m.body = ${body} and (o.input ->> 'year')::int = ${year}
    order by m.public_number`.execute(kysely);
  const figures = await figuresOf(
    house,
    post.value,
    rows.map((row) => row.opening.creditCode),
    year,
  );
  const reviews = rows.map((row): ReviewLine => {
    const own = figures.get(row.opening.creditCode) ?? NONE;
    const graded = gradeOf(own, settings);
    return {
      matter: row.id,
      number: row.public_number,
      seq: row.seq,
      code: row.opening.creditCode,
      name: row.opening.name,
      state: row.state,
      stateTitle: procedure.states[row.state]!.title,
      due: row.next_due,
      figures: own,
      graded: graded.ok ? graded.value : null,
      grade: row.assessment?.grade ?? null,
      points: row.assessment?.points ?? null,
    };
  });
  const opened = new Set(reviews.map((one) => one.code));
  const entities = await kysely
    .selectFrom('reg_filed_entity')
    .select(['key', 'name', 'division', 'grade'])
    .where('superseded_at', 'is', null)
    .where('valid_to', 'is', null)
    .where('state', 'in', ['filed', 'suspended'])
    .where('division', 'like', `${division.replace(/(00)+$/, '')}%`)
    .orderBy('key')
    .execute();
  return good({
    year,
    formula: String(settings['grade-formula']),
    thresholds: { a: Number(settings['grade-a-from']), b: Number(settings['grade-b-from']) },
    reviews,
    candidates: entities
      .filter((one) => !opened.has(one.key))
      .map((one) => ({ code: one.key, name: one.name, division: one.division ?? '', grade: one.grade })),
  });
}

const NONE: Figures = { submitted: 0, accepted: 0, passed: 0, failed: 0, sanctions: 0 };

/** The figures of many entities in one year, by code; counted as the tallies of the procedure count. */
async function figuresOf(
  house: House,
  { body }: CentrePost,
  codes: readonly string[],
  year: number,
): Promise<Map<string, Figures>> {
  const found = new Map<string, Figures>();
  if (codes.length === 0) return found;
  const { rows } = await sql<{ party: string; procedure: string; action: string; n: number }>`
    select p.party_id as party, m.procedure_id as procedure, l.action, count(distinct m.id)::int as n
    from matter m
    join matter_party p on p.matter_id = m.id
    join matter_log l on l.matter_id = m.id
    where m.body = ${body} and p.party_id in (${sql.join(codes.map((code) => `org:${code}`))})
      and m.procedure_id in (${sql.join([...new Set(Object.values(COUNTED).map((one) => one.procedure))])})
      and l.action in (${sql.join(Object.values(COUNTED).map((one) => one.action))})
      and l.day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    group by 1, 2, 3`.execute(house.db.kysely);
  const counted = Map.groupBy(rows, (row) => row.party.slice(4));
  for (const [code, own] of counted) {
    const facts = Object.fromEntries(
      Object.entries(COUNTED).map(([id, { procedure, action }]) => [
        id,
        own.find((row) => row.procedure === procedure && row.action === action)?.n ?? 0,
      ]),
    );
    found.set(code, figuresIn(facts));
  }
  return found;
}

/** Opens the review of a year for some entities, each in a transaction of its own. */
export async function openReviews(
  house: House,
  actor: Actor,
  asked: { requestId: string; year: number; codes: string[] },
): Promise<Outcome<MemberResult[]>> {
  const post = centrePost(actor);
  if (!post.ok) return post;
  const codes = [...new Set(asked.codes)];
  const entities =
    codes.length === 0
      ? []
      : await house.db.kysely
          .selectFrom('reg_filed_entity')
          .select(['key', 'name', 'division'])
          .where('superseded_at', 'is', null)
          .where('valid_to', 'is', null)
          .where('key', 'in', codes)
          .execute();
  const procedure = house.catalogue.procedureOn(REVIEW, today(house));
  const results: MemberResult[] = [];
  for (const code of codes) {
    const entity = entities.find((one) => one.key === code);
    const name = entity?.name ?? code;
    const outcome = await act(house, {
      actor,
      requestId: `${asked.requestId}.${house.hash(canonical([asked.year, code])).slice(0, 16)}`,
      action: 'open',
      input: { creditCode: code, name, year: asked.year },
      target: { procedure: REVIEW, body: post.value.body, division: entity?.division ?? post.value.division },
    });
    results.push(
      outcome.ok
        ? {
            matter: outcome.value.matter,
            number: outcome.value.publicNumber,
            name,
            done: true,
            state: procedure?.states[outcome.value.state]?.title ?? null,
            refusals: [],
          }
        : { matter: '', number: '', name, done: false, state: null, refusals: outcome.refusals },
    );
  }
  return good(results);
}

/** Assesses the chosen reviews that wait for it exactly as the formula says, all as passed. */
export async function assessByFormula(
  house: House,
  actor: Actor,
  asked: { requestId: string; year: number; matters: Seen[] },
): Promise<Outcome<MemberResult[]>> {
  const listed = await listReviews(house, actor, asked.year);
  if (!listed.ok) return listed;
  const procedure = house.catalogue.procedureOn(REVIEW, today(house));
  const results: MemberResult[] = [];
  for (const [matter, expectedSeq] of new Map(asked.matters.map((one) => [one.matter, one.seq]))) {
    const line = listed.value.reviews.find((one) => one.matter === matter);
    if (!line?.graded) {
      const refusals = [refuse('ZQ-MAT-004', { matter })];
      results.push({ matter, number: line?.number ?? '', name: line?.name ?? '', done: false, state: null, refusals });
      continue;
    }
    const outcome = await act(house, {
      actor,
      requestId: `${asked.requestId}.${house.hash(canonical(['assess', matter])).slice(0, 16)}`,
      action: 'assess',
      input: { points: line.graded.points, grade: line.graded.grade, result: 'passed' },
      target: { matter, expectedSeq },
    });
    const { number, name } = line;
    results.push(
      outcome.ok
        ? {
            matter,
            number,
            name,
            done: true,
            state: procedure?.states[outcome.value.state]?.title ?? null,
            refusals: [],
          }
        : { matter, number, name, done: false, state: line.stateTitle, refusals: outcome.refusals },
    );
  }
  return good(results);
}
