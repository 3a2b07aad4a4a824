import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { figuresOf } from '#services/navigation/project/report/figures.ts';
import type { ReportBlock } from '#services/navigation/project/report/report.ts';
import { refusalsOf } from '../../api/index.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Refusals } from '../portal/page.tsx';
import { Block } from './block.tsx';
import { computeAgain, fetchEarlier, type OutdatedFigure } from './data.ts';
import { DATA_CHANGES } from './kinds.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

/** At a figure whose data have changed: what changed, both days and hashes, and the way to compute it again. */
export function OutdatedMark({
  id,
  outdated,
  before,
  onDone,
}: {
  id: string;
  outdated: OutdatedFigure;
  /** Words are saved first; undefined where the report is only read. */
  before: (() => Promise<boolean>) | undefined;
  onDone: () => Promise<void>;
}) {
  const w = useWords(navigationWords);
  const say = useSay();
  const lang = useLang();
  const again = useMutation({
    mutationFn: async () => {
      if (before && (await before())) await computeAgain(id, outdated.block);
      await onDone();
    },
  });
  const { was, now } = outdated;
  const told = ({ asOf, hash }: { asOf: string | null; hash: string | null }) =>
    [asOf ? formatDay(lang, asOf) : '', hash ? hash.slice(0, 8) : ''].filter(Boolean).join(' · ');
  return (
    <div className={css.outdated} data-print-hide>
      <Icon name="clock" size={16} />
      <p>
        <b>{outdated.changes.map((one) => say(DATA_CHANGES[one])).join(lang === 'zh' ? '、' : ', ')}</b>
        <span>
          {w.was} {told(was)} → {w.now} {told(now)}
        </span>
      </p>
      {before && !outdated.changes.includes('gone') && (
        <Button size="small" disabled={again.isPending} onClick={() => again.mutate()}>
          {again.isPending ? w.computing : w.computeAgain}
        </Button>
      )}
      {again.isError && <Refusals refusals={refusalsOf(again.error)} />}
    </div>
  );
}

/** What a figure showed before it was computed again. */
export function EarlierFigures({ id, block, times }: { id: string; block: string; times: number }) {
  const w = useWords(navigationWords);
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const earlier = useQuery({
    queryKey: ['navigation-earlier', id, block, times],
    queryFn: () => fetchEarlier(id, block),
    enabled: open,
  });
  return (
    <details className={css.earlier} data-print-hide onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.earlier(times)}</summary>
      {earlier.isError && <Refusals refusals={refusalsOf(earlier.error)} />}
      {earlier.data?.earlier.map((one) => {
        const figure = { ...one.figure, id: `${one.figure.id}-${one.at}` } as ReportBlock;
        return (
          <section key={one.at}>
            <h4>{w.replaced(formatDay(lang, one.at.slice(0, 10)), one.by)}</h4>
            <Block block={figure} figure={figuresOf([figure])[0]} />
          </section>
        );
      })}
    </details>
  );
}
