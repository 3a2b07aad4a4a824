import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import type { DocumentField } from './definition.ts';
import { refuseDocument } from './errors.ts';

/** A day with what it was derived from, as the calendar explains it: one line per step. */
export interface LimitValue {
  date: PlainDate;
  span: Text;
  explain: Text[];
}

export type ScalarValue = string | number | Text | (string | Text)[] | undefined;
export type DataValue = ScalarValue | LimitValue | Record<string, ScalarValue>[];

/** The facts of the act of issuing; they come from the engine, never from the form. */
export interface IssueFacts {
  date: PlainDate;
  issuer: Text;
  /** The finished document number; absent in a draft. */
  number?: string | undefined;
}

export interface DocumentData {
  issue: IssueFacts;
  values: Readonly<Record<string, unknown>>;
}

/** Values that fit the declared fields, or a refusal for every one that is missing, unknown or of the wrong sort. */
export function checkValues(
  fields: Record<string, DocumentField>,
  values: Readonly<Record<string, unknown>>,
): Outcome<Record<string, DataValue>> {
  const refusals: Refusal[] = [];
  for (const name of Object.keys(values))
    if (!Object.hasOwn(fields, name)) refusals.push(refuseDocument('ZQ-DOC-003', { place: name }));
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    checkField(field, value, name, refusals);
  }
  return refusals.length > 0 ? refused(...refusals) : good(values as Record<string, DataValue>);
}

export const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function checkField(field: DocumentField, value: unknown, place: string, refusals: Refusal[]): void {
  if (isMissing(value)) {
    if (!field.optional) refusals.push(refuseDocument('ZQ-DOC-001', { label: field.label, place }));
    return;
  }
  if (!fits(field, value)) {
    refusals.push(refuseDocument('ZQ-DOC-002', { label: field.label, place, expected: KINDS[field.kind] }));
    return;
  }
  if (field.kind === 'rows')
    (value as Record<string, unknown>[]).forEach((row, index) => {
      for (const [name, inner] of Object.entries(field.fields))
        checkField(inner, row[name], `${place}.${index}.${name}`, refusals);
      for (const name of Object.keys(row))
        if (!Object.hasOwn(field.fields, name))
          refusals.push(refuseDocument('ZQ-DOC-003', { place: `${place}.${index}.${name}` }));
    });
}

const isText = (value: unknown): value is string | Text =>
  typeof value === 'string' || (isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string');
const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isDay = (value: unknown): boolean => typeof value === 'string' && findPlainDate(value) !== undefined;

function fits(field: DocumentField, value: unknown): boolean {
  switch (field.kind) {
    case 'text':
      return isText(value);
    case 'texts':
      return Array.isArray(value) && value.every(isText);
    case 'date':
      return isDay(value);
    case 'integer':
    case 'money':
      return Number.isSafeInteger(value);
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.options, value);
    case 'rows':
      return Array.isArray(value) && value.every(isObject);
    case 'limit':
      return (
        isObject(value) &&
        isDay(value.date) &&
        isText(value.span) &&
        Array.isArray(value.explain) &&
        value.explain.every(isText)
      );
  }
}

const KINDS: Record<DocumentField['kind'], Text> = {
  text: { zh: '文字', en: 'words' },
  texts: { zh: '文字列表', en: 'a list of words' },
  date: { zh: '日期（YYYY-MM-DD）', en: 'a day (YYYY-MM-DD)' },
  integer: { zh: '整数', en: 'a whole number' },
  money: { zh: '金额（以分为单位的整数）', en: 'an amount in whole fen' },
  choice: { zh: '选项代码', en: 'one of the declared codes' },
  rows: { zh: '记录列表', en: 'a list of rows' },
  limit: { zh: '期限（届满日及推算过程）', en: 'a time limit with its derivation' },
};
