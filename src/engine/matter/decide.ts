import { addSpan, type Calendar, chinaCalendar } from '#kernel/calendar/index.ts';
import { findPlainDate, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import { rolesFor, rolesIn, rolesOnOpening } from '../access/access.ts';
import type { Actor } from '../access/types.ts';
import { evaluate, holds, type Value } from '../condition.ts';
import { judgeForm } from '../form/judge.ts';
import { placeOf } from '../procedure/define.ts';
import type { ActionDefinition, LimitDefinition, Procedure, Span, Target } from '../procedure/types.ts';
import { contextOf, type Surroundings, withCode } from './context.ts';
import { resolveEffects } from './effects.ts';
import { apply, copyOf, emptyState, type PlaceOf } from './fold.ts';
import * as say from './refusals.ts';
import type { MatterContext, MatterHead, MatterState, Party, UnsealedEntry } from './types.ts';

export interface Request {
  requestId: string;
  action: string;
  input: Record<string, unknown>;
  actor: Actor;
  /** The sequence number the person saw; null when the clock acts. */
  expectedSeq: number | null;
}

export interface Decision {
  entry: UnsealedEntry;
  state: MatterState;
}

/**
 * Judges one action on one matter and says what follows from it. It knows no clock, database or network: the same
 * arguments always give the same answer. A refusal names the state, the reason and what can be done instead.
 */
export function decide(
  procedure: Procedure,
  matter: MatterState | MatterHead,
  request: Request,
  now: { at: Instant; day: PlainDate },
  around: Surroundings,
): Outcome<Decision> {
  const open = 'state' in matter ? matter : undefined;
  const action = procedure.actions[request.action];
  if (!action) return refused(say.unknownAction(procedure, request.action));

  const roles = open
    ? rolesIn(procedure, { ...open, procedure: open.procedure }, request.actor, now.day)
    : rolesOnOpening(procedure, request.actor, matter, now.day);
  const role = rolesFor(action, roles)[0];
  if (!role) return refused(say.notYours(procedure, open, request.action, roles));
  if (open ? action.from === 'new' || !action.from.includes(open.state) : action.from !== 'new')
    return refused(
      say.notNow(procedure, open, request.action, open ? permitted(procedure, open, request.actor, now.day) : []),
    );
  if (open && request.expectedSeq !== null && request.expectedSeq !== open.seq)
    return refused(say.stale(open, request.expectedSeq));
  const separated = open ? takenByHimself(action, open, request.actor.account) : undefined;
  if (separated) return refused(say.separation(procedure, request.action, separated));

  const bare = contextOf(procedure, matter, request.actor, request.input, now.day, around);
  const judged = action.form
    ? judgeForm(procedure.forms[action.form]!, request.input, bare)
    : Object.keys(request.input).length > 0
      ? refused(say.noInput(procedure, request.action))
      : good({});
  if (!judged.ok) return judged;
  const context: MatterContext = { ...bare, input: judged.value };

  const unmet = (action.requires ?? []).flatMap((requirement): Refusal[] => {
    if ('check' in requirement) return procedure.checks?.[requirement.check]?.run(context) ?? [];
    const met =
      'ahead' in requirement
        ? liesAhead(requirement.ahead, requirement.by, context, around.calendar ?? chinaCalendar)
        : holds(requirement.condition, context);
    return met ? [] : [say.requirement(requirement.otherwise)];
  });
  if (unmet.length > 0) return refused(...unmet);

  const joined = joining(procedure, action, context, open);
  const after: MatterContext = {
    ...context,
    data: merged(procedure, request.action, context),
    counts: { ...context.counts, [request.action]: (context.counts[request.action] ?? 0) + 1 },
    days: { ...context.days, [request.action]: now.day },
    parties: { ...context.parties, ...Object.fromEntries(joined.map((one) => [one.role, withCode(one)])) },
  };
  const to = chooseTarget(action.to, after) ?? open?.state;
  if (to === undefined) throw new Error(`${procedure.id}: opening by "${request.action}" leads to no state.`);
  const entry: UnsealedEntry = {
    matter: matter.id,
    seq: (open?.seq ?? 0) + 1,
    requestId: request.requestId,
    action: request.action,
    at: now.at,
    day: now.day,
    actor: { account: request.actor.account, name: request.actor.name, role, capacity: request.actor.capacity },
    input: judged.value,
    result: {
      to,
      effects: resolveEffects(action.effects ?? [], after),
      ...optional('numbers', around.numbers),
      ...optional('spans', spansStarting(procedure, request.action, after)),
      ...(joined.length > 0 ? { joined } : {}),
    },
    visibleTo: action.visibleTo ?? null,
  };
  const state = open ? copyOf(open) : emptyState(matter, now.day);
  apply(state, entry, placesOf(procedure));
  return good({ entry, state });
}

/** The actions somebody may take now, as ids in the order of the definition. */
export function permitted(procedure: Procedure, matter: MatterState, actor: Actor, today: PlainDate): string[] {
  const roles = rolesIn(procedure, matter, actor, today);
  return Object.entries(procedure.actions)
    .filter(
      ([, action]) =>
        action.from !== 'new' &&
        action.from.includes(matter.state) &&
        rolesFor(action, roles).length > 0 &&
        !takenByHimself(action, matter, actor.account),
    )
    .map(([id]) => id);
}

export const placesOf = (procedure: Procedure): PlaceOf => ({
  into: (id) => {
    const action = procedure.actions[id];
    if (!action) throw new Error(`${procedure.id}@${procedure.version} has no action "${id}".`);
    return placeOf(id, action);
  },
  isFinal: (state) => procedure.states[state]?.final !== undefined,
});

/** The span a limit has under this context: fixed, by setting, or by the first condition that holds. */
export function spanOf(limit: LimitDefinition, context: MatterContext): Span {
  const chosen = Array.isArray(limit.span) ? limit.span.find((one) => holds(one.when, context))?.span : limit.span;
  if (!chosen) throw new Error('No span of the limit applies.');
  return fixedSpan(chosen, context);
}

function fixedSpan(span: Span | { setting: string }, context: MatterContext): Span {
  if (!('setting' in span)) return span;
  const value = context.settings[span.setting];
  if (value === null || typeof value !== 'object' || !('unit' in value) || !('n' in value))
    throw new Error(`The setting "${span.setting}" is no span.`);
  return value as Span;
}

/** Whether a day lies at least so far ahead of today; a missing day does not. */
function liesAhead(date: Value, by: Span | { setting: string }, context: MatterContext, calendar: Calendar): boolean {
  const day = findPlainDate(String(evaluate(date, context) ?? ''));
  const { unit, n } = fixedSpan(by, context);
  return day !== undefined && addSpan(calendar, day, { unit, n: -n }).date >= context.today;
}

function spansStarting(procedure: Procedure, action: string, context: MatterContext): Record<string, Span> {
  return Object.fromEntries(
    Object.entries(procedure.limits)
      .filter(([, limit]) => [limit.start.action].flat().includes(action))
      .map(([id, limit]) => [id, spanOf(limit, context)]),
  );
}

function takenByHimself(action: ActionDefinition, matter: MatterState, account: string): string | undefined {
  return (action.notBySameAs ?? []).find((other) => matter.takenBy[other]?.includes(account));
}

function joining(procedure: Procedure, action: ActionDefinition, context: MatterContext, open?: MatterState): Party[] {
  const joins = (action.joins ?? []).filter((join) => !join.when || holds(join.when, context));
  const joined: Party[] = joins.map((join) => ({
    role: join.role,
    id: String(evaluate(join.party, context) ?? ''),
    name: String(evaluate(join.name, context) ?? ''),
  }));
  const { party, partyName } = context.actor;
  if (!open && party !== null && !joined.some((one) => one.role === procedure.initiator))
    joined.unshift({ role: procedure.initiator, id: party, name: partyName });
  for (const one of joined) {
    if (one.id === '') throw new Error(`${procedure.id}: the party "${one.role}" that joins has no id.`);
  }
  return joined;
}

function merged(procedure: Procedure, id: string, context: MatterContext): Record<string, unknown> {
  const place = placeOf(id, procedure.actions[id]!);
  if (Object.keys(context.input).length === 0) return context.data;
  if (!place.endsWith('[]')) return { ...context.data, [place]: context.input };
  const name = place.slice(0, -2);
  return { ...context.data, [name]: [...((context.data[name] as unknown[] | undefined) ?? []), context.input] };
}

function chooseTarget(to: Target | undefined, context: MatterContext): string | undefined {
  if (to === undefined || typeof to === 'string') return to;
  return to.find((one) => holds(one.when, context))?.to;
}

const optional = <K extends string, T extends object>(key: K, value: T): Partial<Record<K, T>> =>
  Object.keys(value).length > 0 ? ({ [key]: value } as Record<K, T>) : {};
