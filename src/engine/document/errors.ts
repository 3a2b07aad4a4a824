import { documents } from '#kernel/errors/documents.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { fill, type Text } from '#kernel/text.ts';

export type DocumentErrorCode = keyof typeof documents.errors;

/** A refusal in the words of the area. `place` is the field it belongs to, where there is one. */
export function refuseDocument(code: DocumentErrorCode, params: Record<string, string | Text> = {}): Refusal {
  const { what, why, next } = documents.errors[code];
  const { place } = params;
  return {
    code,
    what: fill(what, params),
    why: fill(why, params),
    next: fill(next, params),
    ...(typeof place === 'string' ? { field: `values.${place}`, params: { place } } : {}),
  };
}
