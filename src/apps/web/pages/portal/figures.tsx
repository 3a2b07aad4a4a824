import { useFigures } from '../../api/index.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Stat } from '../../ui/stat/stat.tsx';
import css from './figures.module.css';
import { Answer, Page } from './page.tsx';
import { statsOf } from './stats.ts';

const words = catalogue(
  {
    title: '数据',
    lead: '每个数都写明统计到哪一天、怎么算；点开能看到口径、分子分母和背后的记录数。',
    none: '暂时没有可以计算的记录。',
    forecast: '时间预测准不准',
  },
  {
    title: 'Figures',
    lead: 'Each figure says its day and how it is counted; open it for the definition and the number of records behind it.',
    none: 'There is nothing to count yet.',
    forecast: 'How good the forecasts are',
  },
);

export function FiguresPage() {
  const w = useWords(words);
  return (
    <Page
      title={w.title}
      current="figures"
      lead={w.lead}
      aside={<a href={pathTo('/figures/forecast')}>{w.forecast}</a>}
    >
      {(site) => <Figures site={site.info.id} />}
    </Page>
  );
}

function Figures({ site }: { site: string }) {
  const w = useWords(words);
  const say = useSay();
  const figures = useFigures(site);
  return (
    <Answer of={figures}>
      {(all) => (
        <ul className={css.list}>
          {all.map((figure) => (
            <li key={figure.id}>
              {figure.value === null ? (
                <p>
                  {say(figure.title)}: {w.none}
                </p>
              ) : (
                statsOf([figure]).map((stat) => <Stat key={stat.href} {...stat} />)
              )}
              <p className={css.definition}>{say(figure.definition)}</p>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
}
