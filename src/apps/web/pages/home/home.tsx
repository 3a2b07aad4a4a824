import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { PortalShell } from '../../shells/portal-shell/portal-shell.tsx';
import type { HomeSection, Site } from '../../shells/portal-shell/site.ts';
import { ChainStrip } from '../../ui/chain-strip/chain-strip.tsx';
import { demoChain } from '../../ui/chain-strip/examples.tsx';
import { demoNotices } from '../../ui/notice-list/examples.tsx';
import { NoticeList } from '../../ui/notice-list/notice-list.tsx';
import { SearchHero } from '../../ui/search-hero/search-hero.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { ServiceCard } from '../../ui/service-card/service-card.tsx';
import { demoStats } from '../../ui/stat/examples.tsx';
import { StatGrid } from '../../ui/stat/stat-grid.tsx';
import { demoTiles } from '../../ui/tile-map/examples.tsx';
import { TileMap } from '../../ui/tile-map/tile-map.tsx';
import { DemoVerify } from '../../ui/verify-box/examples.tsx';
import { findDemoSite } from './demo-sites.ts';
import css from './home.module.css';

const words = catalogue(
  {
    chain: '全链条服务',
    figures: '今日之数',
    allFigures: '全部指标与口径',
    map: '十二盟市 · 发明专利密度',
    density: '每万人口发明专利拥有量',
    densityUnit: '件/万人 · 截至2024年4月26日',
    changeMap: '切换指标',
    notices: '公告与公示',
    more: '更多',
    services: '正在办理的事项',
    allServices: '全部事项',
    verify: '真伪核验',
    asked: (query: string) => `检索服务接通后，这里显示“${query}”的结果。`,
  },
  {
    chain: 'Services along the chain',
    figures: 'Figures of the day',
    allFigures: 'All indicators and definitions',
    map: 'Twelve leagues · patent density',
    density: 'Invention patents in force per 10,000 people',
    densityUnit: 'per 10,000 people · as of 26 Apr 2024',
    changeMap: 'Other indicators',
    notices: 'Notices',
    more: 'More',
    services: 'Services',
    allServices: 'All services',
    verify: 'Verification',
    asked: (query: string) => `Results for “${query}” appear here once the search service is connected.`,
  },
);

export function HomePage() {
  const w = useWords(words);
  const say = useSay();
  const asked = useLocation({ select: (location) => new URLSearchParams(location.searchStr).get('site') });
  const site = findDemoSite(asked);
  const [query, setQuery] = useState('');
  return (
    <PortalShell site={site} current="home">
      <SearchHero
        key={site.id}
        title={site.hero.title}
        lead={site.hero.lead}
        scopes={site.scopes}
        overlap
        onSearch={(_, text) => setQuery(text)}
      />
      <div className={css.page}>
        <div className={css.chain}>
          {query && (
            <p className={css.asked} role="status">
              {w.asked(query)}
            </p>
          )}
          <ChainStrip label={w.chain} links={demoChain.filter((link) => site.chain.includes(link.id))} />
        </div>
        <div className={css.columns}>
          <div className={css.column}>
            {site.home.main.map((section) => (
              <Section key={section} section={section} site={site} />
            ))}
          </div>
          <div className={css.column}>
            {site.home.side.map((section) => (
              <Section key={section} section={section} site={site} />
            ))}
          </div>
        </div>
      </div>
      <p className="visually-hidden">{say(site.subtitle)}</p>
    </PortalShell>
  );
}

function Section({ section, site }: { section: HomeSection; site: Site }) {
  const w = useWords(words);
  const own = site.words?.[section];
  switch (section) {
    case 'figures':
      return (
        <section>
          <SectionHead title={own ?? w.figures} more={{ label: w.allFigures, href: '#indicators' }} />
          <StatGrid stats={demoStats} />
        </section>
      );
    case 'map':
      return (
        <section>
          <SectionHead title={own ?? w.map} more={{ label: w.changeMap, href: '#map' }} />
          <div className={css.body}>
            <TileMap label={w.density} unit={w.densityUnit} tiles={demoTiles} />
          </div>
        </section>
      );
    case 'notices':
      return (
        <section>
          <SectionHead title={own ?? w.notices} more={{ label: w.more, href: '#notices' }} />
          <NoticeList notices={demoNotices} />
        </section>
      );
    case 'services':
      return (
        <section>
          <SectionHead title={own ?? w.services} more={{ label: w.allServices, href: '#all-services' }} />
          <div className={css.services}>
            <ServiceCard
              title={{ zh: '专利预审', en: 'Pre-examination' }}
              href="#pre"
              who={{ zh: '已备案的企业、高校、科研机构', en: 'Filed companies, universities, institutes' }}
              promise={{ zh: '7个工作日', en: '7 working days' }}
              materials={6}
              state={{ kind: 'open' }}
            />
            <ServiceCard
              title={{ zh: '备案主体申请', en: 'Entity filing' }}
              href="#filing"
              who={{ zh: '本区注册、属于本中心领域的单位', en: 'Organisations of the region in our fields' }}
              promise={{ zh: '5个工作日', en: '5 working days' }}
              materials={4}
              state={{ kind: 'open' }}
            />
            <ServiceCard
              title={{ zh: '优先审查推荐', en: 'Priority examination' }}
              href="#priority"
              who={{ zh: '符合条件的申请人', en: 'Applicants who qualify' }}
              promise={{ zh: '5个工作日', en: '5 working days' }}
              materials={3}
              state={{
                kind: 'paused',
                reason: { zh: '本季度名额已用完。', en: 'The quota of this quarter is used up.' },
                until: '2024-07-01',
              }}
            />
          </div>
        </section>
      );
    case 'verify':
      return <DemoVerify {...(own ? { title: own } : {})} />;
  }
}
