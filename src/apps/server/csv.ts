import type { FastifyReply } from 'fastify';

/** Rows as a CSV file that spreadsheet programs read as UTF-8 and never run as formulas. */
export function csvFile(
  reply: FastifyReply,
  name: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename="${name}"`);
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A value as a cell of CSV: quoted where needed, never run as a formula. */
export const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
