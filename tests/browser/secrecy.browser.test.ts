import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, migrate, openDatabase } from '#adapters/postgres/index.ts';
import { demoPackage } from '#demo/package/index.ts';
import { nine, requestInput } from '#tests/core/house.ts';
import { type ServedHouse, serveHouse } from '#tests/server/served.ts';
import {
  buildWeb,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  settled,
  webDist,
} from './harness.ts';
import { signIn } from './server.ts';

let browser: Browser;
let db: Db;
let served: ServedHouse;
let url: string;
let next = 0;

beforeAll(async () => {
  await buildWeb();
  db = await openDatabase({ memory: true });
  await migrate(db);
  [browser, served] = await Promise.all([launchBrowser(), serveHouse(db, '2026-03-02', { web: webDist })]);
  await served.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://localhost:${(served.app.server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await db?.close();
});

const as = async (login: string, width = 1440) => {
  const watched = await openPage(browser, { baseURL: url, width });
  await signIn(watched.context, url, login);
  return watched;
};

async function post(context: BrowserContext, path: string, data: object): Promise<Record<string, string>> {
  const answer = await context.request.post(`${url}${path}`, { data, headers: { origin: url } });
  const body = (await answer.json()) as Record<string, string>;
  if (!answer.ok()) throw new Error(JSON.stringify(body));
  return body;
}

const step = async (context: BrowserContext, matter: string, action: string, input: object = {}) => {
  const { seq } = (await (await context.request.get(`${url}/api/matters/${matter}`)).json()) as { seq: number };
  await post(context, `/api/matters/${matter}/actions/${action}`, {
    requestId: `browser-${++next}-xx`,
    expectedSeq: seq,
    input,
  });
};

test('a text is read under its mark, taken out with a reason, kept, and destroyed by two persons', async () => {
  const [applicant, clerk, leader, examiner, auditor] = await Promise.all([
    as('applicant', 390),
    as('clerk'),
    as('leader'),
    as('examiner'),
    as('auditor'),
  ]);
  const uploaded = await applicant.context.request.post(`${url}/api/packages`, {
    multipart: {
      file: { name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from(demoPackage({ seed: 1 }).bytes) },
    },
    headers: { origin: url },
  });
  const { matter, publicNumber } = await post(applicant.context, '/api/procedures/pre-examination/request/open', {
    requestId: 'browser-open-1',
    action: 'submit',
    site: 'protection-centre',
    input: { ...requestInput(), package: await uploaded.json() },
  });
  await step(clerk.context, matter!, 'accept');
  const session = (await (await examiner.context.request.get(`${url}/api/session`)).json()) as { account: string };
  await step(leader.context, matter!, 'assign', { examiner: session.account });

  // The examiner reads under the mark, and needs a reason for a copy.
  await examiner.page.goto(`/work/matters/${matter}`);
  const mark = examiner.page.locator('[data-watermark="张伟"]').first();
  await mark.waitFor({ state: 'attached' });
  await expect.poll(() => mark.textContent()).toMatch(/张伟 ex\*\*\*r · .*2026-03-02 09:00 · 阅览记录 \w{8}/);
  await examiner.page.getByRole('tab', { name: '保密' }).click();
  await examiner.page.getByRole('button', { name: 'PDF' }).click();
  await examiner.page.getByRole('button', { name: '下载', exact: true }).click();
  await examiner.page.getByText('请写明用途，至少 2 字。').waitFor();
  await examiner.page.getByRole('textbox', { name: '用途' }).fill('组内讨论');
  const [download] = await Promise.all([
    examiner.page.waitForEvent('download'),
    examiner.page.getByRole('button', { name: '下载', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${publicNumber}-1.pdf`);
  await expectAccessible(examiner.page);

  // The applicant sees it, by post and not by name.
  await applicant.page.goto(`/my/matters/${publicNumber}`);
  await applicant.page.getByRole('tab', { name: '保密' }).click();
  const table = applicant.page.getByRole('table', { name: '阅览记录' });
  await table.getByText('用途：组内讨论').waitFor();
  expect(await table.textContent()).not.toContain('张伟');
  expect(await table.textContent()).toContain('预审员');
  await expectNoSidewaysScroll(applicant.page);
  await expectAccessible(applicant.page);

  // The auditor sees who it was.
  await auditor.page.goto('/work/readings');
  await auditor.page.getByRole('row', { name: /张伟.*导出检查报告.*组内讨论/ }).waitFor();
  expect(await auditor.page.textContent('main')).not.toContain('提取装置');
  await expectAccessible(auditor.page);

  // Closed and due: one proposes, another confirms.
  await step(applicant.context, matter!, 'withdraw', { reason: '技术方案调整' });
  served.clock.set(nine('2026-09-02'));
  await leader.page.goto('/work/retention');
  await leader.page.getByRole('checkbox', { name: new RegExp(publicNumber!) }).check();
  await leader.page.getByRole('button', { name: '提出销毁（1件）' }).click();
  await leader.page.getByRole('button', { name: '提出销毁', exact: true }).click();
  await leader.page.getByText('已提出 1 件，等待另一人监销。').waitFor();
  await auditor.page.goto('/work/retention');
  await settled(auditor.page);
  await auditor.page.getByRole('checkbox', { name: new RegExp(publicNumber!) }).check();
  await auditor.page.getByRole('button', { name: '监销并确认（1件）' }).click();
  await auditor.page.getByLabel('理由').fill('已核对案卷号');
  await auditor.page.getByRole('button', { name: '监销并确认', exact: true }).click();
  await auditor.page.getByText(/销毁证明 XH2026-0001/).waitFor();
  await expectAccessible(auditor.page);

  // Reading says what became of it, and the certificate can be printed.
  await applicant.page.reload();
  await applicant.page.getByRole('tab', { name: '保密' }).click();
  await applicant.page.getByRole('heading', { name: /申请文件已销毁/ }).waitFor();
  const href = await applicant.page.getByRole('link', { name: '打印销毁证明' }).getAttribute('href');
  const pdf = await applicant.context.request.get(`${url}${href}`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await applicant.page.getByRole('tab', { name: '申请文件' }).click();
  await applicant.page.getByText(/申请文件已于 2026-09-02 销毁/).waitFor();
}, 60_000);
