import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SmtpMailer } from '#adapters/mail/index.ts';
import { stopByToken, switchAlert, watchAlerts } from '#apps/core/corpus/saved/alerts.ts';
import { keptOver } from '#apps/core/corpus/saved/jobs.ts';
import { demoMailbox, lettersOf, sendAlertLetters } from '#apps/core/corpus/saved/letters.ts';
import { changeSaved, createSaved, listSaved, viewSaved } from '#apps/core/corpus/saved/queries.ts';
import type { Actor } from '#engine/access/types.ts';
import type { Mail, Mailer } from '#engine/ports/mail.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type MailServer, startMailServer } from '#tests/people/mail-server.ts';
import { openTown, type Town } from '#tests/people/town.ts';
import { document, keyOf, type TestCorpus, testCorpus } from './documents.ts';

withDatabases((given) => {
  let town: Town;
  let owner: Actor;
  let member: Actor;
  let made: TestCorpus;
  let server: MailServer;
  let mailer: Mailer;
  beforeAll(async () => {
    town = await openTown(given.db);
    owner = await town.actor('owner');
    member = await town.actor('member');
    made = await testCorpus([
      document(1, '沙棘籽油的提取方法'),
      document(2, '沙棘果汁的制备方法'),
      document(3, '风机叶片'),
    ]);
    server = await startMailServer({ starttls: true });
    mailer = new SmtpMailer({
      host: 'localhost',
      port: server.port,
      implicitTls: false,
      tls: 'required',
      from: '知全 <noreply@zhiquan.example>',
      ca: server.ca,
    });
  });
  beforeEach(() => {
    server.letters.length = 0;
  });
  afterAll(async () => {
    await mailer.close();
    await server.close();
    await made.close();
    await town.close();
  });
  const clockAt = (day: string, time: string) =>
    town.clock.set(new Date(`${day}T${time}:00+08:00`).toISOString() as Instant);
  const words = (name: string, formula: string, expected: string[] = []) => ({
    name,
    formula,
    expected,
    min: null,
    max: null,
  });
  const save = async (
    actor: Actor,
    name: string,
    formula: string,
    whose: 'me' | 'us' = 'me',
    expected: string[] = [],
  ) => {
    const done = await createSaved(town.house, actor, made.corpus, { ...words(name, formula, expected), whose });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return done.value.id;
  };
  const on = async (actor: Actor, id: string, lang: 'zh' | 'en' = 'zh') =>
    expect(await switchAlert(town.house, actor, made.corpus, id, { on: true, lang })).toMatchObject({ ok: true });
  const send = () => sendAlertLetters(town.house, made.corpus, mailer);
  const toldIn = () =>
    server.letters.flatMap((letter) => [...(letter.text ?? '').matchAll(/patent\/(CN\w+)/g)].map((m) => m[1]));

  test('a query says what it found of what it must, and its history follows the corpus', async () => {
    const { house } = town;
    const id = await save(owner, '沙棘', 'TI=沙棘', 'me', [keyOf(1), 'CN 119000003 A', keyOf(77)]);
    const [first] = await listSaved(house, owner);
    expect(first?.lastRun).toMatchObject({
      total: 2,
      found: 1,
      missing: ['CN 119000003 A', keyOf(77)],
      verdict: 'missing',
    });
    expect(await listSaved(house, member)).toEqual([]);
    await made.corpus.put([document(77, '沙棘叶茶')]);
    await keptOver(house, made.corpus, undefined)['watch-corpus']({}, {} as never);
    const seen = await viewSaved(house, owner, id, made.corpus);
    expect(seen.ok && seen.value.runs.map((run) => [run.total, run.missing.length])).toEqual([
      [3, 1],
      [2, 2],
    ]);
    expect(seen.ok && new Set(seen.value.runs.map((run) => run.corpus.hash)).size).toBe(2);
    const stale = await changeSaved(house, owner, made.corpus, id, { ...words('沙棘', 'TI=沙棘'), version: 9 });
    expect(stale).toMatchObject({ ok: false, refusals: [{ code: 'ZQ-COR-044' }] });
    const bad = await changeSaved(house, owner, made.corpus, id, { ...words('沙棘', 'TI=(沙棘'), version: 1 });
    expect(bad).toMatchObject({ ok: false, refusals: [{ code: 'ZQ-COR-043' }] });
    expect((await viewSaved(house, member, id, made.corpus)).ok).toBe(false);
  });

  test('one letter a day tells each new document once, in the language of the person, over all alerts', async () => {
    const { house } = town;
    const mine = await save(owner, '油', 'TI=沙棘 AND TI=油');
    const ours = await save(owner, '提取', 'TI=提取', 'us');
    await on(owner, mine);
    await on(owner, ours, 'en');
    await on(member, ours);
    clockAt('2026-03-03', '07:59');
    await made.corpus.put([document(11, '沙棘油的提取装置'), document(12, '沙棘油软胶囊')]);
    await watchAlerts(house, made.corpus);
    expect(await send()).toBe(0);
    clockAt('2026-03-03', '08:00');
    expect(await send()).toBe(2);
    const letter = server.letters.find(({ to }) => JSON.stringify(to).includes('owner@'))!;
    expect(letter.subject).toBe('[Zhiquan] 2026-03-03 search alert: 2 new documents');
    expect(letter.text).toContain('油: 2 new documents');
    expect(letter.text).toContain('提取: 1 new document\n');
    expect(letter.text).toContain('source demo, as of 2026-02-01');
    const other = server.letters.find(({ to }) => JSON.stringify(to).includes('member@'))!;
    expect(other.subject).toBe('【知全】2026-03-03 检索提醒：1 篇新文献');
    // Later the same day: nothing, however often asked; the next morning what came meanwhile.
    await made.corpus.put([document(13, '沙棘油乳液')]);
    clockAt('2026-03-03', '18:00');
    await watchAlerts(house, made.corpus);
    expect(await send()).toBe(0);
    clockAt('2026-03-04', '08:10');
    expect(await send()).toBe(1);
    expect(server.letters.at(-1)?.text).toContain(keyOf(13));
    expect(server.letters.at(-1)?.text).not.toContain(keyOf(12));
    clockAt('2026-03-05', '08:10');
    await watchAlerts(house, made.corpus);
    expect(await send()).toBe(0);
    // Who leaves the organisation hears nothing more of its queries.
    await house.db.kysely
      .updateTable('membership')
      .set({ ended_at: house.now(), ended_by: 'x' })
      .where('account', '=', member.account)
      .execute();
    await made.corpus.put([document(14, '枸杞的提取')]);
    await watchAlerts(house, made.corpus);
    server.letters.length = 0;
    expect(await send()).toBe(1);
    expect(JSON.stringify(server.letters.map(({ to }) => to))).not.toContain('member@');
  });

  test('the link in the letter stops the alert, and nothing else does', async () => {
    const { house } = town;
    const id = await save(owner, '牛奶', 'TI=牛奶');
    await on(owner, id, 'zh');
    await made.corpus.put([document(21, '牛奶的杀菌')]);
    await watchAlerts(house, made.corpus);
    clockAt('2026-03-06', '09:00');
    expect(await send()).toBe(1);
    const link = /alerts\/stop\?token=(\S+)/.exec(server.letters[0]?.text ?? '')![1]!;
    const token = decodeURIComponent(link);
    for (const wrong of ['', token.slice(0, -1), `${token.split('.')[0]}.AAAA`, `x${token}`])
      expect(await stopByToken(house, wrong)).toMatchObject({ ok: false, refusals: [{ code: 'ZQ-COR-052' }] });
    expect(await stopByToken(house, token)).toEqual({ ok: true, value: { name: '牛奶' } });
    expect(await stopByToken(house, token)).toEqual({ ok: true, value: { name: '牛奶' } });
    await made.corpus.put([document(22, '牛奶的浓缩')]);
    await watchAlerts(house, made.corpus);
    clockAt('2026-03-07', '09:00');
    expect(await send()).toBe(0);
  });

  test('a failing server loses nothing: the same letter goes out later, and later documents wait', async () => {
    const { house } = town;
    const id = await save(owner, '马铃薯', 'TI=马铃薯');
    await on(owner, id);
    await made.corpus.put([document(31, '马铃薯淀粉')]);
    await watchAlerts(house, made.corpus);
    clockAt('2026-03-08', '09:00');
    const down: Mailer = {
      send: async () => {
        throw new Error('down');
      },
      close: async () => {},
    };
    await expect(sendAlertLetters(house, made.corpus, down)).rejects.toThrow('down');
    await made.corpus.put([document(32, '马铃薯种薯')]);
    await watchAlerts(house, made.corpus);
    expect(await send()).toBe(1);
    expect(toldIn()).toEqual([keyOf(31)]);
    clockAt('2026-03-09', '09:00');
    expect(await send()).toBe(1);
    expect(toldIn()).toEqual([keyOf(31), keyOf(32)]);
  });

  test('whatever order documents, looks, letters and changes of the query come in, none is missed or told twice', async () => {
    const { house } = town;
    const kept: Mail[] = [];
    const box: Mailer = {
      send: async (mail) => {
        kept.push(mail);
        return 'sent';
      },
      close: async () => {},
    };
    // A fixed walk of a small generator: 7 puts, looks, letters or changes of the formula, over and over.
    let state = 20260309;
    const draw = (n: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * n);
    };
    const id = await save(owner, '游走', 'TI=羊绒');
    await on(owner, id);
    let version = 1;
    let day = 10;
    let next = 100;
    const due = new Set<string>();
    const formulas = ['TI=羊绒', 'TI=羊绒 OR TI=乳粉', 'TI=乳粉'];
    let current = 0;
    const matches = (title: string) =>
      (current !== 2 && title.includes('羊绒')) || (current !== 0 && title.includes('乳粉'));
    for (let step = 0; step < 16; step++) {
      const what = draw(8);
      if (what < 4) {
        const title = ['羊绒纱', '乳粉罐', '羊绒与乳粉', '挖掘机'][draw(4)]!;
        await made.corpus.put([document(next, title)]);
        if (matches(title)) due.add(keyOf(next));
        next++;
      } else if (what < 6) await watchAlerts(house, made.corpus);
      else if (what === 6) {
        clockAt(`2026-03-${day++}`, '09:00');
        await watchAlerts(house, made.corpus);
        await sendAlertLetters(house, made.corpus, box);
      } else {
        current = (current + 1) % 3;
        const done = await changeSaved(house, owner, made.corpus, id, {
          ...words('游走', formulas[current]!),
          version,
        });
        if (!done.ok) throw new Error(JSON.stringify(done.refusals));
        version = done.value.version;
      }
    }
    clockAt(`2026-03-${day++}`, '09:00');
    await watchAlerts(house, made.corpus);
    await sendAlertLetters(house, made.corpus, box);
    const told = kept.flatMap((mail) => [...mail.text.matchAll(/patent\/(CN\w+)/g)].map((m) => m[1]!));
    expect(due.size).toBeGreaterThan(3);
    expect(version).toBeGreaterThan(1);
    expect([...told].sort()).toEqual([...due].sort());
  });

  test('in a demonstration its accounts get their letters at once, and read them in the house', async () => {
    const { house } = town;
    clockAt('2026-04-01', '06:00');
    await house.db.kysely.updateTable('person').set({ demo: true }).where('id', '=', owner.account).execute();
    const id = await save(owner, '莜麦', 'TI=莜麦');
    await on(owner, id);
    await made.corpus.put([document(301, '莜麦粉')]);
    await keptOver(house, made.corpus, demoMailbox)['alert-letters']({}, {} as never);
    const before = (await lettersOf(house, made.corpus, owner.account)).length;
    await keptOver(house, made.corpus, demoMailbox, true)['alert-letters']({}, {} as never);
    const letters = await lettersOf(house, made.corpus, owner.account);
    expect(letters.length).toBe(before + 1);
    expect(letters[0]).toMatchObject({ day: '2026-04-01', outcome: 'sent' });
    expect(letters[0]?.subject).toContain('1 篇新文献');
    expect(letters[0]?.text).toContain(keyOf(301));
    expect(letters[0]?.text).toContain(`/my/queries/${id}`);
    expect((await lettersOf(house, made.corpus, member.account)).every(({ text }) => !text.includes(keyOf(301)))).toBe(
      true,
    );
  });
});
