import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { type CheckedNumber, numberCommand, numberHelp } from './number.ts';

const today = plainDate('2026-11-22');
const run = (...argv: string[]) => numberCommand(argv, { today });
const rows = (...argv: string[]) => run(...argv).json as CheckedNumber[];

describe('number check', () => {
  it('answers one object per text, in their order, and 0 when all are valid', () => {
    const answer = run('check', 'ZL 201110269715．3', 'CN112345678B', 'H04L29/06');
    expect(answer).toMatchObject({ exit: 0 });
    expect(answer.json).toEqual([
      { input: 'ZL 201110269715．3', valid: true, kind: 'patent-application', canonical: '201110269715.3' },
      { input: 'CN112345678B', valid: true, kind: 'patent-publication', canonical: 'CN112345678B' },
      { input: 'H04L29/06', valid: true, kind: 'ipc', canonical: 'H04L 29/06' },
    ]);
    expect(answer.human).toBe(
      '✓ 201110269715.3  专利申请号\n✓ CN112345678B  专利公布（公告）号\n✓ H04L 29/06  国际专利分类号',
    );
  });

  it('answers 1 when one is invalid, with a reason in words', () => {
    expect(run('check', '201110269715.4', '60123456').exit).toBe(1);
    expect(rows('check', '201110269715.4')).toEqual([
      {
        input: '201110269715.4',
        valid: false,
        kind: 'patent-application',
        canonical: null,
        reason: '校验位应为 3，写成了 4。多半是某一位写错或两位写颠倒，请对照原件逐位核对。',
      },
    ]);
    expect(rows('check', '--lang', 'en', '201110269715.4')[0]?.reason).toContain('should be 3, not 4');
    expect(rows('check', '--lang=en', 'qqq')[0]).toMatchObject({ kind: 'unknown', canonical: null });
  });

  it('passes warnings on', () =>
    expect(rows('check', '201910302430')[0]).toMatchObject({
      valid: true,
      canonical: '201910302430.1',
      warnings: ['未写校验位，已按标准补为 1。请对照原件核对每一位。'],
    }));

  it('masks ID numbers in everything it prints', () => {
    for (const input of [
      '150102199001010000',
      '1501 0219 9001 0100 01',
      '身份证１５０１０２１９９００１０１００００',
      '150102900101001',
    ]) {
      const printed = JSON.stringify(run('check', input))
        .normalize('NFKC')
        .replace(/[^\d*]/g, '');
      expect(printed).not.toContain('19900101');
      expect(printed).not.toContain('02900101');
      expect(printed).toContain('***');
    }
    expect(JSON.stringify(run('150102199001010000'))).not.toContain('19900101');
    expect(JSON.stringify(run('--x150102199001010000'))).not.toContain('19900101');
  });

  it('refuses nothing to check and bad use with 2', () => {
    for (const argv of [
      [],
      ['check'],
      ['chek', '1'],
      ['check', '--lang', 'fr', '1'],
      ['check', '--lang'],
      ['check', '--foo', '1'],
    ])
      expect(run(...argv)).toMatchObject({ exit: 2, error: expect.stringContaining('number check') });
  });

  it('takes an empty text and what stands after -- as text', () => {
    expect(rows('check', '')).toMatchObject([{ input: '', valid: false, kind: 'unknown' }]);
    expect(rows('check', '--', '--help')).toMatchObject([{ input: '--help', valid: false }]);
  });

  it('helps, with an example, and the example works', () => {
    expect(run('--help')).toEqual({ exit: 0, human: numberHelp });
    expect(run('check', '-h').exit).toBe(0);
    expect(numberHelp).toContain('zhiquan number check 201110269715.3 "ZL 97248479.5" CN112345678B');
    expect(run('check', '201110269715.3', 'ZL 97248479.5', 'CN112345678B').exit).toBe(0);
    expect(run('check', '--json', '--lang', 'en', '91150100MA0P00018D', 'H04L 29/06').exit).toBe(1);
  });

  it('asks the clock when no day is given', () => expect(numberCommand(['check', '201110269715.3']).exit).toBe(0));
});
