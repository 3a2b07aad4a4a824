import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ApplicationText, checkApplication } from '#claims/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { type Outcome, refused } from '#kernel/refusal.ts';
import {
  announceItems,
  BULK_MAX,
  type BulkBatch,
  type BulkItem,
  bulkForm,
  changeItem,
  createBatch,
  deleteBatch,
  findBatch,
  forgetPackages,
  listBatches,
  procedureOf,
  type ReadPackage,
  removeItem,
  saveCommon,
  storePackage,
} from '../../core/centre/bulk.ts';
import { clientsOf } from '../../core/centre/bulk-clients.ts';
import { bulkCsv } from '../../core/centre/bulk-csv.ts';
import { judgeItem, type Preparer, submitItem } from '../../core/centre/bulk-judge.ts';
import { type House, today } from '../../core/house.ts';
import { onDestruction } from '../../core/secrecy/derived.ts';
import { isPackage, readText } from '../application-versions.ts';
import type { Identity, SignedIn } from '../identity.ts';
import { parse, Refused, send, text } from '../replies.ts';
import type { FileStore } from './files.ts';
import { receiveUploads } from './receive-uploads.ts';

const PROCEDURE = 'pre-examination/request';
const fields = z.record(z.string(), z.unknown());

type BatchAt = { Params: { id: string } };
type ItemAt = { Params: { id: string; item: string } };

/** A package as a page shows it: with what would keep it from being taken now. */
export interface JudgedItem extends BulkItem {
  refusals: Awaited<ReturnType<typeof judgeItem>>;
}

