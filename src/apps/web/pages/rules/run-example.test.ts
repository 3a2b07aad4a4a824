import { expect, test } from 'vitest';
import { examples } from '#claims/rules/claims/c-02-one-full-stop/c-02.examples.ts';
import { rules } from '#claims/rules/index.ts';
import { runExample } from './run-example.ts';

const rule = rules.find(({ id }) => id === 'C-02')!;

test('examples are run, not shown: what they promise is compared with what the rule says', () => {
  expect(examples.right.every((example) => runExample(rule, example, 'right').asPromised)).toBe(true);
  expect(examples.wrong.every((example) => runExample(rule, example, 'wrong').asPromised)).toBe(true);
  expect(runExample(rule, examples.wrong[0]!, 'right').asPromised).toBe(false);
  expect(runExample(rule, { claims: '1. 一种装置⟪。⟫' }, 'wrong').asPromised).toBe(false);
});

test('an example the rule cannot judge is a broken promise, not a crash', () => {
  const run = runExample(rule, { abstract: '一种装置。' }, 'right');
  expect(run).toMatchObject({ asPromised: false, fault: expect.stringContaining('C-02') });
});
