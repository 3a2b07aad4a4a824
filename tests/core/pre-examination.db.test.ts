import { describe, expect, test } from 'vitest';
import { json } from '#adapters/postgres/index.ts';
import { act, settleMatter } from '#apps/core/act.ts';
import { publishDigests, verifyAudit } from '#apps/core/audit.ts';
import { listMatters, queuesOf } from '#apps/core/lists.ts';
import { publicStatus, viewMatter } from '#apps/core/read.ts';
import { recompute } from '#apps/core/recompute.ts';
import { grantReading } from '#apps/core/secrecy/grants.ts';
import type { Actor } from '#engine/access/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { applicant, COMPANY, fileEntity, nine, officer, packageValue, requestInput, testHouse } from './house.ts';

const clerk = officer('li', 'acceptance-clerk');
const leader = officer('bao', 'centre-leader');
const examiner = officer('zhao', 'pre-examiner');
const reviewer = officer('sun', 'reviewer');

withDatabases((given) => {
  const opened = async () => {
    const db = await given.fresh();
    const open = await testHouse(db, '2026-03-02');
    await fileEntity(open.house);
    let n = 0;
    const submit = (input: Record<string, unknown> = requestInput(), actor = applicant) =>
      act(open.house, {
        actor,
        requestId: `open-${++n}-xxxx`,
        action: 'submit',
        input,
        target: { procedure: 'pre-examination/request', body: 'nm-centre', division: '150102' },
      });
    const does = async (
      matter: string,
      actor: Actor,
      action: string,
      input: Record<string, unknown> = {},
      seq?: number,
    ) => {
      const expectedSeq =
        seq ??
        (
          await open.house.db.kysely
            .selectFrom('matter')
            .select('seq')
            .where('id', '=', matter)
            .executeTakeFirstOrThrow()
        ).seq;
      return act(open.house, { actor, requestId: `act-${++n}-xxxx`, action, input, target: { matter, expectedSeq } });
    };
    const must = async (...args: Parameters<typeof does>) => {
      const done = await does(...args);
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      return done.value;
    };
    return { ...open, submit, does, must };
  };

  describe('pre-examination on the database', () => {
    test('goes from submission over one correction to a pass and to filing', async () => {
      const { house, clock, submit, must, close } = await opened();
      const done = await submit();
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      expect(done.value).toMatchObject({ publicNumber: 'YS2026-0001', seq: 1, state: 'submitted' });
      const id = done.value.matter;
      await must(id, clerk, 'accept');
      await must(id, leader, 'assign', { examiner: 'zhao' });
      await must(id, examiner, 'classify', { mainIpc: 'C11B 1/04' });
      expect((await queuesOf(house, examiner)).map((queue) => queue.waiting)).toEqual([1]);
      await must(id, examiner, 'issue-opinion', {
        findings: [
          {
            part: 'claims',
            place: '权利要求3',
            what: '引用了在后的权利要求',
            basis: '细则第25条第2款',
            fix: '改为引用权利要求2',
          },
        ],
      });
      const view = await viewMatter(house, applicant, id);
      expect(view?.status.sentence.zh).toBe('待申请人补正 · 由申请人办理 · 2026年3月16日前办理');
      expect(view?.documents.map((one) => [one.kind, one.number])).toEqual([
        ['acceptance', '蒙知保预〔2026〕1号'],
        ['opinion', '蒙知保预〔2026〕2号'],
      ]);
      clock.set(nine('2026-03-09'));
      await must(id, applicant, 'reply', {
        package: packageValue('c'),
        answers: [{ finding: 1, answer: 'corrected' }],
      });
      await must(id, examiner, 'pass', {});
      const passed = await viewMatter(house, applicant, id);
      expect(passed?.numbers).toEqual({ pass: 'NM202600001' });
      await must(id, applicant, 'file', {
        applicationNumber: '202610000001.9',
        filedOn: '2026-03-09',
        feesPaidOn: '2026-03-09',
        receipt: [{ name: '受理通知书.pdf', sha256: 'd'.repeat(64), bytes: 10, mediaType: 'application/pdf' }],
        package: packageValue('c'),
      });
      await must(id, clerk, 'request-flag', {});
      await must(id, clerk, 'record-flag', { flaggedOn: '2026-03-09' });
      expect(await must(id, clerk, 'record-grant', { grantedOn: '2026-03-09' })).toMatchObject({ state: 'granted' });
      expect((await viewMatter(house, applicant, id))?.clock.map((one) => one.side)).toContain('outside');
      expect(await verifyAudit(house)).toMatchObject({ ok: true, matters: 1, entries: 11 });
      expect(await recompute(house, { check: true })).toEqual({ ok: true, matters: 1, problems: [] });
      await close();
    });

    test('lets the clock fail a case that is not answered in time, exactly once', async () => {
      const { house, clock, submit, does, must, close } = await opened();
      const done = await submit();
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      const id = done.value.matter;
      await must(id, clerk, 'accept');
      await must(id, leader, 'assign', { examiner: 'zhao' });
      await must(id, examiner, 'classify', { mainIpc: 'C11B 1/04' });
      const opinion = { findings: [{ part: 'claims', place: '权1', what: '不清楚', basis: '专利法26.4' }] };
      await must(id, examiner, 'issue-opinion', opinion);
      clock.set(nine('2026-03-16'));
      expect(await settleMatter(house, id)).toBe(0);
      clock.set(nine('2026-03-17'));
      const late = await does(id, applicant, 'reply', { package: packageValue('c') });
      expect(late.ok).toBe(false);
      const view = await viewMatter(house, applicant, id);
      expect(view?.status).toMatchObject({ closed: false, actors: [{ role: 'applicant' }] });
      expect(view?.log.at(-1)).toMatchObject({ action: 'reply-overdue' });
      expect(await settleMatter(house, id)).toBe(0);
      await close();
    });

    test('two clerks at once: one acts, the other is told who was first', async () => {
      const { house, submit, does, close } = await opened();
      const done = await submit();
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      const id = done.value.matter;
      const both = await Promise.all([
        does(id, clerk, 'accept', {}, 1),
        does(id, officer('qian', 'acceptance-clerk'), 'accept', {}, 1),
      ]);
      expect(both.filter((one) => one.ok)).toHaveLength(1);
      const refusal = both.flatMap((one) => (one.ok ? [] : one.refusals))[0];
      expect(['ZQ-MAT-001', 'ZQ-MAT-002']).toContain(refusal?.code);
      const log = await house.db.kysely.selectFrom('matter_log').select('seq').where('matter_id', '=', id).execute();
      expect(log).toHaveLength(2);
      await close();
    });

    test('the same request twice, even at once, acts once and answers the same', async () => {
      const { house, close } = await opened();
      const request = {
        actor: applicant,
        requestId: 'twice-0001',
        action: 'submit',
        input: requestInput(),
        target: { procedure: 'pre-examination/request', body: 'nm-centre', division: '150102' },
      };
      const answers = await Promise.all([act(house, request), act(house, request)]);
      const third = await act(house, request);
      expect(answers[0]).toEqual(answers[1]);
      expect(third).toEqual(answers[0]);
      expect((await listMatters(house, clerk, {})).total).toBe(1);
      const other = await act(house, { ...request, input: { ...requestInput(), title: '别的' } });
      expect(other.ok ? null : other.refusals[0]?.code).toBe('ZQ-MAT-003');
      await close();
    });

    test('the quota of the year holds, however many requests come at once', async () => {
      const { house, submit, close } = await opened();
      await house.db.kysely
        .insertInto('setting')
        .values({
          site: 'protection-centre',
          key: 'pre-examination/request:quota-base',
          value: json(2),
          valid_from: plainDate('2026-01-01'),
          by: 'test',
          at: house.now(),
        })
        .execute();
      const answers = await Promise.all(Array.from({ length: 5 }, () => submit()));
      expect(answers.filter((one) => one.ok)).toHaveLength(2);
      for (const answer of answers)
        if (!answer.ok) expect(answer.refusals[0]).toMatchObject({ code: 'ZQ-MAT-011', params: { used: 2, quota: 2 } });
      await close();
    });

    test('a refused step leaves no gap in a series of numbers', async () => {
      const { house, submit, does, must, close } = await opened();
      const numbers: string[] = [];
      for (const wrong of [true, false]) {
        const done = await submit();
        if (!done.ok) throw new Error(JSON.stringify(done.refusals));
        const id = done.value.matter;
        await must(id, clerk, 'accept');
        await must(id, leader, 'assign', { examiner: 'zhao' });
        await must(id, examiner, 'classify', { mainIpc: 'C11B 1/04' });
        if (wrong) expect((await does(id, examiner, 'pass', { remark: 'x'.repeat(1001) })).ok).toBe(false);
        await must(id, examiner, 'pass', {});
        numbers.push((await viewMatter(house, applicant, id))?.numbers.pass ?? '');
      }
      expect(numbers).toEqual(['NM202600001', 'NM202600002']);
      await close();
    });

    test('needs a second person before a fail, and shows the proposal only afterwards', async () => {
      const { house, submit, does, must, close } = await opened();
      const done = await submit();
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      const id = done.value.matter;
      await must(id, clerk, 'accept');
      await must(id, leader, 'assign', { examiner: 'zhao' });
      await must(id, examiner, 'classify', { mainIpc: 'C11B 1/04' });
      await must(id, examiner, 'propose-fail', { grounds: ['novelty'], reasons: '与对比文件1相同' });
      expect(JSON.stringify(await viewMatter(house, applicant, id))).not.toContain('对比文件1');
      const self = await does(id, officer('zhao', 'reviewer'), 'confirm-fail');
      expect(self.ok ? null : self.refusals[0]?.code).toBe('ZQ-ACC-005');
      await must(id, reviewer, 'confirm-fail');
      expect(JSON.stringify(await viewMatter(house, applicant, id))).toContain('对比文件1');
      await close();
    });

    test('texts are for the parties, for whoever holds the case or is to act next, and for those with leave', async () => {
      const { house, clock, submit, must, close } = await opened();
      const done = await submit();
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      const id = done.value.matter;
      const textsFor = async (...people: Actor[]) =>
        Promise.all(people.map(async (one) => (await viewMatter(house, one, id))?.texts));
      expect(await textsFor(applicant, clerk, leader, reviewer)).toEqual([
        'readable',
        'readable',
        'withheld',
        'withheld',
      ]);
      await must(id, clerk, 'accept');
      await must(id, leader, 'assign', { examiner: 'zhao' });
      await must(id, examiner, 'classify', { mainIpc: 'C11B 1/04' });
      await must(id, examiner, 'issue-opinion', {
        findings: [{ part: 'claims', place: '权1', what: '温度范围不清楚', basis: '专利法26.4' }],
      });
      expect(await textsFor(applicant, examiner, clerk, leader)).toEqual([
        'readable',
        'readable',
        'withheld',
        'withheld',
      ]);
      for (const [person, told] of [
        [examiner, true],
        [clerk, false],
      ] as const) {
        const view = await viewMatter(house, person, id);
        expect(JSON.stringify(view).includes('温度范围不清楚')).toBe(told);
        expect(view?.files.length).toBe(told ? 1 : 0);
      }
      await house.db.transaction((tx) =>
        grantReading(house, tx, leader, {
          matter: id,
          account: reviewer.account,
          from: plainDate('2026-03-02'),
          until: plainDate('2026-03-06'),
          reason: '质量抽检',
        }),
      );
      expect(await textsFor(reviewer)).toEqual(['readable']);
      clock.set(nine('2026-03-07'));
      expect(await textsFor(reviewer, applicant)).toEqual(['withheld', 'readable']);
      await close();
    });

    test('somebody without a role sees nothing, in the page, the list and the count', async () => {
      const { house, submit, does, close } = await opened();
      const done = await submit();
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      for (const stranger of [
        { account: 'x', name: 'x', capacity: { kind: 'public' as const } },
        {
          ...applicant,
          capacity: { kind: 'organisation' as const, party: 'org:91150200MA13A0B22E', partyName: 'x', admin: true },
        },
        officer('other', 'acceptance-clerk', 'another-centre'),
        officer('later', 'pre-examiner'),
      ]) {
        expect(await viewMatter(house, stranger, done.value.matter)).toBeUndefined();
        expect(await listMatters(house, stranger, {})).toMatchObject({ total: 0, rows: [] });
        const tried = await does(done.value.matter, stranger, 'accept');
        expect(tried.ok ? null : tried.refusals[0]?.code).toBe('ZQ-MAT-004');
      }
      expect(await publicStatus(house, 'YS2026-0001', COMPANY.code.slice(-4))).toMatchObject({ closed: false });
      expect(await publicStatus(house, 'YS2026-0001', '0000')).toBeUndefined();
      await close();
    });

    test('the audit finds one changed byte and names the matter; recompute mends the projections', async () => {
      const { house, clock, submit, must, close } = await opened();
      const done = await submit();
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      const id = done.value.matter;
      await must(id, clerk, 'accept');
      clock.set(nine('2026-03-04'));
      expect(await publishDigests(house)).toEqual(['2026-03-02', '2026-03-03']);
      expect(await verifyAudit(house)).toMatchObject({ ok: true, days: 2 });
      await house.db.exec(`update matter set title = 'x', state = 'passed' where id = '${id}'`);
      expect((await recompute(house, { check: true })).problems).toEqual([
        { record: 'matter YS2026-0001', problem: 'different' },
      ]);
      await recompute(house, { check: false });
      expect(await recompute(house, { check: true })).toMatchObject({ ok: true });
      await house.db.exec(`
        alter table matter_log disable trigger append_only;
        update matter_log set input = jsonb_set(input, '{title}', '"一种沙棘籽油低温提取装罝"') where matter_id = '${id}' and seq = 1;
        alter table matter_log enable trigger append_only;`);
      const report = await verifyAudit(house);
      expect(report.ok).toBe(false);
      expect(report.problems).toEqual([{ matter: id, seq: 1, problem: 'content' }]);
      await close();
    });
  });
});
