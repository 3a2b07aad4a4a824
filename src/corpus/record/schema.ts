import { z } from 'zod';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { PatentRecord } from './types.ts';

const date = z.custom<PlainDate>(
  (value) => typeof value === 'string' && findPlainDate(value) !== undefined,
  'no calendar day',
);
const short = z.string().max(2000);
const languageText = z.object({ lang: z.string().max(8), text: z.string() });
const party = z.object({
  name: short.min(1),
  original: short.optional(),
  country: z.string().length(2).optional(),
  address: short.optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  creditCode: z.string().length(18).optional(),
});
const symbol = z.object({
  symbol: z.string().min(1).max(32),
  edition: z.string().max(16).optional(),
  value: z.enum(['invention', 'additional']).optional(),
});
const source = z.object({ id: z.string().min(1).max(64), asOf: date, licence: z.string().min(1).max(64) });
const MARKED = [
  'title',
  'abstract',
  'claims',
  'description',
  'figures',
  'parties',
  'classes',
  'family',
  'citations',
  'events',
] as const;

/** A record as it is stored: what every reader of a format has to deliver, checked before it enters the index. */
export const patentRecordSchema = z.object({
  key: z.string().regex(/^[A-Z]{2}[0-9A-Z]{3,30}$/),
  office: z.string().regex(/^[A-Z]{2}$/),
  publication: z.object({ number: z.string().min(1).max(32), kind: z.string().max(3), date: date.nullable() }),
  application: z.object({ number: z.string().min(1).max(40), date: date.nullable() }).nullable(),
  right: z.enum(['invention', 'utility', 'design', 'other']),
  lang: z.string().max(8),
  title: short.min(1),
  otherTitles: z.array(languageText),
  abstract: z.string(),
  otherAbstracts: z.array(languageText),
  claims: z.array(z.object({ number: z.int().min(0), text: z.string() })),
  description: z.array(
    z.object({ number: z.string().max(16).optional(), heading: z.literal(true).optional(), text: z.string() }),
  ),
  figures: z.array(z.object({ label: short, file: short.optional(), caption: short.optional() })),
  applicants: z.array(party),
  inventors: z.array(party),
  agency: party.nullable(),
  agents: z.array(short),
  ipc: z.array(symbol),
  cpc: z.array(symbol),
  locarno: z.array(symbol),
  priorities: z.array(z.object({ office: z.string().max(2), number: short, date: date.nullable() })),
  family: z.object({ id: z.string().max(64).nullable(), members: z.array(z.string().max(64)) }),
  citations: z.array(
    z.object({
      cited: short.min(1),
      sort: z.enum(['patent', 'literature']),
      by: z.enum(['examiner', 'applicant', 'opponent', 'unknown']),
      category: z.string().max(8).optional(),
    }),
  ),
  events: z.array(z.object({ code: z.string().regex(/^[A-Z]\d{2}$/), date, title: short, detail: short.optional() })),
  corrections: z.array(z.object({ kind: z.string().max(3), date: date.nullable() })),
  source,
  fieldSources: z.partialRecord(z.enum(MARKED), source),
}) satisfies z.ZodType<PatentRecord>;
