import type { Actor } from '#engine/access/types.ts';
import { contextOf, type Surroundings } from '#engine/matter/context.ts';
import type { MatterHead } from '#engine/matter/types.ts';
import { handlerOf, type Site } from '#engine/site/site.ts';
import type { Text } from '#kernel/text.ts';
import {
  conditionsOf,
  type Kind,
  type Outlook,
  outlookOf,
  type RecordCondition,
} from '#services/pre-examination/before-start/index.ts';
import { calendarOf } from '../calendar.ts';
import { factsFor } from '../facts.ts';
import { type House, today } from '../house.ts';
import { settingsOf } from '../settings.ts';

const PROCEDURE = 'pre-examination/request';
const OPENING = 'submit';

export interface OutlookAnswer extends Outlook {
  /** What the records say of whoever asks; null for a visitor and for somebody who acts for no organisation. */
  conditions: { for: string; known: RecordCondition[]; later: Text[] } | null;
}

/** Cost, time and conditions of a request for pre-examination, were it begun today; undefined where there is none. */
export async function outlookFor(
  house: House,
  site: Site,
  kind: Kind,
  actor: Actor | null,
): Promise<OutlookAnswer | undefined> {
  const day = today(house);
  const procedure = house.catalogue.procedureOn(PROCEDURE, day);
  if (!procedure) return undefined;
  const body = handlerOf(site, PROCEDURE);
  return house.db.transaction(async (tx) => {
    const settings = await settingsOf(house, tx, procedure, body, day);
    const calendar = await calendarOf(house.db, tx);
    const outlook = outlookOf(procedure, settings, calendar, day, kind);
    const kinds = procedure.parties[procedure.initiator]?.kinds ?? [];
    const { capacity } = actor ?? {};
    const party = capacity && 'party' in capacity ? capacity.party : null;
    const fits = party !== null && (kinds as string[]).includes(party.startsWith('org:') ? 'organisation' : 'person');
    if (!actor || !capacity || capacity.kind === 'post' || !fits || !('partyName' in capacity))
      return { ...outlook, conditions: null };
    const head: MatterHead = {
      id: '',
      publicNumber: '',
      procedure: procedure.id,
      version: procedure.version,
      body,
      division: site.division,
    };
    const bare: Surroundings = { settings, facts: {}, numbers: {}, calendar };
    const context = contextOf(procedure, head, actor, { kind }, day, bare);
    const facts = await factsFor(house, tx, procedure.actions[OPENING]!, context);
    const judged = conditionsOf(procedure, OPENING, { ...context, facts });
    return { ...outlook, conditions: { for: capacity.partyName, ...judged } };
  });
}
