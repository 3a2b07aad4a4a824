import type { CheckReport } from '../rules/index.ts';

/**
 * A report as canonical JSON: members by code unit, two blanks of indent, a line feed at the end. The same report gives
 * the same bytes wherever it is made.
 */
export const reportJson = (report: CheckReport): string => `${JSON.stringify(sorted(report), null, 2)}\n`;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([name, inner]) => [name, sorted(inner)]),
  );
}