/** Many packages at once, each in the capacity of its own client. Whose session it is, and no more, may see a batch. */
export function bulkRoutes(app: FastifyInstance, house: House, identity: Identity, files: FileStore): void {
  onDestruction('bulk-package', forgetPackages);

  const asking = async (request: FastifyRequest): Promise<SignedIn> => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    return found;
  };
  const preparing = async (request: FastifyRequest<BatchAt | ItemAt>) => {
    const who: Preparer = await asking(request);
    const { id } = request.params as { id: string };
    const found = await findBatch(house, who.account, id);
    if (!found) throw new Refused(refuse('ZQ-BUL-004'));
    return { who, ...found };
  };
  const preparingItem = async (request: FastifyRequest<ItemAt>) => {
    const found = await preparing(request);
    const item = found.items.find((one) => one.id === request.params.item);
    if (!item) throw new Refused(refuse('ZQ-BUL-004'));
    return { ...found, item };
  };
  const judged = async (
    who: Preparer,
    batch: BulkBatch,
    item: BulkItem,
    items: readonly BulkItem[],
  ): Promise<JudgedItem> => ({ ...item, refusals: await judgeItem(house, who, batch, item, items) });
  /** One changed package, judged anew; the others as they were. */
  const answer = async (
    { who, batch, items }: { who: Preparer; batch: BulkBatch; items: readonly BulkItem[] },
    outcome: Outcome<BulkItem>,
  ): Promise<Outcome<JudgedItem>> =>
    outcome.ok ? { ok: true, value: await judged(who, batch, outcome.value, items) } : outcome;

  app.get('/api/bulk', async (request) => listBatches(house, (await asking(request)).account));

  app.post('/api/bulk', async (request) => {
    const { account } = await asking(request);
    const { site, common } = parse(z.object({ site: text, common: fields.default({}) }), request.body);
    if (!house.catalogue.sites.has(site)) throw new Refused(refuse('ZQ-MAT-005', { procedure: site }));
    return createBatch(house, account, PROCEDURE, site, common);
  });

  app.get<BatchAt>('/api/bulk/:id', async (request, reply) => {
    const { who, batch, items } = await preparing(request);
    reply.header('cache-control', 'private, no-store');
    const shown: JudgedItem[] = [];
    for (const item of items) shown.push(await judged(who, batch, item, items));
    return {
      batch,
      items: shown,
      common: bulkForm(procedureOf(house, batch)).common,
      clients: clientsOf(who.hats, batch.procedure),
      max: BULK_MAX,
    };
  });

  app.delete<BatchAt>('/api/bulk/:id', async (request, reply) => {
    await deleteBatch(house, (await asking(request)).account, request.params.id);
    return reply.code(204).send();
  });

  app.put<BatchAt>('/api/bulk/:id/common', async (request, reply) => {
    const { who } = await preparing(request);
    const { common } = parse(z.object({ common: fields }), request.body);
    return send(reply, await saveCommon(house, who.account, request.params.id, common));
  });

  app.post<BatchAt>('/api/bulk/:id/items', async (request, reply) => {
    const { who } = await preparing(request);
    const one = z.object({ name: z.string().min(1).max(300), bytes: z.number().int().nonnegative() });
    const body = parse(z.object({ files: z.array(one).min(1).max(BULK_MAX) }), request.body);
    return send(reply, await announceItems(house, who.account, request.params.id, body.files));
  });

  app.put<ItemAt>('/api/bulk/:id/items/:item/package', async (request, reply) => {
    const found = await preparingItem(request);
    const read = await receiveUploads(request, async (uploads) => {
      const value = await files.readPackage(uploads);
      return value.ok
        ? checked(await readText(files, value.value.textSha256), value.value)
        : refused(...value.refusals);
    });
    return send(reply, await answer(found, await storePackage(house, found, read, found.who.hats)));
  });

  app.put<ItemAt>('/api/bulk/:id/items/:item', async (request, reply) => {
    const found = await preparingItem(request);
    const body = parse(z.object({ input: fields.optional(), hat: text.optional() }), request.body);
    const change = { ...(body.input ? { input: body.input } : {}), ...(body.hat ? { hat: body.hat } : {}) };
    return send(reply, await answer(found, await changeItem(house, found.item, change, found.who.hats)));
  });

  app.delete<ItemAt>('/api/bulk/:id/items/:item', async (request, reply) => {
    const { item } = await preparingItem(request);
    const removed = await removeItem(house, item);
    return removed.ok ? reply.code(204).send() : send(reply, removed);
  });

  app.post<ItemAt>('/api/bulk/:id/items/:item/submit', async (request) => {
    const { who, batch, items, item } = await preparingItem(request);
    const done = await submitItem(house, who, batch, item, items);
    return { ...done, refusals: done.faults } satisfies JudgedItem;
  });

  /** The text of one package, to be read and checked on the page by whoever prepares it. */
  app.get<ItemAt>('/api/bulk/:id/items/:item/application', async (request, reply): Promise<ApplicationText> => {
    const { item } = await preparingItem(request);
    // What is handed in is read in its matter, where every reading is on record.
    if (item.result) throw new Refused(refuse('ZQ-BUL-007', { number: item.result.number }));
    if (!isPackage(item.package)) throw new Refused(refuse('ZQ-BUL-005', { name: item.name }));
    reply.header('cache-control', 'private, no-store');
    return readText(files, item.package.textSha256);
  });

  app.get<BatchAt>('/api/bulk/:id/results.csv', async (request, reply) => {
    const { who, batch, items } = await preparing(request);
    const shown: JudgedItem[] = [];
    for (const item of items) shown.push(await judged(who, batch, item, items));
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'attachment; filename="bulk-results.csv"');
    return bulkCsv(shown, clientsOf(who.hats, batch.procedure));
  });

  const checked = (read: ApplicationText, value: ReadPackage['value']): Outcome<ReadPackage> => {
    const counts = { E: 0, W: 0, I: 0 };
    for (const { severity } of checkApplication(read, { on: today(house) }).findings) counts[severity]++;
    const first = read.parties.find((party) => party.role === 'applicant');
    const applicant = first ? { name: first.name, code: first.identifier ?? null } : null;
    return { ok: true, value: { value, applicant, counts } };
  };
}
