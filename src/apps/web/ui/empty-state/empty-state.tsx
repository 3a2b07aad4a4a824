import type { ReactNode } from 'react';
import { type Say, useSay } from '../../app/i18n.ts';
import css from './empty-state.module.css';

/** Nothing here, why that may be, and what one can do. */
export function EmptyState({ title, hint, children }: { title: Say; hint?: Say; children?: ReactNode }) {
  const say = useSay();
  return (
    <div className={css.empty}>
      <svg viewBox="0 0 220 64" aria-hidden="true" focusable="false">
        <path d="M0 52c34-12 62-14 100-6s72 6 120-6" />
        <path d="M0 60c44-8 78-8 118-3s66 2 102-4" />
        <circle cx="158" cy="22" r="11" />
      </svg>
      <h3>{say(title)}</h3>
      {hint !== undefined && <p>{say(hint)}</p>}
      {children && <div className={css.actions}>{children}</div>}
    </div>
  );
}
