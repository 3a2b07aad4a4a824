import '@fontsource/noto-serif-sc/400.css';
import { useEffect, useRef } from 'react';
import { catalogue, useWords } from '../../app/i18n.ts';
import css from './patent-reader.module.css';
import { cutBySpans, type Span } from './spans.ts';

export interface PatentBlock {
  id: string;
  kind: 'claim' | 'paragraph' | 'heading';
  /** `1` for a claim, `[0012]` for a paragraph. */
  number?: string;
  text: string;
  spans?: Span[];
  /** How deep a dependent claim lies; indents it a little. */
  depth?: number;
}

export interface PatentReaderProps {
  blocks: PatentBlock[];
  /** Spoken name of the text: `权利要求书`. */
  label: string;
  activeSpan?: string;
  currentBlock?: string;
  onSpan?: (id: string) => void;
}

const words = catalogue(
  { must: '必须改', judge: '待判断', hint: '提示', found: '命中' },
  { must: 'must change', judge: 'to judge', hint: 'hint', found: 'found' },
);

/** Application text as an examiner reads it: Song-style letters, 16 px, double line height; marked spans lead to their finding. */
export function PatentReader({ blocks, label, activeSpan, currentBlock, onSpan }: PatentReaderProps) {
  const w = useWords(words);
  const root = useRef<HTMLElement>(null);

  useEffect(() => {
    const find = (name: string, wanted: string | undefined) =>
      wanted === undefined ? null : root.current?.querySelector(`[data-${name}="${CSS.escape(wanted)}"]`);
    // A finding without words of its own has no span; its block is shown then.
    const target = find('span', activeSpan) ?? find('block', currentBlock);
    target?.scrollIntoView({ block: 'nearest' });
  }, [activeSpan, currentBlock]);

  return (
    <article ref={root} className={css.reader} aria-label={label} lang="zh-CN">
      {blocks.map((block) =>
        block.kind === 'heading' ? (
          <h3 key={block.id} id={block.id} className={css.heading}>
            {block.text}
          </h3>
        ) : (
          <div
            key={block.id}
            className={css.block}
            data-kind={block.kind}
            data-block={block.id}
            data-current={block.id === currentBlock || undefined}
            style={block.depth ? { paddingInlineStart: `${Math.min(block.depth, 4) * 0.75}rem` } : undefined}
          >
            {block.number && <span className={css.number}>{block.number}</span>}
            <p>
              {cutBySpans(block.text, block.spans ?? []).map(({ text, at, span, again }) =>
                span ? (
                  <a
                    key={at}
                    href={`#finding-${span.id}`}
                    className={css.span}
                    data-tone={span.tone}
                    data-span={span.id}
                    aria-current={span.id === activeSpan ? 'true' : undefined}
                    title={span.label}
                    onClick={(event) => {
                      if (!onSpan) return;
                      event.preventDefault();
                      onSpan(span.id);
                    }}
                  >
                    {text}
                    {!again && (
                      <span className="visually-hidden">
                        （{w[span.tone]}：{span.label}）
                      </span>
                    )}
                  </a>
                ) : (
                  <span key={at}>{text}</span>
                ),
              )}
            </p>
          </div>
        ),
      )}
    </article>
  );
}
