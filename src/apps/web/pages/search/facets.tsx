import { useState } from 'react';
import { titleParts } from '#corpus/classification/index.ts';
import type { Facet, FacetCount, SearchAnswer } from '#corpus/search/types.ts';
import { formatNumber } from '../../app/format.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { classPath, type SearchView } from './data.ts';
import { classLine, valueTitle } from './names.ts';
import css from './search.module.css';
import { facetTitles, searchWords } from './search-words.ts';

const FIRST = 6;

/** What the hits can be narrowed by, with exact counts. */
export function Facets({
  facets,
  classes,
  chosen,
  onToggle,
}: {
  facets: SearchAnswer['facets'];
  classes: SearchView['classes'];
  chosen: readonly string[];
  onToggle: (value: string) => void;
}) {
  return Object.entries(facets).map(
    ([facet, { values }]) =>
      values.length > 0 && (
        <Group
          key={facet}
          facet={facet as Facet}
          classes={classes}
          values={values}
          chosen={chosen}
          onToggle={onToggle}
        />
      ),
  );
}

function Group({
  facet,
  classes,
  values,
  chosen,
  onToggle,
}: {
  facet: Facet;
  classes: SearchView['classes'];
  values: readonly FacetCount[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
}) {
  const w = useWords(searchWords);
  const say = useSay();
  const [open, setOpen] = useState(false);
  const shown = open ? values : values.slice(0, FIRST);
  return (
    <fieldset className={css.facet}>
      <legend>{say(facetTitles[facet])}</legend>
      {shown.map(({ value, count }) => (
        <label key={value} title={facet === 'ipc' ? say(classLine(classes[value], value)) : undefined}>
          <input
            type="checkbox"
            checked={chosen.includes(`${facet}:${value}`)}
            onChange={() => onToggle(`${facet}:${value}`)}
          />
          <span>
            {say(valueTitle(facet, value))}
            {facet === 'ipc' && classes[value]?.path.at(-1)?.symbol === value && (
              <small> {titleParts(say(classes[value].path.at(-1)!.title)).name}</small>
            )}
          </span>
          <small>{formatNumber(count)}</small>
        </label>
      ))}
      {values.length > FIRST && (
        <button type="button" className={css.more} onClick={() => setOpen(!open)}>
          {open ? w.less : w.more(values.length - FIRST)}
        </button>
      )}
      {facet === 'ipc' && (
        <a className={css.browse} href={classPath('')}>
          {w.browse}
        </a>
      )}
      {facet === 'applicant' && (
        <a className={css.browse} href={pathTo('/names')}>
          {w.mergedNames}
        </a>
      )}
    </fieldset>
  );
}

/** Hits per year of publication; a bar narrows the result to its year. */
export function Years({ values, onYear }: { values: readonly FacetCount[]; onYear: (year: string) => void }) {
  const w = useWords(searchWords);
  const counted = new Map(
    values.filter(({ value }) => /^\d{4}$/.test(value)).map((one) => [Number(one.value), one.count]),
  );
  const most = Math.max(1, ...counted.values());
  if (counted.size < 2) return null;
  const first = Math.min(...counted.keys());
  // A year without hits keeps its place: the axis is time.
  const years = Array.from({ length: Math.max(...counted.keys()) - first + 1 }, (_, at) => ({
    value: String(first + at),
    count: counted.get(first + at) ?? 0,
  }));
  return (
    <section className={css.years} aria-label={w.years}>
      {years.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          disabled={count === 0}
          title={w.yearBar(value, count)}
          onClick={() => onYear(value)}
        >
          <small>{count}</small>
          <span style={{ blockSize: `${(2.6 * count) / most}rem` }} />
          <small>{value}</small>
        </button>
      ))}
    </section>
  );
}
