import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ReportBlock } from '#services/navigation/project/report/report.ts';
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
import { editedOf, type ReportView, useReport, useSaveReport } from './data.ts';
import { FrozenVersions } from './frozen-versions.tsx';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

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
        <Composer key={report.data.project.id} id={id} view={report.data} reload={() => report.refetch()} />
      ) : report.isError ? (
        <Refusals refusals={refusalsOf(report.error)} />
      ) : (
        <p role="status">…</p>
      )}
    </Page>
  );
}

const PAUSE = 1500;

function Composer({
  id,
  view,
  reload,
}: {
  id: string;
  view: ReportView;
  reload: () => Promise<{ data?: ReportView | undefined }>;
}) {
  const w = useWords(navigationWords);
  const [blocks, setBlocks] = useState<ReportBlock[]>(view.blocks);
  const [dropped, setDropped] = useState<{ block: ReportBlock; at: number }>();
  const [dirty, setDirty] = useState(false);
  const [savedAt, setSavedAt] = useState<string>();
  const save = useSaveReport(id);
  const version = useRef(view.version);
  const { mayEdit } = view;
  useEffect(() => {
    if (!dirty || save.isPending || save.isError) return;
    const timer = setTimeout(() => {
      setDirty(false);
      save.mutate(
        { version: version.current, blocks: editedOf(blocks) },
        {
          onSuccess: (answer) => {
            version.current = answer.version;
            setSavedAt(new Date().toISOString());
          },
          onError: () => setDirty(true),
        },
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [dirty, blocks, save]);
  const change = (next: ReportBlock[]) => {
    setBlocks(next);
    setDirty(true);
  };
  const again = async () => {
    const { data } = await reload();
    if (!data) return;
    save.reset();
    version.current = data.version;
    setBlocks(data.blocks);
    setDirty(false);
  };
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
        <FrozenVersions id={id} view={view} mayFreeze={mayEdit && !dirty && !save.isPending} />
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
          {mayEdit
            ? save.isPending
              ? w.saving
              : dirty
                ? w.unsaved
                : savedAt
                  ? w.saved(formatTime(savedAt))
                  : w.version(version.current)
            : w.readOnly}
          {dropped && (
            <Button
              size="small"
              look="quiet"
              onClick={() => {
                change([...blocks.slice(0, dropped.at), dropped.block, ...blocks.slice(dropped.at)]);
                setDropped(undefined);
              }}
            >
              {w.removed} {w.undo}
            </Button>
          )}
        </p>
        {save.isError && (
          <>
            <Refusals refusals={refusalsOf(save.error)} />
            <Button onClick={() => void again()}>{w.reload}</Button>
          </>
        )}
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
                  <button
                    type="button"
                    aria-label={w.remove}
                    title={w.remove}
                    onClick={() => {
                      setDropped({ block, at });
                      change(blocks.filter((one) => one.id !== block.id));
                    }}
                  >
                    <Icon name="close" size={16} />
                  </button>
                </span>
              )}
            </div>
          ))}
          {mayEdit && (
            <AddBlock
              id={id}
              busy={dirty || save.isPending}
              onAdd={(block) => change([...blocks, block])}
              onPinned={() => void again()}
            />
          )}
        </article>
      </div>
    </div>
  );
}
