import { type FormEvent, useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useChange } from '../account/use-change.ts';
import { Refusals } from '../portal/page.tsx';
import { collectionWords } from './collection-words.ts';
import type { CollectionView } from './data.ts';
import css from './kept.module.css';

/** Name, description, and the query of a living collection. Refused when somebody else changed it meanwhile. */
export function RenameDialog({ collection, onClose }: { collection: CollectionView; onClose: () => void }) {
  const w = useWords(collectionWords);
  const change = useChange();
  const [title, setTitle] = useState(collection.title);
  const [note, setNote] = useState(collection.note);
  const [formula, setFormula] = useState(collection.formula ?? '');
  const path = `/api/collections/${encodeURIComponent(collection.id)}/acts`;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const renamed = title.trim() !== collection.title || note.trim() !== collection.note;
    const followed = collection.formula !== null && formula.trim() !== collection.formula;
    try {
      if (followed)
        await change.mutateAsync({
          path,
          body: { seq: collection.seq, act: { act: 'follow', formula: formula.trim() } },
        });
      if (renamed)
        await change.mutateAsync({
          path,
          body: {
            ...(followed ? {} : { seq: collection.seq }),
            act: { act: 'rename', title: title.trim(), note: note.trim() },
          },
        });
      onClose();
    } catch {
      // The refusal is shown in the dialog.
    }
  };
  return (
    <Dialog
      open
      title={w.change}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button look="primary" type="submit" form="rename-collection" disabled={change.isPending}>
            {change.isPending ? w.saving : w.save}
          </Button>
        </>
      }
    >
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <form id="rename-collection" className={css.form} onSubmit={(event) => void submit(event)}>
        <label>
          <span>{w.name}</span>
          <input required maxLength={120} value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        {collection.formula !== null && (
          <label>
            <span>{w.formula}</span>
            <textarea
              required
              data-code
              rows={3}
              spellCheck={false}
              value={formula}
              onChange={(event) => setFormula(event.target.value)}
            />
          </label>
        )}
        <label>
          <span>{w.note}</span>
          <textarea rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      </form>
    </Dialog>
  );
}
