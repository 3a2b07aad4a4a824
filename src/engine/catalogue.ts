import type { PlainDate } from '#kernel/plain-date.ts';
import { DefinitionError, type DefinitionProblem } from './definition-error.ts';
import type { IndicatorDefinition } from './indicator/types.ts';
import type { Procedure } from './procedure/types.ts';
import type { RegisterDefinition } from './register/types.ts';
import { resolveSite, type Site, type SiteDefinition } from './site/site.ts';

/** Everything that is defined, checked against one another. A program starts only with a catalogue that holds. */
export interface Catalogue {
  procedures: readonly Procedure[];
  registers: ReadonlyMap<string, RegisterDefinition>;
  indicators: ReadonlyMap<string, IndicatorDefinition>;
  sites: ReadonlyMap<string, Site>;
  /** The version of a procedure that a matter is pinned to; throws when it is unknown. */
  procedure: (id: string, version: string) => Procedure;
  /** The version in force on a day, or undefined. */
  procedureOn: (id: string, day: PlainDate) => Procedure | undefined;
  /** The newest version of each procedure. */
  current: (day: PlainDate) => Procedure[];
}

export function buildCatalogue(parts: {
  procedures: Procedure[];
  registers: RegisterDefinition[];
  indicators: IndicatorDefinition[];
  sites: SiteDefinition[];
  basisKnown: (id: string) => boolean;
}): Catalogue {
  const problems: DefinitionProblem[] = [];
  const registers = unique(parts.registers, (one) => one.id, 'register', problems);
  const indicators = unique(parts.indicators, (one) => one.id, 'indicator', problems);
  const siteDefinitions = unique(parts.sites, (one) => one.id, 'site', problems);
  const procedures = unique(parts.procedures, (one) => `${one.id}@${one.version}`, 'procedure', problems);
  const ids = new Set(parts.procedures.map((one) => one.id));
  const say = (place: string, problem: string) => problems.push({ place, problem });

  for (const procedure of parts.procedures) {
    const where = `procedure ${procedure.id}@${procedure.version}`;
    for (const basis of basesOf(procedure)) if (!parts.basisKnown(basis)) say(where, `unknown legal basis "${basis}"`);
    for (const [id, action] of Object.entries(procedure.actions)) {
      for (const effect of action.effects ?? []) {
        if ('register' in effect) {
          const register = registers.get(effect.register);
          if (!register) say(`${where} actions.${id}`, `unknown register "${effect.register}"`);
          else {
            for (const field of Object.keys('fields' in effect ? effect.fields : {}))
              if (!register.fields[field])
                say(`${where} actions.${id}`, `register ${register.id} has no field "${field}"`);
            if ('state' in effect && effect.state !== undefined) {
              const state = register.states[effect.state];
              if (!state) say(`${where} actions.${id}`, `register ${register.id} has no state "${effect.state}"`);
              else if ((state.final === true) !== (effect.effect === 'register.close'))
                say(
                  `${where} actions.${id}`,
                  `"${effect.state}" ends an entry of ${register.id}: close does, alter does not`,
                );
            }
          }
        }
        if (effect.effect === 'matter.open') {
          const versions = parts.procedures.filter((one) => one.id === effect.procedure);
          if (versions.length === 0) say(`${where} actions.${id}`, `unknown procedure "${effect.procedure}"`);
          else if (!versions.some((one) => one.actions[effect.action]?.from === 'new'))
            say(`${where} actions.${id}`, `${effect.procedure} is not opened by an action "${effect.action}"`);
        }
      }
      for (const need of action.facts ?? []) {
        if ('register' in need && !registers.has(need.register))
          say(`${where} actions.${id}`, `unknown register "${need.register}"`);
        if (
          'register' in need &&
          need.by &&
          registers.get(need.register) &&
          !registers.get(need.register)!.fields[need.by]
        )
          say(`${where} actions.${id}`, `register ${need.register} has no field "${need.by}"`);
        if ('matters' in need && !ids.has(need.matters.procedure))
          say(`${where} actions.${id}`, `unknown procedure "${need.matters.procedure}"`);
        if ('tally' in need) {
          const { procedure: of, action: counted } = need.tally;
          const versions = parts.procedures.filter((one) => one.id === of);
          if (versions.length === 0) say(`${where} actions.${id}`, `unknown procedure "${of}"`);
          for (const one of [counted].flat())
            if (versions.length > 0 && !versions.some(({ actions }) => actions[one]))
              say(`${where} actions.${id}`, `${of} has no action "${one}" to count`);
        }
      }
    }
    for (const other of parts.procedures) {
      if (
        other !== procedure &&
        other.id === procedure.id &&
        other.validFrom >= procedure.validFrom &&
        overlap(procedure, other)
      )
        say(where, `is in force together with version ${other.version}`);
    }
  }
  for (const [kind, definitions] of [
    ['register', registers],
    ['indicator', indicators],
  ] as const)
    for (const one of definitions.values())
      for (const basis of one.basis)
        if (!parts.basisKnown(basis)) say(`${kind} ${one.id}`, `unknown legal basis "${basis}"`);
  for (const indicator of indicators.values()) {
    for (const measure of Object.values(indicator.measures)) {
      if ('register' in measure.from && !registers.has(measure.from.register))
        say(`indicator ${indicator.id}`, `unknown register "${measure.from.register}"`);
      if ('matters' in measure.from && !ids.has(measure.from.matters))
        say(`indicator ${indicator.id}`, `unknown procedure "${measure.from.matters}"`);
    }
  }
  const sites = new Map<string, Site>();
  for (const id of siteDefinitions.keys()) {
    const site = resolveSite(siteDefinitions, id);
    sites.set(id, site);
    for (const procedure of site.services.flatMap((group) => group.procedures))
      if (!ids.has(procedure)) say(`site ${id}`, `unknown procedure "${procedure}"`);
    for (const procedure of Object.keys(site.handledBy))
      if (!ids.has(procedure)) say(`site ${id}`, `unknown procedure "${procedure}"`);
    for (const indicator of site.indicators)
      if (!indicators.has(indicator)) say(`site ${id}`, `unknown indicator "${indicator}"`);
    for (const key of Object.keys(site.settings)) {
      const [procedure, setting] = key.split(':') as [string, string];
      if (!parts.procedures.some((one) => one.id === procedure && one.settings[setting]))
        say(`site ${id}`, `unknown setting "${key}"`);
    }
  }
  if (problems.length > 0) throw new DefinitionError('the catalogue', problems);
  return {
    procedures: parts.procedures,
    registers,
    indicators,
    sites,
    procedure: (id, version) => {
      const found = procedures.get(`${id}@${version}`);
      if (!found) throw new Error(`No procedure ${id}@${version} is defined.`);
      return found;
    },
    procedureOn: (id, day) => parts.procedures.find((one) => one.id === id && inForce(one, day)),
    current: (day) => parts.procedures.filter((one) => inForce(one, day)),
  };
}

