/** The results of a check, made fit for people (lines, labels) and for programs (canonical JSON, SARIF 2.1.0). Pure. */
export { fieldLabel } from './field-label.ts';
export { reportJson } from './json.ts';
export { basisLabel, findingLine } from './line.ts';
export { partLabel, placeLabel, placePath, shortPlaceLabel } from './place-label.ts';
export { placeTexts } from './place-texts.ts';
export { type MarkedFalse, reportSarif, type SarifInput, sarifLog } from './sarif.ts';
export {
  type Sheet,
  type SheetLine,
  type SheetNote,
  type SheetOptions,
  type SheetPart,
  type SheetPiece,
  sheetOf,
} from './sheet.ts';
export { sheetWords } from './sheet-words.ts';
export { BASIS_JOIN, kindWords, severityWords } from './words.ts';
