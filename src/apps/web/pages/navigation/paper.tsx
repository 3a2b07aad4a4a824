import { type DragEvent, Fragment, useEffect, useRef, useState } from 'react';
import type { NumberedFigure } from '#services/navigation/project/report/figures.ts';
import { useWords } from '../../app/i18n.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { AddBlock } from './add-block.tsx';
import { Block } from './block.tsx';
import type { OutdatedFigure, ReportView } from './data.ts';
import { movedTo } from './editing.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';
import { EarlierFigures, OutdatedMark } from './outdated-mark.tsx';
import type { useReportDraft } from './use-report-draft.ts';

/** The report as it is written or read: blocks in order, moved by hand, by button or by Alt and arrows, put in anywhere. */
export function Paper({
  id,
  view,
  draft,
  figures,
  outdated,
}: {
  id: string;
  view: ReportView;
  draft: ReturnType<typeof useReportDraft>;
  figures: readonly NumberedFigure[];
  outdated: readonly OutdatedFigure[];
}) {
  const w = useWords(navigationWords);
  const { blocks, change, step } = draft;
  const { mayEdit } = view;
  const [inserting, setInserting] = useState<number>();
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const article = useArrows(
    mayEdit,
    (at, by) => {
      const to = at + by;
      if (to >= 0 && to < blocks.length) step(movedTo(blocks, at, by < 0 ? to : to + 1));
    },
    draft.undo,
  );
  const byId = new Map(figures.map((one) => [one.id, one]));
  const marks = new Map(outdated.map((one) => [one.block, one]));
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== undefined) step(movedTo(blocks, dragged, to));
    setDragged(undefined);
    setOver(undefined);
  };
  /** A gap between blocks: somewhere to drop what is dragged, and to put something in. */
  const gap = (at: number) =>
    mayEdit && (
      // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the hand; the keyboard moves blocks by Alt and arrows
      <div
        className={css.gap}
        data-over={(over === at && dragged !== undefined) || undefined}
        data-dragging={dragged !== undefined || undefined}
        data-print-hide
        onDragOver={(event) => {
          event.preventDefault();
          if (over !== at) setOver(at);
        }}
        onDragLeave={() => setOver(undefined)}
        onDrop={(event) => drop(event, at)}
      >
        {inserting === at ? (
          <AddBlock
            id={id}
            below={blocks[at - 1]?.id ?? null}
            panels={view.panels}
            beforePin={draft.flush}
            onAdd={(block) => {
              step(blocks.toSpliced(at, 0, block), block.id);
              setInserting(undefined);
            }}
            onPinned={() => {
              setInserting(undefined);
              void draft.renew();
            }}
            onClose={() => setInserting(undefined)}
          />
        ) : (
          <button type="button" aria-label={w.insertHere} title={w.insertHere} onClick={() => setInserting(at)}>
            <Icon name="plus" size={16} />
          </button>
        )}
      </div>
    );
  return (
    <article ref={article} className={css.paper} aria-label={w.report}>
      <h1>{view.project.title}</h1>
      {blocks.length === 0 && <EmptyState title={w.empty} hint={mayEdit ? w.emptyHint : w.emptyRead} />}
      {blocks.map((block, at) => {
        const mark = marks.get(block.id);
        const times = view.earlier[block.id];
        return (
          <Fragment key={block.id}>
            {gap(at)}
            <div className={css.block} data-kind={block.kind} data-at={at} data-dragged={dragged === at || undefined}>
              <Block
                block={block}
                figure={byId.get(block.id)}
                {...(mayEdit && { onChange: (next) => change(blocks.map((one) => (one.id === next.id ? next : one))) })}
                below={
                  <>
                    {mark && (
                      <OutdatedMark
                        id={id}
                        outdated={mark}
                        before={mayEdit ? draft.flush : undefined}
                        onDone={draft.renew}
                      />
                    )}
                    {times && <EarlierFigures id={id} block={block.id} times={times} />}
                  </>
                }
              />
              {mayEdit && (
                <span className={css.tools} data-print-hide>
                  {/* biome-ignore lint/a11y/noStaticElementInteractions: the handle is for the hand; the keyboard has the buttons beside it */}
                  <span
                    className={css.handle}
                    title={w.drag}
                    draggable
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move';
                      event.dataTransfer.setData('text/plain', block.id);
                      setDragged(at);
                    }}
                    onDragEnd={() => {
                      setDragged(undefined);
                      setOver(undefined);
                    }}
                  >
                    <Icon name="menu" size={16} />
                  </span>
                  <button
                    type="button"
                    aria-label={w.up}
                    title={`${w.up} (Alt+↑)`}
                    disabled={at === 0}
                    onClick={() => step(movedTo(blocks, at, at - 1))}
                  >
                    <Icon name="up" size={16} />
                  </button>
                  <button
                    type="button"
                    aria-label={w.down}
                    title={`${w.down} (Alt+↓)`}
                    disabled={at === blocks.length - 1}
                    onClick={() => step(movedTo(blocks, at, at + 2))}
                  >
                    <Icon name="down" size={16} />
                  </button>
                  <button type="button" aria-label={w.remove} title={w.remove} onClick={() => draft.remove(block.id)}>
                    <Icon name="close" size={16} />
                  </button>
                </span>
              )}
            </div>
          </Fragment>
        );
      })}
      {mayEdit && (
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <div onDragOver={(event) => event.preventDefault()} onDrop={(event) => drop(event, blocks.length)}>
          <AddBlock
            id={id}
            panels={view.panels}
            beforePin={draft.flush}
            onAdd={(block) => step([...blocks, block], block.id)}
            onPinned={() => void draft.renew()}
          />
        </div>
      )}
    </article>
  );
}

/** Alt with an arrow moves the block one stands in; Ctrl+Z outside of a text takes the last step back. */
function useArrows(mayEdit: boolean, move: (at: number, by: number) => void, undo: () => void) {
  const article = useRef<HTMLElement>(null);
  const now = useRef({ move, undo });
  now.current = { move, undo };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!mayEdit || !(event.target instanceof Element)) return;
      if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !event.target.matches('input, textarea')) {
        event.preventDefault();
        now.current.undo();
        return;
      }
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      const at = event.target.closest('[data-at]')?.getAttribute('data-at');
      if (at === null || at === undefined) return;
      event.preventDefault();
      now.current.move(Number(at), event.key === 'ArrowUp' ? -1 : 1);
    };
    const paper = article.current;
    paper?.addEventListener('keydown', listen);
    return () => paper?.removeEventListener('keydown', listen);
  }, [mayEdit]);
  return article;
}
