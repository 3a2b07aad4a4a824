import { type FormEvent, Fragment, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import { Field } from './field.tsx';
import css from './form-renderer.module.css';
import {
  type FormFiles,
  type FormProblem,
  type FormSection,
  type FormValues,
  type Saving,
  sectionState,
} from './form-types.ts';
import { formWords } from './form-words.ts';

export interface FormRendererProps {
  sections: readonly FormSection[];
  values: FormValues;
  problems?: readonly FormProblem[];
  files?: FormFiles;
  saving?: Saving;
  /** Buttons at the foot, the primary one last. */
  actions?: ReactNode;
  onChange: (values: FormValues) => void;
  onFiles?: (path: string, files: File[]) => void;
  onRemoveFile?: (path: string, id: string) => void;
  onSubmit?: () => void;
  /** Draws a field its own way, by id: it is given the usual drawing and returns what stands there. */
  own?: Record<string, (usual: ReactNode) => ReactNode>;
}

/** A form from its definition: task list at the side, problems on top with a way to each, drafts saved as one types. */
export function FormRenderer(props: FormRendererProps) {
  const { sections, values, problems = [], files = {}, saving = { state: 'none' }, actions } = props;
  const w = useWords(formWords);
  const say = useSay();
  const summary = useRef<HTMLDivElement>(null);
  const hadProblems = useRef(problems.length > 0);

  useEffect(() => {
    // New problems take the focus once, so that they are read before anything else.
    if (problems.length > 0 && !hadProblems.current) summary.current?.focus();
    hadProblems.current = problems.length > 0;
  }, [problems]);

  const goTo = (event: MouseEvent, path: string) => {
    const target = document.getElementById(path);
    if (!target) return;
    event.preventDefault();
    target.scrollIntoView({ block: 'center' });
    target.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit?.();
  };

  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <nav className={css.tasks} aria-label={w.tasks}>
        <ol>
          {sections.map((section, at) => {
            const state = sectionState(section, values, problems, files);
            return (
              <li key={section.id}>
                <a
                  href={`#section-${section.id}`}
                  data-state={state}
                  onClick={(event) => goTo(event, `section-${section.id}`)}
                >
                  <span className={css.index}>{at + 1}</span>
                  <span>{say(section.title)}</span>
                  <small>
                    {state === 'done' && <Icon name="check" size={14} />}
                    {state === 'wrong' && <Icon name="warn" size={14} />}
                    {w[state]}
                  </small>
                </a>
              </li>
            );
          })}
        </ol>
        <p className={css.saving} data-state={saving.state} role="status">
          {saving.state === 'saved' ? w.saved(saving.at ?? '') : w[saving.state]}
        </p>
      </nav>
      <div className={css.body}>
        {problems.length > 0 && (
          <div ref={summary} className={css.summary} tabIndex={-1} role="alert">
            <h2>
              <Icon name="stop" />
              {w.problems(problems.length)}
            </h2>
            <p>{w.problemsHint}</p>
            <ul>
              {problems.map((problem) => (
                <li key={problem.field}>
                  <a href={`#${problem.field}`} onClick={(event) => goTo(event, problem.field)}>
                    {say(problem.message)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {sections.map((section) => (
          <section
            key={section.id}
            id={`section-${section.id}`}
            className={css.section}
            tabIndex={-1}
            aria-labelledby={`title-${section.id}`}
          >
            <h2 id={`title-${section.id}`}>{say(section.title)}</h2>
            {section.hint !== undefined && <p className={css.hint}>{say(section.hint)}</p>}
            {section.fields.map((field) => {
              const usual = (
                <Field
                  field={field}
                  path={field.id}
                  value={values[field.id]}
                  problems={problems}
                  files={files}
                  onChange={(value) => props.onChange({ ...values, [field.id]: value })}
                  {...(props.onFiles && { onFiles: props.onFiles })}
                  {...(props.onRemoveFile && { onRemoveFile: props.onRemoveFile })}
                />
              );
              return <Fragment key={field.id}>{props.own?.[field.id]?.(usual) ?? usual}</Fragment>;
            })}
          </section>
        ))}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </form>
  );
}
