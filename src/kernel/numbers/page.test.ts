import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { identify, numberKinds } from './index.ts';

const page = readFileSync(new URL('../../../docs/reference/numbers.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^\| `(.+)` \| `([a-z-]+)` \| `(.+)` \|$/gm)].map((m) => m.slice(1, 4));

it('docs/reference/numbers.md names every kind with its Chinese title', () => {
  for (const [kind, title] of Object.entries(numberKinds)) {
    expect(page).toContain(`\`${kind}\``);
    expect(page).toContain(title.zh);
  }
  expect(examples.length).toBeGreaterThanOrEqual(26);
});

it.each(examples)('its example %s is a %s: %s', (input = '', kind, answer) => {
  const found = identify(input, { today: plainDate('2026-11-22') });
  expect([found.kind, found.canonical ?? found.reason?.code]).toEqual([kind, answer]);
});
