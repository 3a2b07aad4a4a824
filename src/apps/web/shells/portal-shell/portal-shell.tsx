import { type ReactNode, useEffect, useState } from 'react';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { DemoBanner } from '../../ui/demo-banner/demo-banner.tsx';
import { Footer } from '../../ui/footer/footer.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Mark } from '../../ui/icon/mark.tsx';
import { LanguageSwitch, LargePrintSwitch } from '../../ui/language-switch/language-switch.tsx';
import { SiteSwitch } from '../../ui/site-switch/site-switch.tsx';
import css from './portal-shell.module.css';
import type { Site } from './site.ts';

const words = catalogue(
  { skip: '跳到正文', nav: '主导航', menu: '菜单', sites: '切换站点', tools: '语言与显示' },
  {
    skip: 'Skip to content',
    nav: 'Main',
    menu: 'Menu',
    sites: 'Other portals',
    tools: 'Language and display',
  },
);

export interface PortalShellProps {
  site: Site;
  /** The nav entry this page belongs to. */
  current?: string;
  /** The title of the page, for the browser's tab. */
  title?: string;
  /** At the end of the head: signing in, or the person signed in. */
  account?: ReactNode;
  children: ReactNode;
}

/** Head, main and foot of every public page of a site. */
export function PortalShell({ site, current, title, account, children }: PortalShellProps) {
  const w = useWords(words);
  const say = useSay();
  const [open, setOpen] = useState(false);
  const name = say(site.name);

  useEffect(() => {
    document.documentElement.dataset.accent = site.accent;
    document.title = title ? `${title} · ${name}` : name;
  }, [site.accent, title, name]);

  return (
    <div className={css.portal} data-accent={site.accent}>
      <a className="skip-link" href="#main">
        {w.skip}
      </a>
      {site.demo && <DemoBanner />}
      <header className={css.header}>
        <div className={css.inner}>
          <a className={css.brand} href={pathTo('/')}>
            <Mark size={32} />
            <span className={css.name}>{name}</span>
            <span className={css.subtitle}>{say(site.subtitle)}</span>
          </a>
          <button
            type="button"
            className={css.menu}
            data-print-hide
            aria-expanded={open}
            aria-controls="site-nav"
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'close' : 'menu'} />
            {w.menu}
          </button>
          <div id="site-nav" data-print-hide className={css.fold} data-open={open || undefined}>
            <nav aria-label={w.nav}>
              <ul className={css.nav}>
                {site.nav.map((entry) => (
                  <li key={entry.id}>
                    <a href={entry.href} aria-current={entry.id === current ? 'page' : undefined}>
                      {say(entry.label)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <section className={css.tools} aria-label={w.tools}>
              {site.others.length > 0 && <SiteSwitch label={w.sites} choices={site.others} current={site.id} />}
              <LanguageSwitch />
              <LargePrintSwitch />
              {account}
            </section>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={css.main}>
        {children}
      </main>
      <Footer {...site.footer} />
    </div>
  );
}
