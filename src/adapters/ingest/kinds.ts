import path from 'node:path';
import { cellsOf, sniffDelimiter, sniffEncoding } from '#corpus/ingest/index.ts';
import { guessMapping, missingFields } from '#corpus/tabular/index.ts';

/** How a file is read. `passed`: a picture or a schema beside the data, passed over in folders and archives. */
export type FileKind = 'xml' | 'zip' | 'table' | 'workbook' | 'json-lines' | 'gzip' | 'passed' | 'unknown';

const BY_NAME: Record<string, FileKind> = {
  '.xml': 'xml',
  '.sgm': 'xml',
  '.sgml': 'xml',
  '.zip': 'zip',
  '.csv': 'table',
  '.tsv': 'table',
  '.xlsx': 'workbook',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.gz': 'gzip',
};
const PASSED =
  /\.(?:tiff?|jpe?g|png|gif|bmp|svg|pdf|dtd|xsd|xsl|ent|mod|css|html?|docx?|md5|sha\d*|mol|cdx|nb|seq|md)$|(?:^|\/)(?:__MACOSX(?:\/|$)|\.DS_Store$|\._[^/]*$|Thumbs\.db$|README[^/]*$|LICEN[CS]E[^/]*$)/i;

/** The kind of a file by its name; its content decides where the name does not, or where it is a plain lie. */
export function kindOf(name: string, head: Uint8Array): FileKind {
  const byName = BY_NAME[path.posix.extname(name.replaceAll('\\', '/')).toLowerCase()];
  const byContent = kindByContent(head);
  if (byName === 'zip' && byContent === 'workbook') return 'zip';
  if (byContent === 'zip' && byName === 'workbook') return 'workbook';
  if (byContent === 'zip' || byContent === 'gzip')
    return byContent === 'zip' && byName ? byName : (byName ?? byContent);
  if (byName) return byName;
  if (PASSED.test(name)) return 'passed';
  return byContent;
}

function kindByContent(head: Uint8Array): FileKind {
  if (head[0] === 0x50 && head[1] === 0x4b) return 'zip';
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const { encoding, mark } = sniffEncoding(head);
  const words = new TextDecoder(encoding === 'ascii' ? 'utf-8' : encoding).decode(head.subarray(mark)).trimStart();
  if (words.startsWith('<')) return 'xml';
  if (words.startsWith('{')) return 'json-lines';
  const delimiter = sniffDelimiter(words);
  const tabled = words
    .split('\n', 10)
    .some((line) => missingFields(guessMapping(cellsOf(line.trimEnd(), delimiter))).length === 0);
  return tabled ? 'table' : 'unknown';
}
