import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
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

/** Four plain defects: a forward reference, a full stop inside, one missing at the end, a reference to no claim. */
const CLAIMS = [
  '1.一种沙棘籽油低温提取装置，其特征在于，包括壳体（1）和设于壳体（1）内的螺旋压榨机构（2）。',
  '2.根据权利要求3所述的沙棘籽油低温提取装置，其特征在于，所述壳体（1）外壁设有夹套（3）。',
  '3.根据权利要求1所述的沙棘籽油低温提取装置，其特征在于，所述螺旋压榨机构（2）包括螺杆（21）。所述螺杆（21）为变螺距螺杆（21）。',
  '4.根据权利要求1所述的沙棘籽油低温提取装置，其特征在于，所述壳体（1）顶部设有氮封口（11）',
  '5.根据权利要求9所述的沙棘籽油低温提取装置，其特征在于，所述壳体（1）为不锈钢壳体（1）。',
].join('\n');
/** Both mended; a new defect came in. */
const MENDED = CLAIMS.replace('根据权利要求3所述', '根据权利要求1所述')
  .replace('氮封口（11）\n', '氮封口（11）。\n')
  .replace('为不锈钢壳体', '例如为不锈钢壳体');
const WHY = '该句号属于引用的型号，不是句末。';

async function as(login: string, path: string, width = 1440): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url, width });
  await signIn(watched.context, server.url, login);
  await watched.page.goto(path);
  await settled(watched.page);
  return watched;
}

async function act(login: string, matter: string, action: string, input: Record<string, unknown> = {}): Promise<void> {
  const { context } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, login);
  const at = `${server.url}/api/matters/${matter}`;
  const view = (await (await context.request.get(at)).json()) as { seq: number };
  const answer = await context.request.post(`${at}/actions/${action}`, {
    data: { requestId: crypto.randomUUID(), expectedSeq: view.seq, input },
    headers: { origin: server.url },
  });
  if (!answer.ok()) throw new Error(`${login} ${action}: ${answer.status()} ${await answer.text()}`);
}

async function accountOf(login: string): Promise<string> {
  const { context } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, login);
  return ((await (await context.request.get(`${server.url}/api/session`)).json()) as { account: string }).account;
}

const json = async <T>(context: BrowserContext, path: string): Promise<T> =>
  (await (await context.request.get(`${server.url}${path}`)).json()) as T;

const finding = (where: Page | Locator, rule: string, says: RegExp | string) =>
  where.locator('[data-finding]').filter({ hasText: rule }).filter({ hasText: says });

async function write(page: Page, claims: string): Promise<Locator> {
  await page.getByLabel('在这里写或粘贴').check();
  await page.getByRole('button', { name: /开始写|继续写/ }).click();
  const desk = page.getByRole('dialog', { name: '撰写申请文件' });
  await desk.getByRole('textbox', { name: '权利要求书' }).fill(claims);
  return desk;
}

