/**
 * Exact numbers: fractions of whole numbers, always in lowest terms. Sums, products and quotients lose nothing; only `round`,
 * `floor` and `ceil` round, and `decimal` for the eye.
 */
export interface Exact {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const size = (n: bigint): bigint => (n < 0n ? -n : n);

function fraction(n: bigint, d: bigint): Exact {
  const sign = d < 0n ? -1n : 1n;
  const by = gcd(size(n), size(d)) || 1n;
  return { n: (sign * n) / by, d: (sign * d) / by };
}

export const whole = (n: number | bigint): Exact => ({ n: BigInt(n), d: 1n });

/** The number that a decimal text names, such as `0.125` or `1e-7`; undefined for any other text. */
export function findExact(text: string): Exact | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, before = '', after = '', power = '0'] = match;
  const shift = Number(power) - after.length;
  const digits = BigInt(`${before}${after}`) * (sign ? -1n : 1n);
  return shift >= 0 ? whole(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}

/** The decimal number that is shown for a number of the machine: 0.1 is one tenth. Undefined for what is no finite number. */
export const exactOf = (value: number): Exact | undefined =>
  Number.isFinite(value) ? findExact(String(value)) : undefined;

export const add = (a: Exact, b: Exact): Exact => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const less = (a: Exact, b: Exact): Exact => add(a, negative(b));
export const times = (a: Exact, b: Exact): Exact => fraction(a.n * b.n, a.d * b.d);
export const negative = (a: Exact): Exact => ({ n: -a.n, d: a.d });
/** Undefined when divided by zero. */
export const over = (a: Exact, b: Exact): Exact | undefined =>
  b.n === 0n ? undefined : fraction(a.n * b.d, a.d * b.n);

/** Below zero, zero or above zero as `a` lies before, at or after `b`. */
export function order(a: Exact, b: Exact): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The largest whole number that is not above it. */
export const floor = (a: Exact): Exact => whole(a.n >= 0n ? a.n / a.d : -((-a.n + a.d - 1n) / a.d));
export const ceil = (a: Exact): Exact => negative(floor(negative(a)));

/** Rounds to so many decimals; a half goes away from zero, as administrations count (四舍五入). */
export function round(a: Exact, decimals = 0): Exact {
  const scale = 10n ** BigInt(decimals);
  const scaled = size(a.n) * scale * 2n + a.d;
  const rounded = scaled / (a.d * 2n);
  return fraction(a.n < 0n ? -rounded : rounded, scale);
}

/** Most decimals that are shown. */
const SHOWN = 6;

/** As people read it: in full where it has at most six decimals, else rounded, with `≈` before it. */
export function decimal(a: Exact): string {
  const near = round(a, SHOWN);
  const scaled = (size(near.n) * 10n ** BigInt(SHOWN)) / near.d;
  const text = String(scaled).padStart(SHOWN + 1, '0');
  const plain = `${text.slice(0, -SHOWN)}.${text.slice(-SHOWN)}`.replace(/\.?0+$/, '');
  return `${order(near, a) === 0 ? '' : '≈'}${near.n < 0n ? '-' : ''}${plain}`;
}

/** The nearest number of the machine. */
export function toNumber(a: Exact): number {
  const safe = BigInt(Number.MAX_SAFE_INTEGER);
  if (size(a.n) <= safe && a.d <= safe) return Number(a.n) / Number(a.d);
  // Enough digits after the first one that counts to name the nearest number.
  const digits = Math.max(0, String(a.d).length - String(size(a.n)).length) + 25;
  const scaled = (a.n * 10n ** BigInt(digits)) / a.d;
  return Number(`${scaled}e-${digits}`);
}
