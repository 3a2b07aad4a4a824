/**
 * Pure readers: what one file of a filing says, and the whole filing put together. Input is text that an adapter has
 * unpacked and decoded; nothing here touches a file or a network. See `parseXml` for what XML is refused.
 */
export { assemble, chooseClaimVersion, type SourceReading } from './assemble.ts';
export { commonFolder } from './common-folder.ts';
export { isDesignBrief, readStatements } from './design-brief.ts';
export { type DocxParts, type DocxText, readDocx } from './docx.ts';
export { formCodeOf, forms, roleTitles } from './forms.ts';
export type { PartReading } from './part.ts';
export { readPatentXml } from './patent-xml.ts';
export { type Picture, pictureOf } from './picture.ts';
export { type PlainInput, readPlain } from './plain.ts';
export { parseXml, type XmlDocument, type XmlElement } from './xml.ts';
