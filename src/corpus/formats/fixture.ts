import { plainDate } from '#kernel/plain-date.ts';
import type { PartialRecord } from '../record/partial.ts';
import type { PatentRecord } from '../record/types.ts';
import { createReader } from './reader.ts';
import type { FormatId, Place, Reject } from './types.ts';

export interface ReadAll {
  records: PatentRecord[];
  places: Place[];
  partials: PartialRecord[];
  withdrawn: string[];
  rejects: Reject[];
}

/** For tests: reads a text in pieces of the given sizes (the last size repeats; default all at once). */
export function readAll(
  format: FormatId,
  source: string,
  { sizes = [source.length || 1], largest }: { sizes?: readonly number[]; largest?: number } = {},
): ReadAll {
  const all: ReadAll = { records: [], places: [], partials: [], withdrawn: [], rejects: [] };
  const reader = createReader(format, {
    source: { id: 'test', asOf: plainDate('2026-11-20'), licence: 'demo' },
    onRecord: (record, at) => {
      all.records.push(record);
      all.places.push(at);
    },
    onPartial: (partial) => all.partials.push(partial),
    onWithdrawal: ({ key }) => all.withdrawn.push(key),
    onReject: (reject) => all.rejects.push(reject),
    ...(largest === undefined ? {} : { largest }),
  });
  let at = 0;
  for (let i = 0; at < source.length; i++) {
    const size = Math.max(1, sizes[Math.min(i, sizes.length - 1)] ?? source.length);
    reader.write(source.slice(at, at + size));
    at += size;
  }
  reader.end();
  return all;
}
