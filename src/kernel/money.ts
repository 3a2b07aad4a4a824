import { refuse } from './errors/index.ts';
import { maskLongNumbers } from './mask.ts';
import type { Parsed } from './parsed.ts';
import type { Lang } from './text.ts';

/** An amount in fen (1/100 yuan), a safe integer. Amounts are never kept or computed as fractions of a yuan. */
export type Fen = number & { readonly __fen: true };

/** The amount; throws on anything but a safe integer (for constants and stored values). */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new Error(`${amount} is not a whole number of fen.`);
  return (Object.is(amount, -0) ? 0 : amount) as Fen;
}

/** Whole yuan as fen; throws on fractions. */
export const yuan = (amount: number): Fen => fen(Number(BigInt(amount) * 100n));

export const ZERO: Fen = fen(0);

/** Decimal places by which a unit moves the amount to the left, seen from the fen. */
const UNIT_PLACES: Readonly<Record<string, number>> = {
  分: 0,
  角: 1,
  元: 2,
  圆: 2,
  块: 2,
  千元: 5,
  万: 6,
  万元: 6,
  百万元: 8,
  千万元: 9,
  亿: 10,
  亿元: 10,
  万亿元: 14,
};
const AMOUNT = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(分|角|元|圆|块|千元|万元?|百万元|千万元|亿元?|万亿元)?整?$/;
const CURRENCY = /^(?:人民币|RMB|CNY|¥)|(?:人民币|RMB|CNY)$/g;

/**
 * Reads an amount as people write it: `1,234.56 元`, `¥300`, `300万元`, `40.07 亿元`, `-0.5`. Without a unit it is yuan.
 * Refused: what is no amount, what is finer than a fen, and what is beyond safe integers (about 90 trillion yuan).
 */
export function parseMoney(input: string): Parsed<Fen> {
  const tidy = input
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/[−–]/g, '-')
    .replace(CURRENCY, '')
    .replace(/^(-?)¥/, '$1');
  const shown = maskLongNumbers(input.trim());
  const match = AMOUNT.exec(tidy);
  if (!match) return { ok: false, reason: refuse('ZQ-MON-001', { input: shown }) };
  const [, sign = '', whole = '', fraction = '', unit = '元'] = match;
  const places = UNIT_PLACES[unit] ?? 2;
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > places) return { ok: false, reason: refuse('ZQ-MON-002', { input: shown }) };
  const digits = `${whole.replaceAll(',', '')}${decimals}${'0'.repeat(places - decimals.length)}`;
  const amount = BigInt(`${sign}${digits}`);
  if (amount > BigInt(Number.MAX_SAFE_INTEGER) || amount < BigInt(Number.MIN_SAFE_INTEGER))
    return { ok: false, reason: refuse('ZQ-MON-003', { input: shown }) };
  return { ok: true, value: fen(Number(amount)) };
}

/** `1234567890` fen → `12,345,678.90`: yuan with both decimals, for tables and machines that group digits. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}

/** The exact amount for people: `1,234.56元`, `CNY 1,234.56`. */
export const formatMoney = (amount: Fen, lang: Lang): string =>
  lang === 'zh' ? `${formatYuan(amount)}元` : `${amount < 0 ? '-' : ''}CNY ${formatYuan(fen(Math.abs(amount)))}`;

const STEPS: Record<Lang, readonly (readonly [places: number, name: string])[]> = {
  zh: [
    [10, '亿元'],
    [6, '万元'],
    [2, '元'],
  ],
  en: [
    [11, ' billion'],
    [8, ' million'],
    [2, ''],
  ],
};

/**
 * The amount for headlines, rounded half away from zero to at most two decimals of the largest fitting unit:
 * `40.07亿元`, `CNY 4.01 billion`.
 */
export function formatMoneyShort(amount: Fen, lang: Lang): string {
  const size = BigInt(Math.abs(amount));
  const sign = amount < 0 ? '-' : '';
  // Rounding may reach the next unit: 99,999,999.99 yuan is 1亿元, not 10000万元.
  const rounded = STEPS[lang].map(([places, name]) => ({ name, hundredths: roundTo(size, places) }));
  const { name, hundredths } = rounded.find((step) => step.hundredths >= 100n) ?? rounded.at(-1)!;
  const decimals = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String(hundredths / 100n).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${sign}${lang === 'en' ? 'CNY ' : ''}${whole}${decimals && `.${decimals}`}${name}`;
}

function roundTo(size: bigint, places: number): bigint {
  const unit = 10n ** BigInt(places);
  return (size * 200n + unit) / (2n * unit);
}

/** The sum; throws when it leaves the safe integers. */
export const sumMoney = (amounts: Iterable<Fen>): Fen => {
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount);
  return fen(Number(total));
};

/**
 * Divides an amount by whole, non-negative weights without losing a fen (largest remainder; the earlier share wins a
 * tie). The shares add up to the amount exactly. Throws without a positive weight.
 */
export function allocate(amount: Fen, weights: readonly number[]): Fen[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new Error('Weights are whole numbers of zero or more.');
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) throw new Error('At least one weight has to be positive.');
  const sign = amount < 0 ? -1 : 1;
  const size = BigInt(Math.abs(amount));
  const parts = weights.map((weight, index) => {
    const product = size * BigInt(weight);
    return { index, share: product / total, rest: product % total };
  });
  const left = Number(size - parts.reduce((sum, part) => sum + part.share, 0n));
  const first = [...parts]
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
    .slice(0, left);
  for (const part of first) part.share += 1n;
  return parts.map(({ share }) => fen(sign * Number(share)));
}
