import type { Tx } from '#adapters/postgres/index.ts';
import { parseCreditCode } from '#kernel/numbers/index.ts';
import type { House } from '../house.ts';
import { createAccount } from './accounts.ts';
import { enterOrganisation, join } from './organisations.ts';

/** Whom an identity service vouches for, in the house's words. */
export interface Vouched {
  issuer: string;
  subject: string;
  kind: 'person' | 'organisation';
  name: string;
  /** Only when the service has verified it. */
  email: string | null;
  assurance: string | null;
  creditCode: string | null;
  organisationName: string | null;
  /** The service is believed about organisations at this assurance. */
  trustedForOrganisation: boolean;
}

/**
 * The account of somebody an identity service vouches for: the one linked before, the one signed in that asks to be
 * linked, or a new one. An existing account is never found by its e-mail address, which anybody could give elsewhere.
 * Vouched for as an organisation, surely enough and with a good credit code, the account becomes its administrator.
 */
export async function accountOf(house: House, vouched: Vouched, linkTo: string | null): Promise<string> {
  return house.db.transaction(async (tx) => {
    const now = house.now();
    const known = await tx
      .selectFrom('person_subject')
      .select('account')
      .where('issuer', '=', vouched.issuer)
      .where('subject', '=', vouched.subject)
      .forUpdate()
      .executeTakeFirst();
    const account = known?.account ?? linkTo ?? (await newAccount(house, tx, vouched));
    await tx
      .insertInto('person_subject')
      .values({
        issuer: vouched.issuer,
        subject: vouched.subject,
        account,
        kind: vouched.kind,
        assurance: vouched.assurance,
        linked_at: now,
        last_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['issuer', 'subject'])
          .doUpdateSet({ kind: vouched.kind, assurance: vouched.assurance, last_at: now }),
      )
      .execute();
    await joinOrganisation(house, tx, account, vouched);
    return account;
  });
}

async function newAccount(house: House, tx: Tx, vouched: Vouched): Promise<string> {
  const taken = vouched.email === null ? undefined : await findByEmail(tx, vouched.email);
  const email =
    vouched.email !== null && !taken
      ? vouched.email
      : `${house.hash(`${vouched.issuer} ${vouched.subject}`).slice(0, 24)}@identity.invalid`;
  const name = vouched.name || vouched.organisationName || '统一身份认证用户';
  const made = await createAccount(house, tx, {
    name,
    email,
    login: null,
    passwordHash: null,
    emailVerified: email === vouched.email,
  });
  if (!made.ok) throw new Error('Two sign-ins of one new person at once; one of them is to be tried again.');
  return made.value;
}

const findByEmail = (tx: Tx, email: string) =>
  tx.selectFrom('person').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();

async function joinOrganisation(house: House, tx: Tx, account: string, vouched: Vouched): Promise<void> {
  if (vouched.kind !== 'organisation' || !vouched.trustedForOrganisation || vouched.creditCode === null) return;
  const code = parseCreditCode(vouched.creditCode);
  if (!code.ok) return;
  const party = `org:${code.value.canonical}`;
  const by = `identity-service:${vouched.issuer}`;
  const known = await tx.selectFrom('organisation').select('state').where('party', '=', party).executeTakeFirst();
  if (known?.state !== 'confirmed')
    await enterOrganisation(
      house,
      tx,
      {
        party,
        creditCode: code.value.canonical,
        name: vouched.organisationName ?? vouched.name,
        kind: 'company',
        division: null,
      },
      by,
    );
  await join(house, tx, { organisation: party, account, role: 'admin', by });
}
