import type { Field, Form } from './types.ts';

/** All fields of a form by name, whatever section they stand in. */
export function fieldsOf(form: Form): Record<string, Field> {
  return Object.assign({}, ...form.sections.map((section) => section.fields)) as Record<string, Field>;
}
