import { useSay } from '../app/i18n.ts';
import { Field } from '../ui/form-renderer/field.tsx';
import type { FormProblem, FormValues } from '../ui/form-renderer/form-types.ts';
import css from './field-set.module.css';
import type { EngineForm } from './use-engine-form.ts';

/** A short form without its task list, for drawers and dialogs; section titles appear when there is more than one. */
export function FieldSet({
  form,
  values,
  problems,
  onChange,
}: {
  form: EngineForm;
  values: FormValues;
  problems: readonly FormProblem[];
  onChange: (values: FormValues) => void;
}) {
  const say = useSay();
  return form.sections.map((section) => (
    <section key={section.id} className={css.section}>
      {form.sections.length > 1 && <h3>{say(section.title)}</h3>}
      {section.fields.map((field) => (
        <Field
          key={field.id}
          field={field}
          path={field.id}
          value={values[field.id]}
          problems={problems}
          files={form.files}
          onChange={(value) => onChange({ ...values, [field.id]: value })}
          onFiles={form.onFiles}
          onRemoveFile={form.onRemoveFile}
        />
      ))}
    </section>
  ));
}
