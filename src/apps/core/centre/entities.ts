import { type SqlBool, sql } from 'kysely';
import type { Actor, Capacity } from '#engine/access/types.ts';
import { divisions, divisionTitle, lineage, REGION } from '#kernel/divisions/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import type { House } from '../house.ts';

export type CentrePost = Extract<Capacity, { kind: 'post' }>;

/** The posts that see the register of filed entities in full; everybody else is refused. */
const SEES = ['acceptance-clerk', 'reviewer', 'centre-leader'];

const READING: Text = { zh: '查看备案主体登记簿', en: 'see the register of filed entities' };
const READERS: Text = { zh: '受理人员、复核人员和中心负责人', en: 'clerks, reviewers and heads of the centre' };

/** The post of somebody who may see the register of filed entities in full. */
export function centrePost({ capacity }: Actor): Outcome<CentrePost> {
  return capacity.kind === 'post' && SEES.includes(capacity.post)
    ? good(capacity)
    : refused(refuse('ZQ-ACC-001', { action: READING, who: READERS }));
}

export interface EntityLine {
  code: string;
  name: string;
  division: string;
  divisionTitle: Text;
  field: string;
  grade: string | null;
  state: 'filed' | 'suspended' | 'cancelled';
  filedOn: PlainDate;
  batch: string | null;
  agencies: string[];
  address: string | null;
  contact: string | null;
  phone: string | null;
  reviewedYear: number | null;
  sanction: string | null;
  suspendedUntil: PlainDate | null;
  barredUntil: PlainDate | null;
}

export interface EntityQuery {
  /** Words, each of which must be in the name or the code. */
  q?: string | undefined;
  state?: string | undefined;
  field?: string | undefined;
  grade?: string | undefined;
  page?: number | undefined;
  size?: number | undefined;
}

export interface EntityList {
  total: number;
  page: number;
  size: number;
  rows: EntityLine[];
  /** Of the whole register in sight, whatever the filters. */
  counts: { state: Record<string, number>; grade: Record<string, number>; field: Record<string, number> };
}

const inSight = (post: CentrePost) =>
  sql<SqlBool>`superseded_at is null and valid_to is null and division like ${`${post.division.replace(/(00)+$/, '')}%`}`;

/** The register of filed entities as it stands, those that were cancelled included. */
export async function listEntities(house: House, actor: Actor, query: EntityQuery): Promise<Outcome<EntityList>> {
  const post = centrePost(actor);
  if (!post.ok) return post;
  const size = Math.min(Math.max(query.size ?? 50, 1), 5000);
  const page = Math.max(query.page ?? 1, 1);
  const base = () => house.db.kysely.selectFrom('reg_filed_entity').where(inSight(post.value));
  let found = base();
  if (query.state) found = found.where('state', '=', query.state);
  if (query.field) found = found.where('field', '=', query.field);
  if (query.grade)
    found = query.grade === 'none' ? found.where('grade', 'is', null) : found.where('grade', '=', query.grade);
  for (const word of (query.q ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10)) {
    const like = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    found = found.where(sql<SqlBool>`(lower(name) like ${like} or lower(credit_code) like ${like})`);
  }
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('filed_on', 'desc')
    .orderBy('key')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const counted = await base()
    .select(['state', 'grade', 'field', ({ fn }) => fn.countAll<number>().as('n')])
    .groupBy(['state', 'grade', 'field'])
    .execute();
  const sum = (of: (row: (typeof counted)[number]) => string) => {
    const sums: Record<string, number> = {};
    for (const row of counted) sums[of(row)] = (sums[of(row)] ?? 0) + Number(row.n);
    return sums;
  };
  return good({
    total: Number(total),
    page,
    size,
    rows: rows.map(lineOf),
    counts: {
      state: sum((row) => row.state),
      grade: sum((row) => row.grade ?? 'none'),
      field: sum((row) => row.field),
    },
  });
}

