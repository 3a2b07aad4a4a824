import { type FormEvent, useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { dayOf, formatDay } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Pagination } from '../../ui/pagination/pagination.tsx';
import { useChange } from '../account/use-change.ts';
import { Refusals } from '../portal/page.tsx';
import { ReasonDialog } from './annotations.tsx';
import { collectionWords } from './collection-words.ts';
import type { CollectionView } from './data.ts';
import { DocumentFacts } from './document-facts.tsx';
import css from './kept.module.css';

const PAGE = 50;

/** The documents of a collection, with remarks and labels, and what can be done to one or several of them. */
export function DocumentsTab({
  collection,
  label,
  onLabel,
  onPage,
}: {
  collection: CollectionView;
  label: string | undefined;
  onLabel: (label: string | undefined) => void;
  onPage: (page: number) => void;
}) {
  const w = useWords(collectionWords);
  const change = useChange();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [removing, setRemoving] = useState<readonly string[]>();
  const [labelling, setLabelling] = useState(false);
  const edits = collection.right !== 'read';
  const path = `/api/collections/${encodeURIComponent(collection.id)}/acts`;
  const act = (body: object) => change.mutate({ path, body: { act: body } }, { onSuccess: () => setPicked([]) });
  const shown =
    label === undefined ? collection.size : (collection.labels.find((one) => one.label === label)?.count ?? 0);
  const toggle = (key: string) =>
    setPicked((all) => (all.includes(key) ? all.filter((one) => one !== key) : [...all, key]));
  return (
    <>
      {edits && <AddByNumber onAdd={(keys) => act({ act: 'add', keys })} />}
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      {collection.labels.length > 0 && (
        <div className={css.bar}>
          <Button size="small" look={label === undefined ? 'primary' : 'plain'} onClick={() => onLabel(undefined)}>
            {w.all}
          </Button>
          {collection.labels.map((one) => (
            <Button
              key={one.label}
              size="small"
              look={label === one.label ? 'primary' : 'plain'}
              onClick={() => onLabel(one.label)}
            >
              {one.label} {one.count}
            </Button>
          ))}
        </div>
      )}
      {edits && picked.length > 0 && (
        <div className={css.bar} role="status">
          <b>{w.selected(picked.length)}</b>
          <Button size="small" onClick={() => setLabelling(true)}>
            {w.label}
          </Button>
          <Button size="small" onClick={() => act({ act: 'order', keys: picked })}>
            {w.first}
          </Button>
          <Button size="small" onClick={() => setRemoving(picked)}>
            {collection.kind === 'living' ? w.exclude : w.remove}
          </Button>
        </div>
      )}
      {collection.documents.length === 0 ? (
        <EmptyState title={w.emptySet} hint={w.emptySetHint} />
      ) : (
        <ol className={css.documents}>
          {collection.documents.map((one) => (
            <li key={one.key} className={css.document}>
              {edits ? (
                <input
                  type="checkbox"
                  aria-label={one.title || one.key}
                  checked={picked.includes(one.key)}
                  onChange={() => toggle(one.key)}
                />
              ) : (
                <span />
              )}
              <div>
                <DocumentFacts document={one} />
                <Kept document={one} onLabel={onLabel} />
              </div>
              {edits && (
                <div className={css.actions}>
                  <NoteButton document={one} onNote={(text) => act({ act: 'note', key: one.key, text })} />
                  <Button size="small" look="quiet" onClick={() => setRemoving([one.key])}>
                    {collection.kind === 'living' ? w.exclude : w.remove}
                    <span className="visually-hidden"> {one.title || one.key}</span>
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      <Pagination page={collection.page} pages={Math.ceil(shown / PAGE)} total={shown} onPage={onPage} />
      {removing && (
        <ReasonDialog
          title={w.removeReason}
          optional
          onClose={() => setRemoving(undefined)}
          onSend={(reason) => {
            act({ act: 'remove', keys: removing, reason });
            setRemoving(undefined);
          }}
        />
      )}
      {labelling && (
        <LabelDialog
          known={collection.labels.map((one) => one.label)}
          onClose={() => setLabelling(false)}
          onLabel={(label) => {
            act({ act: 'label', keys: picked, add: [label] });
            setLabelling(false);
          }}
        />
      )}
    </>
  );
}

type Document = CollectionView['documents'][number];

/** What people said of a document here. */
function Kept({ document, onLabel }: { document: Document; onLabel: (label: string) => void }) {
  const w = useWords(collectionWords);
  const lang = useLang();
  return (
    <>
      <div className={css.meta}>
        <span>{document.how === 'hand' ? w.byHand : w.byQuery}</span>
        <span>{w.sinceDay(formatDay(lang, dayOf(document.since)))}</span>
        {document.by?.reason && <span>{document.by.reason}</span>}
        {document.labels.map((one) => (
          <button key={one} type="button" className={css.tag} onClick={() => onLabel(one)}>
            {one}
          </button>
        ))}
      </div>
      {document.note && (
        <p className={css.noted}>
          {document.note.text} <small>— {document.note.name}</small>
        </p>
      )}
    </>
  );
}

function AddByNumber({ onAdd }: { onAdd: (keys: string[]) => void }) {
  const w = useWords(collectionWords);
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const keys = text
      .split(/[\s,，;；、]+/)
      .map((one) => one.trim().toUpperCase())
      .filter(Boolean);
    if (keys.length > 0) onAdd([...new Set(keys)]);
    setText('');
  };
  return (
    <form className={css.bar} onSubmit={submit}>
      <label className={css.field}>
        <span>{w.add}</span>
        <input placeholder={w.addHint} size={44} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Button type="submit" disabled={text.trim() === ''}>
        {w.put}
      </Button>
    </form>
  );
}

function NoteButton({ document, onNote }: { document: Document; onNote: (text: string) => void }) {
  const w = useWords(collectionWords);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(document.note?.text ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onNote(text.trim());
    setOpen(false);
  };
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setOpen(true)}>
        {w.editNote}
        <span className="visually-hidden"> {document.title || document.key}</span>
      </Button>
      {open && (
        <Dialog
          open
          title={w.editNote}
          onClose={() => setOpen(false)}
          actions={
            <Button look="primary" type="submit" form="note-form">
              {w.save}
            </Button>
          }
        >
          <form id="note-form" className={css.form} onSubmit={submit}>
            <textarea
              aria-label={w.editNote}
              rows={4}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </form>
        </Dialog>
      )}
    </>
  );
}

function LabelDialog({
  known,
  onLabel,
  onClose,
}: {
  known: readonly string[];
  onLabel: (label: string) => void;
  onClose: () => void;
}) {
  const w = useWords(collectionWords);
  const [label, setLabel] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLabel(label.trim());
  };
  return (
    <Dialog
      open
      title={w.label}
      onClose={onClose}
      actions={
        <Button look="primary" type="submit" form="label-form" disabled={label.trim() === ''}>
          {w.save}
        </Button>
      }
    >
      <form id="label-form" className={css.form} onSubmit={submit}>
        <label>
          <span>{w.labelName}</span>
          <input maxLength={40} list="known-labels" value={label} onChange={(event) => setLabel(event.target.value)} />
        </label>
        <datalist id="known-labels">
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </form>
    </Dialog>
  );
}
