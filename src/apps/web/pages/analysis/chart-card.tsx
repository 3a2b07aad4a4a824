import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import { stageReason } from '#corpus/analysis/lifecycle.ts';
import { tableOf } from '#corpus/analysis/table.ts';
import type { ChartData, ChartKind, ChartOf } from '#corpus/analysis/types.ts';
import { chartRules, chartTitles } from '#corpus/analysis/words.ts';
import { findSource, licenceOfSource } from '#corpus/record/sources.ts';
import { refusalsOf } from '../../api/index.ts';
import { formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { ownPath } from '../../site/prefix.ts';
import { PinButton } from '../navigation/pin-button.tsx';
import { Refusals } from '../portal/page.tsx';
import css from './analysis.module.css';
import { analysisWords } from './analysis-words.ts';
import { type FileForm, filePath, leadPath, searchPath, useChart } from './data.ts';

const ChartCanvas = lazy(() => import('./chart-canvas.tsx'));
const FORMS: readonly FileForm[] = ['svg', 'csv', 'xlsx', 'json'];
const MOST_ROWS = 40;

/** One chart with its definition above, and beneath it what it rests on, its data and its exports. */
export function ChartCard({
  kind,
  of,
  wide = false,
  levels = false,
  actions,
}: {
  kind: ChartKind;
  of: ChartOf;
  wide?: boolean;
  /** Offers every leaf of the technology tree instead of the nodes right below. */
  levels?: boolean;
  /** Further ways to use the chart, such as pinning it into a report. */
  actions?: (data: ChartData) => ReactNode;
}) {
  const w = useWords(analysisWords);
  const say = useSay();
  const id = useId();
  const [level, setLevel] = useState<'children' | 'leaves'>('children');
  const [place, near] = useNear();
  const chart = useChart({ kind, of, options: levels ? { level } : {} }, near);
  return (
    <section ref={place} className={css.card} data-wide={wide || undefined} aria-labelledby={id} data-chart={kind}>
      <header>
        <h2 id={id}>{say(chartTitles[kind])}</h2>
        <p>{say(chartRules[kind])}</p>
        {levels && (
          <label className={css.level}>
            <span className="visually-hidden">{w.level}</span>
            <select value={level} onChange={(event) => setLevel(event.target.value as 'children' | 'leaves')}>
              <option value="children">{w.children}</option>
              <option value="leaves">{w.leaves}</option>
            </select>
          </label>
        )}
      </header>
      {chart.data ? (
        <Drawn data={chart.data} actions={actions} />
      ) : chart.isError ? (
        <Refusals refusals={refusalsOf(chart.error)} />
      ) : (
        <p className={css.waiting} role="status">
          {near ? w.computing : w.wait}
        </p>
      )}
    </section>
  );
}

function Drawn({ data, actions }: { data: ChartData; actions: ((data: ChartData) => ReactNode) | undefined }) {
  const w = useWords(analysisWords);
  const say = useSay();
  const lang = useLang();
  const navigate = useNavigate();
  const table = tableOf(data, lang);
  const { body } = data;
  const go = (href: string) => {
    const own = ownPath(href);
    if (own !== undefined) void navigate({ href: own });
  };
  const empty = table.rows.length === 0 || data.total === 0;
  return (
    <>
      {empty ? (
        <p className={css.waiting}>{w.empty}</p>
      ) : (
        <Suspense
          fallback={
            <p className={css.waiting} role="status">
              {w.computing}
            </p>
          }
        >
          <ChartCanvas
            data={data}
            label={`${say(chartTitles[body.kind])} · ${say(data.subject)} · ${w.total(formatNumber(data.total))}`}
            onLead={(lead) => go(leadPath(data, lead))}
          />
        </Suspense>
      )}
      {body.kind === 'lifecycle' && <p className={css.reason}>{say(stageReason(body))}</p>}
      {(body.kind === 'applicants' || body.kind === 'inventors') && body.named > body.rows.length && (
        <p className={css.reason}>{w.named(formatNumber(body.named))}</p>
      )}
      {body.kind === 'citations' && <p className={css.reason}>{w.links(formatNumber(body.links))}</p>}
      <footer className={css.foot}>
        <p className={css.rests}>
          {data.formula !== '' && (
            <a className={css.formula} href={searchPath(data.formula)} title={data.formula}>
              {data.formula}
            </a>
          )}
          <span>{w.asOf(formatDay(lang, data.asOf))}</span>
          <span>{w.hash(data.corpus.hash.slice(0, 12), formatNumber(data.corpus.documents))}</span>
          {data.sources.length > 0 && (
            <span>
              {w.sources}{' '}
              {data.sources
                .map((one) => {
                  const title = findSource(one.value)?.title;
                  return `${title ? say(title) : one.value} ${formatNumber(one.count)}`;
                })
                .join(lang === 'zh' ? '、' : ', ')}
            </span>
          )}
          {data.sources.length > 0 && (
            <span>
              {w.licence}{' '}
              {[...new Set(data.sources.map((one) => say(licenceOfSource(one.value))))].join(
                lang === 'zh' ? '、' : ', ',
              )}
            </span>
          )}
        </p>
        {data.notes.length > 0 && <p className={css.notes}>{data.notes.map(say).join(lang === 'zh' ? '' : ' ')}</p>}
        <div className={css.ways} data-print-hide>
          <details className={css.table}>
            <summary>{w.table}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
            <section aria-label={w.table} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    {table.columns.map((column) => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.slice(0, MOST_ROWS).map(([name, ...cells], at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished table keep their places, and names may repeat
                    <tr key={`${at} ${name}`}>
                      <th scope="row">{name}</th>
                      {cells.map((cell, column) => (
                        <td key={table.columns[column + 1]}>{typeof cell === 'number' ? formatNumber(cell) : cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
              {table.rows.length > MOST_ROWS && <p>{w.more(table.rows.length - MOST_ROWS)}</p>}
            </section>
          </details>
          <span className={css.files}>
            {w.export}
            {FORMS.map((format) => (
              <a key={format} href={filePath(data.spec, format, lang)} download>
                {format.toUpperCase()}
              </a>
            ))}
          </span>
          <PinButton spec={data.spec} caption={`${say(data.subject)} · ${say(chartTitles[body.kind])}`} />
          {actions?.(data)}
        </div>
      </footer>
    </>
  );
}

/** Whether something has come near the screen; once near, always. */
function useNear() {
  const place = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const box = place.current;
    if (!box || near) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '300px' },
    );
    watch.observe(box);
    return () => watch.disconnect();
  }, [near]);
  return [place, near] as const;
}
