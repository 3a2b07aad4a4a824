import type { Browser, Page } from 'playwright-core';
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

const APPLY = '/apply/pre-examination/request';
const TEXT = `权利要求书
1. 一种沙棘籽油低温提取装置，其特征在于，包括壳体（1）、设于壳体（1）内的螺旋压榨机构（2）。
2. 根据权利要求1所述的装置，其特征在于，所述壳体（1）外壁设有夹套（3）。
说明书
一种沙棘籽油低温提取装置
技术领域
本发明涉及油脂提取设备。
说明书摘要
一种沙棘籽油低温提取装置。`;
const CORRECTED = TEXT.replace('夹套（3）', '夹套（3），夹套（3）内循环4～8℃的冷却液');

async function as(login: string, path: string): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url });
  await signIn(watched.context, server.url, login);
  await watched.page.goto(path);
  await settled(watched.page);
  return watched;
}

/** What the other posts do meanwhile, by the API. */
async function act(login: string, matter: string, action: string, input: Record<string, unknown> = {}): Promise<void> {
  const { context } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, login);
  const view = await (await context.request.get(`${server.url}/api/matters/${matter}`)).json();
  const answer = await context.request.post(`${server.url}/api/matters/${view.head.id}/actions/${action}`, {
    data: { requestId: crypto.randomUUID(), expectedSeq: view.seq, input },
    headers: { origin: server.url },
  });
  if (!answer.ok()) throw new Error(`${login} ${action}: ${answer.status()} ${await answer.text()}`);
}

async function accountOf(login: string): Promise<string> {
  const { context } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, login);
  return (await (await context.request.get(`${server.url}/api/session`)).json()).account;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('在这里写或粘贴').check();
  await page.getByRole('button', { name: '开始写' }).click();
  const desk = page.getByRole('dialog', { name: '撰写申请文件' });
  // Pasted at once, it is sorted into its parts.
  await desk.getByRole('textbox', { name: '权利要求书' }).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await desk.getByText(/草稿已保存/).waitFor();
  await expectAccessible(page);
  await desk.getByRole('button', { name: '完成' }).click();
  await desk.waitFor({ state: 'hidden' });
}

const saved = (page: Page) => page.getByText(/草稿已保存/).waitFor();

