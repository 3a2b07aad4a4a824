import { sql } from 'kysely';
import type { Actor } from '#engine/access/types.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import {
  commitmentTo,
  drawSample,
  type ExaminerQuality,
  type Grade,
  meanScores,
  populationName,
  type Scores,
  summaryOf,
  totalOf,
} from '#services/pre-examination/quality-sample/index.ts';
import type { House } from '../house.ts';
import { DRAW, type DrawRecord, type Plan, passedIn, SAMPLE } from './quality.ts';

/** A draw as everybody may see it: whether the seed fits what was published before, and the sample the seed. */
export interface DrawView {
  id: string;
  number: string;
  state: string;
  from: PlainDate;
  to: PlainDate;
  size: number;
  committedOn: PlainDate;
  commitment: string;
  drawnOn: PlainDate | null;
  seed: string | null;
  population: number | null;
  populationName: string | null;
  sample: string[];
  /** Worked out again from the records; null before the draw. `seed`: it is the one committed to, and the house sealed it. */
  fits: { seed: boolean; sample: boolean; population: boolean } | null;
}

interface Entry {
  id: string;
  number: string;
  state: string;
  body: string;
  due: PlainDate | null;
  assignees: string[];
  action: string;
  day: PlainDate;
  input: unknown;
}

const entriesOf = async (house: House, procedure: string, body: string | null): Promise<Entry[][]> => {
  const { rows } = await sql<Entry>`
    select matter.id, matter.public_number as number, matter.state, matter.body, matter.next_due as due, matter.assignees,
      log.action, log.day, log.input
    from matter join matter_log log on log.matter_id = matter.id
    where matter.procedure_id = ${procedure} ${body === null ? sql`` : sql`and matter.body = ${body}`}
    order by matter.public_number desc, log.seq`.execute(house.db.kysely);
  return [...Map.groupBy(rows, (row) => row.id).values()];
};

/** All draws of a body, or of every body, the newest first; each drawn one is worked out again. */
export async function listDraws(house: House, body: string | null): Promise<DrawView[]> {
  const sealed = new Set(
    (await house.db.kysely.selectFrom('quality_seed').select('commitment').execute()).map((row) => row.commitment),
  );
  const views: DrawView[] = [];
  for (const entries of await entriesOf(house, DRAW, body)) {
    const head = entries[0]!;
    const plan = head.input as Plan;
    const drawn = entries.find((entry) => entry.action === 'draw');
    const record = drawn?.input as DrawRecord | undefined;
    const population = record?.population ?? [];
    const sample = record?.sample ?? [];
    const now = record
      ? (await passedIn(house, head.body, plan.from, plan.to)).map(({ number, examiner, kind }) => ({
          number,
          examiner,
          kind,
        }))
      : [];
    views.push({
      id: head.id,
      number: head.number,
      state: head.state,
      from: plan.from,
      to: plan.to,
      size: plan.size,
      committedOn: head.day,
      commitment: plan.commitment,
      drawnOn: drawn?.day ?? null,
      seed: record?.seed ?? null,
      population: record ? population.length : null,
      populationName: record ? populationName(population) : null,
      sample: sample.map((one) => one.number),
      fits: record
        ? {
            seed: sealed.has(plan.commitment) && commitmentTo(record.seed) === plan.commitment,
            sample:
              drawSample(population, record.seed, plan.size)
                .map((one) => one.number)
                .join() === sample.map((one) => one.number).join(),
            population: populationName(now) === populationName(population),
          }
        : null,
    });
  }
  return views;
}

export interface CheckView {
  id: string;
  number: string;
  state: string;
  draw: string;
  caseNumber: string;
  examiner: string;
  examinerName: string;
  due: PlainDate | null;
  /** Of a hundred; null until scored. */
  total: number | null;
  grade: Grade | null;
}

export interface QualityView {
  /** As whom somebody looks: who leads the centre sees all, an examiner his own results, a reviewer what he is to score. */
  as: 'leader' | 'examiner' | 'reviewer';
  draws: DrawView[];
  checks: CheckView[];
  summary: (ExaminerQuality & { name: string })[];
}

const CONFIRMED = ['told', 'objected', 'closed'];

const LOOKERS: Record<string, QualityView['as']> = {
  'centre-leader': 'leader',
  'pre-examiner': 'examiner',
  reviewer: 'reviewer',
};

/**
 * What somebody may see of the quality checks: the head of the centre all, an examiner his own results once they are told, a
 * reviewer the checks given to him, without results of anybody.
 */
export async function qualityOf(house: House, actor: Actor): Promise<QualityView | undefined> {
  const { capacity } = actor;
  const as = capacity.kind === 'post' ? LOOKERS[capacity.post] : undefined;
  if (capacity.kind !== 'post' || as === undefined) return undefined;
  const found = (await entriesOf(house, SAMPLE, capacity.body)).map(checkOf);
  const seen = found.filter(({ view, assignees }) =>
    as === 'leader'
      ? true
      : as === 'examiner'
        ? view.examiner === actor.account && CONFIRMED.includes(view.state)
        : assignees.includes(actor.account),
  );
  const names = new Map(seen.map(({ view }) => [view.examiner, view.examinerName]));
  const results = seen.flatMap(({ view, scores, second }) =>
    scores && view.grade && CONFIRMED.includes(view.state)
      ? [{ examiner: view.examiner, scores, second, grade: view.grade }]
      : [],
  );
  return {
    as,
    draws: as === 'leader' ? await listDraws(house, capacity.body) : [],
    checks: seen.map(({ view }) => (as === 'reviewer' ? { ...view, total: null, grade: null } : view)),
    summary:
      as === 'reviewer'
        ? []
        : summaryOf(results).map((one) => ({ ...one, name: names.get(one.examiner) ?? one.examiner })),
  };
}

interface Check {
  view: CheckView;
  assignees: string[];
  scores: Scores | null;
  second: Scores | null;
}

function checkOf(entries: Entry[]): Check {
  const head = entries[0]!;
  const input = head.input as Record<'draw' | 'caseNumber' | 'examiner' | 'examinerName', string>;
  const last = <T>(...actions: string[]): T | null =>
    (entries.findLast((entry) => actions.includes(entry.action))?.input as T | undefined) ?? null;
  const scores = last<Scores>('score');
  const second = last<Scores>('second-opinion');
  return {
    assignees: head.assignees,
    scores,
    second,
    view: {
      id: head.id,
      number: head.number,
      state: head.state,
      draw: input.draw,
      caseNumber: input.caseNumber,
      examiner: input.examiner,
      examinerName: input.examinerName,
      due: head.due,
      total: scores ? totalOf(meanScores({ scores, second })) : null,
      grade: last<{ grade: Grade }>('confirm', 'settle')?.grade ?? null,
    },
  };
}
