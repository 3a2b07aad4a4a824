import { useLocation, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { percentOf } from '../../ui/precision-range/precision-range.tsx';
import { ChartBoard } from '../analysis/chart-board.tsx';
import { searchPath } from '../analysis/data.ts';
import { Answer, Page } from '../portal/page.tsx';
import { type IndustryView, industriesPath, nodePath, useIndustry } from './data.ts';
import css from './industry.module.css';
import { industryWords } from './industry-words.ts';
import { ReviewForm } from './review-form.tsx';
import { TechTree } from './tech-tree.tsx';
import { Validity } from './validity.tsx';

/** One industry database: its technology tree, and the charts of the node that is chosen. */
export function IndustryPage() {
  const w = useWords(industryWords);
  const { id = '' } = useParams({ strict: false });
  const industry = useIndustry(id);
  const asked = new URLSearchParams(useLocation({ select: (location) => location.searchStr })).get('node') ?? 'all';
  return (
    <Page
      title={industry.data?.title ?? w.title}
      lead={industry.data?.summary}
      current="industries"
      crumbs={[{ label: w.title, href: industriesPath() }]}
      aside={industry.data && <Validity of={industry.data} />}
    >
      <Answer of={industry}>{(view) => <Opened view={view} asked={asked} />}</Answer>
    </Page>
  );
}

function Opened({ view, asked }: { view: IndustryView & { mayEdit: boolean }; asked: string }) {
  const w = useWords(industryWords);
  const say = useSay();
  const lang = useLang();
  const node = view.tree.find((one) => one.id === asked) ?? view.tree[0]!;
  const below = view.tree.some((one) => one.above === node.id);
  const { precision } = node;
  const [wide] = useState(() => window.matchMedia('(min-width: 64rem)').matches);
  return (
    <>
      {view.validity !== 'valid' && (
        <p className={css.warning} data-state={view.validity}>
          {(view.validity === 'expired' ? w.expiredNote : w.expiringNote)(formatDay(lang, view.validUntil))}
        </p>
      )}
      <p className={css.owners}>
        {w.owners} {view.owners.map((one) => `${say(one.body)} · ${say(one.post)}`).join(' / ')} ·{' '}
        {w.reviewEvery(view.reviewEvery)}
      </p>
      {view.mayEdit && <ReviewForm industry={view} />}
      <div className={css.frame}>
        <details className={css.fold} open={wide}>
          <summary>{w.tree}</summary>
          <TechTree industry={view.id} lines={view.tree} current={node.id} />
        </details>
        <div className={css.charts}>
          <header className={css.nodeHead}>
            <div>
              <h2>{node.id === 'all' ? w.whole : say(node.title)}</h2>
              <p>
                {w.total(formatNumber(node.count))}
                {node.version !== null && ` · ${w.version(node.version)}`}
                {' · '}
                {precision
                  ? w.precision(
                      percentOf(precision.share.value),
                      percentOf(precision.share.low),
                      percentOf(precision.share.high),
                    )
                  : w.precisionNone}
              </p>
            </div>
            <div className={css.nodeWays}>
              {node.query !== null && <ButtonLink href={nodePath(view.id, node.id)}>{w.versions}</ButtonLink>}
              <ButtonLink look="primary" href={searchPath(node.formula)}>
                {w.openSearch(formatNumber(node.count))}
              </ButtonLink>
            </div>
          </header>
          <ChartBoard key={node.id} of={{ industry: view.id, node: node.id }} tree={below} />
        </div>
      </div>
    </>
  );
}