/** Words for a place in the region, without the region that all of them share. */
export function placeIn(code: string): Text {
  const names = lineage(code).flatMap((part) => divisions.find((one) => one.code === part && part !== REGION) ?? []);
  if (names.length === 0) return divisionTitle(code || REGION);
  return {
    zh: names.map((one) => one.name.zh).join(''),
    en: [...names]
      .reverse()
      .map((one) => one.name.en)
      .join(', '),
  };
}

interface EntityRow {
  key: string;
  name: string;
  division: string | null;
  field: string;
  grade: string | null;
  state: string;
  filed_on: PlainDate;
  batch: string | null;
  agencies: string[];
  address: string | null;
  contact: string | null;
  phone: string | null;
  reviewed_year: number | null;
  sanction: string | null;
  suspended_until: PlainDate | null;
  barred_until: PlainDate | null;
}

export const lineOf = (row: EntityRow): EntityLine => ({
  code: row.key,
  name: row.name,
  division: row.division ?? '',
  divisionTitle: placeIn(row.division ?? ''),
  field: row.field,
  grade: row.grade,
  state: row.state as EntityLine['state'],
  filedOn: row.filed_on,
  batch: row.batch,
  agencies: row.agencies,
  address: row.address,
  contact: row.contact,
  phone: row.phone,
  reviewedYear: row.reviewed_year,
  sanction: row.sanction,
  suspendedUntil: row.suspended_until,
  barredUntil: row.barred_until,
});

export interface EntityHistory {
  entity: EntityLine;
  /** How the entry stood, the latest first: each stretch of days with one state and one grade. */
  history: {
    from: PlainDate;
    to: PlainDate | null;
    state: string;
    grade: string | null;
    reviewedYear: number | null;
  }[];
  /** The matters it took part in, the latest first. */
  matters: { id: string; number: string; procedure: string; title: Text; state: Text; closed: boolean }[];
}

/** One entity with the history of its grade and state, and its matters of filing, change, review and sanction. */
export async function entityHistory(house: House, actor: Actor, code: string): Promise<Outcome<EntityHistory>> {
  const post = centrePost(actor);
  if (!post.ok) return post;
  const { kysely } = house.db;
  const row = await kysely
    .selectFrom('reg_filed_entity')
    .selectAll()
    .where(inSight(post.value))
    .where('key', '=', code)
    .executeTakeFirst();
  if (!row) return refused(refuse('ZQ-MAT-004', { matter: code }));
  const stays = await kysely
    .selectFrom('reg_filed_entity')
    .select(['state', 'grade', 'reviewed_year', 'valid_from', 'valid_to'])
    .where('key', '=', code)
    .where('superseded_at', 'is', null)
    .orderBy('valid_from')
    .execute();
  const history: EntityHistory['history'] = [];
  for (const { state, grade, reviewed_year: reviewedYear, valid_from: from, valid_to: to } of stays) {
    const last = history.at(-1);
    if (last && last.state === state && last.grade === grade && last.reviewedYear === reviewedYear) last.to = to;
    else history.push({ from, to, state, grade, reviewedYear });
  }
  const matters = await kysely
    .selectFrom('matter')
    .innerJoin('matter_party', 'matter_party.matter_id', 'matter.id')
    .select(['matter.id', 'public_number', 'procedure_id', 'procedure_version', 'state', 'closed_at'])
    .where('matter_party.party_id', '=', `org:${code}`)
    .where('matter.body', '=', post.value.body)
    .where('matter.procedure_id', 'in', ENTITY_PROCEDURES)
    .orderBy('matter.created_at', 'desc')
    .limit(100)
    .execute();
  return good({
    entity: lineOf(row),
    history: history.reverse(),
    matters: matters.map((one) => {
      const procedure = house.catalogue.procedure(one.procedure_id, one.procedure_version);
      return {
        id: one.id,
        number: one.public_number,
        procedure: one.procedure_id,
        title: procedure.title,
        state: procedure.states[one.state]!.title,
        closed: one.closed_at !== null,
      };
    }),
  });
}

export const ENTITY_PROCEDURES = [
  'pre-examination/entity-filing',
  'pre-examination/entity-change',
  'pre-examination/annual-review',
  'pre-examination/sanction',
];
