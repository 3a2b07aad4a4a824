import { z } from 'zod';
import { parseIpc } from '#kernel/classification/index.ts';
import { findDivision } from '#kernel/divisions/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { parseMoney } from '#kernel/money.ts';
import { parseCreditCode, parsePatentApplication } from '#kernel/numbers/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import type { Context } from '../condition.ts';
import type { Field, FieldKind, FileRef } from './types.ts';

/** Everything the engine knows of a kind of field: its shape for the API, and how a filled-in value is read. */
interface Kind {
  schema: (field: Field) => z.ZodType;
  read: (field: Field, raw: unknown, today: PlainDate) => Outcome<unknown>;
}

const HASH = /^[0-9a-f]{64}$/;
const fileShape = z.object({
  name: z.string(),
  sha256: z.string().regex(HASH),
  bytes: z.int().nonnegative(),
  mediaType: z.string(),
});
const organisationShape = z.object({ name: z.string(), code: z.string() });
const packageShape = z.looseObject({
  title: z.string().optional(),
  claimCount: z.int().nonnegative(),
  textSha256: z.string().regex(HASH),
  files: z.array(fileShape),
});

const wrong = (field: Field, zh: string, en: string): Outcome<never> =>
  refused(refuse('ZQ-FRM-002', { label: field.label, reason: { zh, en } }));

const choose = (field: Field, value: unknown): Refusal | undefined => {
  if (field.options?.some((option) => option.value === value)) return undefined;
  const options = (field.options ?? []).map((option) => option.label);
  return refuse('ZQ-FRM-005', {
    label: field.label,
    value: String(value),
    options: {
      zh: options.map((one) => one.zh).join('、'),
      en: options.map((one) => one.en).join(', '),
    } satisfies Text,
  });
};

function readText(field: Field, raw: unknown): Outcome<string> {
  if (typeof raw !== 'string') return wrong(field, '应为文字。', 'It must be a text.');
  const value = raw.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  const found = [...value].length;
  if (typeof field.max === 'number' && found > field.max)
    return refused(refuse('ZQ-FRM-003', { label: field.label, found, max: field.max }));
  if (typeof field.min === 'number' && found < field.min)
    return refused(refuse('ZQ-FRM-004', { label: field.label, found, min: field.min }));
  if (field.pattern && !new RegExp(field.pattern, 'u').test(value))
    return wrong(field, '格式不对。', 'It is not in the right form.');
  return good(value);
}

function readNumber(field: Field, raw: unknown, whole: boolean): Outcome<number> {
  const value = typeof raw === 'string' ? Number(raw.normalize('NFKC').replace(/[,\s]/g, '')) : raw;
  if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isSafeInteger(value)))
    return whole
      ? wrong(field, '应为整数。', 'It must be a whole number.')
      : wrong(field, '应为数字。', 'It must be a number.');
  const min = typeof field.min === 'number' ? field.min : Number.NEGATIVE_INFINITY;
  const max = typeof field.max === 'number' ? field.max : Number.POSITIVE_INFINITY;
  if (value < min || value > max)
    return refused(refuse('ZQ-FRM-006', { label: field.label, min: bound(min), max: bound(max), value }));
  return good(value);
}

const bound = (n: number): string => (Number.isFinite(n) ? String(n) : n < 0 ? '−∞' : '∞');

function readDate(field: Field, raw: unknown, today: PlainDate): Outcome<PlainDate> {
  const value = typeof raw === 'string' ? findPlainDate(raw.trim()) : undefined;
  if (!value) return wrong(field, '应为真实存在的日期，如 2026-03-01。', 'It must be a real day, such as 2026-03-01.');
  const edge = (limit: Field['min']) => (limit === 'today' ? today : typeof limit === 'string' ? limit : undefined);
  const [min, max] = [edge(field.min), edge(field.max)];
  if ((min && value < min) || (max && value > max))
    return refused(
      refuse('ZQ-FRM-006', { label: field.label, min: min ?? '1900-01-01', max: max ?? '2999-12-31', value }),
    );
  return good(value);
}

function readFiles(field: Field, raw: unknown): Outcome<FileRef[]> {
  const parsed = z.array(fileShape).safeParse(raw);
  if (!parsed.success) return wrong(field, '文件没有上传完成。', 'The files were not uploaded completely.');
  const other = parsed.data.find((file) => field.accept && !field.accept.includes(file.mediaType));
  if (other) return wrong(field, `“${other.name}”的类型不接受。`, `The type of "${other.name}" is not accepted.`);
  return good(parsed.data);
}

function shaped<T>(field: Field, raw: unknown, schema: z.ZodType<T>): Outcome<T> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? good(parsed.data) : wrong(field, '内容不完整。', 'It is not complete.');
}

function readOrganisation(field: Field, raw: unknown): Outcome<{ name: string; code: string }> {
  const shape = shaped(field, raw, organisationShape);
  if (!shape.ok) return shape;
  const code = parseCreditCode(shape.value.code);
  if (!code.ok) return refused(code.reason);
  const name = shape.value.name.normalize('NFC').trim();
  return name === ''
    ? wrong(field, '没有填写名称。', 'The name is missing.')
    : good({ name, code: code.value.canonical });
}

