import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#adapters/postgres/index.ts';

/** Hashes of everything that was handed in with a matter: its files, and the texts that were read from its packages. */
export async function contentsOf(tx: Tx, matter: string): Promise<string[]> {
  const { rows } = await sql<{ sha: string }>`
    select sha256 as sha from matter_file where matter_id = ${matter}
    union
    select (regexp_matches(input::text, '"(?:textSha256|sha256)": ?"([0-9a-f]{64})"', 'g'))[1]
      from matter_log where matter_id = ${matter}
    order by sha`.execute(tx);
  return rows.map((row) => row.sha);
}

/** Tables that name contents without holding on to them: registers of hashes, and the records of what is gone. */
const NOT_HOLDING = ['blob', 'text_destruction', 'schema_migration', 'daily_digest', 'procedure_version'];

/**
 * Which of these contents something living still names: another matter, a draft, a document, a batch. Every table is
 * looked through, so that one that comes later is not forgotten; rows of matters whose texts were destroyed don't count.
 */
export async function heldElsewhere(tx: Tx, contents: readonly string[], matter: string): Promise<Set<string>> {
  const held = new Set<string>();
  if (contents.length === 0) return held;
  const asked = new Set(contents);
  const columns = await sql<{ table_name: string; columns: string[]; of_matter: boolean }>`
    select c.table_name,
      array_agg(c.column_name::text) filter (where c.udt_name in ('json', 'jsonb') or c.column_name like '%sha256%') as columns,
      bool_or(c.column_name = 'matter_id') as of_matter
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
      and not (c.table_name = any(${[...NOT_HOLDING]}::text[]))
    group by c.table_name
    having count(*) filter (where c.udt_name in ('json', 'jsonb') or c.column_name like '%sha256%') > 0
    order by c.table_name`.execute(tx);
  for (const { table_name, columns: named, of_matter } of columns.rows) {
    const words: RawBuilder<unknown> = sql.join(
      named.map((column) => sql`coalesce(t.${sql.ref(column)}::text, '')`),
      sql` || ' ' || `,
    );
    const living = of_matter
      ? sql`where t.matter_id is null or (t.matter_id <> ${matter}
          and not exists (select from text_destruction d where d.matter_id = t.matter_id))`
      : sql``;
    const { rows } = await sql<{ sha: string }>`
      select distinct found[1] as sha
      from ${sql.table(table_name)} t, regexp_matches(${words}, '[0-9a-f]{64}', 'g') found
      ${living}`.execute(tx);
    for (const { sha } of rows) if (asked.has(sha)) held.add(sha);
  }
  return held;
}
