import { useMemo, useState } from 'react';
import type { Form, Refusal } from '../../api/types.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { inputOf, valuesOf } from '../../forms/engine-fields.ts';
import { FieldSet } from '../../forms/field-set.tsx';
import { problemsOf, useEngineForm } from '../../forms/use-engine-form.ts';
import { Button } from '../../ui/button/button.tsx';
import type { FormValues } from '../../ui/form-renderer/form-types.ts';
import css from './bulk.module.css';

const words = catalogue(
  { save: '保存并重新核对', saving: '正在核对…', cancel: '收起', kept: '已保存。' },
  { save: 'Save and check again', saving: 'Checking…', cancel: 'Close', kept: 'Saved.' },
);

/** A form with some of its fields alone. */
export function fieldsOnly(form: Form, wanted: (name: string) => boolean): Form {
  return {
    ...form,
    sections: form.sections
      .map((section) => ({
        ...section,
        fields: Object.fromEntries(Object.entries(section.fields).filter(([name]) => wanted(name))),
      }))
      .filter((section) => Object.keys(section.fields).length > 0),
  };
}

/** Some fields of the procedure's form, with what the server says of each beside it. */
export function PartForm({
  form,
  input,
  context,
  refusals,
  label,
  onSave,
  onClose,
}: {
  form: Form;
  input: Record<string, unknown>;
  context: { today: string; settings: Record<string, unknown> };
  refusals: readonly Refusal[];
  label: string;
  onSave: (input: Record<string, unknown>) => Promise<unknown>;
  onClose?: () => void;
}) {
  const w = useWords(words);
  const fields = useMemo(() => Object.assign({}, ...form.sections.map((section) => section.fields)), [form]);
  const [values, set] = useState<FormValues>(() => valuesOf(fields, input));
  const [state, setState] = useState<'open' | 'saving' | 'kept'>('open');
  const engine = useEngineForm({
    form,
    values,
    set,
    context: { data: {}, counts: {}, days: {}, numbers: {}, facts: {}, ...context },
  });
  const { problems } = problemsOf(refusals.filter((one) => one.field && one.field.split('.')[0]! in fields));
  const save = async () => {
    setState('saving');
    await onSave(inputOf(fields, values));
    setState('kept');
  };
  return (
    <section className={css.form} aria-label={label}>
      <FieldSet
        form={engine}
        values={values}
        problems={problems}
        onChange={(next) => {
          set(next);
          setState('open');
        }}
      />
      <p className={css.formActions}>
        <span role="status">{state === 'kept' ? w.kept : ''}</span>
        {onClose && (
          <Button look="quiet" onClick={onClose}>
            {w.cancel}
          </Button>
        )}
        <Button disabled={state === 'saving' || engine.sending} onClick={() => void save()}>
          {state === 'saving' ? w.saving : w.save}
        </Button>
      </p>
    </section>
  );
}

/** What keeps a package from being taken: what, why, and what to do. */
export function Blocking({ refusals }: { refusals: readonly Refusal[] }) {
  const say = useSay();
  return (
    <ul className={css.refusals}>
      {refusals.map((one) => (
        <li key={`${one.code} ${one.field ?? ''} ${one.what.en}`}>
          <b>{say(one.what)}</b> {say(one.why)} <em>{say(one.next)}</em>
        </li>
      ))}
    </ul>
  );
}
