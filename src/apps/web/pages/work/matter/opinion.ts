import type { Field } from '#engine/form/types.ts';
import type { MatterView, ViewEntry } from '../../../api/index.ts';
import type { FormValues } from '../../../ui/form-renderer/form-types.ts';
import type { Definition } from '../data.ts';

/** The action that puts findings on a text, and where in its form they go. Any procedure with such a form has it. */
export interface OpinionTarget {
  action: string;
  /** The list field that holds the findings. */
  list: string;
  fields: Record<string, Field>;
}

export function opinionTarget(view: Pick<MatterView, 'actions'>, definition: Definition): OpinionTarget | undefined {
  for (const { id, form } of view.actions) {
    const found = form ? findingsIn(definition, form) : undefined;
    if (found) return { action: id, ...found };
  }
  return undefined;
}

function findingsIn(definition: Definition, form: string): Omit<OpinionTarget, 'action'> | undefined {
  for (const section of definition.forms[form]?.sections ?? [])
    for (const [name, field] of Object.entries(section.fields))
      if (field.kind === 'list' && field.fields?.place && field.fields.what)
        return { list: name, fields: field.fields };
  return undefined;
}

export interface TextPlace {
  part: 'claims' | 'description' | 'drawings' | 'abstract' | 'request';
  place: string;
  /** The words that were selected. */
  quote?: string;
}

const QUOTE = 60;

/** A finding begun at a place of the text; the words it is about stand in front, in quotation marks. */
export function beginFinding(target: OpinionTarget, { part, place, quote }: TextPlace): FormValues {
  const known = target.fields.part?.options?.some((option) => option.value === part);
  const short = quote && [...quote].length > QUOTE ? `${[...quote].slice(0, QUOTE).join('')}…` : quote;
  return { ...(known ? { part } : {}), place, ...(short ? { what: `“${short}”` } : {}) };
}

/** The words a finding quotes at its beginning. */
export const quoteOf = (what: unknown): string | undefined =>
  typeof what === 'string' ? /^“([^”…]+)…?”/.exec(what)?.[1] : undefined;

export interface Round {
  n: number;
  entry: ViewEntry;
  findings: { values: Record<string, unknown>; answer?: Record<string, unknown>; fields: Record<string, Field> }[];
}

/** Opinions given so far, each finding with the answer the other side gave to it. */
export function roundsOf(view: Pick<MatterView, 'log'>, definition: Definition): Round[] {
  const rounds: Round[] = [];
  for (const entry of view.log) {
    const form = definition.actions[entry.action]?.form;
    const found = form ? findingsIn(definition, form) : undefined;
    const items = found && entry.input[found.list];
    if (found && Array.isArray(items))
      rounds.push({
        n: rounds.length + 1,
        entry,
        findings: items.map((values) => ({ values: values as Record<string, unknown>, fields: found.fields })),
      });
    else {
      const last = rounds.at(-1);
      for (const list of Object.values(entry.input)) {
        if (!last || !Array.isArray(list)) continue;
        for (const item of list as Record<string, unknown>[]) {
          const finding = typeof item?.finding === 'number' ? last.findings[item.finding - 1] : undefined;
          if (finding) finding.answer = item;
        }
      }
    }
  }
  return rounds;
}
