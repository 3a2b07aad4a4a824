import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '#apps/core/people/demo-people.ts';
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

interface Row {
  id: string;
  number: string;
  title: string;
  procedure: string;
  state: string;
}

async function as(login: string, width = 1440): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url, width });
  await signIn(watched.context, server.url, login);
  return watched;
}

async function mattersOf(context: BrowserContext, query: string): Promise<Row[]> {
  const answer = await context.request.get(`${server.url}/api/matters?${query}`);
  return ((await answer.json()) as { rows: Row[] }).rows;
}

async function contextOf(login: string): Promise<BrowserContext> {
  return (await as(login)).context;
}

/** Gives a case to the examiner, by the API. */
async function allocate(row: Row): Promise<void> {
  const leader = await contextOf('leader');
  const at = `${server.url}/api/matters/${row.id}`;
  const form = (await (await leader.request.get(`${at}/actions/assign`)).json()) as {
    seq: number;
    people: { examiner: { account: string; name: string }[] };
  };
  const examiner = form.people.examiner.find((one) => one.name === '张伟')?.account;
  const done = await leader.request.post(`${at}/actions/assign`, {
    data: { requestId: crypto.randomUUID(), expectedSeq: form.seq, input: { examiner } },
    headers: { origin: server.url },
  });
  if (!done.ok()) throw new Error(await done.text());
}

const addressOf = (row: Row) => `/work/matters/${row.id}?procedure=${row.procedure}&state=${row.state}`;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Selects words of a claim as a reader does with the mouse. */
async function select(page: Page, claim: number, from: number, to: number): Promise<string> {
  const words = await page.evaluate(
    ([n, start, end]) => {
      const text = document.querySelector(`[data-block="claim-${n}"] p span`)?.firstChild;
      if (!text) throw new Error(`There is no claim ${n}.`);
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return selection?.toString() ?? '';
    },
    [claim, from, to] as const,
  );
  await page.getByRole('button', { name: /加入意见/ }).waitFor();
  return words;
}

