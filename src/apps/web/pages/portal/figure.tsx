import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useFigure } from '../../api/index.ts';
import { formatDay, formatNumber } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { leagues } from '../../ui/tile-map/leagues.ts';
import css from './figures.module.css';
import { Answer, Page } from './page.tsx';

const words = catalogue(
  {
    title: '指标',
    figures: '数据',
    asOf: '截至',
    division: '盟市',
    all: '全部',
    definition: '口径',
    version: '口径版本',
    numerator: '分子',
    denominator: '分母',
    rows: '背后的记录',
    count: (n: number) => `${n}条（登录并有权限的人员可逐条打开）`,
    none: '没有可以计算的记录',
    day: (day: string) => `截至${day}`,
  },
  {
    title: 'Figure',
    figures: 'Figures',
    asOf: 'As of',
    division: 'League or city',
    all: 'All',
    definition: 'Definition',
    version: 'Version',
    numerator: 'Numerator',
    denominator: 'Denominator',
    rows: 'Records behind it',
    count: (n: number) => `${n} (people with the right to may open each of them)`,
    none: 'nothing to count',
    day: (day: string) => `as of ${day}`,
  },
);

/** One figure: its value on a day, for a division, how it is defined, and how many records are behind it. */
export function FigurePage() {
  const w = useWords(words);
  const { id = '' } = useParams({ strict: false });
  const search = useLocation({ select: (location) => location.searchStr });
  const asked = new URLSearchParams(search);
  const asOf = asked.get('asOf') ?? undefined;
  const division = asked.get('division') ?? undefined;
  const figure = useFigure(id, { ...(asOf ? { asOf } : {}), ...(division ? { division } : {}) });
  return (
    <Page
      title={figure.data?.title ?? w.title}
      current="figures"
      width="text"
      crumbs={[{ label: w.figures, href: pathTo('/figures') }]}
    >
      {(site) => (
        <>
          <Asked site={site} id={id} asOf={asOf} division={division} />
          <Answer of={figure}>{(found) => <Shown found={found} />}</Answer>
        </>
      )}
    </Page>
  );
}

interface AskedProps {
  site: CurrentSite;
  id: string;
  asOf: string | undefined;
  division: string | undefined;
}

function Asked({ site, id, asOf, division }: AskedProps) {
  const w = useWords(words);
  const say = useSay();
  const navigate = useNavigate();
  const ask = (change: { asOf?: string; division?: string }) => {
    const words = new URLSearchParams();
    for (const [key, value] of Object.entries({ asOf, division, ...change })) if (value) words.set(key, value);
    void navigate({ href: `/figures/${encodeURIComponent(id)}?${words}`, replace: true, resetScroll: false });
  };
  return (
    <div className={css.asked} data-print-hide>
      <label>
        {w.asOf}
        <input
          type="date"
          max={site.today}
          value={asOf ?? site.today}
          onChange={(event) => ask({ asOf: event.target.value })}
        />
      </label>
      <label>
        {w.division}
        <select value={division ?? ''} onChange={(event) => ask({ division: event.target.value })}>
          <option value="">{w.all}</option>
          {leagues.map((league) => (
            <option key={league.code} value={league.code}>
              {say(league.name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Shown({ found }: { found: NonNullable<ReturnType<typeof useFigure>['data']> }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <p className={css.value} role="status">
        {found.value === null ? w.none : formatNumber(found.value)} <small>{say(found.unit)}</small>{' '}
        <small>· {w.day(formatDay(lang, found.asOf))}</small>
      </p>
      <dl className={css.facts}>
        <dt>{w.definition}</dt>
        <dd>{say(found.definition)}</dd>
        {typeof found.numerator === 'number' && (
          <>
            <dt>{w.numerator}</dt>
            <dd>{formatNumber(found.numerator)}</dd>
          </>
        )}
        {typeof found.denominator === 'number' && (
          <>
            <dt>{w.denominator}</dt>
            <dd>{formatNumber(found.denominator)}</dd>
          </>
        )}
        <dt>{w.rows}</dt>
        <dd>{w.count(found.rowCount)}</dd>
        <dt>{w.version}</dt>
        <dd>{found.version}</dd>
      </dl>
    </>
  );
}
