import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkApplication, emptyApplicationText, rules, splitClaims } from '#claims/index.ts';
import { demoPackage } from '#demo/package/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  grave,
  launchBrowser,
  openPage,
  settled,
  type Watched,
} from './harness.ts';
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

async function visit(path: string, width = 1440): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url, width });
  await watched.page.goto(path);
  await settled(watched.page);
  return watched;
}

/** Two full stops too many and one too few. */
const DEFECTS = `1. 一种马奶酒发酵罐，其特征在于，包括罐体和搅拌器。所述搅拌器设于所述罐体内。
2. 根据权利要求1所述的马奶酒发酵罐，其特征在于，所述罐体为陶瓷罐。所述罐体的外侧设有毡套。
3. 根据权利要求1所述的马奶酒发酵罐，其特征在于，所述搅拌器为桨叶式搅拌器`;

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '要检查的文字' }).fill(text);
  await page.getByText(/^读到权利要求/).waitFor();
}

const show = async (page: Page) => {
  await page.getByRole('button', { name: '看检查结果' }).click();
  await page.getByRole('button', { name: '下载批注稿（Word）' }).waitFor();
};

const cards = (page: Page) => page.locator('[data-finding]');
const ofRule = (page: Page, rule: string) => cards(page).filter({ has: page.locator(`a[href$="/rules/${rule}"]`) });

describe('a person who checks a text', () => {
  test('walks through the findings by keyboard, marks one as no defect, and finds the mark again after a reload', async () => {
    const { page, problems } = await visit('/check');
    await paste(page, DEFECTS);
    await show(page);
    expect(await ofRule(page, 'C-02').count()).toBe(3);
    await page.keyboard.press('j');
    const current = page.locator('[data-finding][aria-current="true"]');
    const first = await current.getAttribute('data-finding');
    await page.keyboard.press('j');
    const second = await current.getAttribute('data-finding');
    expect(second).not.toBe(first);
    await page.locator(`[data-span="${second}"][aria-current="true"], [data-block][data-current]`).first().waitFor();
    await page.keyboard.press('k');
    expect(await current.getAttribute('data-finding')).toBe(first);

    // A click in the text leads to the finding.
    const span = page.locator('[data-block="claim-1"] [data-span]').first();
    await span.click();
    expect(await current.getAttribute('data-finding')).toBe(await span.getAttribute('data-span'));

    const shown = await cards(page).count();
    await current.focus();
    await page.keyboard.press('x');
    await expectAccessible(page);
    await page.getByRole('button', { name: '行业惯用写法' }).click();
    await page.getByText('已标为不是缺陷 1').waitFor();
    expect(await cards(page).count()).toBe(shown - 1);

    await page.getByRole('checkbox', { name: '在这个标签页里记住文本' }).check();
    await page.reload();
    await page.getByRole('checkbox', { name: '已标为不是缺陷 1' }).check();
    await page.getByText('已标为不是缺陷：行业惯用写法').waitFor();
    expect(await cards(page).count()).toBe(shown);
    await page.getByRole('checkbox', { name: '在这个标签页里记住文本' }).uncheck();
    await page.reload();
    expect(await page.getByRole('textbox', { name: '要检查的文字' }).inputValue()).toBe('');
    // The next draft of the same file: another claim, the same alarm.
    await paste(page, `${DEFECTS}。\n4. 根据权利要求1所述的马奶酒发酵罐，其特征在于，所述罐体设有排气阀。`);
    await show(page);
    await page.getByRole('checkbox', { name: '已标为不是缺陷 1' }).waitFor();
    expect(grave(problems)).toEqual([]);
  });

  test('sees what the rule book says, and takes it along as Word with comments, JSON, SARIF and a printed report', async () => {
    const { page } = await visit('/check');
    await paste(page, DEFECTS);
    await show(page);
    const save = async (name: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      const file = await download;
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const json = await save('JSON');
    const on = (JSON.parse(json.bytes.toString('utf8')) as { on: string }).on;
    const text = { ...emptyApplicationText(), claims: splitClaims(DEFECTS).claims };
    const { findings } = checkApplication(text, { on: plainDate(on) });
    expect((JSON.parse(json.bytes.toString('utf8')) as { findings: unknown }).findings).toEqual(
      JSON.parse(JSON.stringify(findings)),
    );
    expect(await cards(page).count()).toBe(findings.length);
    const word = await save('下载批注稿（Word）');
    expect(word.name).toMatch(/\.docx$/);
    const parts = unzipSync(word.bytes);
    expect(strFromU8(parts['word/document.xml']!)).toContain('马奶酒发酵罐');
    expect(strFromU8(parts['word/comments.xml']!)).toContain('C-02');
    const sarif = JSON.parse((await save('SARIF')).bytes.toString('utf8')) as { runs: { results: unknown[] }[] };
    expect(sarif.runs[0]?.results).toHaveLength(findings.length);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('申请文本自查报告').waitFor();
    expect(await page.getByRole('button', { name: 'JSON' }).isVisible()).toBe(false);
  });

  test('sends no request that carries the text, and needs no network to be answered', async () => {
    const { page, context } = await visit('/check');
    const requests: Request[] = [];
    context.on('request', (request) => requests.push(request));
    const box = page.getByRole('textbox', { name: '要检查的文字' });
    await box.fill('1. 一种装置，包括壳体。');
    await page.getByText(/^读到权利要求/).waitFor();
    await paste(page, DEFECTS);
    await show(page);
    await page.keyboard.press('j');
    const carried = requests.filter((request) => {
      const said = [request.url(), decodeURIComponent(request.url()), request.postData() ?? ''].join(' ');
      return request.method() !== 'GET' || /马奶酒|发酵罐|搅拌器|6ams5aW26YWS/.test(said);
    });
    expect(carried.map((request) => `${request.method()} ${request.url()}`)).toEqual([]);
    await context.setOffline(true);
    await page.getByRole('button', { name: '修改文本' }).click();
    await paste(page, DEFECTS.replaceAll('马奶酒', '驼奶'));
    await page.getByRole('button', { name: '看检查结果' }).click();
    await page.getByRole('heading', { level: 1, name: /驼奶发酵罐/ }).waitFor();
    expect(await ofRule(page, 'C-02').count()).toBe(3);
  });

  test('hands over a filing as a file', async () => {
    const { page } = await visit('/check');
    const { fileName, bytes } = demoPackage({ seed: 3, kind: 'invention', defects: true });
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: fileName, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
    await page.getByRole('heading', { level: 1, name: '一种沙棘籽油低温提取装置' }).waitFor();
    await page.getByRole('tab', { name: /^权利要求\s*10/ }).waitFor();
    await page.getByRole('tab', { name: '支持表' }).click();
    await page
      .getByRole('button', { name: /^\[\d{4}\]|^第\d+段/ })
      .first()
      .click();
    await page.locator('[data-tone="found"]').first().waitFor();
    await page.getByRole('button', { name: '换一份' }).click();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: '坏.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\x03\x04 nothing') });
    await page.getByText('没有读出来').waitFor();
    await expectAccessible(page);
  });

  test('gets an answer for a megabyte on one line, pasted, while the page stays alive', async () => {
    const { page } = await visit('/check');
    const line = `1. 一种挤奶装置，包括杯体。${'所述杯体与脉动器连接，'.repeat(90_000)}所述杯体为圆形。`;
    await page.getByRole('textbox', { name: '要检查的文字' }).evaluate((box, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, line);
    await page.getByRole('heading', { level: 1, name: '挤奶装置' }).waitFor();
    await ofRule(page, 'C-02').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('[data-finding][aria-current="true"]').waitFor();
    expect(await page.locator('[data-block="claim-0"]').textContent()).toMatch(/…… \(\+[\d,]+\)$/);
  });

  test('is never shown an empty report that looks like a pass', async () => {
    const { page } = await visit('/check');
    const box = page.getByRole('textbox', { name: '要检查的文字' });
    await box.fill('你好，今天天气不错。');
    await page.getByRole('button', { name: '看检查结果' }).click();
    await page.getByRole('heading', { name: '没有读出可以检查的内容' }).waitFor();
    await page.getByRole('button', { name: '修改文本' }).click();
    await page.getByRole('button', { name: /一种钕铁硼永磁体的晶界扩散方法/ }).click();
    await page.getByRole('heading', { name: /^没有作判断的规则 \d+/ }).waitFor();
    await page.getByText('没有判断不等于通过。').waitFor();
    await expectAccessible(page);
  });
});

