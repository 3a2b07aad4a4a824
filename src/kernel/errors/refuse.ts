import type { Refusal } from '../refusal.ts';
import { fill, type Text } from '../text.ts';
import { catalogue, type ErrorCode, type ErrorParams } from './catalogue.ts';

/** What may stand in a `{place}`. A `Text` speaks both languages; a plain value stands in both as it is. */
export type ErrorValue = string | number | Text;

/** What a refusal may carry besides its words. */
export type RefusalExtra = Pick<Refusal, 'basis' | 'field' | 'params'>;

type Args<C extends ErrorCode> = [ErrorParams<C>] extends [never]
  ? [params?: Record<string, ErrorValue>, extra?: RefusalExtra]
  : [params: Record<ErrorParams<C>, ErrorValue> & Record<string, ErrorValue>, extra?: RefusalExtra];

/**
 * A refusal in the words of the catalogue. The compiler asks for every `{place}` of the code's texts.
 * Plain values are also kept in `params` for programs; `Text` values appear in the words only.
 * Throws when a value is missing (possible only from untyped callers).
 */
export function refuse<C extends ErrorCode>(code: C, ...[params, extra]: Args<C>): Refusal {
  const { what, why, next } = catalogue[code];
  const values = params ?? {};
  const plain = Object.entries(values).filter((pair): pair is [string, string | number] => typeof pair[1] !== 'object');
  const kept = { ...Object.fromEntries(plain), ...extra?.params };
  return {
    code,
    what: trimmed(fill(what, values)),
    why: trimmed(fill(why, values)),
    next: trimmed(fill(next, values)),
    ...(extra?.basis && { basis: extra.basis }),
    ...(extra?.field !== undefined && { field: extra.field }),
    ...(Object.keys(kept).length > 0 && { params: kept }),
  };
}

// An empty hint leaves a blank at the end of an English sentence.
const trimmed = ({ zh, en }: Text): Text => ({ zh: zh.trim(), en: en.trim() });

/** A refusal in one line: what, then the next step. For logs, command lines and tables. */
export const refusalLine = (refusal: Refusal, lang: 'zh' | 'en'): string =>
  lang === 'zh' ? `${refusal.what.zh}${refusal.next.zh}` : `${refusal.what.en} ${refusal.next.en}`;
