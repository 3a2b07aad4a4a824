import { describe, expect, test } from 'vitest';
import { json } from '#adapters/postgres/index.ts';
import { act } from '#apps/core/act.ts';
import { forecastRecords, matterForecast } from '#apps/core/centre/forecast.ts';
import { quotaList, quotaReplay } from '#apps/core/centre/quota.ts';
import type { Actor } from '#engine/access/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { applicant, COMPANY, fileEntity, nine, officer, requestInput, testHouse } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';

const REQUEST = 'pre-examination/request';
const INCREASE = 'pre-examination/quota-increase';
const clerk = officer('li', 'acceptance-clerk');
const leader = officer('bao', 'centre-leader');
const examiner = officer('zhao', 'pre-examiner');
const stranger: Actor = {
  account: 'x',
  name: '别家',
  capacity: { kind: 'organisation', party: 'org:91150200MA13A0B22E', partyName: '别家公司', admin: true },
};
const site = 'protection-centre';

withDatabases((given) => {
  const opened = async (base: number) => {
    const open = await testHouse(await given.fresh(), '2026-03-02');
    const { house } = open;
    await fileEntity(house);
    await house.db.kysely
      .insertInto('setting')
      .values({
        site,
        key: `${REQUEST}:quota-base`,
        value: json(base),
        valid_from: plainDate('2026-02-01'),
        by: 'test',
        at: house.now(),
      })
      .execute();
    let n = 0;
    const submit = (procedure: string, input: Record<string, unknown>) =>
      act(house, {
        actor: applicant,
        requestId: `open-${++n}-xxxx`,
        action: 'submit',
        input,
        target: { procedure, body: 'nm-centre', division: '150102' },
      });
    const begin = async (procedure = REQUEST, input: Record<string, unknown> = requestInput()) => {
      const done = await submit(procedure, input);
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      return { matter: done.value.matter, seq: done.value.seq };
    };
    const must = async (case_: { matter: string; seq: number }, actor: Actor, action: string, input = {}) => {
      const target = { matter: case_.matter, expectedSeq: case_.seq };
      const done = await act(house, { actor, requestId: `act-${++n}-xxxx`, action, input, target });
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      case_.seq = done.value.seq;
    };
    const replay = async (actor = applicant, asOf?: string) => {
      const found = await quotaReplay(house, actor, { site, ...(asOf ? { asOf: plainDate(asOf) } : {}) });
      if (!found.ok) throw new Error(found.refusals[0]?.code);
      return found.value;
    };
    return { ...open, submit, begin, must, replay };
  };

  describe('the quota on the database', () => {
    test('is reckoned by the page as by the check, tells its records, and grows by what is granted', async () => {
      const { house, clock, submit, begin, must, replay, close } = await opened(2);
      const first = await begin();
      clock.set(nine('2026-03-03'));
      await begin();
      const refused = await submit(REQUEST, requestInput());
      expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'ZQ-MAT-011', params: { used: 2, quota: 2 } }] });
      const full = await replay();
      expect(full.now).toMatchObject({ year: 2026, quota: 2, used: 2, inputs: { base: 2, passed: 0, grade: 1 } });
      expect(full.rows[0]?.rows.map((row) => [row.number, row.step, row.day])).toEqual([
        ['YS2026-0002', 'submit', '2026-03-03'],
        ['YS2026-0001', 'submit', '2026-03-02'],
      ]);
      expect(full.settings.find((one) => one.id === 'quota-base')).toMatchObject({
        source: 'entered',
        validFrom: '2026-02-01',
      });
      expect(full.settings.find((one) => one.id === 'quota-formula')).toMatchObject({ source: 'default' });
      expect((await replay(applicant, '2026-03-02')).now).toMatchObject({ quota: 2, used: 1 });
      expect((await replay(applicant, '2026-01-31')).now).toMatchObject({ quota: 20, used: 0 });

      await must(first, clerk, 'refuse-acceptance', { grounds: ['files'], explanation: '缺附图。' });
      expect((await replay()).now.used).toBe(1);
      const increase = await begin(INCREASE, {
        creditCode: COMPANY.code,
        number: 5,
        reason: '名额将用完。',
        planned: [{ title: '一种装置', kind: 'utility' }],
        evidence: [{ name: '立项书.pdf', sha256: 'a'.repeat(64), bytes: 10, mediaType: 'application/pdf' }],
      });
      await must(increase, leader, 'grant', { number: 3, explanation: '同意。' });
      expect((await replay()).now).toMatchObject({ quota: 5, used: 1, inputs: { extra: 3 } });
      expect((await replay()).next).toMatchObject({ year: 2027, quota: 2, used: 0 });

      // Nobody sees another one's numbers; the list is the leader's.
      expect((await replay(stranger)).now).toMatchObject({ used: 0, inputs: { extra: 0 } });
      expect(await quotaReplay(house, clerk, { site })).toMatchObject({
        ok: false,
        refusals: [{ code: 'ZQ-ACC-001' }],
      });
      expect(await quotaList(house, clerk)).toMatchObject({ ok: false });
      expect(await quotaList(house, applicant)).toMatchObject({ ok: false });
      expect(await quotaList(house, officer('q', 'centre-leader', 'elsewhere'))).toMatchObject({
        ok: true,
        value: { lines: [{ used: 0 }] },
      });
      const list = await quotaList(house, leader);
      expect(list.ok && list.value.lines).toMatchObject([
        { code: COMPANY.code, quota: 5, used: 1, extra: 3, passed: 0 },
      ]);
      await close();
    });
  });

  describe('the forecast on the database', () => {
    test('tells a party when to expect the answer, from waits that ended before today, and nobody else', async () => {
      const { house, clock, begin, must, close } = await opened(100);
      const cases = [];
      for (let n = 0; n < 21; n++) {
        const one = await begin();
        await must(one, clerk, 'accept');
        cases.push(one);
      }
      const running = cases.pop()!;
      const ahead = await matterForecast(house, applicant, running.matter);
      expect(ahead.ok && ahead.value.expectations.map((one) => [one.measure, one.forecast])).toEqual([
        ['first-answer', { few: 0, least: 20, elapsed: 0 }],
        ['grant-from-acceptance', { few: 0, least: 20, elapsed: 0 }],
      ]);
      expect(ahead.ok && ahead.value.expectations[0]?.promise?.due).toBe('2026-03-11');
      for (const [n, one] of cases.entries()) {
        if (n % 5 === 0) clock.set(nine(`2026-03-0${4 + n / 5}`));
        await must(one, leader, 'assign', { examiner: 'zhao' });
        await must(one, examiner, 'classify', { mainIpc: 'C11B 1/04' });
        await must(one, examiner, 'pass', {});
      }
      clock.set(nine('2026-03-09'));
      const later = await begin();
      await must(later, clerk, 'accept');
      const told = await matterForecast(house, applicant, later.matter);
      // Five answers each after 2, 3 and 4 working days, and five on the Saturday, which adds none.
      expect(told.ok && told.value.expectations[0]).toMatchObject({
        target: 'answer',
        since: '2026-03-09',
        forecast: { from: '2026-03-11', to: '2026-03-13', pool: 20, elapsed: 0 },
        record: { kind: 'invention', n: 0, without: 20 },
      });
      expect(await matterForecast(house, stranger, later.matter)).toMatchObject({
        ok: false,
        refusals: [{ code: 'ZQ-MAT-004' }],
      });
      const { records } = await forecastRecords(house, 'nm-centre');
      expect(records).toHaveLength(12);
      expect(JSON.stringify(records)).not.toContain('YS2026');
      expect((await forecastRecords(house, 'elsewhere')).records.every((one) => one.n + one.without === 0)).toBe(true);
      await close();
    });
  });
});
