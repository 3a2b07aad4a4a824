import iconv from 'iconv-lite';
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

const TABLE = [
  '公开(公告)号,申请号,公开日,专利名,申请人,地址',
  'CN170000001A,202110000001.6,2022.03.01,一种沙棘籽油提取装置,甲公司,满洲里市华埠大街8号',
  'CN170000002A,2.02E+12,2022.03.02,一种乳酸菌发酵乳,乙公司,呼和浩特市新城区',
  'CN170000003A,202110000003.5,20220303,一种羊绒分梳机,丙公司,包头市昆都仑区',
].join('\r\n');

test('the data steward maps a table, sees each row judged, reads it in, and takes the rejects along', async () => {
  const { page, context, problems } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, 'steward');
  await page.goto('/data');
  await page.locator('input[type=file]').setInputFiles({
    name: '检索导出.csv',
    mimeType: 'text/csv',
    buffer: iconv.encode(TABLE, 'gb18030'),
  });
  await page.getByRole('heading', { level: 1, name: '检索导出.csv' }).waitFor();
  await page.getByText('GB18030').waitFor();
  // The header of the titles is not known: nothing can begin until a person says what it is.
  const begin = page.getByRole('button', { name: '开始入库' });
  await page.getByText('还没有一列对应“名称”').waitFor();
  expect(await begin.isDisabled()).toBe(true);
  await page.getByLabel('专利名 → 对应字段').selectOption({ label: '名称' });
  await page.getByText('前3行：2行可以入库，1行不入库').waitFor();
  const verdicts = page.getByRole('region', { name: '逐行判断' });
  await verdicts.getByText('号码“2.02E+12”已被电子表格改成近似数').waitFor();
  await verdicts.getByText('呼伦贝尔市 150700、满洲里市 150781').waitFor();
  await settled(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('combobox', { name: /^来源/ }).selectOption('cnipa-publication');
  await begin.click();
  await page.getByText('读完了：2条已在索引里').waitFor();
  await settled(page);
  await expectAccessible(page);
  const csv = page.getByRole('link', { name: '下载全部未入库的（CSV）' });
  const file = await (await page.request.get((await csv.getAttribute('href'))!)).text();
  expect(file).toContain('ZQ-COR-010');
  expect(file.trimEnd().split('\r\n')).toHaveLength(2);
  await page.goto('/data?tab=sources');
  const source = page.getByRole('row', { name: /cnipa-publication/ });
  await source.getByText('国家知识产权局批量数据').waitFor();
  await source.getByRole('button', { name: '修改' }).click();
  await page.getByLabel('上游目前不可用').check();
  await page.getByRole('button', { name: '保存' }).click();
  await source.getByText(/起不可用/).waitFor();
  await settled(page);
  await expectAccessible(page);
  expect(grave(problems)).toEqual([]);
});

test('a file that is no data is refused with the way on, and others are told who may', async () => {
  const { page, context } = await openPage(browser, { baseURL: server.url });
  await signIn(context, server.url, 'steward');
  await page.goto('/data');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') });
  await page.getByText('“照片.jpg”不是能入库的格式').waitFor();
  await page.getByText('可以导入 XML、ZIP、CSV、XLSX').waitFor();
  await signIn(context, server.url, 'auditor');
  await page.goto('/data');
  await page.getByText('数据入库由数据管理员办理').waitFor();
});
