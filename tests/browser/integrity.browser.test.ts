import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  grave,
  launchBrowser,
  openPage,
  settled,
  type Watched,
} from './harness.ts';
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

async function as(login: string, width = 1440): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url, width });
  await signIn(watched.context, server.url, login);
  return watched;
}

test('from a cluster to an inquiry in one step, and the applicant reads the evidence', async () => {
  const clerk = await as('clerk');
  await clerk.page.goto('/work/integrity');
  const row = clerk.page.getByRole('article').filter({ hasText: '包头稀土新材料有限公司' });
  await row.getByText('文本高度重合').waitFor();
  await row.getByText(/研发人员1人/).waitFor();
  await settled(clerk.page);
  await expectAccessible(clerk.page);
  await row.getByRole('link', { name: /查看线索/ }).click();
  await clerk.page.getByText(/口径：同一申请人十二个月内/).waitFor();
  await expectAccessible(clerk.page);
  await clerk.page.getByRole('button', { name: '核查立项' }).click();
  const dialog = clerk.page.getByRole('dialog', { name: '核查立项' });
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await expectAccessible(clerk.page);
  await dialog.getByRole('button', { name: '核查立项' }).click();
  await clerk.page.waitForURL(/\/work\/matters\//);
  await clerk.page.getByText(/核查立项时（.*）的线索/).waitFor();
  const notify = clerk.page.getByRole('button', { name: /发出核查通知/ });
  await notify.click();
  const drawer = clerk.page.getByRole('dialog', { name: '发出核查通知' });
  await drawer.getByRole('button', { name: /发出核查通知/ }).click();
  await clerk.page.getByText('已办理“发出核查通知”').waitFor();
  await clerk.page.goto('/work/integrity');
  await clerk.page.getByRole('link', { name: /已立项 HC/ }).waitFor();
  expect(grave(clerk.problems)).toEqual([]);

  const applicant = await as('applicant2', 390);
  await applicant.page.goto(`/my/matters/HC${new Date().getFullYear()}-0001`);
  await applicant.page.getByText('文本高度重合').first().waitFor();
  await applicant.page.getByText(/这些是提示，不是结论/).waitFor();
  await applicant.page
    .getByRole('link', { name: /陈述意见/ })
    .first()
    .waitFor();
  await settled(applicant.page);
  await expectNoSidewaysScroll(applicant.page);
  await expectAccessible(applicant.page);
  expect(grave(applicant.problems)).toEqual([]);
});
