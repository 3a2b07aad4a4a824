import { useParams } from '@tanstack/react-router';
import { formatBytes, formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import page from '../work/frame/page.module.css';
import { Refusals } from '../work/frame/refusals.tsx';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import css from './ingest.module.css';
import { type RunDetail, useRunDetail, useSources } from './ingest-data.ts';
import { fileKinds, ingestWords, runStates } from './ingest-words.ts';
import { Prepare } from './prepare.tsx';
import { Report } from './report.tsx';
import { UnderWay } from './under-way.tsx';

/** One file on its way into the corpus: put in order, under way, or over. */
export function RunPage() {
  const w = useWords(ingestWords);
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <WorkFrame title={w.title} current="data" crumbs={[{ label: w.title, href: pathTo('/data') }, { label: w.file }]}>
      {(who) => (
        <div className={page.page}>
          {who.post?.post === 'data-steward' ? (
            <Run id={id} today={who.today} />
          ) : (
            <EmptyState title={w.notSteward} hint={w.notStewardHint} />
          )}
        </div>
      )}
    </WorkFrame>
  );
}

function Run({ id, today }: { id: string; today: string }) {
  const w = useWords(ingestWords);
  const { data: run, error } = useRunDetail(id);
  if (error) return <Refusals error={error} />;
  if (!run) return <p role="status">{w.reading}</p>;
  return (
    <>
      <Head run={run} />
      {run.state === 'draft' ? (
        <Prepare run={run} today={today} />
      ) : run.state === 'waiting' || run.state === 'running' ? (
        <UnderWay run={run} />
      ) : (
        <Report run={run} />
      )}
    </>
  );
}

function Head({ run }: { run: RunDetail }) {
  const w = useWords(ingestWords);
  const states = useWords(runStates);
  const kinds = useWords(fileKinds);
  const lang = useLang();
  const say = useSay();
  const sources = useSources();
  const source = sources.data?.sources.find((one) => one.id === run.source);
  return (
    <header className={css.head}>
      <h1>{run.name}</h1>
      <p>
        <span className={css.state} data-state={run.state}>
          {states[run.state]}
        </span>
        <span>
          {kinds[run.kind as keyof typeof kinds] ?? run.kind} · {formatBytes(run.bytes)}
        </span>
        {run.table?.encoding && <span>{run.table.encoding}</span>}
        {run.source && (
          <span>
            {w.source} {source ? say(source.title) : run.source}
          </span>
        )}
        {run.asOf && (
          <span>
            {w.asOf} {formatDay(lang, run.asOf, { year: true })}
          </span>
        )}
        {source && run.licence && (
          <span>
            {w.licence} {say(source.licence.title)}
          </span>
        )}
      </p>
    </header>
  );
}
