import { useLocation, useNavigate } from '@tanstack/react-router';
import { useProcedures } from '../../api/index.ts';
import type { Guide } from '../../api/types.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { type CurrentSite, guidePath, offered } from '../../site/current-site.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { ServiceCard } from '../../ui/service-card/service-card.tsx';
import { Answer, Page } from './page.tsx';
import { ENTITY_FILING, SELF_CHECK } from './self-check-link.ts';
import css from './services.module.css';
import { useGuides } from './use-guides.ts';

const words = catalogue(
  {
    title: '办事',
    lead: '每一件事由谁办、几日办结、要什么材料、收不收费，办之前就写明。',
    find: '查找事项',
    placeholder: '输入事项名称，如“预审”',
    none: '没有找到这样的事项',
    noneHint: '换一个词，或看全部事项。',
    found: (n: number) => `共${n}项`,
    selfCheck: '三分钟自测是否符合条件',
  },
  {
    title: 'Services',
    lead: 'Who acts, by when, what to bring and what it costs: said before you begin.',
    find: 'Find a service',
    placeholder: 'Such as “pre-examination”',
    none: 'No service fits',
    noneHint: 'Try another word, or look at all services.',
    found: (n: number) => `${n} in all`,
    selfCheck: 'Check in three minutes whether you qualify',
  },
);

export function ServicesPage() {
  const w = useWords(words);
  return (
    <Page title={w.title} current="services" lead={w.lead}>
      {(site) => <Services site={site} />}
    </Page>
  );
}

const fits = (guide: Guide, query: string): boolean =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) =>
      [guide.title, guide.summary, guide.object].some(
        (text) => text.zh.toLowerCase().includes(word) || text.en.toLowerCase().includes(word),
      ),
    );

function Services({ site }: { site: CurrentSite }) {
  const w = useWords(words);
  const say = useSay();
  const navigate = useNavigate();
  const query = useLocation({ select: (location) => new URLSearchParams(location.searchStr).get('q') ?? '' });
  const procedures = useProcedures();
  const lines = offered(site.info, procedures.data ?? []);
  const guides = useGuides(lines, site.info.id);
  const links = site.info.services
    .map((link) => ({
      ...link,
      guides: link.procedures.flatMap((id) => guides.find((guide) => guide.id === id && fits(guide, query)) ?? []),
    }))
    .filter((link) => link.guides.length > 0);
  const count = links.reduce((sum, link) => sum + link.guides.length, 0);
  return (
    <Answer of={procedures}>
      {() => (
        <>
          <search className={css.find}>
            <label htmlFor="find">{w.find}</label>
            <input
              id="find"
              type="search"
              value={query}
              placeholder={w.placeholder}
              onChange={(event) =>
                void navigate({
                  href: event.target.value ? `/services?q=${encodeURIComponent(event.target.value)}` : '/services',
                  replace: true,
                })
              }
            />
            <span role="status">{guides.length === lines.length ? w.found(count) : ''}</span>
          </search>
          {count === 0 && guides.length === lines.length && <EmptyState title={w.none} hint={w.noneHint} />}
          {links.map((link) => (
            <section key={link.title.zh} className={css.link}>
              <SectionHead title={link.title} note={link.note} />
              <div className={css.cards}>
                {link.guides.map((guide) => (
                  <ServiceCard
                    key={guide.id}
                    title={guide.title}
                    href={guidePath(guide.id)}
                    who={guide.object}
                    promise={guide.promise}
                    fee={guide.fee}
                    materials={guide.materials.length}
                    state={{ kind: 'open' }}
                    {...(guide.id === ENTITY_FILING ? { check: { label: w.selfCheck, href: SELF_CHECK } } : {})}
                  />
                ))}
              </div>
            </section>
          ))}
          <p className="visually-hidden">{say(site.info.bodyName)}</p>
        </>
      )}
    </Answer>
  );
}
