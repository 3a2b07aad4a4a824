import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPackage } from '#demo/package/index.ts';
import { requestInput } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from './served.ts';

const samples = path.resolve(import.meta.dirname, '../../../shared/data/cnipa-efiling');
const filings: [name: string, claims: number][] = [
  ['2018103932133', 0],
  ['2018103922220', 0],
  ['2015110360686', 15],
];

/** A filing as people pack it: the whole folder in one zip. */
function zipped(folder: string): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (statSync(path.join(folder, name)).isFile())
      files[name.replaceAll(path.sep, '/')] = readFileSync(path.join(folder, name));
  return zipSync(files);
}

withDatabases((given) => {
  let served: ServedHouse;
  let applicant: Browser;
  let next = 0;
  beforeAll(async () => {
    served = await serveHouse(given.db);
    applicant = await served.as('applicant');
    await served.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => served.close());

  const upload = async (name: string, bytes: Uint8Array) => {
    const form = new FormData();
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    const { port } = served.app.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/packages`, {
      method: 'POST',
      headers: { cookie: applicant.cookie(), 'user-agent': 'Test/1.0' },
      body: form,
    });
    const body = (await answer.json()) as {
      claimCount: number;
      textSha256: string;
      files: unknown[];
      refusals?: unknown;
    };
    expect(body.refusals).toBeUndefined();
    return body;
  };
  const submit = async (pack: object) => {
    const answer = await applicant.post('/api/procedures/pre-examination/request/open', {
      requestId: `package-${++next}-xxxx`,
      action: 'submit',
      site: 'protection-centre',
      input: { ...requestInput(), package: pack },
    });
    expect(answer.codes).toEqual([]);
    return String(answer.body.matter);
  };

  describe('a package is uploaded, submitted, and shown as the examiner will see it', () => {
    test.for(filings)('the real filing %s', async ([name, claims], context) => {
      const folder = path.join(samples, name);
      if (!existsSync(folder)) return context.skip('no sample material beside the checkout');
      const pack = await upload(`${name}.zip`, zipped(folder));
      expect(pack.claimCount).toBeGreaterThan(0);
      if (claims > 0) expect(pack.claimCount).toBe(claims);
      const matter = await submit(pack);
      const shown = await applicant.get(`/api/matters/${matter}/application`);
      const text = shown.body.text as {
        claims: unknown[];
        figures: { mediaId?: string }[];
        description: { sections: unknown[] };
      };
      expect(text.claims).toHaveLength(pack.claimCount);
      expect(text.description.sections.length).toBeGreaterThan(0);
      expect(shown.body.tree).toHaveLength(pack.claimCount);
      const view = await applicant.get(`/api/matters/${matter}`);
      const files = view.body.files as { id: string; sha256: string; mediaType: string }[];
      for (const figure of text.figures.filter((one) => one.mediaId).slice(0, 2)) {
        const file = files.find((one) => one.sha256 === figure.mediaId);
        const { response } = await applicant.get(`/api/matters/${matter}/files/${file?.id}?shown=1`);
        expect(response.headers['content-type']).toMatch(/^image\/(png|jpeg)$/);
        expect(response.rawPayload.length).toBeGreaterThan(100);
      }
    });

    test('the generated package, corrected in a second round and compared claim by claim', async () => {
      const first = await upload('申请文件.zip', demoPackage({ seed: 1, defects: true }).bytes);
      const matter = await submit(first);
      const step = async (login: string, action: string, input: object) => {
        const who = await served.as(login);
        const { body } = await who.get(`/api/matters/${matter}`);
        const done = await who.post(`/api/matters/${matter}/actions/${action}`, {
          requestId: `step-${++next}-xxxx`,
          expectedSeq: body.seq,
          input,
        });
        expect(done.codes).toEqual([]);
      };
      await step('clerk', 'accept', {});
      const examiner = await served.as('examiner');
      await step('leader', 'assign', { examiner: (await examiner.get('/api/session')).body.account });
      await step('examiner', 'classify', { mainIpc: 'C11B 1/04' });
      await step('examiner', 'issue-opinion', {
        findings: [
          {
            part: 'claims',
            place: '权利要求 4',
            what: '引用了在后的权利要求',
            basis: '专利法实施细则第二十五条第二款',
          },
        ],
      });
      const second = await upload('补正.zip', demoPackage({ seed: 1, defects: false }).bytes);
      await step('applicant', 'reply', { package: second, answers: [{ finding: 1, answer: 'corrected' }] });
      const shown = await examiner.get(`/api/matters/${matter}/application?version=1&against=0`);
      const { claims } = shown.body.comparison as { claims: { status: string }[] };
      expect(claims.some((one) => one.status === 'changed')).toBe(true);
      expect(claims.filter((one) => one.status === 'same').length).toBeGreaterThan(claims.length / 2);
      const stranger = await served.as('applicant2');
      expect((await stranger.get(`/api/matters/${matter}/application`)).status).toBe(404);
      const documents = (await applicant.get(`/api/matters/${matter}`)).body.documents as {
        id: string;
        verifyCode: string;
      }[];
      const pdf = await applicant.get(`/api/matters/${matter}/documents/${documents.at(-1)?.id}`);
      expect(pdf.response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      expect((await stranger.get(`/api/matters/${matter}/documents/${documents.at(-1)?.id}`)).status).toBe(404);
      const verified = await stranger.get(`/api/verify/${documents.at(-1)?.verifyCode}`);
      expect(verified.body).toMatchObject({ title: '专利预审意见通知书' });
    });
  });
});
