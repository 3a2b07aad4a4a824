import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { catalogue, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { isTyping } from '../../../ui/keyboard-help/keyboard-help.tsx';
import css from './reading-pane.module.css';

const words = catalogue({ add: '加入意见' }, { add: 'Add to the opinion' });

export interface Picked {
  /** The block of the text the words stand in, such as `claim-3`. */
  block: string;
  quote: string;
}

/** A text in which words can be selected to begin a finding. `a` does the same as the button beside the selection. */
export function ReadingPane({
  label,
  onPick,
  children,
}: {
  label: string;
  onPick?: ((picked: Picked) => void) | undefined;
  children: ReactNode;
}) {
  const w = useWords(words);
  const pane = useRef<HTMLElement>(null);
  const [picked, setPicked] = useState<Picked & { top: number; left: number }>();

  const read = useCallback(() => {
    const root = pane.current;
    const selection = document.getSelection();
    if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return setPicked(undefined);
    const range = selection.getRangeAt(0);
    const from = range.startContainer;
    if (!root.contains(from)) return setPicked(undefined);
    const block = (from instanceof Element ? from : from.parentElement)?.closest<HTMLElement>('[data-block]');
    const quote = wordsOf(range, block);
    if (!block || quote === '') return setPicked(undefined);
    const box = range.getBoundingClientRect();
    const frame = root.getBoundingClientRect();
    setPicked({
      block: block.dataset.block ?? '',
      quote,
      top: box.bottom - frame.top + root.scrollTop + 6,
      left: Math.max(8, Math.min(box.left - frame.left, frame.width - 150)),
    });
  }, []);

  useEffect(() => {
    if (!onPick) return;
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [onPick, read]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'a' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!picked || !onPick) return;
      event.preventDefault();
      onPick(picked);
      document.getSelection()?.removeAllRanges();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [picked, onPick]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section ref={pane} className={css.pane} aria-label={label} tabIndex={0}>
      {children}
      {picked && onPick && (
        <div
          className={css.float}
          style={{ insetBlockStart: picked.top, insetInlineStart: picked.left }}
          data-print-hide
        >
          <Button
            size="small"
            look="primary"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onPick(picked);
              document.getSelection()?.removeAllRanges();
            }}
          >
            <Icon name="plus" size={16} />
            {w.add}
            <kbd>A</kbd>
          </Button>
        </div>
      )}
    </section>
  );
}

/** The selected words inside one block, without what is only read aloud and without the block's number. */
function wordsOf(range: Range, block: HTMLElement | null | undefined): string {
  if (!block) return '';
  const part = range.cloneRange();
  if (!block.contains(range.endContainer)) part.setEndAfter(block.lastChild ?? block);
  const text = block.querySelector('p');
  if (text && !text.contains(part.startContainer)) part.setStart(text, 0);
  const copy = part.cloneContents();
  for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