const textKind: Kind = {
  schema: (field) => (typeof field.max === 'number' ? z.string().max(field.max * 2) : z.string()),
  read: readText,
};
const stringly = (read: Kind['read']): Kind => ({ schema: () => z.string(), read });

const KINDS: Record<FieldKind, Kind> = {
  text: textKind,
  'long-text': textKind,
  integer: { schema: () => z.int(), read: (field, raw) => readNumber(field, raw, true) },
  number: { schema: () => z.number(), read: (field, raw) => readNumber(field, raw, false) },
  money: {
    schema: () => z.int().describe('fen'),
    read: (field, raw) => {
      if (typeof raw === 'number') return readNumber(field, raw, true);
      const fen = parseMoney(String(raw));
      return fen.ok ? readNumber(field, fen.value, true) : refused(fen.reason);
    },
  },
  date: { schema: () => z.iso.date(), read: readDate },
  choice: {
    schema: (field) => z.enum((field.options ?? []).map((option) => option.value) as [string, ...string[]]),
    read: (field, raw) => {
      const refusal = choose(field, raw);
      return refusal ? refused(refusal) : good(raw);
    },
  },
  choices: {
    schema: (field) => z.array(z.enum((field.options ?? []).map((option) => option.value) as [string, ...string[]])),
    read: (field, raw) => {
      const values = Array.isArray(raw) ? [...new Set(raw)] : [raw];
      const refusals = values.map((value) => choose(field, value)).filter((one) => one !== undefined);
      return refusals.length > 0 ? refused(...refusals) : good(values);
    },
  },
  'yes-no': { schema: () => z.boolean(), read: (field, raw) => shaped(field, raw, z.boolean()) },
  agreement: {
    schema: () => z.literal(true),
    read: (field, raw) => (raw === true ? good(true) : refused(refuse('ZQ-FRM-012', { label: field.label }))),
  },
  'credit-code': stringly((_, raw) => {
    const code = parseCreditCode(String(raw));
    return code.ok ? good(code.value.canonical) : refused(code.reason);
  }),
  organisation: { schema: () => organisationShape, read: readOrganisation },
  phone: stringly((field, raw) => {
    const value = String(raw).normalize('NFKC').replace(/[\s-]/g, '');
    return /^\+?\d{5,15}$/.test(value)
      ? good(value)
      : wrong(field, '应为 5 至 15 位数字，固定电话带区号。', 'It must have 5 to 15 digits.');
  }),
  email: stringly((field, raw) => {
    const parsed = z.email().safeParse(String(raw).trim());
    return parsed.success
      ? good(parsed.data.toLowerCase())
      : wrong(field, '应为电子邮箱，如 name@example.com。', 'It must be an e-mail address.');
  }),
  division: stringly((field, raw, today) => {
    const division = findDivision(String(raw), today);
    return division ? good(division.code) : wrong(field, '没有这个行政区划代码。', 'There is no such division.');
  }),
  ipc: stringly((_, raw) => {
    const symbol = parseIpc(String(raw));
    return symbol.ok ? good(symbol.value.canonical) : refused(symbol.reason);
  }),
  'patent-numbers': {
    schema: () => z.array(z.string()),
    read: (field, raw, today) => {
      // A space after ZL or CN belongs to the number; any other parts two of them.
      const split = (text: string) => text.replace(/(ZL|CN)\s+(?=\d)/gi, '$1').split(/[\s,;、\uff0c\uff1b]+/);
      const words = (Array.isArray(raw) ? raw.map(String) : split(String(raw))).filter(Boolean);
      const parsed = words.map((word) => parsePatentApplication(word, { today }));
      const faults = parsed.flatMap((one) => (one.ok ? [] : [one.reason]));
      if (faults.length > 0) return refused(...faults);
      const numbers = parsed.flatMap((one) => (one.ok ? [one.value.canonical] : []));
      const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
      return twice ? refused(refuse('ZQ-FRM-011', { label: field.label, value: twice })) : good(numbers);
    },
  },
  account: stringly((field, raw) => shaped(field, raw, z.string().min(1).max(80))),
  files: { schema: () => z.array(fileShape), read: readFiles },
  package: { schema: () => packageShape, read: (field, raw) => shaped(field, raw, packageShape) },
  list: {
    schema: (field) => z.array(fieldsSchema(field.fields ?? {})),
    read: () => {
      throw new Error('Lists are read item by item.');
    },
  },
};

/** Reads one filled-in value, forgiving in writing and strict in what is stored. */
export function readValue(field: Field, raw: unknown, context: Context): Outcome<unknown> {
  return KINDS[field.kind].read(field, raw, context.today as PlainDate);
}

/** The shape of a form's input for the API: what must be there in every case is required, the rest optional. */
export function fieldsSchema(fields: Record<string, Field>): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const schema = KINDS[field.kind].schema(field).describe(`${field.label.zh} / ${field.label.en}`);
        return [name, field.required === true && !field.when ? schema : schema.optional()];
      }),
    ),
  );
}
