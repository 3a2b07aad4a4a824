import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientsAnswer } from '#apps/core/centre/clients.ts';
import { today } from '#apps/core/house.ts';
import { importRows } from '#apps/core/imports.ts';
import { AGENCY, RARE_EARTH, SEABUCKTHORN } from '#apps/core/people/demo-people.ts';
import { giveMandate } from '#apps/core/people/mandates.ts';
import { demoAgencies } from '#demo/agencies.ts';
import { demoPackage } from '#demo/package/index.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from './served.ts';

const COMMON = { contactName: '赵敏', contactPhone: '0471-1234567', commitEarly: true, commitHonest: true };

interface Item {
  id: string;
  position: number;
  state: string;
  hat: string | null;
  match: { how: string; hats: string[] };
  input: Record<string, unknown>;
  counts: { E: number; W: number; I: number } | null;
  refusals: { code: string; field?: string; what: { zh: string }; next: { zh: string } }[];
  result: { matter: string; number: string } | null;
}

withDatabases((given) => {
  let served: ServedHouse;
  let agent: Browser;
  const known = new Map<string, Promise<Browser>>();
  /** Signing in takes its time; once for each is enough. */
  const as = (login: string): Promise<Browser> => {
    const found = known.get(login) ?? served.as(login);
    known.set(login, found);
    return found;
  };
  beforeAll(async () => {
    served = await serveHouse(given.db);
    const { house } = served;
    const register = house.catalogue.registers.get('agency')!;
    await given.db.transaction((tx) => importRows(house, tx, register, 'test', 'test', demoAgencies(today(house))));
    agent = await served.as('agent');
  });
  afterAll(() => served.close());

  const file = (seed: number, applicant: { name: string; code: string }) => {
    const { fileName, bytes } = demoPackage({ seed, applicant });
    return { name: `${seed}-${fileName}`, bytes };
  };
  const company = { name: SEABUCKTHORN.name, code: SEABUCKTHORN.creditCode! };
  const other = { name: RARE_EARTH.name, code: RARE_EARTH.creditCode! };

  async function upload(who: Browser, url: string, one: { name: string; bytes: Uint8Array }): Promise<Item> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(one.bytes)]), one.name);
    const encoded = new Response(form);
    const response = await served.app.inject({
      method: 'PUT',
      url,
      headers: { cookie: who.cookie(), 'content-type': encoded.headers.get('content-type')! },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    return response.json() as Item;
  }
  async function batchOf(files: { name: string; bytes: Uint8Array }[], common: object = COMMON) {
    const { body } = await agent.post('/api/bulk', { site: 'protection-centre', common });
    const base = `/api/bulk/${String(body.id)}`;
    const announced = await agent.post(`${base}/items`, {
      files: files.map((one) => ({ name: one.name, bytes: one.bytes.length })),
    });
    const items: Item[] = [];
    for (const [at, one] of (announced.body as unknown as Item[]).entries())
      items.push(await upload(agent, `${base}/items/${one.id}/package`, files[at]!));
    return { base, items };
  }
  const matters = async (): Promise<number> =>
    Number(
      (
        await given.db.kysely
          .selectFrom('matter')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );

  describe('many packages at once', () => {
    test('each is read, checked, matched to its client, judged in its scope, and handed in once', async () => {
      const { base, items } = await batchOf([file(3, company), file(4, other), file(5, { name: '别家', code: '' })]);
      expect(items.map((one) => one.match.how)).toEqual(['code', 'code', 'none']);
      expect(items[0]).toMatchObject({ state: 'ready', refusals: [], input: { kind: 'invention' } });
      expect(items[0]?.counts?.E).toBeGreaterThanOrEqual(0);
      expect(items[0]?.input.title).not.toBe('');
      // The second client is no filed entity: it alone is kept back, with what to do.
      expect(items[1]?.refusals.map((one) => one.code)).toEqual(['ZQ-MAT-011']);
      expect(items[1]?.refusals[0]?.next.zh).not.toBe('');
      expect(items[2]?.refusals.map((one) => [one.code, one.field])).toContainEqual(['ZQ-BUL-001', 'client']);

      const before = await matters();
      const [first, again] = [
        await agent.post(`${base}/items/${items[0]?.id}/submit`),
        await agent.post(`${base}/items/${items[0]?.id}/submit`),
      ];
      expect(first.body.result).not.toBeNull();
      expect(again.body.result).toEqual(first.body.result);
      const refused = await agent.post(`${base}/items/${items[1]?.id}/submit`);
      expect((refused.body as unknown as Item).refusals.map((one) => one.code)).toEqual(['ZQ-MAT-011']);
      expect(await matters()).toBe(before + 1);
      // What is handed in is read in its matter, where readings are on record.
      expect((await agent.get(`${base}/items/${items[0]!.id}/application`)).codes).toEqual(['ZQ-BUL-007']);
      expect((await agent.get(`${base}/items/${items[1]!.id}/application`)).status).toBe(200);

      // Whoever comes back later finds everything as it was left.
      const later = await served.as('agent');
      const kept = (await later.get(base)).body as unknown as { items: Item[] };
      expect(kept.items.map((one) => one.state)).toEqual(['submitted', 'ready', 'ready']);
      const csv = (await later.get(`${base}/results.csv`)).response.body;
      expect(csv.split('\r\n').filter((line) => line !== '')).toHaveLength(4);
      expect(csv).toContain(kept.items[0]?.result?.number);
      // The matter belongs to the client, and the agent acted for it through the agency.
      const owner = await as('applicant');
      const view = (await owner.get(`/api/matters/${kept.items[0]?.result?.number}`)).body as {
        parties?: { id: string }[];
        log?: { actor: { name: string } }[];
      };
      expect(view.parties?.[0]?.id).toBe(SEABUCKTHORN.party);
    });

    test('an answer that never arrived is found again', async () => {
      const { base, items } = await batchOf([file(6, company)]);
      const id = items[0]!.id;
      await agent.post(`${base}/items/${id}/submit`);
      const before = await matters();
      // As if the server had gone down between the matter and the note of it.
      await given.db.kysely
        .updateTable('bulk_item')
        .set({ matter_id: null, public_number: null, submitted_at: null })
        .where('id', '=', id)
        .execute();
      await agent.call('PUT', `${base}/items/${id}`, { input: { ...items[0]!.input, title: '另一个名称' } });
      const again = await agent.post(`${base}/items/${id}/submit`);
      expect((again.body as unknown as Item).result).not.toBeNull();
      expect(await matters()).toBe(before);
    });

    test('a mandate without pre-examination is refused for that package only, one taken back at once', async () => {
      const { base, items } = await batchOf([file(7, company), file(8, company)]);
      const taken = items[0]!.hat!;
      await given.db.kysely
        .updateTable('mandate')
        .set({ scope: ['pledge/registration'] })
        .where('id', '=', taken.split(':')[1]!)
        .execute();
      const narrow = await agent.post(`${base}/items/${items[0]!.id}/submit`);
      expect((narrow.body as unknown as Item).refusals.map((one) => one.code)).toEqual(['ZQ-ACC-001']);
      const wide = await given.db.transaction((tx) =>
        giveMandate(served.house, tx, 'test', {
          client: SEABUCKTHORN.party,
          agency: AGENCY.party,
          scope: ['pre-examination/request'],
          from: today(served.house),
          until: null,
        }),
      );
      const hat = wide.ok ? `mandate:${wide.value.id}` : '';
      const chosen = await agent.call('PUT', `${base}/items/${items[1]!.id}`, { hat });
      expect(chosen.body).toMatchObject({ hat, refusals: [] });
      expect((await agent.post(`${base}/items/${items[1]!.id}/submit`)).body.result).not.toBeNull();
      await given.db.kysely
        .updateTable('mandate')
        .set({ revoked_at: served.house.now(), revoked_by: 'test' })
        .where('id', '=', hat.split(':')[1]!)
        .execute();
      await agent.call('PUT', `${base}/items/${items[0]!.id}`, { input: items[0]!.input });
      expect((await agent.call('PUT', `${base}/items/${items[0]!.id}`, { hat })).codes).toEqual(['ZQ-BUL-002']);
      await given.db.kysely
        .updateTable('mandate')
        .set({ scope: ['*'] })
        .where('id', '=', taken.split(':')[1]!)
        .execute();
    });

    test('the same text twice, a missing field, an unreadable file: each is told in its own line', async () => {
      const again = file(9, company);
      const { base, items } = await batchOf(
        [again, { ...again, name: 'copy.zip' }, { name: 'x.zip', bytes: new Uint8Array([1, 2, 3]) }],
        { ...COMMON, contactName: '' },
      );
      expect(items[0]?.refusals.map((one) => [one.code, one.field])).toEqual([['ZQ-FRM-001', 'contactName']]);
      const all = ((await agent.get(base)).body as unknown as { items: Item[] }).items;
      expect(all[1]?.refusals.map((one) => one.code)).toContain('ZQ-BUL-003');
      expect(all[2]).toMatchObject({ state: 'waiting' });
      expect(all[2]?.refusals[0]?.code).toMatch(/^ZQ-FIL-/);
      await agent.call('PUT', `${base}/common`, { common: COMMON });
      const mended = ((await agent.get(base)).body as unknown as { items: Item[] }).items;
      expect(mended[0]?.refusals).toEqual([]);
      // A file that is dropped again takes its old place.
      const announced = await agent.post(`${base}/items`, { files: [{ name: 'x.zip', bytes: 3 }] });
      expect((announced.body as unknown as Item[]).map((one) => one.id)).toEqual([all[2]?.id]);
    });

    test('an agent sees every client with its scope, its matters and its filing, and whether the agency is known', async () => {
      const { body } = await agent.get('/api/clients');
      const { clients, agencies } = body as unknown as ClientsAnswer;
      const mine = clients.find((one) => one.party === SEABUCKTHORN.party)!;
      expect(clients.map((one) => one.party).sort()).toEqual([SEABUCKTHORN.party, RARE_EARTH.party].sort());
      expect(mine).toMatchObject({ scope: { all: true }, until: null, filed: { state: 'filed' } });
      expect(mine.open).toBeGreaterThanOrEqual(1);
      expect(mine.next?.due).toMatch(/^2026-03-/);
      expect(clients.find((one) => one.party === RARE_EARTH.party)).toMatchObject({ open: 0, filed: null, next: null });
      expect(agencies).toMatchObject([{ party: AGENCY.party, entry: { code: '15101', state: 'active' } }]);
      const stranger = await as('applicant');
      expect((await stranger.get('/api/clients')).body).toMatchObject({ clients: [], agencies: [] });
    });

    test('the working copy of a correction belongs to the whole side, and to nobody else', async () => {
      const { base, items } = await batchOf([file(11, company)]);
      const done = (await agent.post(`${base}/items/${items[0]!.id}/submit`)).body as unknown as Item;
      const place = {
        procedure: 'pre-examination/request',
        matter: done.result!.matter,
        action: 'reply',
        shared: true,
      };
      const path = '/api/drafts/shared-draft-0001';
      const owner = await as('applicant');
      expect((await owner.call('PUT', path, { ...place, seq: 0, data: { values: { a: 1 } } })).body.seq).toBe(1);
      const colleague = await as('member');
      expect((await colleague.get(path)).body).toMatchObject({ shared: true, data: { savedBy: '王芳' } });
      // The agent acts for the client, or it does not read: the hat decides, and the scope of the mandate.
      const session = (await agent.get('/api/session')).body as unknown as {
        hats: { id: string; label: { zh: string } }[];
      };
      const hat = session.hats.find((one) => one.label.zh.includes('沙棘') && one.id.startsWith('mandate:'))!.id;
      expect((await agent.get(path)).body).toBeNull();
      await agent.post('/api/session/hat', { hat });
      expect((await agent.call('PUT', path, { ...place, seq: 1, data: { values: { a: 2 } } })).body.seq).toBe(2);
      expect((await colleague.call('PUT', path, { ...place, seq: 1, data: {} })).codes).toEqual(['ZQ-FRM-015']);
      const mandate = given.db.kysely.updateTable('mandate').where('id', '=', hat.split(':')[1]!);
      await mandate.set({ scope: ['pledge/registration'] }).execute();
      expect((await agent.get(path)).body).toBeNull();
      await mandate.set({ scope: ['*'] }).execute();
      for (const login of ['applicant2', 'leader']) {
        const stranger = await as(login);
        expect((await stranger.get(path)).body).toBeNull();
        expect((await stranger.get('/api/drafts')).body).toEqual([]);
        expect((await stranger.call('PUT', path, { ...place, seq: 2, data: {} })).codes).toEqual(['ZQ-MAT-004']);
        expect((await stranger.call('PUT', path, { seq: 2, data: {} })).codes).toEqual(['ZQ-FRM-013']);
        await stranger.call('DELETE', path);
      }
      expect((await colleague.get('/api/drafts')).body).toMatchObject([{ shared: true, seq: 2 }]);
    });

    test('nobody else reads a batch, also not a colleague or the client', async () => {
      const { base, items } = await batchOf([file(10, company)]);
      for (const login of ['applicant', 'leader']) {
        const stranger = await as(login);
        for (const path of [base, `${base}/results.csv`, `${base}/items/${items[0]!.id}/application`])
          expect((await stranger.get(path)).codes).toEqual(['ZQ-BUL-004']);
        expect((await stranger.post(`${base}/items/${items[0]!.id}/submit`)).codes).toEqual(['ZQ-BUL-004']);
      }
      await agent.call('DELETE', base);
      expect((await agent.get(base)).codes).toEqual(['ZQ-BUL-004']);
    });
  });
});
