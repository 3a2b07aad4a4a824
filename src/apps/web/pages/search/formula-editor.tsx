import { type FormEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { type Suggestion, suggest } from '#corpus/query/index.ts';
import { readQuery } from '#corpus/reading.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Fault } from './fault.tsx';
import css from './search.module.css';
import { searchWords } from './search-words.ts';

/** The formula as text: fields, operators and given values are completed; where it cannot be read is told as it is typed. */
export function FormulaEditor({
  formula,
  onSearch,
  onClose,
}: {
  formula: string;
  onSearch: (q: string) => void;
  onClose: () => void;
}) {
  const w = useWords(searchWords);
  const say = useSay();
  const id = useId();
  const [text, setText] = useState(formula);
  const [offers, setOffers] = useState<readonly Suggestion[]>([]);
  const [chosen, setChosen] = useState(-1);
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number>(undefined);
  const reading = readQuery(text);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    area.current?.focus();
    area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  const offer = (value: string, at: number) => {
    setOffers(suggest(value, at));
    setChosen(-1);
  };
  const take = (one: Suggestion) => {
    const next = text.slice(0, one.from) + one.insert + text.slice(one.to);
    caret.current = one.from + one.insert.length;
    setText(next);
    // After a field its values are offered at once; after anything else one goes on typing.
    if (one.insert.endsWith('=')) offer(next, caret.current);
    else setOffers([]);
    setChosen(-1);
  };
  const search = () => {
    if (reading.fault) return;
    onSearch(text);
    onClose();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const open = offers.length > 0;
    if (event.key === ' ' && event.ctrlKey) offer(text, event.currentTarget.selectionStart);
    else if (event.key === 'ArrowDown' && open) setChosen((chosen + 1) % offers.length);
    else if (event.key === 'ArrowUp' && open) setChosen(chosen <= 0 ? offers.length - 1 : chosen - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && offers[chosen]) take(offers[chosen]);
    else if (event.key === 'Escape' && open) setOffers([]);
    else if (event.key === 'Enter' && !event.shiftKey) search();
    else return;
    event.preventDefault();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search();
  };
  return (
    <form className={css.editor} onSubmit={submit}>
      <label htmlFor={`${id}-text`}>
        <b>{w.formula}</b>
      </label>
      <div className={css.completing}>
        <textarea
          id={`${id}-text`}
          ref={area}
          rows={2}
          lang="zh-CN"
          spellCheck={false}
          autoComplete="off"
          aria-autocomplete="list"
          aria-controls={offers.length > 0 ? `${id}-offers` : undefined}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-invalid={reading.fault ? true : undefined}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            offer(event.target.value, event.target.selectionStart);
          }}
          onKeyDown={press}
          onBlur={() => setOffers([])}
        />
        {offers.length > 0 && (
          <div id={`${id}-offers`} role="listbox" aria-label={w.offers} className={css.offers}>
            {offers.map((one, at) => (
              <div
                key={one.insert}
                id={`${id}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === chosen}
                // The text keeps the focus.
                onPointerDown={(event) => {
                  event.preventDefault();
                  take(one);
                }}
              >
                <code>{one.insert.trim()}</code>
                {say(one.title) !== one.insert.trim() && <span>{say(one.title)}</span>}
              </div>
            ))}
          </div>
        )}
      </div>
      <small id={`${id}-hint`} className={css.note}>
        {w.completing}
      </small>
      {reading.fault && offers.length === 0 && (
        <Fault
          input={text}
          fault={reading.fault}
          onGo={(at, to) => {
            area.current?.focus();
            area.current?.setSelectionRange(at, to);
          }}
        />
      )}
      {!reading.fault && <p role="status">{say(reading.sentence)}</p>}
      <div className={css.buttons}>
        <Button type="submit" size="small" look="primary" disabled={reading.fault !== null}>
          {w.run}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {w.close}
        </Button>
      </div>
    </form>
  );
}
