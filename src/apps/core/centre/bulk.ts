import type { Selectable } from 'kysely';
import { json, type Tx } from '#adapters/postgres/index.ts';
import type { Database } from '#adapters/postgres/schema.generated.ts';
import { fieldsOf } from '#engine/form/form.ts';
import type { Field, FileRef, Form } from '#engine/form/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import { type House, today } from '../house.ts';
import type { Hat } from '../people/hats.ts';
import { type ClientMatch, clientsOf, matchClient, type NamedApplicant } from './bulk-clients.ts';

/** The value of a package field as it is kept here. */
export interface BulkPackage {
  title?: string;
  kind?: string;
  ipc?: string;
  claimCount: number;
  textSha256: string;
  files: FileRef[];
}

export interface BulkBatch {
  id: string;
  procedure: string;
  site: string;
  common: Record<string, unknown>;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface BulkBatchLine extends BulkBatch {
  items: number;
  submitted: number;
}

export interface BulkItem {
  id: string;
  position: number;
  name: string;
  bytes: number;
  /** `waiting`: its files are not here, or could not be read (then `faults` says why). */
  state: 'waiting' | 'ready' | 'submitted';
  package: BulkPackage | null;
  input: Record<string, unknown>;
  applicant: NamedApplicant | null;
  match: ClientMatch;
  counts: Record<'E' | 'W' | 'I', number> | null;
  hat: string | null;
  faults: Refusal[];
  result: { matter: string; number: string; at: Instant } | null;
  seq: number;
}

/** How many packages one batch may hold. */
export const BULK_MAX = 200;

/** The opening action of a procedure that takes a package, with its form and the names of its fields. */
export function bulkForm(procedure: Procedure): { action: string; form: Form; field: string; common: string[] } {
  const found = Object.entries(procedure.actions).find(([, action]) => action.from === 'new' && action.form);
  const form = found && procedure.forms[found[1].form!];
  const fields = form ? Object.entries<Field>(fieldsOf(form)) : [];
  const field = fields.find(([, one]) => one.kind === 'package')?.[0];
  if (!found || !form || !field) throw new Error(`${procedure.id} is not opened with a package.`);
  const common = fields
    .filter(([, one]) => one.kind === 'agreement' || one.known?.startsWith('contact.'))
    .map(([name]) => name);
  return { action: found[0], form, field, common };
}

export async function createBatch(
  house: House,
  account: string,
  procedure: string,
  site: string,
  common: Record<string, unknown>,
): Promise<BulkBatch> {
  const at = house.now();
  const row = await house.db.kysely
    .insertInto('bulk_batch')
    .values({
      id: house.newId('bulk'),
      account,
      procedure_id: procedure,
      site,
      common: json(common),
      created_at: at,
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return batchOf(row);
}

export async function listBatches(house: House, account: string): Promise<BulkBatchLine[]> {
  const rows = await house.db.kysely
    .selectFrom('bulk_batch')
    .leftJoin('bulk_item', 'bulk_item.batch_id', 'bulk_batch.id')
    .selectAll('bulk_batch')
    .select(({ fn }) => [
      fn.count<number>('bulk_item.id').as('items'),
      fn.count<number>('bulk_item.matter_id').as('submitted'),
    ])
    .where('bulk_batch.account', '=', account)
    .groupBy('bulk_batch.id')
    .orderBy('bulk_batch.updated_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...batchOf(row), items: Number(row.items), submitted: Number(row.submitted) }));
}

export async function findBatch(
  house: House,
  account: string,
  id: string,
): Promise<{ batch: BulkBatch; items: BulkItem[] } | undefined> {
  const row = await house.db.kysely
    .selectFrom('bulk_batch')
    .selectAll()
    .where('id', '=', id)
    .where('account', '=', account)
    .executeTakeFirst();
  if (!row) return undefined;
  const items = await house.db.kysely
    .selectFrom('bulk_item')
    .selectAll()
    .where('batch_id', '=', id)
    .orderBy('position')
    .execute();
  return { batch: batchOf(row), items: items.map(itemOf) };
}

export async function findItem(
  house: House,
  account: string,
  batch: string,
  item: string,
): Promise<{ batch: BulkBatch; item: BulkItem; requestId: string } | undefined> {
  const found = await findBatch(house, account, batch);
  const one = found?.items.find(({ id }) => id === item);
  return found && one && { batch: found.batch, item: one, requestId: requestIdOf(one.id) };
}

/** Keeps what all packages take over. */
export async function saveCommon(
  house: House,
  account: string,
  id: string,
  common: Record<string, unknown>,
): Promise<Outcome<BulkBatch>> {
  const row = await house.db.kysely
    .updateTable('bulk_batch')
    .set({ common: json(common), updated_at: house.now() })
    .where('id', '=', id)
    .where('account', '=', account)
    .returningAll()
    .executeTakeFirst();
  return row ? good(batchOf(row)) : refused(refuse('ZQ-BUL-004'));
}

/** Forgets a batch and what was prepared in it; matters that came of it stand. */
export async function deleteBatch(house: House, account: string, id: string): Promise<void> {
  await house.db.kysely.deleteFrom('bulk_batch').where('id', '=', id).where('account', '=', account).execute();
}

/**
 * Announces packages before their files travel, so that after a closed page it is known what is still missing. One of the same
 * name and size that is there already keeps its place.
 */
export async function announceItems(
  house: House,
  account: string,
  id: string,
  files: readonly { name: string; bytes: number }[],
): Promise<Outcome<BulkItem[]>> {
  return house.db.transaction(async (tx) => {
    const batch = await tx
      .selectFrom('bulk_batch')
      .select('id')
      .where('id', '=', id)
      .where('account', '=', account)
      .forUpdate()
      .executeTakeFirst();
    if (!batch) return refused(refuse('ZQ-BUL-004'));
    const rows = await tx.selectFrom('bulk_item').selectAll().where('batch_id', '=', id).orderBy('position').execute();
    const there = rows.map(itemOf);
    let last = rows.at(-1)?.position ?? 0;
    const announced: BulkItem[] = [];
    let added = 0;
    for (const { name, bytes } of files) {
      const place = there.findIndex((one) => one.name === name && one.bytes === bytes);
      if (place >= 0) {
        announced.push(...there.splice(place, 1));
        continue;
      }
      if (rows.length + added++ >= BULK_MAX) return refused(refuse('ZQ-BUL-006', { max: BULK_MAX }));
      const item = house.newId('bulkitem');
      const row = await tx
        .insertInto('bulk_item')
        .values({
          id: item,
          batch_id: id,
          position: ++last,
          name,
          bytes,
          request_id: requestIdOf(item),
          updated_at: house.now(),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      announced.push(itemOf(row));
    }
    await tx.updateTable('bulk_batch').set({ updated_at: house.now() }).where('id', '=', id).execute();
    return good(announced);
  });
}

export interface ReadPackage {
  value: BulkPackage;
  applicant: NamedApplicant | null;
  counts: Record<'E' | 'W' | 'I', number>;
}

/** Keeps what was read from the files of a package, or why they could not be read. What a person entered stays. */
export async function storePackage(
  house: House,
  found: { batch: BulkBatch; item: BulkItem },
  read: Outcome<ReadPackage>,
  hats: readonly Hat[],
): Promise<Outcome<BulkItem>> {
  const { item, batch } = found;
  if (item.result) return refused(refuse('ZQ-BUL-007', { number: item.result.number }));
  if (!read.ok) return write(house, item, { faults: json(read.refusals) });
  const { value, applicant, counts } = read.value;
  const procedure = procedureOf(house, batch);
  const fields = fieldsOf(bulkForm(procedure).form);
  const taken: Record<string, string | undefined> = { title: value.title, mainIpc: value.ipc, kind: value.kind };
  const input = { ...item.input };
  for (const [name, words] of Object.entries(taken))
    if (words && Object.hasOwn(fields, name) && (input[name] === undefined || input[name] === '')) input[name] = words;
  const chosen = item.match.how === 'chosen';
  const match = chosen ? item.match : matchClient(applicant, clientsOf(hats, procedure.id));
  const certain = match.hats.length === 1 && (match.how === 'code' || match.how === 'name');
  return write(house, item, {
    package: json(value),
    input: json(input),
    applicant: applicant && json(applicant),
    counts: json(counts),
    match: json(match),
    hat: chosen ? item.hat : certain ? match.hats[0]! : null,
    faults: json([]),
  });
}

/** Changes the fields of one package or chooses its client. */
export async function changeItem(
  house: House,
  item: BulkItem,
  change: { input?: Record<string, unknown>; hat?: string },
  hats: readonly Hat[],
): Promise<Outcome<BulkItem>> {
  if (item.result) return refused(refuse('ZQ-BUL-007', { number: item.result.number }));
  if (change.hat !== undefined && !hats.some((one) => one.id === change.hat)) return refused(refuse('ZQ-BUL-002'));
  return write(house, item, {
    ...(change.input ? { input: json(change.input) } : {}),
    ...(change.hat ? { hat: change.hat, match: json({ how: 'chosen', hats: item.match.hats }) } : {}),
    faults: json([]),
  });
}

export async function removeItem(house: House, item: BulkItem): Promise<Outcome<null>> {
  if (item.result) return refused(refuse('ZQ-BUL-007', { number: item.result.number }));
  await house.db.kysely.deleteFrom('bulk_item').where('id', '=', item.id).where('matter_id', 'is', null).execute();
  return good(null);
}

/** Notes what became of handing a package in. */
export async function noteResult(
  house: House,
  item: BulkItem,
  result: Outcome<{ matter: string; publicNumber: string }>,
): Promise<BulkItem> {
  const row = await house.db.kysely
    .updateTable('bulk_item')
    .set(
      result.ok
        ? {
            matter_id: result.value.matter,
            public_number: result.value.publicNumber,
            submitted_at: house.now(),
            faults: json([]),
            updated_at: house.now(),
          }
        : { faults: json(result.refusals), updated_at: house.now() },
    )
    .where('id', '=', item.id)
    .where('matter_id', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (row) return itemOf(row);
  const standing = await house.db.kysely
    .selectFrom('bulk_item')
    .selectAll()
    .where('id', '=', item.id)
    .executeTakeFirst();
  return standing ? itemOf(standing) : item;
}

/** Takes out of the batches what was read from the files of a matter whose texts are destroyed; that it was filed stays. */
export async function forgetPackages(tx: Tx, matter: string): Promise<number> {
  const done = await tx
    .updateTable('bulk_item')
    .set({ package: null, input: json({}), applicant: null })
    .where('matter_id', '=', matter)
    .where('package', 'is not', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** The procedure as it is in force today. */
export function procedureOf(house: House, batch: Pick<BulkBatch, 'procedure'>): Procedure {
  const procedure = house.catalogue.procedureOn(batch.procedure, today(house));
  if (!procedure) throw new Error(`No version of ${batch.procedure} is in force.`);
  return procedure;
}

/** The id under which a package is handed in, however often it is sent. */
export const requestIdOf = (item: string): string => `bulk.${item}`;

async function write(house: House, item: BulkItem, change: Record<string, unknown>): Promise<Outcome<BulkItem>> {
  const row = await house.db.kysely
    .updateTable('bulk_item')
    .set({ ...change, seq: item.seq + 1, updated_at: house.now() })
    .where('id', '=', item.id)
    .where('seq', '=', item.seq)
    .where('matter_id', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row ? good(itemOf(row)) : refused(refuse('ZQ-BUL-008'));
}

type BatchRow = Selectable<Database['bulk_batch']>;
type ItemRow = Selectable<Database['bulk_item']>;

const batchOf = (row: BatchRow): BulkBatch => ({
  id: row.id,
  procedure: row.procedure_id,
  site: row.site,
  common: row.common as Record<string, unknown>,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const NO_MATCH: ClientMatch = { how: 'unnamed', hats: [] };

const itemOf = (row: ItemRow): BulkItem => ({
  id: row.id,
  position: row.position,
  name: row.name,
  bytes: Number(row.bytes),
  state: row.matter_id !== null ? 'submitted' : row.package === null ? 'waiting' : 'ready',
  package: row.package as BulkPackage | null,
  input: row.input as Record<string, unknown>,
  applicant: row.applicant as NamedApplicant | null,
  match: { ...NO_MATCH, ...(row.match as object) },
  counts: row.counts as BulkItem['counts'],
  hat: row.hat,
  faults: row.faults as Refusal[],
  result: row.matter_id === null ? null : { matter: row.matter_id, number: row.public_number!, at: row.submitted_at! },
  seq: row.seq,
});
