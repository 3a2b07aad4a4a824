/**
 * A table as CSV that opens right in a spreadsheet: UTF-8 mark, CRLF, quotes where needed. A cell that a spreadsheet would run as
 * a formula gets an apostrophe in front; numbers, also negative ones, are left alone.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => {
    const safe = /^[=+\-@\t\r]/.test(value) && !/^-?[\d.,]+%?$/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
