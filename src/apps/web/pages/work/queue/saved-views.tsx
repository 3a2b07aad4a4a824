import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { QueueFacts } from '#apps/core/centre/queue-facts.ts';
import type { SavedView } from '#apps/core/centre/saved-views.ts';
import { call, type ListQuery } from '../../../api/index.ts';
import { catalogue, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import type { QueueView } from '../../../ui/queue-table/queue-table.tsx';
import { Refusals } from '../frame/refusals.tsx';
import css from './queue-page.module.css';

const words = catalogue(
  {
    label: '我的视图',
    keep: '保存当前视图',
    name: '视图名称',
    save: '保存',
    cancel: '取消',
    remove: (title: string) => `删除视图：${title}`,
  },
  {
    label: 'My views',
    keep: 'Keep this view',
    name: 'Name of the view',
    save: 'Keep',
    cancel: 'Cancel',
    remove: (title: string) => `Delete the view: ${title}`,
  },
);

/** Rounds and days used of the rows of a list. */
export const useQueueFacts = ({ states, procedure, mine, open, overdue, q }: ListQuery, enabled: boolean) =>
  useQuery({
    queryKey: ['mine', 'queue-facts', procedure, states, mine, open, overdue, q],
    queryFn: () =>
      call<QueueFacts[]>('/api/queue-facts', { query: { procedure, state: states?.[0], mine, open, overdue, q } }),
    enabled,
  });

/** Filters, order and columns of a queue, kept under a name of one's own on the server. */
export function SavedViews({
  page,
  view,
  onChoose,
}: {
  page: string;
  view: QueueView | undefined;
  onChoose: (view: QueueView) => void;
}) {
  const w = useWords(words);
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const key = ['mine', 'saved-views', page];
  const kept = useQuery({
    queryKey: key,
    queryFn: () => call<SavedView[]>('/api/saved-views', { query: { page } }),
  });
  const renew = () => client.invalidateQueries({ queryKey: key });
  const save = useMutation({
    mutationFn: (title: string) => call('/api/saved-views', { body: { page, title, view: view ?? {} } }),
    onSuccess: async () => {
      setNaming(false);
      await renew();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => call<void>(`/api/saved-views/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: renew,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim();
    if (title) save.mutate(title);
  };
  return (
    <section className={css.views} aria-label={w.label}>
      {kept.data?.map((one) => (
        <span key={one.id}>
          <Button size="small" onClick={() => onChoose(one.view as QueueView)}>
            {one.title}
          </Button>
          <button type="button" onClick={() => remove.mutate(one.id)}>
            <Icon name="close" size={16} label={w.remove(one.title)} />
          </button>
        </span>
      ))}
      {naming ? (
        <form onSubmit={submit}>
          <input
            // biome-ignore lint/a11y/noAutofocus: the field was just asked for
            autoFocus
            name="title"
            aria-label={w.name}
            placeholder={w.name}
            maxLength={40}
          />
          <Button size="small" type="submit" disabled={save.isPending}>
            {w.save}
          </Button>
          <Button size="small" look="quiet" onClick={() => setNaming(false)}>
            {w.cancel}
          </Button>
        </form>
      ) : (
        <Button size="small" look="quiet" onClick={() => setNaming(true)}>
          <Icon name="plus" size={16} />
          {w.keep}
        </Button>
      )}
      {save.error ? <Refusals error={save.error} /> : null}
    </section>
  );
}
