import { type FormEvent, useState } from 'react';
import type { Field } from '#corpus/query/ast.ts';
import { type Clause, clauseWords, FIELD_TABLE, fromClauses, printQuery } from '#corpus/query/index.ts';
import type { Reading } from '#corpus/reading.ts';
import { readQuery } from '#corpus/reading.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { FormulaEditor } from './formula-editor.tsx';
import css from './search.module.css';
import { searchWords } from './search-words.ts';

/** How the box was read: as formula and as sentence, both to be changed and searched again. */
export function QueryReading({ reading, onSearch }: { reading: Reading; onSearch: (q: string) => void }) {
  const w = useWords(searchWords);
  const say = useSay();
  const [editing, setEditing] = useState<'formula' | 'sentence'>();
  if (reading.reading === 'every' && !editing) return null;
  return (
    <section className={css.reading} aria-label={w.howRead}>
      {reading.reading !== 'every' && <p className={css.note}>{say(reading.note)}</p>}
      {editing === 'formula' ? (
        <FormulaEditor formula={reading.formula} onSearch={onSearch} onClose={() => setEditing(undefined)} />
      ) : (
        <div className={css.readingLine}>
          <b>{w.formula}</b>
          <code lang="zh-CN">{reading.formula}</code>
          <Button size="small" look="quiet" onClick={() => setEditing('formula')}>
            {w.edit}
            <span className="visually-hidden"> {w.formula}</span>
          </Button>
        </div>
      )}
      {editing === 'sentence' ? (
        <SentenceEditor
          key={reading.formula}
          reading={reading}
          onSearch={onSearch}
          onClose={() => setEditing(undefined)}
        />
      ) : (
        <div className={css.readingLine}>
          <b>{w.sentence}</b>
          <span>{say(reading.sentence)}</span>
          <Button size="small" look="quiet" onClick={() => setEditing('sentence')}>
            {w.edit}
            <span className="visually-hidden"> {w.sentence}</span>
          </Button>
        </div>
      )}
    </section>
  );
}

type Row = { id: number; clause: Clause; typed: string };

function SentenceEditor({
  reading,
  onSearch,
  onClose,
}: {
  reading: Reading;
  onSearch: (q: string) => void;
  onClose: () => void;
}) {
  const w = useWords(searchWords);
  const say = useSay();
  const rowOf = (clause: Clause, id: number): Row => ({
    id,
    clause,
    typed: clause.field === null ? clause.formula : clause.values.join('；'),
  });
  const [join, setJoin] = useState(reading.sheet.join);
  const [rows, setRows] = useState<Row[]>(() => reading.sheet.clauses.map(rowOf));
  const current = (row: Row): Clause =>
    row.clause.field === null
      ? { ...row.clause, formula: row.typed }
      : { ...row.clause, values: row.typed.split(/[;；]/).filter((one) => one.trim() !== '') };
  const filled = rows.map(current).filter((one) => one.field === null || one.values.length > 0);
  const read = fromClauses({ join, clauses: filled });
  const change = (id: number, part: Partial<Row>) =>
    setRows((all) => all.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!read.ok) return;
    onSearch(read.query.kind === 'every' ? '' : printQuery(read.query));
    onClose();
  };
  return (
    <form className={css.editor} onSubmit={submit}>
      <b>{w.sentence}</b>
      {rows.length > 1 && (
        <select aria-label={w.sentence} value={join} onChange={(event) => setJoin(event.target.value as 'and' | 'or')}>
          <option value="and">{w.joinAnd}</option>
          <option value="or">{w.joinOr}</option>
        </select>
      )}
      <ol className={css.rows}>
        {rows.map((row) => {
          const { clause } = row;
          const words = clauseWords(current(row));
          return (
            <li key={row.id}>
              {clause.field === null ? (
                <span>{w.group}</span>
              ) : (
                <select
                  aria-label={w.fieldOf}
                  value={clause.field}
                  onChange={(event) => change(row.id, { clause: { ...clause, field: event.target.value as Field } })}
                >
                  {FIELD_TABLE.map((one) => (
                    <option key={one.field} value={one.field}>
                      {say(one.title)}
                    </option>
                  ))}
                </select>
              )}
              <select
                aria-label={say(words.verb)}
                value={String(clause.negated)}
                onChange={(event) => change(row.id, { clause: { ...clause, negated: event.target.value === 'true' } })}
              >
                <option value="false">{say(clauseWords({ ...clause, negated: false }).verb)}</option>
                <option value="true">{say(clauseWords({ ...clause, negated: true }).verb)}</option>
              </select>
              {clause.field !== null && (
                <select
                  aria-label={`${w.anyOf} / ${w.allOf}`}
                  value={clause.match}
                  onChange={(event) =>
                    change(row.id, { clause: { ...clause, match: event.target.value as 'any' | 'all' } })
                  }
                >
                  <option value="any">{w.anyOf}</option>
                  <option value="all">{w.allOf}</option>
                </select>
              )}
              <input
                aria-label={w.valuesOf}
                placeholder={w.valuesOf}
                lang="zh-CN"
                value={row.typed}
                onChange={(event) => change(row.id, { typed: event.target.value })}
              />
              <Button
                size="small"
                look="quiet"
                aria-label={w.remove}
                onClick={() => setRows((all) => all.filter((one) => one.id !== row.id))}
              >
                <Icon name="close" size={16} />
              </Button>
            </li>
          );
        })}
      </ol>
      <p role="status">{read.ok ? say(readQuery(printQuery(read.query)).sentence) : say(read.fault)}</p>
      <div className={css.buttons}>
        <Button
          size="small"
          onClick={() =>
            setRows((all) => [
              ...all,
              rowOf(
                { field: 'TAC', negated: false, match: 'all', values: [] },
                Math.max(0, ...all.map((one) => one.id)) + 1,
              ),
            ])
          }
        >
          <Icon name="plus" size={16} />
          {w.add}
        </Button>
        <Button type="submit" size="small" disabled={!read.ok}>
          {w.run}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {w.close}
        </Button>
      </div>
    </form>
  );
}
