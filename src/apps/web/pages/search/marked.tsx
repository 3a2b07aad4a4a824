import { Fragment } from 'react';
import type { Snippet, Span } from '#corpus/highlight/index.ts';

/** A text with its spans marked. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <>
      {spans.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(spans[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}

/** A passage of a text, with signs where the text goes on. */
export function Passage({ of }: { of: Snippet }) {
  return (
    <>
      {of.cutLeft && '…'}
      <Marked text={of.text} spans={of.spans} />
      {of.cutRight && '…'}
    </>
  );
}
