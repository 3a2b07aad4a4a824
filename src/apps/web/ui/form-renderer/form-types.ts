import type { Say } from '../../app/i18n.ts';
import type { UploadItem } from '../upload-drop/upload-drop.tsx';

export interface FieldBase {
  id: string;
  label: Say;
  hint?: Say;
  required?: boolean;
}

export interface Choice {
  value: string;
  label: Say;
  hint?: Say;
}

export type FormField = FieldBase &
  (
    | { kind: 'text'; maxLength?: number; placeholder?: string }
    | { kind: 'textarea'; maxLength?: number; rows?: number }
    | { kind: 'number'; min?: number; max?: number; unit?: Say }
    | { kind: 'money' }
    | { kind: 'date' }
    | { kind: 'select'; choices: Choice[] }
    | { kind: 'radio'; choices: Choice[] }
    | { kind: 'checkbox'; choices: Choice[] }
    | { kind: 'list'; item: FormField[]; add: Say; max?: number }
    | { kind: 'file'; accept?: string; multiple?: boolean }
    | { kind: 'party'; contact?: false }
    | { kind: 'division'; divisions: { code: string; path: Say }[] }
    | { kind: 'ipc' }
    | { kind: 'credit-code' }
  );

export interface FormSection {
  id: string;
  title: Say;
  hint?: Say;
  fields: FormField[];
}

/**
 * Values by field id. text, textarea, date (`YYYY-MM-DD`), select, radio, division, ipc and credit-code are strings; number is a
 * number; money is integer fen; checkbox is a list of strings; list is a list of values; party is `{name, code, contact}`.
 */
export type FormValue = string | number | string[] | FormValues[] | FormValues | undefined;
export interface FormValues {
  [field: string]: FormValue;
}

export interface FormProblem {
  /** Dotted path of the field: `inventors.1.name`. */
  field: string;
  message: Say;
}

export interface Saving {
  state: 'none' | 'saving' | 'saved' | 'failed';
  /** Clock time: `10:42`. */
  at?: string;
}

export type FormFiles = Record<string, UploadItem[]>;

export type SectionState = 'empty' | 'begun' | 'done' | 'wrong';

const isEmpty = (value: FormValue): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isEmpty));

/** How far a section is: wrong when a problem lies in it, done when every required field is filled. */
export function sectionState(
  section: FormSection,
  values: FormValues,
  problems: readonly FormProblem[],
  files: FormFiles = {},
): SectionState {
  const inside = (field: string) => section.fields.some(({ id }) => field === id || field.startsWith(`${id}.`));
  if (problems.some(({ field }) => inside(field))) return 'wrong';
  const filled = (field: FormField) =>
    field.kind === 'file' ? (files[field.id]?.length ?? 0) > 0 : !isEmpty(values[field.id]);
  const required = section.fields.filter((field) => field.required);
  if (required.length > 0 ? required.every(filled) : section.fields.some(filled)) return 'done';
  return section.fields.some(filled) ? 'begun' : 'empty';
}

/** Yuan as typed to integer fen, without floating point; undefined when it is no amount with at most two decimals. */
export function fenOf(yuan: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(yuan.replaceAll(/[,，\s]/g, ''));
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

export const yuanOf = (fen: number): string => {
  const [whole, rest] = [Math.floor(fen / 100), fen % 100];
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`;
};
