/**
 * The normalised patent document: what readers of formats deliver, the index stores and pages show; how a correction or
 * a partial delivery is laid over it, and what its licences allow.
 */
export { contentOf } from './content.ts';
export { type AddressDivision, divisionOfAddress } from './division.ts';
export { emptyRecord } from './empty.ts';
export { applicationOf, type Identity, identityOf, keyOf, publicationNumber, rightOf } from './identity.ts';
export { correctionOf, filled, type Laid, lay, layCorrection } from './lay.ts';
export { type Licence, type LicenceId, licenceOf, licences, markOf, mayExport, mayShow } from './licences.ts';
export { mergeEvents } from './merge-events.ts';
export { layPartial, type PartialRecord } from './partial.ts';
export { patentRecordSchema } from './schema.ts';
export { findSource, type Source, sources } from './sources.ts';
export type * from './types.ts';
