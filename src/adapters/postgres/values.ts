import pg from 'pg';
import type { Instant } from '#kernel/plain-date.ts';
import { parseArrayLiteral } from './array-literal.ts';

/**
 * How a PostgreSQL value becomes a JavaScript value, by type OID; the same on PGlite and on a server:
 * bigint and count() → number (throws beyond 2^53), numeric → string, date → `YYYY-MM-DD`,
 * timestamptz → ISO 8601 in UTC with milliseconds, json → parsed, bytea → Uint8Array, arrays → arrays of these.
 * Everything that is not listed arrives as PostgreSQL writes it.
 */
type Parse = (text: string) => unknown;

const same: Parse = (text) => text;

/** `2026-11-22 08:00:00.12+00` → `2026-11-22T08:00:00.120Z`; needs the session's time zone to be UTC or any whole offset. */
export function parseTimestamptz(text: string): Instant {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)(?::?(\d\d))?$/.exec(text);
  if (!match) throw new RangeError(`"${text}" is a moment outside the range this program can hold.`);
  const [, day, time, hours, minutes = '00'] = match;
  return new Date(`${day}T${time}${hours}:${minutes}`).toISOString() as Instant;
}

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be counted exactly.`);
  return value;
}

const parseBytea: Parse = (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex'));

const SCALARS: Record<number, Parse> = {
  16: (text) => text === 't',
  17: parseBytea,
  20: parseInt8,
  21: Number,
  23: Number,
  25: same,
  26: Number,
  114: JSON.parse as Parse,
  700: Number,
  701: Number,
  1042: same,
  1043: same,
  1082: same,
  1083: same,
  1114: same,
  1184: parseTimestamptz,
  1186: same,
  1266: same,
  1700: same,
  2950: same,
  3802: JSON.parse as Parse,
};

/** Array type OID → element type OID, for the scalars above. */
const ARRAYS: Record<number, number> = {
  1000: 16,
  1001: 17,
  1016: 20,
  1005: 21,
  1007: 23,
  1009: 25,
  1028: 26,
  199: 114,
  1021: 700,
  1022: 701,
  1014: 1042,
  1015: 1043,
  1182: 1082,
  1183: 1083,
  1115: 1114,
  1185: 1184,
  1187: 1186,
  1231: 1700,
  2951: 2950,
  3807: 3802,
};

export const parsers: Record<number, Parse> = { ...SCALARS };
for (const [array, element] of Object.entries(ARRAYS)) {
  const parse = SCALARS[element] ?? same;
  parsers[Number(array)] = (text) => parseArrayLiteral(text, parse);
}

/** The `types` setting of node-postgres. */
export const nodePostgresTypes = {
  getTypeParser: ((oid: number, format?: string) =>
    format === 'binary'
      ? pg.types.getTypeParser(oid, 'binary')
      : (parsers[oid] ?? same)) as typeof pg.types.getTypeParser,
};
