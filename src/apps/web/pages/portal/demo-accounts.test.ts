import { expect, test } from 'vitest';
import { DEMO_PEOPLE, DEMO_PASSWORD as printed } from '#apps/core/people/demo-people.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts';

test('the accounts offered at sign-in are those that the demonstration makes', () => {
  expect(DEMO_ACCOUNTS).toEqual(DEMO_PEOPLE.map(({ login, role }) => ({ login, role })));
  expect(DEMO_PASSWORD).toBe(printed);
});
