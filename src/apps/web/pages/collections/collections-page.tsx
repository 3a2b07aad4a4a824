import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { dayOf, formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { useChange } from '../account/use-change.ts';
import { Answer, Refusals } from '../portal/page.tsx';
import { collectionWords } from './collection-words.ts';
import { type CollectionLine, collectionPath, useCollections } from './data.ts';
import css from './kept.module.css';
import { WhosePicker } from './whose-picker.tsx';

/** The collections somebody sees: the own ones, those of the hat, those that others shared. */
export function CollectionsPage() {
  const w = useWords(collectionWords);
  const [fresh, setFresh] = useState(false);
  return (
    <AccountPage
      title={w.title}
      lead={w.lead}
      place="collections"
      aside={
        <Button look="primary" onClick={() => setFresh(true)}>
          <Icon name="plus" size={18} />
          {w.fresh}
        </Button>
      }
    >
      {(session) => (
        <>
          <Collections key={session.hat.id} />
          {fresh && <NewCollection onClose={() => setFresh(false)} />}
        </>
      )}
    </AccountPage>
  );
}

function Collections() {
  const w = useWords(collectionWords);
  const found = useCollections();
  return (
    <Answer of={found}>
      {({ collections }) =>
        collections.length === 0 ? (
          <EmptyState title={w.none} hint={w.noneHint} />
        ) : (
          <ul className={css.cards}>
            {collections.map((one) => (
              <CollectionCard key={one.id} collection={one} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function CollectionCard({ collection }: { collection: CollectionLine }) {
  const w = useWords(collectionWords);
  const lang = useLang();
  const whose = { me: w.mine, us: w.ours, others: w.others }[collection.whose];
  return (
    <li className={css.card}>
      <div>
        <a className={css.name} href={collectionPath(collection.id)}>
          {collection.title}
        </a>
        {collection.formula && <code className={css.formula}>{collection.formula}</code>}
        <div className={css.meta}>
          <span className={css.tag}>{w[collection.kind]}</span>
          <span>{whose}</span>
          {collection.right === 'read' && <span>{w.readOnly}</span>}
          {collection.linked && <span>{w.linked}</span>}
          <span>{w.changed(formatDay(lang, dayOf(collection.updatedAt)))}</span>
        </div>
      </div>
      <div className={css.number}>
        <b>{formatNumber(collection.size)}</b> <small>{w.size}</small>
      </div>
    </li>
  );
}

function NewCollection({ onClose }: { onClose: () => void }) {
  const w = useWords(collectionWords);
  const navigate = useNavigate();
  const change = useChange<{ id: string }>();
  const [kind, setKind] = useState<'fixed' | 'living'>('living');
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [formula, setFormula] = useState('');
  const [whose, setWhose] = useState<'me' | 'us'>('me');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      {
        path: '/api/collections',
        body: {
          title: title.trim(),
          note: note.trim(),
          whose,
          ...(kind === 'living' ? { formula: formula.trim() } : {}),
        },
      },
      { onSuccess: ({ id }) => void navigate({ href: collectionPath(id) }) },
    );
  };
  return (
    <Dialog
      open
      title={w.fresh}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button look="primary" type="submit" form="new-collection" disabled={change.isPending}>
            {change.isPending ? w.saving : w.save}
          </Button>
        </>
      }
    >
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <form id="new-collection" className={css.form} onSubmit={submit}>
        <label>
          <span>{w.name}</span>
          <input required maxLength={120} value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <fieldset className={css.choice}>
          <legend className={css.hint}>{w.kind}</legend>
          {(['living', 'fixed'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
              {w[one]}
              <small className={css.hint}>{one === 'living' ? w.livingHint : w.fixedHint}</small>
            </label>
          ))}
        </fieldset>
        {kind === 'living' && (
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
        <WhosePicker value={whose} onChange={setWhose} />
        <label>
          <span>{w.note}</span>
          <textarea rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      </form>
    </Dialog>
  );
}
