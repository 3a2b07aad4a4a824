import { z } from 'zod';

/** Shape of a document kind (文书) as plain JSON. What the shape cannot say is checked by `defineDocument`. */

const Words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const Name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be a camelCase name');

const scalar = {
  label: Words,
  /** May be missing. Then every use needs `blank` words, or a block guarded by `when`. */
  optional: z.literal(true).optional(),
  /** What is printed where an optional value is missing. */
  blank: Words.optional(),
};

const ScalarField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['text', 'texts', 'date', 'integer', 'money']), ...scalar }),
  z.strictObject({ kind: z.literal('choice'), options: z.record(z.string(), Words), ...scalar }),
]);

/** One datum the document is made from. `money` is whole fen; `texts` a list of words; `limit` a day with its derivation:
 * in a text `{name}` and `{name.date}` are the day, `{name.span}` its length. `{name.count}` is the length of a list. */
const DocumentField = z.union([
  ScalarField,
  z.strictObject({ kind: z.literal('limit'), label: Words, optional: z.literal(true).optional() }),
  z.strictObject({
    kind: z.literal('rows'),
    label: Words,
    optional: z.literal(true).optional(),
    fields: z.record(Name, ScalarField),
  }),
]);
export type ScalarField = z.infer<typeof ScalarField>;
export type DocumentField = z.infer<typeof DocumentField>;

/** The block is printed only when the named value is there (or not there, or one of the named codes). */
const When = z.union([
  z.string(),
  z.strictObject({ not: z.string() }),
  z.strictObject({ field: z.string(), is: z.array(z.string()).min(1) }),
]);
export type When = z.infer<typeof When>;

const common = { when: When.optional() };
const listSource = { items: z.array(Words).min(1).optional(), from: z.string().optional() };

const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: Words, ...common }),
  /** Numbered by the level: 一、（一）1.（1）. */
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: Words,
    ...common,
  }),
  /** The case information table (案件信息): rows of one or two label–value pairs. */
  z.strictObject({
    kind: z.literal('facts'),
    rows: z
      .array(
        z
          .array(z.strictObject({ label: Words, value: Words }))
          .min(1)
          .max(2),
      )
      .min(1),
    ...common,
  }),
  /** A table from a `rows` field; header cells repeat on every page. */
  z.strictObject({
    kind: z.literal('table'),
    from: z.string(),
    caption: Words.optional(),
    columns: z
      .array(
        z.strictObject({
          title: Words,
          value: Words,
          /** Share of the width; default 1. */
          weight: z.number().positive().optional(),
          align: z.enum(['left', 'center', 'right']).optional(),
        }),
      )
      .min(1)
      .max(12),
    empty: Words,
    ...common,
  }),
  /** Numbered findings from a `rows` field: a lead line and labelled parts (where, what, basis, what to do). */
  z.strictObject({
    kind: z.literal('findings'),
    from: z.string(),
    lead: Words,
    parts: z.array(z.strictObject({ label: Words, text: Words, when: z.string().optional() })),
    empty: Words,
    ...common,
  }),
  z.strictObject({ kind: z.literal('list'), style: z.enum(['numbered', 'plain']), ...listSource, ...common }),
  z.strictObject({ kind: z.literal('legal-basis'), lead: Words, ...listSource, ...common }),
  z.strictObject({ kind: z.literal('remedies'), text: Words, ...common }),
  /** A sentence with a day of a `limit` field; how the day was found stands in a footnote. */
  z.strictObject({ kind: z.literal('limit'), from: z.string(), text: Words, ...common }),
  /** 附件说明 */
  z.strictObject({ kind: z.literal('enclosures'), ...listSource, ...common }),
  /** 署名、成文日期; `lines` are signatories such as 审查员. */
  z.strictObject({
    kind: z.literal('signature'),
    numerals: z.enum(['arabic', 'chinese']).optional(),
    lines: z.array(z.strictObject({ label: Words, value: Words })).optional(),
    ...common,
  }),
  /** 附注, in round brackets below the date. */
  z.strictObject({ kind: z.literal('note'), text: Words, ...common }),
  /** 版记: 抄送 and 印发机关, at the foot of the last page. */
  z.strictObject({
    kind: z.literal('imprint'),
    copies: z.strictObject(listSource).optional(),
    office: Words.optional(),
    ...common,
  }),
]);
export type Block = z.infer<typeof Block>;

export const DocumentDefinition = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be kebab-case'),
  version: z.string().regex(/^\d{4}-\d{2}(\.\d+)?$/, 'must look like "2026-01"'),
  title: Words,
  /** Sets the form: notice 通知书, decision 决定书 (red head), letter 信函格式, certificate 证书, receipt 回执. */
  kind: z.enum(['notice', 'decision', 'letter', 'certificate', 'receipt']),
  /** Put behind the issuing body's name in the red head, such as 文件. */
  headSuffix: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
  /** The document number (发文字号): `{year}` and `{n}`, or `{n:4}` for four digits; gapless within `series` and year. */
  numbering: z.strictObject({ pattern: z.string().min(1), series: z.string().min(1) }).optional(),
  /** The `text` or `texts` field that names whom it is addressed to (主送). */
  addressee: z.strictObject({ ref: z.string() }).optional(),
  fields: z.record(Name, DocumentField),
  blocks: z.array(Block).min(1),
});
export type DocumentDefinition = z.infer<typeof DocumentDefinition>;
export type DocumentKind = DocumentDefinition['kind'];
