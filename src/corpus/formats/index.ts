/**
 * Readers of patent documents as offices deliver them: `decoderFor` tells the encoding by the first bytes, `detectFormat`
 * the format by the first characters, `createReader` reads the stream document by document.
 *
 * | format | elements that are documents |
 * |---|---|
 * | `cnipa-publication` | `PatentDocumentAndRelated`, with section elements (old) or bare paragraphs (new) |
 * | `st36` | `cn-patent-document`, `patent-document`, `wo-…`, `ep-patent-document` |
 * | `st96` | `PatentPublication`, `PatentGrantPublication` |
 * | `docdb` | `exchange-document`; of OPS also `fulltext-document` and `patent-family`, which are parts of documents |
 * | `uspto-grant` | `us-patent-grant`, `us-patent-application`; before 2005 `PATDOC`, `patent-application-publication` |
 *
 * A stream may hold many of them. `split.ts` cuts it by tags alone, so that a broken document is rejected alone; each is
 * then parsed on its own (`xml.ts`: no entities, nothing fetched) and mapped. Names of elements are compared without
 * prefix, case, hyphens and dots, which lets one mapping (`publication.ts`) read ST.36, ST.96, CNIPA and USPTO.
 * What stands in a text but is none becomes `⟦image:file⟧`; lines of a claim, rows of a table are lines of the text.
 *
 * To add a format: its id in `types.ts`, title, documents and signs in `detect.ts`, a mapping that `reader.ts` calls, and
 * an invented example in `examples.fixture.ts` with what has to come out of it in `reader.test.ts`.
 */
export { decoderFor, type Encoding } from './decoder.ts';
export { detectFormat, FORMATS } from './detect.ts';
export { createReader } from './reader.ts';
export type { Format, FormatId, FormatReader, Place, ReaderOptions, Reject, Withdrawal } from './types.ts';
