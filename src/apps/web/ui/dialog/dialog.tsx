import { type ReactNode, useEffect, useId, useRef } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './dialog.module.css';

export interface DialogProps {
  open: boolean;
  title: Say;
  children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  actions?: ReactNode;
  onClose: () => void;
  /** A dialog that must be answered has no cross and does not close by Escape. */
  mustAnswer?: boolean;
}

const words = catalogue({ close: '关闭' }, { close: 'Close' });

/** The browser's own modal dialog: keeps the focus inside, gives it back, makes the rest inert. */
export function Dialog({ open, title, children, actions, onClose, mustAnswer }: DialogProps) {
  const w = useWords(words);
  const say = useSay();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      className={css.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (!mustAnswer) onClose();
      }}
    >
      <div className={css.head}>
        <h2 id={heading}>{say(title)}</h2>
        {!mustAnswer && (
          <button type="button" className={css.close} onClick={onClose}>
            <Icon name="close" label={w.close} />
          </button>
        )}
      </div>
      <div className={css.body}>{children}</div>
      {actions && <div className={css.actions}>{actions}</div>}
    </dialog>
  );
}
