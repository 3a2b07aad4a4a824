import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Field } from '#corpus/query/ast.ts';
import {
  type Clause,
  clauseWords,
  FIELD_TABLE,
  type FieldSort,
  fromClauses,
  printQuery,
  sortOf,
} from '#corpus/query/index.ts';
import { type Reading, readQuery } from '#corpus/reading.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { ClauseValue, valuesIn } from './clause-value.tsx';
import css from './clauses.module.css';
import { searchWords } from './search-words.ts';

type Row = { id: number; clause: Clause; typed: string };

const rowOf = (clause: Clause, id: number): Row => ({
  id,
  clause,
  typed: clause.field === null ? clause.formula : clause.values.join('；'),
});
const emptyRow = (id: number): Row => rowOf({ field: 'TAC', negated: false, match: 'all', values: [] }, id);
const current = ({ clause, typed }: Row): Clause =>
  clause.field === null ? { ...clause, formula: typed } : { ...clause, values: valuesIn(typed) };
/** Words stay where one field of words follows another; days and given values would mean nothing there. */
const wordy = (sort: FieldSort): boolean => sort !== 'date' && sort !== 'choice';

/** The query as rows of field, manner and values; the whole sentence is told as it is made. */
export function ClauseRows({
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
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const entering = useRef<'li:first-child' | 'li:last-child' | undefined>('li:first-child');
  const [join, setJoin] = useState(reading.sheet.join);
  const [rows, setRows] = useState<Row[]>(() => {
    const read = reading.sheet.clauses.map(rowOf);
    return read.length > 0 ? read : [emptyRow(0)];
  });
  useEffect(() => {
    if (!entering.current) return;
    list.current?.querySelector<HTMLElement>(`${entering.current} select`)?.focus();
    entering.current = undefined;
  });
  const asking = rows.filter(
    (row) => row.typed.trim() !== '' && (row.clause.field === null || valuesIn(row.typed).length > 0),
  );
  const read = fromClauses({ join, clauses: asking.map(current) });
  const faulty = read.ok ? undefined : asking[read.clause ?? 0]?.id;
  const change = (of: number, part: Partial<Row>) =>
    setRows((all) => all.map((row) => (row.id === of ? { ...row, ...part } : row)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!read.ok) return;
    onSearch(read.query.kind === 'every' ? '' : printQuery(read.query));
    onClose();
  };
  return (
    <form className={css.sheet} onSubmit={submit}>
      <div className={css.head}>
        <b>{w.sentence}</b>
        {rows.length > 1 && (
          <fieldset className={css.join}>
            <legend className="visually-hidden">{w.joinOf}</legend>
            {(['and', 'or'] as const).map((one) => (
              <button key={one} type="button" aria-pressed={join === one} onClick={() => setJoin(one)}>
                {one === 'and' ? w.joinAnd : w.joinOr}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      <ol ref={list}>
        {rows.map((row, at) => {
          const { clause } = row;
          const several = clause.field !== null && sortOf(clause.field) !== 'date' && valuesIn(row.typed).length > 1;
          const fault = row.id === faulty && !read.ok ? read.fault : undefined;
          return (
            <li key={row.id} data-faulty={fault !== undefined}>
              {clause.field === null ? (
                <span className={css.group}>{w.group}</span>
              ) : (
                <select
                  className={css.field}
                  aria-label={w.fieldOf}
                  value={clause.field}
                  onChange={(event) => {
                    const field = event.target.value as Field;
                    const stays = wordy(sortOf(field)) && wordy(sortOf(clause.field));
                    const match = sortOf(field) === 'choice' ? 'any' : clause.match;
                    change(row.id, { clause: { ...clause, field, match }, ...(!stays && { typed: '' }) });
                  }}
                >
                  {FIELD_TABLE.map((one) => (
                    <option key={one.field} value={one.field}>
                      {say(one.title)}
                    </option>
                  ))}
                </select>
              )}
              <select
                className={css.verb}
                aria-label={w.verbOf}
                value={String(clause.negated)}
                onChange={(event) => change(row.id, { clause: { ...clause, negated: event.target.value === 'true' } })}
              >
                <option value="false">{say(clauseWords({ ...clause, negated: false }).verb)}</option>
                <option value="true">{say(clauseWords({ ...clause, negated: true }).verb)}</option>
              </select>
              {several && (
                <select
                  className={css.match}
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
              <div className={css.value} data-wide={!several}>
                <ClauseValue
                  field={clause.field}
                  typed={row.typed}
                  faulty={fault !== undefined}
                  describedBy={fault && `${id}-${row.id}`}
                  onType={(typed) => change(row.id, { typed })}
                />
              </div>
              <button
                type="button"
                className={css.remove}
                aria-label={w.removeRow(at + 1)}
                title={w.remove}
                disabled={rows.length === 1 && row.typed === ''}
                onClick={() =>
                  setRows((all) => (all.length === 1 ? [emptyRow(row.id + 1)] : all.filter((one) => one.id !== row.id)))
                }
              >
                <Icon name="close" size={16} />
              </button>
              {fault && (
                <p id={`${id}-${row.id}`} className={css.fault}>
                  <b>{say(fault)}</b> {say(fault.next)}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        look="quiet"
        onClick={() => {
          entering.current = 'li:last-child';
          setRows((all) => [...all, emptyRow(Math.max(0, ...all.map((one) => one.id)) + 1)]);
        }}
      >
        <Icon name="plus" size={16} />
        {w.add}
      </Button>
      <div className={css.foot}>
        <p role="status" className={css.told}>
          {read.ok && say(readQuery(read.query.kind === 'every' ? '' : printQuery(read.query)).sentence)}
        </p>
        <Button size="small" look="quiet" onClick={onClose}>
          {w.close}
        </Button>
        <Button type="submit" size="small" look="primary" disabled={!read.ok}>
          {w.run}
        </Button>
      </div>
    </form>
  );
}
