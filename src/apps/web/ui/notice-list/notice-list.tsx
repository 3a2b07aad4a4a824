import { shortDay } from '../../app/format.ts';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Lamp } from '../lamp/lamp.tsx';
import css from './notice-list.module.css';

export interface Notice {
  day: string;
  title: Say;
  href: string;
  kind: Say;
  /** Working days one can still object or apply; absent when there is nothing to miss. */
  daysLeft?: number;
}

const words = catalogue(
  { left: (n: number) => `余${n}个工作日`, last: '今天截止', closed: '已截止', none: '暂无公告。' },
  {
    left: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'} left`,
    last: 'closes today',
    closed: 'closed',
    none: 'No notices.',
  },
);

export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const w = useWords(words);
  const say = useSay();
  if (notices.length === 0) return <p>{w.none}</p>;
  return (
    <ul>
      {notices.map((notice) => (
        <li key={notice.href} className={css.notice}>
          <time className={css.day} dateTime={notice.day}>
            {shortDay(notice.day)}
          </time>
          <a className={css.title} href={notice.href}>
            {say(notice.title)}
          </a>
          <span className={css.side}>
            {notice.daysLeft === undefined ? (
              say(notice.kind)
            ) : notice.daysLeft < 0 ? (
              w.closed
            ) : notice.daysLeft <= 3 ? (
              <Lamp state="amber">{notice.daysLeft === 0 ? w.last : w.left(notice.daysLeft)}</Lamp>
            ) : (
              w.left(notice.daysLeft)
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
