// The library in Node, the command line in a process of its own, and Chromium give the same bytes for the same text.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readApplication } from '#adapters/files/index.ts';
import { findingsDocx } from '#adapters/findings/index.ts';
import { type ApplicationText, type CheckContext, checkApplication } from '#claims/index.ts';
import { reportJson } from '#claims/report/index.ts';
import { type Examples, exampleDay, exampleText } from '#claims/rules/examples.ts';
import { demoPackage } from '#demo/package/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { launchBrowser } from './harness.ts';

const project = path.resolve(import.meta.dirname, '../..');
const main = path.join(project, 'src/apps/cli/main.ts');
const DATA = path.resolve(project, '../shared/data');
const there = existsSync(path.join(DATA, 'cnipa-efiling'));
if (!there) console.log('skipped: the real packages are not beside the checkout (../shared/data)');
const real = there
  ? ['cnipa-efiling', 'cnipa-publication'].flatMap((name) =>
      readdirSync(path.join(DATA, name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => path.join(DATA, name, entry.name)),
    )
  : [];

const DAY = '2026-11-01';
const CONTEXT: CheckContext = { on: plainDate(DAY) };

const PASTED: Record<string, string> = {
  claims:
    '1. 一种挤奶机，包括奶杯。所述奶杯为硅胶，例如食品级硅胶。\n2. 根据权利要求3所述的挤奶机，其特征在于，所述奶管为透明，',
  'full-width and strange signs':
    '１．一种泵\u202e，包括叶轮（１）、\ud800壳体（２）；𠮷形轴🐎。\n２．如权利要求１或２所述的泵，其特征在於：約為３０℃。',
  whole: `权利要求书
1. 一种沙棘籽油低温压榨装置，其特征在于，包括机架(1)、榨膛(2)和螺杆(3)，所述螺杆(3)由电机(4)驱动。
2. 根据权利要求1和3所述的沙棘籽油低温压榨装置，其特征在于，所述冷却夹套(5)的厚度为大约5～8mm。
说明书
一种沙棘籽油低温压榨装置
背景技术
[0001]现有的螺旋压榨机榨膛温度高，本产品国际领先。
技术领域
[0002]本发明涉及油脂加工，如权利要求1所述。
具体实施方式
[0003]如图9所示，机架(1)上设有榨筒(2)，榨膛(2)内穿设有螺杆(3)。
说明书摘要
本发明公开了一种沙棘籽油低温压榨装置。`,
};

let browser: Browser;
let page: Page;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-equal-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: project,
    build: {
      outDir: folder,
      target: 'es2022',
      minify: true,
      lib: {
        entry: path.join(import.meta.dirname, 'equal-findings.entry.ts'),
        formats: ['iife'],
        name: 'equal',
        fileName: 'equal',
      },
    },
  });
  const bundle = readdirSync(folder).find((file) => file.endsWith('.js'))!;
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: readFileSync(path.join(folder, bundle), 'utf8') });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const inBrowser = (input: string, context: CheckContext, pasted = false): Promise<string> =>
  page.evaluate(
    ([text, how, raw]) => (globalThis as unknown as { judge: (...args: unknown[]) => string }).judge(text, how, raw),
    [input, JSON.stringify(context), pasted] as const,
  );

/** As a model comes to the browser: through JSON. */
const plain = (text: ApplicationText): ApplicationText => JSON.parse(JSON.stringify(text)) as ApplicationText;

function onCommandLine(file: string): string {
  const out = path.join(folder, 'report.json');
  rmSync(out, { force: true });
  const run = spawnSync(process.execPath, [main, 'claims', 'check', file, '--on', DAY, '--report', out], {
    encoding: 'utf8',
  });
  if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr);
  return readFileSync(out, 'utf8');
}

async function read(input: Parameters<typeof readApplication>[0]): Promise<ApplicationText> {
  const outcome = await readApplication(input);
  if (!outcome.ok) throw new Error(outcome.refusals[0]!.what.en);
  return outcome.value.text;
}

describe('the same text gives the same bytes', () => {
  it.each(Object.entries(PASTED))('pasted: %s', async (name, raw) => {
    const file = path.join(folder, `${name}.txt`);
    writeFileSync(file, raw.toWellFormed());
    const inNode = reportJson(checkApplication(await read(file), CONTEXT));
    expect(JSON.parse(inNode).findings.length).toBeGreaterThan(0);
    expect(onCommandLine(file)).toBe(inNode);
    expect(await inBrowser(raw.toWellFormed(), CONTEXT, true)).toBe(inNode);
  });

  it('as a Word file with comments, made in the browser', async () => {
    const bytes = await page.evaluate(
      ([text, how]) => (globalThis as unknown as { word: (...args: unknown[]) => Promise<number[]> }).word(text, how),
      [PASTED.whole, JSON.stringify(CONTEXT)] as const,
    );
    const text = await read({ text: PASTED.whole! });
    const own = await findingsDocx(text, checkApplication(text, CONTEXT), { file: '粘贴' });
    const [there, here] = [Uint8Array.from(bytes), own].map((one) => unzipSync(one));
    expect(Object.keys(there!).sort()).toEqual(Object.keys(here!).sort());
    for (const part of ['word/document.xml', 'word/comments.xml'])
      expect(strFromU8(there![part]!)).toBe(strFromU8(here![part]!));
  });

  it('every example of every rule', async () => {
    const rules = path.join(project, 'src/claims/rules');
    const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.examples.ts'),
    );
    let count = 0;
    for (const file of files) {
      const { examples } = (await import(pathToFileURL(path.join(rules, file)).href)) as { examples: Examples };
      for (const example of [...examples.right, ...examples.wrong]) {
        const context: CheckContext = {
          on: exampleDay(example),
          nursery: true,
          scope: example.scope ?? 'application',
          ...(example.kind ? { kind: example.kind } : {}),
          ...(example.facts ? { facts: example.facts } : {}),
        };
        const text = plain(exampleText(example));
        const facts = JSON.parse(JSON.stringify(context)) as CheckContext;
        expect(await inBrowser(JSON.stringify(text), context), file).toBe(reportJson(checkApplication(text, facts)));
        count++;
      }
    }
    console.log(`${count} examples of ${files.length} rules give equal bytes in Node and in Chromium`);
    expect(count).toBeGreaterThan(files.length);
  });

  it.each([1, 2])('a package of the demonstration, seed %i', async (seed) => {
    const { bytes } = demoPackage({ seed, defects: true, kind: seed === 1 ? 'invention' : 'utility' });
    const file = path.join(folder, `${seed}.zip`);
    writeFileSync(file, bytes);
    const text = plain(await read(file));
    const inNode = reportJson(checkApplication(text, CONTEXT));
    expect(await inBrowser(JSON.stringify(text), CONTEXT)).toBe(inNode);
    expect(onCommandLine(file)).toBe(inNode);
  });

  it.skipIf(!there).each(real.map((one) => [path.basename(one), one] as const))(
    'the real package %s',
    async (_, one) => {
      const text = plain(await read(one));
      const inNode = reportJson(checkApplication(text, CONTEXT));
      expect(await inBrowser(JSON.stringify(text), CONTEXT)).toBe(inNode);
      expect(onCommandLine(one)).toBe(inNode);
    },
  );
});
