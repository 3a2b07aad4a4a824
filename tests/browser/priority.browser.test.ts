import type { Browser } from 'playwright-core';
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

async function as(login: string | undefined, path: string): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: server.url });
  if (login) await signIn(watched.context, server.url, login);
  await watched.page.goto(path);
  await settled(watched.page);
  return watched;
}

test('the two measures side by side, by the day of the request', async () => {
  const { page, problems } = await as(undefined, '/priority/compare');
  await page.getByText('适用2026年办法（第85号令）').waitFor();
  await expectAccessible(page);
  await page.getByLabel('提出申请的日期').fill('2026-08-31');
  await page.getByText('适用2017年办法（第76号令）').waitFor();
  await page.getByLabel('只看不同之处').check();
  const reply = page.getByRole('row', { name: /发明专利申请（实质审查）/ });
  expect(await reply.getByRole('cell').allTextContents()).toEqual([
    '2个月《专利优先审查管理办法》（2017）',
    '1个月《专利优先审查管理办法》第十六条',
  ]);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  expect(problems).toEqual([]);
});

test('a request with evidence from the records, what is missing named beside its field, checked, reviewed and signed', async () => {
  const { page, problems } = await as('applicant', '/apply/priority/recommendation');
  await page.getByLabel('实用新型专利申请').check();
  await page.getByLabel('申请号或专利号').fill('202620123456.5');
  await page.getByLabel('发明创造名称').fill('一种沙棘籽油低温提取装置');
  await page.getByRole('group', { name: '以电子形式提交' }).getByLabel('是').check();
  await page.getByLabel('申请人', { exact: true }).check();
  await page
    .getByRole('group', { name: /全体申请人/ })
    .getByRole('button', { name: '增加一条' })
    .click();
  await page.getByLabel('姓名或名称').fill('内蒙古草原沙棘生物科技有限公司（演示）');
  await page.getByRole('group', { name: '同意请求优先审查' }).getByLabel('是').check();
  await page.getByLabel('联系电话').fill('0471-1234567');
  await page
    .getByRole('group', { name: /请求理由/ })
    .getByRole('button', { name: '增加一条' })
    .click();
  await page.getByLabel(/① 新兴产业/).check();
  await page.getByLabel('具体理由').fill('属于生物产业中的生物提取装备。');
  await page.getByLabel('创新价值和应用前景').fill('提取率提高三成，两家企业已试产。');
  await page.getByLabel(/产业代码/).fill('4.3.4');
  await page.getByRole('checkbox', { name: /备案主体/ }).check();
  await page.getByText(/已勾选1条/).waitFor();
  await page.getByLabel('我已阅读并承诺').check();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  // A filed entity alone proves no field of technology: the house says exactly what is missing, beside its field.
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('button', { name: '提交推荐申请' }).click();
  await page.getByRole('link', { name: /不符合办理条件：每项理由都有证据/ }).waitFor();
  await page.locator('#industryProof').setInputFiles({
    name: '产业对照.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n'),
  });
  await page.getByText('产业对照.pdf').first().waitFor();
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('button', { name: '提交推荐申请' }).click();
  await page.getByRole('heading', { name: '已提交' }).waitFor();
  const number = /YX\d{4}-\d{4}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';

  const signed = await signedBy(number);
  await signed.page.goto('/work/priority');
  await signed.page.getByText('/ 200').waitFor();
  await expectAccessible(signed.page);
  await page.goto(`/my/matters/${number}`);
  await page.getByText('专利优先审查推荐意见').first().waitFor();
  await page.getByText('优先审查推荐证据目录').first().waitFor();
  expect([...problems.filter((one) => !one.includes('422')), ...signed.problems]).toEqual([]);
});

/** What the office does meanwhile, by the API; the last of them stays signed in. */
async function signedBy(number: string): Promise<Watched> {
  const steps = [
    ['prio', 'pass-check', {}],
    ['prio2', 'propose', { outcome: 'recommend', opinion: '理由成立。' }],
    ['prio3', 'recommend', { opinion: '同意推荐。' }],
  ] as const;
  let last: Watched | undefined;
  for (const [login, action, input] of steps) {
    last = await openPage(browser, { baseURL: server.url });
    await signIn(last.context, server.url, login);
    const view = await (await last.context.request.get(`${server.url}/api/matters/${number}`)).json();
    const answer = await last.context.request.post(`${server.url}/api/matters/${view.head.id}/actions/${action}`, {
      data: { requestId: crypto.randomUUID(), expectedSeq: view.seq, input },
      headers: { origin: server.url },
    });
    if (!answer.ok()) throw new Error(`${login} ${action}: ${answer.status()} ${await answer.text()}`);
  }
  return last!;
}
