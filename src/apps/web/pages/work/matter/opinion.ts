import type { ApplicationText, Finding } from '#claims/index.ts';
import { basisLabel, placeLabel } from '#claims/report/index.ts';
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

/** The number a description's paragraph is known by: as printed, otherwise counted, sub-headings left out. */
export function paragraphNumbers(text: ApplicationText): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { id, num, heading } of text.description.sections.flatMap(({ paragraphs }) => paragraphs))
    if (!heading) numbers.set(id, num ?? String(numbers.size + 1).padStart(4, '0'));
  return numbers;
}

/** Where a finding of the check stands, in the words an opinion uses for places that were picked by hand. */
export function placeOf(finding: Finding, text: ApplicationText): string {
  const number = finding.paragraph === undefined ? undefined : paragraphNumbers(text).get(finding.paragraph);
  if (finding.part === 'claims' && finding.claim !== undefined) return `权利要求 ${finding.claim}`;
  if (finding.part === 'description' && number !== undefined) return `说明书第[${number}]段`;
  return placeLabel(finding, text).zh;
}

/** Parts of a text that the opinion's form knows under another name. */
const PART_NAMES: Partial<Record<Finding['part'], string>> = { title: 'request', filing: 'request' };

/** A finding of the check as the opinion says it: in Chinese, complete, with the rule it came from. */
export function findingForOpinion(target: OpinionTarget, finding: Finding, text: ApplicationText): FormValues {
  const part = PART_NAMES[finding.part] ?? finding.part;
  const all: FormValues = {
    part: target.fields.part?.options?.some((option) => option.value === part) ? part : undefined,
    place: placeOf(finding, text),
    what: finding.what.zh,
    basis: fitting(target.fields.basis, [basisLabel(finding.basis, 'zh'), basisLabel(finding.basis.slice(0, 1), 'zh')]),
    fix: finding.todo.zh,
    rule: finding.rule,
    fingerprint: finding.fingerprint,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => value !== undefined && Object.hasOwn(target.fields, name)),
  );
}

/** The first wording that the field takes; the last one otherwise. */
const fitting = (field: Field | undefined, wordings: string[]): string | undefined =>
  wordings.find((one) => typeof field?.max !== 'number' || [...one].length <= field.max) ?? wordings.at(-1);

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
