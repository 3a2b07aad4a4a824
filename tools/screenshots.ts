// npm run screenshots: the pictures of the README, taken from the demonstration as it is.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '#apps/server/serve.ts';
import { launchBrowser } from '#tests/browser/harness.ts';

const target = path.resolve(import.meta.dirname, '..', 'docs', 'images');
const data = mkdtempSync(path.join(tmpdir(), 'zhiquan-pictures-'));
mkdirSync(target, { recursive: true });
const running = await serve(['--port', '0', '--data', data], process.env, () => {});
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const take = async (address: string, name: string) => {
    await page.goto(running.url + address);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(target, name) });
    console.log(`Took docs/images/${name}`);
  };
  await take('/', 'portal.png');
  await context.request.post(`${running.url}/api/sign-in`, { data: { login: 'examiner', password: 'Zhiquan-2026!' } });
  const list = await context.request.get(`${running.url}/api/matters?mine=true&q=沙棘籽油`);
  const all = await context.request.get(`${running.url}/api/matters?mine=true`);
  const rows = [...(await list.json()).rows, ...(await all.json()).rows] as { id: string }[];
  if (!rows[0]) throw new Error('The demonstration has no case on the examiner’s desk.');
  await take(`/work/matters/${rows[0].id}`, 'workbench.png');
} finally {
  await browser.close();
  await running.close();
  rmSync(data, { recursive: true, force: true });
}
