/**
 * Official documents (公文、通知书): a kind of document is plain JSON (`defineDocument`), a document is that kind with
 * every value in place (`renderModel`), and a model can be read by people (`plainText`), programs (`modelJson`) or be
 * printed by an adapter (`DocumentPrinter`).
 */
export { defineDocument } from './define.ts';
export { type Block, DocumentDefinition, type DocumentField, type DocumentKind } from './definition.ts';
export type { DocumentErrorCode } from './errors.ts';
export { DocumentModel, type ModelBlock, modelJson, parseModel } from './model.ts';
export { documentNumber } from './numbering.ts';
export { chineseNumeral, writtenDate, writtenMoney } from './numerals.ts';
export { plainText } from './plain-text.ts';
export {
  DocumentPrintError,
  type DocumentPrinter,
  type PrintOptions,
  type Seal,
  type Verification,
} from './printer.ts';
export { renderModel } from './render-model.ts';
export type { DocumentData, IssueFacts, LimitValue } from './values.ts';
export {
  checkVerifyCode,
  findVerifyCode,
  shortHash,
  VERIFY_CODE_BYTES,
  type VerifyCode,
  verifyCode,
  verifyUrl,
} from './verify-code.ts';
