import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { dayOf, formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { ownPath } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { analysisWords } from '../analysis/analysis-words.ts';
import { searchPath } from '../analysis/data.ts';
import { Answer, Page, Refusals } from '../portal/page.tsx';
import { industriesPath, industryPath, type NodeView, nodeApi, samplePath, useChange, useNode } from './data.ts';
import css from './industry.module.css';
import { industryWords } from './industry-words.ts';
import { QueryEditor } from './query-editor.tsx';

/** The query of a node: its versions, what each changed, and the samples its precision rests on. */
export function NodePage() {
  const w = useWords(industryWords);
  const say = useSay();
  const { id = '', node = '' } = useParams({ strict: false });
  const view = useNode(id, node);
  const crumbs = [
    { label: w.title, href: industriesPath() },
    ...(view.data ? [{ label: view.data.industry.title, href: industryPath(id, node) }] : []),
  ];
  return (
    <Page
      title={view.data ? `${node === 'all' ? w.whole : say(view.data.title)} · ${w.versions}` : w.versions}
      current="industries"
      crumbs={crumbs}
      width="text"
    >
      <Answer of={view}>{(data) => <Shown of={data} />}</Answer>
    </Page>
  );
}

function Shown({ of }: { of: NodeView }) {
  const w = useWords(industryWords);
  const say = useSay();
  const lang = useLang();
  const analysis = useWords(analysisWords);
  const [latest] = of.versions;
  return (
    <>
      <section className={css.part}>
        <SectionHead title={w.formula} note={w.formulaNote} />
        <p className={css.formula}>{of.formula}</p>
        <ButtonLink href={searchPath(of.formula)}>{analysis.open}</ButtonLink>
      </section>
      {of.mayEdit && latest && <QueryEditor key={latest.version} of={of} />}
      <section className={css.part}>
        <SectionHead title={w.log} />
        <ol className={css.versions} reversed>
          {of.versions.map((one, at) => (
            <li key={one.version}>
              <p className={css.versionHead}>
                <b>{w.version(one.version)}</b>
                {at === 0 && <span className={css.now}>{w.now}</span>}
                <span>{formatDay(lang, one.date)}</span>
                {one.change && (
                  <span>
                    {one.change.name} · {w.change(one.change.added, one.change.lost)} ({one.change.hits_before} →{' '}
                    {one.change.hits_after})
                  </span>
                )}
              </p>
              <p className={css.formula}>{one.query}</p>
              <p className={css.small}>{say(one.note)}</p>
            </li>
          ))}
        </ol>
      </section>
      <Samples of={of} />
    </>
  );
}

function Samples({ of }: { of: NodeView }) {
  const w = useWords(industryWords);
  const lang = useLang();
  const navigate = useNavigate();
  const [size, setSize] = useState(30);
  const draw = useChange<{ size: number }, { id: string }>(nodeApi(of.industry.id, of.id, 'samples'));
  return (
    <section className={css.part}>
      <SectionHead title={w.samples} />
      <p className={css.small}>{w.samplesNote}</p>
      {of.samples.length === 0 ? (
        <p className={css.empty}>{w.noSamples}</p>
      ) : (
        <ul className={css.samples}>
          {of.samples.map((one) => (
            <li key={one.id} data-old={!one.current || undefined}>
              <a href={samplePath(one.id)}>{formatDay(lang, dayOf(one.at))}</a>
              <span>
                {one.name} · {w.drawnFrom(formatNumber(one.total))} · {one.current ? w.current : w.outdated}
              </span>
            </li>
          ))}
        </ul>
      )}
      {of.mayEdit && (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            draw.mutate(
              { size },
              {
                onSuccess: ({ id }) => {
                  const own = ownPath(samplePath(id));
                  if (own) void navigate({ href: own });
                },
              },
            );
          }}
        >
          <label>
            {w.size}
            <input
              type="number"
              min={5}
              max={200}
              value={size}
              onChange={(event) => setSize(event.target.valueAsNumber || 30)}
            />
          </label>
          <Button type="submit" look="primary" disabled={draw.isPending}>
            {w.draw}
          </Button>
        </form>
      )}
      {draw.isError && <Refusals refusals={refusalsOf(draw.error)} focus />}
    </section>
  );
}
