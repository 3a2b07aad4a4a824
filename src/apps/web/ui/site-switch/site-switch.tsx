import { useEffect, useId, useRef } from 'react';
import { type Say, useSay } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './site-switch.module.css';

export interface SwitchChoice {
  id: string;
  label: Say;
  note?: Say;
  href: string;
}

export interface SiteSwitchProps {
  /** Spoken name: `切换站点`, `切换委托人`. */
  label: Say;
  choices: readonly SwitchChoice[];
  current: string;
}

/** From one portal, organisation or client to another; a list of links that opens under its button. */
export function SiteSwitch({ label, choices, current }: SiteSwitchProps) {
  const say = useSay();
  const list = useId();
  const box = useRef<HTMLDetailsElement>(null);
  const now = choices.find((choice) => choice.id === current);

  useEffect(() => {
    const close = (event: Event) => {
      const open = box.current;
      if (!open?.open) return;
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      if (event instanceof KeyboardEvent) open.querySelector('summary')?.focus();
      else if (event.target instanceof Node && open.contains(event.target)) return;
      open.open = false;
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);

  return (
    <details ref={box} className={css.switch}>
      <summary aria-controls={list}>
        <span className="visually-hidden">{say(label)} </span>
        {now && <span className={css.now}>{say(now.label)}</span>}
        <Icon name="down" size={14} />
      </summary>
      <ul id={list} className={css.list}>
        {choices.map((choice) => (
          <li key={choice.id}>
            <a href={choice.href} aria-current={choice.id === current ? 'true' : undefined}>
              <span>{say(choice.label)}</span>
              {choice.note !== undefined && <small>{say(choice.note)}</small>}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
