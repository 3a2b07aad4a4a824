/**
 * Classification symbols: grammars that read what people write and give the stored form, and the port through which a
 * loaded scheme says whether a symbol is known, superseded or unknown.
 */
export {
  type IndustryCode,
  industrySections,
  parseIndustry,
  parseStrategicIndustry,
  strategicFields,
} from './industries.ts';
export {
  type IpcScheme,
  type IpcScope,
  type IpcSymbol,
  parseIpc,
  parseIpcScope,
  toFixedForm,
  withinScope,
} from './ipc.ts';
export { ipcSections } from './ipc-titles.ts';
export {
  type ClassSymbol,
  type NiceClass,
  type NiceItem,
  parseLocarno,
  parseNice,
  parseNiceItem,
  parseVienna,
} from './other-schemes.ts';
export { emptyScheme, type Scheme, type SchemeEntry, type SymbolStatus, schemeOf } from './scheme.ts';
