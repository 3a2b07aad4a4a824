import { at } from '#engine/condition.ts';
import { fieldsOf } from '#engine/form/form.ts';
import type { Form, Session } from '../../api/types.ts';
import { valuesOf } from '../../forms/engine-fields.ts';
import type { FormValues } from '../../ui/form-renderer/form-types.ts';

/** What the platform already knows is filled in; the person checks it. */
export function knownValues(form: Form, session: Session): FormValues {
  const { capacity } = session.hat;
  const party = 'party' in capacity && capacity.party ? capacity.party : '';
  const known: Record<string, string | undefined> = {
    'organisation.name': 'partyName' in capacity && capacity.kind !== 'person' ? capacity.partyName : undefined,
    'organisation.code': party.startsWith('org:') ? party.slice(4) : undefined,
    'contact.name': session.name,
    'contact.email': session.email,
  };
  const values: FormValues = {};
  for (const section of form.sections)
    for (const [name, field] of Object.entries(section.fields)) {
      const value = field.known ? known[field.known] : undefined;
      if (value) values[name] = value;
    }
  return values;
}

/**
 * An action that replaces what stands begins from what stands, else from what its fields take from the matter
 * (`known: 'data.…'`); one that adds begins empty.
 */
export function standingValues(form: Form, into: string | undefined, data: Record<string, unknown>): FormValues {
  const standing = into && !into.endsWith('[]') ? data[into] : undefined;
  const fields = fieldsOf(form);
  if (typeof standing === 'object' && standing !== null) return valuesOf(fields, standing as Record<string, unknown>);
  const known = Object.entries(fields).flatMap(([name, { known }]) => {
    const found = known?.startsWith('data.') ? at({ data }, known) : undefined;
    return found === undefined ? [] : [[name, found] as const];
  });
  return valuesOf(fields, Object.fromEntries(known));
}
