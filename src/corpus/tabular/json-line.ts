import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import type { Parsed } from '#kernel/parsed.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import { patentRecordSchema } from '../record/schema.ts';
import type { PatentRecord } from '../record/types.ts';
import { rowReader } from './row.ts';
import type { Cell, CellNote, ColumnField, TableContext } from './types.ts';

const words = z.union([z.string(), z.number()]);
const list = z.union([
  z.string(),
  z.array(z.union([z.string(), z.object({ name: z.string() }), z.object({ text: z.string() })])),
]);

/** A line as the command line takes it: only `publication` and `title` are required; what is unknown is left out. */
const lineSchema = z.object({
  publication: words,
  application: words.nullish(),
  kind: z.string().nullish(),
  title: z.string(),
  abstract: z.string().nullish(),
  claims: list.nullish(),
  description: list.nullish(),
  applicants: list.nullish(),
  address: z.string().nullish(),
  inventors: list.nullish(),
  agency: z.string().nullish(),
  agents: list.nullish(),
  ipc: list.nullish(),
  cpc: list.nullish(),
  locarno: list.nullish(),
  filed: words.nullish(),
  published: words.nullish(),
  status: list.nullish(),
  statusOn: words.nullish(),
  lang: z.string().nullish(),
});
type Line = z.infer<typeof lineSchema>;

const COLUMNS: Record<keyof Line, ColumnField> = {
  publication: 'publication',
  application: 'application',
  kind: 'kind',
  title: 'title',
  abstract: 'abstract',
  claims: 'claims',
  description: 'description',
  applicants: 'applicants',
  address: 'address',
  inventors: 'inventors',
  agency: 'agency',
  agents: 'agents',
  ipc: 'ipc',
  cpc: 'cpc',
  locarno: 'locarno',
  filed: 'filedOn',
  published: 'publishedOn',
  status: 'status',
  statusOn: 'statusOn',
  lang: 'lang',
};
const HEADERS = Object.keys(COLUMNS) as (keyof Line)[];
const readRow = rowReader(HEADERS, COLUMNS);

/** A record from the text of one line: the short form, or a whole record as this house writes it. */
export function lineToRecord(line: string, context: TableContext): Parsed<{ record: PatentRecord; notes: CellNote[] }> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (fault) {
    return { ok: false, reason: bad(String((fault as Error).message)) };
  }
  return valueToRecord(value, context);
}

/** As `lineToRecord`, of a value that was read already. */
export function valueToRecord(
  value: unknown,
  context: TableContext,
): Parsed<{ record: PatentRecord; notes: CellNote[] }> {
  if (typeof value === 'object' && value !== null && 'key' in value && 'fieldSources' in value) {
    const whole = patentRecordSchema.safeParse(value);
    return whole.success
      ? { ok: true, value: { record: whole.data as PatentRecord, notes: [] } }
      : { ok: false, reason: bad(issueOf(whole.error)) };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return { ok: false, reason: bad(issueOf(parsed.error)) };
  const given = parsed.data;
  const outcome = readRow(
    HEADERS.map((name): Cell => cellOf(given[name])),
    context,
  );
  if (!outcome.ok) return { ok: false, reason: outcome.cells[0]!.refusal };
  const { record, notes } = outcome;
  // Texts that came as a list are told apart already; splitting them again would cut at numbers inside.
  if (Array.isArray(given.claims))
    record.claims = given.claims.map((one, at) => ({
      number: at + 1,
      text: textOf(one).replace(/^\s*\d{1,4}\s*[.．、]\s*/, ''),
    }));
  return { ok: true, value: { record, notes } };
}

const textOf = (one: string | { name: string } | { text: string }): string =>
  typeof one === 'string' ? one : 'name' in one ? one.name : one.text;
const cellOf = (value: Line[keyof Line]): Cell =>
  value === undefined || value === null ? null : Array.isArray(value) ? value.map(textOf).join('\n') : value;

const bad = (reason: string): Refusal => refuse('ZQ-COR-015', { reason: t(`${reason}。`, `${reason}.`) });
const issueOf = (error: z.ZodError): string => {
  const issue = error.issues[0]!;
  return `${issue.path.join('.') || 'line'}: ${issue.message}`;
};
