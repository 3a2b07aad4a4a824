import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, launchBrowser, openPage, settled, type Watched } from './harness.ts';
import { signIn, startServer, type TestServer } from './server.ts';

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Row {
  id: string;
  number: string;
  title: string;
  procedure: string;
  state: string;
}

async function as(login: string, width = 1440): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url, width });
  await signIn(watched.context, server.url, login);
  return watched;
}

async function mattersOf(context: BrowserContext, query: string): Promise<Row[]> {
  const answer = await context.request.get(
    `${server.url}/api/matters?procedure=pre-examination/request&size=200&${query}`,
  );
  return ((await answer.json()) as { rows: Row[] }).rows;
}

async function act(context: BrowserContext, matter: string, action: string, input: object = {}): Promise<void> {
  const at = `${server.url}/api/matters/${matter}`;
  const { seq } = (await (await context.request.get(at)).json()) as { seq: number };
  const done = await context.request.post(`${at}/actions/${action}`, {
    data: { requestId: crypto.randomUUID(), expectedSeq: seq, input },
    headers: { origin: server.url },
  });
  if (!done.ok()) throw new Error(await done.text());
}

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await settled(page);
};

test('a queue is allocated as proposed, with reasons, and an absence is declared', async () => {
  const clerk = await as('clerk');
  for (const row of (await mattersOf(clerk.context, 'states=submitted')).slice(0, 3))
    await act(clerk.context, row.id, 'accept');
  const { page, context } = await as('leader');
  const waiting = await mattersOf(context, 'states=allocation');
  expect(waiting.length).toBeGreaterThan(0);
  await open(page, '/work/allocation');
  await page.getByRole('button', { name: `按建议全部分案（${waiting.length}件）` }).waitFor();
  expect(
    await page
      .getByRole('textbox', { name: /^分案理由/ })
      .first()
      .inputValue(),
  ).toMatch(/可办\d+分/);
  // One is changed: the reason becomes that of the other person.
  const select = page.getByRole('combobox', { name: /^预审员：/ }).first();
  const before = await select.inputValue();
  await page
    .getByText(/^其他人选/)
    .first()
    .click();
  await page.getByRole('button', { name: '改分给他' }).first().click();
  expect(await select.inputValue()).not.toBe(before);
  await expectAccessible(page);
  await page.getByRole('button', { name: /按建议全部分案/ }).click();
  await page.getByText(`已分案${waiting.length}件，共${waiting.length}件。`).waitFor();
  expect(await mattersOf(context, 'states=allocation')).toEqual([]);
  const log = (await (await context.request.get(`${server.url}/api/matters/${waiting[0]!.id}`)).json()) as {
    log: { action: string; input: { reason?: string } }[];
  };
  expect(log.log.at(-1)).toMatchObject({ action: 'assign', input: { reason: expect.stringMatching(/可办/) } });

  const examiner = await as('examiner');
  await open(examiner.page, '/work/allocation/me');
  await examiner.page.getByLabel('统一社会信用代码').fill('91150100MA0Q2T5K63');
  await examiner.page.getByLabel('理由', { exact: true }).fill('近亲属任职');
  await examiner.page.getByRole('button', { name: '申报' }).first().click();
  await examiner.page.getByText('近亲属任职').waitFor();
  await expectAccessible(examiner.page);
  await open(page, '/work/allocation/roll');
  await page.getByRole('button', { name: '历史：张伟' }).click();
  await page.getByText('预审员名册：本人申报回避').waitFor();
});

