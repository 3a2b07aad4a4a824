import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, grave, launchBrowser, openPage, settled } from './harness.ts';
import { startServer, type TestServer } from './server.ts';

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('a visitor mends a formula at the character told, narrows the hits and reads a document', async () => {
  const { page, problems } = await openPage(browser, { baseURL: server.url, width: 1440 });
  await page.goto(`/search?q=${encodeURIComponent('TI=(沙棘 OR 稀土')}`);
  expect(await page.getByRole('alert').locator('mark').textContent()).toBe('(');
  expect(await page.getByRole('alert').textContent()).toContain('第4个字符');
  await page.getByRole('textbox', { name: '检索内容' }).fill('沙棘');
  await page.keyboard.press('Enter');
  const total = async () =>
    Number(
      /共(\d+)篇/.exec(
        (await page
          .getByText(/^共\d+篇/)
          .first()
          .textContent()) ?? '',
      )?.[1],
    );
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  const all = await total();
  // No endpoint is set here: nothing that would send words is offered.
  expect(await page.getByRole('checkbox', { name: '语义' }).count()).toBe(0);
  const facet = page.getByRole('checkbox', { name: /^发明/ });
  const counted = Number(/\d+$/.exec((await facet.locator('xpath=..').textContent()) ?? '')?.[0]);
  expect(counted).toBeLessThan(all);
  await facet.check();
  await page.getByRole('button', { name: '去掉条件：专利类型：发明' }).waitFor();
  await expect.poll(total).toBe(counted);
  await page.getByRole('button', { name: '修改 检索式' }).click();
  await page.getByRole('textbox', { name: '检索式', exact: true }).fill('沙棘 AND TY');
  await page.getByRole('option', { name: /TYPE=/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('textbox', { name: '检索式', exact: true }).inputValue()).toBe('沙棘 AND TYPE=');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '关闭', exact: true }).last().click();
  await settled(page);
  await expectAccessible(page);
  // The same question as rows: a field whose values are pressed, then a year between two days.
  await page.getByRole('button', { name: '修改 语句' }).click();
  await page.getByRole('button', { name: '加一行' }).click();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: '删去第2行' }) });
  await row.getByLabel('字段').selectOption('TYPE');
  await row.getByRole('button', { name: '实用新型' }).click();
  await page.getByRole('button', { name: '删去第1行' }).scrollIntoViewIfNeeded();
  await row.getByLabel('字段').selectOption('AD');
  await row.getByLabel('从哪天起').fill('2018-01-01');
  await row.getByLabel('到哪天止').fill('2024-12-31');
  await expectAccessible(page);
  await page.getByRole('button', { name: '按此检索' }).click();
  await page.getByText('AD=[20180101 TO 20241231]').first().waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: /^筛选/ }).click();
  const drawer = page.getByRole('dialog', { name: /^筛选/ });
  await drawer.getByRole('checkbox', { name: /^有效/ }).check();
  await drawer.getByText('已选2项').waitFor();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: /^查看\d+篇$/ }).click();
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('checkbox', { name: /^选择/ }).first().waitFor();
  await page.getByRole('textbox', { name: '检索内容' }).press('ArrowDown');
  await page.keyboard.press('x');
  await page.getByText('已选1篇').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '权利要求', exact: true }).waitFor();
  const claims = page.getByRole('region', { name: '权利要求', exact: true });
  expect(await claims.getByText(/共\d+项，其中独立权利要求\d+项/).count()).toBe(1);
  await claims.getByRole('button', { name: '收起从属权利要求' }).first().click();
  await claims
    .getByRole('button', { name: /展开\d+项从属权利要求/ })
    .first()
    .waitFor();
  await page.getByRole('region', { name: '相似文献' }).getByRole('link').first().waitFor();
  await settled(page);
  await expectAccessible(page);
  // From a symbol of the document to its place in the scheme, and by keys through the tree.
  const symbol = page.locator('summary[data-status]').first();
  const named = (await symbol.textContent())?.trim() ?? '';
  await symbol.click();
  await page.getByRole('link', { name: '在分类表中看' }).first().click();
  await page.getByRole('heading', { level: 2, name: named }).waitFor();
  const tree = page.getByRole('tree', { name: 'IPC分类树' });
  await tree.getByRole('treeitem', { selected: true }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await tree
    .getByRole('treeitem', { name: /^H\d\d/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: /^H\d\d/ }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/classification\/ipc\/H\d\d$/);
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('textbox', { name: '在分类名称中查找' }).fill('C12N');
  await page.locator('a[href$="/classification/ipc/C12N"]').first().waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  expect(grave(problems)).toEqual([]);
});
