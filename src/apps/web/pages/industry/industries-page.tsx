import { incompleteFrom } from '#corpus/analysis/years.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Answer, Page } from '../portal/page.tsx';
import { type IndustryCard, industryPath, useIndustries } from './data.ts';
import css from './industry.module.css';
import { industryWords } from './industry-words.ts';
import { Sparkline } from './sparkline.tsx';
import { Validity } from './validity.tsx';

/** The industry databases of the region, each with its size, its trend and how long it is vouched for. */
export function IndustriesPage() {
  const w = useWords(industryWords);
  const lang = useLang();
  const all = useIndustries();
  return (
    <Page title={w.title} lead={w.lead} current="industries" aside={<Ways />}>
      <Answer of={all}>
        {({ industries, corpus, asOf }) => (
          <>
            <ul className={css.cards}>
              {industries.map((one) => (
                <Card key={one.id} of={one} cut={incompleteFrom(asOf as PlainDate)} />
              ))}
            </ul>
            <p className={css.rests}>
              {w.corpus(corpus.hash.slice(0, 12), formatNumber(corpus.documents), formatDay(lang, asOf))}
            </p>
          </>
        )}
      </Answer>
    </Page>
  );
}

/** Where charts lead to: sets compared by hand, and navigation, which makes a decision of them. */
function Ways() {
  const w = useWords(industryWords);
  return (
    <>
      <a href={pathTo('/analysis')}>{w.compare}</a>
      <a href={pathTo('/navigation')}>{w.navigation}</a>
    </>
  );
}

function Card({ of, cut }: { of: IndustryCard; cut: number }) {
  const w = useWords(industryWords);
  const say = useSay();
  return (
    <li>
      <a className={css.card} href={industryPath(of.id)}>
        <span className={css.cardHead}>
          <h2>{say(of.title)}</h2>
          <Validity of={of} />
        </span>
        <span className={css.size}>
          <b>{formatNumber(of.total)}</b>
          {w.total('').trim()}
        </span>
        <Sparkline years={of.years} counts={of.counts} cut={cut} label={w.trend} />
        <span className={css.years} aria-hidden="true">
          <span>{of.years[0]}</span>
          <span>{of.years.at(-1)}</span>
        </span>
        <p className={css.insight}>{say(of.insight)}</p>
        <span className={css.small}>
          {w.nodes(of.nodes)} · {w.sampled(of.sampled, of.nodes)}
        </span>
      </a>
    </li>
  );
}
