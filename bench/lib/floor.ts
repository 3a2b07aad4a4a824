// The floor under the engine: the rows of one renewal, written by hand. It judges, reads and computes nothing.
import { createHash } from 'node:crypto';
import type { Db } from '#adapters/postgres/index.ts';
import type { Target } from './renewal.ts';

export interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

type Row = Record<string, unknown>;

/** What the last renewal of a matter wrote, taken as the model of what the floor writes. */
interface Model {
  log: Row;
  matter: Row;
  limit: Row;
  entry: Row;
  job: Row;
  request: Row;
}

const JSONB = new Set(['actor', 'input', 'result', 'next_actor', 'data', 'detail', 'response']);
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      JSONB.has(name) && value !== null ? JSON.stringify(value) : value,
    ]),
  );

export async function modelOf(db: Db, target: Target): Promise<Model> {
  const one = async (sqlText: string, value: string): Promise<Row> => {
    const { rows } = await db.executeSql(sqlText, [value]);
    if (!rows[0]) throw new Error(`Nothing was written: ${sqlText}`);
    return plain(rows[0]);
  };
  return {
    log: await one('select * from matter_log where matter_id = $1 order by seq desc limit 1', target.matter),
    matter: await one('select * from matter where id = $1', target.matter),
    limit: await one('select * from matter_limit where matter_id = $1 order by instance desc limit 1', target.matter),
    entry: await one('select * from reg_filed_entity where key = $1 and superseded_at is null', target.code),
    job: await one(`select * from jobs.job where data->>'matter' = $1 order by created_on desc limit 1`, target.matter),
    request: await one(
      'select * from client_request where account = $1 order by at desc limit 1',
      target.actor.account,
    ),
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const uuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

function insert(table: string, row: Row, suffix = ''): Omit<Statement, 'name'> {
  const columns = Object.keys(row);
  const places = columns.map((_, n) => `$${n + 1}`).join(', ');
  return {
    text: `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values (${places}) ${suffix}`,
    values: Object.values(row),
  };
}

/** Writes renewals of one matter after another; `heads` keeps the last hash and instance of each matter. */
export class Floor {
  readonly #model: Model;
  readonly #heads = new Map<string, { hash: string; instance: number }>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** Reads where each matter stands, before the clock of the measurement starts. */
  async begin(db: Db): Promise<void> {
    const { rows } = await db.executeSql(
      `select m.id, m.head_hash, coalesce(max(l.instance), 0)::int as instance
       from matter m left join matter_limit l on l.matter_id = m.id group by m.id, m.head_hash`,
    );
    for (const row of rows)
      this.#heads.set(String(row.id), { hash: String(row.head_hash), instance: Number(row.instance) });
  }

  /** The statements of one transaction: as many rows, of the same size, in the same tables as one renewal by the engine. */
  statements(target: Target): Statement[] {
    const { log, matter, limit, entry, job, request } = this.#model;
    const head = this.#heads.get(target.matter);
    if (!head) throw new Error(`The floor does not know ${target.matter}.`);
    const seq = target.seq + 1;
    const hash = digest(`${head.hash} ${seq}`);
    const at = new Date();
    const requestId = `floor-${target.matter}-${seq}`;
    const { entry_id: _, superseded_at: __, ...fields } = entry;
    const result: Statement[] = [
      {
        name: 'floor-matter',
        text: `update matter set seq = $2, head_hash = $3, updated_at = $4, next_due = $5, next_limit = $6, next_actor = $7,
          data = $8, search = $9, title = $10, state = $11, stage = $12, assignees = $13 where id = $1 and seq = $14`,
        values: [
          ...[target.matter, seq, hash, at, matter.next_due, matter.next_limit, matter.next_actor, matter.data],
          ...[matter.search, matter.title, matter.state, matter.stage, matter.assignees, target.seq],
        ],
      },
      {
        name: 'floor-log',
        ...insert('matter_log', {
          ...log,
          matter_id: target.matter,
          seq,
          request_id: requestId,
          at,
          prev_hash: head.hash,
          hash,
        }),
      },
      {
        name: 'floor-limit-met',
        text: 'update matter_limit set met = $3 where matter_id = $1 and limit_id = $2 and met is null',
        values: [target.matter, limit.limit_id, log.day],
      },
      {
        name: 'floor-limit',
        ...insert('matter_limit', { ...limit, matter_id: target.matter, instance: head.instance + 1 }),
      },
      {
        name: 'floor-supersede',
        text: 'update reg_filed_entity set superseded_at = $2 where key = $1 and superseded_at is null and valid_to is null',
        values: [target.code, at],
      },
      {
        name: 'floor-entry',
        ...insert('reg_filed_entity', {
          ...fields,
          key: target.code,
          credit_code: target.code,
          recorded_at: at,
          cause_matter: target.matter,
          cause_seq: seq,
        }),
      },
      { name: 'floor-job', ...insert('jobs.job', { ...job, id: uuid(hash), created_on: at }) },
      {
        name: 'floor-request',
        ...insert('client_request', { ...request, account: target.actor.account, request_id: requestId, at }),
      },
    ];
    this.#heads.set(target.matter, { hash, instance: head.instance + 1 });
    target.seq = seq;
    return result;
  }
}