describe('the pages', () => {
  for (const path of ['/check', '/rules', '/rules/C-02', '/rules/Z-99'])
    test(`${path} is accessible in both languages and has no sideways scroll at 320, 768 and 1440 px`, async () => {
      const { page, problems } = await visit(`${path}?lang=zh`);
      await expectAccessible(page);
      await page.goto(`${path}?lang=en`);
      await settled(page);
      await expectAccessible(page);
      for (const width of [1440, 768, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScroll(page);
      }
      expect(grave(problems)).toEqual([]);
    });

  for (const lang of ['zh', 'en'] as const)
    test(`findings are accessible and narrow in ${lang}`, async () => {
      const { page } = await visit(`/check?lang=${lang}`);
      await page.getByRole('button', { name: /一种沙棘籽油低温提取装置/ }).click();
      await page.getByRole('heading', { level: 1, name: '一种沙棘籽油低温提取装置' }).waitFor();
      await cards(page).first().waitFor();
      await expectAccessible(page);
      for (const width of [1440, 768, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScroll(page);
      }
      await page.getByRole('button', { name: lang === 'zh' ? '文本' : 'Text', exact: true }).click();
      await expectNoSidewaysScroll(page);
      await page.locator('[data-span]').first().click();
      const sheet = page.getByRole('complementary', { name: lang === 'zh' ? '当前结果' : 'Finding' });
      await sheet.waitFor();
      await sheet.getByRole('button', { name: lang === 'zh' ? '下一条' : 'Next' }).click();
      await expectAccessible(page);
      // What a bar that stays in its place covers in part at this moment would be called too small a target.
      await sheet.getByRole('button', { name: lang === 'zh' ? '关闭' : 'Close' }).click();
      for (const tab of lang === 'zh' ? ['说明书', '名称与摘要', '支持表'] : ['Description', 'Title', 'Support']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.evaluate(() => window.scrollTo({ top: 0 }));
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });

  test('a rule can be found, and its examples really run', async () => {
    const { page } = await visit('/rules');
    await page.getByRole('searchbox').fill('C-02');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.getByRole('row', { name: /C-02/ }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /^C-02/ }).waitFor();
    await page.locator('[data-side="wrong"] [data-span]').first().waitFor();
    expect(await page.getByText(/^运行结果：报告\d+处/).count()).toBeGreaterThanOrEqual(5);
    expect(await page.getByText('运行结果：没有报告，正该如此').count()).toBeGreaterThanOrEqual(5);
    expect(await page.locator('[data-broken]').count()).toBe(0);
    await page.getByText('《专利审查指南》第二部分第二章第3.3节').waitFor();
  });

  test('every rule stands on the board', async () => {
    const { page } = await visit('/rules?lang=en');
    expect(await page.locator('tbody tr').count()).toBe(rules.length);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('precision');
    expect(await page.locator('tbody tr').count()).toBe(rules.length);
    await page.getByRole('searchbox').fill('no such rule');
    await page.getByText('No rule matches.').waitFor();
  });
});
