import { lazy, Suspense } from 'react';
import { chartTitles } from '#corpus/analysis/words.ts';
import type { ReportBlock } from '#services/navigation/project/report/report.ts';
import { formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

const ChartCanvas = lazy(() => import('../analysis/chart-canvas.tsx'));

/** One piece of a report as it will be printed; with `onChange` its words can be written. */
export function Block({ block, onChange }: { block: ReportBlock; onChange?: (block: ReportBlock) => void }) {
  const w = useWords(navigationWords);
  const say = useSay();
  const lang = useLang();
  if (block.kind === 'heading') {
    const Tag = block.level === 1 ? 'h2' : 'h3';
    if (!onChange) return <Tag id={block.id}>{block.text}</Tag>;
    return (
      <input
        id={block.id}
        className={css.headingInput}
        data-level={block.level}
        value={block.text}
        placeholder={w.headingHere}
        aria-label={block.level === 1 ? w.heading : w.subheading}
        onChange={(event) => onChange({ ...block, text: event.target.value })}
      />
    );
  }
  if (block.kind === 'text') {
    if (!onChange)
      return (
        <div className={css.prose}>
          {block.text
            .split(/\n+/)
            .filter(Boolean)
            .map((line, at) => (
              // Paragraphs of a text that nobody changes here have no other name than their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <p key={at}>{line}</p>
            ))}
        </div>
      );
    return (
      <textarea
        id={block.id}
        className={css.textInput}
        value={block.text}
        placeholder={w.writeHere}
        aria-label={w.text}
        rows={Math.max(3, block.text.split('\n').length + Math.ceil(block.text.length / 40))}
        onChange={(event) => onChange({ ...block, text: event.target.value })}
      />
    );
  }
  const caption = onChange ? (
    <input
      className={css.captionInput}
      value={block.caption}
      aria-label={w.caption}
      placeholder={block.kind === 'chart' ? say(chartTitles[block.data.body.kind]) : w.documents}
      onChange={(event) => onChange({ ...block, caption: event.target.value })}
    />
  ) : (
    <figcaption>
      {block.caption || (block.kind === 'chart' ? say(chartTitles[block.data.body.kind]) : w.documents)}
    </figcaption>
  );
  if (block.kind === 'chart') {
    const { data } = block;
    return (
      <figure className={css.figure} id={block.id}>
        <Suspense fallback={<p role="status">…</p>}>
          <ChartCanvas data={data} label={block.caption || say(chartTitles[data.body.kind])} onLead={() => undefined} />
        </Suspense>
        {caption}
        {onChange ? (
          <textarea
            className={css.noteInput}
            rows={2}
            value={block.note}
            aria-label={w.note}
            placeholder={w.note}
            onChange={(event) => onChange({ ...block, note: event.target.value })}
          />
        ) : (
          block.note && <p>{block.note}</p>
        )}
        <p className={css.rests}>
          <code>{data.formula}</code>
          <span>{w.total(formatNumber(data.total))}</span>
          <span>{w.asOf(formatDay(lang, data.asOf))}</span>
          <span>{data.corpus.hash}</span>
        </p>
      </figure>
    );
  }
  return (
    <figure className={css.figure} id={block.id}>
      {caption}
      <div className={css.scroll}>
        <table>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.key}>
                <td>
                  <a href={pathTo(`/patent/${row.key}`)}>{row.key}</a>
                </td>
                <td>{row.title}</td>
                <td>{row.applicants.join('；')}</td>
                <td>{row.filedOn ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={css.rests}>
        <code>{block.query}</code>
        <span>{block.corpus}</span>
      </p>
    </figure>
  );
}