describe('a case through four posts', () => {
  test('accepted, allocated, and given an opinion that was begun in the text', async () => {
    const clerk = await as('clerk');
    const [row] = await mattersOf(clerk.context, 'states=submitted&procedure=pre-examination/request&sort=due');
    if (!row) throw new Error('The demonstration has no request that waits for acceptance.');
    await open(clerk.page, addressOf(row));
    await clerk.page.keyboard.press('o');
    const drawer = clerk.page.getByRole('dialog', { name: '予以受理' });
    await drawer.getByText('出具《专利预审受理通知书》，送申请人').waitFor();
    await expectAccessible(clerk.page);
    await drawer.getByRole('button', { name: /予以受理/ }).click();
    await clerk.page.getByText('已办理“予以受理”').waitFor();
    expect(grave(clerk.problems)).toEqual([]);

    const leader = await as('leader');
    await open(leader.page, addressOf({ ...row, state: 'allocation' }));
    await leader.page.getByRole('button', { name: '分案', exact: true }).click();
    const allocation = leader.page.getByRole('dialog', { name: '分案' });
    await allocation
      .getByText(/在办\d+件，其中\d+件待其办理/)
      .first()
      .waitFor();
    await allocation.getByRole('button', { name: /核对无误/ }).click();
    await allocation.getByText('“预审员”没有填写').waitFor();
    await allocation.getByRole('radio', { name: /张伟/ }).check();
    await expectAccessible(leader.page);
    await allocation.getByRole('button', { name: /核对无误/ }).click();
    await leader.page.getByText('已办理“分案”').waitFor();
    expect(grave(leader.problems)).toEqual([]);

    const examiner = await as('examiner');
    const { page } = examiner;
    await open(page, addressOf({ ...row, state: 'classifying' }));
    // The symbol that the applicant suggests is filled in; whether it is in the field of the centre is judged at once.
    await page.getByRole('button', { name: '核定分类', exact: true }).click();
    const classification = page.getByRole('dialog', { name: '核定分类' });
    expect(await classification.getByLabel('主分类号').inputValue()).toMatch(/^[A-H]\d\d[A-Z]/);
    await classification.getByRole('button', { name: /核对无误/ }).click();
    await page.getByText('已办理“核定分类”').waitFor();
    await open(page, addressOf({ ...row, state: 'examining' }));
    await page.getByText('由您').waitFor();
    const words = await select(page, 1, 2, 8);
    await page.getByRole('button', { name: /加入意见/ }).click();
    const place = page.getByRole('textbox', { name: '位置' });
    expect(await place.inputValue()).toBe('权利要求 1');
    const what = page.getByRole('textbox', { name: '问题' });
    expect(await what.inputValue()).toBe(`“${words}”`);
    await what.press('End');
    await what.pressSequentially('表述不清楚。');
    await page.getByText(/草稿已保存/).waitFor();
    await expectAccessible(page);

    // Nothing is lost by a reload, and the words are still marked.
    await page.reload();
    await settled(page);
    await page.getByText(`“${words}”表述不清楚。`).waitFor();
    expect(await page.locator('[data-span="draft-0"]').textContent()).toContain(words);

    // The basis is missing: it is said, in its place, before anything is sent.
    await page.getByRole('button', { name: '出具预审意见（1条）' }).click();
    const drawerOfOpinion = page.getByRole('dialog', { name: '出具预审意见' });
    await drawerOfOpinion.getByRole('button', { name: /核对无误/ }).click();
    await drawerOfOpinion.getByText(/“依据”没有填写/).waitFor();
    await drawerOfOpinion.getByRole('textbox', { name: '依据' }).fill('专利法第二十六条第四款');
    await drawerOfOpinion.getByRole('button', { name: /核对无误/ }).click();
    await page.getByText('已办理“出具预审意见”').waitFor();
    await page.getByRole('tab', { name: /文书/ }).click();
    const pdf = await page.getByRole('link', { name: /打开 PDF.*预审意见/ }).getAttribute('href');
    const document = await examiner.context.request.get(`${server.url}${pdf}`);
    expect(document.headers()['content-type']).toBe('application/pdf');
    expect((await document.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await expectAccessible(page);
    expect(grave(examiner.problems)).toEqual([]);
  });

  test('a fail is proposed by one and confirmed by another, who sees the proposal beside the text', async () => {
    const examiner = await as('examiner');
    const rows = await mattersOf(examiner.context, 'states=examining&procedure=pre-examination/request&mine=true');
    const row = rows.at(-1);
    if (!row) throw new Error('The demonstration has no case with the examiner.');
    await open(examiner.page, addressOf(row));
    await examiner.page.getByRole('button', { name: '建议不合格' }).click();
    const drawer = examiner.page.getByRole('dialog', { name: '建议不合格' });
    await drawer.getByRole('checkbox', { name: '公开不充分' }).check();
    await drawer.getByRole('textbox', { name: '具体理由' }).fill('说明书没有写明关键步骤的条件。');
    await drawer.getByRole('button', { name: /核对无误/ }).click();
    await examiner.page.getByText('已办理“建议不合格”').waitFor();

    const reviewer = await as('reviewer');
    await open(reviewer.page, '/work');
    await reviewer.page.getByRole('link', { name: '办最急的一件' }).click();
    await reviewer.page.getByRole('heading', { level: 1, name: row.title }).waitFor();
    await reviewer.page.getByText('说明书没有写明关键步骤的条件。').first().waitFor();
    await expectAccessible(reviewer.page);
    await reviewer.page.getByRole('button', { name: '确认不合格', exact: true }).click();
    await reviewer.page
      .getByRole('dialog', { name: '确认不合格' })
      .getByRole('button', { name: /核对无误/ })
      .click();
    await reviewer.page.getByText('已办理“确认不合格”').waitFor();
    await reviewer.page.getByText('不合格，可申请复核').first().waitFor();
    expect(grave([...examiner.problems, ...reviewer.problems])).toEqual([]);
  });

  test('who is late is told what happened meanwhile, and keeps what was written', async () => {
    const clerk = await as('clerk');
    const [row] = await mattersOf(clerk.context, 'states=submitted&procedure=pre-examination/request');
    if (!row) throw new Error('The demonstration has no request that waits for acceptance.');
    await open(clerk.page, addressOf(row));
    await clerk.page.getByRole('button', { name: '不予受理', exact: true }).click();
    const drawer = clerk.page.getByRole('dialog', { name: '不予受理' });
    await drawer.getByRole('checkbox', { name: '其他' }).check();
    await drawer.getByRole('textbox', { name: '说明与改正办法' }).fill('缺少检索报告。');

    const other = await as('clerk');
    await open(other.page, addressOf(row));
    await other.page.keyboard.press('o');
    await other.page
      .getByRole('dialog', { name: '予以受理' })
      .getByRole('button', { name: /核对无误/ })
      .click();
    await other.page.getByText('已办理“予以受理”').waitFor();

    await drawer.getByRole('button', { name: /核对无误/ }).click();
    await drawer.getByText('有人先办了一步，您的填写都还在').waitFor();
    await drawer.getByText('予以受理', { exact: true }).waitFor();
    await drawer.getByText(/这一步已不能办理/).waitFor();
    expect(await drawer.getByRole('textbox', { name: '说明与改正办法' }).inputValue()).toBe('缺少检索报告。');
    await expectAccessible(clerk.page);
  });
});

test('a session that ends while one writes is taken up again on the same page', async () => {
  const { page, context } = await as('examiner');
  const [row] = await mattersOf(context, 'states=examining,correcting&procedure=pre-examination/request&mine=true');
  const target = row ?? (await mattersOf(await contextOf('leader'), 'states=allocation'))[0];
  if (!target) throw new Error('The demonstration has no case to write on.');
  if (!row) await allocate(target);
  await open(page, addressOf({ ...target, state: 'examining' }));
  await page.getByRole('button', { name: '建议不合格' }).click();
  const drawer = page.getByRole('dialog', { name: '建议不合格' });
  const reasons = drawer.getByRole('textbox', { name: '具体理由' });
  await reasons.fill('写到一半');
  await page
    .getByText(/草稿已保存/)
    .first()
    .waitFor();
  await context.clearCookies();
  await reasons.pressSequentially('，登录已失效。');
  const dialog = page.getByRole('dialog', { name: '请重新登录' });
  await dialog.waitFor();
  await dialog.getByLabel('账号或电子邮箱').fill('examiner');
  await dialog.getByLabel('密码').fill(DEMO_PASSWORD);
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await reasons.inputValue()).toBe('写到一半，登录已失效。');
  await drawer.getByText(/草稿已保存/).waitFor();
  await page.reload();
  await settled(page);
  await page.getByRole('button', { name: '建议不合格' }).click();
  await expect.poll(() => reasons.inputValue()).toBe('写到一半，登录已失效。');
});

describe('lists', () => {
  test('a queue works by keyboard, filters, exports, and leads to its neighbours', async () => {
    const { page, problems } = await as('leader');
    await open(page, '/work/queue?scope=closed');
    const links = page.locator('a[data-main]');
    await links.first().waitFor();
    await page.keyboard.press('Tab');
    await links.first().focus();
    await page.keyboard.press('j');
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await page.getByText('已选1件').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('已办结.csv');
    const second = await links.nth(1).textContent();
    await links.first().focus();
    await page.keyboard.press('Enter');
    await page.getByText(/第1件，共\d+件/).waitFor();
    await page.keyboard.press('n');
    await page.getByText(/第2件，共\d+件/).waitFor();
    expect(await page.locator('h1').textContent()).toBe(second);
    expect(grave(problems)).toEqual([]);
  });

  test('numbers at the side are those of the lists behind them', async () => {
    const { page, context } = await as('leader');
    const rows = await mattersOf(context, 'mine=true&size=500');
    expect(rows.length).toBeGreaterThan(0);
    await open(page, '/work');
    await page.getByRole('heading', { level: 1, name: `有${rows.length}件等您办理` }).waitFor();
  });
});

describe('what every reader of unpublished text sees', () => {
  test('name and time lie over the text, also on paper', async () => {
    const { page, context } = await as('examiner');
    const [row] = await mattersOf(context, 'states=examining,correcting&procedure=pre-examination/request');
    await open(page, addressOf(row!));
    await page.emulateMedia({ media: 'print' });
    const mark = page.locator('body > [data-watermark="张伟"]');
    expect(await mark.isVisible()).toBe(true);
    expect(await mark.locator('text').first().textContent()).toMatch(
      /张伟 ex\*\*\*r · .*预审员\d{4}-\d{2}-\d{2} \d{2}:\d{2} · 阅览记录 \w{8}/,
    );
  });

  test('figures are shown and grow, by keyboard, too', async () => {
    const { page, context, problems } = await as('examiner');
    const rows = await mattersOf(context, 'procedure=pre-examination/request&q=低温提取装置&size=8');
    for (const row of rows) {
      await open(page, addressOf(row));
      const tab = page.getByRole('tab', { name: /附图/ });
      if (!/[1-9]/.test((await tab.textContent()) ?? '')) continue;
      await tab.click();
      const figure = page.getByRole('button', { name: /放大图1$/ });
      const width = () =>
        page
          .locator('dialog[open] img')
          .evaluate((image) => [image.clientWidth, (image as HTMLImageElement).naturalWidth]);
      await figure.click();
      await page.waitForFunction(() => document.querySelector<HTMLImageElement>('dialog[open] img')?.complete);
      const [before, natural] = await width();
      expect(natural).toBeGreaterThan(0);
      await page.keyboard.press('+');
      expect((await width())[0]).toBeGreaterThan(before!);
      await expectAccessible(page, 'dialog[open]');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
      expect(grave(problems)).toEqual([]);
      return;
    }
    throw new Error('No case of the demonstration has figures.');
  });

  test('where a date comes from is told day by day', async () => {
    const { page, context } = await as('leader');
    const [row] = await mattersOf(context, 'mine=true&procedure=pre-examination/request');
    await open(page, addressOf(row!));
    await page.getByRole('button', { name: '这个日期怎么来的？' }).click();
    await page.getByText('起算').waitFor();
    await page
      .getByText(/第\d+天 · 到期|到期/)
      .first()
      .waitFor();
    await expectAccessible(page);
  });
});

test('a procedure of another kind is shown from its definition alone', async () => {
  const { page, context, problems } = await as('pledge');
  const [row] = await mattersOf(context, 'procedure=pledge/registration');
  if (!row) throw new Error('The demonstration has no pledge.');
  await open(page, addressOf(row));
  await page.getByText('担保的债权数额').waitFor();
  await expectAccessible(page);
  await page.getByRole('tab', { name: /时间线/ }).click();
  await page.getByText('存证摘要').first().waitFor();
  await expectAccessible(page);
  expect(grave(problems)).toEqual([]);
});

describe('administration', () => {
  test('a holiday notice that forgets a statutory day is refused, a whole one counts', async () => {
    const { page } = await as('admin');
    await open(page, '/work/administration/calendar');
    const off = page.getByRole('textbox', { name: '放假日' });
    await off.fill('元旦 2027-01-01');
    await page.getByRole('button', { name: '录入并生效' }).click();
    await page
      .getByText(/2027 年的放假通知不能录入/)
      .first()
      .waitFor();
    await off.fill(
      [
        '元旦 2027-01-01~2027-01-03',
        '春节 2027-02-05~2027-02-11',
        '清明节 2027-04-03~2027-04-05',
        '劳动节 2027-05-01~2027-05-05',
        '端午节 2027-06-09',
        '中秋节 2027-09-15',
        '国庆节 2027-10-01~2027-10-07',
      ].join('\n'),
    );
    await page.getByText('放假27天，调休上班0天').waitFor();
    await page.getByRole('button', { name: '录入并生效' }).click();
    await page.getByText('2027年通知已录入，即时生效。').waitFor();
    await page.getByText(/系统管理员（演示）于.*录入/).waitFor();
    await expectAccessible(page);
  });

  test('a setting is changed from a day on', async () => {
    const { page } = await as('admin');
    await open(page, '/work/administration/settings');
    await page.getByRole('combobox', { name: '站点' }).selectOption({ label: '内蒙古知识产权保护中心服务平台' });
    await page.getByRole('button', { name: '修改：受理审查期限' }).click();
    const dialog = page.getByRole('dialog', { name: '修改：受理审查期限' });
    await dialog.getByRole('textbox', { name: '数量' }).fill('0');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText(/1 至 3660/).waitFor();
    await dialog.getByRole('textbox', { name: '数量' }).fill('3');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存。').waitFor();
    await page
      .getByRole('row', { name: /受理审查期限/ })
      .getByText('3个工作日', { exact: true })
      .waitFor();
    await expectAccessible(page);
  });

  test('the log is verified on request', async () => {
    const { page } = await as('auditor');
    await open(page, '/work/administration/audit');
    await page.getByRole('button', { name: '现在核验' }).click();
    await page.getByText('记录完整，没有改动。').waitFor();
    await expectAccessible(page);
  });
});

describe('wide and narrow, in both languages', () => {
  test.each([
    ['examiner', '/work'],
    ['leader', '/work/queue?scope=open'],
    ['leader', 'matter'],
    ['examiner', '/work/definitions'],
    ['examiner', '/work/definitions/pre-examination/request'],
    ['admin', '/work/administration/calendar'],
    ['admin', '/work/administration/settings'],
    ['auditor', '/work/administration/audit'],
  ])('%s sees %s without barriers', async (login, path) => {
    const { page, context, problems } = await as(login, 1440);
    const [row] = path === 'matter' ? await mattersOf(context, 'procedure=pre-examination/request&states=failed') : [];
    const address = row ? addressOf(row) : path;
    for (const lang of ['zh', 'en']) {
      await open(page, `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
      await page.waitForLoadState('networkidle');
      for (const width of [1440, 768, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.title()).not.toBe('');
        // What a reader by ear meets changes with the narrow layout, not between the two wide ones.
        if (width !== 768) await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    }
    expect(grave(problems)).toEqual([]);
  });
});

test('a visitor is asked to sign in, and somebody without a post is shown the way', async () => {
  const visitor = await openPage(browser, { baseURL: server.url });
  await open(visitor.page, '/work');
  await visitor.page.getByText('工作台需要登录').waitFor();
  const applicant = await as('applicant');
  await applicant.page.goto('/work');
  await applicant.page.getByText('当前身份不是工作岗位').waitFor();
});

test('the capacity is changed on the page, and the lists follow', async () => {
  const { page } = await as('examiner');
  await open(page, '/work');
  const post = page.getByRole('link', { name: /^预审员 ·/ });
  const menu = page.locator('summary', { hasText: '切换身份' });
  await menu.click();
  await page.locator('details[open] a:not([aria-current])').first().click();
  await page.getByText('当前身份不是工作岗位').waitFor();
  await menu.click();
  await post.click();
  await page.getByRole('link', { name: '全部在办' }).first().waitFor();
});

test('the keys of a page are listed on ?', async () => {
  const { page } = await as('leader');
  await open(page, '/work/queue?scope=closed');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘快捷键' }).getByText('下一行、上一行').waitFor();
  await expectAccessible(page);
});

test('one step is taken on several matters, each for itself', async () => {
  const { page, context } = await as('leader');
  const rows = await mattersOf(context, 'states=allocation&procedure=pre-examination/request');
  expect(rows.length).toBeGreaterThan(0);
  await open(page, '/work/queue?procedure=pre-examination/request&state=allocation');
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  await page.getByRole('button', { name: '一并办理：分案' }).click();
  const dialog = page.getByRole('dialog', { name: '分案' });
  await dialog.getByRole('radio', { name: /张伟/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: `办理${rows.length}件` }).click();
  await expect.poll(() => dialog.getByText('已办', { exact: true }).count()).toBe(rows.length);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await page.getByText('这里没有办件').waitFor();
});
