import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act } from '#apps/core/act.ts';
import { checkFactsOf, classified } from '#apps/core/check-facts.ts';
import { listMarks } from '#apps/core/finding-marks.ts';
import { importRows } from '#apps/core/imports.ts';
import { findClusters } from '#apps/core/integrity/clusters.ts';
import { openInquiry } from '#apps/core/integrity/open-inquiry.ts';
import { destroyPrints, printMissing, rebuildPrints } from '#apps/core/integrity/prints.ts';
import { viewMatter } from '#apps/core/read.ts';
import { destroyDerived } from '#apps/core/secrecy/derived.ts';
import { type ApplicationText, checkApplication, type Facts } from '#claims/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { nine, officer, packageValue, requestInput, type TestHouse, testHouse } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { application, MemoryTexts, prose } from './texts.ts';

const SEA = { code: '91150100MA0P00018C', name: '草原沙棘生物科技有限公司' };
const EARTH = { code: '91150200MA13A0B22E', name: '包头稀土新材料有限公司' };
const MORE = [
  { code: '93150523MA0QK7T383', name: '开鲁红干椒专业合作社' },
  { code: '92150602MA0R8W2Y37', name: '鄂尔多斯羊绒工坊' },
];
const at = (one: { code: string; name: string }): Actor => ({
  account: `user-${one.code.slice(-4)}`,
  name: '经办人',
  capacity: { kind: 'organisation', party: `org:${one.code}`, partyName: one.name, admin: true },
});
const agentOf = (one: { code: string; name: string }): Actor => ({
  account: 'agent',
  name: '代理师',
  capacity: {
    kind: 'mandate',
    party: `org:${one.code}`,
    partyName: one.name,
    through: 'org:91150100MA0Q2T5K63',
    scope: ['*'],
    until: null,
  },
});
const clerk = officer('li', 'acceptance-clerk');

