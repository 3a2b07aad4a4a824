import type { Tx } from '#adapters/postgres/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { type House, today } from '../house.ts';

export interface NewMandate {
  client: string;
  agency: string;
  /** Procedure ids, or `*`. */
  scope: string[];
  from: PlainDate;
  until: PlainDate | null;
}

/** Lets the members of an agency act for a client. The caller has judged that `by` administers the client. */
export async function giveMandate(
  house: House,
  tx: Tx,
  by: string,
  wanted: NewMandate,
): Promise<Outcome<{ id: string }>> {
  const known = new Set(house.catalogue.procedures.map((one) => one.id));
  const stranger = wanted.scope.find((id) => id !== '*' && !known.has(id));
  if (stranger !== undefined) return refused({ ...refuse('ZQ-MAT-005', { procedure: stranger }), field: 'scope' });
  if (wanted.until !== null && wanted.until < wanted.from)
    return refused({ ...refuse('ZQ-ACC-019', { from: wanted.from, until: wanted.until }), field: 'until' });
  const agency = await tx
    .selectFrom('organisation')
    .select(['kind', 'name'])
    .where('party', '=', wanted.agency)
    .where('state', '=', 'confirmed')
    .executeTakeFirst();
  if (agency?.kind !== 'agency' || wanted.agency === wanted.client)
    return refused({ ...refuse('ZQ-ACC-016', { organisation: agency?.name ?? wanted.agency }), field: 'agency' });
  const id = house.newId('mandate');
  await tx
    .insertInto('mandate')
    .values({
      id,
      client: wanted.client,
      agency: wanted.agency,
      scope: [...new Set(wanted.scope)],
      valid_from: wanted.from,
      until: wanted.until,
      given_by: by,
      given_at: house.now(),
    })
    .execute();
  return good({ id });
}

/** Takes a mandate back at once. `parties` are the organisations that the account administers: client or agency. */
export async function revokeMandate(
  house: House,
  by: string,
  parties: readonly string[],
  id: string,
): Promise<Outcome<{ id: string }>> {
  if (parties.length === 0) return refused(refuse('ZQ-ACC-012'));
  const revoked = await house.db.kysely
    .updateTable('mandate')
    .set({ revoked_at: house.now(), revoked_by: by })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('client', 'in', [...parties]), eb('agency', 'in', [...parties])]))
    .returning('id')
    .executeTakeFirst();
  return revoked ? good({ id }) : refused(refuse('ZQ-ACC-012'));
}

export interface MandateView {
  id: string;
  client: string;
  clientName: string;
  agency: string;
  agencyName: string;
  scope: string[];
  from: PlainDate;
  until: PlainDate | null;
  standing: boolean;
}

/** The mandates that organisations have given or been given. */
export async function listMandates(house: House, parties: readonly string[]): Promise<MandateView[]> {
  if (parties.length === 0) return [];
  const rows = await house.db.kysely
    .selectFrom('mandate')
    .innerJoin('organisation as client', 'client.party', 'mandate.client')
    .innerJoin('organisation as agency', 'agency.party', 'mandate.agency')
    .selectAll('mandate')
    .select(['client.name as client_name', 'agency.name as agency_name'])
    .where((eb) => eb.or([eb('mandate.client', 'in', [...parties]), eb('mandate.agency', 'in', [...parties])]))
    .orderBy('mandate.given_at', 'desc')
    .limit(500)
    .execute();
  const day = today(house);
  return rows.map((row) => ({
    id: row.id,
    client: row.client,
    clientName: row.client_name,
    agency: row.agency,
    agencyName: row.agency_name,
    scope: row.scope,
    from: row.valid_from,
    until: row.until,
    standing: row.revoked_at === null && row.valid_from <= day && (row.until === null || row.until >= day),
  }));
}
