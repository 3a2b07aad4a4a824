import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { catalogue, useWords } from '../../../../app/i18n.ts';
import type { FormValues } from '../../../../ui/form-renderer/form-types.ts';
import { type Phrase, phraseCall, usePhraseChange, usePhrases } from './data.ts';
import { askedAt, filled, inserted, matching, placesOf } from './fill.ts';
import css from './phrase-insert.module.css';

const words = catalogue(
  { label: '审查用语', hint: '输入“/”插入审查用语', none: '没有匹配的用语', keys: '↑↓选择，Enter插入，Esc关闭' },
  {
    label: 'Phrases',
    hint: 'Type “/” for a phrase',
    none: 'No phrase matches',
    keys: '↑↓ choose, Enter puts in, Esc closes',
  },
);

/** Around a field in which a finding is written: `/` opens the phrases, what follows narrows them, Enter puts one in. */
export function PhraseInsert({
  finding,
  field,
  kind,
  onChange,
  children,
}: {
  finding: FormValues;
  field: string;
  kind: unknown;
  onChange: (finding: FormValues) => void;
  children: ReactNode;
}) {
  const w = useWords(words);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const phrases = usePhrases(true);
  const change = usePhraseChange();
  const [asked, setAsked] = useState<{ from: number; words: string }>();
  const [at, setAt] = useState(0);
  const area = () => box.current?.querySelector('textarea') ?? undefined;
  const offered = asked ? matching(phrases.data ?? [], asked.words, { part: finding.part, kind }) : [];

  const shown = asked !== undefined;
  useEffect(() => {
    if (shown) list.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const look = () => {
    const text = area();
    const next = text ? askedAt(text.value, text.selectionStart) : undefined;
    setAsked(next);
    setAt(0);
  };
  const take = (phrase: Phrase) => {
    if (!asked) return;
    const next = inserted(finding, field, phrase, asked);
    onChange(next);
    change.mutate(phraseCall.use(phrase.id));
    setAsked(undefined);
    requestAnimationFrame(() => {
      const text = area();
      if (!text) return;
      text.focus();
      // A place that could not be filled is selected, to be written over.
      const open = /\{(?:claim|feature|place)\}/.exec(text.value);
      const end = open ? open.index + open[0].length : text.value.length;
      text.setSelectionRange(open ? open.index : end, end);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!asked) return;
    const chosen = offered[at];
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, offered.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) take(chosen);
    else if (event.key === 'Escape') setAsked(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the field inside, which is the one that is written in
    <div
      ref={box}
      className={css.box}
      onInput={look}
      onKeyDownCapture={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setAsked(undefined);
      }}
    >
      {children}
      <p className={css.hint}>{w.hint}</p>
      {asked && (
        <div ref={list} className={css.list}>
          <div role="listbox" id={id} aria-label={w.label} tabIndex={-1}>
            {offered.map((one, n) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the field do the same
              <div
                key={one.id}
                role="option"
                tabIndex={-1}
                aria-selected={n === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(one)}
                lang="zh-CN"
              >
                <strong>{one.title}</strong>
                <span>{filled(one.text, placesOf(finding))}</span>
              </div>
            ))}
          </div>
          <p role="status">{offered.length === 0 ? w.none : `${offered[at]?.title ?? ''} · ${w.keys}`}</p>
        </div>
      )}
    </div>
  );
}
