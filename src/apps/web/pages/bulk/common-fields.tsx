import { useState } from 'react';
import type { Form, Refusal } from '../../api/types.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import css from './bulk.module.css';
import { PartForm } from './item-editor.tsx';

const words = catalogue(
  {
    title: '共同内容：联系人与承诺',
    lead: '填写一次，用于本批每一件。',
    missing: '还没有填完',
    done: '已填写',
  },
  {
    title: 'In common: contact and commitments',
    lead: 'Filled in once, for every package of the batch.',
    missing: 'not complete',
    done: 'filled in',
  },
);

/** What every package of the batch takes over. */
export function CommonFields({
  form,
  input,
  context,
  refusals,
  onSave,
}: {
  form: Form;
  input: Record<string, unknown>;
  context: { today: string; settings: Record<string, unknown> };
  refusals: readonly Refusal[];
  onSave: (input: Record<string, unknown>) => Promise<unknown>;
}) {
  const w = useWords(words);
  const once = refusals.filter((one, at) => refusals.findIndex(({ field }) => field === one.field) === at);
  const empty = form.sections
    .flatMap((section) => Object.entries(section.fields))
    .some(([name, field]) => field.required === true && [undefined, '', false].includes(input[name] as undefined));
  const missing = once.length > 0 || empty;
  const [open, setOpen] = useState(missing);
  return (
    <details className={css.common} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{w.title}</b>
        <span data-tone={missing ? 'must' : 'good'}>
          <Icon name={missing ? 'warn' : 'check'} size={16} />
          {missing ? w.missing : w.done}
        </span>
      </summary>
      <p className={css.hint}>{w.lead}</p>
      <PartForm
        form={form}
        input={input}
        context={context}
        refusals={once}
        label={w.title}
        onSave={async (values) => {
          await onSave(values);
          setOpen(false);
        }}
      />
    </details>
  );
}
