import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PriorArtAnswer, PriorArtHit, PriorArtIndex } from '#corpus/prior-art-index.ts';
import { type Query, wanted } from '#corpus/query/index.ts';
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

function conditionOf(query: Query): RawBuilder<SqlBool> {
  if ('all' in query) return sql`(${sql.join(query.all.map(conditionOf), sql` and `)})`;
  if ('any' in query) return sql`(${sql.join(query.any.map(conditionOf), sql` or `)})`;
  if ('not' in query) return sql`not (${conditionOf(query.not)})`;
  const value = query.value.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  switch (query.field) {
    case 'TI':
      return sql`title ilike ${`%${value}%`}`;
    case 'PA':
      return sql`owner_name ilike ${`%${value}%`}`;
    case 'IPC':
      return sql`exists (select 1 from unnest(ipc) as symbol where replace(symbol, ' ', '') ilike ${`${value.replace(/\s+/g, '')}%`})`;
    case 'PN': {
      const number = `${value.replace(/^CN/i, '')}%`;
      return sql`(application_no ilike ${number} or coalesce(publication_no, '') ilike ${`${value}%`} or coalesce(publication_no, '') ilike ${`CN${number}`})`;
    }
  }
}
