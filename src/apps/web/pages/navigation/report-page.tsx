import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { formatTime } from '../../app/format.ts';
import { useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Page, Refusals } from '../portal/page.tsx';
import { AddBlock } from './add-block.tsx';
import { Block } from './block.tsx';
import { type ReportView, useReport } from './data.ts';
import { FrozenVersions } from './frozen-versions.tsx';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';
import { type Saving, useReportDraft } from './use-report-draft.ts';

/** The report of a navigation project: written by the undertaker, read by everybody who takes part. */
export function ReportPage() {
  const w = useWords(navigationWords);
  const { id } = useParams({ strict: false }) as { id: string };
  const report = useReport(id);
  return (
    <Page
      title={report.data?.project.title || w.report}
      current="matters"
      crumbs={[{ label: w.title, href: pathTo('/navigation') }]}
    >
      {report.data ? (
        <Composer key={report.data.project.id} id={id} view={report.data} />
      ) : report.isError ? (
        <Refusals refusals={refusalsOf(report.error)} />
      ) : (
        <p role="status">…</p>
      )}
    </Page>
  );
}

function Composer({ id, view }: { id: string; view: ReportView }) {
  const w = useWords(navigationWords);
  const draft = useReportDraft(id, view);
  const { blocks, change, saving } = draft;
  const { mayEdit } = view;
  const move = (at: number, by: number) => {
    const to = at + by;
    if (to < 0 || to >= blocks.length) return;
    const next = [...blocks];
    [next[at], next[to]] = [next[to]!, next[at]!];
    change(next);
  };
  const article = useRef<HTMLElement>(null);
  const moving = useRef(move);
  moving.current = move;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!mayEdit || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      const at = event.target instanceof Element ? event.target.closest('[data-at]')?.getAttribute('data-at') : null;
      if (at === null || at === undefined) return;
      event.preventDefault();
      moving.current(Number(at), event.key === 'ArrowUp' ? -1 : 1);
    };
    const paper = article.current;
    paper?.addEventListener('keydown', listen);
    return () => paper?.removeEventListener('keydown', listen);
  }, [mayEdit]);
  const headings = blocks.filter((one) => one.kind === 'heading');
  return (
    <div className={css.desk}>
      <aside className={css.side}>
        <dl className={css.facts}>
          <dt>{w.client}</dt>
          <dd>{view.project.client}</dd>
          <dt>{w.undertaker}</dt>
          <dd>{view.project.undertaker}</dd>
          <dt>{w.state}</dt>
          <dd>
            <a href={pathTo(`/my/matters/${view.project.id}`)}>{view.project.number}</a> · {view.project.state}
          </dd>
        </dl>
        {headings.length > 0 && (
          <nav aria-label={w.outline}>
            <h2>{w.outline}</h2>
            <ol>
              {headings.map((one) => (
                <li key={one.id} data-level={one.level}>
                  <a href={`#${one.id}`}>{one.text || w.untitled}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <FrozenVersions
          id={id}
          view={view}
          beforeFreeze={draft.finish}
          mayFreeze={mayEdit && saving.state === 'stored'}
        />
        {view.corpora.length > 0 && (
          <section>
            <h2>{w.rests}</h2>
            <ul>
              {view.corpora.map((one) => (
                <li key={one.hash}>{w.restsOn(one.hash, one.uses)}</li>
              ))}
            </ul>
          </section>
        )}
      </aside>
      <div>
        <p className={css.status} role="status" data-print-hide>
          {!mayEdit
            ? w.readOnly
            : saving.state === 'stored'
              ? saving.at
                ? w.saved(formatTime(saving.at))
                : w.version(draft.version)
              : saving.state === 'saving'
                ? w.saving
                : w.unsaved}
          {draft.removed && (
            <Button size="small" look="quiet" onClick={draft.putBack}>
              {w.removed} {w.undo}
            </Button>
          )}
        </p>
        {saving.state === 'failed' && <Unsaved saving={saving} draft={draft} />}
        <article ref={article} className={css.paper} aria-label={w.report}>
          <h1>{view.project.title}</h1>
          {blocks.length === 0 && <EmptyState title={w.empty} hint={mayEdit ? w.emptyHint : w.emptyRead} />}
          {blocks.map((block, at) => (
            <div key={block.id} className={css.block} data-kind={block.kind} data-at={at}>
              <Block
                block={block}
                {...(mayEdit && { onChange: (next) => change(blocks.map((one) => (one.id === next.id ? next : one))) })}
              />
              {mayEdit && (
                <span className={css.tools} data-print-hide>
                  <button
                    type="button"
                    aria-label={w.up}
                    title={`${w.up} (Alt+↑)`}
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                  >
                    <Icon name="up" size={16} />
                  </button>
                  <button
                    type="button"
                    aria-label={w.down}
                    title={`${w.down} (Alt+↓)`}
                    disabled={at === blocks.length - 1}
                    onClick={() => move(at, 1)}
                  >
                    <Icon name="down" size={16} />
                  </button>
                  <button type="button" aria-label={w.remove} title={w.remove} onClick={() => draft.remove(block.id)}>
                    <Icon name="close" size={16} />
                  </button>
                </span>
              )}
            </div>
          ))}
          {mayEdit && (
            <AddBlock
              id={id}
              beforePin={draft.flush}
              onAdd={(block) => change([...blocks, block])}
              onPinned={() => void draft.renew()}
            />
          )}
        </article>
      </div>
    </div>
  );
}

/** Why it is not saved, and the ways on: again, or one of the two texts where both were changed. */
function Unsaved({
  saving,
  draft,
}: {
  saving: Extract<Saving, { state: 'failed' }>;
  draft: ReturnType<typeof useReportDraft>;
}) {
  const w = useWords(navigationWords);
  const { theirs, error } = saving;
  return (
    <Refusals refusals={refusalsOf(error)} focus>
      {theirs ? (
        <>
          <Button onClick={() => draft.settle(theirs, 'theirs')}>{w.takeTheirs}</Button>
          <Button onClick={() => draft.settle(theirs, 'mine')}>{w.keepMine}</Button>
        </>
      ) : (
        <Button onClick={() => void draft.flush()}>{w.saveAgain}</Button>
      )}
    </Refusals>
  );
}
