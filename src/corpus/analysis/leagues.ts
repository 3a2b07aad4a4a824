import { divisions } from '#kernel/divisions/index.ts';
import type { Lang } from '#kernel/text.ts';

/** Leagues and cities of the region with their place on the schematic map, from 1. */
export const leagueTiles = divisions.flatMap(({ code, short, level, tile }) =>
  level === 'league' && tile ? [{ code, title: short, ...tile }] : [],
);

const byCode = new Map(leagueTiles.map((one) => [one.code, one.title]));

/** Short name of a league or city; its code where there is none. */
export const leagueName = (code: string, lang: Lang): string => byCode.get(code)?.[lang] ?? code;
