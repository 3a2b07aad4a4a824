import { useNavigate } from '@tanstack/react-router';
import { useDigests, useFigures, useMatters, useProcedures, useSession } from '../../api/index.ts';
import type { ProcedureLine, SiteInfo } from '../../api/types.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import type { HomeSection } from '../../shells/portal-shell/site.ts';
import { type CurrentSite, guidePath, offered } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { ChainStrip } from '../../ui/chain-strip/chain-strip.tsx';
import { NoticeList } from '../../ui/notice-list/notice-list.tsx';
import { SearchHero, type SearchScope } from '../../ui/search-hero/search-hero.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { StatGrid } from '../../ui/stat/stat-grid.tsx';
import { VerifyBox } from '../../ui/verify-box/verify-box.tsx';
import { Answer, Page } from '../portal/page.tsx';
import { statsOf } from '../portal/stats.ts';
import { useGuides } from '../portal/use-guides.ts';
import css from './home.module.css';
import { LeagueMap } from './league-map.tsx';
import { publicNotices } from './public-notices.ts';
import { shortPromise } from './short-promise.ts';

const words = catalogue(
  {
    title: '首页',
    waiting: (n: number) => `有${n}件等您办理`,
    chain: '可以办理的事项',
    figures: '今日之数',
    allFigures: '全部指标与口径',
    notices: '公告',
    allServices: '全部事项',
    verify: '这份文书是真的吗？',
    verifyHint: '输入文书右下角的核验码，与系统留存的内容逐项比对。',
    patents: '专利',
    patentsHint: '词语、号码、申请人或检索式',
    services: '办事指南',
    servicesHint: '想办什么事，如“预审”“备案”“质押”',
    progress: '办件进度',
    progressHint: '办件编号，如 YS2026-0001',
    documents: '文书核验',
    documentsHint: '文书上的核验码',
  },
  {
    title: 'Home',
    waiting: (n: number) => `${n} ${n === 1 ? 'matter waits' : 'matters wait'} for you`,
    chain: 'What can be done here',
    figures: 'Figures of the day',
    allFigures: 'All figures and definitions',
    notices: 'Notices',
    allServices: 'All services',
    verify: 'Is this document genuine?',
    verifyHint: 'Enter the code at the foot of the paper and compare it, line by line, with what is on record.',
    patents: 'Patents',
    patentsHint: 'Words, a number, an applicant or a formula',
    services: 'Services',
    servicesHint: 'What do you want to do: pre-examination, filing, pledge …',
    progress: 'Progress',
    progressHint: 'Number of the matter, such as YS2026-0001',
    documents: 'Verification',
    documentsHint: 'Code on the document',
  },
);

/** Figures that the entrance shows; all of them stand on their own page. */
const HEADLINES = 6;

/** One entrance: search, the links of the chain with the promised time, today's figures, notices, verification. */
export function HomePage() {
  const w = useWords(words);
  return (
    <Page title={w.title} current="home" bare>
      {(site) => <Home site={site} />}
    </Page>
  );
}

