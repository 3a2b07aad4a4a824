import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Selectable } from 'kysely';
import { type Preview, previewOf } from '#adapters/ingest/index.ts';
import { type Database, json } from '#adapters/postgres/index.ts';
import type { IngestReport, Progress, Reject } from '#corpus/ingest/index.ts';
import type { PatentRecord } from '#corpus/record/index.ts';
import { COLUMN_FIELDS, headersKey, type Mapping, missingFields } from '#corpus/tabular/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import type { House } from '../../house.ts';
import { markFor } from './sources.ts';

export type RunState = 'draft' | 'waiting' | 'running' | 'done' | 'cancelled' | 'stopped';

/** A run as the pages show it. */
export interface RunView {
  id: string;
  name: string;
  bytes: number;
  kind: string;
  state: RunState;
  source: string | null;
  licence: string | null;
  asOf: PlainDate | null;
  mapping: Mapping | null;
  cancelAsked: boolean;
  progress: Progress | null;
  /** With what the run brought into the register of patents, once that is done. */
  report: (IngestReport & { regional?: { rights: number; entered: number; changed: number } }) | null;
  refusal: Refusal | null;
  by: string;
  createdAt: Instant;
  startedAt: Instant | null;
  endedAt: Instant | null;
}

export interface RunDetail extends RunView {
  table: NonNullable<Preview['table']> | null;
  /** The mapping that was last used for a table with these headers. */
  remembered: Mapping | null;
  /** The first rejects, for the page; all of them are in the file. */
  rejects: Reject[];
  /** The first documents that were withdrawn; all of them are in the file. */
  removed: Removed[];
}

export interface Removed {
  key: string;
  title: string;
  source: string;
  offset: number;
}

/** Where contents lie. */
export interface Contents {
  get(sha256: string): Promise<Uint8Array>;
  put(bytes: Uint8Array, mediaType: string): Promise<string>;
}

