/**
 * Numbers and codes of intellectual property: forgiving on input, one stored form each, and a reason when refused.
 * `identify` tells the kind; `parse…` judge one kind. See `docs/reference/numbers.md`.
 */

export { maskIdNumber, maskLongNumbers } from '../mask.ts';
export { type AgencyCode, parseAgencyCode } from './agency-code.ts';
export { CREDIT_ALPHABET, creditCheck, idCheck, organisationCheck, patentCheck } from './check.ts';
export type { NumberContext, NumberValue } from './common.ts';
export { type ContractRecordNumber, parseLicence, parsePledge } from './contract-record.ts';
export { type CreditCode, entityClasses, parseCreditCode } from './credit-code.ts';
export { type GiSource, giProductKey, giSources, parseGi } from './gi.ts';
export { findIdNumberSecret, type IdNumber, parseIdNumber } from './id-number.ts';
export { type Identification, identify, parsers } from './identify.ts';
export { type NumberKind, numberKinds } from './kinds.ts';
export { type ForeignPublicationNumber, findOffice, offices, parseForeignPublication } from './offices.ts';
export {
  type PatentApplicationNumber,
  type PatentKind,
  parsePatentApplication,
  printPatentNumber,
} from './patent-application.ts';
export { type PatentPublicationNumber, type PublicationStage, parsePatentPublication } from './patent-publication.ts';
export { PREEXAM_FORM, parsePreexamNumber } from './preexam.ts';
export { parseMadrid, parseTrademark, type TrademarkNumber } from './trademark.ts';
