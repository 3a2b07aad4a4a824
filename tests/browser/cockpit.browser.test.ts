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

test('the head of the centre goes from a figure to the cases behind it, and seals a draw', async () => {
  const { page, context, problems } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, 'leader');
  await page.goto('/work/centre');
  await settled(page);
  const step = page.locator('section', { hasText: '在办件在哪一步' }).locator('a:not([data-none])').first();
  const shown = Number(await step.locator('b').textContent());
  expect(shown).toBeGreaterThan(0);
  await expectAccessible(page);
  await step.click();
  await page.getByRole('heading', { name: '在办件在哪一步' }).waitFor();
  await page.getByText(`${shown}件 ·`).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(Math.min(shown, 20));
  await page.goto('/work/centre/quality');
  await settled(page);
  await page.getByRole('button', { name: '封存种子' }).click();
  await page.getByText('种子已封存').first().waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 900 });
  for (const path of ['/work/centre', '/work/centre/leagues']) {
    await page.goto(path);
    await settled(page);
    await expectNoSidewaysScroll(page);
  }
  expect(grave(problems)).toEqual([]);
});
