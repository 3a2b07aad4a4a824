import { type ReactNode, useEffect, useRef } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './refusal-panel.module.css';

export interface RefusalProps {
  code: string;
  what: Say;
  why: Say;
  next: Say;
  basis?: { label: Say; href?: string }[];
  /** Takes the focus when it appears, so that it is read aloud. */
  focus?: boolean;
  children?: ReactNode;
}

const words = catalogue(
  { why: '为什么', next: '接下来', code: '代码', basis: '依据' },
  { why: 'Why', next: 'What to do', code: 'Code', basis: 'Basis' },
);

/** A refusal says what is wrong, why, and what to do next; never a bare “error”. */
export function RefusalPanel({ code, what, why, next, basis, focus, children }: RefusalProps) {
  const w = useWords(words);
  const say = useSay();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus) root.current?.focus();
  }, [focus]);
  return (
    <section ref={root} className={css.refusal} tabIndex={-1} aria-label={say(what)}>
      <h3>
        <Icon name="stop" size={22} />
        {say(what)}
      </h3>
      <dl>
        <dt>{w.why}</dt>
        <dd>
          {say(why)}
          {basis?.map((one) => (
            <span key={say(one.label)} className={css.basis}>
              {one.href ? <a href={one.href}>{say(one.label)}</a> : say(one.label)}
            </span>
          ))}
        </dd>
        <dt>{w.next}</dt>
        <dd className={css.next}>{say(next)}</dd>
      </dl>
      {children && <div className={css.actions}>{children}</div>}
      <p className={css.code}>
        {w.code} <code>{code}</code>
      </p>
    </section>
  );
}
