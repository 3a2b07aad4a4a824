import type { PlainDate } from '#kernel/plain-date.ts';
import { byLeague, type LeagueRow } from '#services/pre-examination/statistics/index.ts';
import type { Desk } from './cockpit.ts';

export interface LeagueFigures extends Omit<LeagueRow, 'cases'> {
  /** Cases of all time. */
  n: number;
}

export interface Leagues {
  asOf: PlainDate;
  from: PlainDate;
  to: PlainDate;
  leagues: LeagueFigures[];
}

/** The figures of each league and city, for the office above the centre: counts alone. */
export const leaguesOf = (desk: Desk): Leagues => ({
  asOf: desk.today,
  from: desk.query.from,
  to: desk.query.to,
  leagues: byLeague(desk.cases, desk.query.from, desk.query.to).map(({ cases, ...row }) => ({
    ...row,
    n: cases.length,
  })),
});
