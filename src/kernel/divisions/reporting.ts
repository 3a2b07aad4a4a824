import type { PlainDate } from '../plain-date.ts';
import { childrenOf, contains, type Division, getDivision, REGION } from './divisions.ts';

/** Cities that the region customarily reports apart from the league or city around them (计划单列市). A setting. */
export const SEPARATE_CITIES: readonly string[] = ['150781', '152501'];

/** A row of a report by division: a league or city without the cities reported apart, or such a city. */
export interface ReportingUnit {
  division: Division;
  /** Codes inside the division that are reported on their own. */
  except: string[];
}

/** The rows of a report by division on a day: 12 leagues and cities, and the cities reported apart. */
export function reportingUnits(on: PlainDate, separate: readonly string[] = SEPARATE_CITIES): ReportingUnit[] {
  const leagues = childrenOf(REGION, on).map((division) => ({
    division,
    except: separate.filter((code) => contains(division.code, code)),
  }));
  return [...leagues, ...separate.map((code) => ({ division: getDivision(code), except: [] }))];
}

/** The row to which a record of a division belongs, or undefined for the region itself and for other provinces. */
export const findReportingUnit = (code: string, units: readonly ReportingUnit[]): ReportingUnit | undefined =>
  units.find(
    ({ division, except }) => contains(division.code, code) && !except.some((separate) => contains(separate, code)),
  );
