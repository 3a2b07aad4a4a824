// What a stage of check or test answers, and how it is told to a person.

export interface Skip {
  name: string;
  reason: string;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Report extends Counts {
  name: string;
  milliseconds: number;
  skips: Skip[];
  /** What a person needs to mend a failure; not printed when all is well. */
  output: string;
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

export function sum(reports: readonly Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of reports) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** `12 passed, 0 failed` or `12 passed, 0 failed, 3 skipped`. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** One line when good; the tail of the output too when not. */
export function describeReport(report: Report, maxLines = 120): string {
  const counts = report.passed + report.failed + report.skipped > 1 ? `: ${closingLine(report)}` : '';
  const head = `${report.failed > 0 ? '✗' : '✓'} ${report.name}${counts} (${seconds(report.milliseconds)})`;
  if (report.failed === 0) return head;
  const lines = report.output.trim().split('\n');
  const cut = lines.length > maxLines ? [`… ${lines.length - maxLines} lines left out …`] : [];
  return [head, ...cut, ...lines.slice(-maxLines)].join('\n  ');
}

/** Skipped cases under their reasons, most cases first. */
export function describeSkips(skips: readonly Skip[], namesShown = 3): string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, reason } of skips) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  return [...byReason]
    .sort((a, b) => b[1].length - a[1].length)
    .flatMap(([reason, names]) => [
      `skipped ${names.length}: ${reason}`,
      ...names.slice(0, namesShown).map((name) => `    ${name}`),
      ...(names.length > namesShown ? [`    and ${names.length - namesShown} more`] : []),
    ]);
}
