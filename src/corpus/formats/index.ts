/**
 * Readers of patent documents as offices deliver them. `detectFormat` tells the format by the first characters,
 * `decoderFor` the encoding by the first bytes, `createReader` reads the stream document by document.
 */
export { decoderFor, type Encoding } from './decoder.ts';
export { detectFormat, FORMATS } from './detect.ts';
export { createReader } from './reader.ts';
export type { Format, FormatId, FormatReader, Place, ReaderOptions, Reject } from './types.ts';