test('an examination is done by keyboard alone, from the first finding to the next case', async () => {
  const { page, context } = await as('examiner');
  for (const row of await mattersOf(context, 'states=classifying&mine=true'))
    await act(context, row.id, 'classify', { mainIpc: 'C12N 1/20' });
  const rows = await mattersOf(context, 'states=examining&mine=true');
  expect(rows.length).toBeGreaterThan(0);
  await open(page, '/work/queue?procedure=pre-examination/request&state=examining');
  const first = page.locator('a[data-main]').first();
  await first.waitFor();
  await first.press('Enter');
  const key = (...keys: string[]) =>
    keys.reduce((before, one) => before.then(() => page.keyboard.press(one)), Promise.resolve());
  await page.getByRole('heading', { name: '检查结果' }).waitFor();

  // Parts, and words in the text.
  const tab = () => page.locator('[role="tab"][aria-selected="true"]').textContent();
  const begun = await tab();
  await key(']');
  expect(await tab()).not.toBe(begun);
  await key('[');
  expect(await tab()).toBe(begun);
  await key('/');
  await page.keyboard.type('权利要求');
  await page.getByText(/^第1处，共\d+处$/).waitFor();
  await key('Escape');

  // Findings: one is asked for, the next is no defect.
  await key('j', 'k', 'a');
  await page.getByText('要求补正', { exact: true }).first().waitFor();
  await key('j', 'x');
  await page.getByText('为什么不是缺陷？').waitFor();
  await key('Enter');
  await page.getByText('误报：前文已经出现').waitFor();
  await key('k', 'e');
  const what = page.getByRole('textbox', { name: '问题' });
  await what.waitFor();
  expect(await what.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type(' /不清');
  await page.getByRole('option', { name: /^不清楚/ }).waitFor();
  await key('Enter');
  await expect.poll(() => what.inputValue()).toContain('含义不清楚');
  await key('Escape');
  await what.waitFor({ state: 'detached' });

  // The notice as it would be printed, in a window of its own.
  const [paper, answer] = await Promise.all([
    page.waitForEvent('popup'),
    page.waitForResponse((one) => one.url().endsWith('/issue-opinion/preview')),
    key('v'),
  ]);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await paper.close();

  // Prior art, cited into the opinion: the basis comes along.
  await key('s');
  const query = page.getByRole('textbox', { name: '检索式' });
  await query.waitFor();
  expect(await query.inputValue()).toMatch(/^TI=/);
  await query.fill('TI=方法 OR TI=装置');
  await key('Enter');
  await page.getByText(/^命中\d+件/).waitFor();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^引为最接近的现有技术/ })
    .first()
    .press('Enter');
  await page.getByText('已写入本次意见').waitFor();
  await key('Escape');
  await page
    .getByText(/最接近的现有技术：/)
    .first()
    .waitFor();

  // Issued, and on to the next.
  await key('o');
  const drawer = page.getByRole('dialog', { name: '出具预审意见' });
  await drawer.waitFor();
  await drawer.getByRole('button', { name: /核对无误/ }).press('Enter');
  await page.getByText('已办理“出具预审意见”').waitFor();
  if (rows.length > 1) {
    const heading = await page.locator('h1').textContent();
    await key('n');
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(heading);
  }
});

test('the opinion is seen as it will be printed; the second person has everything on one screen', async () => {
  const examiner = await as('examiner2');
  for (const row of await mattersOf(examiner.context, 'states=classifying&mine=true'))
    await act(examiner.context, row.id, 'classify', { mainIpc: 'C22C 9/00' });
  const [row] = await mattersOf(examiner.context, 'states=examining&mine=true');
  if (!row) throw new Error('The demonstration has no case with the second examiner.');
  const preview = await examiner.context.request.post(
    `${server.url}/api/matters/${row.id}/actions/issue-opinion/preview`,
    { data: { input: { findings: [{ what: '不清楚。' }] } }, headers: { origin: server.url } },
  );
  expect(preview.status()).toBe(200);
  expect((await preview.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await act(examiner.context, row.id, 'propose-fail', { grounds: ['disclosure'], reasons: '没有写明关键步骤。' });
  const { page } = await as('reviewer');
  await open(page, `/work/matters/${row.id}?procedure=${row.procedure}&state=review`);
  for (const name of ['建议与理由', '历次意见与答复', '现稿文本']) await page.getByRole('region', { name }).waitFor();
  await page.getByRole('region', { name: '建议与理由' }).getByText('没有写明关键步骤。').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
