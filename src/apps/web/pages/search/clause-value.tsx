import type { ChoiceField, Field } from '#corpus/query/ast.ts';
import { choicesOf, parseQuery, readChoice, sortOf } from '#corpus/query/index.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import css from './clauses.module.css';
import { searchWords } from './search-words.ts';

/** Given values up to this many stand side by side to be pressed; longer lists are typed, with what there is offered. */
const MOST_PILLS = 9;

/** The values of a row as they are typed: `沙棘；稀土`. */
export const valuesIn = (typed: string): string[] => typed.split(/[;；]/).filter((one) => one.trim() !== '');

/** The days of a row, where they are one span; open where null. */
function daysIn(field: Field, typed: string): { from: string | null; to: string | null } | undefined {
  if (typed.trim() === '') return { from: null, to: null };
  const read = parseQuery(/^\s*[<>]/.test(typed) ? `${field}${typed.trim()}` : `${field}=${typed.trim()}`);
  return read.ok && read.query.kind === 'date' ? { from: read.query.from, to: read.query.to } : undefined;
}

const writtenDays = (from: string, to: string): string =>
  from === '' && to === '' ? '' : `[${from.replaceAll('-', '') || '*'} TO ${to.replaceAll('-', '') || '*'}]`;

/** Given values of a row, where each is one of the list. */
function chosenIn(field: ChoiceField, typed: string): string[] | undefined {
  const offered = choicesOf(field);
  if (offered.length > MOST_PILLS) return undefined;
  const read = valuesIn(typed).map((one) => readChoice(field, one.trim().replace(/^"|"$/g, '')));
  return read.every((one) => one.length === 1 && offered.some(({ value }) => value === one[0]))
    ? read.map((one) => one[0]!)
    : undefined;
}

/** What a row asks for, entered as its field wants it: two days, values to press, or words. */
export function ClauseValue({
  field,
  typed,
  faulty,
  describedBy,
  onType,
}: {
  /** Null for a row that is a formula of its own. */
  field: Field | null;
  typed: string;
  faulty: boolean;
  describedBy: string | undefined;
  onType: (typed: string) => void;
}) {
  const w = useWords(searchWords);
  const say = useSay();
  const sort = field && sortOf(field);
  const days = field && sort === 'date' ? daysIn(field, typed) : undefined;
  if (days)
    return (
      <span className={css.days}>
        <input
          type="date"
          aria-label={w.from}
          value={days.from ?? ''}
          max={days.to ?? undefined}
          onChange={(event) => onType(writtenDays(event.target.value, days.to ?? ''))}
        />
        <span aria-hidden="true">–</span>
        <input
          type="date"
          aria-label={w.to}
          value={days.to ?? ''}
          min={days.from ?? undefined}
          onChange={(event) => onType(writtenDays(days.from ?? '', event.target.value))}
        />
      </span>
    );
  const chosen = sort === 'choice' ? chosenIn(field as ChoiceField, typed) : undefined;
  if (chosen)
    return (
      <fieldset className={css.pills}>
        <legend className="visually-hidden">{w.valuesOf}</legend>
        {choicesOf(field as ChoiceField).map(({ value, title }) => (
          <button
            key={value}
            type="button"
            aria-pressed={chosen.includes(value)}
            onClick={() =>
              onType((chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join('；'))
            }
          >
            {say(title)}
          </button>
        ))}
      </fieldset>
    );
  const list = sort === 'choice' ? `clause-${field}` : undefined;
  return (
    <>
      <input
        className={css.words}
        aria-label={field === null ? w.group : w.valuesOf}
        aria-invalid={faulty || undefined}
        aria-describedby={describedBy}
        placeholder={field === null ? '' : w.valuesHint}
        lang="zh-CN"
        spellCheck={false}
        autoComplete="off"
        list={list}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
      {list && (
        <datalist id={list}>
          {choicesOf(field as ChoiceField).map(({ value, title }) => (
            <option key={value} value={value} label={say(title)} />
          ))}
        </datalist>
      )}
    </>
  );
}
