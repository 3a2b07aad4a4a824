import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import { DEMO_PASSWORD } from '#apps/core/people/demo-people.ts';
import { serve } from '#apps/server/serve.ts';
import { webDist } from './harness.ts';

export interface TestServer {
  url: string;
  close: () => Promise<void>;
}

/** The whole server with its worker and the demonstration region, on a free port and a folder of its own. */
export async function startServer(...options: string[]): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiquan-browser-'));
  // The demonstration region is the same for every file: it lives once, and each server takes a copy.
  if (!options.includes('--empty')) cpSync(inject('demoFolder'), folder, { recursive: true });
  const running = await serve(['--port', '0', '--data', folder, ...options], { ZQ_WEB: webDist }, () => undefined);
  return {
    url: running.url,
    close: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Signs a browser context in as one of the demonstration's people, by the API that the page uses. */
export async function signIn(context: BrowserContext, url: string, login: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/sign-in`, {
    data: { login, password: DEMO_PASSWORD },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(`Signing in as ${login} was answered ${answer.status()}: ${await answer.text()}`);
}
