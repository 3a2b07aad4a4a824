import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '..', '..');
const main = path.join(project, 'src', 'apps', 'cli', 'main.ts');

function zhiquan(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', cwd: project });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('zhiquan', () => {
  it('prints one JSON value and nothing else with --json', () => {
    const { code, out, err } = zhiquan('calendar', 'day', '2026-02-28', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ date: '2026-02-28', working: true, provisional: false });
  });

  it('prints words without it', () => {
    const { code, out } = zhiquan('calendar', 'day', '2026-02-28');
    expect(code).toBe(0);
    expect(out).toMatch(/^2026-02-28 .*working day.*\n$/);
  });

  it.each([
    [['calendar', 'day', '2026-02-30', '--json']],
    [['calender', '--json']],
    [['--json']],
    [['calendar', '--data', '--json', '--data']],
  ])('answers bad use %j with code 2, on standard error alone', (args) => {
    const { code, out, err } = zhiquan(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim()).not.toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { version: string };
    expect(zhiquan('--version').out).toBe(`${version}\n`);
  });

  it('stays silent when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [main, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    await new Promise((resolve) => child.once('close', resolve));
    expect(err).toBe('');
  });

  it('starts within 400 ms, the launcher included (or five bare starts of Node, where the machine is busy)', () => {
    const best = (args: string[]) =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const begun = performance.now();
          expect(spawnSync(process.execPath, args).status).toBe(0);
          return performance.now() - begun;
        }),
      );
    const bare = best(['--eval', '0']);
    const command = best([path.join(project, 'bin', 'zhiquan.mjs'), 'calendar', 'day', '2026-02-28']);
    expect(command).toBeLessThan(Math.max(400, 5 * bare));
  });
});
