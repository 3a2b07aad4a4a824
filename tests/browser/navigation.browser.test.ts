import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RARE_EARTH, SEABUCKTHORN } from '#apps/core/people/demo-people.ts';
import { expectAccessible, expectNoSidewaysScroll, launchBrowser, openPage, settled } from './harness.ts';
import { signIn, startServer, type TestServer } from './server.ts';

let browser: Browser;
let server: TestServer;
let project = '';

const today = new Date().toISOString().slice(0, 10);
const later = `${Number(today.slice(0, 4)) + 1}-06-30`;

async function post(context: BrowserContext, path: string, data: object): Promise<Record<string, unknown>> {
  const answer = await context.request.post(`${server.url}${path}`, { data, headers: { origin: server.url } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as Record<string, unknown>;
}

/** Takes an action of the project as one of the demonstration's people. */
async function acted(login: string, action: string, input: object): Promise<void> {
  const context = await browser.newContext();
  await signIn(context, server.url, login);
  const view = (await (await context.request.get(`${server.url}/api/matters/${project}`)).json()) as { seq: number };
  await post(context, `/api/matters/${project}/actions/${action}`, {
    requestId: crypto.randomUUID(),
    expectedSeq: view.seq,
    input,
  });
  await context.close();
}

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  const context = await browser.newContext();
  await signIn(context, server.url, 'applicant');
  const opened = await post(context, '/api/procedures/navigation/project/open', {
    requestId: crypto.randomUUID(),
    action: 'apply',
    site: 'inner-mongolia',
    input: {
      title: '沙棘提取工艺专利导航',
      kind: 'r-and-d',
      industry: '沙棘',
      division: '150000',
      client: { name: SEABUCKTHORN.name, code: SEABUCKTHORN.creditCode },
      decision: '选择研发方向。',
      questions: '壁垒在哪里？',
      deadline: later,
    },
  });
  project = String(opened.matter);
  await context.close();
  await acted('navigator', 'approve', {
    undertaker: { name: RARE_EARTH.name, code: RARE_EARTH.creditCode },
    note: '同意。',
  });
  await acted('applicant2', 'hand-in-plan', {
    method: '检索。',
    databases: '本平台。',
    dataCutoff: today,
    tree: [{ branch: '提取', query: 'TI=沙棘' }],
    members: '三人',
    dueOn: later,
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('the undertaker pins a chart, writes around it, moves it and freezes the report', async () => {
  const { page, context, problems } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, 'applicant2');
  await page.goto(`/analysis?q=${encodeURIComponent('TI=沙棘')}`);
  const trend = page.locator('[data-chart="trend"]');
  await trend.getByRole('button', { name: '钉入报告' }).click();
  await trend.getByRole('link', { name: '打开报告' }).click();
  const paper = page.getByRole('article', { name: '导航报告' });
  await paper.locator('svg').first().waitFor();
  await paper.getByRole('button', { name: '标题', exact: true }).click();
  await paper.getByRole('textbox', { name: '标题', exact: true }).fill('申请态势');
  await paper.getByRole('textbox', { name: '图名或表名' }).fill('沙棘专利申请趋势');
  await page.getByText(/已保存$/).waitFor();
  // The heading goes above the chart, by keyboard.
  await paper.getByRole('textbox', { name: '标题', exact: true }).press('Alt+ArrowUp');
  await page.getByText('未保存').waitFor();
  await page.getByText(/已保存$/).waitFor();
  expect(
    await paper.locator('[data-kind]').evaluateAll((all) => all.map((one) => one.getAttribute('data-kind'))),
  ).toEqual(['heading', 'chart']);
  // A chart that was deleted comes back with its figures, however long ago the page was saved.
  await paper.getByRole('button', { name: '删除' }).last().click();
  await page.getByText(/已保存/).waitFor();
  await page.waitForTimeout(2000);
  await page.getByRole('button', { name: '撤销删除' }).click();
  await page.getByText(/已保存$/).waitFor();
  await paper.locator('svg').first().waitFor();
  // What is pinned from another window while words are written is taken in, and the words stay.
  await post(context, `/api/navigation/${project}/report/pin`, {
    list: { query: 'TI=沙棘', limit: 3 },
    caption: '清单',
  });
  await paper.getByRole('textbox', { name: '标题', exact: true }).fill('申请态势与清单');
  await paper.locator('[data-kind="documents"]').waitFor();
  await page.getByText(/已保存$/).waitFor();
  // Within the page's own memory, too: pinned on another page, seen on coming back.
  await page.evaluate(() => window.history.pushState({}, '', '/analysis?q=TI%3D%E6%B2%99%E6%A3%98'));
  await page.evaluate(() => window.dispatchEvent(new PopStateEvent('popstate')));
  await trend.getByRole('button', { name: '钉入报告' }).click();
  await trend.getByRole('link', { name: '打开报告' }).click();
  await paper.locator('[data-kind="chart"]').nth(1).waitFor();
  await paper.getByRole('button', { name: '删除' }).last().click();
  await page.getByRole('button', { name: '定稿', exact: true }).click();
  const word = page.getByRole('link', { name: 'DOCX' });
  const [download] = await Promise.all([page.waitForEvent('download'), word.click()]);
  expect(download.suggestedFilename()).toMatch(/^DH\d{4}-\d{4}-v\d+\.docx$/);
  await settled(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  expect(problems.filter((one) => !/\.woff2 net::ERR_ABORTED|\/report\/\d+\/docx|409/.test(one))).toEqual([]);
});

test('the client reads the report and cannot change it; a visitor finds what is public', async () => {
  const { page, context } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, 'applicant');
  await page.goto(`/navigation/${project}/report`);
  await page.getByRole('heading', { name: '申请态势与清单' }).waitFor();
  await page.getByText('只读').waitFor();
  expect(await page.getByRole('button', { name: '定稿', exact: true }).count()).toBe(0);
  const visitor = await openPage(browser, { baseURL: server.url });
  await visitor.page.goto('/navigation?lang=en');
  await visitor.page.getByRole('link', { name: 'State a need' }).waitFor();
  // The demonstration's finished project, found by state and industry; the address keeps the question.
  const results = visitor.page.getByRole('region', { name: 'Published results' });
  await results.getByText('1 published result', { exact: true }).waitFor();
  await results.getByRole('combobox', { name: 'State' }).selectOption('evaluated');
  await results.getByText('Evaluation', { exact: true }).waitFor();
  await results.getByRole('searchbox').fill('nothing of the kind');
  await results.getByText('No published results fit').waitFor();
  expect(visitor.page.url()).toContain('state=evaluated');
  await settled(visitor.page);
  await expectAccessible(visitor.page);
});
