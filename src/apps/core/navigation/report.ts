import type { Tx } from '#adapters/postgres/index.ts';
import { json } from '#adapters/postgres/index.ts';
import type { ChartData } from '#corpus/analysis/types.ts';
import type { Actor } from '#engine/access/types.ts';
import { canonical } from '#engine/matter/chain.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { type ProjectRecord, panelOf, panelsOf } from '#services/navigation/project/report/panels.ts';
import {
  corporaOf,
  type EditedBlock,
  type FigureBlock,
  isFigure,
  type ListedDocument,
  laidBelow,
  layEdit,
  type Panel,
  type PanelId,
  type ReportBlock,
} from '#services/navigation/project/report/report.ts';
import { type House, today } from '../house.ts';
import { type Loaded, loadFor } from '../read.ts';

const PROCEDURE = 'navigation/project';
/** The states in which the undertaker works on it. */
const AT_WORK = ['in-progress', 'mid-check', 'completing', 'revising'];
/** The action that hands the results in, by state. */
const HAND_IN: Record<string, string> = {
  'in-progress': 'hand-in',
  completing: 'hand-in',
  revising: 'hand-in-revised',
};

export interface IssuedReport {
  version: number;
  sha256: string;
  at: Instant;
  by: string;
}

export interface ReportView {
  project: { id: string; number: string; title: string; client: string; undertaker: string; state: Text };
  mayEdit: boolean;
  version: number;
  blocks: ReportBlock[];
  corpora: { hash: string; uses: number }[];
  issued: IssuedReport[];
  /** What the project has on record now. */
  panels: Panel[];
  /** How often each figure was computed again. */
  earlier: Record<string, number>;
  /** Whether the results can be handed in now, by whoever looks. */
  mayHandIn: string | null;
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
  const [row, issued, earlier] = await Promise.all([
    stored(house, head.id),
    issuesOf(house, head.id),
    earlierCounts(house, head.id),
  ]);
  return good({
    project: {
      id: head.id,
      number: head.publicNumber,
      title: data.need?.title ?? '',
      client: data.need?.client?.name ?? '',
      undertaker: data.approval?.undertaker?.name ?? '',
      state: procedure.states[state.state]?.title ?? { zh: state.state, en: state.state },
    },
    mayEdit: found.writes,
    ...row,
    corpora: corporaOf(row.blocks),
    issued,
    earlier,
    panels: panelsOf(state.data as ProjectRecord, today(house)),
    mayHandIn: found.writes ? (HAND_IN[state.state] ?? null) : null,
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
  | { kind: 'documents'; query: string; corpus: string; rows: ListedDocument[]; caption: string }
  | { kind: 'project'; panel: PanelId; caption: string };

/** Puts a figure below a block of the report, or at its end, whatever version it has. */
export async function pinInto(
  house: House,
  actor: Actor,
  id: string,
  pin: Pin,
  below?: string | null,
): Promise<Outcome<{ version: number; block: string }>> {
  const block = `${pin.kind}-${house.newId('navigation-block')}`.slice(0, 40);
  const saved = await change(house, actor, id, undefined, (blocks, record) =>
    good(laidBelow(blocks, { ...figureOf(house, record, pin), id: block } as ReportBlock, below)),
  );
  return saved.ok ? good({ version: saved.value.version, block }) : saved;
}

function figureOf(house: House, record: ProjectRecord, pin: Pin) {
  if (pin.kind === 'chart') return { ...pin, note: '' };
  const asOf = today(house);
  return pin.kind === 'documents' ? { ...pin, asOf } : { ...pin, ...panelOf(record, pin.panel, asOf) };
}

/** The figure as it is stored, to be computed again. */
export async function storedFigure(
  house: House,
  actor: Actor,
  id: string,
  block: string,
): Promise<Outcome<FigureBlock>> {
  const found = await open(house, actor, id);
  if (!found) return unknown(id);
  if (!found.writes) return closed(found.loaded);
  const figure = (await stored(house, found.loaded.head.id)).blocks.find((one) => one.id === block);
  return figure && isFigure(figure) ? good(figure) : refused(refuse('ZQ-COR-097', { block }));
}

/** Puts new figures in the place of a block's; those that stood there are kept in its history. */
export async function replaceFigure(
  house: House,
  actor: Actor,
  id: string,
  block: string,
  pin: Pin,
): Promise<Outcome<{ version: number; block: string }>> {
  let before: FigureBlock | undefined;
  const saved = await change(
    house,
    actor,
    id,
    undefined,
    (blocks, record) => {
      before = blocks.filter(isFigure).find((one) => one.id === block && one.kind === pin.kind);
      if (!before) return refused(refuse('ZQ-COR-097', { block }));
      const { caption } = before;
      const words = before.kind === 'chart' ? { caption, note: before.note } : { caption };
      const made = { ...figureOf(house, record, pin), ...words, id: block } as ReportBlock;
      return good(blocks.map((one) => (one.id === block ? made : one)));
    },
    async (tx, matter) => {
      await tx
        .insertInto('navigation_figure')
        .values({
          id: house.newId('navigation-figure'),
          matter_id: matter,
          block,
          figures: json(before),
          replaced_at: house.now(),
          replaced_by: actor.name,
        })
        .execute();
    },
  );
  return saved.ok ? good({ version: saved.value.version, block }) : saved;
}

export interface EarlierFigure {
  at: Instant;
  by: string;
  figure: FigureBlock;
}

/** What a figure showed before, the latest first. */
export async function earlierFigures(
  house: House,
  actor: Actor,
  id: string,
  block: string,
): Promise<Outcome<{ earlier: EarlierFigure[] }>> {
  const found = await open(house, actor, id);
  if (!found) return unknown(id);
  const rows = await house.db.kysely
    .selectFrom('navigation_figure')
    .selectAll()
    .where('matter_id', '=', found.loaded.head.id)
    .where('block', '=', block)
    .orderBy('replaced_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return good({
    earlier: rows.map((row) => ({
      at: row.replaced_at,
      by: row.replaced_by,
      figure: row.figures as unknown as FigureBlock,
    })),
  });
}

async function earlierCounts(house: House, matter: string): Promise<Record<string, number>> {
  const rows = await house.db.kysely
    .selectFrom('navigation_figure')
    .select(({ fn }) => ['block', fn.countAll().as('times')])
    .where('matter_id', '=', matter)
    .groupBy('block')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.block, Number(row.times)]));
}

