import { plainDate } from '../plain-date.ts';

export const today = plainDate('2026-11-22');
export const at = { today };

type Answer = { ok: true; value: { canonical: string } } | { ok: false; reason: { code: string } };
/** The stored form of a good number, the code of the refusal of a bad one. */
export const result = (parsed: Answer) => (parsed.ok ? parsed.value.canonical : parsed.reason.code);
export const warningsOf = (parsed: { ok: true; value: { warnings: { code: string }[] } } | { ok: false }) =>
  parsed.ok ? parsed.value.warnings.map((w) => w.code) : undefined;