test('from the first field to the receipt, an opinion answered finding by finding, and the two versions compared', async () => {
  const { page, problems } = await as('applicant', APPLY);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  // Nothing filled in: every fault is told on top, and leads to its field.
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('heading', { name: /处需要修改/ }).waitFor();
  await expectAccessible(page);

  await page.getByLabel('发明', { exact: true }).check();
  await paste(page, TEXT);
  await page.getByRole('heading', { name: '一种沙棘籽油低温提取装置' }).waitFor();
  expect(await page.getByLabel('发明名称').inputValue()).toBe('一种沙棘籽油低温提取装置');
  await page.getByLabel('建议的主分类号').fill('C11B 1/04');
  await page.getByLabel('联系电话').fill('0471-1234567');
  for (const box of await page.getByLabel('我已阅读并承诺').all()) await box.check();
  await saved(page);

  // The page is left and opened again: all of it is still there.
  await page.goto('/my/drafts');
  await page.getByRole('link', { name: '接着填' }).first().click();
  await page.getByRole('button', { name: '继续写' }).waitFor();
  expect(await page.getByLabel('联系电话').inputValue()).toBe('0471-1234567');

  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('heading', { name: '谁会收到通知' }).waitFor();
  await page.getByText('中国（内蒙古）知识产权保护中心：').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '提交预审请求' }).click();
  await page.getByRole('heading', { name: '已提交' }).waitFor();
  await expectAccessible(page);
  const number = /YS\d{4}-\d{4}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
  expect(number).not.toBe('');
  await page.getByRole('link', { name: '查看办件' }).click();
  await page.getByText('现在不用您办理').waitFor();
  await settled(page);
  await page.goto('/my/drafts');
  await page.getByText('没有草稿').waitFor();

  await act('clerk', number, 'accept');
  await act('leader', number, 'assign', { examiner: await accountOf('examiner') });
  await act('examiner', number, 'classify', { mainIpc: 'C11B 1/04' });
  await act('examiner', number, 'issue-opinion', {
    findings: [
      {
        part: 'claims',
        place: '权利要求 2',
        what: '夹套的作用不清楚。',
        basis: '专利法第二十六条第四款',
        fix: '写明冷却方式。',
      },
      { part: 'abstract', place: '摘要', what: '摘要没有写明技术效果。', basis: '实施细则第二十六条' },
    ],
  });

  await page.goto(`/my/matters/${number}`);
  await settled(page);
  await page.getByRole('heading', { name: '您的下一步' }).waitFor();
  await page.getByText('夹套的作用不清楚。').waitFor();
  await expectAccessible(page);
  await page.getByText('这个日期怎么来的？').click();
  await page.getByText(/届满日为/).waitFor();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole('link', { name: '提交补正' }).click();
  await page.getByText('共2条意见，已答复0条').waitFor();
  await page.getByText('尚未正式提交', { exact: true }).waitFor();
  // Every finding is to be answered: what is open is named, and leads there.
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('link', { name: /第2条意见（摘要）还没有答复/ }).waitFor();
  await paste(page, CORRECTED);
  await page.getByLabel('已按意见修改').first().check();
  await page.getByLabel('不同意，理由如下').nth(1).check();
  await page.getByRole('textbox', { name: '说明' }).nth(1).fill('摘要末句已写明低温下不氧化的效果。');
  await page.getByText('共2条意见，已答复2条').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByText('与上一稿的改动').waitFor();
  await page.getByRole('button', { name: '提交补正' }).click();
  await page.getByText('现在不用您办理').waitFor();

  await page.getByText('摘要末句已写明低温下不氧化的效果。').waitFor();
  await page.getByRole('tab', { name: '与上一稿对比' }).click();
  await page.locator('ins', { hasText: '冷却液' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('tab', { name: /文书/ }).click();
  const [pdf] = await Promise.all([
    page.context().request.get(
      `${server.url}${await page
        .getByRole('link', { name: /打开 PDF/ })
        .first()
        .getAttribute('href')}`,
    ),
  ]);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(problems).toEqual([]);
});

test('a session that ends while one types loses nothing: one signs in on the same page and goes on', async () => {
  const { page, context } = await as('applicant2', APPLY);
  await page.getByLabel('发明名称').fill('一种稀土永磁材料');
  await saved(page);
  await context.clearCookies();
  await page.getByLabel('发明名称').fill('一种稀土永磁材料及其制备方法');
  const dialog = page.getByRole('dialog', { name: '请重新登录' });
  await dialog.waitFor();
  await expectAccessible(page);
  await dialog.getByLabel('密码', { exact: true }).fill('Zhiquan-2026!');
  await dialog.getByRole('button', { name: '登录' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByLabel('发明名称').inputValue()).toBe('一种稀土永磁材料及其制备方法');
  await saved(page);
  const drafts = (await (await context.request.get(`${server.url}/api/drafts`)).json()) as {
    data: { values: { title: string } };
  }[];
  expect(drafts[0]?.data.values.title).toBe('一种稀土永磁材料及其制备方法');
});

test('two windows with one draft: nobody overwrites silently, one is chosen', async () => {
  const { page, context } = await as('agent', '/my');
  const other = await context.newPage();
  for (const one of [page, other]) {
    await one.goto(APPLY);
    await one.getByLabel('发明名称').waitFor();
  }
  await page.getByLabel('发明名称').fill('先写的');
  await saved(page);
  await other.getByLabel('发明名称').fill('后写的');
  const dialog = other.getByRole('dialog', { name: '这份草稿在另一个窗口里更新过' });
  await dialog.waitFor();
  await expectAccessible(other);
  await dialog.getByRole('button', { name: '用那边的' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await other.getByLabel('发明名称').inputValue()).toBe('先写的');
  await other.getByLabel('发明名称').fill('商定的');
  await saved(other);
});

test('what is no application package is refused with a reason, and the form stays', async () => {
  const { page } = await as('applicant', APPLY);
  await page.getByLabel('申请文件 选择文件').setInputFiles({
    name: '申请文件.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('this is no archive'),
  });
  await page.getByText('未接收').waitFor();
  await expectAccessible(page);
});
