import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { startServer } from '../lib/postgres.ts';
import { batches, type Engine } from './engine.ts';
import type { FieldWord, Question } from './queries.ts';
import { tokensOf } from './queries.ts';

const WEIGHT = { TI: 'A', AB: 'B', CL: 'C' } as const;
const FLAGS = [
  'shared_buffers=512MB',
  'effective_cache_size=2GB',
  'random_page_cost=1.1',
  'max_wal_size=4GB',
  'jit=off',
];

/** PostgreSQL with GIN over the same words, and the settings and indexes an expert would make. */
export async function postgresEngine(): Promise<Engine> {
  const server = await startServer(FLAGS);
  const pool = new pg.Pool({ connectionString: server.url, max: 8, options: '-c work_mem=64MB' });
  // A server that stops ends the connections it still has.
  pool.on('error', () => undefined);
  await pool.query(`create table doc (id integer primary key, key text not null, title text, abstract text, claim text, applicant text,
    ipc text, subclass text, filed date, year text, published date, division text, "right" text, words tsvector)`);
  const ask = async (question: Question): Promise<number> => {
    const [sql, values] = statementOf(question);
    return (await pool.query(sql, values)).rowCount ?? 0;
  };
  return {
    name: 'PostgreSQL GIN',
    ingest: async (documents) => {
      let spent = 0;
      for (const batch of batches(documents)) {
        const cut = (pick: (one: (typeof batch)[0]) => string) => batch.map((one) => tokensOf(pick(one)).join(' '));
        const texts = [cut((one) => one.title), cut((one) => one.abstract), cut((one) => one.claim)];
        const begun = performance.now();
        await pool.query(
          `insert into doc select id, key, title, abstract, claim, applicant, ipc, left(ipc, 4), filed, to_char(filed, 'YYYY'), published,
             division, "right", setweight(to_tsvector('simple', t), 'A') || setweight(to_tsvector('simple', a), 'B')
               || setweight(to_tsvector('simple', c), 'C')
           from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::date[],
             $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
             as given (id, key, title, abstract, claim, applicant, ipc, filed, published, division, "right", t, a, c)`,
          [
            ...(
              [
                'id',
                'key',
                'title',
                'abstract',
                'claim',
                'applicant',
                'ipc',
                'filed',
                'published',
                'division',
                'right',
              ] as const
            ).map((name) => batch.map((one) => one[name])),
            ...texts,
          ],
        );
        spent += performance.now() - begun;
      }
      const begun = performance.now();
      const client = await pool.connect();
      await client.query(`set maintenance_work_mem = '512MB'`);
      await client.query('create index on doc using gin (words) with (fastupdate = off)');
      for (const columns of [
        'key',
        'published desc',
        '"right", year',
        'division text_pattern_ops',
        'subclass',
        'applicant',
      ])
        await client.query(`create index on doc (${columns})`);
      await client.query('vacuum analyze doc');
      client.release();
      return (spent + performance.now() - begun) / 1000;
    },
    ask,
    users: async (count) => Array.from({ length: count }, () => ask),
    bytes: async () => {
      const { rows } = await pool.query(`select pg_total_relation_size('doc') as bytes`);
      return Number(rows[0].bytes);
    },
    processes: async () => {
      const { rows } = await pool.query('select pg_backend_pid() as pid');
      const parent = execFileSync('ps', ['-o', 'ppid=', '-p', String(rows[0].pid)], { encoding: 'utf8' }).trim();
      const children = execFileSync('ps', ['-o', 'pid=', '--ppid', parent], { encoding: 'utf8' });
      return [Number(parent), ...children.trim().split(/\s+/).map(Number)];
    },
    close: async () => {
      await pool.end();
      await server.stop();
    },
  };
}

const lexeme = (word: string): string => `'${word.replaceAll("'", "''")}'`;
const all = (words: string[]): string => words.map(lexeme).join(' & ');
const inField = ({ field, word }: FieldWord): string => `${lexeme(word)}:${WEIGHT[field]}`;
const RANKED =
  'select key, title from doc, (select $1::tsquery as q) as asked where words @@ q order by ts_rank(words, q) desc limit 20';

function statementOf(question: Question): [sql: string, values: unknown[]] {
  switch (question.line) {
    case 'top-20':
      return [RANKED, [all(question.words)]];
    case 'filtered top-20':
      return [
        `select key, title from doc, (select $1::tsquery as q) as asked where words @@ q and "right" = $2 and year = any($3) and division like $4
         order by ts_rank(words, q) desc limit 20`,
        [all(question.words), question.right, question.years, `${question.division}%`],
      ];
    case 'phrase':
      return [RANKED, [question.words.map((word) => `${lexeme(word)}:B`).join(' <-> ')]];
    case 'boolean of six terms': {
      const [a, b] = question.either.map(inField);
      const [c, d] = question.and.map(inField);
      const [e, f] = question.not.map(inField);
      return [RANKED, [`(${a} | ${b}) & (${c} | ${d}) & !${e} & !${f}`]];
    }
    case 'count with five facets':
      return [
        `with hit as materialized (select "right", year, subclass, applicant, division from doc where words @@ $1::tsquery)
         select 'all', '', count(*) from hit
         union all select 'right', "right", count(*) from hit group by 2
         union all (select 'year', year, count(*) from hit group by 2 order by 3 desc limit 20)
         union all (select 'ipc', subclass, count(*) from hit group by 2 order by 3 desc limit 20)
         union all (select 'applicant', applicant, count(*) from hit group by 2 order by 3 desc limit 20)
         union all (select 'division', division, count(*) from hit group by 2 order by 3 desc limit 20)`,
        [all(question.words)],
      ];
    case 'sort by date':
      return [
        'select key, title from doc where words @@ $1::tsquery order by published desc limit 20',
        [all(question.words)],
      ];
    case 'similar document':
      return [RANKED, [question.words.map(lexeme).join(' | ')]];
  }
}
