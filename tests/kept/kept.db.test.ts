import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logOf } from '#apps/core/corpus/collections/store.ts';
import { collectionRequest } from '#apps/core/corpus/collections/view.ts';
import { loadNameMap } from '#apps/core/corpus/names/store.ts';
import type { SearchView } from '#apps/core/corpus/read-search.ts';
import { demoActor } from '#apps/core/people/demo-people.ts';
import { foldCollection, keysOf } from '#corpus/collections/index.ts';
import { nine } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from '#tests/server/served.ts';
import { document, keyOf, type TestCorpus, testCorpus } from './documents.ts';

const FULL = '内蒙古草原沙棘生物科技有限公司（演示）';
const SHORT = '内蒙古草原沙棘生物科技有限责任公司(演示)';
const LATIN = 'INNER MONGOLIA GRASSLAND SEABUCKTHORN CO LTD';

withDatabases((given) => {
  let served: ServedHouse;
  let made: TestCorpus;
  const who: Record<string, Browser> = {};
  beforeAll(async () => {
    made = await testCorpus([
      document(1, '沙棘籽油的提取方法', FULL),
      document(2, '沙棘果汁的制备方法', SHORT),
      document(3, '沙棘化妆品', LATIN),
      document(4, '风机叶片', '王芳'),
      document(5, '稀土永磁体', '阴山稀土（集团）公司'),
      document(6, '稀土抛光粉', '阴山稀土(集团)公司'),
    ]);
    served = await serveHouse(given.db, '2026-03-02', { corpus: made.corpus });
    for (const login of ['applicant', 'member', 'applicant2', 'agent', 'editor', 'steward', 'auditor'])
      who[login] = await served.as(login);
  });
  afterAll(async () => {
    await served.close();
    await made.close();
  });

  test('nobody sees or changes anything without signing in', async () => {
    const visitor = new (who.applicant!.constructor as typeof Browser)(served.app);
    for (const [method, url] of [
      ['GET', '/api/saved-queries'],
      ['POST', '/api/saved-queries'],
      ['GET', '/api/collections'],
      ['POST', '/api/collections'],
      ['GET', '/api/collections/x/history'],
      ['POST', '/api/annotations'],
      ['GET', '/api/annotation-reports'],
      ['GET', '/api/name-merges'],
      ['GET', '/api/name-proposals'],
    ] as const)
      expect([url, (await visitor.call(method, url, method === 'POST' ? {} : undefined)).codes]).toEqual([
        url,
        ['ZQ-SES-001'],
      ]);
    expect((await visitor.get(`/api/annotations?document=${keyOf(1)}`)).body).toEqual({ annotations: [] });
  });

  describe('collections', () => {
    const create = async (browser: Browser, body: object) => {
      const made = await browser.post('/api/collections', body);
      expect(made.codes).toEqual([]);
      return String(made.body.id);
    };
    const act = (browser: Browser, id: string, body: object, seq?: number) =>
      browser.post(`/api/collections/${id}/acts`, { ...(seq === undefined ? {} : { seq }), act: body });
    const keysIn = async (browser: Browser, id: string, query = '') => {
      const { body } = await browser.get(`/api/collections/${id}${query}`);
      return (body.documents as unknown as { key: string }[]).map((one) => one.key);
    };

    test('a living one follows its query, keeps what was pinned and leaves out what was excluded, with reasons', async () => {
      const { applicant } = who as Record<string, Browser>;
      const id = await create(applicant!, { title: '沙棘', formula: 'TI=沙棘', whose: 'us' });
      expect((await keysIn(applicant!, id)).sort()).toEqual([keyOf(1), keyOf(2), keyOf(3)]);
      expect((await act(applicant!, id, { act: 'remove', keys: [keyOf(3)], reason: '属化妆品' })).body.size).toBe(2);
      expect((await act(applicant!, id, { act: 'add', keys: [keyOf(5)], reason: '引用' })).body.size).toBe(3);
      expect((await act(applicant!, id, { act: 'add', keys: ['CN999999999A'] })).codes).toEqual(['ZQ-COR-045']);
      served.clock.set(nine('2026-03-04'));
      await made.corpus.put([document(7, '沙棘叶茶')]);
      const { body } = await applicant!.get(`/api/collections/${id}`);
      expect(body).toMatchObject({ size: 4, found: 3, pinned: 1, excluded: [{ key: keyOf(3), reason: '属化妆品' }] });
      expect((await keysIn(applicant!, id, '?asOf=2026-03-03')).sort()).toEqual([keyOf(1), keyOf(2), keyOf(5)]);
      expect((await applicant!.get(`/api/collections/${id}?asOf=2026-02-01`)).codes).toEqual(['ZQ-COR-040']);
      const { body: told } = await applicant!.get(`/api/collections/${id}/history`);
      expect((told.history as unknown as { act: string; by: string }[]).map((one) => `${one.by} ${one.act}`)).toEqual([
        ' refresh',
        '王芳 add',
        '王芳 remove',
        ' refresh',
        '王芳 create',
      ]);
      // A colleague in the same hat sees it; the other company, the agent of both and the office do not.
      expect((await who.member!.get(`/api/collections/${id}`)).status).toBe(200);
      for (const login of ['applicant2', 'agent', 'auditor']) {
        expect([login, (await who[login]!.get(`/api/collections/${id}`)).codes]).toEqual([login, ['ZQ-COR-040']]);
        expect((await act(who[login]!, id, { act: 'end' })).codes).toEqual(['ZQ-COR-040']);
        expect((await who[login]!.get(`/api/collections/${id}/history`)).codes).toEqual(['ZQ-COR-040']);
      }
      const request = await collectionRequest(
        served.house,
        await demoActor(served.house, 'applicant'),
        made.corpus,
        id,
      );
      expect(request.ok && [...request.value.keys].sort()).toEqual([keyOf(1), keyOf(2), keyOf(5), keyOf(7)]);
      const other = await demoActor(served.house, 'applicant2');
      expect((await collectionRequest(served.house, other, made.corpus, id)).ok).toBe(false);
      expect((await act(applicant!, id, { act: 'freeze' })).body.size).toBe(4);
      expect((await act(applicant!, id, { act: 'follow', formula: 'TI=油' })).codes).toEqual(['ZQ-COR-057']);
      const state = foldCollection(await logOf(served.house.db.kysely, id))!;
      const rows = await served.house.db.kysely
        .selectFrom('collection_document')
        .select('key')
        .where('collection_id', '=', id)
        .execute();
      expect(rows.map((row) => row.key).sort()).toEqual(keysOf(state).sort());
    });

    test('is shared to read or edit, by link without names and reasons, and taken back', async () => {
      const { applicant, applicant2 } = who as Record<string, Browser>;
      const id = await create(applicant!, { title: '稀土', keys: [keyOf(5), keyOf(6)] });
      await act(applicant!, id, { act: 'note', key: keyOf(5), text: '商业秘密' });
      await act(applicant!, id, { act: 'label', keys: [keyOf(5)], add: ['核心'] });
      const share = (body: object) => applicant!.post(`/api/collections/${id}/shares`, body);
      expect((await share({ with: 'nobody@example.com', may: 'read' })).codes).toEqual(['ZQ-COR-054']);
      expect((await share({ with: '91150200MA13A0B22E', may: 'read' })).status).toBe(200);
      expect((await applicant2!.get(`/api/collections/${id}`)).body).toMatchObject({ right: 'read', shares: [] });
      expect((await act(applicant2!, id, { act: 'add', keys: [keyOf(1)] })).codes).toEqual(['ZQ-COR-041']);
      expect((await share({ with: '91150200MA13A0B22E', may: 'edit' })).status).toBe(200);
      expect((await act(applicant2!, id, { act: 'add', keys: [keyOf(1)] })).body.size).toBe(3);
      expect((await act(applicant2!, id, { act: 'end' })).codes).toEqual(['ZQ-COR-041']);
      expect(
        (await applicant2!.post(`/api/collections/${id}/shares`, { with: 'x@y.z', may: 'edit' })).codes,
      ).not.toEqual([]);
      expect((await act(applicant!, id, { act: 'rename', title: 'x', note: '' }, 1)).codes).toEqual(['ZQ-COR-044']);
      await applicant!.call('DELETE', `/api/collections/${id}/shares/org:91150200MA13A0B22E`);
      expect((await applicant2!.get(`/api/collections/${id}`)).codes).toEqual(['ZQ-COR-040']);
      const { body } = await applicant!.call('PUT', `/api/collections/${id}/link`, { open: true });
      const visitor = new (applicant!.constructor as typeof Browser)(served.app);
      const open = await visitor.get(`/api/shared-collections/${body.token}`);
      expect(open.body).toMatchObject({ title: '稀土', size: 3 });
      expect(JSON.stringify(open.body)).toContain('核心');
      expect(JSON.stringify(open.body)).not.toMatch(/商业秘密|王芳|陈建国|org:/);
      await applicant!.call('PUT', `/api/collections/${id}/link`, { open: false });
      expect((await visitor.get(`/api/shared-collections/${body.token}`)).codes).toEqual(['ZQ-COR-040']);
    });

    test('two are compared, and what was thrown away is gone', async () => {
      const { applicant } = who as Record<string, Browser>;
      const a = await create(applicant!, { title: 'a', keys: [keyOf(1), keyOf(2)] });
      const b = await create(applicant!, { title: 'b', keys: [keyOf(2), keyOf(3), keyOf(4)] });
      expect((await applicant!.get(`/api/collections/${a}/compare?with=${b}`)).body).toMatchObject({
        both: [keyOf(2)],
        onlyFirst: [keyOf(1)],
        either: 4,
        likeness: 0.25,
      });
      const { body } = await applicant!.get(`/api/collections?key=${keyOf(3)}`);
      const holds = new Map(
        (body.collections as unknown as { id: string; holds: boolean }[]).map((c) => [c.id, c.holds]),
      );
      expect([holds.get(a), holds.get(b)]).toEqual([false, true]);
      await act(applicant!, a, { act: 'end' });
      expect((await applicant!.get(`/api/collections/${a}`)).codes).toEqual(['ZQ-COR-040']);
      expect((await applicant!.get(`/api/collections/${b}/compare?with=${a}`)).codes).toEqual(['ZQ-COR-040']);
    });
  });

  test('public notes hang on a passage, are the author’s to change and the editor’s to hide', async () => {
    const { applicant, applicant2, editor } = who as Record<string, Browser>;
    const note = { document: keyOf(1), field: 'claims', quote: '包括压榨步骤', words: 'D1 已公开压榨。' };
    const visitor = new (applicant!.constructor as typeof Browser)(served.app);
    expect((await applicant!.post('/api/annotations', { ...note, document: 'CN999999999A' })).codes).toEqual([
      'ZQ-COR-045',
    ]);
    expect((await applicant!.post('/api/annotations', { ...note, quote: '枸杞' })).codes).toEqual(['ZQ-COR-046']);
    const written = await applicant!.post('/api/annotations', note);
    expect(written.body).toMatchObject({ place: '1', signed: '王*', state: 'shown', own: true });
    const id = String(written.body.id);
    const act = (browser: Browser, body: object) => browser.post(`/api/annotations/${id}/acts`, body);
    const shown = async (browser: Browser) =>
      (await browser.get(`/api/annotations?document=${keyOf(1)}`)).body.annotations as unknown as Record<
        string,
        unknown
      >[];
    expect((await shown(visitor))[0]).toMatchObject({ words: 'D1 已公开压榨。', own: false });
    expect(JSON.stringify(await shown(visitor))).not.toMatch(/王芳|account/);
    expect((await act(applicant2!, { act: 'edit', words: 'x' })).codes).toEqual(['ZQ-ACC-022']);
    expect((await act(applicant2!, { act: 'hide', words: '不好' })).codes).toEqual(['ZQ-ACC-022']);
    expect((await act(applicant2!, { act: 'report', words: '是广告' })).status).toBe(200);
    expect((await act(applicant2!, { act: 'report', words: '是广告' })).status).toBe(200);
    expect((await applicant2!.get('/api/annotation-reports')).codes).toEqual(['ZQ-ACC-022']);
    const waiting = (await editor!.get('/api/annotation-reports')).body.annotations as unknown as {
      reports: object[];
    }[];
    expect(waiting[0]?.reports).toHaveLength(1);
    await act(applicant!, { act: 'edit', words: '见 D2。' });
    expect((await act(editor!, { act: 'hide', words: '与文献无关' })).status).toBe(200);
    expect(await shown(visitor)).toEqual([]);
    expect(await shown(applicant2!)).toEqual([]);
    expect((await shown(applicant!))[0]).toMatchObject({ state: 'hidden', hidden: { reason: '与文献无关' } });
    expect((await act(applicant!, { act: 'edit', words: '再改' })).codes).toEqual(['ZQ-COR-047']);
    await act(editor!, { act: 'restore', words: '误隐藏' });
    expect((await shown(visitor))[0]).toMatchObject({ words: '见 D2。' });
    expect((await applicant2!.get(`/api/annotations/${id}/history`)).codes).toEqual(['ZQ-COR-040']);
    const told = (await applicant!.get(`/api/annotations/${id}/history`)).body.history as unknown as { act: string }[];
    expect(told.map((one) => one.act)).toEqual(['write', 'edit', 'hide', 'restore']);
    await act(applicant!, { act: 'withdraw' });
    expect(await shown(visitor)).toEqual([]);
  });

  test('names are merged on evidence, held by an objection, and come apart exactly as they were', async () => {
    const { applicant, applicant2, steward, auditor } = who as Record<string, Browser>;
    expect((await applicant!.get('/api/name-proposals')).codes).toEqual(['ZQ-ACC-022']);
    const { body } = await steward!.get('/api/name-proposals');
    const proposals = body.proposals as unknown as {
      canonical: string;
      spellings: string[];
      creditCode: string | null;
    }[];
    expect(proposals.find((one) => one.spellings.includes(SHORT))).toMatchObject({
      canonical: FULL,
      creditCode: '91150100MA0P00018C',
      spellings: expect.arrayContaining([FULL, SHORT]),
    });
    expect(proposals.some((one) => one.spellings.includes('阴山稀土(集团)公司') && one.creditCode === null)).toBe(true);
    expect(JSON.stringify(proposals)).not.toContain('王芳');
    const before = await loadNameMap(served.house);
    const wanted = {
      act: 'confirm',
      canonical: FULL,
      creditCode: '91150100MA0P00018C',
      spellings: [SHORT, LATIN],
      reason: 'credit-code',
    };
    const evidence = [{ kind: 'text', text: '营业执照名称变更' }];
    // What the public counts and narrows by follows every decision at once.
    const counted = async () => {
      const search = async (words: string) =>
        (await applicant!.get(`/api/corpus/search?facets=true${words}`)).body as unknown as SearchView;
      const values = (await search('')).facets.applicant?.values ?? [];
      const narrowed = await search(`&f=${encodeURIComponent(`applicant:${FULL}`)}`);
      return [FULL, SHORT, LATIN]
        .map((name) => values.find((one) => one.value === name)?.count ?? 0)
        .concat(narrowed.total);
    };
    const apart = await counted();
    expect(apart.slice(0, 3).filter((n) => n > 0).length).toBeGreaterThan(1);
    const together = apart[0]! + apart[1]! + apart[2]!;
    expect((await applicant!.post('/api/name-merges', { ...wanted, evidence })).codes).toEqual(['ZQ-ACC-022']);
    expect((await steward!.post('/api/name-merges', wanted)).codes).toEqual(['ZQ-FRM-001']);
    const foreign = { kind: 'file', sha256: 'a'.repeat(64), name: 'x.pdf', bytes: 1, mediaType: 'application/pdf' };
    expect((await steward!.post('/api/name-merges', { ...wanted, evidence: [foreign] })).codes).toEqual(['ZQ-COR-056']);
    expect(
      (await steward!.post('/api/name-merges', { ...wanted, creditCode: '91150100MA0P00018X', evidence })).status,
    ).toBe(422);
    const made = await steward!.post('/api/name-merges', { ...wanted, evidence });
    expect(made.body).toMatchObject({ state: 'confirmed', may: ['undo'] });
    const id = String(made.body.id);
    const again = { ...wanted, canonical: '另一家公司', spellings: [LATIN], evidence };
    expect((await steward!.post('/api/name-merges', again)).codes).toEqual(['ZQ-COR-049']);
    const map = await loadNameMap(served.house);
    expect(map.canonicalName(LATIN)).toEqual({ name: FULL, creditCode: '91150100MA0P00018C', merge: id });
    expect(await counted()).toEqual([together, 0, 0, together]);
    const visitor = new (applicant!.constructor as typeof Browser)(served.app);
    const nameOf = async () => (await visitor.get(`/api/applicant-names?name=${encodeURIComponent(LATIN)}`)).body;
    expect(await nameOf()).toMatchObject({ name: FULL, merge: { state: 'confirmed' } });
    expect(JSON.stringify(await nameOf())).not.toMatch(/营业执照|额尔敦/);
    // The organisation named sees it and objects; another one does neither.
    const decide = (browser: Browser, body: object) => browser.post(`/api/name-merges/${id}/acts`, body);
    expect((await applicant2!.get('/api/name-merges')).body).toEqual({ merges: [] });
    expect((await decide(applicant2!, { act: 'object', words: '不是我们' })).codes).toEqual(['ZQ-COR-051']);
    expect((await applicant!.get('/api/name-merges')).body).toMatchObject({ merges: [{ may: ['object'] }] });
    expect((await decide(applicant!, { act: 'object', words: '英文名不是我公司' })).body).toMatchObject({
      state: 'held',
    });
    expect((await loadNameMap(served.house)).canonicalName(LATIN)).toEqual({ name: LATIN });
    expect(await counted()).toEqual(apart);
    expect((await steward!.post('/api/name-merges', again)).codes).toEqual(['ZQ-COR-049']);
    expect((await decide(applicant!, { act: 'overrule', words: '我自己驳回' })).codes).toEqual(['ZQ-ACC-022']);
    expect((await decide(steward!, { act: 'overrule', words: '工商登记一致' })).body).toMatchObject({
      state: 'confirmed',
    });
    await decide(applicant!, { act: 'object', words: '再次异议' });
    expect((await decide(steward!, { act: 'undo', words: '异议成立' })).body).toMatchObject({
      state: 'undone',
      may: [],
    });
    expect((await decide(steward!, { act: 'confirm', words: '反悔' })).codes).toEqual(['ZQ-COR-050']);
    expect(await counted()).toEqual(apart);
    const after = await loadNameMap(served.house);
    for (const name of [FULL, SHORT, LATIN, '王芳'])
      expect(after.canonicalName(name)).toEqual(before.canonicalName(name));
    const seen = (await auditor!.get('/api/name-merges')).body.merges as unknown as {
      log: { act: string; by: string }[];
    }[];
    expect(seen[0]?.log.map((one) => one.act)).toEqual(['propose', 'confirm', 'object', 'overrule', 'object', 'undo']);
    expect(seen[0]?.log[2]?.by).toBe('王芳');
    // What was taken apart is proposed no more.
    const later = (await steward!.get('/api/name-proposals')).body.proposals as unknown as { spellings: string[] }[];
    expect(later.some((one) => one.spellings.includes(LATIN))).toBe(false);
    await expect(served.house.db.kysely.updateTable('name_merge_log').set({ words: 'x' }).execute()).rejects.toThrow();
  });
});
