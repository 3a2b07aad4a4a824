import { useState } from 'react';
import { useDeleteDraft, useDrafts, useProcedures } from '../../api/index.ts';
import type { Draft } from '../../api/types.ts';
import { dayOf, formatDay, formatTime } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { applyPath } from '../../site/current-site.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Answer } from '../portal/page.tsx';
import { AccountPage } from './account-page.tsx';
import { matterPath } from './matters.tsx';
import css from './messages.module.css';

const words = catalogue(
  {
    title: '草稿',
    lead: '填写中的内容自动保存在这里，只有您自己看得到；标“共同工作稿”的，本方同事和受托代理也看得到。',
    shared: '共同工作稿',
    removeShared: '这是本方共同的工作稿，删除后同事也看不到，不能恢复。',
    go: '接着填',
    remove: '删除',
    removeTitle: '删除这份草稿？',
    removeBody: '删除后不能恢复。',
    keep: '保留',
    saved: (day: string, time: string) => `保存于${day} ${time}`,
    untitled: '未命名',
    reply: '办件中的一步',
    none: '没有草稿',
    noneHint: '开始办理一件事，填写的内容会自动保存。',
  },
  {
    title: 'Drafts',
    lead: 'What you are filling in is kept here by itself. Nobody else sees it, but for working copies, which your side shares.',
    shared: 'working copy of your side',
    removeShared: 'This is the working copy of your whole side. Deleted, it is gone for your colleagues, too.',
    go: 'Go on',
    remove: 'Delete',
    removeTitle: 'Delete this draft?',
    removeBody: 'It cannot be brought back.',
    keep: 'Keep',
    saved: (day: string, time: string) => `saved ${day} ${time}`,
    untitled: 'Untitled',
    reply: 'A step in a matter',
    none: 'No drafts',
    noneHint: 'Begin something; what you fill in is saved by itself.',
  },
);

export function DraftsPage() {
  const w = useWords(words);
  const drafts = useDrafts();
  return (
    <AccountPage title={w.title} lead={w.lead} place="drafts">
      {() => (
        <Answer of={drafts}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState title={w.none} hint={w.noneHint} />
            ) : (
              <ul>
                {all.map((draft) => (
                  <DraftLine key={draft.id} draft={draft} />
                ))}
              </ul>
            )
          }
        </Answer>
      )}
    </AccountPage>
  );
}

/** A name for a draft from what was typed: its title, its name, or nothing. */
export function nameOf(data: Record<string, unknown>): string | undefined {
  const inner =
    typeof data.values === 'object' && data.values !== null ? (data.values as Record<string, unknown>) : data;
  return ['title', 'name', 'subject']
    .map((key) => inner[key])
    .find((one): one is string => typeof one === 'string' && one !== '');
}

function DraftLine({ draft }: { draft: Draft }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const remove = useDeleteDraft();
  const [asking, setAsking] = useState(false);
  const { data: procedures = [] } = useProcedures();
  const procedure = procedures.find((one) => one.id === draft.procedure);
  const href = draft.matter
    ? `${matterPath(draft.matter)}/${encodeURIComponent(draft.action ?? '')}`
    : draft.procedure
      ? applyPath(draft.procedure)
      : undefined;
  return (
    <li className={css.message}>
      <h2>
        {nameOf(draft.data) ?? w.untitled}
        {procedure && ` · ${say(procedure.title)}`}
        {draft.matter && ` · ${draft.shared ? w.shared : w.reply}`}
      </h2>
      <p className={css.foot}>{w.saved(formatDay(lang, dayOf(draft.updatedAt)), formatTime(draft.updatedAt))}</p>
      <p className={css.foot}>
        {href && (
          <ButtonLink size="small" href={href}>
            {w.go}
          </ButtonLink>
        )}
        <Button size="small" look="quiet" onClick={() => setAsking(true)}>
          {w.remove}
        </Button>
      </p>
      <Dialog
        open={asking}
        title={w.removeTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{w.keep}</Button>
            <Button look="grave" disabled={remove.isPending} onClick={() => remove.mutate(draft.id)}>
              {w.remove}
            </Button>
          </>
        }
      >
        <p>{draft.shared ? w.removeShared : w.removeBody}</p>
      </Dialog>
    </li>
  );
}
