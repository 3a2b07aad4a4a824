import type { Browser } from 'playwright-core';
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

async function as(login: string | null, width = 1440): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url, width });
  if (login) await signIn(watched.context, server.url, login);
  return watched;
}

test('an analyst opens an industry, reads its charts, draws a sample and judges it', async () => {
  const { page, problems } = await as('analyst');
  await page.goto('/industries');
  await page.getByRole('link', { name: /^沙棘/ }).click();
  const tree = page.getByRole('navigation', { name: '技术分解表' });
  await tree.getByRole('link', { name: /^油脂与提取/ }).click();
  const trend = page.getByRole('region', { name: '申请趋势' });
  await trend.getByRole('img', { name: /申请趋势 · 沙棘 · 油脂与提取/ }).waitFor();
  expect(await trend.getByText(/数据指纹 [0-9a-f]{12}/).count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    trend.getByRole('link', { name: 'SVG' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^trend-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.svg$/);
  await trend.getByText('看数据表').click();
  expect(await trend.getByRole('columnheader', { name: '申请年' }).count()).toBe(1);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await tree.getByRole('link', { name: /^籽油与果油/ }).click();
  await page.getByRole('link', { name: '检索式与精度' }).click();
  await page.getByRole('spinbutton', { name: '样本量' }).fill('5');
  await page.getByRole('button', { name: '抽取样本' }).click();
  await page.getByText(/^已判断 0\/\d$/).waitFor();
  const choices = page.getByRole('button', { name: '相关', exact: true });
  const drawn = await choices.count();
  for (let at = 0; at < drawn; at++) {
    await choices.nth(at).click();
    await page.getByText(`已判断 ${at + 1}/${drawn}`).waitFor();
  }
  await page.getByText('全部判断完毕，已计入该节点的精度。').waitFor();
  await settled(page);
  await expectAccessible(page);
  expect(problems).toEqual([]);
});

test('a query that cannot be read is refused at its place; a visitor sees no tools', async () => {
  const { page } = await as(null);
  await page.goto(`/analysis?q=${encodeURIComponent('TA=(沙棘')}&lang=en`);
  await page.getByText('ZQ-COR-043').first().waitFor();
  await page.goto('/industries/sea-buckthorn/nodes/seed-oil?lang=en');
  await page.getByRole('heading', { name: 'Versions' }).waitFor();
  expect(await page.getByRole('button', { name: 'Draw a sample' }).count()).toBe(0);
});
