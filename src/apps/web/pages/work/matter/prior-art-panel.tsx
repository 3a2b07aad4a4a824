import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import type { ApplicationText } from '#claims/index.ts';
import { searchTerms } from '#claims/prior-art/index.ts';
import type { PriorArtAnswer, PriorArtHit } from '#corpus/prior-art-index.ts';
import { beginQuery } from '#corpus/query/index.ts';
import type { Text } from '#kernel/text.ts';
import { call } from '../../../api/index.ts';
import { formatDay } from '../../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { FormValues } from '../../../ui/form-renderer/form-types.ts';
import { Refusals } from '../frame/refusals.tsx';
import css from './prior-art-panel.module.css';

const words = catalogue(
  {
    title: '现有技术检索',
    of: (claim: number) => `权利要求${claim}`,
    all: '全部权利要求',
    about: '对哪一项检索',
    terms: '检索词（申请人的用词）',
    query: '检索式',
    hint: '字段TI名称、IPC分类、PA申请人、PN号码；AND、OR、NOT，括号可嵌套。',
    rebuild: '按所选词重写',
    search: '检索',
    searching: '正在检索…',
    total: (n: number, shown: number) => (n === shown ? `命中${n}件` : `命中${n}件，先列${shown}件`),
    none: '没有命中。可减少检索词或放宽分类。',
    cite: '引为最接近的现有技术',
    citeOf: (title: string) => `引为最接近的现有技术：${title}`,
    cited: '已写入本次意见',
    matched: '命中词',
    close: '关闭检索',
    noTerms: '没有提取到检索词，请直接写检索式。',
  },
  {
    title: 'Prior art',
    of: (claim: number) => `Claim ${claim}`,
    all: 'All claims',
    about: 'Search for',
    terms: 'Terms (in the applicant’s words)',
    query: 'Query',
    hint: 'TI title, IPC class, PA applicant, PN number; AND, OR, NOT, brackets.',
    rebuild: 'Rewrite from the chosen terms',
    search: 'Search',
    searching: 'Searching…',
    total: (n: number, shown: number) => (n === shown ? `${n} found` : `${n} found, ${shown} listed`),
    none: 'Nothing found. Use fewer terms or a wider class.',
    cite: 'Cite as the nearest document',
    citeOf: (title: string) => `Cite as the nearest document: ${title}`,
    cited: 'put into the opinion',
    matched: 'Terms met',
    close: 'Close the search',
    noTerms: 'No term was found; write a query.',
  },
);

/** How many of the best terms a search begins with. */
const FIRST = 4;

export interface PriorArtTarget {
  text: ApplicationText;
  ipc: string | undefined;
  /** Where it was opened: a claim, and the words that were selected there. */
  claim: number | undefined;
  picked: string | undefined;
}

/**
 * A search that begins with the terms of a claim. The terms are found here in the browser; the query goes to the house by POST and
 * is neither logged nor kept.
 */
