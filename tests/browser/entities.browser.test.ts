import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, migrate, openDatabase } from '#adapters/postgres/index.ts';
import { act } from '#apps/core/act.ts';
import type { Actor } from '#engine/access/types.ts';
import { officer } from '#tests/core/house.ts';
import { type ServedHouse, serveHouse } from '#tests/server/served.ts';
import {
  buildWeb,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  settled,
  type Watched,
  webDist,
} from './harness.ts';
import { signIn } from './server.ts';

let browser: Browser;
let db: Db;
let served: ServedHouse;
let url: string;

beforeAll(async () => {
  await buildWeb();
  [browser, db] = await Promise.all([launchBrowser(), openDatabase({ memory: true })]);
  await migrate(db);
  served = await serveHouse(db, '2026-03-02', { web: webDist });
  await served.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(served.app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await db?.close();
});

async function at(path: string, login?: string, width = 1440): Promise<Watched> {
  const watched = await openPage(browser, { baseURL: url, width });
  if (login) await signIn(watched.context, url, login);
  await watched.page.goto(path);
  await settled(watched.page);
  return watched;
}

test('an entity checks itself, mends one answer, and finds its answers in the application', async () => {
  const { page, context, problems } = await at('/self-check?', undefined, 390);
  const next = () => page.getByRole('button', { name: /下一题|看结果/ }).click();
  const answer = async (...words: string[]) => {
    for (const word of words) await page.getByText(word, { exact: true }).click();
    await next();
  };
  await next();
  await page.getByText('请先回答这一题。').waitFor();
  await answer('科研院所');
  await page.getByLabel('注册地').selectOption({ label: '包头市' });
  await next();
  await answer('新材料');
  await page.getByLabel('成立日期').fill('2019-01-05');
  await next();
  await page.getByLabel('缴纳社保的人数').fill('３');
  await page.getByLabel('其中研发人员').fill('2');
  await answer('是');
  for (const [kind, n] of [
    ['发明', '1'],
    ['实用新型', '0'],
    ['外观设计', '0'],
  ] as const)
    await page.getByLabel(kind).fill(n);
  await next();
  await answer('是');
  await expectAccessible(page, 'main');
  await answer('否');
  await page.getByRole('heading', { name: '还差1项条件' }).waitFor();
  await page.getByText('填写的是 3 人，还差 2 人。').waitFor();
  await expectAccessible(page, 'main');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: '改答案' }).click();
  await page.getByLabel('缴纳社保的人数').fill('8');
  await next();
  await page.getByRole('heading', { name: /条件都符合/ }).waitFor();
  // Nothing that was answered has left the browser.
  expect(
    await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((one) => one.name)
        .join(),
    ),
  ).not.toMatch(/insured|150200/);
  await signIn(context, url, 'applicant2');
  // The answers outlive a reload, as they outlive the way over the sign-in.
  await page.reload();
  await page.getByRole('link', { name: '继续申请，带入答案' }).click();
  await page.getByRole('heading', { name: '专利预审备案主体申请' }).waitFor();
  expect(await page.getByLabel('参保人数（人）').inputValue()).toBe('8');
  expect(await page.getByLabel('科研院所').isChecked()).toBe(true);
  expect(problems).toEqual([]);
});

const CODES = ['91150200MA13A0B22E', '93150523MA0QK7T383'];
const clerk = officer('c', 'acceptance-clerk');

/** Two applications that the centre has approved. */
async function approved(): Promise<void> {
  for (const [n, code] of CODES.entries()) {
    const name = `样例材料公司${n + 1}`;
    const actor: Actor = {
      account: `user-${n}`,
      name: '经办人',
      capacity: { kind: 'organisation', party: `org:${code}`, partyName: name, admin: true },
    };
    const input = {
      ...{ name, creditCode: code, kind: 'enterprise', foundedOn: '2019-05-06', division: '150203', address: '演示路' },
      ...{ legalRepresentative: '王某', field: 'new-materials', ipc: [{ subclass: 'C22C' }], products: '合金' },
      ...{ rdStaff: 9, rdSpend: 100, insuredStaff: 20, researchPremises: true, inventions: 2, utilityModels: 0 },
      ...{ designs: 0, plannedFilings: 3, ipManagement: true, contactName: '李某', contactPhone: '0472-1234567' },
      ...{ contactEmail: 'ip@example.org', commitment: true },
      licence: [{ name: '执照.pdf', sha256: 'a'.repeat(64), bytes: 9, mediaType: 'application/pdf' }],
    };
    const target = { procedure: 'pre-examination/entity-filing', body: 'nm-centre', division: '150000' };
    const opened = await act(served.house, { actor, requestId: `open-${code}`, action: 'submit', input, target });
    if (!opened.ok) throw new Error(opened.refusals[0]!.what.zh);
    const { matter, seq: expectedSeq } = opened.value;
    const step = { actor: clerk, requestId: `approve-${code}`, action: 'approve', input: {} };
    const done = await act(served.house, { ...step, target: { matter, expectedSeq } });
    if (!done.ok) throw new Error(done.refusals[0]!.what.zh);
  }
}

test('the clerk reports and confirms a batch; the head of the centre proposes a sanction from the register', async () => {
  await approved();
  const { page, problems } = await at('/work/entities', 'clerk');
  await page.getByRole('button', { name: '上报2家' }).click();
  await page.getByText('办妥2家，共2家').waitFor();
  await page.getByRole('button', { name: '登记确认2家' }).waitFor();
  await expectAccessible(page, 'main');
  await page.getByRole('button', { name: '登记确认2家' }).click();
  await page.getByText('办妥2家，共2家').nth(1).waitFor();
  await page.getByRole('tab', { name: '登记簿' }).click();
  await page.getByText('共3家').waitFor();
  await page.getByLabel('查找名称或信用代码').fill('材料公司2');
  await page.getByText('共1家').waitFor();
  await expectAccessible(page, 'main');
  expect(problems).toEqual([]);

  const head = await at('/work/entities?tab=register', 'leader');
  await head.page.getByRole('button', { name: '样例材料公司2' }).click();
  await head.page.getByRole('button', { name: '提出处理' }).click();
  await head.page.getByLabel('行为').selectOption({ label: '提供虚假材料，或者买卖、转让预审名额' });
  await head.page.getByRole('button', { name: '提出', exact: true }).click();
  await head.page.getByRole('link', { name: /去研究处理/ }).click();
  await head.page.getByRole('button', { name: '发出处理告知书' }).first().click();
  const drawer = head.page.getByRole('dialog');
  await drawer.getByText('提供虚假材料，或者买卖、转让预审名额').waitFor();
  await drawer.getByRole('combobox', { name: /^处理/ }).click();
  await head.page.getByTitle('按处理标准').click();
  await drawer.getByLabel(/事实和依据/).fill('参保证明系伪造。');
  await drawer.getByRole('button', { name: /发出处理告知书/ }).click();
  await head.page.getByText('已告知，可陈述').first().waitFor();
  expect(head.problems).toEqual([]);
});
