import { useQueries } from '@tanstack/react-query';
import { figureQuery } from '../../api/index.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { leagues } from '../../ui/tile-map/leagues.ts';
import { TileMap } from '../../ui/tile-map/tile-map.tsx';
import { figurePath } from '../portal/stats.ts';
import css from './home.module.css';

const words = catalogue(
  {
    title: (figure: string) => `十二盟市 · ${figure}`,
    change: '口径',
    asOf: (unit: string, day: string) => `${unit} · 截至${day}`,
  },
  {
    title: (figure: string) => `Twelve leagues · ${figure}`,
    change: 'Definition',
    asOf: (unit: string, day: string) => `${unit} · as of ${day}`,
  },
);

/** The site's first figure for each league and city; absent until all have answered. */
export function LeagueMap({ site }: { site: CurrentSite }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const id = site.info.indicators[0];
  const figures = useQueries({
    queries: id ? leagues.map((league) => ({ ...figureQuery(id, { division: league.code }), staleTime: 300_000 })) : [],
    combine: (results) => results.flatMap((result) => result.data ?? []),
  });
  const first = figures[0];
  if (!id || !first || figures.length < leagues.length) return null;
  return (
    <section>
      <SectionHead title={w.title(say(first.title))} more={{ label: w.change, href: figurePath(id) }} />
      <div className={css.body}>
        <TileMap
          label={first.title}
          unit={w.asOf(say(first.unit), formatDay(lang, first.asOf))}
          decimals={0}
          tiles={leagues.map((league, at) => ({
            ...league,
            value: figures[at]?.value ?? undefined,
            href: `${figurePath(id)}?division=${league.code}`,
          }))}
        />
      </div>
    </section>
  );
}