export function PriorArtPanel({
  target,
  onCite,
  onClose,
}: {
  target: PriorArtTarget;
  /** Left out for those who only read. */
  onCite?: ((finding: FormValues) => void) | undefined;
  onClose: () => void;
}) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const [claim, setClaim] = useState(target.claim ?? target.text.claims[0]?.number);
  const terms = useMemo(
    () =>
      searchTerms(target.text, claim === undefined ? [] : [claim], claim === target.claim ? target.picked : undefined),
    [target, claim],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const picked = chosen ?? new Set(terms.slice(0, FIRST).map((one) => one.words));
  const written = beginQuery(
    terms.filter((one) => picked.has(one.words)).map((one) => one.words),
    target.ipc,
  );
  const [own, setOwn] = useState<string>();
  const query = own ?? written;
  const [cited, setCited] = useState<ReadonlySet<string>>(new Set());
  const search = useMutation({
    mutationFn: (wanted: string) =>
      call<PriorArtAnswer & { source: { title: Text; holds: Text } }>('/api/prior-art/search', {
        body: { query: wanted },
      }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (query.trim() !== '') search.mutate(query);
  };
  const cite = (hit: PriorArtHit) => {
    onCite?.(citation(hit, claim));
    setCited(new Set([...cited, hit.number]));
  };
  return (
    <section
      className={css.panel}
      role="dialog"
      aria-modal="false"
      aria-label={w.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2>{w.title}</h2>
        <Button size="small" look="quiet" onClick={onClose}>
          {w.close}
        </Button>
      </header>
      <form onSubmit={submit}>
        <label>
          {w.about}
          <select
            value={claim ?? ''}
            onChange={(event) => {
              setClaim(event.target.value === '' ? undefined : Number(event.target.value));
              setChosen(undefined);
              setOwn(undefined);
            }}
          >
            <option value="">{w.all}</option>
            {target.text.claims.map((one) => (
              <option key={one.number} value={one.number}>
                {w.of(one.number)}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{w.terms}</legend>
          {terms.length === 0 && <p>{w.noTerms}</p>}
          <div className={css.terms}>
            {terms.map((one) => (
              <label key={one.words} lang="zh-CN">
                <input
                  type="checkbox"
                  checked={picked.has(one.words)}
                  onChange={(event) => {
                    const next = new Set(picked);
                    if (event.target.checked) next.add(one.words);
                    else next.delete(one.words);
                    setChosen(next);
                    setOwn(undefined);
                  }}
                />
                {one.words}
                <small>{one.weight}</small>
              </label>
            ))}
          </div>
        </fieldset>
        <label>
          {w.query}
          <textarea
            // biome-ignore lint/a11y/noAutofocus: the panel was asked for, and this is where one goes on
            autoFocus
            id="query"
            rows={3}
            maxLength={2000}
            spellCheck={false}
            lang="zh-CN"
            value={query}
            onChange={(event) => setOwn(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
            }}
          />
          <small>{w.hint}</small>
        </label>
        <p className={css.go}>
          <Button look="primary" type="submit" disabled={search.isPending || query.trim() === ''}>
            {search.isPending ? w.searching : w.search}
          </Button>
          {own !== undefined && (
            <Button size="small" look="quiet" onClick={() => setOwn(undefined)}>
              {w.rebuild}
            </Button>
          )}
        </p>
      </form>
      {search.error ? <Refusals error={search.error} /> : null}
      {search.data && (
        <>
          <p role="status" className={css.total}>
            <strong>{w.total(search.data.total, search.data.hits.length)}</strong> · {say(search.data.source.title)}
          </p>
          <p className={css.holds}>{say(search.data.source.holds)}</p>
          {search.data.hits.length === 0 && <p>{w.none}</p>}
          <ol>
            {search.data.hits.map((hit) => (
              <li key={hit.number}>
                <strong lang="zh-CN">{hit.title}</strong>
                <span>
                  {hit.publication ?? hit.number} · {hit.ipc.join('、')} · {formatDay(lang, hit.filedOn)} ·{' '}
                  <span lang="zh-CN">{hit.status}</span>
                </span>
                <span lang="zh-CN">{hit.applicant}</span>
                {hit.matched.length > 0 && (
                  <span>
                    {w.matched}：<b lang="zh-CN">{hit.matched.join('、')}</b>
                  </span>
                )}
                {onCite &&
                  (cited.has(hit.number) ? (
                    <em>{w.cited}</em>
                  ) : (
                    <Button size="small" aria-label={w.citeOf(hit.title)} onClick={() => cite(hit)}>
                      {w.cite}
                    </Button>
                  ))}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** The finding that a citation begins; what it lacks in novelty or inventive step a person has to write. */
export function citation(
  hit: Pick<PriorArtHit, 'number' | 'publication' | 'title'>,
  claim: number | undefined,
): FormValues {
  const name = hit.publication ?? `申请号${hit.number}`;
  return {
    part: 'claims',
    place: claim === undefined ? '权利要求书' : `权利要求 ${claim}`,
    what: `最接近的现有技术：${name}《${hit.title}》。与该对比文件相比，`,
    basis: '专利法第22条',
  };
}