describe('from the first word to the corrected version', () => {
  let matter = '';

  test('the applicant writes, sees what is wrong, says of one finding why it is no defect, and submits', async () => {
    const { page, context, problems } = await as('applicant', '/apply/pre-examination/request');
    await page.getByLabel('发明', { exact: true }).check();
    const desk = await write(page, CLAIMS);
    await desk.getByLabel('发明名称').fill('一种沙棘籽油低温提取装置');
    const inside = finding(desk, 'C-02', '权利要求3中间出现了句号');
    await inside.waitFor();
    await finding(desk, 'C-02', '权利要求4没有以句号结尾').waitFor();
    await finding(desk, 'C-05', /权利要求2引用了在后的权利要求3/).waitFor();
    await expectAccessible(page);

    // A finding leads to its words.
    await inside.getByRole('button', { name: '去改正' }).click();
    const selected = () =>
      page.evaluate(() => {
        const field = document.activeElement as HTMLTextAreaElement;
        return [
          field.value.slice(field.selectionStart - 5, field.selectionStart),
          field.value.slice(field.selectionStart, field.selectionEnd),
        ];
      });
    expect(await selected()).toEqual(['杆（21）', '。']);

    // What is mended goes, as one types.
    const field = desk.getByRole('textbox', { name: '权利要求书' });
    await field.fill(CLAIMS.replace('权利要求9', '权利要求1'));
    await finding(desk, 'C-05', /权利要求9/).waitFor({ state: 'detached' });

    await inside.getByRole('button', { name: '不是缺陷' }).click();
    await inside.getByRole('textbox', { name: '其他理由' }).fill(WHY);
    await inside.getByRole('button', { name: '记下' }).click();
    await inside.getByText(`已标为不是缺陷：${WHY}`).waitFor();
    await desk.getByText(/草稿已保存/).waitFor();
    await desk.getByRole('button', { name: '完成' }).click();
    await page.getByText('1处已标为不是缺陷').waitFor();
    await expectAccessible(page);

    // It is still quiet after the page was left.
    await page.reload();
    await settled(page);
    await page.getByText('1处已标为不是缺陷').waitFor();

    await page.getByLabel('建议的主分类号').fill('C11B 1/04');
    await page.getByLabel('联系电话').fill('0471-1234567');
    for (const box of await page.getByLabel('我已阅读并承诺').all()) await box.check();
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('heading', { name: '检查发现的问题' }).waitFor();
    await page.getByText(/还有\d+处必须改.*不改也可以提交/).waitFor();
    await expectAccessible(page);
    // From here one is led back to the very place.
    await finding(page, 'C-05', /权利要求2/)
      .getByRole('button', { name: '去改正' })
      .click();
    await expect.poll(async () => (await selected())[1]).toBe('权利要求3');
    await page.getByRole('dialog', { name: '撰写申请文件' }).getByRole('button', { name: '完成' }).click();
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: '提交预审请求' }).click();
    await page.getByRole('heading', { name: '已提交' }).waitFor();
    const number = /YS\d{4}-\d{4}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
    const list = await json<{ rows: { id: string }[] }>(context, `/api/matters?q=${number}`);
    matter = list.rows[0]?.id ?? '';
    expect(matter).not.toBe('');
    expect(grave(problems)).toEqual([]);
    await act('clerk', matter, 'accept');
    await act('leader', matter, 'assign', { examiner: await accountOf('examiner') });
    await act('examiner', matter, 'classify', { mainIpc: 'C11B 1/04' });
  });

  test('the examiner takes one, rewords one, rejects one by keyboard, and the opinion holds exactly these', async () => {
    const { page, context, problems } = await as(
      'examiner',
      `/work/matters/${matter}?procedure=pre-examination/request&state=examining`,
    );
    const forward = finding(page, 'C-05', /权利要求2引用了在后的权利要求3/);
    const end = finding(page, 'C-02', '权利要求4没有以句号结尾');
    const inside = finding(page, 'C-02', '权利要求3中间出现了句号');
    await forward.waitFor();
    // What the applicant says against a finding stands beside it; it is not decided by that.
    await inside.getByText(WHY).waitFor();
    expect(await inside.getAttribute('data-state')).toBe('open');
    expect(await page.locator('[data-block="claim-2"] [data-tone="must"]').textContent()).toContain('权利要求3');
    await expectAccessible(page);

    // By keyboard, wherever the focus is: down to the finding, and space asks for the correction.
    const step = async (to: Locator) => {
      for (let n = 0; n < 40 && (await to.getAttribute('aria-current')) !== 'true'; n++) await page.keyboard.press('j');
      for (let n = 0; n < 40 && (await to.getAttribute('aria-current')) !== 'true'; n++) await page.keyboard.press('k');
      expect(await to.getAttribute('aria-current')).toBe('true');
    };
    await step(forward);
    await page.keyboard.press(' ');
    await expect.poll(() => forward.getAttribute('data-state')).toBe('accepted');
    await step(inside);
    await page.keyboard.press('x');
    await inside.getByRole('button', { name: '行业惯用写法' }).click();
    await expect.poll(() => inside.getAttribute('data-state')).toBe('rejected');
    await end.getByRole('button', { name: '改写建议' }).click();
    const fix = page.getByRole('textbox', { name: '改正建议' });
    await fix.fill('请在“氮封口（11）”之后补上句号。');
    await expect.poll(() => end.getAttribute('data-state')).toBe('accepted');
    await page.getByText(/草稿已保存/).waitFor();
    await expectAccessible(page);

    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: '出具预审意见（2条）' }).click();
    const drawer = page.getByRole('dialog', { name: '出具预审意见' });
    await drawer.getByRole('button', { name: /核对无误/ }).click();
    await page.getByText('已办理“出具预审意见”').waitFor();
    const view = await json<{ data: { opinions: { findings: Record<string, string>[] }[] } }>(
      context,
      `/api/matters/${matter}`,
    );
    expect(view.data.opinions).toHaveLength(1);
    expect(view.data.opinions[0]?.findings).toEqual([
      {
        part: 'claims',
        place: '权利要求 2',
        what: expect.stringContaining('在后的权利要求3'),
        basis: expect.stringContaining('实施细则'),
        fix: expect.any(String),
        rule: 'C-05',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      {
        part: 'claims',
        place: '权利要求 4',
        what: '权利要求4没有以句号结尾。',
        basis: expect.stringContaining('审查指南'),
        fix: '请在“氮封口（11）”之后补上句号。',
        rule: 'C-02',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
    const counts = await json<{ rule: string; falseAlarms: number }[]>(context, '/api/rules/marks');
    // The applicant and the examiner marked the same alarm: two people.
    expect(counts).toContainEqual({ rule: 'C-02', falseAlarms: 2 });
    expect(grave(problems)).toEqual([]);
  });

  test('the applicant corrects and sees what is mended; so does the examiner', async () => {
    const { page, problems } = await as('applicant', `/my/matters/${matter}/reply`);
    await page.getByText('共2条意见，已答复0条').waitFor();
    const desk = await write(page, MENDED.replace('权利要求9', '权利要求1'));
    await desk.getByText(/比上一稿少了\d+处：已改正/).waitFor();
    // What was said to be no defect is not asked about again.
    await finding(desk, 'C-02', '权利要求3中间出现了句号').getByText('已标为不是缺陷').waitFor();
    await finding(desk, 'C-14', '例如').getByText('这一稿新出现').waitFor();
    await desk.getByText(/草稿已保存/).waitFor();
    await desk.getByRole('button', { name: '完成' }).click();
    expect(await page.getByText('检查显示已改正').count()).toBe(2);
    await page.getByLabel('已按意见修改').first().check();
    await page.getByLabel('已按意见修改').nth(1).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: '提交补正' }).click();
    await page.getByText('现在不用您办理').waitFor();
    expect(grave(problems)).toEqual([]);

    const examiner = await as('examiner', `/work/matters/${matter}?procedure=pre-examination/request&state=examining`);
    const mended = examiner.page.locator('details', { hasText: /比上一稿少了\d+处：已改正/ });
    await mended.locator('summary').click();
    await mended.locator('li', { hasText: '权利要求4没有以句号结尾' }).getByText('第1次意见').waitFor();
    await finding(examiner.page, 'C-14', '例如').getByText('这一稿新出现').waitFor();
    // Quiet over the round, with the reason.
    const inside = finding(examiner.page, 'C-02', '权利要求3中间出现了句号');
    expect(await inside.getAttribute('data-state')).toBe('rejected');
    await inside.getByText('误报：行业惯用写法').waitFor();
    await expectAccessible(examiner.page);
    expect(grave(examiner.problems)).toEqual([]);
  });

  test('the formal filing is compared with what passed, for the applicant before and the clerk after', async () => {
    await act('examiner', matter, 'pass');
    const { page, context, problems } = await as('applicant', `/my/matters/${matter}/file`);
    // Any real PDF will do as the receipt: here one that the house issued itself.
    const { documents } = await json<{ documents: { id: string }[] }>(context, `/api/matters/${matter}`);
    const pdf = await context.request.get(`${server.url}/api/matters/${matter}/documents/${documents[0]?.id}`);
    await page.getByLabel('申请号').fill('202610000001.9');
    // Filed on the day of the pass, and paid at once.
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
    for (const label of ['申请日', '缴费日']) {
      await page.getByLabel(label).fill(today);
      await page.keyboard.press('Tab');
    }
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: '受理通知书.pdf',
        mimeType: 'application/pdf',
        buffer: await pdf.body(),
      });
    const text = (claims: string) => `权利要求书\n${claims}\n`;
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles({
        name: '提交文本.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(text(MENDED.replace('权利要求9', '权利要求1').replace('夹套（3）', '双层夹套（3）'))),
      });
    await page.getByText(/个部分中有1个与预审合格文本不一致/).waitFor();
    await page.locator('ins', { hasText: '双层' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: '登记正式提交' }).click();
    await page.getByText('现在不用您办理').waitFor();
    expect(grave(problems)).toEqual([]);

    const clerk = await as('clerk', `/work/matters/${matter}?procedure=pre-examination/request&state=paid`);
    await finding(clerk.page, 'P-05', /权利要求书与预审合格文本不一致/).waitFor();
    await clerk.page.locator('ins', { hasText: '双层' }).waitFor();
    await expectAccessible(clerk.page);
    expect(grave(clerk.problems)).toEqual([]);
  });
});

