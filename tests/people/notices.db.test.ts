import { afterAll, beforeAll, expect, test } from 'vitest';
import { json } from '#adapters/postgres/index.ts';
import { listNotices, markRead } from '#apps/core/notices.ts';
import { recipientsOf } from '#apps/core/people/recipients.ts';
import type { Actor, Capacity } from '#engine/access/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { type TestHouse, testHouse } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';

withDatabases((given) => {
  let open: TestHouse;
  beforeAll(async () => {
    open = await testHouse(given.db, '2026-03-02');
    const rows = [
      ['own', 'a1', null],
      ['company', null, 'org:91150100MA0P00018C'],
      ['body', null, 'post:case-handler@hohhot-ip-office'],
      ['city', null, 'post:adjudication-superior@150100'],
      ['county', null, 'post:adjudication-superior@150102'],
      ['other-city', null, 'post:adjudication-superior@150200'],
      ['other-post', null, 'post:panel-leader@150100'],
    ] as const;
    for (const [id, account, party] of rows)
      await given.db.kysely
        .insertInto('notice')
        .values({ id, account, party, kind: 'test', title: json({}), body: json({}), at: open.house.now() })
        .execute();
  });
  afterAll(() => open.close());

  const as = (capacity: Capacity, account = 'a2'): Actor => ({ account, name: '', capacity });
  const post = (id: string, division: string, body = 'nm-ip-office'): Capacity => ({
    kind: 'post',
    post: id,
    body,
    division,
    party: null,
  });
  const organisation = (party: string): Capacity => ({ kind: 'organisation', party, partyName: '', admin: false });
  const heard = async (actor: Actor) => (await listNotices(open.house, actor)).map((one) => one.id).sort();

  test('a post over a division hears of every division inside it, and of no other post', async () => {
    expect(await heard(as(post('adjudication-superior', '150000')))).toEqual(['city', 'county', 'other-city']);
    expect(await heard(as(post('adjudication-superior', '150100')))).toEqual(['city', 'county']);
    expect(await heard(as(post('adjudication-superior', '150102')))).toEqual(['county']);
    expect(await heard(as(post('adjudication-superior', '110000')))).toEqual([]);
    expect(await heard(as(post('case-handler', '150200', 'hohhot-ip-office')))).toEqual(['body']);
    expect(await heard(as(post('case-handler', '150100', 'elsewhere')))).toEqual([]);
  });

  test('a party hears of its own, an account of what is meant for it, a visitor of nothing', async () => {
    expect(await heard(as(organisation('org:91150100MA0P00018C')))).toEqual(['company']);
    expect(await heard(as(organisation('org:91150200MA13A0B22E')))).toEqual([]);
    expect(await heard(as(organisation('org:91150200MA13A0B22E'), 'a1'))).toEqual(['own']);
    expect(await heard(as({ kind: 'public' }))).toEqual([]);
  });

  test('only what one hears can be marked as read', async () => {
    const read = async () =>
      (await given.db.kysely.selectFrom('notice').select('id').where('read_at', 'is not', null).execute()).length;
    await markRead(open.house, as(organisation('org:91150200MA13A0B22E')), ['company', 'own', 'city']);
    expect(await read()).toBe(0);
    await markRead(open.house, as(post('adjudication-superior', '150100')), ['city', 'other-city']);
    expect(await read()).toBe(1);
  });

  test('mail goes to the same holders', async () => {
    const { house } = open;
    await given.db.kysely
      .insertInto('person')
      .values(
        ['p15', 'p1501', 'p1502'].map((id) => ({ id, name: id, email: `${id}@example.com`, email_verified: true })),
      )
      .execute();
    for (const [account, division] of [
      ['p15', '150000'],
      ['p1501', '150100'],
      ['p1502', '150200'],
    ] as const)
      await given.db.kysely
        .insertInto('post_holding')
        .values({
          id: `post-${account}`,
          account,
          post: 'adjudication-superior',
          body: 'nm-ip-office',
          division,
          valid_from: plainDate('2026-01-01'),
          given_by: 'test',
          given_at: house.now(),
        })
        .execute();
    const to = async (party: string) =>
      (await recipientsOf(house, { account: null, party }, 'adjudication/infringement')).map((one) => one.account);
    expect(await to('post:adjudication-superior@150102')).toEqual(['p15', 'p1501']);
    expect(await to('post:adjudication-superior@nm-ip-office')).toEqual(['p15', 'p1501', 'p1502']);
    expect(await to('post:panel-leader@150102')).toEqual([]);
    expect(await to('person:p1502')).toEqual(['p1502']);
  });
});
