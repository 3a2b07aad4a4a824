import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { readQuery } from '#corpus/reading.ts';
import { refusalsOf } from '../../api/index.ts';
import { formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Pagination } from '../../ui/pagination/pagination.tsx';
import { AddToCollection } from '../collections/index.ts';
import { LoadingNote } from '../ingest/loading-note.tsx';
import { Page, Refusals } from '../portal/page.tsx';
import { SaveQueryButton } from '../saved/index.ts';
import { type Asked, exportPath, FORMATS, keepTrail, type SearchView, useAsked, useResult, VIEWS } from './data.ts';
import { FacetDrawer } from './facet-drawer.tsx';
import { Facets, Years } from './facets.tsx';
import { Fault } from './fault.tsx';
import { type Meaning, useMeaning } from './meaning.ts';
import { MeaningSwitch } from './meaning-switch.tsx';
import { menu } from './menu.ts';
import { valueTitle } from './names.ts';
import { Nothing } from './nothing.tsx';
import { QueryReading } from './query-reading.tsx';
import { Results } from './results.tsx';
import css from './search.module.css';
import { facetTitles, searchWords, sortTitles } from './search-words.ts';
import { useHitKeys } from './use-hit-keys.ts';

/** 专利检索: one box, what was understood, and what was found; the address holds all of it. */
export function SearchPage() {
  const w = useWords(searchWords);
  const [asked, ask] = useAsked();
  const reading = useMemo(() => readQuery(asked.q), [asked.q]);
  const meaning = useMeaning();
  const result = useResult(asked, reading.fault === null, meaning);
  return (
    <Page title={w.title} current="search">
      <Box key={asked.q} q={asked.q} onSearch={(q) => ask({ q })} />
      <LoadingNote />
      {reading.fault ? (
        <Fault input={asked.q} fault={reading.fault} onGo={goTo} />
      ) : (
        <QueryReading reading={reading} onSearch={(q) => ask({ q })} />
      )}
      {reading.fault === null && result.isError && <Refusals refusals={refusalsOf(result.error)} />}
      {reading.fault === null && result.isPending && <Skeleton />}
      {reading.fault === null && result.data && (
        <Found
          asked={asked}
          ask={ask}
          found={result.data}
          formula={reading.formula}
          meaning={meaning}
          waiting={result.isFetching}
        />
      )}
    </Page>
  );
}

/** Puts the caret on characters of the box. */
function goTo(at: number, to: number): void {
  const box = document.getElementById('search-box');
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  box.setSelectionRange(at, to);
}

