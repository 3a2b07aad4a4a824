import { useEffect, useRef, useState } from 'react';
import type { Outcome, Refusal } from '#kernel/refusal.ts';
import { type DraftHandle, type DraftPlace, useDraft } from '../../api/index.ts';
import type { Form, PackageValue } from '../../api/types.ts';
import { formatTime } from '../../app/format.ts';
import type { FieldContext, People } from '../../forms/engine-fields.ts';
import { type EngineForm, problemsOf, useEngineForm } from '../../forms/use-engine-form.ts';
import type { FormProblem, FormValues, Saving } from '../../ui/form-renderer/form-types.ts';

export interface MatterForm {
  form: Form;
  values: FormValues;
  set: (change: (before: FormValues) => FormValues) => void;
  engine: EngineForm;
  draft: DraftHandle<{ values: FormValues }>;
  saving: Saving;
  /** Faults beside their fields, once the whole form was judged for the first time. */
  problems: FormProblem[];
  /** What the server refused about the whole. */
  others: Refusal[];
  /** Judges the whole; from then on faults are shown and go as they are mended. */
  check: () => Outcome<Record<string, unknown>>;
  refuse: (refusals: readonly Refusal[]) => void;
}

export interface MatterFormOptions {
  form: Form;
  context: FieldContext;
  people?: People;
  initial: FormValues;
  draftId: string;
  place: DraftPlace;
}

/** A definition's form with a draft that saves itself, one judgement here and on the server, and faults that go when mended. */
export function useMatterForm({ form, context, people, initial, draftId, place }: MatterFormOptions): MatterForm {
  const draft = useDraft<{ values: FormValues }>(draftId, { values: initial }, place);
  const { values } = draft.data;
  const set = (change: (before: FormValues) => FormValues) =>
    draft.set((before) => ({ values: change(before.values) }));
  const engine = useEngineForm({ form, values, set, context, ...(people ? { people } : {}) });
  const [attempted, setAttempted] = useState(false);
  const [refused, setRefused] = useState<{ refusals: readonly Refusal[]; values: FormValues }>();

  useTakenFromPackage(form, values, set);

  const judged = attempted ? engine.judge() : undefined;
  const own = judged && !judged.ok ? judged.refusals : [];
  // What the server refused stands until something is changed.
  const theirs = refused && refused.values === values ? refused.refusals : [];
  const { problems, others } = problemsOf([...own, ...theirs]);
  return {
    form,
    values,
    set,
    engine,
    draft,
    saving: savingOf(draft.state),
    problems,
    others,
    check: () => {
      setAttempted(true);
      return engine.judge();
    },
    refuse: (refusals) => setRefused({ refusals, values }),
  };
}

function savingOf(state: DraftHandle<never>['state']): Saving {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? { state: 'none' } : { state: 'saved', at: formatTime(state.at) };
    case 'failed':
    case 'conflict':
      return { state: 'failed' };
    case 'loading':
      return { state: 'none' };
    default:
      return { state: 'saving' };
  }
}

/** What was read from a package fills the fields of the same meaning that are still empty. */
function useTakenFromPackage(
  form: Form,
  values: FormValues,
  set: (change: (before: FormValues) => FormValues) => void,
): void {
  const name = form.sections
    .flatMap((section) => Object.entries(section.fields))
    .find(([, field]) => field.kind === 'package')?.[0];
  const read = name ? (values[name] as unknown as PackageValue | undefined) : undefined;
  const seen = useRef(read?.textSha256);
  useEffect(() => {
    if (!read || read.textSha256 === seen.current) return;
    seen.current = read.textSha256;
    const fields = Object.assign({}, ...form.sections.map((section) => section.fields)) as Record<string, unknown>;
    const taken: Record<string, string | undefined> = { title: read.title, mainIpc: read.ipc, kind: read.kind };
    set((before) => {
      const next = { ...before };
      for (const [field, value] of Object.entries(taken))
        if (value && field in fields && (next[field] === undefined || next[field] === '')) next[field] = value;
      return next;
    });
  }, [read, form, set]);
}
