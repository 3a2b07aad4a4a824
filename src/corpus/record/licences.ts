import { type Text, text } from '#kernel/text.ts';
import type { MarkedField, PatentRecord, SourceMark } from './types.ts';

/** What a licence lets the house do with what it covers. */
export interface Licence {
  id: string;
  title: Text;
  /** Show on pages to people who may see the corpus. */
  show: boolean;
  /** Put into files that people download: lists, citations, tables. */
  exportBibliography: boolean;
  /** The same for full texts: abstract, claims, description, figures. */
  exportTexts: boolean;
  /** Give the delivery itself, or all of it, to a third party. */
  handOn: boolean;
  /** What has to stand beside a record or in an export. */
  notice: Text;
}

const define = <const T extends Record<string, Omit<Licence, 'id'>>>(all: T): { [K in keyof T]: Licence } =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, { id, ...one }])) as { [K in keyof T]: Licence };

/**
 * Licences of sources. They are settings of the house, written from the terms the sources publish; a contract of the
 * house with a source comes before them. A licence that is not listed is treated as `unknown`.
 */
export const licences = define({
  demo: {
    title: text('演示数据', 'Demonstration data'),
    show: true,
    exportBibliography: true,
    exportTexts: true,
    handOn: true,
    notice: text('演示数据，人物与权利均为虚构。', 'Demonstration data; persons and rights are invented.'),
  },
  house: {
    title: text('本平台自有数据', 'Data of this house'),
    show: true,
    exportBibliography: true,
    exportTexts: true,
    handOn: true,
    notice: text('来源：本平台。', 'Source: this platform.'),
  },
  'cnipa-bulk': {
    title: text('国家知识产权局批量数据', 'CNIPA bulk data'),
    show: true,
    exportBibliography: true,
    exportTexts: true,
    handOn: false,
    notice: text(
      '来源：国家知识产权局。可以检索、展示和逐件引用，不得向第三方转交原始数据。',
      'Source: CNIPA. It may be searched, shown and cited document by document; the raw data must not be handed on.',
    ),
  },
  'uspto-public-domain': {
    title: text('美国专利商标局公有领域数据', 'USPTO data in the public domain'),
    show: true,
    exportBibliography: true,
    exportTexts: true,
    handOn: true,
    notice: text('来源：美国专利商标局。', 'Source: USPTO.'),
  },
  'epo-ops-fair-use': {
    title: text('欧洲专利局 OPS（合理使用）', 'EPO OPS (fair use)'),
    show: true,
    exportBibliography: true,
    exportTexts: false,
    handOn: false,
    notice: text(
      '来源：欧洲专利局 OPS。可以展示和引用著录项目，不得批量导出全文或转交。',
      'Source: EPO OPS. Bibliographic data may be shown and cited; full texts must not be exported in bulk or handed on.',
    ),
  },
  unknown: {
    title: text('许可不明', 'Licence unknown'),
    show: true,
    exportBibliography: false,
    exportTexts: false,
    handOn: false,
    notice: text(
      '许可不明：只供平台内查阅，不得导出。请向管理员确认来源的使用条款。',
      'Licence unknown: for reading here only, not for export. Ask the administrator for the terms of the source.',
    ),
  },
});

export type LicenceId = keyof typeof licences;

/** The licence of an id; `unknown` where the house does not list it. */
export const licenceOf = (id: string): Licence =>
  Object.hasOwn(licences, id) ? licences[id as LicenceId] : licences.unknown;

const TEXTS: readonly MarkedField[] = ['abstract', 'claims', 'description', 'figures'];

/** The mark under which a field stands: its own, else that of the record. */
export const markOf = (record: PatentRecord, field?: MarkedField): SourceMark =>
  (field && record.fieldSources[field]) ?? record.source;

/** Whether a field may be put into a file for download; without a field, whether the record may be listed in one. */
export function mayExport(record: PatentRecord, field?: MarkedField): boolean {
  const licence = licenceOf(markOf(record, field).licence);
  return field && TEXTS.includes(field) ? licence.exportTexts : licence.exportBibliography;
}

/** Whether a field may be shown on a page. */
export const mayShow = (record: PatentRecord, field?: MarkedField): boolean =>
  licenceOf(markOf(record, field).licence).show;
