import { createHmac } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, launchBrowser, openPage, settled, type Watched } from './harness.ts';
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

async function as(login: string, path: string): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url });
  await signIn(watched.context, server.url, login);
  await watched.page.goto(path);
  await settled(watched.page);
  return watched;
}

const titles = (page: Page) => page.locator('tbody tr td:first-child a').allTextContents();

test('matters are found, filtered and exported, and the address says what is shown', async () => {
  const { page } = await as('applicant', '/my');
  const all = await titles(page);
  expect(all.length).toBeGreaterThan(5);
  await page.getByText('已办结', { exact: true }).first().click();
  await page.waitForURL(/open=false/);
  await page.getByLabel('查找').fill('YS2026-0001');
  await page.waitForURL(/q=YS2026-0001/);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
  await page.reload();
  await settled(page);
  expect(await page.getByLabel('查找').inputValue()).toBe('YS2026-0001');
  const href = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href');
  const csv = await (await page.context().request.get(`${server.url}${href}`)).text();
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect(csv).toContain('YS2026-0001');
  await page.getByLabel('查找').fill('没有这样的办件');
  await page.getByText('没有符合条件的办件').waitFor();
  await expectAccessible(page);
});

test('an agent sees one client at a time', async () => {
  const { page } = await as('agent', '/my');
  const menu = page.locator('header details').last();
  const clients = async () => {
    await menu.locator('summary').click();
    return menu.getByRole('button', { name: /代理|受托|委托/ });
  };
  const first = (await clients()).first();
  await expectAccessible(page);
  const name = await first.textContent();
  await first.click();
  await expect.poll(() => menu.getByRole('button', { pressed: true }).textContent()).toBe(name);
  const before = await titles(page);
  const second = menu.getByRole('button', { name: /代理|受托|委托/ }).nth(1);
  await second.click();
  await expect.poll(() => menu.getByRole('button', { pressed: true }).textContent()).not.toBe(name);
  await expect.poll(async () => (await titles(page)).join() !== before.join()).toBe(true);
});

test('a colleague joins by an invitation that is shown once', async () => {
  const { page } = await as('applicant', '/my/organisations');
  await page.getByLabel('给谁（只作备注）').fill('财务');
  await page.getByRole('button', { name: '生成邀请码' }).click();
  const code = (await page.getByRole('status').locator('code').textContent()) ?? '';
  expect(code.length).toBeGreaterThan(8);
  await expectAccessible(page);
  const colleague = await as('editor', '/my/organisations');
  await colleague.page.getByLabel('邀请码').fill(code);
  await colleague.page.getByRole('button', { name: '加入' }).click();
  await colleague.page.getByText('已加入。').waitFor();
  await colleague.page.getByLabel('邀请码').fill(code);
  await colleague.page.getByRole('button', { name: '加入' }).click();
  await colleague.page.getByText('邀请码无效。').waitFor();
  await page.reload();
  await page.getByText('editor@demo.zhiquan.example').waitFor();
});

/** The present code of an authenticator (RFC 6238) for a key in base 32. */
function totp(key: string): string {
  const bits = [...key]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', bytes).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('the second factor is turned on with a first code, and asked for at the next sign-in', async () => {
  const { page } = await as('bank', '/my/security');
  await page.getByLabel('密码', { exact: true }).fill('Zhiquan-2026!');
  await page.getByRole('button', { name: '开启两步验证' }).click();
  await page.getByAltText('验证器用的二维码').waitFor();
  await expectAccessible(page);
  const key = (await page.locator('code').first().textContent()) ?? '';
  await page.getByLabel('验证器上的6位数字').fill(totp(key));
  await page.getByRole('button', { name: '完成开启' }).click();
  await page.getByText('已开启。').waitFor();

  const { page: next } = await openPage(browser, { baseURL: server.url });
  await next.goto('/sign-in');
  await settled(next);
  await next.getByLabel('账号或电子邮箱').fill('bank');
  await next.getByLabel('密码', { exact: true }).fill('Zhiquan-2026!');
  await next.getByRole('button', { name: '登录', exact: true }).click();
  await next.getByLabel('动态口令').waitFor();
  await expectAccessible(next);
});

test('other devices are signed out at once', async () => {
  const here = await as('member', '/my/security');
  const there = await as('member', '/my');
  await here.page.reload();
  await here.page.getByRole('button', { name: '退出其他所有设备' }).click();
  await here.page.getByText('其他设备都已退出。').waitFor();
  await there.page.goto('/my');
  await there.page.getByRole('heading', { name: '请先登录' }).waitFor();
});

test('deadlines go into a calendar by a personal address, which a new one replaces', async () => {
  const { page, context } = await as('applicant', '/my/deadlines');
  await page.getByRole('button', { name: '生成订阅地址' }).click();
  const address = await page.getByLabel('订阅地址', { exact: true }).inputValue();
  const path = new URL(address).pathname;
  expect(await (await context.request.get(`${server.url}${path}`)).text()).toContain('BEGIN:VCALENDAR');
  await expectAccessible(page);
  await page.reload();
  await page.getByRole('button', { name: '停用订阅地址' }).click();
  await page.getByText('订阅地址已停用。').waitFor();
  expect((await context.request.get(`${server.url}${path}`)).status()).toBe(404);
});

test('messages are marked as read when their matter is opened', async () => {
  const { page } = await as('applicant', '/my/messages');
  const unread = await page.getByRole('img', { name: '未读' }).count();
  expect(unread).toBeGreaterThan(0);
  // Leaving the page earlier would call the request off.
  const read = page.waitForResponse((answer) => answer.url().endsWith('/api/notices/read'));
  await page.getByRole('link', { name: '查看办件' }).first().click();
  await read;
  await page
    .getByText(/YS2026|CJ2026|ZY2026/)
    .first()
    .waitFor();
  await page.goto('/my/messages');
  await expect.poll(() => page.getByRole('img', { name: '未读' }).count()).toBe(unread - 1);
  const rest = page.getByRole('button', { name: '全部标为已读' });
  if (unread > 1) await rest.click();
  await expect.poll(() => page.getByRole('img', { name: '未读' }).count()).toBe(0);
});

test('a matter of somebody else is refused without saying that it exists', async () => {
  const numbers = async (watched: Watched) => {
    const answer = await watched.context.request.get(`${server.url}/api/matters?procedure=pre-examination/request`);
    return ((await answer.json()) as { rows: { number: string }[] }).rows.map((row) => row.number);
  };
  const stranger = await as('applicant2', '/my');
  const known = await numbers(stranger);
  const theirs = (await numbers(await as('applicant', '/my'))).find((number) => !known.includes(number));
  const { page } = stranger;
  await page.goto(`/my/matters/${theirs}`);
  await page.getByText('ZQ-MAT-004').waitFor();
  await expectAccessible(page);
});

test('the head keeps its words whole in English, signed in, at every width', async () => {
  const { page } = await as('applicant', '/my');
  await page.getByRole('link', { name: 'English' }).click();
  await settled(page);
  for (const width of [1440, 1280, 1100, 1030]) {
    await page.setViewportSize({ width, height: 800 });
    for (const words of ['English', '中文', 'Large print']) {
      const lines = await page
        .locator('header')
        .getByText(words, { exact: true })
        .evaluate((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        });
      expect([width, words, lines]).toEqual([width, words, 1]);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
});
