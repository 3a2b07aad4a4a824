// Counts cases inside the vitest process and tells its parent over the IPC channel: progress now and then, the sum at the end.
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Counts, Skip } from './report.ts';

export type Message =
  | { kind: 'progress'; passed: number; failed: number; skipped: number; files: number; ofFiles: number }
  | ({ kind: 'end'; skips: Skip[]; trouble: string[] } & Counts);

const send = (message: Message): void => {
  process.send?.(message);
};

const fullName = (test: TestCase) => `${test.module.relativeModuleId} > ${test.fullName}`;

const reasonOf = (test: TestCase): string => {
  const result = test.result();
  if (result.state === 'skipped' && result.note) return result.note;
  return test.options.mode === 'todo' ? 'to be written' : 'no reason given';
};

export default class CountingReporter implements Reporter {
  readonly #running = { passed: 0, failed: 0, skipped: 0, files: 0, ofFiles: 0 };

  onTestRunStart(specifications: readonly unknown[]): void {
    this.#running.ofFiles = specifications.length;
  }

  onTestCaseResult(test: TestCase): void {
    const { state } = test.result();
    if (state !== 'pending') this.#running[state] += 1;
  }

  onTestModuleEnd(): void {
    this.#running.files += 1;
    send({ kind: 'progress', ...this.#running });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message?: string }[]): void {
    const end = { passed: 0, failed: 0, skipped: 0, skips: [] as Skip[], trouble: [] as string[] };
    const trouble = (words: string) => {
      end.failed += 1;
      end.trouble.push(words);
    };
    for (const module of modules) {
      // A file that cannot be loaded, and a hook that throws, have no case of their own to fail.
      for (const error of module.errors()) trouble(`${module.relativeModuleId}: ${error.message}`);
      for (const suite of module.children.allSuites())
        for (const error of suite.errors()) trouble(`${module.relativeModuleId} > ${suite.fullName}: ${error.message}`);
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') end.passed += 1;
        else if (state === 'failed') end.failed += 1;
        else if (state === 'pending') trouble(`${fullName(test)}: never ran`);
        else {
          end.skipped += 1;
          end.skips.push({ name: fullName(test), reason: reasonOf(test) });
        }
      }
    }
    for (const error of unhandled) trouble(`outside any test: ${error.message ?? 'unknown error'}`);
    send({ kind: 'end', ...end });
  }
}
