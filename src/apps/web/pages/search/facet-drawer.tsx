import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import css from './drawer.module.css';
import { searchWords } from './search-words.ts';

/** The filters on a narrow screen: a sheet over the hits that keeps the focus, with the way to the hits always in sight. */
export function FacetDrawer({
  shown,
  chosen,
  onClear,
  onClose,
  children,
}: {
  /** What the filters leave over, as it is said on the button back to the hits. */
  shown: string;
  chosen: number;
  onClear: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const w = useWords(searchWords);
  const sheet = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = sheet.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog
      ref={sheet}
      className={css.drawer}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css.head}>
        <h2 id={heading}>
          {w.facets}
          {chosen > 0 && <small>{w.chosen(chosen)}</small>}
        </h2>
        <button type="button" onClick={onClose}>
          <Icon name="close" label={w.close} />
        </button>
      </div>
      <div className={css.body}>{children}</div>
      <div className={css.foot}>
        {chosen > 0 && <Button onClick={onClear}>{w.clear}</Button>}
        <Button look="primary" onClick={onClose}>
          {w.show(shown)}
        </Button>
      </div>
    </dialog>
  );
}
