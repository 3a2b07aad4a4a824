import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { type Say, useSay } from '../../app/i18n.ts';
import css from './tab-line.module.css';

export interface Tab {
  id: string;
  label: Say;
  /** A number beside the label: how many claims, how many changes. */
  count?: number;
  panel: ReactNode;
}

/** Views of one thing, on a line. Arrow keys move between tabs; the panel follows. */
export function TabLine({
  label,
  tabs,
  current,
  onChange,
}: {
  label: Say;
  tabs: readonly Tab[];
  current: string;
  onChange: (id: string) => void;
}) {
  const say = useSay();
  const id = useId();
  const line = useRef<HTMLDivElement>(null);
  const shown = tabs.find((tab) => tab.id === current) ?? tabs[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === shown?.id);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    line.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  if (!shown) return null;
  return (
    <>
      <div ref={line} className={css.line} role="tablist" aria-label={say(label)} onKeyDown={onKeyDown} tabIndex={-1}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab === shown}
            aria-controls={tab === shown ? `${id}-panel` : undefined}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {say(tab.label)}
            {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} className={css.panel} role="tabpanel" aria-labelledby={`${id}-tab-${shown.id}`}>
        {shown.panel}
      </div>
    </>
  );
}
