import { type RawBuilder, sql } from 'kysely';

/**
 * JSON text on its way into a jsonb column. The column types ask for it, because a bare array or string would be
 * written differently by the two drivers.
 */
export type JsonText = string & { readonly __jsonText: true };

/** A value as JSON text for an insert, an update or a comparison; `undefined` inside objects is dropped. */
export function json(value: unknown): JsonText {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError('This value has no JSON form.');
  return text as JsonText;
}

/** The same as an expression, for places where PostgreSQL can't tell the type (`jsonb_set`, `||` …). */
export const jsonb = (value: unknown): RawBuilder<unknown> => sql`${json(value)}::jsonb`;
