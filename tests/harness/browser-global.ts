import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';
import { serve } from '#apps/server/serve.ts';
import { buildWeb } from '#tests/browser/harness.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder with the demonstration region, as a server left it; every test server takes a copy. */
    demoFolder: string;
  }
}

/** Builds the web app and lets the demonstration region live once, for all browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  await buildWeb();
  // Unpacked once, before two files want it at the same moment.
  await chromium.executablePath();
  const folder = mkdtempSync(join(tmpdir(), 'zhiquan-browser-demo-'));
  const running = await serve(['--port', '0', '--data', folder], { ZQ_DEMO_DOCUMENTS: '400' }, () => undefined);
  await running.close();
  project.provide('demoFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
