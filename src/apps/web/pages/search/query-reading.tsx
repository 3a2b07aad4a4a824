import { useState } from 'react';
import type { Reading } from '#corpus/reading.ts';
import { formatNumber } from '../../app/format.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { ClauseRows } from './clause-rows.tsx';
import { FormulaEditor } from './formula-editor.tsx';
import css from './search.module.css';
import { searchWords } from './search-words.ts';

/** Characters of a reading that are shown; all of it stands where it is changed. */
const LONGEST_SHOWN = 400;

/** How the box was read: as formula and as sentence, both to be changed and searched again. */
export function QueryReading({ reading, onSearch }: { reading: Reading; onSearch: (q: string) => void }) {
  const w = useWords(searchWords);
  const say = useSay();
  const [editing, setEditing] = useState<'formula' | 'sentence'>();
  const shown = (whole: string) =>
    whole.length <= LONGEST_SHOWN
      ? whole
      : `${Array.from(whole)
          .slice(0, LONGEST_SHOWN / 2)
          .join('')}… ${w.characters(formatNumber(whole.length))}`;
  if (reading.reading === 'every' && !editing) return null;
  return (
    <section className={css.reading} aria-label={w.howRead}>
      {reading.reading !== 'every' && <p className={css.note}>{say(reading.note)}</p>}
      {editing === 'formula' ? (
        <FormulaEditor formula={reading.formula} onSearch={onSearch} onClose={() => setEditing(undefined)} />
      ) : (
        <div className={css.readingLine}>
          <b>{w.formula}</b>
          <code lang="zh-CN">{shown(reading.formula)}</code>
          <Button size="small" look="quiet" onClick={() => setEditing('formula')}>
            {w.edit}
            <span className="visually-hidden"> {w.formula}</span>
          </Button>
        </div>
      )}
      {editing === 'sentence' ? (
        <ClauseRows key={reading.formula} reading={reading} onSearch={onSearch} onClose={() => setEditing(undefined)} />
      ) : (
        <div className={css.readingLine}>
          <b>{w.sentence}</b>
          <span>{shown(say(reading.sentence))}</span>
          <Button size="small" look="quiet" onClick={() => setEditing('sentence')}>
            {w.edit}
            <span className="visually-hidden"> {w.sentence}</span>
          </Button>
        </div>
      )}
    </section>
  );
}
