/** A share with its interval, each between 0 and 1. */
export interface Share {
  value: number;
  low: number;
  high: number;
}

const Z = 1.959963984540054;

/** The 95 % interval of Wilson for `hits` of `n`; undefined for none of none. */
export function wilson(hits: number, n: number): Share | undefined {
  if (n <= 0) return undefined;
  const p = hits / n;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { value: p, low: hits === 0 ? 0 : middle - half, high: hits === n ? 1 : middle + half };
}
