import { useEffect, useState } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Dialog } from '../dialog/dialog.tsx';
import css from './keyboard-help.module.css';

export interface KeyGroup {
  title: Say;
  keys: { keys: string[]; does: Say }[];
}

const words = catalogue(
  { title: '键盘快捷键', note: '在输入框里打字时，快捷键不起作用。' },
  { title: 'Keyboard', note: 'While you type in a field the keys do nothing but type.' },
);

/** The list of keys of a page. */
export function KeyList({ groups }: { groups: readonly KeyGroup[] }) {
  const w = useWords(words);
  const say = useSay();
  return (
    <div className={css.groups}>
      {groups.map((group) => (
        <section key={say(group.title)}>
          <h3>{say(group.title)}</h3>
          <dl>
            {group.keys.map((one) => (
              <div key={one.keys.join(' ')}>
                <dt>
                  {one.keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{say(one.does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={css.note}>{w.note}</p>
    </div>
  );
}

/** `?` anywhere opens the list of keys, except while typing. */
export function KeyboardHelp({ groups }: { groups: readonly KeyGroup[] }) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event.target)) setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Dialog open={open} title={w.title} onClose={() => setOpen(false)}>
      <KeyList groups={groups} />
    </Dialog>
  );
}

/** Whether a key pressed there is text and not a command. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
