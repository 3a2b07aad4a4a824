/**
 * The support map: where the description says what each feature of the claims says, in which figures it is shown, and
 * which name each reference sign bears. A help for people; it judges nothing.
 */
export { type SharedName, type SignName, type SignRow, type SignTable, signTable } from './sign-table.ts';
export { supportCsv, supportTitles } from './support-csv.ts';
export {
  type SupportedFeature,
  type SupportFigure,
  type SupportHow,
  type SupportMap,
  type SupportPlace,
  supportMap,
  supportMapOf,
} from './support-map.ts';