/** Keeps an uploaded file and looks at its beginning. Nothing enters the corpus yet. */
export async function prepareRun(
  house: House,
  files: Contents,
  actor: Actor,
  upload: { name: string; bytes: Uint8Array },
): Promise<Outcome<RunDetail>> {
  if (upload.bytes.length === 0) return refused(refuse('ZQ-FIL-004', { file: upload.name }));
  const name = path.basename(upload.name).slice(0, 300) || 'upload';
  const preview = await withFile(upload.bytes, name, (file) => previewOf(file, name, upload.bytes.length));
  if (preview.kind === 'unknown' || preview.kind === 'passed') {
    const reason = t('内容和扩展名都不像专利数据。', 'Neither its content nor its name is that of patent data.');
    return refused(refuse('ZQ-COR-080', { file: name, reason }));
  }
  const id = house.newId('corpus-run');
  const row = await house.db.kysely
    .insertInto('corpus_run')
    .values({
      id,
      name,
      sha256: await files.put(upload.bytes, 'application/octet-stream'),
      bytes: upload.bytes.length,
      kind: preview.kind,
      preview: preview.table ? json(preview.table) : null,
      state: 'draft',
      by: actor.account,
      by_name: actor.name,
      created_at: house.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return good(await detailOf(house, row));
}

/** Puts bytes into a file for readers that need one; it is gone afterwards. */
export async function withFile<T>(bytes: Uint8Array, name: string, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-run-'));
  try {
    const file = path.join(folder, `content${path.extname(name)}`);
    await writeFile(file, bytes);
    await stat(file);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function listRuns(house: House): Promise<RunView[]> {
  const rows = await house.db.kysely
    .selectFrom('corpus_run')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map(viewOf);
}

export async function findRun(house: House, id: string): Promise<RunDetail | undefined> {
  const row = await house.db.kysely.selectFrom('corpus_run').selectAll().where('id', '=', id).executeTakeFirst();
  return row && detailOf(house, row);
}

export interface Start {
  source: string;
  asOf: PlainDate;
  mapping?: Mapping | undefined;
}

/** Lets a prepared run begin; its mapping is remembered for tables with the same headers. */
export async function startRun(house: House, actor: Actor, id: string, start: Start): Promise<Outcome<RunDetail>> {
  const run = await findRun(house, id);
  if (!run) return refused(refuse('ZQ-COR-083'));
  if (run.state !== 'draft') return refused(wrongState(run.state));
  const mark = await markFor(house, start.source, start.asOf);
  if (!mark.ok) return mark;
  if (run.table) {
    const without = missingFields(start.mapping ?? {});
    if (without.length > 0) {
      const titles = without.map((field) => COLUMN_FIELDS[field]);
      const fields = t(titles.map((one) => `“${one.zh}”`).join('、'), titles.map((one) => `"${one.en}"`).join(', '));
      return refused(refuse('ZQ-COR-013', { fields }));
    }
  }
  await house.db.transaction(async (tx) => {
    await tx
      .updateTable('corpus_run')
      .set({
        state: 'waiting',
        source_id: mark.value.id,
        licence: mark.value.licence,
        as_of: mark.value.asOf,
        mapping: run.table && start.mapping ? json(start.mapping) : null,
      })
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .execute();
    if (run.table && start.mapping) {
      const values = { mapping: json(start.mapping), by: actor.account, used_at: house.now() };
      await tx
        .insertInto('corpus_mapping')
        .values({ headers: headersKey(run.table.headers), ...values })
        .onConflict((conflict) => conflict.column('headers').doUpdateSet(values))
        .execute();
    }
    await house.enqueue(tx, [{ name: 'ingest-corpus', data: { run: id } }]);
  });
  return good((await findRun(house, id))!);
}

/** Asks a run to end after the batch it is at; one that has not begun ends at once. */
export async function cancelRun(house: House, id: string): Promise<Outcome<RunDetail>> {
  const run = await findRun(house, id);
  if (!run) return refused(refuse('ZQ-COR-083'));
  if (run.state !== 'waiting' && run.state !== 'running') return refused(wrongState(run.state));
  await house.db.kysely
    .updateTable('corpus_run')
    .set(
      run.state === 'waiting'
        ? { state: 'cancelled', cancel_asked: true, ended_at: house.now() }
        : { cancel_asked: true },
    )
    .where('id', '=', id)
    .where('state', '=', run.state)
    .execute();
  return good((await findRun(house, id))!);
}

/** Lets a run that was cancelled or stopped go on where it was. */
export async function resumeRun(house: House, id: string): Promise<Outcome<RunDetail>> {
  const run = await findRun(house, id);
  if (!run) return refused(refuse('ZQ-COR-083'));
  if (run.state !== 'cancelled' && run.state !== 'stopped') return refused(wrongState(run.state));
  await house.db.transaction(async (tx) => {
    await tx
      .updateTable('corpus_run')
      .set({ state: 'waiting', cancel_asked: false, refusal: null, ended_at: null })
      .where('id', '=', id)
      .where('state', '=', run.state)
      .execute();
    await house.enqueue(tx, [{ name: 'ingest-corpus', data: { run: id } }]);
  });
  return good((await findRun(house, id))!);
}

/** Forgets a file that was uploaded and never read. */
export async function dropRun(house: House, id: string): Promise<Outcome<null>> {
  const run = await findRun(house, id);
  if (!run) return refused(refuse('ZQ-COR-083'));
  if (run.state !== 'draft') return refused(wrongState(run.state));
  await house.db.kysely.deleteFrom('corpus_run').where('id', '=', id).where('state', '=', 'draft').execute();
  return good(null);
}

/** Rejects of a run in the order they were met. */
export async function rejectsOf(house: House, id: string, limit: number): Promise<Reject[]> {
  const rows = await house.db.kysely
    .selectFrom('corpus_reject')
    .selectAll()
    .where('run_id', '=', id)
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    source: row.source,
    offset: Number(row.at_byte),
    ...(row.line === null ? {} : { line: row.line }),
    refusals: row.refusals as Refusal[],
    excerpt: row.excerpt,
  }));
}

/** Documents that a run took out because their source has withdrawn them, whole, in the order they were met. */
export async function removedOf(
  house: House,
  id: string,
  limit: number,
): Promise<{ key: string; source: string; offset: number; record: PatentRecord }[]> {
  const rows = await house.db.kysely
    .selectFrom('corpus_removed')
    .select(['key', 'source', 'at_byte', 'record'])
    .where('run_id', '=', id)
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map(({ key, source, at_byte, record }) => ({
    key,
    source,
    offset: Number(at_byte),
    record: record as unknown as PatentRecord,
  }));
}

const STATES: Record<RunState, { zh: string; en: string }> = {
  draft: t('未开始', 'prepared'),
  waiting: t('排队中', 'waiting'),
  running: t('进行中', 'under way'),
  done: t('已完成', 'done'),
  cancelled: t('已取消', 'cancelled'),
  stopped: t('已停下', 'stopped'),
};
const wrongState = (state: RunState): Refusal => refuse('ZQ-COR-082', { state: STATES[state] });

type Row = Selectable<Database['corpus_run']>;

const viewOf = (row: Row): RunView => ({
  id: row.id,
  name: row.name,
  bytes: Number(row.bytes),
  kind: row.kind,
  state: row.state as RunState,
  source: row.source_id,
  licence: row.licence,
  asOf: row.as_of,
  mapping: row.mapping as Mapping | null,
  cancelAsked: row.cancel_asked,
  progress: row.progress as Progress | null,
  report: row.report as RunView['report'],
  refusal: row.refusal as Refusal | null,
  by: row.by_name,
  createdAt: row.created_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
});

async function detailOf(house: House, row: Row): Promise<RunDetail> {
  const table = row.preview as NonNullable<Preview['table']> | null;
  const remembered = table
    ? await house.db.kysely
        .selectFrom('corpus_mapping')
        .select('mapping')
        .where('headers', '=', headersKey(table.headers))
        .executeTakeFirst()
    : undefined;
  return {
    ...viewOf(row),
    table,
    remembered: (remembered?.mapping as Mapping | undefined) ?? null,
    rejects: row.state === 'draft' ? [] : await rejectsOf(house, row.id, 20),
    removed: (await removedOf(house, row.id, 20)).map(({ record, ...rest }) => ({ ...rest, title: record.title })),
  };
}
