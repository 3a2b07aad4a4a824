import { defineConfig } from 'vitest/config';

/**
 * unit: pure and quick · database: the same suite on PGlite and PostgreSQL (`*.db.test.ts`) · browser: real Chromium ·
 * integration: everything else that crosses rooms. ZQ_TEST_DB=pglite|postgres|both (default) narrows the second.
 */
const DATABASE = '**/*.db.test.ts';
const BROWSER = '**/*.browser.test.{ts,tsx}';
const NEVER = ['**/node_modules/**', '**/dist/**', 'data/**'];

export default defineConfig({
  test: {
    // A test that is slow on an idle machine is a fault; these leave room for a busy one.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure code keeps nothing between files: one loading of the modules serves them all, in half the time.
          isolate: false,
          include: ['{src,tools,demo,bench}/**/*.test.{ts,tsx}'],
          exclude: [...NEVER, DATABASE, BROWSER],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          isolate: false,
          include: [DATABASE],
          exclude: NEVER,
          globalSetup: ['tests/harness/postgres-global.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [`tests/browser/${BROWSER}`],
          exclude: NEVER,
          globalSetup: ['tests/harness/browser-global.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/**/*.test.ts'],
          exclude: [...NEVER, DATABASE, BROWSER],
        },
      },
    ],
  },
});
