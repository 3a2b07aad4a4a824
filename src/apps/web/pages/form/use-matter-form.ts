import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Outcome, Refusal } from '#kernel/refusal.ts';
import { type DraftHandle, type DraftPlace, refusalsOf, uploadPackage, useDraft } from '../../api/index.ts';
import type { Form, PackageValue } from '../../api/types.ts';
import { formatTime } from '../../app/format.ts';
import type { FieldContext, People } from '../../forms/engine-fields.ts';
import { type EngineForm, problemsOf, useEngineForm } from '../../forms/use-engine-form.ts';
import type { FormProblem, FormValues, Saving } from '../../ui/form-renderer/form-types.ts';
import { composeText, isBlank, type Written } from './written.ts';

export interface FormDraft {
  [key: string]: unknown;
  values: FormValues;
  /** The application as it is written on the page, where it is. */
  written?: Written;
}

export interface MatterForm {
  form: Form;
  values: FormValues;
  set: (change: (before: FormValues) => FormValues) => void;
  engine: EngineForm;
  draft: DraftHandle<FormDraft>;
  saving: Saving;
  /** Faults beside their fields, once the whole form was judged for the first time. */
  problems: FormProblem[];
  /** What the server refused about the whole. */
  others: Refusal[];
  /** Reads what was written on the page, then judges the whole; from then on faults are shown and go as they are mended. */
  check: () => Promise<Outcome<Record<string, unknown>> | undefined>;
  /** What was written is being read. */
  reading: boolean;
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
  const draft = useDraft<FormDraft>(draftId, { values: initial }, place);
  const { values, written } = draft.data;
  const set = (change: (before: FormValues) => FormValues) =>
    draft.set((before) => ({ ...before, values: change(before.values) }));
  const engine = useEngineForm({ form, values, set, context, ...(people ? { people } : {}) });
  const [attempted, setAttempted] = useState(false);
  const [refused, setRefused] = useState<{ refusals: readonly Refusal[]; values: FormValues }>();

  useTakenFromPackage(form, values, set);
  const judge = useRef(engine.judge);
  judge.current = engine.judge;
  const [reading, setReading] = useState(false);
  /** The words that the package in the form was read from, so that the same are not read twice. */
  const taken = useRef<string>(undefined);
  const refuse = (refusals: readonly Refusal[]) => setRefused({ refusals, values });

  const takeWritten = async (): Promise<boolean> => {
    const field = packageField(form);
    if (!field || written?.mode !== 'write') return true;
    const words = composeText(written);
    if (words === taken.current) return true;
    setReading(true);
    try {
      const file = new File([words], 'text.txt', { type: 'text/plain' });
      const value = isBlank(written) ? undefined : await uploadPackage([file]);
      taken.current = words;
      flushSync(() => set((before) => ({ ...before, [field]: value as unknown as FormValues })));
      return true;
    } catch (error) {
      refuse(refusalsOf(error));
      return false;
    } finally {
      setReading(false);
    }
  };

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
    check: async () => {
      if (!(await takeWritten())) return undefined;
      setAttempted(true);
      return judge.current();
    },
    reading,
    refuse,
  };
}

/** The field that holds the application, where a form has one. */
export const packageField = (form: Form): string | undefined =>
  form.sections.flatMap((section) => Object.entries(section.fields)).find(([, field]) => field.kind === 'package')?.[0];

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
  const name = packageField(form);
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
