import { useState } from 'react';
import { refusalsOf, useSession } from '../../api/index.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useChange } from '../account/use-change.ts';
import css from '../collections/kept.module.css';
import { WhosePicker } from '../collections/whose-picker.tsx';
import { Refusals } from '../portal/page.tsx';
import { queryPath } from './data.ts';
import { QueryForm, type QueryValues } from './query-form.tsx';

const words = catalogue(
  {
    save: '保存检索式',
    title: '保存检索式',
    alert: '有新文献时发邮件提醒我（每天一封，可随时退订）',
    cancel: '取消',
    saving: '正在保存…',
    done: '已保存。',
    open: '打开',
    signIn: '登录后保存检索式',
  },
  {
    save: 'Save query',
    title: 'Save this query',
    alert: 'Mail me when new documents match (one letter a day, stop at any time)',
    cancel: 'Cancel',
    saving: 'Saving…',
    done: 'Saved.',
    open: 'Open it',
    signIn: 'Sign in to save the query',
  },
);

/** Keeps a formula under a name, with what it is expected to find, and an alert if wanted. */
export function SaveQueryButton({ formula, size }: { formula: string; size?: 'small' | 'normal' }) {
  const w = useWords(words);
  const lang = useLang();
  const { data: session } = useSession();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<string>();
  const [alert, setAlert] = useState(false);
  const [whose, setWhose] = useState<'me' | 'us'>('me');
  const change = useChange<{ id: string }>();
  if (session === null)
    return (
      <ButtonLink
        {...(size ? { size } : {})}
        href={`${pathTo('/sign-in')}?next=${encodeURIComponent(window.location.pathname + window.location.search + window.location.hash)}`}
      >
        <Icon name="mark" size={16} />
        {w.signIn}
      </ButtonLink>
    );
  const save = (values: QueryValues) =>
    change.mutate(
      { path: '/api/saved-queries', body: { ...values, whose } },
      {
        onSuccess: ({ id }) => {
          setSaved(id);
          if (alert) change.mutate({ path: `/api/saved-queries/${id}/alert`, method: 'PUT', body: { on: true, lang } });
        },
      },
    );
  const close = () => {
    setOpen(false);
    setSaved(undefined);
    change.reset();
  };
  return (
    <>
      <Button {...(size ? { size } : {})} disabled={formula.trim() === ''} onClick={() => setOpen(true)}>
        <Icon name="mark" size={16} />
        {w.save}
      </Button>
      {open && (
        <Dialog
          open
          title={w.title}
          onClose={close}
          actions={
            saved ? (
              <ButtonLink look="primary" href={queryPath(saved)}>
                {w.open}
              </ButtonLink>
            ) : (
              <>
                <Button onClick={close}>{w.cancel}</Button>
                <Button look="primary" type="submit" form="save-query" disabled={change.isPending}>
                  {change.isPending ? w.saving : w.save}
                </Button>
              </>
            )
          }
        >
          {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
          {saved ? (
            <p className={css.done} role="status">
              <Icon name="check" size={18} /> {w.done}
            </p>
          ) : (
            <QueryForm
              id="save-query"
              start={{ name: '', formula, expected: [], min: null, max: null }}
              onSubmit={save}
            >
              <WhosePicker value={whose} onChange={setWhose} />
              <fieldset className={css.choice}>
                <label>
                  <input type="checkbox" checked={alert} onChange={(event) => setAlert(event.target.checked)} />
                  {w.alert}
                </label>
              </fieldset>
            </QueryForm>
          )}
        </Dialog>
      )}
    </>
  );
}
