import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { House } from '../house.ts';
import { join } from './organisations.ts';

export const INVITATION_DAYS = 14;
const DAY = 86_400_000;
/** No letters that look like digits; 12 of them are 60 bits. */
const CODE_SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export interface MemberView {
  account: string;
  name: string;
  email: string;
  role: string;
  since: Instant;
}

export async function listMembers(house: House, organisation: string): Promise<MemberView[]> {
  return house.db.kysely
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.account')
    .select(['person.id as account', 'person.name', 'person.email', 'membership.role', 'membership.since'])
    .where('membership.organisation', '=', organisation)
    .where('membership.ended_at', 'is', null)
    .orderBy('person.name')
    .limit(1000)
    .execute();
}

/** A code that lets one person join within 14 days. It is told once; only its hash is kept. */
export async function invite(
  house: House,
  by: string,
  organisation: string,
  role: 'admin' | 'member',
  note: string,
): Promise<{ id: string; code: string; expiresAt: Instant }> {
  const signs = [...house.randomBytes(12)].map((byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');
  const code = `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
  const id = house.newId('invitation');
  const at = house.now();
  const expiresAt = new Date(Date.parse(at) + INVITATION_DAYS * DAY).toISOString() as Instant;
  await house.db.kysely
    .insertInto('invitation')
    .values({ id, organisation, code_hash: codeHash(house, code), role, note, by, at, expires_at: expiresAt })
    .execute();
  return { id, code, expiresAt };
}

const codeHash = (house: House, code: string) => house.hash(code.toUpperCase().replace(/[^0-9A-Z]/g, ''));

/** Joins an organisation by a code; the code is used up. */
export async function acceptInvitation(
  house: House,
  account: string,
  code: string,
): Promise<Outcome<{ organisation: string }>> {
  return house.db.transaction(async (tx) => {
    const used = await tx
      .updateTable('invitation')
      .set({ used_by: account, used_at: house.now() })
      .where('code_hash', '=', codeHash(house, code))
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', house.now())
      .returning(['organisation', 'role', 'by'])
      .executeTakeFirst();
    if (!used) return refused({ ...refuse('ZQ-ACC-015'), field: 'code' });
    const role = used.role === 'admin' ? 'admin' : 'member';
    await join(house, tx, { organisation: used.organisation, account, role, by: used.by });
    return good({ organisation: used.organisation });
  });
}

export interface InvitationView {
  id: string;
  role: string;
  note: string;
  at: Instant;
  expiresAt: Instant;
  state: 'open' | 'used' | 'revoked' | 'expired';
}

export async function listInvitations(house: House, organisation: string): Promise<InvitationView[]> {
  const rows = await house.db.kysely
    .selectFrom('invitation')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('at', 'desc')
    .limit(200)
    .execute();
  const now = house.now();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    note: row.note,
    at: row.at,
    expiresAt: row.expires_at,
    state: row.used_at ? 'used' : row.revoked_at ? 'revoked' : row.expires_at <= now ? 'expired' : 'open',
  }));
}

export async function revokeInvitation(
  house: House,
  organisation: string,
  id: string,
): Promise<Outcome<{ id: string }>> {
  const revoked = await house.db.kysely
    .updateTable('invitation')
    .set({ revoked_at: house.now() })
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return revoked ? good({ id }) : refused(refuse('ZQ-ACC-012'));
}

/** Ends a membership, by the member or an administrator. The last administrator stays. */
export async function endMembership(
  house: House,
  by: string,
  organisation: string,
  account: string,
): Promise<Outcome<{ account: string }>> {
  return house.db.transaction(async (tx) => {
    const members = await tx
      .selectFrom('membership')
      .select(['id', 'account', 'role'])
      .where('organisation', '=', organisation)
      .where('ended_at', 'is', null)
      .orderBy('id')
      .forUpdate()
      .execute();
    const one = members.find((member) => member.account === account);
    if (!one) return refused(refuse('ZQ-ACC-012'));
    if (one.role === 'admin' && members.filter((member) => member.role === 'admin').length === 1)
      return refused(refuse('ZQ-ACC-018'));
    await tx.updateTable('membership').set({ ended_at: house.now(), ended_by: by }).where('id', '=', one.id).execute();
    return good({ account });
  });
}

/** Gives a member another role. The last administrator stays one. */
export async function changeRole(
  house: House,
  organisation: string,
  account: string,
  role: 'admin' | 'member',
): Promise<Outcome<{ account: string }>> {
  return house.db.transaction(async (tx) => {
    const members = await tx
      .selectFrom('membership')
      .select(['id', 'account', 'role'])
      .where('organisation', '=', organisation)
      .where('ended_at', 'is', null)
      .orderBy('id')
      .forUpdate()
      .execute();
    const one = members.find((member) => member.account === account);
    if (!one) return refused(refuse('ZQ-ACC-012'));
    const others = members.some((member) => member.role === 'admin' && member.account !== account);
    if (role === 'member' && !others) return refused(refuse('ZQ-ACC-018'));
    await tx.updateTable('membership').set({ role }).where('id', '=', one.id).execute();
    return good({ account });
  });
}
