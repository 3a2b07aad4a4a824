import { type FormEvent, useState } from 'react';
import { refusalsOf, useSession } from '../../api/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useChange } from '../account/use-change.ts';
import { Answer, Refusals } from '../portal/page.tsx';
import { collectionPath, useCollections } from './data.ts';
import css from './kept.module.css';
import { WhosePicker } from './whose-picker.tsx';

const words = catalogue(
  {
    add: '加入文献集',
    addMany: (n: number) => `加入文献集（${n}）`,
    title: (n: number) => `把 ${n} 篇加入文献集`,
    signIn: '登录后加入文献集',
    choose: '选一个文献集',
    fresh: '新建文献集',
    name: '名称',
    reason: '说明（可不填）',
    cancel: '取消',
    adding: '正在加入…',
    done: '已加入。',
    open: '打开文献集',
    size: (n: number) => `${n} 篇`,
    living: '跟随检索式',
    holds: '已在其中',
  },
  {
    add: 'Add to collection',
    addMany: (n: number) => `Add to collection (${n})`,
    title: (n: number) => `Add ${n} to a collection`,
    signIn: 'Sign in to collect',
    choose: 'Choose a collection',
    fresh: 'New collection',
    name: 'Name',
    reason: 'Remark (optional)',
    cancel: 'Cancel',
    adding: 'Adding…',
    done: 'Added.',
    open: 'Open the collection',
    size: (n: number) => `${n}`,
    living: 'follows a query',
    holds: 'holds it already',
  },
);

/** Puts documents into a collection of one's own, or into a new one. */
export function AddToCollection({ keys, size }: { keys: readonly string[]; size?: 'small' | 'normal' }) {
  const w = useWords(words);
  const { data: session } = useSession();
  const [open, setOpen] = useState(false);
  const label = keys.length > 1 ? w.addMany(keys.length) : w.add;
  if (session === null)
    return (
      <ButtonLink
        {...(size ? { size } : {})}
        href={`${pathTo('/sign-in')}?next=${encodeURIComponent(window.location.pathname + window.location.search)}`}
      >
        <Icon name="plus" size={16} />
        {w.signIn}
      </ButtonLink>
    );
  return (
    <>
      <Button {...(size ? { size } : {})} disabled={keys.length === 0} onClick={() => setOpen(true)}>
        <Icon name="plus" size={16} />
        {label}
      </Button>
      {open && <AddDialog keys={keys} onClose={() => setOpen(false)} />}
    </>
  );
}

const FRESH = '';

function AddDialog({ keys, onClose }: { keys: readonly string[]; onClose: () => void }) {
  const w = useWords(words);
  const [only] = keys;
  const collections = useCollections(keys.length === 1 ? only : undefined);
  const change = useChange<{ id?: string }>();
  const [chosen, setChosen] = useState<string>(FRESH);
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [whose, setWhose] = useState<'me' | 'us'>('me');
  const [into, setInto] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      chosen === FRESH
        ? { path: '/api/collections', body: { title: name.trim(), keys, whose, note: reason.trim() } }
        : {
            path: `/api/collections/${encodeURIComponent(chosen)}/acts`,
            body: { act: { act: 'add', keys, reason: reason.trim() } },
          },
      { onSuccess: (done) => setInto(done.id ?? chosen) },
    );
  };
  return (
    <Dialog
      open
      title={w.title(keys.length)}
      onClose={onClose}
      actions={
        into ? (
          <ButtonLink look="primary" href={collectionPath(into)}>
            {w.open}
          </ButtonLink>
        ) : (
          <>
            <Button onClick={onClose}>{w.cancel}</Button>
            <Button
              look="primary"
              type="submit"
              form="add-to-collection"
              disabled={change.isPending || (chosen === FRESH && name.trim() === '')}
            >
              {change.isPending ? w.adding : w.add}
            </Button>
          </>
        )
      }
    >
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      {into ? (
        <p className={css.done} role="status">
          <Icon name="check" size={18} /> {w.done}
        </p>
      ) : (
        <Answer of={collections}>
          {({ collections: all }) => (
            <form id="add-to-collection" className={css.form} onSubmit={submit}>
              <label>
                <span>{w.choose}</span>
                <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
                  <option value={FRESH}>＋ {w.fresh}</option>
                  {all
                    .filter(({ right }) => right !== 'read')
                    .map((one) => (
                      <option key={one.id} value={one.id}>
                        {[one.title, w.size(one.size), one.kind === 'living' && w.living, one.holds && w.holds]
                          .filter(Boolean)
                          .join(' · ')}
                      </option>
                    ))}
                </select>
              </label>
              {chosen === FRESH && (
                <>
                  <label>
                    <span>{w.name}</span>
                    <input required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
                  </label>
                  <WhosePicker value={whose} onChange={setWhose} />
                </>
              )}
              <label>
                <span>{w.reason}</span>
                <input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
              </label>
            </form>
          )}
        </Answer>
      )}
    </Dialog>
  );
}
