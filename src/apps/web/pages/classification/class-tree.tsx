import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ClassPlace } from '#apps/core/corpus/read-classes.ts';
import { aboveIpc } from '#corpus/classification/index.ts';
import { formatNumber } from '../../app/format.ts';
import { useWords } from '../../app/i18n.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { classPath, useClassPages } from '../search/data.ts';
import { ClassName, ownTitle } from './class-title.tsx';
import { classWords } from './class-words.ts';
import css from './classification.module.css';
import { type TreeLine, treeDeed } from './tree-keys.ts';

interface Line extends TreeLine {
  place: ClassPlace;
}

const mayOpen = ({ symbol, below }: ClassPlace): boolean => below > 0 || (symbol.length <= 4 && !symbol.includes('/'));

/** The scheme as a tree, opened down to the place that is shown; by mouse, or by the arrow keys. */
export function ClassTree({ symbol, onShow }: { symbol: string; onShow: (symbol: string) => void }) {
  const w = useWords(classWords);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(['', ...aboveIpc(symbol), symbol]));
  const [focus, setFocus] = useState(symbol);
  useEffect(() => {
    setOpen((before) => new Set([...before, ...aboveIpc(symbol), symbol]));
    setFocus(symbol);
  }, [symbol]);
  const asked = useMemo(() => [...open], [open]);
  const pages = useClassPages(asked);
  const below = new Map(asked.map((one, i) => [one, pages[i]?.data?.children ?? []]));
  const lines: Line[] = [];
  const add = (parent: string, level: number) => {
    for (const place of below.get(parent) ?? []) {
      const opens = mayOpen(place);
      const isOpen = opens && open.has(place.symbol);
      lines.push({ place, level, ...(opens && { open: isOpen }) });
      if (isOpen) add(place.symbol, level + 1);
    }
  };
  add('', 1);
  const turn = (one: string, on: boolean) =>
    setOpen((before) => {
      const next = new Set(before);
      if (on) next.add(one);
      else next.delete(one);
      return next;
    });
  const tree = useRef<HTMLDivElement>(null);
  const here = Math.max(
    0,
    lines.findIndex((one) => one.place.symbol === focus),
  );
  const onKey = (event: KeyboardEvent) => {
    const line = lines[here];
    const deed = treeDeed(lines, here, event.key);
    if (!line || deed === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (deed === 'show') onShow(line.place.symbol);
    else if ('turn' in deed) turn(line.place.symbol, deed.turn);
    else {
      const { symbol: next } = lines[deed.go]!.place;
      setFocus(next);
      tree.current?.querySelector<HTMLElement>(`[data-symbol="${next}"]`)?.focus();
    }
  };
  // The place that is shown comes into view once what stands above it has been read.
  const shown = lines.some((one) => one.place.symbol === symbol);
  useEffect(() => {
    if (!shown) return;
    const row = tree.current?.querySelector<HTMLElement>(`[data-symbol="${symbol}"]`);
    if (row && tree.current) tree.current.scrollTop = row.offsetTop - tree.current.clientHeight / 3;
  }, [shown, symbol]);
  return (
    <nav className={css.treeBox} aria-label={w.tree}>
      <div className={css.tree} role="tree" aria-label={w.tree} ref={tree}>
        {lines.map(({ place, level, open: isOpen }, i) => (
          <div
            key={place.symbol}
            role="treeitem"
            data-symbol={place.symbol}
            aria-level={level}
            aria-expanded={isOpen}
            aria-selected={place.symbol === symbol}
            tabIndex={i === here ? 0 : -1}
            className={css.line}
            style={{ paddingInlineStart: `${(level - 1) * 0.875}rem` }}
            onKeyDown={onKey}
            onFocus={() => setFocus(place.symbol)}
            onClick={() => {
              if (isOpen !== undefined && place.symbol === symbol) turn(place.symbol, !isOpen);
              onShow(place.symbol);
            }}
          >
            <span className={css.twist} data-open={isOpen} aria-hidden="true">
              {isOpen !== undefined && <Icon name="right" size={14} />}
            </span>
            <b>{place.symbol}</b>
            <span className={css.lineName}>
              <ClassName title={ownTitle(place)} />
            </span>
            {place.documents !== null && place.documents > 0 && (
              <small title={w.documents(formatNumber(place.documents))}>{formatNumber(place.documents)}</small>
            )}
          </div>
        ))}
      </div>
      <p className={css.keys}>{w.keys}</p>
    </nav>
  );
}

/** The address of a place, for those who copy it. */
export const classAddress = (symbol: string): string => new URL(classPath(symbol), window.location.href).href;
