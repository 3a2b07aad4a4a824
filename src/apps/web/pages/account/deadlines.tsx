import { useMatters } from '../../api/index.ts';
import type { ListRow } from '../../api/types.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Lamp } from '../../ui/lamp/lamp.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { Answer } from '../portal/page.tsx';
import { useLeft } from '../portal/sentence.tsx';
import { AccountPage } from './account-page.tsx';
import { CalendarFeed } from './calendar-feed.tsx';
import css from './deadlines.module.css';
import { matterPath } from './matters.tsx';

const words = catalogue(
  {
    title: '我的期限',
    lead: '在办的每一件事，什么时候到期、由谁办理。',
    mine: '等我办理',
    others: '等对方办理',
    none: '没有在走的期限',
    noneHint: '有新的期限时会出现在这里。',
    noMine: '没有等您办理的期限。',
  },
  {
    title: 'My deadlines',
    lead: 'For every open matter: when it is due, and who acts.',
    mine: 'For me',
    others: 'For others',
    none: 'No time limit runs',
    noneHint: 'New ones appear here.',
    noMine: 'Nothing is waiting for you.',
  },
);

export function DeadlinesPage() {
  const w = useWords(words);
  return (
    <AccountPage title={w.title} lead={w.lead} place="deadlines">
      {(session, site) => (
        <>
          <Deadlines key={session.hat.id} today={site.today} />
          <CalendarFeed />
        </>
      )}
    </AccountPage>
  );
}

function Deadlines({ today }: { today: string }) {
  const w = useWords(words);
  const list = useMatters({ open: true, sort: 'due', size: 200 });
  return (
    <Answer of={list}>
      {({ rows }) => {
        const due = rows.filter((row) => row.due !== null);
        const mine = due.filter((row) => row.mine);
        const others = due.filter((row) => !row.mine);
        if (due.length === 0) return <EmptyState title={w.none} hint={w.noneHint} />;
        return (
          <>
            <section className={css.group}>
              <SectionHead title={w.mine} />
              {mine.length === 0 ? <p className={css.none}>{w.noMine}</p> : <Lines rows={mine} today={today} />}
            </section>
            {others.length > 0 && (
              <section className={css.group}>
                <SectionHead title={w.others} />
                <Lines rows={others} today={today} />
              </section>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function Lines({ rows, today }: { rows: readonly ListRow[]; today: string }) {
  const say = useSay();
  const lang = useLang();
  const left = useLeft();
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className={css.line}>
          <span className={css.day}>
            <Lamp state={row.lamp ?? 'green'}>{formatDay(lang, row.due ?? '', { weekday: true })}</Lamp>
            <small>{left(today, row.due ?? today)}</small>
          </span>
          <span>
            <a href={matterPath(row.number)}>{row.title || say(row.procedureTitle)}</a>
            <small>
              {row.number} · {row.limitTitle ? say(row.limitTitle) : say(row.stateTitle)}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
