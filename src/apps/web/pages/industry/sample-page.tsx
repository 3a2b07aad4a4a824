import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { refusalsOf, useSession } from '../../api/index.ts';
import { dayOf, formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { PrecisionRange, percentOf } from '../../ui/precision-range/precision-range.tsx';
import { Answer, Page, Refusals } from '../portal/page.tsx';
import { industriesPath, judgeApi, nodePath, type SampleView, useChange, useSample } from './data.ts';
import css from './industry.module.css';
import { industryWords } from './industry-words.ts';

/** A drawn sample: each document is judged, and what follows for the precision of the node. */
export function SamplePage() {
  const w = useWords(industryWords);
  const { id = '' } = useParams({ strict: false });
  const sample = useSample(id);
  return (
    <Page
      title={w.sample}
      lead={w.sampleLead}
      current="industries"
      width="text"
      crumbs={[
        { label: w.title, href: industriesPath() },
        ...(sample.data ? [{ label: w.versions, href: nodePath(sample.data.industry, sample.data.node) }] : []),
      ]}
    >
      <Answer of={sample}>{(view) => <Shown of={view} />}</Answer>
    </Page>
  );
}

function Shown({ of }: { of: SampleView }) {
  const w = useWords(industryWords);
  const lang = useLang();
  const client = useQueryClient();
  const { data: session } = useSession();
  const mayJudge =
    of.current && session?.hat.capacity.kind === 'post' && session.hat.capacity.post === 'industry-analyst';
  const judge = useChange<{ key: string; relevant: boolean }, { judged: number }>(judgeApi(of.id));
  const say = (key: string, relevant: boolean) =>
    judge.mutate(
      { key, relevant },
      { onSuccess: () => client.invalidateQueries({ queryKey: ['industry-sample', of.id] }) },
    );
  const done = of.judged === of.drawn;
  return (
    <>
      <p className={css.formula}>{of.formula}</p>
      <p className={css.small}>
        {of.by} · {formatDay(lang, dayOf(of.at))} · {w.drawnFrom(formatNumber(of.total))} · {w.seed} {of.seed} ·{' '}
        {of.corpusHash.slice(0, 12)}
      </p>
      <div className={css.result} role="status">
        <b>{w.progress(of.judged, of.drawn)}</b>
        {of.share && (
          <>
            <PrecisionRange range={of.share} tone="judge" large hollow={!done} />
            <span>{w.precisionLong(of.relevant, of.judged, percentOf(of.share.low), percentOf(of.share.high))}</span>
          </>
        )}
        {!of.current ? <span>{w.outdatedNote}</span> : done && <span>{w.doneNote}</span>}
        {done && <ButtonLink href={nodePath(of.industry, of.node)}>{w.backToNode}</ButtonLink>}
      </div>
      {judge.isError && <Refusals refusals={refusalsOf(judge.error)} focus />}
      <ol className={css.documents}>
        {of.documents.map((one) => (
          <li key={one.key} data-judged={one.relevant === null ? undefined : one.relevant ? 'yes' : 'no'}>
            <div>
              <h2>
                <a href={pathTo(`/patent/${one.key}`)}>{one.title || w.unnamed}</a>
              </h2>
              <p className={css.small}>
                {one.key} · {one.there ? one.applicants.join('、') : w.gone}
              </p>
              <p className={css.abstract}>{one.abstract}</p>
            </div>
            <fieldset disabled={!mayJudge || judge.isPending}>
              <legend className="visually-hidden">{one.title}</legend>
              {([true, false] as const).map((relevant) => (
                <button
                  key={String(relevant)}
                  type="button"
                  aria-pressed={one.relevant === relevant}
                  onClick={() => say(one.key, relevant)}
                >
                  {relevant ? w.relevant : w.irrelevant}
                </button>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
    </>
  );
}
