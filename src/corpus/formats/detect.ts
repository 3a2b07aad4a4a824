import { text } from '#kernel/text.ts';
import { withoutComments } from './doctype.ts';
import type { Format, FormatId } from './types.ts';

/** The formats that `createReader` reads. */
export const FORMATS: readonly Format[] = [
  { id: 'cnipa-publication', title: text('国家知识产权局公布公告 XML', 'CNIPA publication XML') },
  { id: 'st36', title: text('WIPO ST.36 XML', 'WIPO ST.36 XML') },
  { id: 'st96', title: text('WIPO ST.96 XML', 'WIPO ST.96 XML') },
  { id: 'docdb', title: text('欧洲专利局 DOCDB 与 OPS 应答', 'EPO DOCDB and OPS responses') },
  { id: 'uspto-grant', title: text('美国专利商标局授权与公开 XML', 'USPTO grant and application XML') },
];

/** Elements that are documents, by format: local names, lower case, as they are written. */
export const DOCUMENTS: Readonly<Record<FormatId, { names: readonly string[]; wrappers?: readonly string[] }>> = {
  'cnipa-publication': { names: ['patentdocumentandrelated'] },
  st36: {
    names: [
      'cn-patent-document',
      'patent-document',
      'wo-patent-document',
      'wo-published-application',
      'ep-patent-document',
    ],
  },
  st96: { names: ['patentpublication', 'patentgrantpublication', 'patentgrant'] },
  docdb: {
    names: ['exchange-document', 'fulltext-document', 'patent-family'],
    // DOCDB puts a family inside its document, OPS documents inside their family.
    wrappers: ['patent-family', 'exchange-document'],
  },
  'uspto-grant': { names: ['us-patent-grant', 'us-patent-application', 'patdoc', 'patent-application-publication'] },
};

/** Roots around documents, and the documents themselves. */
const SIGNS: readonly (readonly [RegExp, FormatId])[] = [
  [/<(?:[\w.-]+:)?PatentDocumentAndRelated[\s>]/i, 'cnipa-publication'],
  [/<(?:us-patent-(?:grant|application)|PATDOC|patent-application-publication)[\s>]/i, 'uspto-grant'],
  [/<(?:[\w.-]+:)?(?:world-patent-data|exchange-documents?|fulltext-documents?|patent-family)[\s>]/i, 'docdb'],
  [
    /<(?:[\w.-]+:)?(?:cn-patent-document|ep-patent-document|patent-documents?|wo-patent-document|wo-published-application)[\s>]/i,
    'st36',
  ],
  [/<(?:[\w.-]+:)?(?:PatentPublication(?:Bag)?|PatentGrantPublication|PatentGrant)[\s>]/, 'st96'],
];

/**
 * The format of a file by its first characters (a few thousand are enough); the element decides, the name only where
 * the head breaks off before any.
 */
export function detectFormat(head: string, name?: string): FormatId | undefined {
  const plain = withoutComments(head);
  const found = SIGNS.find(([sign]) => sign.test(plain));
  if (found) return found[1];
  if (!/^\s*(?:\ufeff)?<(?:\?xml|!DOCTYPE)/i.test(plain)) return undefined;
  const doctype = /<!DOCTYPE\s+(?:[\w.-]+:)?([\w.-]+)/i.exec(plain)?.[1];
  const byDoctype = SIGNS.find(([sign]) => sign.test(`<${doctype ?? ''}>`));
  if (byDoctype) return byDoctype[1];
  if (/^(?:.*[\\/])?CN\d{12,}CN.*\.xml$/i.test(name ?? '')) return 'cnipa-publication';
  if (/^(?:.*[\\/])?(?:ipg|ipa|pg|pa)\d{6}.*\.(?:xml|sgm)$/i.test(name ?? '')) return 'uspto-grant';
  return undefined;
}
