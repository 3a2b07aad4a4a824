import { refuse } from '../errors/index.ts';
import { maskLongNumbers } from '../mask.ts';
import type { Parsed } from '../parsed.ts';
import { type PlainDate, plainDate } from '../plain-date.ts';
import { type Text, text } from '../text.ts';
import { countySince, formerLeagues, leagues } from './inner-mongolia.ts';
import { findProvince } from './provinces.ts';

export type DivisionLevel = 'region' | 'league' | 'county';

/** An administrative division (行政区划). */
export interface Division {
  /** Six digits of GB/T 2260. */
  code: string;
  name: Text;
  /** Name without 市 or 盟, for tiles and charts; the full name for counties. */
  short: Text;
  level: DivisionLevel;
  /** Code of the division above; undefined for the region. */
  parent?: string;
  /** First day; undefined = before the days covered here. Customary: the day of approval, see `inner-mongolia.ts`. */
  validFrom?: PlainDate;
  /** Last day; undefined = still valid. */
  validTo?: PlainDate;
  /** What took its place. */
  successor?: string;
  /** Row and column on the schematic map, from 1; leagues only. */
  tile?: { row: number; column: number };
}

export const REGION = '150000';

const region: Division = {
  code: REGION,
  name: text('内蒙古自治区', 'Inner Mongolia Autonomous Region'),
  short: text('内蒙古', 'Inner Mongolia'),
  level: 'region',
};

const later = (a: string | undefined, b: string | undefined): PlainDate | undefined => {
  const day = a && b ? (a > b ? a : b) : (a ?? b);
  return day === undefined ? undefined : plainDate(day);
};

/** Every division known: the region, its 12 leagues and cities, its 103 counties, and former leagues. */
export const divisions: readonly Division[] = [
  region,
  ...leagues.flatMap((league): Division[] => {
    const since = league.since === undefined ? undefined : plainDate(league.since);
    const own: Division = {
      code: league.code,
      name: text(league.zh, league.en),
      short: text(league.short, league.en.replace(' League', '')),
      level: 'league',
      parent: REGION,
      ...(since && { validFrom: since }),
      tile: { row: league.tile[0], column: league.tile[1] },
    };
    const counties = league.counties.map(([code, zh, en]): Division => {
      const from = later(since, countySince[code]);
      const name = text(zh, en);
      return { code, name, short: name, level: 'county', parent: league.code, ...(from && { validFrom: from }) };
    });
    return [own, ...counties];
  }),
  ...formerLeagues.map(
    ([code, zh, en, last, successor]): Division => ({
      code,
      name: text(zh, en),
      short: text(zh, en),
      level: 'league',
      parent: REGION,
      validTo: plainDate(last),
      successor,
    }),
  ),
];

const byCode = new Map(divisions.map((division) => [division.code, division]));
const byName = new Map<string, Division[]>();
for (const division of divisions) {
  const bare = division.name.zh.replace(/[市盟旗县区]$/, '');
  const names = [division.name.zh, division.name.en, division.short.zh, division.short.en, bare].filter(
    (n) => n.length > 1,
  );
  for (const name of new Set(names.map((n) => n.toLowerCase())))
    byName.set(name, [...(byName.get(name) ?? []), division]);
}

/** Whether the division was valid on a day. */
export const wasValid = (division: Division, on: PlainDate): boolean =>
  (division.validFrom === undefined || division.validFrom <= on) &&
  (division.validTo === undefined || on <= division.validTo);

/**
 * The division of a six-digit code or a name (official, short or in Latin letters) that was valid on a day.
 * A name that fits several divisions is answered by the one whose full name it is, else by none.
 */
export function findDivision(codeOrName: string, on: PlainDate): Division | undefined {
  const key = codeOrName.normalize('NFKC').trim();
  const found = byCode.get(key);
  if (found) return wasValid(found, on) ? found : undefined;
  const named = (byName.get(key.toLowerCase()) ?? []).filter((division) => wasValid(division, on));
  return named.length === 1 ? named[0] : named.find((division) => division.name.zh === key);
}

/** Throws on a code that is no division of any day. */
export function getDivision(code: string): Division {
  const found = byCode.get(code);
  if (!found) throw new Error(`There is no division ${code}.`);
  return found;
}

/** As `findDivision`, with a refusal that tells an unknown division from one of another time. */
export function parseDivision(input: string, { on }: { on: PlainDate }): Parsed<Division> {
  const found = findDivision(input, on);
  if (found) return { ok: true, value: found };
  const other = byCode.get(input.normalize('NFKC').trim());
  if (!other) return { ok: false, reason: refuse('ZQ-COD-001', { input: maskLongNumbers(input.trim()) }) };
  return {
    ok: false,
    reason: refuse('ZQ-COD-002', {
      name: other.name,
      code: other.code,
      date: on,
      from: other.validFrom ?? text('更早', 'earlier'),
      to: other.validTo ?? text('今', 'now'),
    }),
  };
}

const stem = (code: string): string => code.replace(/(?:00){1,2}$/, '');

/** Whether division `outer` holds `inner` (or is it), by the prefixes of their codes: 150000 ⊃ 150100 ⊃ 150102. */
export const contains = (outer: string, inner: string): boolean => stem(inner).startsWith(stem(outer));

/** The codes from the province down to the division itself: 150102 → 150000, 150100, 150102. */
export const lineage = (code: string): string[] => [
  ...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]),
];

/** The divisions directly below, valid on a day, in code order. */
export const childrenOf = (code: string, on: PlainDate): Division[] =>
  divisions.filter((division) => division.parent === code && wasValid(division, on));

/** Words for any code, also of another province: `内蒙古自治区呼和浩特市新城区`, `广东省`, or the code itself. */
export function divisionTitle(code: string): Text {
  const chain = lineage(code).flatMap((part) => byCode.get(part) ?? []);
  if (chain.length > 0)
    return text(
      chain.map((d) => d.name.zh).join(''),
      [...chain]
        .reverse()
        .map((d) => d.name.en)
        .join(', '),
    );
  return findProvince(code) ?? text(code, code);
}
