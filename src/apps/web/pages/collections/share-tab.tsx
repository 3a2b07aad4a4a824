import { type FormEvent, useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { useChange } from '../account/use-change.ts';
import { Refusals } from '../portal/page.tsx';
import { collectionWords } from './collection-words.ts';
import { type CollectionView, sharedPath } from './data.ts';
import css from './kept.module.css';

/** Who besides the owner sees or edits a collection, and its public link. */
export function ShareTab({ collection }: { collection: CollectionView }) {
  const w = useWords(collectionWords);
  const change = useChange();
  const [name, setName] = useState('');
  const [may, setMay] = useState<'read' | 'edit'>('read');
  const base = `/api/collections/${encodeURIComponent(collection.id)}`;
  if (collection.right !== 'own') return <p className={css.hint}>{w.ownerOnly}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ path: `${base}/shares`, body: { with: name.trim(), may } }, { onSuccess: () => setName('') });
  };
  return (
    <>
      <p className={css.lead}>{w.shareLead}</p>
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <form className={css.bar} onSubmit={submit}>
        <label className={css.field}>
          <span>{w.shareWith}</span>
          <input size={32} value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <select aria-label={w.tabShare} value={may} onChange={(event) => setMay(event.target.value as 'read' | 'edit')}>
          <option value="read">{w.mayRead}</option>
          <option value="edit">{w.mayEdit}</option>
        </select>
        <Button type="submit" disabled={name.trim().length < 3 || change.isPending}>
          {w.share}
        </Button>
      </form>
      {collection.shares.length === 0 ? (
        <p className={css.hint}>{w.nobody}</p>
      ) : (
        <ul className={css.cards}>
          {collection.shares.map((one) => (
            <li key={one.grantee} className={css.card}>
              <div>
                <b>{one.name}</b>
                <div className={css.meta}>{one.may === 'edit' ? w.mayEdit : w.mayRead}</div>
              </div>
              <Button
                size="small"
                look="quiet"
                onClick={() =>
                  change.mutate({ path: `${base}/shares/${encodeURIComponent(one.grantee)}`, method: 'DELETE' })
                }
              >
                {w.unshare}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PublicLink collection={collection} />
    </>
  );
}

function PublicLink({ collection }: { collection: CollectionView }) {
  const w = useWords(collectionWords);
  const change = useChange<{ token: string | null }>();
  const token = change.data?.token;
  const set = (open: boolean) =>
    change.mutate({
      path: `/api/collections/${encodeURIComponent(collection.id)}/link`,
      method: 'PUT',
      body: { open },
    });
  return (
    <section className={css.section}>
      <SectionHead title={w.link} />
      <p className={css.lead}>{w.linkLead}</p>
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <div className={css.bar}>
        <Button onClick={() => set(true)}>{collection.linked ? w.newLink : w.openLink}</Button>
        {collection.linked && (
          <Button look="quiet" onClick={() => set(false)}>
            {w.closeLink}
          </Button>
        )}
      </div>
      {token && (
        <p className={css.verdict} role="status">
          {w.linkOnce}
          <code className={css.formula}>{`${window.location.origin}${sharedPath(token)}`}</code>
        </p>
      )}
    </section>
  );
}
