import type { Tx } from '#adapters/postgres/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { House } from '../house.ts';

export interface NewAccount {
  name: string;
  email: string;
  /** Short name to sign in with; lower case. */
  login: string | null;
  /** Made by the identity edge; null for accounts that an identity service proves. */
  passwordHash: string | null;
  demo?: boolean;
  /** The password was given by somebody else. */
  passwordOnce?: boolean;
  emailVerified?: boolean;
}

/** Stores an account; refuses an e-mail address or short name that is taken (ZQ-ACC-013). */
export async function createAccount(house: House, tx: Tx, account: NewAccount): Promise<Outcome<string>> {
  const now = house.now();
  const email = account.email.trim().toLowerCase();
  const login = account.login?.trim().toLowerCase() ?? null;
  const taken = await tx
    .selectFrom('person')
    .select('id')
    .where((eb) => eb.or([eb('email', '=', email), ...(login === null ? [] : [eb('login', '=', login)])]))
    .executeTakeFirst();
  if (taken) return refused(refuse('ZQ-ACC-013'));
  const id = house.newId('account');
  await tx
    .insertInto('person')
    .values({
      id,
      name: account.name.trim(),
      email,
      email_verified: account.emailVerified ?? false,
      login,
      demo: account.demo ?? false,
      password_once: account.passwordOnce ?? false,
      created_at: now,
      updated_at: now,
    })
    .execute();
  if (account.passwordHash !== null)
    await tx
      .insertInto('person_credential')
      .values({
        id: house.newId('credential'),
        subject: id,
        provider: 'credential',
        account: id,
        password: account.passwordHash,
        created_at: now,
        updated_at: now,
      })
      .execute();
  return good(id);
}

/** Puts a password in place that somebody else has given; it has to be changed at the next sign-in. */
export async function giveOneTimePassword(
  house: House,
  account: string,
  passwordHash: string,
): Promise<Outcome<{ names: string[] }>> {
  return house.db.transaction(async (tx) => {
    const person = await tx
      .updateTable('person')
      .set({ password_once: true, updated_at: house.now() })
      .where('id', '=', account)
      .returning(['email', 'login'])
      .executeTakeFirst();
    if (!person) return refused(refuse('ZQ-ACC-012'));
    await tx
      .deleteFrom('person_credential')
      .where('account', '=', account)
      .where('provider', '=', 'credential')
      .execute();
    await tx
      .insertInto('person_credential')
      .values({
        id: house.newId('credential'),
        subject: account,
        provider: 'credential',
        account,
        password: passwordHash,
        created_at: house.now(),
        updated_at: house.now(),
      })
      .execute();
    return good({ names: [person.email, ...(person.login === null ? [] : [person.login])] });
  });
}

export interface AccountView {
  account: string;
  name: string;
  email: string;
  login: string | null;
  demo: boolean;
  twoFactor: boolean;
  since: Instant;
}

/** Accounts whose name, address or short name holds the words; at most 100. */
export async function listAccounts(house: House, words: string): Promise<AccountView[]> {
  const like = `%${words
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await house.db.kysely
    .selectFrom('person')
    .select(['id', 'name', 'email', 'login', 'demo', 'two_factor', 'created_at'])
    .where((eb) =>
      eb.or([eb(eb.fn<string>('lower', ['name']), 'like', like), eb('email', 'like', like), eb('login', 'like', like)]),
    )
    .orderBy('name')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    account: row.id,
    name: row.name,
    email: row.email,
    login: row.login,
    demo: row.demo,
    twoFactor: row.two_factor === true,
    since: row.created_at,
  }));
}
