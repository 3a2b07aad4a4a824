import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { getBasis } from './basis.ts';
import { findLimit, getLimit, limitBasisOn, limits } from './limits.ts';
import { limitsReference } from './limits-reference.ts';

/** id, units, kind, basis, evidence, and what may be added. */
const EXPECTED: [id: string, length: string, kind: string, basis: string, evidence: string, more?: string][] = [
  ['adj.file', '5 working-day', 'O', 'O81-20', 'V', '5 working-day'],
  ['adj.serve', '5 working-day', 'O', 'O81-22¶1', 'V'],
  ['adj.defence', '15 day', 'P', 'O81-22¶1', 'V'],
  ['adj.defence.foreign', '30 day', 'P', 'O81-22¶1', 'V'],
  ['adj.defence.forward', '5 working-day', 'O', 'O81-22¶2', 'V'],
  ['adj.hearing.notice', '-3 working-day', 'O', 'O81-26', 'V'],
  ['adj.close', '3 month', 'O', 'O81-37', 'V', '1 month, 2 month'],
  ['adj.sue', '15 day', 'P', 'PL-65', 'V'],
  ['adj.enforce.office', '3 month', 'O', 'O81-80¶2', 'V'],
  ['adj.enforce.holder', '6 month', 'P', 'O81-80¶2', 'V'],
  ['adj.limit.request', '3 year', 'P', 'O81-19¶1', 'V'],
  ['major.close', '3 month', 'O', 'MPA-22¶1', 'V', '1 month'],
  ['med.notice', '5 working-day', 'O', 'O81-65', 'V'],
  ['med.statement', '15 day', 'P', 'O81-65', 'V'],
  ['med.file', '5 working-day', 'O', 'O81-66¶1', 'V'],
  ['med.refuse', '5 working-day', 'O', 'O81-66¶2', 'V'],
  ['med.confirm', '30 day', 'P', 'CPL-205', 'K'],
  ['prio.first.inv', '45 day', 'O', 'O85-15', 'V'],
  ['prio.close.inv', '1 year', 'O', 'O85-15', 'V'],
  ['prio.close.um', '2 month', 'O', 'O85-15', 'V'],
  ['prio.close.design', '2 month', 'O', 'O85-15', 'V'],
  ['prio.close.reexam', '7 month', 'O', 'O85-15', 'V'],
  ['prio.close.inval', '5 month', 'O', 'O85-15', 'V'],
  ['prio.close.inval.design', '4 month', 'O', 'O85-15', 'V'],
  ['prio.reply.inv', '1 month', 'P', 'O85-16', 'V'],
  ['prio.reply.um', '15 day', 'P', 'O85-16', 'V'],
  ['prio.reply.design', '15 day', 'P', 'O85-16', 'V'],
  ['prio.bar', '1 year', 'E', 'O85-22', 'V'],
  ['gi.first', '3 month', 'O', 'O80-12', 'V'],
  ['gi.object', '2 month', 'P', 'O80-15¶1', 'V'],
  ['pledge.online', '2 working-day', 'O', 'A461', 'K'],
  ['pledge.paper', '5 working-day', 'O', 'A461', 'K'],
  ['licence.record', '3 month', 'P', 'RR-15¶2', 'V'],
  ['fee.filing', '2 month', 'P', 'RR-112¶1', 'V'],
  ['fee.filing.receipt', '15 day', 'P', 'RR-112¶1', 'V'],
  ['fee.annual.grace', '6 month', 'P', 'RR-115', 'V'],
  ['grant.register', '2 month', 'P', 'RR-60¶1', 'V'],
  ['amend.inv', '3 month', 'P', 'RR-57¶1', 'V'],
  ['amend.um', '2 month', 'P', 'RR-57¶2', 'V'],
  ['amend.design', '2 month', 'P', 'RR-57¶2', 'V'],
  ['reexam.request', '3 month', 'P', 'PL-41¶1', 'V'],
  ['restore', '2 month', 'P', 'RR-6¶2', 'V'],
  ['presume.mail', '15 day', 'E', 'RR-4¶4', 'V'],
  ['presume.electronic', '0 day', 'E', 'RR-4¶7', 'V'],
  ['notice.public', '1 month', 'E', 'RR-4¶6', 'V'],
  ['eval.report', '2 month', 'O', 'RR-63¶1', 'V'],
  ['exam.request', '3 year', 'P', 'PL-35¶1', 'V'],
  ['priority', '12 month', 'P', 'PL-29', 'V'],
  ['priority.design', '6 month', 'P', 'PL-29', 'V'],
  ['priority.restore', '2 month', 'P', 'RR-36', 'V'],
  ['pct.entry', '30 month', 'P', 'RR-120', 'V', '2 month'],
  ['tm.renew', '-12 month', 'P', 'TM2019-40, TM2026-44', 'V'],
  ['tm.renew.grace', '6 month', 'P', 'TM2019-40, TM2026-44', 'V'],
  ['preexam.accept', '2 working-day', 'O', 'custom', 'K?'],
  ['preexam.first.inv', '10 working-day', 'O', 'custom', 'K?'],
  ['preexam.first.um', '5 working-day', 'O', 'custom', 'K?'],
  ['preexam.first.design', '5 working-day', 'O', 'custom', 'K?'],
  ['preexam.reply.inv', '10 working-day', 'P', 'custom', 'K?'],
  ['preexam.file', '3 working-day', 'P', 'custom', 'K?'],
  ['preexam.report', '1 working-day', 'P', 'custom', 'K?'],
];

