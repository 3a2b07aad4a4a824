import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDrafts, useNotices, useSession } from '../../api/index.ts';
import type { Session } from '../../api/types.ts';
import { catalogue, type Say, useWords } from '../../app/i18n.ts';
import { SignInForm } from '../../session/sign-in-form.tsx';
import type { CurrentSite } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { Icon, type IconName } from '../../ui/icon/icon.tsx';
import { Loading, Page } from '../portal/page.tsx';
import css from './account-page.module.css';

const words = catalogue(
  {
    nav: '个人空间',
    matters: '我的办件',
    drafts: '草稿',
    messages: '消息',
    deadlines: '我的期限',
    quota: '预审名额',
    queries: '检索式与提醒',
    collections: '文献集',
    names: '申请人名称',
    moderation: '批注审核',
    clients: '我的客户',
    bulk: '批量提交',
    organisations: '单位与委托',
    security: '账号安全',
    signIn: '请先登录',
    signInLead: '登录后就在这一页继续。',
    demo: '演示账号在登录页上。',
    toSignIn: '打开登录页',
    count: (n: number) => `${n}条`,
  },
  {
    nav: 'My space',
    matters: 'My matters',
    drafts: 'Drafts',
    messages: 'Messages',
    deadlines: 'My deadlines',
    quota: 'My quota',
    queries: 'Saved queries',
    collections: 'Collections',
    names: 'Applicants’ names',
    moderation: 'Moderation',
    clients: 'My clients',
    bulk: 'Bulk filing',
    organisations: 'Organisations and mandates',
    security: 'Account and security',
    signIn: 'Please sign in',
    signInLead: 'You go on with this page.',
    demo: 'Demo accounts are on the sign-in page.',
    toSignIn: 'Open the sign-in page',
    count: (n: number) => `${n}`,
  },
);

export type AccountPlace =
  | 'matters'
  | 'clients'
  | 'bulk'
  | 'drafts'
  | 'messages'
  | 'deadlines'
  | 'quota'
  | 'queries'
  | 'collections'
  | 'names'
  | 'moderation'
  | 'organisations'
  | 'security';

const PLACES: [AccountPlace, IconName, string][] = [
  ['matters', 'file', '/my'],
  ['clients', 'person', '/my/clients'],
  ['bulk', 'upload', '/my/bulk'],
  ['drafts', 'rows', '/my/drafts'],
  ['messages', 'bell', '/my/messages'],
  ['deadlines', 'calendar', '/my/deadlines'],
  ['quota', 'scales', '/my/quota'],
  ['queries', 'search', '/my/queries'],
  ['collections', 'rows', '/my/collections'],
  ['names', 'link', '/my/names'],
  ['moderation', 'mark', '/my/moderation'],
  ['organisations', 'building', '/my/organisations'],
  ['security', 'shield', '/my/security'],
];

export interface AccountPageProps {
  title: Say;
  lead?: Say | undefined;
  place?: AccountPlace;
  crumbs?: readonly { label: Say; href: string }[];
  aside?: ReactNode;
  children: (session: Session, site: CurrentSite) => ReactNode;
}

/** A page of what belongs to somebody: asks to sign in first, on the same page, and has the ways round at its side. */
export function AccountPage({ title, lead, place, crumbs, aside, children }: AccountPageProps) {
  const w = useWords(words);
  const { data: session } = useSession();
  const here = useLocation({ select: (location) => location.href });
  if (!session)
    return (
      <Page title={session === null ? w.signIn : title} lead={session === null ? w.signInLead : undefined} width="text">
        {(site) =>
          session === undefined ? (
            <Loading />
          ) : (
            <>
              <SignInForm onDone={() => undefined} />
              {site.demo && (
                <p className={css.demo}>
                  {w.demo} <a href={`${pathTo('/sign-in')}?next=${encodeURIComponent(here)}`}>{w.toSignIn}</a>
                </p>
              )}
            </>
          )
        }
      </Page>
    );
  return (
    <Page title={title} lead={lead} aside={aside} {...(crumbs ? { crumbs } : {})}>
      {(site) =>
        place ? (
          <div className={css.columns}>
            <SideNav place={place} />
            <div className={css.body}>{children(session, site)}</div>
          </div>
        ) : (
          children(session, site)
        )
      }
    </Page>
  );
}

function SideNav({ place }: { place: AccountPlace }) {
  const w = useWords(words);
  const { data: drafts } = useDrafts();
  const { data: notices } = useNotices();
  const { data: session } = useSession();
  const kinds = (session?.hats ?? []).map(({ capacity }) => capacity.kind);
  const posts = (session?.hats ?? []).flatMap(({ capacity }) => (capacity.kind === 'post' ? [capacity.post] : []));
  const shown: Partial<Record<AccountPlace, boolean>> = {
    clients: kinds.includes('mandate'),
    bulk: kinds.includes('mandate') || kinds.includes('organisation'),
    quota: kinds.includes('mandate') || kinds.includes('organisation'),
    names: kinds.includes('organisation') || posts.includes('data-steward') || posts.includes('auditor'),
    moderation: posts.includes('site-editor'),
  };
  const counts: Partial<Record<AccountPlace, number>> = {
    drafts: drafts?.length ?? 0,
    messages: (notices ?? []).filter((one) => !one.read).length,
  };
  return (
    <nav className={css.nav} aria-label={w.nav}>
      <ul>
        {PLACES.filter(([id]) => shown[id] !== false).map(([id, icon, path]) => (
          <li key={id}>
            <a href={pathTo(path)} aria-current={id === place ? 'page' : undefined}>
              <Icon name={icon} size={18} />
              {w[id]}
              {(counts[id] ?? 0) > 0 && <span className={css.count}>{w.count(counts[id] ?? 0)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
