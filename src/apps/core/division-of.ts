import type { House } from './house.ts';

/** The division in which an organisation has its seat, as the register of organisations tells it. */
export async function divisionOf(house: House, party: string | null): Promise<string | undefined> {
  if (!party?.startsWith('org:')) return undefined;
  const row = await house.db.kysely
    .selectFrom('reg_organisation')
    .select('division')
    .where('credit_code', '=', party.slice(4))
    .where('superseded_at', 'is', null)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return row?.division ?? undefined;
}
