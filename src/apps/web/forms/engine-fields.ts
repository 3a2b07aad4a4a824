import { isRequired, isShown } from '#engine/form/judge.ts';
import type { Field, FileRef, Form } from '#engine/form/types.ts';
import type { Text } from '#kernel/text.ts';
import type { FormField, FormValue, FormValues } from '../ui/form-renderer/form-types.ts';
import type { UploadItem } from '../ui/upload-drop/upload-drop.tsx';

/** What the fields of a form may refer to besides what is typed in. */
export interface FieldContext {
  [key: string]: unknown;
  today: string;
}

/** The people a field of kind `account` may name, with a word on each (such as how much lies with them). */
export type People = Record<string, { account: string; name: string; note?: Text }[]>;

const YES: Text = { zh: '是', en: 'Yes' };
const NO: Text = { zh: '否', en: 'No' };
const AGREE: Text = { zh: '我已阅读并承诺', en: 'I have read this and commit to it' };
const ADD: Text = { zh: '增加一条', en: 'Add one' };
const FEW = 6;

export interface Choices {
  people?: People;
  divisions?: { code: string; path: Text }[];
}

/** A field of a definition as the form on the screen knows it. */
export function screenField(name: string, field: Field, context: FieldContext, choices: Choices = {}): FormField {
  const base = {
    id: name,
    label: field.label,
    required: isRequired(field, context),
    ...(field.hint ? { hint: field.hint } : {}),
  };
  const max = typeof field.max === 'number' ? { max: field.max } : {};
  const min = typeof field.min === 'number' ? { min: field.min } : {};
  const maxLength = typeof field.max === 'number' ? { maxLength: field.max } : {};
  const options = field.options ?? [];
  switch (field.kind) {
    case 'long-text':
      return { ...base, kind: 'textarea', ...maxLength };
    case 'patent-numbers':
      return { ...base, kind: 'textarea', rows: 4 };
    case 'integer':
    case 'number':
      return { ...base, kind: 'number', ...min, ...max, ...(field.unit ? { unit: field.unit } : {}) };
    case 'money':
    case 'date':
    case 'ipc':
    case 'credit-code':
      return { ...base, kind: field.kind };
    case 'choice':
      return { ...base, kind: options.length > FEW ? 'select' : 'radio', choices: options };
    case 'choices':
      return { ...base, kind: 'checkbox', choices: options };
    case 'yes-no':
      return {
        ...base,
        kind: 'radio',
        choices: [
          { value: 'yes', label: YES },
          { value: 'no', label: NO },
        ],
      };
    case 'agreement':
      return { ...base, kind: 'checkbox', choices: [{ value: 'yes', label: AGREE }] };
    case 'organisation':
      return { ...base, kind: 'party', contact: false };
    case 'division':
      return { ...base, kind: 'division', divisions: choices.divisions ?? [] };
    case 'account':
      return {
        ...base,
        kind: 'radio',
        choices: (choices.people?.[name] ?? []).map((one) => ({
          value: one.account,
          label: one.name,
          ...(one.note ? { hint: one.note } : {}),
        })),
      };
    case 'files':
      return { ...base, kind: 'file', multiple: true, ...(field.accept ? { accept: field.accept.join(',') } : {}) };
    case 'package':
      return { ...base, kind: 'file', multiple: true };
    case 'list':
      return {
        ...base,
        kind: 'list',
        add: ADD,
        ...max,
        item: Object.entries(field.fields ?? {})
          .filter(([, one]) => !one.hidden && isShown(one, context))
          .map(([id, one]) => screenField(id, one, context, choices)),
      };
    default:
      return { ...base, kind: 'text', ...maxLength };
  }
}

/** What was typed, in the shape the engine judges; the same on the page and on the server. */
export function inputOf(fields: Record<string, Field>, values: FormValues): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (value === undefined) continue;
    input[name] = storedValue(field, value);
  }
  return input;
}

function storedValue(field: Field, value: FormValue): unknown {
  switch (field.kind) {
    case 'yes-no':
      return value === 'yes' ? true : value === 'no' ? false : undefined;
    case 'agreement':
      return Array.isArray(value) && value.length > 0 ? true : undefined;
    case 'organisation': {
      const { name = '', code = '' } = value as FormValues;
      return name === '' && code === '' ? undefined : { name, code };
    }
    case 'list':
      return (value as FormValues[]).map((item) => inputOf(field.fields ?? {}, item));
    default:
      return value;
  }
}

/** A stored input, such as one to begin from, in the shape of the form on the screen. */
export function valuesOf(fields: Record<string, Field>, input: Record<string, unknown>): FormValues {
  const values: FormValues = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = input[name];
    if (value === undefined || value === null) continue;
    if (field.kind === 'yes-no') values[name] = value === true ? 'yes' : 'no';
    else if (field.kind === 'agreement') values[name] = value === true ? ['yes'] : [];
    else if (field.kind === 'patent-numbers' && Array.isArray(value)) values[name] = value.join('\n');
    else if (field.kind === 'list' && Array.isArray(value))
      values[name] = value.map((item) => valuesOf(field.fields ?? {}, item as Record<string, unknown>));
    else values[name] = value as FormValue;
  }
  return values;
}

/** The fields a form asks for now, section by section. */
export function shownSections(form: Form, values: FormValues, context: FieldContext) {
  const all = Object.assign({}, ...form.sections.map((section) => section.fields)) as Record<string, Field>;
  const now = { ...context, input: inputOf(all, values) };
  return form.sections
    .map((section, at) => ({
      id: String(at),
      title: section.title,
      fields: Object.entries(section.fields).filter(([, field]) => !field.hidden && isShown(field, now)),
      context: now,
    }))
    .filter((section) => section.fields.length > 0);
}

/** Files a value already holds, as the drop zone lists them. */
export function filesIn(value: unknown): UploadItem[] {
  const refs = Array.isArray(value)
    ? (value as FileRef[])
    : typeof value === 'object' && value !== null && 'files' in value
      ? (value as { files: FileRef[] }).files
      : [];
  return refs
    .filter((one) => typeof one.sha256 === 'string')
    .map((one) => ({ id: one.sha256, name: one.name, bytes: one.bytes, state: 'done' as const }));
}
