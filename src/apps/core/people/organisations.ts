import type { Tx } from '#adapters/postgres/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { parseCreditCode } from '#kernel/numbers/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { House } from '../house.ts';

export const ORGANISATION_KINDS = ['company', 'university', 'institute', 'bank', 'agency', 'office', 'other'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface NewOrganisation {
  creditCode: string;
  name: string;
  kind: OrganisationKind;
  division: string | null;
}

/**
 * Somebody says: I act for this organisation. It stays a claim, by which nobody acts or sees anything, until an
 * administrator has confirmed it (or an identity service vouches for it).
 */
export async function claimOrganisation(
  house: House,
  account: string,
  wanted: NewOrganisation,
): Promise<Outcome<{ party: string }>> {
  const code = parseCreditCode(wanted.creditCode);
  if (!code.ok) return refused({ ...code.reason, field: 'creditCode' });
  return house.db.transaction(async (tx) => {
    const party = `org:${code.value.canonical}`;
    const known = await tx
      .selectFrom('organisation')
      .select('state')
      .where('party', '=', party)
      .forUpdate()
      .executeTakeFirst();
    if (known && known.state !== 'refused') return refused(refuse('ZQ-ACC-014', { organisation: wanted.name }));
    const claim = {
      name: wanted.name.trim(),
      kind: wanted.kind,
      division: wanted.division,
      state: 'claimed',
      claimed_by: account,
      claimed_at: house.now(),
      decided_by: null,
      decided_at: null,
    };
    if (known) await tx.updateTable('organisation').set(claim).where('party', '=', party).execute();
    else
      await tx
        .insertInto('organisation')
        .values({ party, credit_code: code.value.canonical, ...claim })
        .execute();
    return good({ party });
  });
}

/** An administrator's answer to a claim. Confirmed, the claimant becomes the organisation's first administrator. */
export async function decideClaim(
  house: House,
  by: string,
  party: string,
  confirmed: boolean,
): Promise<Outcome<{ party: string }>> {
  return house.db.transaction(async (tx) => {
    const claim = await tx
      .selectFrom('organisation')
      .selectAll()
      .where('party', '=', party)
      .forUpdate()
      .executeTakeFirst();
    if (claim?.state !== 'claimed') return refused(refuse('ZQ-ACC-012'));
    await tx
      .updateTable('organisation')
      .set({ state: confirmed ? 'confirmed' : 'refused', decided_by: by, decided_at: house.now() })
      .where('party', '=', party)
      .execute();
    if (confirmed && claim.claimed_by !== null)
      await join(house, tx, { organisation: party, account: claim.claimed_by, role: 'admin', by });
    return good({ party });
  });
}

/** An organisation known for sure: entered by an administrator, the demonstration or an identity service. */
export async function enterOrganisation(
  house: House,
  tx: Tx,
  organisation: {
    party: string;
    creditCode: string | null;
    name: string;
    kind: OrganisationKind;
    division: string | null;
  },
  by: string,
): Promise<void> {
  const confirmed = { state: 'confirmed', decided_by: by, decided_at: house.now() };
  await tx
    .insertInto('organisation')
    .values({
      party: organisation.party,
      credit_code: organisation.creditCode,
      name: organisation.name,
      kind: organisation.kind,
      division: organisation.division,
      claimed_at: house.now(),
      ...confirmed,
    })
    .onConflict((conflict) => conflict.column('party').doUpdateSet(confirmed))
    .execute();
}

/** Makes somebody a member; a member who is there keeps the higher role. */
export async function join(
  house: House,
  tx: Tx,
  one: { organisation: string; account: string; role: 'admin' | 'member'; by: string },
): Promise<void> {
  const current = await tx
    .selectFrom('membership')
    .select(['id', 'role'])
    .where('organisation', '=', one.organisation)
    .where('account', '=', one.account)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (current) {
    if (one.role === 'admin' && current.role !== 'admin')
      await tx.updateTable('membership').set({ role: 'admin' }).where('id', '=', current.id).execute();
    return;
  }
  await tx
    .insertInto('membership')
    .values({ id: house.newId('membership'), since: house.now(), ...one })
    .execute();
}

export interface OrganisationView {
  party: string;
  creditCode: string | null;
  name: string;
  kind: string;
  division: string | null;
  state: string;
  /** The role of the account that asks; null for an administrator of the house looking at all. */
  role: string | null;
}

/** The organisations of an account, with its own claims; or every one, for the house's administrator. */
export async function listOrganisations(house: House, account: string, all: boolean): Promise<OrganisationView[]> {
  const rows = await house.db.kysely
    .selectFrom('organisation')
    .leftJoin('membership', (on) =>
      on
        .onRef('membership.organisation', '=', 'organisation.party')
        .on('membership.account', '=', account)
        .on('membership.ended_at', 'is', null),
    )
    .selectAll('organisation')
    .select('membership.role')
    .where((eb) =>
      all
        ? eb.lit(true)
        : eb.or([
            eb('membership.id', 'is not', null),
            eb.and([eb('organisation.state', '=', 'claimed'), eb('organisation.claimed_by', '=', account)]),
          ]),
    )
    .orderBy('organisation.name')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    party: row.party,
    creditCode: row.credit_code,
    name: row.name,
    kind: row.kind,
    division: row.division,
    state: row.state,
    role: row.role,
  }));
}
