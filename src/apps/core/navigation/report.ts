import { json } from '#adapters/postgres/index.ts';
import type { ChartData } from '#corpus/analysis/types.ts';
import type { Actor } from '#engine/access/types.ts';
import { canonical } from '#engine/matter/chain.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import {
  corporaOf,
  type EditedBlock,
  type ListedDocument,
  layEdit,
  type ReportBlock,
} from '#services/navigation/project/report/report.ts';
import type { House } from '../house.ts';
import { type Loaded, loadFor } from '../read.ts';

const PROCEDURE = 'navigation/project';
/** The states in which the undertaker works on it. */
const AT_WORK = ['in-progress', 'mid-check', 'completing', 'revising'];

export interface IssuedReport {
  version: number;
  sha256: string;
  at: Instant;
  by: string;
}

export interface ReportView {
  project: { id: string; number: string; title: string; client: string; undertaker: string; state: string };
  mayEdit: boolean;
  version: number;
  blocks: ReportBlock[];
  corpora: { hash: string; uses: number }[];
  issued: IssuedReport[];
}

type Opened = { loaded: Loaded; writes: boolean };

/** The project for somebody who takes part in it; its report is written by the undertaker and read by all of them. */
async function open(house: House, actor: Actor, id: string): Promise<Opened | undefined> {
  const loaded = await loadFor(house, actor, id);
  if (!loaded || loaded.head.procedure !== PROCEDURE) return undefined;
  return { loaded, writes: loaded.roles.includes('undertaker') && AT_WORK.includes(loaded.state.state) };
}

const unknown = (id: string) => refused(refuse('ZQ-MAT-004', { matter: id }));

export async function viewReport(house: House, actor: Actor, id: string): Promise<Outcome<ReportView>> {
  const found = await open(house, actor, id);
  if (!found) return unknown(id);
  const { head, state, procedure } = found.loaded;
  const data = state.data as {
    need?: { title?: string; client?: { name?: string } };
    approval?: { undertaker?: { name?: string } };
  };
  const [row, issued] = await Promise.all([stored(house, head.id), issuesOf(house, head.id)]);
  return good({
    project: {
      id: head.id,
      number: head.publicNumber,
      title: data.need?.title ?? '',
      client: data.need?.client?.name ?? '',
      undertaker: data.approval?.undertaker?.name ?? '',
      state: procedure.states[state.state]?.title.zh ?? state.state,
    },
    mayEdit: found.writes,
    ...row,
    corpora: corporaOf(row.blocks),
    issued,
  });
}

/** Stores what was written on top of `version`; refuses when somebody else has saved since. */
export async function saveReport(
  house: House,
  actor: Actor,
  id: string,
  version: number,
  edited: readonly EditedBlock[],
): Promise<Outcome<{ version: number; blocks: ReportBlock[] }>> {
  return change(house, actor, id, version, (blocks) => {
    const laid = layEdit(blocks, edited);
    return laid.ok ? good(laid.blocks) : refused(...laid.unknown.map((block) => refuse('ZQ-COR-070', { block })));
  });
}

/** What is pinned into a report: figures the house itself has just computed. */
export type Pin =
  | { kind: 'chart'; data: ChartData; caption: string }
  | { kind: 'documents'; query: string; corpus: string; rows: ListedDocument[]; caption: string };

/** Puts a chart or list at the end of the report, whatever version it has. */
export async function pinInto(
  house: House,
  actor: Actor,
  id: string,
  pin: Pin,
): Promise<Outcome<{ version: number; block: string }>> {
  const block = `${pin.kind}-${house.newId('navigation-block')}`.slice(0, 40);
  const made: ReportBlock = pin.kind === 'chart' ? { ...pin, id: block, note: '' } : { ...pin, id: block };
  const saved = await change(house, actor, id, undefined, (blocks) => good([...blocks, made]));
  return saved.ok ? good({ version: saved.value.version, block }) : saved;
}

