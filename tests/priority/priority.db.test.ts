import { expect, test } from 'vitest';
import { importRows } from '#apps/core/imports.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type ServedHouse, serveHouse } from '#tests/server/served.ts';

const NUMBER = '202610000001.9';
const OWN = '91150100MA0P00018C';
const OTHER = '91150200MA13A0B22E';

const patent = (application_no: string, owner_code: string, status = 'granted') => ({
  key: application_no,
  state: status === 'granted' ? 'in-force' : 'pending',
  validFrom: plainDate('2026-06-02'),
  fields: {
    application_no,
    title: `专利 ${application_no}`,
    kind: 'invention',
    status,
    owner_name: '样例公司',
    owner_code,
    ipc: ['C11B 1/04'],
    filed_on: '2024-01-05',
    granted_on: status === 'granted' ? '2026-06-02' : null,
    inventors: ['甲'],
  },
});
const dispute = (case_no: string, requester_code: string) => ({
  key: case_no,
  state: 'pending',
  validFrom: plainDate('2026-07-06'),
  fields: {
    case_no,
    patent: NUMBER,
    requester: '甲公司',
    requester_code,
    respondent: '乙公司',
    respondent_code: '93150523MA0QK7T383',
    division: '150100',
    filed_on: '2026-07-06',
  },
});

async function fill({ house }: ServedHouse): Promise<void> {
  await house.db.transaction(async (tx) => {
    const give = (register: string, rows: Parameters<typeof importRows>[5]) =>
      importRows(house, tx, house.catalogue.registers.get(register)!, 'test', 'test', rows);
    await give('patent', [patent(NUMBER, OWN), patent('202620123456.5', OWN), patent('202630123456.0', OTHER)]);
    await give('adjudication', [dispute('内知裁字〔2026〕3号', OWN), dispute('内知裁字〔2026〕4号', OTHER)]);
    await give('pledge', [
      {
        key: 'Y2026980000001',
        state: 'registered',
        validFrom: plainDate('2026-08-03'),
        fields: {
          registration_no: 'Y2026980000001',
          patents: [NUMBER],
          pledgor: '甲公司',
          pledgor_code: OWN,
          pledgee: '草原银行',
          secured_fen: 100_00,
          debt_from: '2026-08-03',
          debt_to: '2027-08-02',
          registered_on: '2026-08-03',
        },
      },
    ]);
  });
}

const request = {
  kind: 'invalidation',
  right: 'invention',
  application: [NUMBER],
  title: '一种提取方法',
  caseNumber: '4W100001',
  electronic: true,
  askedAs: 'patentee',
  applicants: [{ name: '甲公司', code: OWN, consents: true }],
  contactName: '王芳',
  contactPhone: '04711234567',
  caseGrounds: [{ ground: 'dispute', statement: '自治区内正在处理。' }],
  truth: true,
};

withDatabases((given) => {
  test('finds evidence for its own party, keeps what is ticked, counts the yearly number and prints the annex', async () => {
    const served = await serveHouse(await given.fresh(), '2026-09-01');
    try {
      await fill(served);
      const versionOn = (day: string) =>
        served.house.catalogue.procedureOn('priority/recommendation', plainDate(day))?.version;
      expect(['2017-07-31', '2026-08-31', '2026-09-01'].map(versionOn)).toEqual([undefined, '2017-08', '2026-09']);
      const [applicant, rival, clerk, reviewer, signatory] = await Promise.all(
        ['applicant', 'applicant2', 'prio', 'prio2', 'prio3'].map((login) => served.as(login)),
      );
      const ask = `/api/priority/evidence?application=ZL${NUMBER}&kind=invalidation`;
      const pack = (await applicant!.get(ask)).body;
      expect(pack).toMatchObject({ application: NUMBER, asOf: '2026-09-01' });
      const items = pack.items as { kind: string; record: string; marks: string; complete: boolean }[];
      expect(items.map((one) => [one.kind, one.record, one.marks, one.complete])).toEqual([
        ['adjudication', '内知裁字〔2026〕3号', '①', true],
        ['patent', NUMBER, '', false],
      ]);
      const asked = `/api/priority/evidence?application=${NUMBER}&kind=reexam`;
      const wider = (await applicant!.get(asked)).body.items as typeof items;
      expect(wider.map((one) => [one.kind, one.record, one.marks, one.complete])).toEqual([
        ['adjudication', '内知裁字〔2026〕3号', '③', true],
        ['filed-entity', OWN, '①②', false],
        ['patent', NUMBER, '', false],
        ['pledge', 'Y2026980000001', '③', false],
        ['family', '202620123456.5', '①③', false],
      ]);
      // Somebody else's case, pledge and entity stay with whom they concern.
      const theirs = (await rival!.get(asked)).body.items as { kind: string; record: string }[];
      expect(theirs.map((one) => [one.kind, one.record])).toEqual([
        ['adjudication', '内知裁字〔2026〕4号'],
        ['patent', NUMBER],
        ['family', '202630123456.0'],
      ]);
      expect((await clerk!.get(ask)).codes).toEqual(['ZQ-ACC-001']);
      expect((await applicant!.get('/api/priority/evidence?application=1')).codes[0]).toMatch(/^ZQ-NUM/);

      const open = (input: object, requestId: string) =>
        applicant!.post('/api/procedures/priority/recommendation/open', {
          requestId,
          action: 'submit',
          site: 'inner-mongolia',
          input,
        });
      const evidence = [
        {
          kind: 'adjudication',
          record: '内知裁字〔2026〕3号',
          title: '侵权纠纷案',
          since: '2026-07-06',
          asOf: '2026-09-01',
          marks: '①',
        },
      ];
      const bare = await open(request, 'without-proof');
      expect(JSON.stringify(bare.body)).toContain('地方知识产权局立案通知书或者人民法院受理通知书');
      const opened = await open({ ...request, evidence }, 'with-a-record');
      expect(opened.status).toBe(200);
      const matter = String(opened.body.matter);

      const steps = [
        [clerk, 'pass-check', {}],
        [reviewer, 'propose', { outcome: 'recommend', opinion: '成立。' }],
        [signatory, 'recommend', { opinion: '同意推荐。' }],
      ] as const;
      for (const [n, [who, action, input]] of steps.entries()) {
        const done = await who!.post(`/api/matters/${matter}/actions/${action}`, {
          requestId: `step-${n}-${action}`,
          expectedSeq: n + 1,
          input,
        });
        expect([action, done.status]).toEqual([action, 200]);
      }
      const view = (await applicant!.get(`/api/matters/${matter}`)).body;
      expect(view.data).toMatchObject({ request: { evidence } });
      const papers = JSON.stringify(view.documents);
      expect(papers).toContain('专利优先审查推荐意见');
      expect(papers).toContain('优先审查推荐证据目录');
      expect((await applicant!.get('/api/priority/numbers')).body).toEqual({
        year: 2026,
        used: 1,
        total: 200,
        waiting: 0,
      });
      expect((await signatory!.get('/api/priority/numbers?site=protection-centre')).body).toEqual({
        year: 2026,
        used: 1,
        total: 200,
        waiting: 0,
        line: [],
      });
      expect((await applicant!.get('/api/priority/compare?date=2026-08-31')).body).toMatchObject({
        applies: '2017-08',
      });
      expect((await applicant!.get('/api/priority/compare')).body).toMatchObject({
        applies: '2026-09',
        date: '2026-09-01',
      });
      expect((await applicant!.get('/api/priority/compare?date=x')).codes).toEqual(['ZQ-FRM-002']);
    } finally {
      await served.close();
    }
  });
});
