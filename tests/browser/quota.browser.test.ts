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

async function as(login: string | null, width = 1440): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url, width });
  if (login) await signIn(watched.context, server.url, login);
  return watched;
}

test('an entity sees its quota, opens what it rests on, and tries other numbers', async () => {
  const { page, problems } = await as('applicant');
  await page.goto('/my/quota');
  const figure = page.getByText(/^共\d+件，已用\d+件$/);
  const [, quota, used] = /共(\d+)件，已用(\d+)件/.exec((await figure.textContent()) ?? '')!.map(Number) as [
    number,
    number,
    number,
  ];
  expect(await page.getByText('今年还可提交').locator('xpath=following-sibling::p[1]').textContent()).toContain(
    String(quota - used),
  );
  const counted = page.getByRole('region', { name: /已用在哪里/ }).getByRole('listitem');
  expect(await counted.filter({ hasNotText: '名额退回' }).count()).toBe(used);
  // The last line of the working out is the figure itself.
  const steps = page.getByRole('list', { name: '逐步计算' }).first().getByRole('listitem');
  expect(await steps.last().textContent()).toContain(String(quota));
  const tried = page.getByRole('region', { name: /会有多少/ });
  await tried.getByRole('spinbutton', { name: '今年受理' }).fill('80');
  await tried.getByRole('spinbutton', { name: '今年合格' }).fill('80');
  await tried.getByRole('radio', { name: 'B级' }).check();
  // 80 * (0.5 + 1) * 1 = 120.
  await tried.getByText('120', { exact: true }).first().waitFor();
  await settled(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  // A day in the past is replayed by the records of that day.
  await page.getByLabel('截至').fill('2026-01-05');
  await page.getByText('按2026年1月5日当天的记录、等级和规则回放').waitFor();
  expect(grave(problems)).toEqual([]);
});

test('the head of the centre rehearses another formula and takes the list along', async () => {
  const { page, problems } = await as('leader');
  await page.goto('/work/quota');
  const formula = page.getByRole('textbox', { name: '公式' });
  await formula.fill('round(max(base, pased)) + extra');
  await page.getByText('没有名为“pased”的数据项').waitFor();
  await formula.fill('base * grade + extra + 5');
  await page.getByText(/▲ [1-9]\d*家增加/).waitFor();
  await page.getByText('0家减少').waitFor();
  await settled(page);
  await expectAccessible(page);
  const csv = await page.request.get(`${server.url}/api/quotas.csv`);
  expect((await csv.text()).split('\r\n').length).toBeGreaterThan(5);
  expect(grave(problems)).toEqual([]);
});

test('an applicant reads when to expect the answer, and everybody how often such forecasts were right', async () => {
  const { page, context } = await as('applicant');
  const list = (await (await context.request.get(`${server.url}/api/matters?open=true&size=100`)).json()) as {
    rows: { number: string; state: string; procedure: string }[];
  };
  const waiting = list.rows.find((row) => row.procedure === 'pre-examination/request' && row.state === 'examining');
  expect(waiting).toBeDefined();
  await page.goto(`/my/matters/${waiting!.number}`);
  const card = page.getByRole('heading', { name: '预计时间' }).locator('..');
  expect(await card.textContent()).toMatch(/预计 .* 答复|答复时间暂不预测/);
  await card.getByRole('link', { name: '怎么算的、准不准' }).click();
  await page.getByRole('heading', { name: '时间预测的准确度' }).waitFor();
  await settled(page);
  await expectAccessible(page);
  const visitor = (await as(null)).page.request;
  expect((await visitor.get(`${server.url}/api/forecasts?site=protection-centre`)).status()).toBe(200);
  expect((await visitor.get(`${server.url}/api/matters/${waiting!.number}/forecast`)).status()).toBe(401);
});
