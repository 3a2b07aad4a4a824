import { type Span, spanText } from '#kernel/calendar/index.ts';
import { findBasis } from '#kernel/law/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { type FlowModel, flowOf } from './flow.ts';
import type { LimitDefinition, Procedure } from './types.ts';

/** The public service guide (办事指南) of a procedure: every element a citizen may ask for, from the definition alone. */
export interface Guide {
  id: string;
  version: string;
  validFrom: PlainDate;
  title: Text;
  summary: Text;
  itemKind: Text;
  basis: GuideBasis[];
  object: Text;
  who: Text[];
  conditions: { text: Text; basis: GuideBasis[] }[];
  materials: { id: string; title: Text; required: 'yes' | 'no' | 'depends'; form: string; source: Text; note?: Text }[];
  steps: { id: string; title: Text; actors: Text[]; from: Text[] }[];
  flow: FlowModel;
  limits: {
    id: string;
    title: Text;
    kind: 'P' | 'O';
    length: Text;
    consequence: Text;
    basis: GuideBasis[];
    customary: boolean;
  }[];
  promise: Text;
  fee: Text;
  result: Text;
  documents: { id: string; title: Text }[];
  remedies: { text: Text; basis: GuideBasis[] }[];
}

export interface GuideBasis {
  id: string;
  label: Text;
  /** Custom of the site or an unsure rule: shown as 惯例, never as law. */
  customary: boolean;
}

export function guideOf(procedure: Procedure, settings: Record<string, unknown>): Guide {
  return {
    id: procedure.id,
    version: procedure.version,
    validFrom: procedure.validFrom,
    title: procedure.title,
    summary: procedure.summary,
    itemKind: procedure.itemKind,
    basis: basesOf(procedure.basis),
    object: procedure.object,
    who: Object.values(procedure.parties).map((party) => party.title),
    conditions: procedure.conditions.map((one) => ({ text: one.text, basis: basesOf(one.basis) })),
    materials: Object.entries(procedure.materials).map(([id, one]) => ({
      id,
      title: one.title,
      required: one.required === true ? 'yes' : one.required === false ? 'no' : 'depends',
      form: one.form,
      source: one.source,
      ...(one.note ? { note: one.note } : {}),
    })),
    steps: Object.entries(procedure.actions).map(([id, action]) => ({
      id,
      title: action.title,
      actors: action.by.map((role) => procedure.roles[role]!.title),
      from: action.from === 'new' ? [] : action.from.map((state) => procedure.states[state]!.title),
    })),
    flow: flowOf(procedure),
    limits: Object.entries(procedure.limits).map(([id, limit]) => limitOf(procedure, id, limit, settings)),
    promise: procedure.promise.text,
    fee: procedure.fee,
    result: procedure.result,
    documents: Object.entries(procedure.documents).map(([id, one]) => ({ id, title: one.title })),
    remedies: procedure.remedies.map((one) => ({ text: one.text, basis: basesOf(one.basis) })),
  };
}

function limitOf(
  procedure: Procedure,
  id: string,
  limit: LimitDefinition,
  settings: Record<string, unknown>,
): Guide['limits'][number] {
  const spans = Array.isArray(limit.span) ? limit.span.map((one) => one.span) : [limit.span];
  const lengths = spans.map((span) => {
    const chosen = 'setting' in span ? (settings[span.setting] ?? procedure.settings[span.setting]?.default) : span;
    return spanText(chosen as Span);
  });
  return {
    id,
    title: limit.title,
    kind: limit.kind,
    length: {
      zh: [...new Set(lengths.map((one) => one.zh))].join(' / '),
      en: [...new Set(lengths.map((one) => one.en))].join(' / '),
    },
    consequence:
      limit.onExpiry === 'lamp'
        ? { zh: '到期亮红灯并提醒', en: 'a red lamp and a reminder' }
        : procedure.actions[limit.onExpiry.action]!.title,
    basis: basesOf(limit.basis),
    customary: basesOf(limit.basis).every((one) => one.customary),
  };
}

function basesOf(ids: readonly string[]): GuideBasis[] {
  return ids.map((id) => {
    const found = findBasis(id);
    return { id, label: found?.label ?? { zh: id, en: id }, customary: !found || found.evidence === 'K?' };
  });
}
