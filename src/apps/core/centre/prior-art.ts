import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PriorArtAnswer, PriorArtHit, PriorArtIndex } from '#corpus/prior-art-index.ts';
import type { Query } from '#corpus/query/ast.ts';
import { wanted } from '#corpus/query/index.ts';
import { FIRST_DAY, LAST_DAY } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { PATENT_STATUS, type PatentStatus } from '#registers/index.ts';
import type { House } from '../house.ts';

/** Of more hits than this the nearest are looked for among the latest filed. */
const MOST_READ = 500;

/** Searches the house's register of patents by title, classification, owner and number. It holds no texts, and says so. */
export function registerIndex(house: House): PriorArtIndex {
  return {
    title: t('本地专利登记簿', 'Local register of patents'),
    holds: t(
      '仅含本地登记的专利的名称、分类、申请人和号码，不含全文；没有命中不等于具备新颖性。',
      'Titles, classes, applicants and numbers of the patents registered here, no full texts: no hit is no proof of novelty.',
    ),
    search: (query, { limit }) => search(house, query, limit),
  };
}

async function search(house: House, query: Query, limit: number): Promise<PriorArtAnswer> {
  const condition = conditionOf(query);
  const matching = sql`from reg_patent where superseded_at is null and valid_to is null and ${condition}`;
  const { rows: counted } = await sql<{ n: string | number }>`select count(*) as n ${matching}`.execute(
    house.db.kysely,
  );
  const { rows } = await sql<{
    application_no: string;
    publication_no: string | null;
    title: string;
    owner_name: string;
    ipc: string[];
    filed_on: string;
    status: string;
  }>`select application_no, publication_no, title, owner_name, ipc, filed_on, status ${matching}
    order by filed_on desc, application_no limit ${MOST_READ}`.execute(house.db.kysely);
  const terms = [...new Set(wanted(query, 'TI'))];
  const hits = rows.map((row): PriorArtHit => {
    const title = row.title.toLowerCase();
    return {
      number: row.application_no,
      publication: row.publication_no,
      title: row.title,
      applicant: row.owner_name,
      ipc: row.ipc,
      filedOn: row.filed_on,
      status: PATENT_STATUS[row.status as PatentStatus]?.title.zh ?? row.status,
      matched: terms.filter((term) => title.includes(term.toLowerCase())),
    };
  });
  const weight = (hit: PriorArtHit): number => hit.matched.reduce((sum, term) => sum + [...term].length, 0);
  // The rows come latest first, and a stable sort keeps that among equals.
  return { total: Number(counted[0]?.n ?? 0), hits: hits.sort((a, b) => weight(b) - weight(a)).slice(0, limit) };
}

/** The condition over the columns of the register; texts that it does not hold are looked for in the title. */
function conditionOf(query: Query): RawBuilder<SqlBool> {
  if ('part' in query) return sql`not (${conditionOf(query.part)})`;
  if ('parts' in query)
    return sql`(${sql.join(query.parts.map(conditionOf), query.kind === 'and' ? sql` and ` : sql` or `)})`;
  switch (query.kind) {
    case 'every':
      return sql`true`;
    case 'phrase':
      return sql`title ilike ${holding(query.text)}`;
    case 'words':
      return sql`(${sql.join(
        query.text.split(/\s+/).map((word) => sql`title ilike ${holding(word)}`),
        query.least === 'any' ? sql` or ` : sql` and `,
      )})`;
    case 'wild':
      return query.field === 'PA'
        ? sql`owner_name ilike ${holding(query.pattern)}`
        : sql`title ilike ${holding(query.pattern)}`;
    case 'near':
      return sql`(title ilike ${holding(query.left)} and title ilike ${holding(query.right)})`;
    case 'name':
      return query.field === 'PA' ? sql`owner_name ilike ${holding(query.text)}` : sql`false`;
    case 'code':
      return query.field === 'IPC'
        ? sql`exists (select 1 from unnest(ipc) as symbol where replace(symbol, ' ', '') ilike ${`${literal(query.symbol.replace(/[\s*]/g, ''))}%`})`
        : sql`false`;
    case 'number': {
      const value = literal(query.text.trim());
      const number = `${value.replace(/^(?:CN|ZL)/i, '')}%`;
      return sql`(application_no ilike ${number} or coalesce(publication_no, '') ilike ${`${value}%`} or coalesce(publication_no, '') ilike ${`CN${number}`})`;
    }
    case 'date':
      return query.field === 'AD'
        ? sql`(filed_on >= ${query.from ?? FIRST_DAY} and filed_on <= ${query.to ?? LAST_DAY})`
        : sql`false`;
    case 'choice':
      return sql`false`;
  }
}

const literal = (value: string): string => value.replace(/[\\%_]/g, (sign) => `\\${sign}`);
/** A pattern of SQL for a text that holds the value; wildcards of the query language become those of SQL. */
const holding = (value: string): string => `%${literal(value).replace(/[*＊]/g, '%').replace(/[?？]/g, '_')}%`;
