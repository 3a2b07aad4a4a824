import { createReader, decoderFor, detectFormat, type FormatId, type Withdrawal } from '#corpus/formats/index.ts';
import { findSource, type PartialRecord, type PatentRecord, type SourceMark } from '#corpus/record/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { text as t } from '#kernel/text.ts';
import { ByteMap } from './byte-map.ts';
import { type Content, headOf } from './content.ts';
import { excerptOf, type Found, type ReadContext, type Start, unreadable } from './found.ts';

const GREATER = 0x3e;
/** What a decoder writes for bytes that it cannot read. */
const UNREAD = '\uFFFD';
/** Of spoilt characters as near as this one is enough: no tag that begins a document is shorter. */
const STRETCH = 16;
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
  /** Characters of the stream that stand for bytes which are none of its encoding. */
  let spoilt: number[] = [];
  const isSpoilt = ({ offset, length }: { offset: number; length: number }): boolean => {
    spoilt = spoilt.filter((one) => one >= offset);
    return spoilt.some((one) => one < offset + length);
  };
  const put = (one: Placed, at: { offset: number; length: number }) => {
    documents++;
    const refusals = isSpoilt(at) ? [refuse('ZQ-COR-103', { encoding: encoding.toUpperCase() })] : [];
    const excerpt = one.kind === 'record' ? one.record.title : '';
    found.push(refusals.length > 0 ? { ...place(at), kind: 'reject', refusals, excerpt } : { ...place(at), ...one });
  };
  const reader = createReader(format, {
    source: context.byFormat ? ofOffice(format, context.source) : context.source,
    onRecord: (record, at) => put({ kind: 'record', record, notes: 0 }, at),
    onPartial: (partial, at) => put({ kind: 'partial', partial }, at),
    onWithdrawal: (withdrawal, at) => put({ kind: 'withdrawal', withdrawal }, at),
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
    const text = decoded(piece, encoding);
    if (text.spoilt)
      for (let at = text.words.indexOf(UNREAD); at >= 0; at = text.words.indexOf(UNREAD, at + STRETCH))
        spoilt.push(chars + at);
    map.add({ bytes: piece, byteStart: bytes, text: text.words, charStart: chars });
    bytes += piece.length;
    chars += text.words.length;
    reader.write(text.words);
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

/** What is found at a place that is filled in apart. */
type Placed =
  | { kind: 'record'; record: PatentRecord; notes: number }
  | { kind: 'partial'; partial: PartialRecord }
  | { kind: 'withdrawal'; withdrawal: Withdrawal };

/** The words of bytes, and whether some bytes are none of the encoding. */
function decoded(piece: Buffer, encoding: string): { words: string; spoilt: boolean } {
  try {
    return { words: new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(piece), spoilt: false };
  } catch {
    return { words: new TextDecoder(encoding, { ignoreBOM: true }).decode(piece), spoilt: true };
  }
}

/** Index behind the last tag: no character is cut there. */
function cutAfter(bytes: Buffer, encoding: string): number {
  if (encoding.startsWith('utf-16')) return bytes.length - (bytes.length % 2);
  const tag = bytes.lastIndexOf(GREATER);
  return tag >= 0 ? tag + 1 : bytes.length > TAGLESS ? bytes.length : 0;
}
