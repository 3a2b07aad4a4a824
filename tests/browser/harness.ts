import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as driver, type Page, type Request } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
export const webDist = process.env.ZHIQUAN_WEB_DIST ?? join(projectRoot, 'dist/web');

/** Builds the web app unless it is built already; `ZHIQUAN_BUILD_WEB=1` builds anew. */
export async function buildWeb(): Promise<void> {
  if (existsSync(join(webDist, 'index.html')) && process.env.ZHIQUAN_BUILD_WEB !== '1') return;
  // A process of its own: the test runner's NODE_ENV would make React build itself for development.
  await promisify(execFile)(
    process.execPath,
    [join(projectRoot, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'src/apps/web/vite.config.ts'],
    { cwd: projectRoot, env: { ...process.env, NODE_ENV: 'production' } },
  );
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a folder on a free port; addresses that are no file get `index.html`, as the real server does. */
export async function serveStatic(folder: string = webDist): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    void (async () => {
      let file = join(folder, path);
      const found = await stat(file).catch(() => undefined);
      if (!found?.isFile()) file = join(folder, 'index.html');
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(await readFile(file));
    })().catch((cause: unknown) => response.writeHead(500).end(String(cause)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** A browser for one test file; close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return driver.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      ...(root ? ['--no-sandbox'] : []),
    ],
  });
}

export interface PageOptions {
  width?: number;
  height?: number;
  baseURL?: string;
  reducedMotion?: boolean;
}

/** What a page complained about while a test used it. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  problems: string[];
}

/** A fresh page in its own context, closed when the test ends; `problems` collects console errors, crashes and failed requests. */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<Watched> {
  const { width = 1440, height = 900, baseURL, reducedMotion = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(baseURL ? { baseURL } : {}),
    ...(reducedMotion ? { reducedMotion: 'reduce' as const } : {}),
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  watchTraffic(page);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${message.type()}: ${message.text()} ${message.location().url}`.trimEnd());
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) =>
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  );
  return { page, context, problems };
}

/** Complaints that count: a font still under way when the page is left is given up, and rightly so. */
export const grave = (problems: readonly string[]): string[] =>
  problems.filter((one) => !/\.woff2 net::ERR_ABORTED/.test(one));

/** Waits until the route is drawn and its fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.locator('h1').first().waitFor();
  await quiet(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

interface Traffic {
  underWay: Set<Request>;
  begun: number;
}

const trafficOf = new WeakMap<Page, Traffic>();

function watchTraffic(page: Page): void {
  const traffic: Traffic = { underWay: new Set(), begun: 0 };
  trafficOf.set(page, traffic);
  page.on('request', (request) => {
    traffic.begun += 1;
    traffic.underWay.add(request);
  });
  page.on('requestfinished', (request) => traffic.underWay.delete(request));
  page.on('requestfailed', (request) => traffic.underWay.delete(request));
}

/**
 * Waits until no request is under way, the page has nothing left to do, and none began meanwhile. Half a second of
 * silence, as Playwright's `networkidle` asks for, costs that much at every call and is no proof on a busy machine.
 */
async function quiet(page: Page): Promise<void> {
  const traffic = trafficOf.get(page);
  if (!traffic) return page.waitForLoadState('networkidle');
  const end = performance.now() + 30_000;
  for (;;) {
    if (performance.now() > end)
      throw new Error(`Still under way after 30 s: ${[...traffic.underWay].map((one) => one.url()).join(', ')}`);
    const { begun } = traffic;
    if (traffic.underWay.size === 0) {
      // A page that leads on by itself takes its old self away, and begins a request.
      await page.evaluate(idleTwice).catch(() => undefined);
      await sleep(QUIET);
      if (traffic.underWay.size === 0 && traffic.begun === begun) return;
    } else await sleep(20);
  }
}

/** Milliseconds without a request, after the page came to rest. */
const QUIET = 120;

/** Runs in the page: idle, drawn, and idle again. */
function idleTwice(): Promise<void> {
  const LATEST = { timeout: 2000 };
  return new Promise((rest) => {
    requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(() => rest(), LATEST)), LATEST);
  });
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeFinding {
  id: string;
  impact: string | null;
  help: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** No violation of WCAG 2.0, 2.1 and 2.2 at A and AA, in the whole page or below `within`. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  // As a page's own script it would be refused by the page's security policy, and rightly so.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(axePath, 'utf8'));
  const violations = (await page.evaluate(async (root) => {
    const axe = (
      window as unknown as { axe: { run: (where: unknown, how: unknown) => Promise<{ violations: unknown[] }> } }
    ).axe;
    const { violations: found } = await axe.run(root ?? document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
    return found;
  }, within)) as AxeFinding[];
  const said = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) =>
        `${id} (${help}) at ${node.target.join(' ')}\n    ${node.failureSummary?.replaceAll('\n', '\n    ') ?? ''}`,
    ),
  );
  expect(said, said.join('\n')).toEqual([]);
}

/** Nothing may stick out to the side of the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element instanceof HTMLElement && element.getBoundingClientRect().right > width + 1)
      .slice(-8)
      .map((element) => `${element.tagName}.${element.className} to ${element.getBoundingClientRect().right}`);
  });
  expect(wide, wide.join('\n')).toEqual([]);
}

/** A folder for one test, removed when it ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `zhiquan-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
