import type { Actor } from '#engine/access/types.ts';
import { dayOf, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { calendarOf } from '../calendar.ts';
import { type House, today } from '../house.ts';
import { loadFor } from '../read.ts';
import { keepingOf } from './keeping.ts';
import { type Overseer, overseerOf } from './oversight.ts';
import { findHead } from './reading-log.ts';
import { standingActs } from './retention-acts.ts';
import { type Outcome, outcomeTitles, secrecySettingsOf } from './settings.ts';
import { holdsTexts } from './texts.ts';
import type { HoldKind } from './words.ts';

export interface DestructionView {
  id: string;
  number: string;
  matter: string;
  publicNumber: string;
  outcomeTitle: Text;
  at: Instant;
  proposer: string;
  confirmer: string;
  reason: string;
  removed: number;
  kept: number;
  bytes: number;
  /** When the store had carried it out; null while it is still being done. */
  doneAt: Instant | null;
}

const destructions = (house: House) =>
  house.db.kysely
    .selectFrom('text_destruction')
    .leftJoin('text_destruction_done', 'text_destruction_done.destruction_id', 'text_destruction.id')
    .selectAll('text_destruction')
    .select('text_destruction_done.at as done_at');

type Row = Awaited<ReturnType<ReturnType<typeof destructions>['execute']>>[number];

const shown = (row: Row): DestructionView => ({
  id: row.id,
  number: row.number,
  matter: row.matter_id,
  publicNumber: row.public_number,
  outcomeTitle: outcomeTitles[row.outcome as Outcome],
  at: row.at,
  proposer: row.proposed_name,
  confirmer: row.confirmed_name,
  reason: row.reason,
  removed: row.removed,
  kept: row.kept,
  bytes: Number(row.bytes),
  doneAt: row.done_at,
});

/** Everything that was destroyed, the newest first. */
export async function listDestructions(house: House, overseer: Overseer): Promise<{ rows: DestructionView[] }> {
  let select = destructions(house);
  if (overseer.body !== null) select = select.where('text_destruction.body', '=', overseer.body);
  return { rows: (await select.orderBy('text_destruction.at', 'desc').limit(1_000).execute()).map(shown) };
}

/** What holds for the texts of one matter, for its parties, those who handle it, and those who oversee it. */
export interface MatterSecrecy {
  matter: string;
  closedOn: PlainDate | null;
  keeping: { outcomeTitle: Text; months: number; dueOn: PlainDate } | null;
  holds: { kind: HoldKind; at: Instant }[];
  destruction: DestructionView | null;
  /** Whether the asker may see who read the texts. */
  mayReadLog: boolean;
}

export async function matterSecrecy(house: House, actor: Actor, id: string): Promise<MatterSecrecy | undefined> {
  const head = await findHead(house, id);
  if (!head) return undefined;
  const procedure = house.catalogue.procedure(head.procedure_id, head.procedure_version);
  if (!holdsTexts(procedure)) return undefined;
  const overseer = await overseerOf(house, actor, head);
  const loaded = await loadFor(house, actor, head.id);
  if (!overseer && !loaded) return undefined;
  const party = loaded?.roles.some((role) => 'party' in procedure.roles[role]!) ?? false;
  const settings = await secrecySettingsOf(house, house.db.kysely, head.body, today(house));
  const closedOn = head.closed_at === null ? null : dayOf(head.closed_at);
  const keeping = closedOn && keepingOf(head.state, closedOn, settings, await calendarOf(house.db, house.db.kysely));
  const row = await destructions(house).where('text_destruction.matter_id', '=', head.id).executeTakeFirst();
  const acts = await standingActs(house.db.kysely, [head.id]).execute();
  return {
    matter: head.id,
    closedOn,
    keeping: keeping && {
      outcomeTitle: outcomeTitles[keeping.outcome],
      months: keeping.months,
      dueOn: keeping.due,
    },
    holds: acts.filter((act) => act.act === 'hold').map(({ kind, at }) => ({ kind: kind as HoldKind, at })),
    destruction: row ? shown(row) : null,
    mayReadLog: overseer !== undefined || party,
  };
}
