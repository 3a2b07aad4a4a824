import { z } from 'zod';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { canonical } from '../matter/chain.ts';

/**
 * A document with every value in place: what is stored at issue, hashed, printed, mailed and read by other programs.
 * Texts may hold line breaks; nothing in them is markup.
 */

const Day = z.custom<PlainDate>(
  (value) => typeof value === 'string' && findPlainDate(value) !== undefined,
  'must be a day',
);
const Item = z.strictObject({ number: z.string(), text: z.string() });
const Pair = z.strictObject({ label: z.string(), value: z.string() });

const ModelBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('addressee'), text: z.string() }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  z.strictObject({
    kind: z.literal('heading'),
    level: z.number().int().min(1).max(4),
    number: z.string(),
    text: z.string(),
  }),
  z.strictObject({ kind: z.literal('facts'), rows: z.array(z.array(Pair).min(1).max(2)) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string().optional(),
    columns: z.array(
      z.strictObject({ title: z.string(), weight: z.number().positive(), align: z.enum(['left', 'center', 'right']) }),
    ),
    rows: z.array(z.array(z.string())),
    /** Stands where there are no rows. */
    empty: z.string(),
  }),
  z.strictObject({
    kind: z.literal('findings'),
    items: z.array(z.strictObject({ number: z.string(), lead: z.string(), parts: z.array(Pair) })),
    empty: z.string(),
  }),
  z.strictObject({ kind: z.literal('list'), items: z.array(Item) }),
  z.strictObject({ kind: z.literal('legal-basis'), lead: z.string(), items: z.array(Item) }),
  z.strictObject({ kind: z.literal('remedies'), text: z.string() }),
  z.strictObject({
    kind: z.literal('limit'),
    text: z.string(),
    date: Day,
    /** How the day was found, one line per step. */
    derivation: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('enclosures'), items: z.array(Item) }),
  z.strictObject({ kind: z.literal('signature'), name: z.string(), date: z.string(), lines: z.array(Pair) }),
  z.strictObject({ kind: z.literal('note'), text: z.string() }),
  z.strictObject({
    kind: z.literal('imprint'),
    copies: z.array(z.string()),
    office: z.string().optional(),
    date: z.string(),
  }),
]);
export type ModelBlock = z.infer<typeof ModelBlock>;

export const DocumentModel = z.strictObject({
  schema: z.literal('zhiquan/document/1'),
  definition: z.strictObject({ id: z.string(), version: z.string() }),
  kind: z.enum(['notice', 'decision', 'letter', 'certificate', 'receipt']),
  lang: z.enum(['zh', 'en']),
  title: z.string().min(1),
  issuer: z.string().min(1),
  /** The red head (发文机关标志): the issuing body's name, with the suffix that the definition gives it. */
  head: z.string().min(1),
  number: z.string().optional(),
  /** The number is not yet given: the document can only be printed as a draft. */
  numberOpen: z.literal(true).optional(),
  issueDate: Day,
  blocks: z.array(ModelBlock),
});
export type DocumentModel = z.infer<typeof DocumentModel>;

/** The one text of a model, with sorted keys: what `hash` in a verification is taken over. */
export const modelJson = (model: DocumentModel): string => canonical(model);

/** Reads a stored model. @throws ZodError when it is not one */
export const parseModel = (json: string): DocumentModel => DocumentModel.parse(JSON.parse(json));
