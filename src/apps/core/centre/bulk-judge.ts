import type { Actor } from '#engine/access/types.ts';
import { judgeForm } from '#engine/form/judge.ts';
import { contextOf, type Surroundings } from '#engine/matter/context.ts';
import { decide } from '#engine/matter/decide.ts';
import type { MatterHead } from '#engine/matter/types.ts';
import { handlerOf } from '#engine/site/site.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Outcome, Refusal } from '#kernel/refusal.ts';
import { refused } from '#kernel/refusal.ts';
import { type ActResult, act } from '../act.ts';
import { calendarOf } from '../calendar.ts';
import { divisionOf } from '../division-of.ts';
import { factsFor } from '../facts.ts';
import { type House, today } from '../house.ts';
import type { Hat } from '../people/hats.ts';
import { settingsOf } from '../settings.ts';
import { type BulkBatch, type BulkItem, bulkForm, noteResult, procedureOf, requestIdOf } from './bulk.ts';

/** Who prepares a batch, with every capacity that is open to them now. */
export interface Preparer {
  account: string;
  name: string;
  hats: readonly Hat[];
}

/** Everything the form of the procedure is given for one package. */
export function inputOf(house: House, batch: BulkBatch, item: BulkItem): Record<string, unknown> {
  const { field } = bulkForm(procedureOf(house, batch));
  return { ...item.input, ...batch.common, [field]: item.package };
}

/** In whose name a package is handed in: the capacity chosen for it, as it is open now. */
function actorFor(who: Preparer, item: BulkItem): Outcome<Actor> {
  if (item.hat === null) return refused(notSettled(item));
  const hat = who.hats.find((one) => one.id === item.hat);
  if (!hat) return refused({ ...refuse('ZQ-BUL-002'), field: 'client' });
  return { ok: true, value: { account: who.account, name: who.name, capacity: hat.capacity } };
}

const notSettled = (item: BulkItem): Refusal => ({
  ...refuse('ZQ-BUL-001', { applicant: item.applicant?.name || '—' }),
  field: 'client',
});

/**
 * What would keep a package from being taken now: judged by the definition, the records and the mandate as handing in will
 * judge it, but nothing is done and no number is taken. Empty when it would be taken.
 */
export async function judgeItem(
  house: House,
  who: Preparer,
  batch: BulkBatch,
  item: BulkItem,
  others: readonly BulkItem[],
): Promise<Refusal[]> {
  if (item.result) return [];
  if (!item.package) return item.faults.length > 0 ? item.faults : [refuse('ZQ-BUL-005', { name: item.name })];
  const twin = others.find(
    (one) => one.position < item.position && one.package?.textSha256 === item.package?.textSha256,
  );
  const own = twin ? [refuse('ZQ-BUL-003', { n: twin.position, name: twin.name })] : [];
  const procedure = procedureOf(house, batch);
  const opening = bulkForm(procedure);
  const actor = actorFor(who, item);
  const input = inputOf(house, batch, item);
  if (!actor.ok) {
    // The form can be judged without knowing for whom.
    const bare = { input, today: today(house), settings: {}, facts: {}, data: {} };
    const judged = judgeForm(opening.form, input, bare);
    return [...actor.refusals, ...own, ...(judged.ok ? [] : judged.refusals)];
  }
  const site = house.catalogue.sites.get(batch.site)!;
  const head: MatterHead = {
    id: item.id,
    publicNumber: '',
    procedure: procedure.id,
    version: procedure.version,
    body: handlerOf(site, procedure.id),
    division: site.division,
  };
  const day = today(house);
  const judged = await house.db.transaction(async (tx) => {
    const bare: Surroundings = {
      settings: await settingsOf(house, tx, procedure, head.body, day),
      facts: {},
      numbers: {},
      calendar: await calendarOf(house.db, tx),
    };
    const action = procedure.actions[opening.action]!;
    const raw = contextOf(procedure, head, actor.value, input, day, bare);
    const read = judgeForm(opening.form, input, raw);
    const facts = await factsFor(house, tx, action, read.ok ? { ...raw, input: read.value } : raw);
    const request = { requestId: requestIdOf(item.id), action: opening.action, input, actor: actor.value };
    return decide(procedure, head, { ...request, expectedSeq: null }, { at: house.now(), day }, { ...bare, facts });
  });
  return [...own, ...(judged.ok ? [] : judged.refusals)];
}

/** Hands one package in, once: sent again, it tells what came of it the first time. */
export async function submitItem(
  house: House,
  who: Preparer,
  batch: BulkBatch,
  item: BulkItem,
  others: readonly BulkItem[],
): Promise<BulkItem> {
  if (item.result) return item;
  const before = await answeredBefore(house, who.account, item);
  if (before) return noteResult(house, item, { ok: true, value: before });
  const barring = await barred(house, who, batch, item, others);
  if (!barring.ok) return noteResult(house, item, barring);
  const procedure = procedureOf(house, batch);
  const site = house.catalogue.sites.get(batch.site)!;
  const { capacity } = barring.value;
  const party = 'party' in capacity ? capacity.party : null;
  const result = await act(house, {
    actor: barring.value,
    requestId: requestIdOf(item.id),
    action: bulkForm(procedure).action,
    input: inputOf(house, batch, item),
    target: {
      procedure: procedure.id,
      body: handlerOf(site, procedure.id),
      division: (await divisionOf(house, party)) ?? site.division,
    },
  });
  return noteResult(house, item, result);
}

/** What handing in itself does not judge: whether there is a client, files, and no twin in the batch. */
async function barred(
  house: House,
  who: Preparer,
  batch: BulkBatch,
  item: BulkItem,
  others: readonly BulkItem[],
): Promise<Outcome<Actor>> {
  const actor = actorFor(who, item);
  if (!actor.ok || !item.package) return refused(...(await judgeItem(house, who, batch, item, others)));
  const twin = others.find(
    (one) => one.position < item.position && one.package?.textSha256 === item.package?.textSha256,
  );
  return twin ? refused(refuse('ZQ-BUL-003', { n: twin.position, name: twin.name })) : actor;
}

/** The answer that an earlier sending got, when the page never heard of it. */
async function answeredBefore(house: House, account: string, item: BulkItem): Promise<ActResult | undefined> {
  const row = await house.db.kysely
    .selectFrom('client_request')
    .select('response')
    .where('account', '=', account)
    .where('request_id', '=', requestIdOf(item.id))
    .executeTakeFirst();
  return row && (row.response as unknown as ActResult);
}
