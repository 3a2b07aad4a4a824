import { useState } from 'react';
import { useMarkRead, useNotices } from '../../api/index.ts';
import type { Notice } from '../../api/types.ts';
import { dayOf, formatDay, formatTime } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Answer } from '../portal/page.tsx';
import { AccountPage } from './account-page.tsx';
import { matterPath } from './matters.tsx';
import css from './messages.module.css';

const words = catalogue(
  {
    title: '消息',
    lead: '办件有进展、需要您办理时，消息会到这里，也会发邮件。事情办完了，就不再提醒。',
    all: '全部标为已读',
    unread: '未读',
    onlyOpen: '只看还要办理的',
    open: '还要办理',
    look: '查看办件',
    none: '没有消息',
    noneHint: '有进展时会通知您。',
  },
  {
    title: 'Messages',
    lead: 'When something happens, or is for you to do, it comes here and by e-mail. What is done no longer reminds you.',
    all: 'Mark all as read',
    unread: 'unread',
    onlyOpen: 'Only what is still to do',
    open: 'to do',
    look: 'Look at the matter',
    none: 'No messages',
    noneHint: 'You are told when something happens.',
  },
);

export function MessagesPage() {
  const w = useWords(words);
  return (
    <AccountPage title={w.title} lead={w.lead} place="messages">
      {(session) => <Messages key={session.hat.id} />}
    </AccountPage>
  );
}

function Messages() {
  const w = useWords(words);
  const notices = useNotices();
  const mark = useMarkRead();
  const [onlyOpen, setOnlyOpen] = useState(false);
  return (
    <Answer of={notices}>
      {(all) => {
        const unread = all.filter((one) => !one.read).map((one) => one.id);
        const shown = onlyOpen ? all.filter((one) => one.open) : all;
        return (
          <>
            <div className={css.tools}>
              <label>
                <input type="checkbox" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)} />
                {w.onlyOpen}
              </label>
              {unread.length > 0 && (
                <Button size="small" disabled={mark.isPending} onClick={() => mark.mutate(unread)}>
                  {w.all}
                </Button>
              )}
            </div>
            {shown.length === 0 ? (
              <EmptyState title={w.none} hint={w.noneHint} />
            ) : (
              <ul>
                {shown.map((one) => (
                  <Message key={one.id} notice={one} onOpen={() => !one.read && mark.mutate([one.id])} />
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function Message({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  return (
    <li className={css.message} data-read={notice.read}>
      <h2>
        {!notice.read && <span className={css.dot} role="img" aria-label={w.unread} />}
        {say(notice.title)}
        {notice.open && <span className={css.open}>{w.open}</span>}
      </h2>
      <p>{say(notice.body)}</p>
      <p className={css.foot}>
        <time dateTime={notice.at}>
          {formatDay(lang, dayOf(notice.at))} {formatTime(notice.at)}
        </time>
        {notice.matter && (
          <a href={matterPath(notice.matter)} onClick={onOpen}>
            {w.look}
          </a>
        )}
      </p>
    </li>
  );
}
