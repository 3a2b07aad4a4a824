import { type ReactNode, useEffect, useRef } from 'react';
import type { Form, Refusal } from '../../api/types.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Refusals } from '../portal/page.tsx';
import { FormAnswers } from '../work/matter/form-answers.tsx';
import css from './form-page.module.css';

const words = catalogue(
  {
    check: '请核对',
    told: '谁会收到通知',
    back: '返回修改',
    sending: '正在提交…',
  },
  {
    check: 'Please check',
    told: 'Who will be told',
    back: 'Go back and change',
    sending: 'Sending…',
  },
);

/** Everything once more before it is sent, and who will be told. */
export function Review({
  form,
  input,
  told,
  findings,
  mark,
  refusals,
  sending,
  submit,
  onBack,
  onSubmit,
}: {
  form: Form | null;
  input: Record<string, unknown>;
  told: readonly string[];
  /** What the check of the application still finds. */
  findings?: ReactNode;
  /** What the whole is marked as, on the screen and on paper. */
  mark?: ReactNode;
  refusals: readonly Refusal[];
  sending: boolean;
  /** What the button says. */
  submit: string;
  onBack?: () => void;
  onSubmit: () => void;
}) {
  const w = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={css.review}>
      {mark}
      {refusals.length > 0 && <Refusals refusals={refusals} focus />}
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {w.check}
        </h2>
        {form && <FormAnswers form={form} input={input} filed={{ matter: '', files: [] }} />}
      </section>
      {findings}
      <section>
        <h2>{w.told}</h2>
        <ul className={css.told}>
          {told.map((line) => (
            <li key={line}>
              <Icon name="letter" size={18} />
              {line}
            </li>
          ))}
        </ul>
      </section>
      <div className={css.buttons}>
        {onBack && (
          <Button onClick={onBack} disabled={sending}>
            <Icon name="back" size={18} />
            {w.back}
          </Button>
        )}
        <Button look="primary" size="large" disabled={sending} onClick={onSubmit}>
          {sending ? w.sending : submit}
        </Button>
      </div>
    </div>
  );
}
