import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCommandName, listCommandNames } from './catalogue.ts';
import { dispatch, readGlobals } from './dispatch.ts';

const around = { version: '9.9.9', cwd: path.resolve('x'), root: path.resolve('.'), env: {} };

describe('global flags', () => {
  it('are taken out wherever they stand', () => {
    expect(readGlobals(['number', '--json', 'check', '--data', 'd', '-h', 'a'])).toEqual({
      words: ['number', 'check', 'a'],
      json: true,
      help: true,
      version: false,
      data: 'd',
    });
  });

  it('end at --, which is left for the command', () => {
    expect(readGlobals(['number', 'check', '--', '--json'])).toMatchObject({
      words: ['number', 'check', '--', '--json'],
      json: false,
    });
  });

  it('refuse --data without a folder', async () => {
    expect(await dispatch(['number', '--data'], around)).toMatchObject({
      exit: 2,
      error: expect.stringContaining('--data'),
    });
    expect(await dispatch(['number', '--data='], around)).toMatchObject({ exit: 2 });
  });
});

describe('finding a command', () => {
  it('prefers the longer name', () => {
    const names = ['claims', 'claims tree'];
    expect(findCommandName(['claims', 'tree', 'a.txt'], names)).toBe('claims tree');
    expect(findCommandName(['claims', 'check'], names)).toBe('claims');
    expect(findCommandName(['tree'], names)).toBeUndefined();
    expect(findCommandName([], names)).toBeUndefined();
  });

  it('answers the version as text and as JSON', async () => {
    expect(await dispatch(['--version'], around)).toMatchObject({
      exit: 0,
      human: '9.9.9',
      json: { version: '9.9.9' },
    });
  });

  it('refuses no command, an unknown one, and names the one that was meant', async () => {
    expect(await dispatch([], around)).toMatchObject({ exit: 2, error: expect.stringContaining('zhiquan') });
    expect(await dispatch(['qqqqqq'], around)).toMatchObject({ exit: 2, error: expect.stringContaining('--help') });
    for (const name of listCommandNames().filter((one) => one.length > 4)) {
      const mistyped = `${name.slice(0, -2)}${name.at(-1)}${name.at(-2)}`;
      if (mistyped === name) continue;
      expect(await dispatch(mistyped.split(' '), around)).toMatchObject({
        exit: 2,
        error: expect.stringContaining(`Did you mean "zhiquan ${name}"?`),
      });
    }
  });

  it('shows the help of every command without running it', async () => {
    for (const name of listCommandNames()) {
      const { exit, human } = await dispatch([...name.split(' '), '--help'], around);
      expect({ name, exit, human }).toEqual({ name, exit: 0, human: expect.stringContaining(`zhiquan ${name}`) });
    }
  });

  it('lists every command', async () => {
    const { exit, human } = await dispatch(['--help'], around);
    expect(exit).toBe(0);
    for (const name of listCommandNames()) expect(human).toContain(`  ${name}`);
  });
});
