import { Fragment } from 'react';
import type { MarkedHit } from '#apps/core/corpus/read-search.ts';
import type { Hit } from '#corpus/search/types.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { ClassSymbols } from './class-symbols.tsx';
import { duplicatesPath, patentPath, type SearchView, type View } from './data.ts';
import { Marked, Passage } from './marked.tsx';
import { sourceLine } from './names.ts';
import css from './search.module.css';
import { rightTitles, searchWords, stateTitles } from './search-words.ts';

interface ResultsProps {
  hits: readonly MarkedHit[];
  classes: SearchView['classes'];
  view: View;
  picked: readonly string[];
  onPick: (key: string) => void;
}

/** The hits as list, table or cards; each says where it comes from. */
export function Results({ hits, classes, view, picked, onPick }: ResultsProps) {
  const w = useWords(searchWords);
  if (view === 'table')
    return (
      <div className={css.wide}>
        <table className={css.table}>
          <thead>
            <tr>
              <th>
                <span className="visually-hidden">{w.select('')}</span>
              </th>
              <th>{w.number}</th>
              <th>{w.name}</th>
              <th>{w.applicants}</th>
              <th>{w.classes}</th>
              <th>{w.days}</th>
              <th>{w.source}</th>
            </tr>
          </thead>
          <tbody>
            {hits.map((hit) => (
              <Row key={hit.key} hit={hit} classes={classes} picked={picked.includes(hit.key)} onPick={onPick} />
            ))}
          </tbody>
        </table>
      </div>
    );
  return (
    <ol className={css.hits} data-view={view}>
      {hits.map((hit) => (
        <Item key={hit.key} hit={hit} classes={classes} picked={picked.includes(hit.key)} onPick={onPick} />
      ))}
    </ol>
  );
}

interface OneProps {
  hit: MarkedHit;
  classes: SearchView['classes'];
  picked: boolean;
  onPick: (key: string) => void;
}

function Pick({ hit, picked, onPick }: Omit<OneProps, 'classes'>) {
  const w = useWords(searchWords);
  return (
    <input
      type="checkbox"
      className={css.pick}
      aria-label={w.select(hit.title)}
      checked={picked}
      onChange={() => onPick(hit.key)}
    />
  );
}

export function State({ state }: { state: string }) {
  const say = useSay();
  return (
    <span className={css.state} data-state={state}>
      {say(stateTitles[state] ?? state)}
    </span>
  );
}

function Source({ hit }: { hit: Hit }) {
  const w = useWords(searchWords);
  const say = useSay();
  const { title, licence, notice } = sourceLine(hit.source);
  return (
    <span className={css.source} title={say(notice)}>
      {say(title)} · {w.asOf(hit.source.asOf)}
      {say(licence) !== say(title) && ` · ${say(licence)}`}
    </span>
  );
}

/** The first applicants, and any behind them that was asked for. */
function Applicants({ hit, most }: { hit: MarkedHit; most: number }) {
  const w = useWords(searchWords);
  const shown = hit.applicants
    .map((name, at) => ({ name, spans: hit.applicantSpans[at] ?? [] }))
    .filter(({ spans }, at) => at < most || spans.length > 0);
  if (shown.length === 0) return null;
  const more = hit.applicants.length - shown.length;
  return (
    <span lang="zh-CN">
      {shown.map(({ name, spans }, at) => (
        <Fragment key={name}>
          {at > 0 && '、'}
          <Marked text={name} spans={spans} />
        </Fragment>
      ))}
      {more > 0 && ` ${w.moreNames(more)}`}
    </span>
  );
}

function Item(props: OneProps) {
  const { hit, classes } = props;
  const w = useWords(searchWords);
  const say = useSay();
  const lang = useLang();
  return (
    <li className={css.hit} data-hit={hit.key}>
      <Pick {...props} />
      <div>
        <h3>
          <a href={patentPath(hit.key)} lang="zh-CN">
            <Marked text={hit.title} spans={hit.titleSpans} />
          </a>
        </h3>
        <p className={css.facts}>
          <State state={hit.state} />
          <span>{say(rightTitles[hit.right] ?? '')}</span>
          <b>{hit.key}</b>
          <Applicants hit={hit} most={3} />
        </p>
        {hit.abstract && (
          <p className={css.snippet} lang="zh-CN">
            <Passage of={hit.snippet} />
          </p>
        )}
        <p className={css.facts}>
          <ClassSymbols symbols={hit.ipc.slice(0, 3)} classes={classes} />
          {hit.filedOn && (
            <span>
              {w.filed} {formatDay(lang, hit.filedOn)}
            </span>
          )}
          {hit.publishedOn && (
            <span>
              {w.published} {formatDay(lang, hit.publishedOn)}
            </span>
          )}
          <Source hit={hit} />
          <a className={css.duplicates} href={duplicatesPath(hit.key)}>
            {w.duplicates}
            <span className="visually-hidden"> {hit.key}</span>
          </a>
        </p>
      </div>
    </li>
  );
}

function Row(props: OneProps) {
  const { hit, classes } = props;
  return (
    <tr data-hit={hit.key}>
      <td>
        <Pick {...props} />
      </td>
      <td>{hit.key}</td>
      <td>
        <a href={patentPath(hit.key)} lang="zh-CN">
          <Marked text={hit.title} spans={hit.titleSpans} />
        </a>{' '}
        <State state={hit.state} />
      </td>
      <td>
        <Applicants hit={hit} most={2} />
      </td>
      <td>
        <ClassSymbols symbols={hit.ipc.slice(0, 2)} classes={classes} />
      </td>
      <td>
        {hit.filedOn} / {hit.publishedOn}
      </td>
      <td>
        <Source hit={hit} />
      </td>
    </tr>
  );
}
