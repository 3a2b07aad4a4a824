import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useNotices, usePutOnHat, useSession, useSignOut } from '../api/index.ts';
import { catalogue, useSay, useWords } from '../app/i18n.ts';
import { pathTo } from '../site/prefix.ts';
import { Button, ButtonLink } from '../ui/button/button.tsx';
import { Icon, type IconName } from '../ui/icon/icon.tsx';
import css from './account-menu.module.css';

const words = catalogue(
  {
    signIn: '登录',
    as: '以什么身份办理',
    locked: '还不能使用的岗位',
    needsFactor: '先开启两步验证',
    needsPassword: '先修改密码',
    matters: '我的办件',
    drafts: '草稿',
    messages: '消息',
    deadlines: '我的期限',
    organisations: '单位与委托',
    security: '账号安全',
    work: '工作台',
    out: '退出登录',
    unread: (n: number) => `${n}条未读消息`,
  },
  {
    signIn: 'Sign in',
    as: 'Acting as',
    locked: 'Posts not yet usable',
    needsFactor: 'turn on the second factor first',
    needsPassword: 'change your password first',
    matters: 'My matters',
    drafts: 'Drafts',
    messages: 'Messages',
    deadlines: 'My deadlines',
    organisations: 'Organisations and mandates',
    security: 'Account and security',
    work: 'Workbench',
    out: 'Sign out',
    unread: (n: number) => `${n} unread ${n === 1 ? 'message' : 'messages'}`,
  },
);

/** Signing in, or who is signed in, in which capacity, and the ways to what is theirs. */
export function AccountMenu() {
  const w = useWords(words);
  const say = useSay();
  const { data: session } = useSession();
  const { data: notices } = useNotices(Boolean(session));
  const hat = usePutOnHat();
  const signOut = useSignOut();
  const here = useLocation({ select: (location) => location.href });
  const box = useRef<HTMLDetailsElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every other page closes the menu
  useEffect(() => {
    if (box.current) box.current.open = false;
  }, [here]);
  useEffect(() => {
    const close = (event: Event) => {
      const open = box.current;
      if (!open?.open) return;
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      if (event instanceof KeyboardEvent) open.querySelector('summary')?.focus();
      else if (event.target instanceof Node && open.contains(event.target)) return;
      open.open = false;
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);

  if (session === undefined) return null;
  if (session === null)
    return (
      <ButtonLink
        look="primary"
        size="small"
        href={`${pathTo('/sign-in')}${here.startsWith('/sign-in') ? '' : `?next=${encodeURIComponent(here)}`}`}
      >
        {w.signIn}
      </ButtonLink>
    );

  const unread = (notices ?? []).filter((one) => !one.read).length;
  const post = session.hat.capacity.kind === 'post';
  const links: [IconName, string, string][] = [
    ...(post ? ([['columns', w.work, pathTo('/work')]] as [IconName, string, string][]) : []),
    ['file', w.matters, pathTo('/my')],
    ['rows', w.drafts, pathTo('/my/drafts')],
    ['bell', w.messages, pathTo('/my/messages')],
    ['calendar', w.deadlines, pathTo('/my/deadlines')],
    ['building', w.organisations, pathTo('/my/organisations')],
    ['shield', w.security, pathTo('/my/security')],
  ];
  return (
    <details ref={box} className={css.menu}>
      <summary>
        <Icon name="person" size={18} />
        <span className={css.name}>{session.name}</span>
        {unread > 0 && (
          <span className={css.unread}>
            <span aria-hidden="true">{unread}</span>
            <span className="visually-hidden">{w.unread(unread)}</span>
          </span>
        )}
        <Icon name="down" size={14} />
      </summary>
      <div className={css.sheet}>
        <p className={css.who}>
          <b>{session.name}</b>
          {say(session.hat.label)}
        </p>
        {session.hats.length > 1 && (
          <>
            <p className={css.heading} id="hats">
              {w.as}
            </p>
            <ul className={css.hats} aria-labelledby="hats">
              {session.hats.map((one) => (
                <li key={one.id}>
                  <button type="button" aria-pressed={one.id === session.hat.id} onClick={() => hat.mutate(one.id)}>
                    <Icon name="check" size={16} />
                    {say(one.label)}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {session.locked.length > 0 && (
          <>
            <p className={css.heading}>{w.locked}</p>
            <ul className={css.links}>
              {session.locked.map((one) => (
                <li key={one.id}>
                  <a href={pathTo('/my/security')}>
                    <Icon name="shield" size={18} />
                    <span>
                      {say(one.label)}
                      <small>{one.needs === 'second-factor' ? w.needsFactor : w.needsPassword}</small>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <ul className={css.links}>
          {links.map(([icon, label, href]) => (
            <li key={href}>
              <a href={href}>
                <Icon name={icon} size={18} />
                {label}
                {href.endsWith('/messages') && unread > 0 && (
                  <span className={css.unread} aria-hidden="true">
                    {unread}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
        <div className={css.foot}>
          <Button size="small" onClick={() => signOut.mutate()}>
            {w.out}
          </Button>
        </div>
      </div>
    </details>
  );
}