function Home({ site }: { site: CurrentSite }) {
  const w = useWords(words);
  const say = useSay();
  const navigate = useNavigate();
  const { data: lines = [] } = useProcedures();
  const offers = offered(site.info, lines);
  const number = site.info.examples.find((one) => /\d{4}-\d/.test(one));
  const scopes: SearchScope[] = [
    {
      id: 'services',
      label: w.services,
      placeholder: w.servicesHint,
      suggestions: offers.map((one) => ({ label: say(one.title), query: say(one.title) })).slice(0, 3),
    },
    {
      id: 'patent',
      label: w.patents,
      placeholder: w.patentsHint,
      suggestions: ['沙棘 提取', '稀土永磁', 'TI=(奶酪 OR 发酵) AND IPC=A23C'].map((one) => ({
        label: one,
        query: one,
      })),
    },
    {
      id: 'status',
      label: w.progress,
      placeholder: w.progressHint,
      ...(number ? { suggestions: [{ label: number, query: number }] } : {}),
    },
    { id: 'verify', label: w.documents, placeholder: w.documentsHint },
  ];
  const search = (scope: string, query: string) => {
    const word = encodeURIComponent(query);
    const href =
      scope === 'patent'
        ? `/search?q=${word}`
        : scope === 'status'
          ? `/status?number=${word}`
          : scope === 'verify'
            ? `/verify/${word}`
            : `/services?q=${word}`;
    void navigate({ href: scope === 'verify' && query === '' ? '/verify' : href });
  };
  return (
    <>
      <SearchHero
        title={site.portal.hero.title}
        lead={site.portal.hero.lead}
        scopes={scopes}
        overlap
        onSearch={search}
      />
      <div className={css.page}>
        <div className={css.chain}>
          <Waiting />
          <ChainStrip label={w.chain} links={chainOf(site.info, lines)} />
        </div>
        <div className={css.columns}>
          <div className={css.column}>
            {site.portal.home.main.map((section) => (
              <Section key={section} section={section} site={site} offers={offers} />
            ))}
          </div>
          <div className={css.column}>
            {site.portal.home.side.map((section) => (
              <Section key={section} section={section} site={site} offers={offers} />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

/** For who is signed in: how much waits for them, and the way there. */
function Waiting() {
  const w = useWords(words);
  const { data: session } = useSession();
  const { data: mine } = useMatters({ mine: true, size: 1 }, Boolean(session));
  if (!session || !mine || mine.total === 0) return null;
  const post = session.hat.capacity.kind === 'post';
  return (
    <p className={css.asked}>
      <a href={pathTo(post ? '/work' : '/my?mine=true')}>{w.waiting(mine.total)}</a>
    </p>
  );
}

/** Links of the chain that offer something, each service with the time promised for it. */
/** No procedure: it needs no account and is answered on the spot. */
const selfCheck = {
  title: { zh: '申请文本自查', en: 'Check an application text' },
  href: pathTo('/check'),
  promise: { zh: '即时', en: 'at once' },
};

/** The self-check stands beside the procedure whose conditions it judges. */
const entityCheck = {
  title: { zh: '备案自测', en: 'Self-check for filing' },
  href: pathTo('/self-check'),
  promise: { zh: '三分钟', en: '3 minutes' },
};

const chainOf = (info: SiteInfo, lines: readonly ProcedureLine[]) =>
  info.services
    .map((link, at) => ({
      id: `${link.link}-${at}`,
      title: link.title,
      subtitle: link.note,
      services: [
        ...link.procedures.flatMap((id) => {
          const line = lines.find((one) => one.id === id);
          return line ? [{ title: line.title, href: guidePath(id), promise: shortPromise(line.promise) }] : [];
        }),
        ...(link.procedures.includes('pre-examination/entity-filing') ? [entityCheck] : []),
        ...(link.link === 'creation' ? [selfCheck] : []),
      ],
    }))
    .filter((link) => link.services.length > 0);

function Section({
  section,
  site,
  offers,
}: {
  section: HomeSection;
  site: CurrentSite;
  offers: readonly ProcedureLine[];
}) {
  const w = useWords(words);
  const navigate = useNavigate();
  switch (section) {
    case 'figures':
      return (
        <section>
          <SectionHead title={w.figures} more={{ label: w.allFigures, href: pathTo('/figures') }} />
          <Figures site={site.info.id} />
        </section>
      );
    case 'map':
      return <LeagueMap site={site} />;
    case 'notices':
      return (
        <section>
          <SectionHead title={w.notices} more={{ label: w.allServices, href: pathTo('/services') }} />
          <Notices offers={offers} site={site.info.id} />
        </section>
      );
    case 'verify':
      return (
        <VerifyBox
          title={w.verify}
          hint={w.verifyHint}
          placeholder="XXXX-XXXX-XXXX"
          onVerify={(code) => void navigate({ href: `/verify/${encodeURIComponent(code)}` })}
        />
      );
    case 'services':
      return null;
  }
}

function Figures({ site }: { site: string }) {
  const figures = useFigures(site);
  return <Answer of={figures}>{(data) => <StatGrid stats={statsOf(data).slice(0, HEADLINES)} />}</Answer>;
}

function Notices({ offers, site }: { offers: readonly ProcedureLine[]; site: string }) {
  const { data: digests } = useDigests();
  return <NoticeList notices={publicNotices(useGuides(offers, site), digests ?? [])} />;
}