test('an uploaded package is checked as well, shown with its findings, and can be gone on with on the page', async () => {
  const { page, problems } = await as('member', '/apply/pre-examination/request');
  await page.getByLabel('申请文件 选择文件').setInputFiles({
    name: '申请文件.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`权利要求书\n${CLAIMS}\n`),
  });
  await page.getByText(/\d处必须改/).waitFor();
  await page.getByRole('button', { name: '逐条查看' }).click();
  const reading = page.getByRole('dialog', { name: '申请文件与检查结果' });
  await finding(reading, 'C-05', /权利要求2引用了在后的权利要求3/).waitFor();
  expect(await reading.locator('[data-block="claim-1"] [data-tone="must"]').textContent()).toMatch(/^权利要求3（/);
  await expectAccessible(page);
  await reading.getByRole('button', { name: '完成' }).click();
  await reading.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '在这里接着改' }).click();
  const desk = page.getByRole('dialog', { name: '撰写申请文件' });
  const field = desk.getByRole('textbox', { name: '权利要求书' });
  expect(await field.inputValue()).toBe(CLAIMS);
  await field.fill(CLAIMS.replace('根据权利要求3', '根据权利要求1'));
  await finding(desk, 'C-05', /权利要求2/).waitFor({ state: 'detached' });
  await desk.getByText(/草稿已保存/).waitFor();
  expect(grave(problems)).toEqual([]);
});

test.each([1440, 768, 320])('the desk has no barriers at %i px, in both languages', async (width) => {
  for (const lang of ['zh', 'en']) {
    const { page, problems } = await as('member', `/apply/pre-examination/request?lang=${lang}`, width);
    await page.locator('input[name="package-mode"]').nth(1).check();
    await page.locator('#package button').click();
    const desk = page.locator('dialog[open]');
    await desk.locator('textarea').fill(CLAIMS);
    await desk.locator('[data-finding]').first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(grave(problems)).toEqual([]);
  }
});
