import { type ReactNode, useEffect, useState } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { DemoBanner } from '../../ui/demo-banner/demo-banner.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Mark } from '../../ui/icon/mark.tsx';
import { isTyping, KeyboardHelp, type KeyGroup } from '../../ui/keyboard-help/keyboard-help.tsx';
import { LanguageSwitch, LargePrintSwitch } from '../../ui/language-switch/language-switch.tsx';
import { SiteSwitch, type SwitchChoice } from '../../ui/site-switch/site-switch.tsx';
import css from './workbench-shell.module.css';

export interface WorkQueue {
  id: string;
  label: Say;
  href: string;
  count?: number;
  /** How many of them press: `2` soon, `1` over. */
  soon?: number;
  over?: number;
}

export interface WorkbenchShellProps {
  brand: Say;
  title: string;
  groups: readonly { title: Say; queues: readonly WorkQueue[] }[];
  currentQueue?: string;
  crumbs: readonly { label: Say; href?: string }[];
  /** Where this matter stands in its queue, with the way to its neighbours. */
  place?: { at: number; of: number; before?: string; after?: string };
  clients?: { label: Say; choices: readonly SwitchChoice[]; current: string };
  notices?: { unread: number; href: string };
  person: { name: Say; post: Say; href: string };
  keys: readonly KeyGroup[];
  demo?: boolean;
  /** What stands left in the bottom bar: saved state, lesser buttons. The one primary action stands right. */
  bar?: { left: ReactNode; primary: ReactNode };
  /** Whether the main part fills the height of a wide window and scrolls inside. */
  fill?: boolean;
  children: ReactNode;
}

const words = catalogue(
  {
    skip: '跳到正文',
    queues: '队列',
    menu: '队列',
    crumbs: '当前位置',
    place: (at: number, of: number) => `第${at}件，共${of}件`,
    before: '上一件',
    after: '下一件',
    unread: (n: number) => `${n}条未读消息`,
    soon: (n: number) => `${n}件临期`,
    over: (n: number) => `${n}件超期`,
    actions: '操作',
    bar: '工具',
  },
  {
    skip: 'Skip to content',
    queues: 'Queues',
    menu: 'Queues',
    crumbs: 'You are here',
    place: (at: number, of: number) => `${at} of ${of}`,
    before: 'Previous',
    after: 'Next',
    unread: (n: number) => `${n} unread ${n === 1 ? 'message' : 'messages'}`,
    soon: (n: number) => `${n} soon`,
    over: (n: number) => `${n} over`,
    actions: 'Actions',
    bar: 'Tools',
  },
);

/** The frame of daily work: queues at the left on night ground, one matter in the middle, one primary action at the bottom right. */
export function WorkbenchShell(props: WorkbenchShellProps) {
  const { place, clients, notices, bar } = props;
  const w = useWords(words);
  const say = useSay();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    document.title = props.title;
  }, [props.title]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const way = event.key === 'p' ? 'before' : event.key === 'n' ? 'after' : undefined;
      if (way) document.querySelector<HTMLAnchorElement>(`a[data-place="${way}"]`)?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div className={css.bench} data-fill={props.fill || undefined}>
      <a className="skip-link" href="#main">
        {w.skip}
      </a>
      <div className={css.side} data-theme="night">
        <div className={css.sideHead}>
          <a className={css.brand} href="/">
            <Mark size={26} />
            {say(props.brand)}
          </a>
          <button
            type="button"
            className={css.menu}
            aria-expanded={open}
            aria-controls="queues"
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'close' : 'menu'} />
            {w.menu}
          </button>
        </div>
        <nav id="queues" className={css.queues} aria-label={w.queues} data-open={open || undefined}>
          {props.groups.map((group) => (
            <section key={say(group.title)}>
              <h2>{say(group.title)}</h2>
              <ul>
                {group.queues.map((queue) => (
                  <li key={queue.id}>
                    <a href={queue.href} aria-current={queue.id === props.currentQueue ? 'page' : undefined}>
                      <span>{say(queue.label)}</span>
                      <span className={css.count}>
                        {queue.over ? <b data-state="over">{w.over(queue.over)}</b> : null}
                        {queue.soon ? <b data-state="soon">{w.soon(queue.soon)}</b> : null}
                        {queue.count}
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <a className={css.person} href={props.person.href}>
          <Icon name="person" />
          <span>
            {say(props.person.name)}
            <small>{say(props.person.post)}</small>
          </span>
        </a>
      </div>
      <div className={css.work}>
        {props.demo && <DemoBanner />}
        <header className={css.top}>
          <nav aria-label={w.crumbs}>
            <ol className={css.crumbs}>
              {props.crumbs.map((crumb) => (
                <li key={say(crumb.label)}>
                  {crumb.href ? (
                    <a href={crumb.href}>{say(crumb.label)}</a>
                  ) : (
                    <span aria-current="page">{say(crumb.label)}</span>
                  )}
                </li>
              ))}
            </ol>
          </nav>
          {place && (
            <p className={css.place}>
              <span>{w.place(place.at, place.of)}</span>
              {place.before && (
                <a href={place.before} data-place="before">
                  <Icon name="up" size={16} label={w.before} />
                  <kbd>P</kbd>
                </a>
              )}
              {place.after && (
                <a href={place.after} data-place="after">
                  <Icon name="down" size={16} label={w.after} />
                  <kbd>N</kbd>
                </a>
              )}
            </p>
          )}
          <section className={css.tools} aria-label={w.bar}>
            {clients && <SiteSwitch {...clients} />}
            {notices && (
              <a className={css.bell} href={notices.href}>
                <Icon name="bell" label={w.unread(notices.unread)} />
                {notices.unread > 0 && <span aria-hidden="true">{notices.unread}</span>}
              </a>
            )}
            <LanguageSwitch />
            <LargePrintSwitch />
          </section>
        </header>
        <main id="main" className={css.main} tabIndex={-1}>
          {props.children}
        </main>
        {bar && (
          <section className={css.bar} aria-label={w.actions}>
            <div>{bar.left}</div>
            {bar.primary}
          </section>
        )}
      </div>
      <KeyboardHelp groups={props.keys} />
    </div>
  );
}
