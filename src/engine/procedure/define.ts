import { type Condition, pathsOf, type Value } from '../condition.ts';
import { DefinitionError, type DefinitionProblem } from '../definition-error.ts';
import { fieldsOf } from '../form/form.ts';
import type { Field, Form } from '../form/types.ts';
import type {
  ActionDefinition,
  EffectTemplate,
  FactNeed,
  LimitDefinition,
  LimitValue,
  Procedure,
  ProcedureSource,
  Target,
} from './types.ts';

const ID = /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/;
const VERSION = /^\d{4}-\d{2}(\.\d+)?$/;
/** Names that the engine itself puts into a context or a log: a definition may not take them. */
const RESERVED = new Set([
  'input',
  'facts',
  'settings',
  'numbers',
  'counts',
  'days',
  'matter',
  'parties',
  'actor',
  'today',
  'year',
  'new',
]);

/**
 * Checks a procedure and freezes it. All problems are told at once, each with its place; a wrong definition never loads.
 * References to registers, other procedures and legal bases are checked by the catalogue, which knows them.
 */
export function defineProcedure(source: ProcedureSource): Procedure {
  const problems = problemsOf(source);
  if (problems.length > 0) throw new DefinitionError(`procedure ${source.id}@${source.version}`, problems);
  return Object.freeze({ ...source, checked: true as const });
}

/** The definition as plain data, as it is stored once per version: checks keep their titles and lose their code. */
export function plainDefinition(procedure: Procedure): Record<string, unknown> {
  return JSON.parse(JSON.stringify(procedure)) as Record<string, unknown>;
}

/** Where an action's input lands in the data. */
export const placeOf = (id: string, action: ActionDefinition): string => action.into ?? id;

export const targetsOf = (to: Target | undefined): string[] =>
  to === undefined ? [] : typeof to === 'string' ? [to] : to.map((one) => one.to);

function problemsOf(source: ProcedureSource): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const say = (place: string, problem: string) => problems.push({ place, problem });
  const known = (place: string, kind: string, table: Record<string, unknown> | undefined, id: string) => {
    if (!table || !Object.hasOwn(table, id)) say(place, `unknown ${kind} "${id}"`);
  };

  if (!ID.test(source.id)) say('id', 'must look like "slice/name"');
  if (!VERSION.test(source.version)) say('version', 'must look like "2026-01"');
  if (source.validTo && source.validTo < source.validFrom) say('validTo', 'lies before validFrom');
  known('initiator', 'party', source.parties, source.initiator);
  for (const [id, role] of Object.entries(source.roles)) {
    if ('party' in role) known(`roles.${id}.party`, 'party', source.parties, role.party);
  }
  for (const [id, state] of Object.entries(source.states)) {
    const place = `states.${id}`;
    if (RESERVED.has(id)) say(place, `"${id}" is a reserved name`);
    known(`${place}.stage`, 'stage', source.stages, state.stage);
    for (const actor of state.actors) known(`${place}.actors`, 'role', source.roles, actor);
    checkState(source, id, say);
  }
  for (const [id, action] of Object.entries(source.actions)) checkAction(source, id, action, say, known);
  for (const [id, limit] of Object.entries(source.limits)) checkLimit(source, id, limit, say, known);
  for (const state of unreachable(source)) say(`states.${state}`, 'cannot be reached by any action');
  for (const [id, form] of Object.entries(source.forms)) checkForm(source, id, form, say);
  for (const [id, material] of Object.entries(source.materials)) {
    if (typeof material.required === 'object') checkPaths(source, `materials.${id}.required`, [material.required], say);
    if (material.field && !allFieldPaths(source).has(material.field))
      say(`materials.${id}.field`, `unknown form field "${material.field}"`);
  }
  source.conditions.forEach((condition, index) => {
    if (condition.check) known(`conditions.${index}.check`, 'check', source.checks, condition.check);
  });
  for (const action of source.confidential ?? []) known('confidential', 'action', source.actions, action);
  if (source.promise.setting) known('promise.setting', 'setting', source.settings, source.promise.setting);
  if (source.promise.limit) known('promise.limit', 'limit', source.limits, source.promise.limit);
  checkPaths(source, 'subject', [source.subject], say);
  checkPaths(source, 'division', [source.division], say);
  for (const path of source.search) checkPaths(source, 'search', [{ ref: path }], say);
  for (const column of source.columns) checkPaths(source, 'columns', [{ ref: column.path }], say);
  return problems;
}

type Say = (place: string, problem: string) => void;
type Known = (place: string, kind: string, table: Record<string, unknown> | undefined, id: string) => void;

