import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import { type Context, holds } from '../condition.ts';
import { fieldsOf } from './form.ts';
import { readValue } from './kinds.ts';
import type { Field, FieldKind, Form } from './types.ts';

/**
 * Judges what was filled in: hidden fields are dropped, known codes are put into their canonical form, and every fault is
 * told with its field. The browser and the server run this same function.
 */
export function judgeForm(
  form: Form,
  input: Record<string, unknown>,
  context: Context,
): Outcome<Record<string, unknown>> {
  const fields = fieldsOf(form);
  const refusals: Refusal[] = [];
  const value = judgeFields(fields, input, { ...context, input }, '', refusals);
  return refusals.length > 0 ? refused(...refusals) : good(value);
}

/** Whether a field is asked for, given what was filled in so far. */
export const isShown = (field: Field, context: Context): boolean => !field.when || holds(field.when, context);

export const isRequired = (field: Field, context: Context): boolean =>
  typeof field.required === 'object' ? holds(field.required, context) : field.required === true;

function judgeFields(
  fields: Record<string, Field>,
  input: Record<string, unknown>,
  context: Context,
  prefix: string,
  refusals: Refusal[],
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const name of Object.keys(input)) {
    const path = `${prefix}${name}`;
    if (!Object.hasOwn(fields, name)) refusals.push({ ...refuse('ZQ-FRM-007', { field: path }), field: path });
  }
  for (const [name, field] of Object.entries(fields)) {
    if (!isShown(field, context)) continue;
    const path = `${prefix}${name}`;
    const raw = input[name];
    if (isBlank(field, raw)) {
      if (!isRequired(field, context)) continue;
      const code =
        field.kind === 'agreement'
          ? 'ZQ-FRM-012'
          : field.kind === 'files' || field.kind === 'package'
            ? 'ZQ-FRM-008'
            : 'ZQ-FRM-001';
      refusals.push({
        ...(code === 'ZQ-FRM-008' ? refuse(code, { material: field.label }) : refuse(code, { label: field.label })),
        field: path,
      });
      continue;
    }
    if (field.kind === 'list') {
      const items = Array.isArray(raw) ? raw : [raw];
      refusals.push(...countRefusals(field, items.length, path));
      value[name] = items.map((item: unknown, index) => {
        const place = `${path}.${index}`;
        if (!isRecord(item)) {
          const reason = { zh: '每一项应含若干栏。', en: 'Each entry consists of fields.' };
          refusals.push({ ...refuse('ZQ-FRM-002', { label: field.label, reason }), field: place });
          return {};
        }
        return judgeFields(field.fields ?? {}, item, { ...context, item }, `${place}.`, refusals);
      });
      continue;
    }
    const read = readValue(field, raw, context);
    if (read.ok) {
      value[name] = read.value;
      if (COUNTED.has(field.kind) && Array.isArray(read.value))
        refusals.push(...countRefusals(field, read.value.length, path));
    } else refusals.push(...read.refusals.map((one) => ({ ...one, field: path })));
  }
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Kinds other than lists whose values are several, so that `min` and `max` count them. */
const COUNTED: ReadonlySet<FieldKind> = new Set<FieldKind>(['choices', 'patent-numbers', 'files']);

/**
 * An entry of a list that was added but left empty counts as an entry; a blank text does not count as a text. "No" answers
 * a question, but a statement that is not ticked is not made.
 */
const isBlank = (field: Field, value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (value === false && field.kind !== 'yes-no') ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

export function countRefusals(field: Field, found: number, path: string): Refusal[] {
  const min = typeof field.min === 'number' ? field.min : 0;
  const max = typeof field.max === 'number' ? field.max : 500;
  if (found >= min && found <= max) return [];
  return [{ ...refuse('ZQ-FRM-014', { label: field.label, min, max, found }), field: path }];
}
