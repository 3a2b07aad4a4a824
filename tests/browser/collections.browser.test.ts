import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, grave, launchBrowser, openPage, settled } from './harness.ts';
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

test('a query is kept with what it must find, becomes a living collection, and a hit is left out with a reason', async () => {
  const { page, context, problems } = await openPage(browser, { baseURL: server.url, width: 1440 });
  await signIn(context, server.url, 'applicant');
  await page.goto('/my/queries');
  await page.getByRole('button', { name: '新建检索式' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '名称' }).fill('沙棘');
  await dialog.getByRole('textbox', { name: '检索式' }).fill('TI=(沙棘');
  await dialog.getByRole('textbox', { name: '应命中的文献' }).fill('CN119000009A');
  await dialog.getByRole('button', { name: '保存' }).click();
  // A bracket that does not close is told with its place, and nothing typed is lost.
  await dialog.getByText(/检索式第 \d+ 个字符处读不懂/).waitFor();
  await dialog.getByRole('textbox', { name: '检索式' }).fill('TI=沙棘');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('应命中 1 篇，找到 0 篇，缺 CN119000009A。').first().waitFor();
  // The demonstration's documents are put in while the house is open already.
  const query = `${server.url}/api/saved-queries/${new URL(page.url()).pathname.split('/').at(-1)}`;
  const total = async () =>
    ((await (await context.request.get(query)).json()) as { lastRun: { total: number } }).lastRun.total;
  await expect.poll(total, { timeout: 30_000, interval: 300 }).toBeGreaterThan(2);
  await page.getByRole('button', { name: '打开提醒' }).click();
  await page.getByText('提醒已开').waitFor();
  await settled(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: '建成跟随的文献集' }).click();
  await page
    .getByRole('button', { name: /^排除 / })
    .first()
    .click();
  await page.getByRole('textbox', { name: '理由' }).fill('属化妆品');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('tab', { name: /排除的/ }).click();
  await page.getByText('属化妆品').waitFor();
  await page.getByRole('tab', { name: '变化' }).click();
  await page.getByText('随专利库更新').first().waitFor();
  await settled(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);

  const other = await openPage(browser, { baseURL: server.url, width: 1440 });
  await signIn(other.context, server.url, 'applicant2');
  await other.page.goto(new URL(page.url()).pathname);
  await other.page.getByText('没有查到这一文献集。').waitFor();
  expect(problems.filter((one) => !/\.woff2 net::ERR_ABORTED|422/.test(one))).toEqual([]);
});

test('a steward merges spellings on evidence, everybody sees it, and it comes apart again', async () => {
  const { page, context, problems } = await openPage(browser, { baseURL: server.url, width: 1440 });
  await signIn(context, server.url, 'steward');
  await page.goto('/my/names');
  const merge = page.getByRole('button', { name: /^合并 / }).first();
  await merge.waitFor();
  const name = ((await merge.getAttribute('aria-label')) ?? '').replace('合并 ', '');
  await merge.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('还差：至少一条证据').waitFor();
  await dialog.getByRole('textbox', { name: '证据（至少一条）' }).fill('营业执照名称变更');
  await page.keyboard.press('Enter');
  await settled(page);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await page.getByRole('tab', { name: '已决定' }).click();
  await page.getByText('营业执照名称变更').waitFor();
  const visitor = await openPage(browser, { baseURL: server.url, width: 390, height: 844 });
  await visitor.page.goto(`/names?name=${encodeURIComponent(name)}`);
  await visitor.page.getByRole('heading', { name: `统计时算作“${name}”` }).waitFor();
  expect(await visitor.page.getByText('营业执照名称变更').count()).toBe(0);
  await expectAccessible(visitor.page);
  await expectNoSidewaysScroll(visitor.page);
  await page.getByRole('button', { name: '撤销合并' }).click();
  await dialog.getByRole('textbox', { name: '理由' }).fill('并非同一单位');
  await dialog.getByRole('button', { name: '撤销合并' }).click();
  await page.getByText('已撤销', { exact: true }).waitFor();
  await visitor.page.reload();
  await visitor.page.getByRole('heading', { name: '统计时就按这一写法' }).waitFor();
  expect(grave(problems)).toEqual([]);
});