function checkState(source: ProcedureSource, id: string, say: Say): void {
  const state = source.states[id]!;
  const place = `states.${id}`;
  const leaving = Object.values(source.actions).filter((action) => action.from !== 'new' && action.from.includes(id));
  if (state.final) {
    if (state.actors.length > 0) say(`${place}.actors`, 'a final state has nobody to act');
    if (leaving.length > 0) say(place, 'a final state has no way out, but actions leave it');
    return;
  }
  if (state.actors.length === 0) say(`${place}.actors`, 'an open state says who acts next');
  if (!leaving.some((action) => targetsOf(action.to).some((to) => to !== id)))
    say(place, 'an open state has a way out, but no action leads from it to another state');
  for (const actor of state.actors) {
    if (source.roles[actor] && 'outside' in source.roles[actor]) continue;
    if (!leaving.some((action) => action.by.includes(actor)))
      say(`${place}.actors`, `role "${actor}" is said to act next, but has no action here`);
  }
  const limited = Object.values(source.limits).some((limit) => limit.runsIn.includes(id));
  if (!limited && !state.noLimit) say(place, 'no time limit runs here and no reason (noLimit) is given');
  if (limited && state.noLimit) say(`${place}.noLimit`, 'a time limit runs here, so there is nothing to excuse');
}

function checkAction(source: ProcedureSource, id: string, action: ActionDefinition, say: Say, known: Known): void {
  const place = `actions.${id}`;
  if (action.by.length === 0) say(`${place}.by`, 'nobody may take it');
  for (const role of action.by) {
    known(`${place}.by`, 'role', source.roles, role);
    if (source.roles[role] && 'outside' in source.roles[role])
      say(`${place}.by`, `"${role}" stands outside: somebody of the house records what it did`);
  }
  if (action.from !== 'new') for (const state of action.from) known(`${place}.from`, 'state', source.states, state);
  if (action.from === 'new' && targetsOf(action.to).length === 0)
    say(`${place}.to`, 'opening needs a state to open in');
  for (const to of targetsOf(action.to)) known(`${place}.to`, 'state', source.states, to);
  if (action.form) known(`${place}.form`, 'form', source.forms, action.form);
  const name = placeOf(id, action).replace(/\[\]$/, '');
  if (RESERVED.has(name)) say(`${place}.into`, `"${name}" is a reserved name`);
  for (const role of action.visibleTo ?? []) known(`${place}.visibleTo`, 'role', source.roles, role);
  for (const other of [...(action.discloses ?? []), ...(action.notBySameAs ?? [])])
    known(place, 'action', source.actions, other);
  for (const join of action.joins ?? []) {
    known(`${place}.joins`, 'party', source.parties, join.role);
    checkPaths(source, `${place}.joins`, [join.party, join.name, join.when], say, action);
  }
  for (const requirement of action.requires ?? []) {
    if ('check' in requirement) known(`${place}.requires`, 'check', source.checks, requirement.check);
    else if ('ahead' in requirement) {
      checkPaths(source, `${place}.requires`, [requirement.ahead], say, action);
      if ('setting' in requirement.by) known(`${place}.requires`, 'setting', source.settings, requirement.by.setting);
    } else checkPaths(source, `${place}.requires`, [requirement.condition], say, action);
  }
  if (Array.isArray(action.to))
    checkPaths(
      source,
      `${place}.to`,
      action.to.map((one) => one.when),
      say,
      action,
    );
  for (const need of action.facts ?? []) {
    checkPaths(source, `${place}.facts`, needValues(need), say, action);
    if ('tally' in need && need.tally.within && 'setting' in need.tally.within)
      known(`${place}.facts`, 'setting', source.settings, need.tally.within.setting);
  }
  (action.effects ?? []).forEach((effect, index) => {
    const here = `${place}.effects.${index}`;
    if (effect.effect === 'document.issue') known(here, 'document', source.documents, effect.document);
    if (effect.effect === 'document.issue')
      for (const value of Object.values(effect.data ?? {}))
        if (isLimitValue(value)) known(here, 'limit', source.limits, value.limit);
    if (effect.effect === 'document.issue' || effect.effect === 'notify')
      for (const role of effect.to) known(here, 'role', source.roles, role);
    checkPaths(source, here, effectValues(effect), say, action);
  });
}

function needValues(need: FactNeed): (Value | undefined)[] {
  if ('key' in need) return [need.key];
  if ('matters' in need) return [need.matters.party];
  const { party, from, to, input } = need.tally;
  return [party, from, to, ...Object.values(input ?? {})];
}

