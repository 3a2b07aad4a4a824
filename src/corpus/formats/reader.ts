import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text } from '#kernel/text.ts';
import type { PartialRecord } from '../record/partial.ts';
import { patentRecordSchema } from '../record/schema.ts';
import type { PatentRecord } from '../record/types.ts';
import { characters } from './characters.ts';
import { DOCUMENTS, FORMATS } from './detect.ts';
import { isDeleted, keyOfDeleted, readExchange, readFamily, readFulltext } from './docdb.ts';
import { expandableEntity } from './doctype.ts';
import { type MappingContext, Unusable } from './mapping.ts';
import { readPap } from './pap.ts';
import { readPublication } from './publication.ts';
import { readSdobi } from './sdobi.ts';
import { type Slice, Splitter } from './split.ts';
import type { FormatId, FormatReader, ReaderOptions } from './types.ts';
import { descendants, findDescendant, readXml, type XmlElement } from './xml.ts';

const LARGEST = 64_000_000;
const EXCERPT = 200;

/** Opens a reader of one format. See `FormatReader`. */
export function createReader(format: FormatId, options: ReaderOptions): FormatReader {
  const context: MappingContext = { source: options.source };
  let position = 0;
  let documents = 0;
  const reject = (refusal: Refusal, at: { offset: number; length: number }, excerpt: string) =>
    options.onReject({ ...at, code: refusal.code, reason: refusal.what, refusal, excerpt: excerpt.slice(0, EXCERPT) });

  const largest = options.largest ?? LARGEST;
  const splitter = new Splitter({
    ...DOCUMENTS[format],
    largest,
    onSlice: (slice) => {
      documents++;
      take(slice);
    },
    onTooLarge: (offset, length, excerpt) => {
      documents++;
      reject(refuse('ZQ-COR-007', { limit: Math.round(largest / 10_000) }), { offset, length }, excerpt);
    },
  });

  const take = ({ text: source, offset, cut, doctype }: Slice) => {
    const at = { offset, length: source.length };
    const entity = doctype === undefined ? undefined : expandableEntity(doctype);
    if (entity !== undefined) {
      reject(refuse('ZQ-COR-002', { name: entity.slice(0, 60) }), at, doctype ?? '');
      return;
    }
    const reading = readXml(source, format === 'uspto-grant' ? characters : undefined);
    if (!reading.ok) {
      const refusal = cut ? refuse('ZQ-COR-005') : refuse('ZQ-COR-001', { problem: reading.problem });
      reject(refusal, at, source.slice(Math.max(0, reading.at - EXCERPT / 2), reading.at + EXCERPT / 2));
      return;
    }
    try {
      const { records, partials, withdrawn } = read(format, reading.root, context);
      for (const record of records) {
        const checked = check(record);
        if (checked) reject(checked, at, source.slice(0, EXCERPT));
        else options.onRecord(record, at);
      }
      for (const partial of partials) options.onPartial?.(partial, at);
      for (const key of withdrawn ?? []) options.onWithdrawal?.({ key, by: options.source }, at);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      reject(error.refusal, at, source.slice(0, EXCERPT));
    }
  };

  return {
    write: (chunk) => {
      position += chunk.length;
      splitter.write(chunk);
    },
    end: () => {
      splitter.end();
      if (documents > 0) return;
      const title = FORMATS.find((one) => one.id === format)?.title ?? text(format, format);
      reject(refuse('ZQ-COR-006', { format: title }), { offset: 0, length: position }, '');
    },
    get position() {
      return position;
    },
  };
}

interface Read {
  records: PatentRecord[];
  partials: PartialRecord[];
  /** Keys of documents their source has deleted. */
  withdrawn?: string[];
}

function read(format: FormatId, root: XmlElement, context: MappingContext): Read {
  if (root.key === 'exchangedocument')
    return isDeleted(root)
      ? { records: [], partials: [], withdrawn: [keyOfDeleted(root)] }
      : { records: [readExchange(root, context)], partials: [] };
  if (root.key === 'fulltextdocument') return { records: [], partials: readFulltext(root, context) };
  if (root.key === 'patentfamily')
    return {
      // A family asked for with its bibliographies holds the documents themselves.
      records: descendants(root, ['exchangedocument'])
        .filter((one) => !isDeleted(one))
        .map((one) => readExchange(one, context)),
      partials: readFamily(root, context),
    };
  if (root.key === 'patentapplicationpublication') return { records: [readPap(root, context)], partials: [] };
  const inid = format === 'uspto-grant' || format === 'st36' ? findDescendant(root, 'sdobi') : undefined;
  return { records: [inid ? readSdobi(root, context) : readPublication(root, context)], partials: [] };
}

/** What the store would refuse, told before it gets there. */
function check(record: PatentRecord): Refusal | undefined {
  const parsed = patentRecordSchema.safeParse(record);
  if (parsed.success) return undefined;
  const [issue] = parsed.error.issues;
  const said = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  return refuse('ZQ-COR-008', { problem: said });
}
