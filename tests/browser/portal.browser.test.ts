import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

async function visit(path: string, options: { as?: string; width?: number } = {}): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url, width: options.width ?? 1440 });
  if (options.as) await signIn(watched.context, server.url, options.as);
  await watched.page.goto(path);
  await settled(watched.page);
  return watched;
}

/** A page that is left while a font is still on its way gives the font up. */

const api = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.context().request.get(`${server.url}${path}`)).json()) as T;

const PUBLIC = [
  '/',
  '/s/protection-centre/',
  '/services',
  '/services/pre-examination/request',
  '/status',
  '/verify',
  '/figures',
  '/figures/preexam.passRate',
  '/digests',
  '/sign-in',
  '/nowhere',
];
const OWN = ['/my', '/my/drafts', '/my/messages', '/my/deadlines', '/my/organisations', '/my/security'];

describe('every page', () => {
  for (const path of PUBLIC)
    test(`${path} is accessible in both languages, fits 320 px, and complains of nothing`, async () => {
      const { page, problems } = await visit(`${path}?lang=zh`);
      await expectAccessible(page);
      expect(await page.title()).not.toBe('');
      await page.goto(`${path}?lang=en`);
      await settled(page);
      await expectAccessible(page);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
      expect(grave(problems)).toEqual([]);
    });

  for (const path of OWN)
    test(`${path} asks visitors to sign in, and is accessible and narrow for its owner`, async () => {
      const visitor = await visit(path);
      await visitor.page.getByRole('heading', { name: '请先登录' }).waitFor();
      await expectAccessible(visitor.page);
      const { page, problems } = await visit(path, { as: 'applicant' });
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
      expect(grave(problems)).toEqual([]);
    });
});

describe('visitors', () => {
  test('two portals differ by what their sites say, and every link stays in its portal', async () => {
    const { page } = await visit('/s/protection-centre/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('先看清');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '办事' }).click();
    await page.getByRole('heading', { level: 1, name: '办事' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/s/protection-centre/services');
    const { page: region } = await visit('/');
    expect(await region.getByRole('heading', { level: 1 }).textContent()).toContain('一个入口');
  });

  test('a guide says everything that can be asked, and marks custom as custom', async () => {
    const { page } = await visit('/services/pre-examination/request');
    for (const heading of ['设定依据', '办理条件', '申请材料', '办理流程', '时限', '收费', '办理结果', '救济途径'])
      await page.getByRole('heading', { level: 2, name: heading }).waitFor();
    expect(await page.getByText('惯例', { exact: true }).count()).toBeGreaterThan(3);
    await page.getByRole('link', { name: '开始办理' }).click();
    await page.getByRole('heading', { name: '请先登录' }).waitFor();
  });

  test('progress opens with the number and the last four characters, and with nothing else', async () => {
    const clerk = await visit('/', { as: 'applicant' });
    const [row] = (await api<{ rows: { number: string }[] }>(clerk.page, '/api/matters?open=true&size=1')).rows;
    if (!row) throw new Error('The demonstration has no open matter of the applicant.');
    const { page } = await visit('/status');
    await page.getByLabel('办件编号').fill(row.number);
    await page.getByLabel('代码或证件号码后四位').fill('0000');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('没有查到相符的办件').waitFor();
    await page.getByLabel('代码或证件号码后四位').fill('018c');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText(`${row.number} ·`).waitFor();
    await expectAccessible(page);
    expect(page.url()).not.toContain('018');
  });

  test('a paper can be compared with the record, and a mistyped code is told', async () => {
    const { page: applicant } = await visit('/my', { as: 'applicant' });
    const [row] = (await api<{ rows: { id: string }[] }>(applicant, '/api/matters?size=1&sort=updated')).rows;
    const view = await api<{ documents: { verifyCode: string; title: string }[] }>(
      applicant,
      `/api/matters/${row?.id}`,
    );
    const document = view.documents[0];
    if (!document) throw new Error('The newest matter of the applicant has no document.');
    const { page } = await visit('/verify');
    await page.getByLabel('核验码').fill(document.verifyCode.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: '核验' }).click();
    await page.getByRole('heading', { name: '这份文书由本系统出具' }).waitFor();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByText('各项都与纸面一致。').waitFor();
    await expectAccessible(page);
    const last = document.verifyCode.endsWith('0') ? '1' : '0';
    await page.getByLabel('核验码').fill(`${document.verifyCode.slice(0, -1)}${last}`);
    await page.getByRole('button', { name: '核验' }).click();
    await page.getByText('ZQ-DOC-005').waitFor();
  });

  test('language and large print are remembered', async () => {
    const { page } = await visit('/services');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Services' }).waitFor();
    await page.getByRole('button', { name: 'Large print' }).click();
    await page.goto('/figures');
    await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
  });

  test('a wrong password keeps what was typed and says what to do; the demo panel signs in and leads back', async () => {
    const { page } = await visit('/sign-in?next=%2Fmy%2Fdeadlines');
    await page.getByLabel('账号或电子邮箱').fill('applicant');
    await page.getByLabel('密码', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('账号或密码不对').waitFor();
    expect(await page.getByLabel('账号或电子邮箱').inputValue()).toBe('applicant');
    await page.getByRole('button', { name: /^applicant\s*申请人（单位管理员）/ }).click();
    await page.getByRole('heading', { level: 1, name: '我的期限' }).waitFor();
  });

  test('the focus follows to the new page', async () => {
    const { page } = await visit('/');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click();
    await page.getByRole('heading', { level: 1, name: '数据' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await page.title()).toContain('数据');
  });
});