const isLimitValue = (value: Value | LimitValue): value is LimitValue =>
  value !== null && typeof value === 'object' && 'limit' in value;

function effectValues(effect: EffectTemplate): (Value | Condition)[] {
  const values: (Value | Condition)[] = effect.when ? [effect.when] : [];
  switch (effect.effect) {
    case 'register.enter':
    case 'register.alter':
      return [...values, effect.key, effect.validFrom, ...Object.values(effect.fields)];
    case 'register.close':
      return [...values, effect.key, effect.validTo];
    case 'register.hold':
      return [...values, effect.keys];
    case 'register.release':
      return values;
    case 'document.issue':
      return [...values, ...Object.values(effect.data ?? {}).filter((value): value is Value => !isLimitValue(value))];
    case 'notify':
      return [...values, ...Object.values(effect.data ?? {})];
    case 'assign':
      return [...values, effect.account];
    case 'matter.open':
      return [...values, ...Object.values(effect.input)];
    case 'ledger.post':
      return [...values, ...effect.lines.map((line) => line.fen)];
  }
}

/** Conditions of fields look at what is filled in beside them: `input` is the form, `item` the entry of a list. */
function checkForm(source: ProcedureSource, id: string, form: Form, say: Say): void {
  const names = form.sections.flatMap((section) => Object.keys(section.fields));
  for (const twice of new Set(names.filter((name, index) => names.indexOf(name) !== index)))
    say(`forms.${id}`, `the field "${twice}" stands in two sections`);
  const check = (place: string, field: Field, item?: Record<string, Field>) => {
    const paths = [field.when, typeof field.required === 'object' ? field.required : undefined].flatMap(pathsOf);
    for (const path of paths) {
      const [head, name] = path.split('.');
      const table = head === 'input' ? fieldsOf(form) : head === 'item' ? item : undefined;
      if (!table) checkPaths(source, place, [{ ref: path }], say);
      else if (name && !Object.hasOwn(table, name)) say(place, `unknown ${head} field "${path}"`);
    }
    for (const [name, inner] of Object.entries(field.fields ?? {})) check(`${place}.${name}`, inner, field.fields);
  };
  for (const [name, field] of Object.entries(fieldsOf(form))) check(`forms.${id}.${name}`, field);
}

/** A field that is read from the input of some actions: at least one of their forms must ask for it. */
function checkInput(source: ProcedureSource, place: string, actions: string[], path: string, say: Say): void {
  const name = path.split('.')[0]!;
  const asked = actions.some((id) => {
    const form = source.forms[source.actions[id]?.form ?? ''];
    return form !== undefined && Object.hasOwn(fieldsOf(form), name);
  });
  if (!asked) say(place, `unknown input field "${path}"`);
}

function checkLimit(source: ProcedureSource, id: string, limit: LimitDefinition, say: Say, known: Known): void {
  const place = `limits.${id}`;
  const starts = [limit.start.action].flat();
  for (const action of starts) known(`${place}.start`, 'action', source.actions, action);
  if (limit.start.date) checkInput(source, `${place}.start.date`, starts, limit.start.date, say);
  for (const path of pathsOf(limit.start.receipt?.method)) {
    if (path.startsWith('input.')) checkInput(source, `${place}.start.receipt`, starts, path.slice(6), say);
    else checkPaths(source, `${place}.start.receipt`, [{ ref: path }], say);
  }
  const proven = limit.start.receipt?.proven;
  if (proven) {
    known(`${place}.start.receipt`, 'action', source.actions, proven.action);
    checkInput(source, `${place}.start.receipt`, [proven.action], proven.date, say);
  }
  if (Array.isArray(limit.span))
    for (const action of starts)
      checkPaths(
        source,
        `${place}.span`,
        limit.span.map((one) => one.when),
        say,
        source.actions[action],
      );
  for (const state of [...limit.runsIn, ...(limit.pausedIn ?? [])]) known(place, 'state', source.states, state);
  for (const state of limit.pausedIn ?? [])
    if (limit.runsIn.includes(state)) say(`${place}.pausedIn`, `state "${state}" cannot both run and pause the clock`);
  for (const action of limit.metBy ?? []) known(`${place}.metBy`, 'action', source.actions, action);
  for (const extension of limit.extendedBy ?? [])
    known(`${place}.extendedBy`, 'action', source.actions, extension.action);
  const spans = Array.isArray(limit.span) ? limit.span.map((one) => one.span) : [limit.span];
  for (const span of spans) {
    if ('setting' in span) known(`${place}.span`, 'setting', source.settings, span.setting);
    else if (span.n === 0 || !Number.isInteger(span.n)) say(`${place}.span`, 'needs a whole number other than 0');
  }
  if (Array.isArray(limit.span) && !limit.span.some((one) => 'all' in one.when && one.when.all.length === 0))
    say(`${place}.span`, 'the last span needs the condition {all: []}, so that one always applies');
  if (limit.basis.length === 0) say(`${place}.basis`, 'a limit names its legal basis, or "custom"');
  if (limit.onExpiry !== 'lamp') {
    known(`${place}.onExpiry`, 'action', source.actions, limit.onExpiry.action);
    const action = source.actions[limit.onExpiry.action];
    if (action && !action.by.some((role) => source.roles[role] && 'system' in source.roles[role]))
      say(`${place}.onExpiry`, 'the clock takes this action, so a system role must be allowed to');
    for (const state of limit.runsIn) {
      if (action && (action.from === 'new' || !action.from.includes(state)))
        say(`${place}.onExpiry`, `the action cannot be taken in state "${state}", in which the clock runs`);
    }
  }
}

