import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildWeb,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  serveStatic,
  settled,
} from './harness.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveStatic>>;

beforeAll(async () => {
  await buildWeb();
  [browser, site] = await Promise.all([launchBrowser(), serveStatic()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const pages = ['/', '/?site=centre', '/gallery/work', '/gallery/work?view=queue', '/gallery', '/gallery?theme=night'];
const widths = [1440, 768, 320];
const languages = ['zh', 'en'] as const;
const cases = pages.flatMap((path) => languages.map((lang) => ({ path, lang })));

describe('every page, wide and narrow, in both languages', () => {
  test.each(cases)('$path in $lang', { timeout: 90_000 }, async ({ path, lang }) => {
    const { page, problems } = await openPage(browser, { width: widths[0], baseURL: site.url });
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      expect(await page.getAttribute('html', 'lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
      await expectNoSidewaysScroll(page);
      // What a reader by ear meets changes with the narrow layout, not between the two wide ones.
      if (width !== 768) await expectAccessible(page);
    }
    expect(problems).toEqual([]);
  });
});

describe('large print and 200 % zoom', () => {
  test.each(['/', '/gallery/work', '/gallery'])('%s', { timeout: 60_000 }, async (path) => {
    // 200 % zoom of a 1280 px window is a window of 640 px.
    const { page } = await openPage(browser, { width: 640, height: 400, baseURL: site.url });
    await page.addInitScript(() => localStorage.setItem('zhiquan.preferences', '{"lang":"zh","largePrint":true}'));
    await page.goto(path);
    await settled(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
    await expectNoSidewaysScroll(page);
  });
});

describe('by keyboard', () => {
  test('J, K, Space and X work through the findings, and take back what they did', async () => {
    const { page } = await openPage(browser, { baseURL: site.url });
    await page.goto('/gallery/work');
    await settled(page);
    const finding = (id: string) => page.locator(`[data-finding="${id}"]`);
    await finding('f1').focus();
    await page.keyboard.press('j');
    expect(await finding('f2').getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Space');
    expect(await finding('f2').getAttribute('data-state')).toBe('accepted');
    await page.keyboard.press('Space');
    expect(await finding('f2').getAttribute('data-state')).toBe('open');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    expect(await finding('f1').getAttribute('data-state')).toBe('rejected');
  });

  test('? opens the list of keys, Escape closes it, and in a field it is only a character', async () => {
    const { page } = await openPage(browser, { baseURL: site.url });
    await page.goto('/gallery/work?view=queue');
    await settled(page);
    await page.keyboard.press('Shift+?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    const field = page.getByPlaceholder('在队列中查找');
    await field.press('Shift+?');
    expect(await field.inputValue()).toBe('?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});

test('the language is in the address, is remembered, and the date opens its derivation', async () => {
  const { page } = await openPage(browser, { baseURL: site.url });
  await page.goto('/gallery/work');
  await settled(page);
  await page.getByRole('button', { name: '这个日期怎么来的？' }).click();
  await page.getByText('劳动节放假').first().waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
  await page.getByText('Labour Day holiday').first().waitFor();
  await page.goto('/');
  await settled(page);
  expect(await page.getAttribute('html', 'lang')).toBe('en');
});

test('the first page is light: no Ant Design, less than 450 kB of script before compression', async () => {
  const { page } = await openPage(browser, { baseURL: site.url });
  const scripts: number[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push((await response.body()).length);
  });
  await page.goto('/');
  await settled(page);
  expect(await page.evaluate(() => document.querySelectorAll('[class*="ant-"]').length)).toBe(0);
  expect(scripts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(450_000);
});