function Box({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const w = useWords(searchWords);
  const [text, setText] = useState(q);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <search className={css.box}>
      <form onSubmit={submit}>
        <Icon name="search" size={20} />
        <input
          id="search-box"
          type="text"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          lang="zh-CN"
          aria-label={w.box}
          placeholder={w.placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look="primary">
          {w.search}
        </Button>
      </form>
    </search>
  );
}

type Ask = (change: Partial<Asked>, replace?: boolean) => void;

function Found({
  asked,
  ask,
  found,
  formula,
  meaning,
  waiting,
}: {
  asked: Asked;
  ask: Ask;
  found: SearchView;
  formula: string;
  meaning: Meaning;
  waiting: boolean;
}) {
  const w = useWords(searchWords);
  const say = useSay();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [drawer, setDrawer] = useState(false);
  const pick = (key: string) =>
    setPicked((all) => (all.includes(key) ? all.filter((one) => one !== key) : [...all, key]));
  const toggle = (value: string) =>
    ask({ f: asked.f.includes(value) ? asked.f.filter((one) => one !== value) : [...asked.f, value] });
  useHitKeys(pick);
  useEffect(() => {
    keepTrail({
      keys: found.hits.map((hit) => hit.key),
      back: window.location.pathname + window.location.search + window.location.hash,
    });
  }, [found.hits]);
  const told = (asked.grouped ? w.totalGrouped : w.total)(formatNumber(found.total));
  const facets = <Facets facets={found.facets} classes={found.classes} chosen={asked.f} onToggle={toggle} />;
  const narrows = found.total > 0;
  if (found.corpus.documents === 0) return <EmptyState title={w.empty} hint={w.emptyHint} />;
  const year = found.facets.publishedYear?.values ?? [];
  return (
    <div className={css.columns} aria-busy={waiting} data-alone={!narrows}>
      {narrows && (
        <aside className={css.side} aria-label={w.facets}>
          <h2>{w.facets}</h2>
          {facets}
        </aside>
      )}
      {drawer && (
        <FacetDrawer
          shown={told}
          chosen={asked.f.length}
          onClear={() => ask({ f: [] })}
          onClose={() => setDrawer(false)}
        >
          {facets}
        </FacetDrawer>
      )}
      <section className={css.main} aria-label={w.title}>
        <div className={css.bar}>
          <p className={css.total} role="status">
            <strong>{told}</strong>
            <small>{w.corpus(formatNumber(found.corpus.documents))}</small>
            {found.byMeaning && <small>{w.byMeaning}</small>}
          </p>
          {narrows && (
            <Button size="small" className={css.phone} onClick={() => setDrawer(true)}>
              <Icon name="filter" size={16} />
              {w.openFacets}
              {asked.f.length > 0 && <b className={css.count}>{asked.f.length}</b>}
            </Button>
          )}
          {found.total > 0 && <Controls asked={asked} ask={ask} meaning={meaning} />}
        </div>
        {asked.f.length > 0 && (
          <ul className={css.chips}>
            {asked.f.map((one) => {
              const at = one.indexOf(':');
              const facet = one.slice(0, at) as keyof typeof facetTitles;
              const name = w.chip(say(facetTitles[facet] ?? facet), say(valueTitle(facet, one.slice(at + 1))));
              return (
                <li key={one}>
                  <button type="button" aria-label={w.without(name)} onClick={() => toggle(one)}>
                    {name}
                    <Icon name="close" size={14} />
                  </button>
                </li>
              );
            })}
            <li>
              <Button size="small" look="quiet" onClick={() => ask({ f: [] })}>
                {w.clear}
              </Button>
            </li>
          </ul>
        )}
        {found.widened && <p className={css.widened}>{w.widened}</p>}
        {found.notice && (
          <p className={css.widened} role="status">
            {say(found.notice)}
          </p>
        )}
        {found.total === 0 ? (
          <>
            <Nothing asked={asked} ask={ask} />
            {found.near && (
              <section className={css.near} aria-label={w.near}>
                <h2>{w.near}</h2>
                <p className={css.note}>{w.nearHint}</p>
                <Results hits={found.near} classes={found.classes} view="list" picked={picked} onPick={pick} />
              </section>
            )}
          </>
        ) : (
          <>
            <Years values={year} onYear={(one) => toggle(`publishedYear:${one}`)} />
            <Tools asked={asked} formula={formula} picked={picked} onClear={() => setPicked([])} />
            <Results hits={found.hits} classes={found.classes} view={asked.view} picked={picked} onPick={pick} />
            <Pagination
              page={asked.page}
              pages={Math.min(5000, Math.ceil(found.total / asked.size))}
              total={found.total}
              onPage={(page) => ask({ page })}
            />
            <p className={css.keys}>{w.keys}</p>
          </>
        )}
      </section>
    </div>
  );
}

function Controls({ asked, ask, meaning }: { asked: Asked; ask: Ask; meaning: Meaning }) {
  const w = useWords(searchWords);
  const say = useSay();
  return (
    <div className={css.controls}>
      <label>
        {w.sort}
        <select value={asked.sort} onChange={(event) => ask({ sort: event.target.value as Asked['sort'] })}>
          {Object.entries(sortTitles).map(([sort, title]) => (
            <option key={sort} value={sort}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      <label className={css.wideOnly}>
        {w.size}
        <select value={asked.size} onChange={(event) => ask({ size: Number(event.target.value) })}>
          {[10, 20, 50, 100].map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
      <fieldset className={css.views}>
        <legend className="visually-hidden">{w.view}</legend>
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            data-view={view}
            aria-pressed={asked.view === view}
            onClick={() => ask({ view, page: asked.page }, true)}
          >
            {w[view]}
          </button>
        ))}
      </fieldset>
      <label className={css.check}>
        <input type="checkbox" checked={asked.grouped} onChange={(event) => ask({ grouped: event.target.checked })} />
        {w.grouped}
      </label>
      <MeaningSwitch meaning={meaning} usable={asked.sort === 'relevance'} />
    </div>
  );
}

function Tools({
  asked,
  formula,
  picked,
  onClear,
}: {
  asked: Asked;
  formula: string;
  picked: readonly string[];
  onClear: () => void;
}) {
  const w = useWords(searchWords);
  const lang = useLang();
  return (
    <div className={css.tools}>
      {picked.length > 0 && (
        <>
          <b>{w.selected(picked.length)}</b>
          <AddToCollection keys={picked} size="small" />
          <Button size="small" look="quiet" onClick={onClear}>
            {w.unselect}
          </Button>
        </>
      )}
      {picked.length === 0 && formula !== '' && <SaveQueryButton formula={formula} size="small" />}
      <details className={css.export} {...menu}>
        <summary>
          <Icon name="download" size={16} />
          {picked.length > 0 ? w.exportChosen : w.exportAll}
        </summary>
        <ul tabIndex={-1}>
          {FORMATS.map((format) => (
            <li key={format}>
              <a href={exportPath(asked, format, lang, picked)} download>
                {{ xlsx: 'Excel (XLSX)', csv: 'CSV', bib: 'BibTeX', ris: 'RIS' }[format]}
              </a>
            </li>
          ))}
        </ul>
      </details>
      {formula !== '' && picked.length === 0 && (
        <ButtonLink size="small" look="quiet" href={pathTo(`/analysis?${new URLSearchParams({ q: formula })}`)}>
          {w.analyse}
        </ButtonLink>
      )}
      <Button size="small" look="quiet" className={css.wideOnly} onClick={() => window.print()}>
        <Icon name="print" size={16} />
        {w.print}
      </Button>
    </div>
  );
}

function Skeleton() {
  const w = useWords(searchWords);
  return (
    <div className={css.skeleton} role="status">
      <span className="visually-hidden">{w.loading}</span>
      {[1, 2, 3, 4].map((one) => (
        <div key={one} />
      ))}
    </div>
  );
}