/** Paths into the matter's data are checked against the forms that fill it, so that a misspelt field does not load. */
function checkPaths(
  source: ProcedureSource,
  place: string,
  nodes: (Value | Condition | undefined)[],
  say: Say,
  action?: ActionDefinition,
): void {
  const fields = allFieldPaths(source);
  for (const path of nodes.flatMap(pathsOf)) {
    const [head, ...rest] = path.split('.');
    if (head === 'data') {
      const clean = rest.filter((step) => step !== 'last' && step !== 'length' && !/^\d+$/.test(step)).join('.');
      if (clean && !fields.has(clean)) say(place, `unknown data path "${path}"`);
    } else if (head === 'input' && action) {
      const form = action.form ? source.forms[action.form] : undefined;
      const name = rest[0];
      if (name && !(form && Object.hasOwn(fieldsOf(form), name))) say(place, `unknown input field "${path}"`);
    } else if (head === 'settings') {
      if (rest[0] && !Object.hasOwn(source.settings, rest[0])) say(place, `unknown setting "${path}"`);
    } else if (head === 'facts' && action) {
      if (!action.facts?.some((need) => need.id === rest[0])) say(place, `unknown fact "${path}"`);
    } else if (head === 'numbers') {
      if (rest[0] && !Object.values(source.actions).some((one) => Object.hasOwn(one.numbers ?? {}, rest[0]!)))
        say(place, `unknown number "${path}"`);
    } else if (head === 'counts' || head === 'days') {
      if (rest[0] && !Object.hasOwn(source.actions, rest[0])) say(place, `unknown action "${path}"`);
    } else if (head === 'parties') {
      if (rest[0] && !Object.hasOwn(source.parties, rest[0])) say(place, `unknown party "${path}"`);
    } else if (!head || !RESERVED.has(head)) say(place, `unknown path "${path}"`);
  }
}

/** Every `place.field` (and `place`) that some action fills. */
function allFieldPaths(source: ProcedureSource): Set<string> {
  const paths = new Set<string>();
  for (const [id, action] of Object.entries(source.actions)) {
    const place = placeOf(id, action).replace(/\[\]$/, '');
    const form = action.form ? source.forms[action.form] : undefined;
    paths.add(place);
    for (const [name, field] of Object.entries(form ? fieldsOf(form) : {})) {
      paths.add(`${place}.${name}`);
      for (const inner of Object.keys(field.fields ?? {})) paths.add(`${place}.${name}.${inner}`);
      if (field.kind === 'organisation') for (const part of ['name', 'code']) paths.add(`${place}.${name}.${part}`);
      if (field.kind === 'package')
        for (const part of ['title', 'claimCount', 'textSha256', 'files', 'kind', 'summary', 'ipc', 'number'])
          paths.add(`${place}.${name}.${part}`);
    }
  }
  return paths;
}

function unreachable(source: ProcedureSource): string[] {
  const reached = new Set<string>();
  const actions = Object.values(source.actions);
  const todo = actions.filter((action) => action.from === 'new').flatMap((action) => targetsOf(action.to));
  while (todo.length > 0) {
    const state = todo.pop()!;
    if (reached.has(state)) continue;
    reached.add(state);
    for (const action of actions) {
      if (action.from !== 'new' && action.from.includes(state)) todo.push(...targetsOf(action.to));
    }
  }
  return Object.keys(source.states).filter((state) => !reached.has(state));
}
