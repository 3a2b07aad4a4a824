import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { presumedReceipt } from './receipt.ts';

const d = plainDate;

describe('presumed receipt', () => {
  test('mail: fifteen days after issue, rest days included and not rolled', () => {
    const { date, presumed, steps } = presumedReceipt({ method: 'mail', issued: d('2026-09-18') });
    expect([date, presumed]).toEqual(['2026-10-03', true]);
    expect(steps[0]).toMatchObject({ kind: 'presumed', basis: ['RR-4¶4'] });
    expect(steps[0]?.text.zh).toContain('《专利法实施细则》第四条第四款');
  });
  test('mail: a proven day prevails, earlier or later', () => {
    for (const provenReceipt of [d('2026-09-21'), d('2026-10-20')]) {
      const answer = presumedReceipt({ method: 'mail', issued: d('2026-09-18'), provenReceipt });
      expect(answer).toMatchObject({ date: provenReceipt, presumed: false });
      expect(answer.steps.map((step) => step.kind)).toEqual(['presumed', 'proven']);
    }
  });
  test('electronic: the same day, nothing added', () => {
    expect(presumedReceipt({ method: 'electronic', issued: d('2026-09-18') })).toMatchObject({
      date: '2026-09-18',
      presumed: false,
      steps: [{ basis: ['RR-4¶7'] }],
    });
  });
  test('public notice: one month, unless handed over before', () => {
    expect(presumedReceipt({ method: 'public-notice', issued: d('2026-01-31') }).date).toBe('2026-02-28');
    const early = presumedReceipt({ method: 'public-notice', issued: d('2026-01-31'), provenReceipt: d('2026-02-10') });
    expect(early).toMatchObject({ date: '2026-02-10', presumed: false });
    const late = presumedReceipt({ method: 'public-notice', issued: d('2026-01-31'), provenReceipt: d('2026-03-10') });
    expect(late).toMatchObject({ date: '2026-02-28', presumed: true });
  });
  test('in person: the day of delivery', () => {
    const answer = presumedReceipt({ method: 'in-person', issued: d('2026-03-02'), provenReceipt: d('2026-03-04') });
    expect(answer).toMatchObject({ date: '2026-03-04', presumed: false, steps: [{ basis: ['RR-4¶5'] }] });
  });
  test('nothing is received before it is issued', () => {
    expect(() => presumedReceipt({ method: 'mail', issued: d('2026-03-02'), provenReceipt: d('2026-03-01') })).toThrow(
      RangeError,
    );
  });
});
