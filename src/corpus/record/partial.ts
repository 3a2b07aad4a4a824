import { findPlainDate } from '#kernel/plain-date.ts';
import { filled } from './lay.ts';
import { mergeEvents } from './merge-events.ts';
import type { MarkedField, PatentRecord, SourceMark } from './types.ts';

/** Fields of a document that is known by its key, as offices deliver them apart from the bibliography. */
export interface PartialRecord {
  key: string;
  source: SourceMark;
  /** Language of the texts among the fields. */
  lang?: string;
  fields: Partial<Pick<PatentRecord, 'claims' | 'description' | 'figures' | 'family' | 'events' | 'citations'>>;
}

/**
 * The record with the fields of a partial delivery, each marked with its source. Texts in another language than the
 * record's stand back behind texts the record has already; events and members of the family add up, in no order of
 * arrival. Throws when the keys differ.
 */
export function layPartial(record: PatentRecord, partial: PartialRecord): PatentRecord {
  if (record.key !== partial.key) throw new Error(`${partial.key} cannot be laid over ${record.key}.`);
  const { fields, source } = partial;
  const next: PatentRecord = { ...record, fieldSources: { ...record.fieldSources } };
  const mark = (field: MarkedField) => {
    if (source.id !== record.source.id) next.fieldSources[field] = source;
  };
  for (const field of ['claims', 'description', 'figures', 'citations'] as const) {
    const given = fields[field];
    if (given === undefined || given.length === 0) continue;
    const foreign = partial.lang !== undefined && partial.lang !== record.lang;
    if (foreign && filled(record, field)) continue;
    if (olderThan(source, record, field) && filled(record, field)) continue;
    Object.assign(next, { [field]: given });
    mark(field);
  }
  if (fields.family) {
    const members = [...new Set([...record.family.members, ...fields.family.members])].sort();
    next.family = { id: fields.family.id ?? record.family.id, members };
    mark('family');
  }
  if (fields.events && fields.events.length > 0) {
    next.events = mergeEvents(record.events, fields.events);
    mark('events');
  }
  return next;
}

const olderThan = (source: SourceMark, record: PatentRecord, field: MarkedField): boolean => {
  const there = record.fieldSources[field];
  return there !== undefined && findPlainDate(source.asOf) !== undefined && source.asOf < there.asOf;
};
