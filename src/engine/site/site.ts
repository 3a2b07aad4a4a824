import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { DefinitionError, type DefinitionProblem } from '../definition-error.ts';

/** A portal: choice, words, scope and theme. It holds no code; what it cannot say is a missing parameter of a procedure. */
export interface SiteDefinition {
  id: string;
  /** The site whose values hold wherever this one says nothing. */
  extends?: string;
  kind: 'region' | 'centre' | 'city' | 'industry';
  title?: Text;
  shortTitle?: Text;
  tagline?: Text;
  lead?: Text;
  /** The organisation that runs it, and the division it serves. */
  body?: string;
  bodyName?: Text;
  division?: string;
  /** Which body handles a procedure that is offered here, where it is not the site's own. */
  handledBy?: Record<string, string>;
  theme?: 'sky' | 'grass' | 'felt';
  /** The links of the chain with the procedures offered in each, in order. */
  services?: { link: string; title: Text; note: Text; procedures: string[] }[];
  /** Sections of the home page, in order. */
  sections?: string[];
  indicators?: string[];
  examples?: string[];
  contact?: { phone: string; address: Text; hours: Text };
  /** Dated values of procedure settings, by `procedure:setting`. */
  settings?: Record<string, { value: unknown; validFrom: PlainDate }[]>;
}

export type Site = Required<Omit<SiteDefinition, 'extends'>> & { origins: Record<string, string> };

export function defineSite(definition: SiteDefinition): SiteDefinition {
  const problems: DefinitionProblem[] = [];
  if (!/^[a-z][a-z0-9-]*$/.test(definition.id)) problems.push({ place: 'id', problem: 'must be lower-case words' });
  for (const [key, values] of Object.entries(definition.settings ?? {})) {
    if (!key.includes(':')) problems.push({ place: `settings.${key}`, problem: 'must be "procedure:setting"' });
    if (values.length === 0) problems.push({ place: `settings.${key}`, problem: 'has no value' });
  }
  if (problems.length > 0) throw new DefinitionError(`site ${definition.id}`, problems);
  return Object.freeze(definition);
}

const PARTS = [
  'title',
  'shortTitle',
  'tagline',
  'lead',
  'body',
  'bodyName',
  'division',
  'theme',
  'services',
  'sections',
  'indicators',
  'examples',
  'contact',
] as const;

/** Lays a site over the sites it extends; `origins` says for every value which of them it comes from. */
export function resolveSite(sites: ReadonlyMap<string, SiteDefinition>, id: string): Site {
  const layers: SiteDefinition[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const layer: SiteDefinition | undefined = sites.get(next);
    if (!layer) throw new DefinitionError(`site ${id}`, [{ place: 'extends', problem: `unknown site "${next}"` }]);
    if (layers.includes(layer))
      throw new DefinitionError(`site ${id}`, [{ place: 'extends', problem: 'runs in a circle' }]);
    layers.push(layer);
    next = layer.extends;
  }
  const origins: Record<string, string> = {};
  const site: Record<string, unknown> = { id, kind: layers[0]!.kind };
  const problems: DefinitionProblem[] = [];
  for (const part of PARTS) {
    const layer = layers.find((one) => one[part] !== undefined);
    if (!layer) problems.push({ place: part, problem: 'is said neither here nor in a site it extends' });
    else {
      site[part] = layer[part];
      origins[part] = layer.id;
    }
  }
  const settings: Record<string, { value: unknown; validFrom: PlainDate }[]> = {};
  for (const layer of [...layers].reverse()) {
    for (const [key, values] of Object.entries(layer.settings ?? {})) {
      settings[key] = values;
      origins[`settings.${key}`] = layer.id;
    }
  }
  const handledBy: Record<string, string> = {};
  for (const layer of [...layers].reverse()) {
    for (const [procedure, body] of Object.entries(layer.handledBy ?? {})) {
      handledBy[procedure] = body;
      origins[`handledBy.${procedure}`] = layer.id;
    }
  }
  if (problems.length > 0) throw new DefinitionError(`site ${id}`, problems);
  return { ...(site as Omit<Site, 'settings' | 'origins' | 'handledBy'>), settings, handledBy, origins };
}

/** The body that handles a procedure which is started at a site. */
export const handlerOf = (site: Site, procedure: string): string => site.handledBy[procedure] ?? site.body;

/** The value in force on a day: of values entered by an administrator, then of the site, then the procedure's default. */
export function valueOn(values: readonly { value: unknown; validFrom: PlainDate }[], day: PlainDate): unknown {
  return values.filter((one) => one.validFrom <= day).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]?.value;
}
