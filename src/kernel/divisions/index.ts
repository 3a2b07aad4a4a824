/**
 * Administrative divisions (GB/T 2260): Inner Mongolia in full, the other provinces by their two digits.
 * Codes nest by prefix; every question about a division names the day it is asked for.
 */
export {
  childrenOf,
  contains,
  type Division,
  type DivisionLevel,
  divisions,
  divisionTitle,
  findDivision,
  getDivision,
  lineage,
  parseDivision,
  REGION,
  wasValid,
} from './divisions.ts';
export { findProvince, provinces } from './provinces.ts';
export { findReportingUnit, type ReportingUnit, reportingUnits, SEPARATE_CITIES } from './reporting.ts';
