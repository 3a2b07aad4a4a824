import { type Text, text } from '#kernel/text.ts';
import type { ChoiceField } from './ast.ts';
import { choicesOf } from './choices.ts';
import { FIELD_TABLE, findField, sortOf } from './fields.ts';

/** What may be put in place of the characters from `from` to `to`. */
export interface Suggestion {
  from: number;
  to: number;
  insert: string;
  title: Text;
}

const OPERATORS: readonly [string, Text][] = [
  ['AND ', text('并且', 'both')],
  ['OR ', text('或者', 'either')],
  ['NOT ', text('不含', 'without')],
  ['NEAR/5 ', text('相距5字内', 'within five words')],
  ['W/5 ', text('其后5字内', 'within five words after')],
];

/** Completions of the word before the caret: values of a field of given values, else names of fields and operators. */
export function suggest(input: string, caret: number, most = 8): Suggestion[] {
  const before = input.slice(0, caret);
  const valued = /([\p{L}_]+)\s*[=＝]\s*[(（]?\s*(?:[^\s()（）]+\s+OR\s+)*([^\s()（）"“”=]*)$/u.exec(before);
  const field = valued ? findField(valued[1]!) : undefined;
  if (valued && field) {
    if (sortOf(field.field) !== 'choice') return [];
    const typed = valued[2]!.toLowerCase();
    return choicesOf(field.field as ChoiceField)
      .filter((one) =>
        [one.value, one.title.zh, one.title.en, ...one.aliases].some((name) => name.toLowerCase().startsWith(typed)),
      )
      .slice(0, most)
      .map((one) => ({ from: caret - valued[2]!.length, to: caret, insert: one.title.zh, title: one.title }));
  }
  const word = /[\p{L}_]*$/u.exec(before)?.[0] ?? '';
  const typed = word.toUpperCase();
  const from = caret - word.length;
  const fields = FIELD_TABLE.filter(
    (one) =>
      [one.field, one.title.zh, ...one.aliases].some((name) => name.startsWith(typed)) ||
      one.title.en.toUpperCase().startsWith(typed),
  ).map((one) => ({ from, to: caret, insert: `${one.field}=`, title: one.title }));
  const ready = /[\p{L}\p{N})）"”\]]\s+$/u.test(before.slice(0, from));
  const operators = ready
    ? OPERATORS.filter(([sign]) => sign.startsWith(typed)).map(([insert, title]) => ({
        from,
        to: caret,
        insert,
        title,
      }))
    : [];
  if (word === '' && before.trim() !== '' && !ready) return [];
  return [...operators, ...fields].slice(0, most);
}
