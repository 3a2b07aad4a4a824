import { lazy, type ReactNode, Suspense } from 'react';
import { type NumberedFigure, panelTitles } from '#services/navigation/project/report/figures.ts';
import type { FigureBlock, ReportBlock } from '#services/navigation/project/report/report.ts';
import { formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

const ChartCanvas = lazy(() => import('../analysis/chart-canvas.tsx'));

/**
 * One piece of a report as it will be printed; with `onChange` its words can be written. Figures come with their number, and with
 * what stands below them.
 */
export function Block({
  block,
  figure,
  onChange,
  below,
}: {
  block: ReportBlock;
  figure?: NumberedFigure | undefined;
  onChange?: (block: ReportBlock) => void;
  below?: ReactNode;
}) {
  const w = useWords(navigationWords);
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
        rows={Math.max(1, block.text.split('\n').length + Math.ceil(block.text.length / 40))}
        onChange={(event) => onChange({ ...block, text: event.target.value })}
      />
    );
  }
  if (!figure) return null;
  const caption = <Caption block={block} figure={figure} {...(onChange ? { onChange } : {})} />;
  return (
    <figure className={css.figure} id={block.id}>
      {block.kind === 'chart' ? (
        <>
          <Suspense fallback={<p role="status">…</p>}>
            <ChartCanvas data={block.data} label={figure.caption.zh} onLead={() => undefined} />
          </Suspense>
          {caption}
          {onChange ? (
            <textarea
              className={css.noteInput}
              rows={1}
              value={block.note}
              aria-label={w.note}
              placeholder={w.note}
              onChange={(event) => onChange({ ...block, note: event.target.value })}
            />
          ) : (
            block.note && <p>{block.note}</p>
          )}
        </>
      ) : (
        <>
          {caption}
          <FigureTable block={block} />
        </>
      )}
      <RestsOn block={block} figure={figure} />
      {below}
    </figure>
  );
}

function Caption({
  block,
  figure,
  onChange,
}: {
  block: FigureBlock;
  figure: NumberedFigure;
  onChange?: (block: ReportBlock) => void;
}) {
  const w = useWords(navigationWords);
  const say = useSay();
  return (
    <figcaption>
      <b>{say(figure.label)}</b>
      {onChange ? (
        <input
          className={css.captionInput}
          value={block.caption}
          aria-label={w.caption}
          placeholder={say(figure.caption)}
          onChange={(event) => onChange({ ...block, caption: event.target.value })}
        />
      ) : (
        <span>{say(figure.caption)}</span>
      )}
    </figcaption>
  );
}

function FigureTable({ block }: { block: Exclude<FigureBlock, { kind: 'chart' }> }) {
  const w = useWords(navigationWords);
  const say = useSay();
  const lang = useLang();
  const label = block.kind === 'project' ? say(panelTitles[block.panel]) : w.documents;
  const head = block.kind === 'project' ? block.head.map(say) : [w.publication, w.docTitle, w.applicant, w.filed];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <table data-panel={block.kind === 'project' ? block.panel : 'documents'}>
        <thead>
          <tr>
            {head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.kind === 'project'
            ? block.rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished table keep their places, and may be alike
                <tr key={at}>
                  {row.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))
            : block.rows.map((row) => (
                <tr key={row.key}>
                  <td>
                    <a href={pathTo(`/patent/${row.key}`)}>{row.key}</a>
                  </td>
                  <td>{row.title}</td>
                  <td>{row.applicants.join(lang === 'zh' ? '；' : '; ')}</td>
                  <td>{row.filedOn ?? ''}</td>
                </tr>
              ))}
        </tbody>
      </table>
    </section>
  );
}

/** Source, day and licence of a figure, then the query and the corpus it comes from. */
function RestsOn({ block, figure }: { block: FigureBlock; figure: NumberedFigure }) {
  const w = useWords(navigationWords);
  const say = useSay();
  const lang = useLang();
  const hash = block.kind === 'chart' ? block.data.corpus.hash : block.kind === 'documents' ? block.corpus : undefined;
  const query = block.kind === 'chart' ? block.data.formula : block.kind === 'documents' ? block.query : undefined;
  return (
    <>
      <p className={css.rests}>
        <span>
          {w.source} {say(figure.source)}
        </span>
        {figure.asOf && <span>{w.asOf(formatDay(lang, figure.asOf))}</span>}
        <span>
          {w.licence} {say(figure.licence)}
        </span>
        {block.kind === 'chart' && <span>{w.total(formatNumber(block.data.total))}</span>}
        {query && <code title={query}>{query}</code>}
        {hash && <code>{hash}</code>}
      </p>
      {block.kind === 'chart' && block.data.notes.length > 0 && (
        <p className={css.rests}>{block.data.notes.map(say).join(lang === 'zh' ? '' : ' ')}</p>
      )}
    </>
  );
}
