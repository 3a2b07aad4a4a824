import { describe, expect, it } from 'vitest';
import { closingLine, describeReport, describeSkips, sum } from './report.ts';

const report = { name: 'types', passed: 1, failed: 0, skipped: 0, skips: [], output: 'a\nb\nc', milliseconds: 1234 };

describe('the closing line', () => {
  it('has exactly the agreed shape', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 12, failed: 3, skipped: 4 })).toBe('12 passed, 3 failed, 4 skipped');
  });

  it('sums stages', () => {
    expect(sum([report, { passed: 5, failed: 2, skipped: 1 }])).toEqual({ passed: 6, failed: 2, skipped: 1 });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('a report', () => {
  it('is one line when good, and ends with the output when not', () => {
    expect(describeReport(report)).toBe('✓ types (1.2 s)');
    expect(describeReport({ ...report, passed: 0, failed: 1 }, 2)).toBe(
      '✗ types (1.2 s)\n  … 1 lines left out …\n  b\n  c',
    );
    expect(describeReport({ ...report, name: 'unit', passed: 7, skipped: 1 })).toBe(
      '✓ unit: 7 passed, 0 failed, 1 skipped (1.2 s)',
    );
  });

  it('groups skips by reason, the commonest first', () => {
    const skips = [
      { name: 'one', reason: 'no samples' },
      { name: 'two', reason: 'no browser' },
      { name: 'three', reason: 'no browser' },
      { name: 'four', reason: 'no browser' },
    ];
    expect(describeSkips(skips, 2)).toEqual([
      'skipped 3: no browser',
      '    two',
      '    three',
      '    and 1 more',
      'skipped 1: no samples',
      '    one',
    ]);
  });
});
