import { useEffect, useRef, useState } from 'react';
import { catalogue, useWords } from '../../../app/i18n.ts';
import { Icon } from '../../../ui/icon/icon.tsx';
import css from './find-bar.module.css';
import { placesIn } from './find-text.ts';

const words = catalogue(
  {
    find: '在正文中查找',
    found: (at: number, of: number) => `第${at}处，共${of}处`,
    none: '没有找到',
    keys: 'Enter下一处，Shift+Enter上一处，Esc关闭',
    close: '关闭查找',
  },
  {
    find: 'Find in the text',
    found: (at: number, of: number) => `${at} of ${of}`,
    none: 'not found',
    keys: 'Enter next, Shift+Enter previous, Esc closes',
    close: 'Close',
  },
);

const NAME = 'text-found';
const CURRENT = 'text-found-current';

/** Finds words in the part of the application that is shown; `/` opens it. Marks without touching the text. */
export function FindBar({ within, onClose }: { within: () => Element | null; onClose: () => void }) {
  const w = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const [ranges, setRanges] = useState<Range[]>([]);

  useEffect(() => {
    input.current?.focus();
    return () => {
      CSS.highlights?.delete(NAME);
      CSS.highlights?.delete(CURRENT);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is read when the words change
  useEffect(() => {
    const root = within();
    setRanges(root && wanted.trim() ? rangesIn(root, wanted) : []);
    setAt(0);
  }, [wanted]);
  useEffect(() => {
    const current = ranges[at];
    if (globalThis.Highlight && CSS.highlights) {
      CSS.highlights.set(NAME, new Highlight(...ranges));
      CSS.highlights.set(CURRENT, current ? new Highlight(current) : new Highlight());
    }
    current?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, [ranges, at]);

  const go = (by: number) => ranges.length > 0 && setAt((at + by + ranges.length) % ranges.length);
  return (
    <search className={css.bar}>
      <Icon name="search" size={16} />
      <input
        ref={input}
        type="text"
        aria-label={w.find}
        placeholder={w.find}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span role="status">
        {wanted.trim() === '' ? w.keys : ranges.length === 0 ? w.none : w.found(at + 1, ranges.length)}
      </span>
      <button type="button" onClick={onClose}>
        <Icon name="close" size={16} label={w.close} />
      </button>
    </search>
  );
}

/** The words wherever they stand in the blocks of the text, also across the marks inside a block. */
function rangesIn(root: Element, wanted: string): Range[] {
  const found: Range[] = [];
  for (const block of root.querySelectorAll('[data-block]')) {
    const nodes: Text[] = [];
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('.visually-hidden') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walk.nextNode()) nodes.push(walk.currentNode as Text);
    for (const { from, to } of placesIn(
      nodes.map((node) => node.data),
      wanted,
    )) {
      const range = document.createRange();
      range.setStart(nodes[from.node]!, from.offset);
      range.setEnd(nodes[to.node]!, to.offset);
      found.push(range);
    }
  }
  return found;
}
