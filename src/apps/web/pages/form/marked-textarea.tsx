import { useLayoutEffect, useRef } from 'react';
import { cutBySpans, type Span } from '../../ui/patent-reader/spans.ts';
import css from './text-desk.module.css';

/**
 * A text area whose words can be marked. The marks are drawn by a second layer with the same letters under it; it also gives
 * the field its height, so that the pane scrolls and not the field.
 */
export function MarkedTextarea({
  id,
  label,
  hint,
  value,
  spans,
  active,
  goTo,
  onChange,
  onPaste,
  onPlace,
}: {
  id: string;
  label: string;
  hint?: string;
  value: string;
  spans: readonly Span[];
  active: string | undefined;
  /** A place to select; another object selects again. */
  goTo: { start: number; end: number; id: string } | undefined;
  onChange: (value: string) => void;
  /** Takes what is pasted elsewhere when it answers true. */
  onPaste: (text: string) => boolean;
  /** The finding whose words the cursor was put into. */
  onPlace: (id: string) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!goTo || !field.current) return;
    field.current.focus({ preventScroll: true });
    field.current.setSelectionRange(goTo.start, goTo.end);
    const pieces = [...(layer.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
    pieces.findLast((piece) => Number(piece.dataset.at) <= goTo.start)?.scrollIntoView({ block: 'center' });
  }, [goTo]);
  return (
    <div className={css.writing}>
      <div ref={layer} className={css.layer} aria-hidden="true" lang="zh-CN">
        {cutBySpans(value, spans).map(({ text, at, span }) =>
          span ? (
            <mark key={at} data-at={at} data-tone={span.tone} data-active={span.id === active || undefined}>
              {text}
            </mark>
          ) : (
            <span key={at} data-at={at}>
              {text}
            </span>
          ),
        )}
        {'\n '}
      </div>
      <textarea
        ref={field}
        id={id}
        aria-label={label}
        placeholder={hint}
        value={value}
        lang="zh-CN"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onPaste={(event) => {
          if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault();
        }}
        onClick={(event) => {
          const at = event.currentTarget.selectionStart;
          const span = spans
            .filter((one) => one.start <= at && at <= one.end)
            .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
          if (span && event.currentTarget.selectionEnd === at) onPlace(span.id);
        }}
      />
    </div>
  );
}
