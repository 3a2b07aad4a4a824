import { createReader, decoderFor, detectFormat, type FormatId } from '#corpus/formats/index.ts';
import { findSource, type SourceMark } from '#corpus/record/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { text as t } from '#kernel/text.ts';
import { ByteMap } from './byte-map.ts';
import { type Content, headOf } from './content.ts';
import { excerptOf, type Found, type ReadContext, type Start, unreadable } from './found.ts';

const GREATER = 0x3e;
/** Bytes without a single tag after which the stream is cut anywhere: no document looks like that. */
const TAGLESS = 16 * 1024 * 1024;

const OFFICES: Partial<Record<FormatId, string>> = {
  'cnipa-publication': 'cnipa-publication',
  docdb: 'epo-ops',
  'uspto-grant': 'uspto',
};

function ofOffice(format: FormatId, mark: SourceMark): SourceMark {
  const source = findSource(OFFICES[format] ?? '');
  return source ? { ...mark, id: source.id, licence: source.licence } : mark;
}

/** XML of any office, document by document. */
export async function* readXmlFile(content: Content, context: ReadContext, start: Start): AsyncGenerator<Found[]> {
  const head = await headOf(content, 64 * 1024);
  const encoding = decoderFor(head);
  const words = new TextDecoder(encoding).decode(head);
  const format = detectFormat(words, content.name);
  if (!format) {
    const reason = t(
      '其中没有国家知识产权局、WIPO、EPO 或 USPTO 文献的元素。',
      'It holds no element of a document of the CNIPA, WIPO, EPO or USPTO.',
    );
    yield [unreadable(refuse('ZQ-COR-080', { file: content.name, reason }), excerptOf(words.slice(0, 400)))];
    return;
  }
  const map = new ByteMap(encoding.startsWith('utf-16') ? 2 : 1);
  let found: Found[] = [];
  /** Finds of the slice that is read last: reading can go on behind it only when all of them are stored. */
  let slice: { from: number; byte: number; end: number } | undefined;
  const place = (at: { offset: number; length: number }) => {
    if (slice?.from !== at.offset)
      slice = { from: at.offset, byte: map.byteOf(at.offset), end: map.byteOf(at.offset + at.length) };
    const before = found.at(-1);
    if (before?.offset === slice.byte) before.next = { offset: slice.byte };
    return { offset: slice.byte, next: { offset: slice.end } };
  };
  let documents = 0;
  const reader = createReader(format, {
    source: context.byFormat ? ofOffice(format, context.source) : context.source,
    onRecord: (record, at) => {
      documents++;
      found.push({ ...place(at), kind: 'record', record, notes: 0 });
    },
    onPartial: (partial, at) => {
      documents++;
      found.push({ ...place(at), kind: 'partial', partial });
    },
    onWithdrawal: (withdrawal, at) => {
      documents++;
      found.push({ ...place(at), kind: 'withdrawal', withdrawal });
    },
    onReject: ({ refusal, excerpt, ...at }) => {
      // A file that was read to its end before holds no more documents, which is no fault.
      if (refusal.code === 'ZQ-COR-006' && (start.offset > 0 || documents > 0)) return;
      found.push({ ...place(at), kind: 'reject', refusals: [refusal], excerpt: excerptOf(excerpt) });
    },
  });
  let chars = 0;
  let bytes = start.offset;
  let rest: Buffer = Buffer.alloc(0);
  const take = (piece: Buffer) => {
    if (piece.length === 0) return;
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(piece);
    map.add({ bytes: piece, byteStart: bytes, text, charStart: chars });
    bytes += piece.length;
    chars += text.length;
    reader.write(text);
    const last = found.at(-1);
    if (last && slice) map.forget(slice.from);
  };
  for await (const chunk of content.stream(start.offset)) {
    const all = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    const cut = cutAfter(all, encoding);
    take(all.subarray(0, cut));
    rest = all.subarray(cut);
    yield found;
    found = [];
  }
  take(rest);
  reader.end();
  yield found;
}

/** Index behind the last tag: no character is cut there. */
function cutAfter(bytes: Buffer, encoding: string): number {
  if (encoding.startsWith('utf-16')) return bytes.length - (bytes.length % 2);
  const tag = bytes.lastIndexOf(GREATER);
  return tag >= 0 ? tag + 1 : bytes.length > TAGLESS ? bytes.length : 0;
}