/** Goes on from a frozen version: it becomes the text that is written. What was written until now is frozen first. */
export async function copyVersion(
  house: House,
  actor: Actor,
  id: string,
  from: number,
): Promise<Outcome<{ version: number; blocks: ReportBlock[] }>> {
  const kept = await freezeReport(house, actor, id);
  if (!kept.ok) return kept;
  const frozen = await issuedReport(house, actor, id, from);
  return frozen.ok ? change(house, actor, id, kept.value.version, () => good(frozen.value.blocks)) : frozen;
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
  edit: (blocks: ReportBlock[], record: ProjectRecord) => Outcome<ReportBlock[]>,
  also?: (tx: Tx, matter: string) => Promise<void>,
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
    const edited = edit(row.blocks as ReportBlock[], found.loaded.state.data as ProjectRecord);
    if (!edited.ok) return edited;
    await also?.(tx, matter);
    await tx
      .updateTable('navigation_report')
      .set({ version: row.version + 1, blocks: json(edited.value), updated_at: house.now(), updated_by: actor.name })
      .where('matter_id', '=', matter)
      .execute();
    return good({ version: row.version + 1, blocks: edited.value });
  });
}

const closed = ({ procedure, state }: Loaded) =>
  refused(refuse('ZQ-COR-071', { state: procedure.states[state.state]?.title ?? state.state }));

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