test.each(EXPECTED)('%s: %s, %s, %s, %s', (id, length, kind, basis, evidence, more = '') => {
  const limit = getLimit(id);
  expect(`${limit.span.n} ${limit.span.unit}`).toBe(length);
  expect(limit.kind).toBe(kind);
  expect(limit.basis.join(', ')).toBe(basis);
  expect(limit.evidence).toBe(evidence);
  expect((limit.extensions ?? []).map(({ span }) => `${span.n} ${span.unit}`).join(', ')).toBe(more);
});

describe('every limit', () => {
  test('has one id, known bases and words in both languages', () => {
    expect(new Set(limits.map(({ id }) => id)).size).toBe(limits.length);
    for (const { title, start, basis, extensions = [] } of limits) {
      for (const words of [title, start]) expect(words.zh && words.en).toBeTruthy();
      for (const id of [...basis, ...extensions.map((extra) => extra.basis)]) getBasis(id);
    }
  });

  test('claims no more evidence than its basis has; customs are settings and nothing else is', () => {
    for (const { id, evidence, basis, setting, span } of limits) {
      const custom = basis.includes('custom');
      expect([id, setting !== undefined, evidence === 'K?']).toEqual([id, custom, custom]);
      if (evidence === 'V') for (const b of basis) expect([id, getBasis(b).evidence]).toEqual([id, 'V']);
      if (setting) expect([id, setting.min <= span.n && span.n <= setting.max]).toEqual([id, true]);
    }
  });

  test("rolls where it is a party's limit in days, months or years, and never in working days", () => {
    for (const { kind, span, roll, evidence } of limits) {
      if (span.unit === 'working-day') expect(roll).toBe(false);
      else if (kind === 'P' && evidence !== 'K?' && span.n > 0) expect(roll).toBe(true);
    }
  });
});

test('of two editions the one in force on the day is cited', () => {
  const on = (date: string) => limitBasisOn(getLimit('tm.renew'), plainDate(date)).map((basis) => basis.id);
  expect(on('2026-12-31')).toEqual(['TM2019-40']);
  expect(on('2027-01-01')).toEqual(['TM2026-44']);
  expect(limitBasisOn(getLimit('prio.reply.inv'), plainDate('2026-08-31'))).toEqual([]);
});

test('unknown limits', () => {
  expect(findLimit('no.such')).toBeUndefined();
  expect(() => getLimit('no.such')).toThrow(/no\.such/);
});

test('docs/reference/limits.md is what the catalogue generates', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/reference/limits.md', import.meta.url)), 'utf8');
  expect(page).toBe(limitsReference());
  for (const { id } of limits) expect(page).toContain(`| \`${id}\` |`);
});