withDatabases((given) => {
  let open: TestHouse;
  const texts = new MemoryTexts();
  let n = 0;
  const submit = async (who: Actor, text: ApplicationText, more: Record<string, unknown> = {}): Promise<string> => {
    const done = await act(open.house, {
      actor: who,
      requestId: `integrity-${++n}-xxxx`,
      action: 'submit',
      input: { ...requestInput(), package: { ...packageValue('a'), textSha256: texts.put(text) }, ...more },
      target: { procedure: 'pre-examination/request', body: 'nm-centre', division: '150102' },
    });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return done.value.matter;
  };
  const factsFor = async (who: Actor, matter: string): Promise<Facts> => {
    const view = await viewMatter(open.house, who, matter);
    if (!view) throw new Error(`${who.name} may not see ${matter}.`);
    return checkFactsOf(open.house, view, { source: texts, seq: 1 });
  };
  const T = application(prose(1), {
    inventors: ['王芳', '刘洋'],
    agents: ['赵敏'],
    address: '内蒙古呼和浩特市新城区海拉尔东街1号',
  });

  beforeAll(async () => {
    open = await testHouse(given.db, '2026-03-02');
    const register = open.house.catalogue.registers.get('filed-entity')!;
    await open.house.db.transaction((tx) =>
      importRows(
        open.house,
        tx,
        register,
        'test',
        'test',
        [SEA, EARTH, ...MORE].map(({ code, name }) => ({
          key: code,
          validFrom: plainDate('2025-03-03'),
          fields: {
            credit_code: code,
            name,
            division: '150102',
            field: '生物',
            ipc: ['C11B'],
            filed_on: plainDate('2025-03-03'),
          },
        })),
      ),
    );
  });
  afterAll(() => open.close());

  describe('prints', () => {
    test('are made once, hold no words, go with the text for good, and can be rebuilt', async () => {
      const matter = await submit(at(MORE[1]!), application(prose(77)));
      expect(await printMissing(open.house, texts)).toBe(1);
      expect(await printMissing(open.house, texts)).toBe(0);
      const stored = () => open.house.db.kysely.selectFrom('text_print').selectAll().orderBy('at').execute();
      const before = await stored();
      expect(before.at(-1)).toMatchObject({
        matter_id: matter,
        seq: 1,
        party: `org:${MORE[1]!.code}`,
        kind: 'invention',
      });
      expect(JSON.stringify(before)).not.toMatch(/\p{Script=Han}/u);
      expect(await rebuildPrints(open.house, texts)).toEqual({ printed: before.length });
      expect(await stored()).toEqual(before);
      expect(await open.house.db.transaction((tx) => destroyPrints(tx, matter, nine('2026-03-05')))).toBe(1);
      // Every destruction of texts takes them along.
      expect(await open.house.db.transaction((tx) => destroyDerived(tx, matter))).toMatchObject({ 'text-print': 1 });
      const gone = (await stored()).find((row) => row.matter_id === matter)!;
      expect(gone).toMatchObject({ shingles: null, signature: [], bands: [], marks: [], gone_at: nine('2026-03-05') });
      // The text may still be held by another matter: a destroyed print is not made again all the same.
      await rebuildPrints(open.house, texts);
      expect((await stored()).find((row) => row.matter_id === matter)).toEqual(gone);
    });

    test('of a text that is not there are remembered as gone', async () => {
      const done = await submit(at(MORE[1]!), application(prose(78)), { package: packageValue('f') });
      await printMissing(open.house, texts);
      const row = await open.house.db.kysely
        .selectFrom('text_print')
        .selectAll()
        .where('matter_id', '=', done)
        .executeTakeFirstOrThrow();
      expect([row.bands, row.gone_at]).toEqual([[], nine('2026-03-02')]);
    });
  });

  describe('what an applicant is told', () => {
    test('is the same whether or not others handed in the very same text', async () => {
      const alone = await submit(at(SEA), T, { contactPhone: '0471-7654321' });
      const toldAlone = await factsFor(at(SEA), alone);
      expect(toldAlone.earlier).toEqual([]);

      // Others hand in the same text from the same telephone, before and after.
      open.clock.set(nine('2026-03-03'));
      for (const other of [EARTH, ...MORE]) await submit(at(other), T, { contactPhone: '0471-7654321' });
      open.clock.set(nine('2026-03-04'));
      const copy = application(prose(2), { inventors: ['王芳'], address: '内蒙古呼和浩特市新城区海拉尔东街1号' });
      const probing = await submit(at(SEA), copy, { contactPhone: '0471-7654321' });
      await submit(at(EARTH), copy, { contactPhone: '0471-7654321' });
      open.clock.set(nine('2026-03-05'));
      const probe = await submit(at(EARTH), T, { contactPhone: '0471-7654321' });

      for (const [who, matter] of [
        [at(SEA), alone],
        [at(SEA), probing],
        [agentOf(SEA), probing],
        [at(EARTH), probe],
      ] as const) {
        const told = await factsFor(who, matter);
        expect(told.sharedContacts).toBeUndefined();
        expect((told.earlier ?? []).every((one) => one.own)).toBe(true);
        const own = matter === probe ? EARTH : SEA;
        for (const other of [SEA, EARTH, ...MORE])
          if (other !== own)
            expect(JSON.stringify(told)).not.toMatch(new RegExp(`${other.code}|${other.name}|其他申请`));
      }
      expect(await factsFor(at(SEA), alone)).toEqual(toldAlone);
      // The whole report of the checker, rule by rule, is what it was when nobody else had asked.
      const report = (facts: Facts) => checkApplication(T, { on: plainDate('2026-03-05'), kind: 'invention', facts });
      expect(report(await factsFor(at(SEA), alone))).toEqual(report(toldAlone));
      expect((await factsFor(at(EARTH), probe)).earlier!.map((one) => one.own)).toEqual([true]);
    });

    test('does not learn from the marks of an examiner that others handed in the same text', async () => {
      const matter = await submit(at(SEA), application(prose(9)));
      await open.house.db.transaction(async (tx) => {
        for (const [i, rule] of ['P-06', 'P-08', 'C-02'].entries())
          await tx
            .insertInto('finding_mark')
            .values({
              id: `mark-${matter}-${i}`,
              matter_id: matter,
              rule,
              fingerprint: String(i).repeat(16),
              act: 'mark',
              reason: '不相关',
              side: 'examiner',
              account: 'zhao',
              name: '赵',
              at: open.house.now(),
            })
            .execute();
      });
      const rules = async (who: Actor) => {
        const marks = await listMarks(open.house, who, { matter });
        return marks.ok && marks.value.map((one) => one.rule).sort();
      };
      expect(await rules(at(SEA))).toEqual(['C-02']);
      expect(await rules(clerk)).toEqual(['C-02', 'P-06', 'P-08']);
    });

    test('warns of the own earlier filing, not of one that was withdrawn before it was filed', async () => {
      const party = at(MORE[0]!);
      const first = await submit(party, application(prose(5)));
      open.clock.set(nine('2026-03-06'));
      const second = await submit(party, application(`${prose(5)}末端设有阀门。`));
      const found = await factsFor(party, second);
      expect(found.earlier!.map((one) => [one.own, one.name])).toEqual([
        [true, expect.stringMatching(/^YS2026-\d{4}（2026-03-05）$/)],
      ]);
      const view = (await viewMatter(open.house, party, second))!;
      const report = checkApplication(classified(application(`${prose(5)}末端设有阀门。`), view), {
        on: plainDate('2026-03-06'),
        kind: 'invention',
        facts: found,
      });
      expect(report.findings.filter((one) => one.rule === 'P-06')).toHaveLength(1);

      const { seq } = (await viewMatter(open.house, party, first))!;
      const gone = await act(open.house, {
        actor: party,
        requestId: `integrity-${++n}-xxxx`,
        action: 'withdraw',
        input: { reason: '重新撰写后再提交。' },
        target: { matter: first, expectedSeq: seq },
      });
      expect(gone.ok).toBe(true);
      expect((await factsFor(party, second)).earlier).toEqual([]);
    });
  });

  describe('what the office is told', () => {
    test('names no other applicant: texts and contact data are masked', async () => {
      const mine = await open.house.db.kysely
        .selectFrom('text_print')
        .select('matter_id')
        .where('party', '=', `org:${EARTH.code}`)
        .orderBy('at', 'desc')
        .executeTakeFirstOrThrow();
      const told = await factsFor(clerk, mine.matter_id);
      expect(told.earlier!.filter((one) => !one.own).map((one) => one.name)).toContain(
        '其他申请主体的在先文本（2026-03-02，仅供内部核查，不得告知申请人）',
      );
      const phone = told.sharedContacts!.find((one) => one.kind === 'phone')!;
      expect(phone).toMatchObject({
        value: expect.stringMatching(/^047\*{4}21（仅供内部核查/),
        applicants: expect.arrayContaining(['草原****有限公司']),
      });
      expect(phone.applicants).toHaveLength(3);
      expect(told.sharedContacts!.find((one) => one.kind === 'address')!.value).not.toContain('海拉尔');
      for (const other of [SEA, ...MORE])
        expect(JSON.stringify(told)).not.toMatch(new RegExp(`${other.code}|${other.name}`));
      const report = checkApplication(T, { on: plainDate('2026-03-06'), kind: 'invention', facts: told });
      expect(new Set(report.findings.map((one) => one.rule))).toContain('P-08');
    });
  });

  describe('clusters', () => {
    const found = async (who: Actor) => {
      const outcome = await findClusters(open.house, texts, who);
      if (!outcome.ok) throw new Error(outcome.refusals.map((one) => one.code).join());
      return outcome.value;
    };

    test('are seen by the posts that may inquire, each with its reasons, and by nobody else', async () => {
      open.clock.set(nine('2026-03-10'));
      const { clusters, all } = await found(clerk);
      expect(all).toBe(true);
      const sea = clusters.find(({ view }) => view.id === SEA.code)!.view;
      expect(sea.indicators.map((one) => one.id)).toEqual(['dispersed', 'contacts']);
      expect(sea.links.map((one) => one.id)).toContain(EARTH.code);
      expect(sea.indicators.map((one) => one.wording.zh).join()).not.toMatch(/包头|91150200/);
      for (const one of sea.indicators) expect(one.definition.zh).not.toBe('');
      for (const who of [at(SEA), agentOf(SEA), officer('x', 'pledge-examiner')])
        expect(await findClusters(open.house, texts, who)).toMatchObject({
          ok: false,
          refusals: [{ code: 'ZQ-ACC-012' }],
        });
      // Another body has its own requests, and none of these.
      expect((await found(officer('y', 'acceptance-clerk', 'other-centre'))).clusters).toEqual([]);
      // A pre-examiner to whom nothing is assigned sees none.
      expect((await found(officer('zhao', 'pre-examiner'))).clusters).toEqual([]);
    });

    test('open an inquiry whose evidence is counted by the house and tells the applicant nothing of others', async () => {
      const asked = {
        requestId: 'inquiry-0001',
        cluster: SEA.code,
        groups: ['3(6)'],
        reason: '文本与多个主体重合。',
      };
      const opened = await openInquiry(open.house, texts, clerk, asked);
      if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
      expect(opened.value).toMatchObject({ publicNumber: 'HC2026-0001', seq: 2, state: 'opened' });
      // Twice is once.
      expect((await openInquiry(open.house, texts, clerk, asked)).ok).toBe(true);
      expect((await found(clerk)).clusters.find(({ view }) => view.id === SEA.code)!.view.inquiry).toMatchObject({
        number: 'HC2026-0001',
      });
      const { matter } = opened.value;
      expect(await viewMatter(open.house, at(SEA), matter)).toBeUndefined();
      const told = await act(open.house, {
        actor: clerk,
        requestId: 'inquiry-0002',
        action: 'notify',
        input: {},
        target: { matter, expectedSeq: 2 },
      });
      expect(told.ok).toBe(true);
      const seen = (await viewMatter(open.house, at(SEA), matter))!;
      expect(seen.data.opening).toMatchObject({ respondent: SEA, groups: ['3(6)'] });
      const words = JSON.stringify([seen.data, seen.log, seen.documents]);
      for (const other of [EARTH, ...MORE]) expect(words).not.toMatch(new RegExp(`${other.code}|${other.name}`));
      expect(JSON.stringify((await viewMatter(open.house, clerk, matter))!.data.links)).toContain(EARTH.name);
      expect(await viewMatter(open.house, at(EARTH), matter)).toBeUndefined();
    });

    test('are not opened by who does not see them', async () => {
      const asked = { requestId: 'inquiry-0003', cluster: EARTH.code, groups: ['3(6)'], reason: '试探' };
      for (const who of [at(SEA), officer('zhao', 'pre-examiner'), officer('y', 'acceptance-clerk', 'other-centre')])
        expect((await openInquiry(open.house, texts, who, asked)).ok).toBe(false);
    });
  });
});
