import type { ReactNode } from 'react';
import { refusalsOf } from '../../api/index.ts';
import type { Refusal } from '../../api/types.ts';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { AccountMenu } from '../../session/account-menu.tsx';
import { PortalShell } from '../../shells/portal-shell/portal-shell.tsx';
import { type CurrentSite, useCurrentSite } from '../../site/current-site.ts';
import { Button } from '../../ui/button/button.tsx';
import { ErrorPage } from '../../ui/refusal-panel/error-page.tsx';
import { RefusalPanel } from '../../ui/refusal-panel/refusal-panel.tsx';
import css from './page.module.css';

const words = catalogue(
  {
    loading: '正在载入…',
    again: '重试',
    unreachable: '暂时打不开',
    noSite: '没有这个站点',
    noSiteWhat: '地址里的站点不存在。',
    noSiteWhy: '站点可能改名，或地址抄错。',
    noSiteNext: '请从首页进入。',
    crumbs: '所在位置',
  },
  {
    loading: 'Loading…',
    again: 'Try again',
    unreachable: 'Not available',
    noSite: 'No such portal',
    noSiteWhat: 'The portal in this address does not exist.',
    noSiteWhy: 'It may have been renamed, or the address is mistyped.',
    noSiteNext: 'Begin at the start page.',
    crumbs: 'You are here',
  },
);

export interface PageProps {
  /** The page's own name, for the tab and the heading. */
  title: Say;
  current?: string;
  /** Without heading and margins: the page draws its own. */
  bare?: boolean;
  lead?: Say | undefined;
  crumbs?: readonly { label: Say; href: string }[];
  /** Stands right of the heading. */
  aside?: ReactNode;
  width?: 'wide' | 'text';
  children: ReactNode | ((site: CurrentSite) => ReactNode);
}

/** A page of the portal: the shell of the current site, a heading, and what the page is for. */
export function Page({ title, current, bare, lead, crumbs, aside, width = 'wide', children }: PageProps) {
  const w = useWords(words);
  const say = useSay();
  const { site, missing, error } = useCurrentSite();
  if (missing)
    return (
      <main>
        <ErrorPage code="web.no-site" title={w.noSite} what={w.noSiteWhat} why={w.noSiteWhy} next={w.noSiteNext} />
      </main>
    );
  if (!site)
    return (
      <main className={css.alone}>
        {error ? (
          <>
            <h1>{w.unreachable}</h1>
            <Refusals refusals={refusalsOf(error)}>
              <Button look="primary" onClick={() => window.location.reload()}>
                {w.again}
              </Button>
            </Refusals>
          </>
        ) : (
          <Loading />
        )}
      </main>
    );
  const body = typeof children === 'function' ? children(site) : children;
  return (
    <PortalShell
      site={site.portal}
      account={<AccountMenu />}
      {...(current ? { current } : {})}
      {...(current === 'home' ? {} : { title: say(title) })}
    >
      {bare ? (
        body
      ) : (
        <div className={css.page} data-width={width}>
          {crumbs && (
            <nav className={css.crumbs} aria-label={w.crumbs}>
              <ol>
                {crumbs.map((crumb) => (
                  <li key={crumb.href}>
                    <a href={crumb.href}>{say(crumb.label)}</a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <header className={css.head}>
            <div>
              <h1>{say(title)}</h1>
              {lead !== undefined && <p className={css.lead}>{say(lead)}</p>}
            </div>
            {aside && <div className={css.aside}>{aside}</div>}
          </header>
          {body}
        </div>
      )}
    </PortalShell>
  );
}

/** Waiting, said aloud; drawn only after a moment, so that quick answers do not flicker. */
export function Loading() {
  const w = useWords(words);
  return (
    <p className={css.loading} role="status">
      {w.loading}
    </p>
  );
}

/** Every refusal of an answer, each with its reason and the way on. */
export function Refusals({
  refusals,
  focus,
  children,
}: {
  refusals: readonly Refusal[];
  focus?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={css.refusals}>
      {refusals.map((one, at) => (
        <RefusalPanel
          key={`${one.code} ${one.field ?? ''} ${one.what.en}`}
          code={one.code}
          what={one.what}
          why={one.why}
          next={one.next}
          {...(focus && at === 0 ? { focus } : {})}
        >
          {at === refusals.length - 1 ? children : undefined}
        </RefusalPanel>
      ))}
    </div>
  );
}

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  refetch: () => unknown;
}

/** What was asked for: waiting, the refusal with a way to try again, or the answer. */
export function Answer<T>({ of, children }: { of: Asked<T>; children: (data: T) => ReactNode }) {
  const w = useWords(words);
  if (of.data !== undefined) return children(of.data);
  if (of.isError)
    return (
      <Refusals refusals={refusalsOf(of.error)}>
        <Button onClick={() => void of.refetch()}>{w.again}</Button>
      </Refusals>
    );
  return <Loading />;
}