const inForce = (procedure: Procedure, day: PlainDate): boolean =>
  procedure.validFrom <= day && (procedure.validTo === undefined || day <= procedure.validTo);

const overlap = (a: Procedure, b: Procedure): boolean => a.validTo === undefined || a.validTo >= b.validFrom;

function unique<T>(items: T[], key: (item: T) => string, kind: string, problems: DefinitionProblem[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    if (map.has(key(item))) problems.push({ place: kind, problem: `"${key(item)}" is defined twice` });
    map.set(key(item), item);
  }
  return map;
}

function basesOf(procedure: Procedure): string[] {
  return [
    ...procedure.basis,
    ...procedure.conditions.flatMap((one) => one.basis),
    ...procedure.remedies.flatMap((one) => one.basis),
    ...Object.values(procedure.settings).flatMap((one) => one.basis),
    ...Object.values(procedure.limits).flatMap((one) => [
      ...one.basis,
      ...(one.extendedBy ?? []).flatMap((e) => e.basis),
    ]),
    ...Object.values(procedure.checks ?? {}).flatMap((one) => one.basis),
    ...Object.values(procedure.actions).flatMap((action) =>
      (action.requires ?? []).flatMap((one) => ('check' in one ? [] : (one.otherwise.basis ?? []))),
    ),
  ];
}
