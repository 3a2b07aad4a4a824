import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEABUCKTHORN } from '#apps/core/people/demo-people.ts';
import { demoPackage } from '#demo/package/index.ts';
import { expectAccessible, expectNoSidewaysScroll, launchBrowser, openPage, settled } from './harness.ts';
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

const file = (seed: number, applicant: { name: string; code: string }) => {
  const { bytes } = demoPackage({ seed, applicant });
  return { name: `package-${seed}.zip`, mimeType: 'application/zip', buffer: Buffer.from(bytes) };
};

test('an agent hands in several packages: matched, chosen, filled in once, submitted, and found again', async () => {
  const { page, context, problems } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, 'agent');
  await page.goto('/my/clients');
  const client = page.getByRole('row', { name: /沙棘/ });
  await client.getByText('备案：').waitFor();
  await page.getByText(/已在保护中心登记/).waitFor();
  await page.getByRole('link', { name: '批量提交' }).first().click();

  const company = { name: SEABUCKTHORN.name, code: SEABUCKTHORN.creditCode! };
  await page
    .getByLabel('申请文件 选择文件', { exact: true })
    .setInputFiles([file(31, company), file(33, { name: '别家公司', code: '' })]);
  const first = page.getByRole('row', { name: /package-31\.zip/ });
  const second = page.getByRole('row', { name: /package-33\.zip/ });
  await first.getByText('按信用代码对上').waitFor();
  await second.getByText(/没有对上，请选择/).waitFor();
  // Contact and commitments are asked for once; until then nothing can be filed.
  expect(await page.getByRole('button', { name: '没有可提交的' }).isDisabled()).toBe(true);
  await page.getByLabel('联系电话').fill('0471-1234567');
  for (const box of await page.getByRole('checkbox', { name: '我已阅读并承诺' }).all()) await box.check();
  await page.getByRole('button', { name: '保存并重新核对' }).click();
  await first.getByText('可提交').waitFor();

  await second.getByRole('combobox').selectOption({ label: SEABUCKTHORN.name });
  await second.getByText('可提交').waitFor();
  await second.getByRole('button', { name: '修改' }).click();
  await page.getByLabel('发明名称').fill('一种换了名称的装置');
  await page
    .getByRole('region', { name: /修改package-33/ })
    .getByRole('button', { name: '保存并重新核对' })
    .click();
  await second.getByText('一种换了名称的装置').waitFor();
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: '提交2件' }).click();
  await page.getByText('2件已提交，办件编号见各行。').waitFor();

  // Another day, a telephone: everything is where it was.
  await page.reload();
  await page.setViewportSize({ width: 390, height: 844 });
  await first.getByText(/YS\d{4}-\d{4}/).waitFor();
  await expectNoSidewaysScroll(page);
  await page.goto('/my/bulk');
  await page.getByText('2件，已提交2件').waitFor();
  expect(problems).toEqual([]);
}, 60_000);

test('cost, dates and conditions are told before a request is begun', async () => {
  const { page, context, problems } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, 'applicant');
  await page.goto('/apply/pre-examination/request');
  const card = page.getByRole('region', { name: '费用与时间' });
  const sentence = card.getByRole('status');
  await sentence.getByText(/最迟.*得出预审结论/).waitFor();
  const direct = await sentence.textContent();
  await card.getByRole('button', { name: '补正2次' }).click();
  await expect.poll(() => sentence.textContent()).not.toBe(direct);
  expect(await card.getByText('3,450元').count()).toBe(1);
  await card.getByText('符合', { exact: true }).first().waitFor({ state: 'attached' });
  await expectAccessible(page);
  expect(problems).toEqual([]);
}, 60_000);
