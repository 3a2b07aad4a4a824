import { addDays, addMonths, findPlainDate, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import { DefinitionError, type DefinitionProblem } from '../definition-error.ts';
import type { RegisterDefinition, RegisterEntry, RegisterField } from './types.ts';

/** Checks a register's definition. All problems are told at once. */
export function defineRegister(definition: RegisterDefinition): RegisterDefinition {
  const problems: DefinitionProblem[] = [];
  if (!/^[a-z][a-z0-9-]*$/.test(definition.id)) problems.push({ place: 'id', problem: 'must be lower-case words' });
  if (definition.table !== `reg_${definition.id.replaceAll('-', '_')}`)
    problems.push({ place: 'table', problem: `must be reg_${definition.id.replaceAll('-', '_')}` });
  if (!definition.states[definition.initialState])
    problems.push({ place: 'initialState', problem: `unknown state "${definition.initialState}"` });
  for (const place of ['list', 'search'] as const) {
    for (const field of definition[place])
      if (!definition.fields[field]) problems.push({ place, problem: `unknown field "${field}"` });
  }
  if (definition.division && !definition.fields[definition.division])
    problems.push({ place: 'division', problem: `unknown field "${definition.division}"` });
  for (const [name, { reckoned, type }] of Object.entries(definition.fields)) {
    if (!reckoned) continue;
    const [from, months] = [definition.fields[reckoned.from], definition.fields[reckoned.months]];
    if (type !== 'date' || from?.type !== 'date' || months?.type !== 'integer')
      problems.push({ place: `fields.${name}.reckoned`, problem: 'is a date so many months (integer) after a date' });
  }
  for (const name of ['key', 'state', 'valid_from', 'valid_to', 'recorded_at', 'superseded_at'])
    if (definition.fields[name]) problems.push({ place: `fields.${name}`, problem: 'is a reserved name' });
  if (problems.length > 0) throw new DefinitionError(`register ${definition.id}`, problems);
  return Object.freeze(definition);
}

/** What a change of one entry does to its rows: rows to close as superseded, and rows to add. */
export interface RegisterChange {
  supersede: RegisterEntry[];
  add: RegisterEntry[];
}

export type RegisterAct =
  /** Enters in the register's first state, or in the state an import says it has. */
  | { kind: 'enter'; fields: Record<string, unknown>; state?: string; validFrom: PlainDate }
  /** Changes fields, or moves the entry to another state in which it still stands, such as a suspension. */
  | { kind: 'alter'; fields: Record<string, unknown>; state?: string; validFrom: PlainDate }
  /** Ends the entry: the final state holds from the day `validTo` on. */
  | { kind: 'close'; state: string; validTo: PlainDate };

/**
 * Applies one act to the history of one key (rows as now known). A change never overwrites: the row that is no longer
 * believed is closed in recorded time, and what is believed instead is added.
 * Throws when the act does not fit: entering what stands, altering or closing what does not.
 */
export function changeEntry(
  register: RegisterDefinition,
  key: string,
  history: readonly RegisterEntry[],
  act: RegisterAct,
  at: Instant,
  cause: RegisterEntry['cause'],
): RegisterChange {
  const known = history.filter((row) => row.supersededAt === null);
  const last = known.find((row) => row.validTo === null);
  const standing = last && !isFinal(register, last.state) ? last : undefined;
  const base = { key, recordedAt: at, supersededAt: null, cause };
  const from = act.kind === 'close' ? act.validTo : act.validFrom;
  if (last && from < last.validFrom)
    throw new Error(`Register ${register.id}: "${key}" cannot change before it began.`);
  let next: RegisterEntry;
  if (act.kind === 'enter') {
    if (standing) throw new Error(`Register ${register.id}: "${key}" stands already.`);
    const fields = complete(register, act.fields);
    const state = act.state ?? register.initialState;
    if (!register.states[state]) throw new Error(`Register ${register.id} has no state "${state}".`);
    next = { ...base, state, fields, validFrom: from, validTo: null };
  } else {
    if (!standing) throw new Error(`Register ${register.id}: "${key}" is not in force, so it cannot be changed.`);
    const state = act.state ?? standing.state;
    if (!register.states[state]) throw new Error(`Register ${register.id} has no state "${state}".`);
    if (isFinal(register, state) !== (act.kind === 'close'))
      throw new Error(
        `Register ${register.id}: "${state}" ${act.kind === 'close' ? 'does not end an entry' : 'ends an entry: close it instead'}.`,
      );
    const fields =
      act.kind === 'alter'
        ? complete(register, { ...unreckoned(register, standing.fields), ...act.fields })
        : standing.fields;
    next = { ...base, state, fields, validFrom: from, validTo: null };
  }
  return { supersede: last ? [last] : [], add: [...ended(last, from, at, cause), next] };
}

/** The entries in force on a day, as they were known at a moment (default: as known now). */
export function asOf(
  rows: readonly RegisterEntry[],
  register: RegisterDefinition,
  day: PlainDate,
  knownAt?: Instant,
): RegisterEntry[] {
  return rows.filter(
    (row) =>
      row.validFrom <= day &&
      (row.validTo === null || day <= row.validTo) &&
      !isFinal(register, row.state) &&
      (knownAt === undefined
        ? row.supersededAt === null
        : row.recordedAt <= knownAt && (row.supersededAt === null || knownAt < row.supersededAt)),
  );
}

/** The row as it held until the day before; nothing is left of one that began on that day. */
const ended = (
  row: RegisterEntry | undefined,
  from: PlainDate,
  at: Instant,
  cause: RegisterEntry['cause'],
): RegisterEntry[] =>
  row && row.validFrom < from ? [{ ...row, recordedAt: at, validTo: addDays(from, -1), cause }] : [];

const isFinal = (register: RegisterDefinition, state: string): boolean => register.states[state]?.final === true;

function complete(register: RegisterDefinition, fields: Record<string, unknown>): Record<string, unknown> {
  const unknown = Object.keys(fields).filter((name) => !register.fields[name]);
  if (unknown.length > 0) throw new Error(`Register ${register.id} has no field "${unknown.join('", "')}".`);
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.required && (fields[name] === undefined || fields[name] === null))
      throw new Error(`Register ${register.id} needs the field "${name}".`);
  }
  return Object.fromEntries(
    Object.entries(register.fields).map(([name, field]) => [
      name,
      reckon(field, fields) ?? fields[name] ?? (field.type === 'text[]' ? [] : null),
    ]),
  );
}

function reckon({ reckoned }: RegisterField, fields: Record<string, unknown>): PlainDate | undefined {
  if (!reckoned) return undefined;
  const [from, months] = [findPlainDate(String(fields[reckoned.from] ?? '')), fields[reckoned.months]];
  return from && typeof months === 'number' ? addMonths(from, months) : undefined;
}

/** The fields that a change goes on with: what was reckoned is reckoned anew. */
const unreckoned = (register: RegisterDefinition, fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !register.fields[name]?.reckoned));
