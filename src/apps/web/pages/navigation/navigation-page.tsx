import { useState } from 'react';
import { refusalsOf, useSession } from '../../api/index.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Loading, Page, Refusals } from '../portal/page.tsx';
import { type PublishedResult, type ResultsFilter, reportPath, useOwnProjects, useResults } from './data.ts';
import { GRADES, KIND_TITLES, STATES } from './kinds.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

const NOTHING: ResultsFilter = { q: '', kind: '', industry: '', year: '', state: '' };

/** What navigation is, one's own projects, and what of the results is public. The address carries the question. */
export function NavigationPage() {
  const w = useWords(navigationWords);
  const say = useSay();
  const lang = useLang();
  const [asked, setAsked] = useState(readFilter);
  const found = useResults(asked);
  const ask = (more: Partial<ResultsFilter>) => {
    const next = { ...asked, ...more };
    setAsked(next);
    writeFilter(next);
  };
  const filtered = Object.values(asked).some(Boolean);
  const titles = (all: Record<string, { zh: string; en: string }>) =>
    Object.entries(all).map(([id, title]): [string, string] => [id, say(title)]);
  const same = (all: readonly string[] = []) => all.map((one): [string, string] => [one, one]);
  return (
    <Page
      title={w.title}
      lead={w.lead}
      current="services"
      aside={
        <ButtonLink look="primary" href={pathTo('/services/navigation/project')}>
          {w.start}
        </ButtonLink>
      }
    >
      <OwnProjects />
      <section aria-labelledby="results">
        <h2 id="results">{w.results}</h2>
        <p className={css.about}>{w.resultsLead}</p>
        <search className={css.filter}>
          <input
            type="search"
            value={asked.q}
            placeholder={w.search}
            aria-label={w.search}
            onChange={(event) => ask({ q: event.target.value })}
          />
          <Choice
            label={w.industry}
            any={w.anyIndustry}
            value={asked.industry}
            options={same(found.data?.industries)}
            onChoose={(industry) => ask({ industry })}
          />
          <Choice
            label={w.kind}
            any={w.anyKind}
            value={asked.kind}
            options={titles(KIND_TITLES)}
            onChoose={(kind) => ask({ kind })}
          />
          <Choice
            label={w.year}
            any={w.anyYear}
            value={asked.year}
            options={(found.data?.years ?? []).map((year) => [year, w.acceptedIn(year)])}
            onChoose={(year) => ask({ year })}
          />
          <Choice
            label={w.state}
            any={w.anyState}
            value={asked.state}
            options={titles(STATES)}
            onChoose={(state) => ask({ state })}
          />
        </search>
        {found.isError && <Refusals refusals={refusalsOf(found.error)} />}
        {found.isPending && <Loading />}
        {found.data && (
          <p className={css.about} role="status">
            {w.found(found.data.results.length)}{' '}
            {filtered && (
              <Button size="small" look="quiet" onClick={() => ask(NOTHING)}>
                {w.clear}
              </Button>
            )}
          </p>
        )}
        {found.data?.results.length === 0 && (
          <EmptyState title={found.data.total === 0 ? w.noneYet : w.noResults} hint={w.noResultsHint}>
            <ButtonLink href={pathTo('/industries')}>{w.industries}</ButtonLink>
          </EmptyState>
        )}
        <ul className={css.results}>
          {found.data?.results.map((one) => (
            <Result key={one.number} result={one} />
          ))}
        </ul>
        {found.data && found.data.total > 0 && (
          <p className={css.about}>{w.registerSource(formatDay(lang, found.data.asOf))}</p>
        )}
      </section>
    </Page>
  );
}

function Result({ result: one }: { result: PublishedResult }) {
  const w = useWords(navigationWords);
  const lang = useLang();
  const kind = KIND_TITLES[one.kind]?.[lang] ?? one.kind;
  return (
    <li>
      <header>
        <h3>{one.title}</h3>
        <span className={css.state} data-state={one.state}>
          {STATES[one.state]?.[lang] ?? one.state}
        </span>
      </header>
      <p className={css.about}>{[one.number, kind, one.industry].filter(Boolean).join(' · ')}</p>
      <p>{one.summary}</p>
      <dl className={css.resultFacts}>
        <dt>{w.client}</dt>
        <dd>{one.client}</dd>
        <dt>{w.undertaker}</dt>
        <dd>{one.undertaker}</dd>
        <dt>{w.acceptance}</dt>
        <dd>
          {formatDay(lang, one.acceptedOn)} · {w.dataUpTo(formatDay(lang, one.dataCutoff))}
        </dd>
        {one.evaluation && (
          <>
            <dt>{w.evaluation}</dt>
            <dd>
              {GRADES[one.evaluation]?.[lang] ?? one.evaluation}
              {one.adopted !== null && ` · ${w.adopted(one.adopted)}`}
              {one.evaluatedOn && ` · ${formatDay(lang, one.evaluatedOn)}`}
            </dd>
          </>
        )}
      </dl>
    </li>
  );
}

/** For whoever takes part in projects: where each stands, and its report. */
function OwnProjects() {
  const w = useWords(navigationWords);
  const say = useSay();
  const { data: session } = useSession();
  const own = useOwnProjects(Boolean(session));
  const projects = own.data?.projects ?? [];
  if (projects.length === 0) return null;
  return (
    <section className={css.own} aria-labelledby="own">
      <h2 id="own">{w.mine}</h2>
      <ul>
        {projects.map((one) => (
          <li key={one.id}>
            <a href={pathTo(`/my/matters/${one.number}`)}>{one.title}</a>
            <span>
              {one.number} · {say(one.state)}
            </span>
            <ButtonLink size="small" href={reportPath(one.id)}>
              {w.report}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choice({
  label,
  any,
  value,
  options,
  onChoose,
}: {
  label: string;
  any: string;
  value: string;
  options: readonly [string, string][];
  onChoose: (value: string) => void;
}) {
  return (
    <select value={value} aria-label={label} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{any}</option>
      {options.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function readFilter(): ResultsFilter {
  const words = new URLSearchParams(window.location.search);
  const of = (name: keyof ResultsFilter) => words.get(name) ?? '';
  return { q: of('q'), kind: of('kind'), industry: of('industry'), year: of('year'), state: of('state') };
}

function writeFilter(filter: ResultsFilter): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(filter))
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  window.history.replaceState(window.history.state, '', url);
}
