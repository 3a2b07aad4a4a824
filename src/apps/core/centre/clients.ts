import type { Actor } from '#engine/access/types.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { type House, today } from '../house.ts';
import { type ListRow, listMatters } from '../lists.ts';
import { keysBy, standing } from '../registers.ts';
import type { Preparer } from './bulk-judge.ts';

/** A client of an agent: what the mandate allows, and how its matters stand. */
export interface ClientLine {
  hat: string;
  party: string;
  name: string;
  /** The agency the agent acts through. */
  agency: string;
  /** Every procedure the mandate covers now; `all` when it covers whatever there is. */
  scope: { all: boolean; procedures: { id: string; title: Text }[] };
  until: PlainDate | null;
  open: number;
  /** How many of them wait for the client, which is for the agent. */
  waiting: number;
  /** The nearest limit: of what waits for the agent, or else of what lies with the office. */
  next: Pick<
    ListRow,
    'number' | 'title' | 'procedureTitle' | 'stateTitle' | 'limitTitle' | 'due' | 'lamp' | 'mine'
  > | null;
  /** How it stands in the register of filed entities; null when it is not there. */
  filed: { state: string; title: Text } | null;
}

/** An agency of the agent, as the register of agencies knows it. */
export interface AgencyStanding {
  party: string;
  name: string;
  entry: { code: string; state: string; title: Text } | null;
}

export interface ClientsAnswer {
  clients: ClientLine[];
  agencies: AgencyStanding[];
  today: PlainDate;
}

/** The clients of somebody's mandates, with what is open for each; one may see no more of them than in their capacity. */
export async function listClients(house: House, who: Preparer): Promise<ClientsAnswer> {
  const day = today(house);
  const titles = new Map(house.catalogue.current(day).map((one) => [one.id, one.title]));
  const mandates = who.hats.flatMap((hat) =>
    hat.capacity.kind === 'mandate' ? [{ hat: hat.id, capacity: hat.capacity }] : [],
  );
  const filed = await entriesOf(
    house,
    'filed-entity',
    'credit_code',
    mandates.map(({ capacity }) => codeOf(capacity.party)),
  );
  const clients: ClientLine[] = [];
  for (const { hat, capacity } of mandates) {
    const actor: Actor = { account: who.account, name: who.name, capacity };
    const open = await listMatters(house, actor, { open: true, sort: 'due', size: 1 });
    const waiting = open.total === 0 ? open : await listMatters(house, actor, { mine: true, sort: 'due', size: 1 });
    // What waits for the agent is told first; else what runs at the office.
    const own = waiting.rows.find((one) => one.due !== null);
    const first = own ?? open.rows[0];
    const entry = filed.get(codeOf(capacity.party));
    const all = capacity.scope.includes('*');
    clients.push({
      hat,
      party: capacity.party,
      name: capacity.partyName,
      agency: capacity.through,
      scope: {
        all,
        procedures: all ? [] : capacity.scope.map((id) => ({ id, title: titles.get(id) ?? { zh: id, en: id } })),
      },
      until: capacity.until,
      open: open.total,
      waiting: waiting.total,
      next: first?.due
        ? {
            number: first.number,
            title: first.title,
            procedureTitle: first.procedureTitle,
            stateTitle: first.stateTitle,
            limitTitle: first.limitTitle,
            due: first.due,
            lamp: first.lamp,
            mine: first.mine,
          }
        : null,
      filed: entry ? { state: entry.state, title: entry.title } : null,
    });
  }
  return { clients, agencies: await agenciesOf(house, who), today: day };
}

/** Every agency that somebody belongs to or acts through, and whether the centre knows it. */
export async function agenciesOf(house: House, who: Preparer): Promise<AgencyStanding[]> {
  const through = who.hats.flatMap(({ capacity }) => (capacity.kind === 'mandate' ? [capacity.through] : []));
  const parties = [...new Set(through)];
  if (parties.length === 0) return [];
  const names = await house.db.kysely
    .selectFrom('organisation')
    .select(['party', 'name'])
    .where('party', 'in', parties)
    .execute();
  const found = await entriesOf(house, 'agency', 'credit_code', parties.map(codeOf));
  return parties.map((party) => {
    const entry = found.get(codeOf(party));
    return {
      party,
      name: names.find((one) => one.party === party)?.name ?? party,
      entry: entry ? { code: entry.key, state: entry.state, title: entry.title } : null,
    };
  });
}

const codeOf = (party: string): string => party.slice(party.indexOf(':') + 1);

/** The entries that stand in a register, by the value of one of their fields. */
async function entriesOf(house: House, id: string, field: string, values: readonly string[]) {
  const register = house.catalogue.registers.get(id)!;
  const queries = house.db.kysely;
  const keys = await keysBy(queries, register, field, [...new Set(values)]);
  const entries = await standing(queries, register, keys, false);
  return new Map(
    entries.map((entry) => [
      String(entry.fields[field]),
      { key: entry.key, state: entry.state, title: register.states[entry.state]?.title ?? { zh: '', en: '' } },
    ]),
  );
}
