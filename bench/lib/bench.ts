// What a measurement is: `bench/<name>.ts` exports `bench`, and `npm run bench <name>` runs it.

export interface Figure {
  name: string;
  value: number;
  /** `s`, `ms`, `MB`, `1/s`, `%` … */
  unit: string;
  /** What the figure should reach, or under which conditions it holds. */
  note?: string;
}

export interface Bench {
  /** One line for the list. */
  summary: string;
  /** Says what it does on the way on standard error; answers the figures in the order of the table. */
  run(args: readonly string[]): Promise<Figure[]>;
}

/** Three significant digits, but no digit of a whole part dropped. */
export const round = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));

export function table(figures: readonly Figure[]): string {
  const values = figures.map(({ value }) => String(round(value)));
  const width = (words: readonly string[]) => Math.max(0, ...words.map((word) => word.length));
  const [nameWidth, valueWidth, unitWidth] = [
    width(figures.map(({ name }) => name)),
    width(values),
    width(figures.map(({ unit }) => unit)),
  ];
  return figures
    .map(({ name, unit, note = '' }, i) =>
      `${name.padEnd(nameWidth)}  ${values[i]!.padStart(valueWidth)} ${unit.padEnd(unitWidth)}  ${note}`.trimEnd(),
    )
    .join('\n');
}

/** The value below which the share (0–1) of the sorted samples lies (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new Error('A percentile needs at least one sample.');
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!;
}
