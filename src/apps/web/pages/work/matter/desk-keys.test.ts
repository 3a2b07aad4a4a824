import { expect, it, vi } from 'vitest';
import { type DeskKeys, deskKey } from './desk-keys.ts';

const desk = (more: Partial<DeskKeys> = {}): DeskKeys => ({
  tabs: [{ id: 'claims' }, { id: 'description' }, { id: 'log' }],
  current: 'claims',
  go: vi.fn(),
  act: vi.fn(),
  edit: vi.fn(),
  find: vi.fn(),
  search: vi.fn(),
  preview: vi.fn(),
  close: vi.fn(),
  ...more,
});

it('turns the parts in a circle and goes to one by number', () => {
  const one = desk();
  for (const key of ['[', ']', '2', '9']) deskKey(key, one)?.();
  expect(vi.mocked(one.go).mock.calls.flat()).toEqual(['log', 'description', 'description']);
});

it('gives each step of an examination a key, and none where there is nothing to do', () => {
  const one = desk();
  for (const [key, does] of [
    ['o', one.act],
    ['e', one.edit],
    ['/', one.find],
    ['s', one.search],
    ['v', one.preview],
    ['Escape', one.close],
  ] as const) {
    deskKey(key, one)?.();
    expect(does).toHaveBeenCalledOnce();
  }
  expect(deskKey('o', desk({ act: undefined }))).toBeUndefined();
  // These belong to the findings and to the help.
  for (const key of ['j', 'k', 'a', 'x', '?', ' ']) expect(deskKey(key, one)).toBeUndefined();
});