/** Freezes the report as it stands; the same contents have the same hash, whoever freezes them. */
export async function freezeReport(house: House, actor: Actor, id: string): Promise<Outcome<IssuedReport>> {
  const found = await open(house, actor, id);
  if (!found) return unknown(id);
  if (!found.writes) return closed(found.loaded);
  const matter = found.loaded.head.id;
  const { version, blocks } = await stored(house, matter);
  const sha256 = house.hash(canonical({ matter, version, blocks }));
  await house.db.kysely
    .insertInto('navigation_report_issue')
    .values({
      id: house.newId('navigation-report'),
      matter_id: matter,
      version,
      sha256,
      blocks: json(blocks),
      issued_at: house.now(),
      issued_by: actor.name,
    })
    .onConflict((conflict) => conflict.columns(['matter_id', 'version']).doNothing())
    .execute();
  const all = await issuesOf(house, matter);
  return good(all.find((one) => one.version === version)!);
}

/** A frozen version, for exports. */
export async function issuedReport(
  house: House,
  actor: Actor,
  id: string,
  version: number,
): Promise<Outcome<{ view: ReportView; blocks: ReportBlock[]; issue: IssuedReport }>> {
  const view = await viewReport(house, actor, id);
  if (!view.ok) return view;
  const row = await house.db.kysely
    .selectFrom('navigation_report_issue')
    .selectAll()
    .where('matter_id', '=', view.value.project.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return refused(refuse('ZQ-COR-072', { version: String(version) }));
  return good({
    view: view.value,
    blocks: row.blocks as ReportBlock[],
    issue: { version: row.version, sha256: row.sha256, at: row.issued_at, by: row.issued_by },
  });
}

async function change(
  house: House,
  actor: Actor,
  id: string,
  version: number | undefined,
  edit: (blocks: ReportBlock[]) => Outcome<ReportBlock[]>,
): Promise<Outcome<{ version: number; blocks: ReportBlock[] }>> {
  const found = await open(house, actor, id);
  if (!found) return unknown(id);
  if (!found.writes) return closed(found.loaded);
  const matter = found.loaded.head.id;
  return house.db.transaction(async (tx) => {
    await tx
      .insertInto('navigation_report')
      .values({ matter_id: matter, version: 1, blocks: json([]), updated_at: house.now(), updated_by: actor.name })
      .onConflict((conflict) => conflict.column('matter_id').doNothing())
      .execute();
    const row = await tx
      .selectFrom('navigation_report')
      .selectAll()
      .where('matter_id', '=', matter)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (version !== undefined && row.version !== version)
      return refused({ ...refuse('ZQ-FRM-015'), params: { seq: row.version } });
    const edited = edit(row.blocks as ReportBlock[]);
    if (!edited.ok) return edited;
    await tx
      .updateTable('navigation_report')
      .set({ version: row.version + 1, blocks: json(edited.value), updated_at: house.now(), updated_by: actor.name })
      .where('matter_id', '=', matter)
      .execute();
    return good({ version: row.version + 1, blocks: edited.value });
  });
}

const closed = ({ procedure, state }: Loaded) =>
  refused(refuse('ZQ-COR-071', { state: procedure.states[state.state]?.title.zh ?? state.state }));

async function stored(house: House, matter: string): Promise<{ version: number; blocks: ReportBlock[] }> {
  const row = await house.db.kysely
    .selectFrom('navigation_report')
    .selectAll()
    .where('matter_id', '=', matter)
    .executeTakeFirst();
  return { version: row?.version ?? 1, blocks: (row?.blocks ?? []) as ReportBlock[] };
}

async function issuesOf(house: House, matter: string): Promise<IssuedReport[]> {
  const rows = await house.db.kysely
    .selectFrom('navigation_report_issue')
    .select(['version', 'sha256', 'issued_at', 'issued_by'])
    .where('matter_id', '=', matter)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ version: row.version, sha256: row.sha256, at: row.issued_at, by: row.issued_by }));
}
