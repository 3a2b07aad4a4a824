import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, refusalsOf } from '../../api/index.ts';
import { dayOf, formatBytes, formatDay, formatNumber, formatTime } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { TabLine } from '../../ui/tab-line/tab-line.tsx';
import { UploadDrop, type UploadItem } from '../../ui/upload-drop/upload-drop.tsx';
import page from '../work/frame/page.module.css';
import { Refusals } from '../work/frame/refusals.tsx';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import css from './ingest.module.css';
import { type RunDetail, useRuns, useSources } from './ingest-data.ts';
import { ingestWords, runStates } from './ingest-words.ts';
import { LoadingNote } from './loading-note.tsx';
import { SourcesTab } from './sources-tab.tsx';

/** 数据入库: files that are read into the corpus, and the sources it holds. */
export function DataPage() {
  const w = useWords(ingestWords);
  return (
    <WorkFrame title={w.title} current="data" crumbs={[{ label: w.title }]}>
      {(who) => (
        <div className={page.page}>
          <h1>{w.title}</h1>
          <p className={page.lead}>{w.lead}</p>
          <LoadingNote />
          {who.post?.post === 'data-steward' ? <Tabs /> : <EmptyState title={w.notSteward} hint={w.notStewardHint} />}
        </div>
      )}
    </WorkFrame>
  );
}

function Tabs() {
  const w = useWords(ingestWords);
  const navigate = useNavigate();
  const current = useLocation({ select: (location) => new URLSearchParams(location.searchStr).get('tab') }) ?? 'runs';
  const sources = useSources();
  return (
    <TabLine
      label={w.tabs}
      current={current}
      onChange={(tab) => void navigate({ href: `${pathTo('/data')}?tab=${tab}`, replace: true })}
      tabs={[
        { id: 'runs', label: w.runs, panel: <Runs /> },
        {
          id: 'sources',
          label: w.sources,
          ...(sources.data ? { count: sources.data.sources.length } : {}),
          panel: <SourcesTab />,
        },
      ]}
    />
  );
}

function Runs() {
  const w = useWords(ingestWords);
  const navigate = useNavigate();
  const [item, setItem] = useState<UploadItem>();
  const upload = async (files: File[]) => {
    const file = files[0];
    if (!file) return;
    const base = { id: file.name, name: file.name, bytes: file.size };
    setItem({ ...base, state: 'sending', progress: 0 });
    try {
      const run = await call<RunDetail>('/api/data/runs', {
        files: [file],
        onProgress: (progress) => setItem({ ...base, state: progress < 1 ? 'sending' : 'checking', progress }),
      });
      void navigate({ href: pathTo(`/data/runs/${run.id}`) });
    } catch (error) {
      const refusal = refusalsOf(error)[0];
      if (refusal) setItem({ ...base, state: 'refused', refusal });
    }
  };
  return (
    <div className={css.panel}>
      <UploadDrop
        label={w.drop}
        hint={w.dropHint}
        items={item ? [item] : []}
        onFiles={(files) => void upload(files)}
        onRemove={() => setItem(undefined)}
      />
      <RunList />
    </div>
  );
}

function RunList() {
  const w = useWords(ingestWords);
  const states = useWords(runStates);
  const lang = useLang();
  const say = useSay();
  const runs = useRuns();
  const sources = useSources();
  if (runs.error) return <Refusals error={runs.error} />;
  if (!runs.data) return <p role="status">{w.reading}</p>;
  if (runs.data.runs.length === 0) return <EmptyState title={w.none} hint={w.noneHint} />;
  const titleOf = (id: string | null) => {
    const found = sources.data?.sources.find((one) => one.id === id);
    return found ? say(found.title) : (id ?? w.never);
  };
  return (
    <section className={page.section} aria-labelledby="earlier">
      <h2 id="earlier">{w.earlier}</h2>
      <div className={page.wide}>
        <table className={`${page.table} ${css.runs}`}>
          <thead>
            <tr>
              <th scope="col">{w.file}</th>
              <th scope="col">{w.state}</th>
              <th scope="col">{w.source}</th>
              <th scope="col">{w.asOf}</th>
              <th scope="col" data-align="end">
                {w.read}
              </th>
              <th scope="col" data-align="end">
                {w.stored}
              </th>
              <th scope="col" data-align="end">
                {w.rejected}
              </th>
              <th scope="col">{w.when}</th>
              <th scope="col">{w.who}</th>
            </tr>
          </thead>
          <tbody>
            {runs.data.runs.map((run) => {
              const counts = run.report ?? run.progress;
              return (
                <tr key={run.id}>
                  <th scope="row">
                    <a href={pathTo(`/data/runs/${run.id}`)}>{run.name}</a>
                    <small>{formatBytes(run.bytes)}</small>
                  </th>
                  <td>
                    <span className={css.state} data-state={run.state}>
                      {states[run.state]}
                    </span>
                  </td>
                  <td data-label={w.source} data-wide>
                    {titleOf(run.source)}
                  </td>
                  <td className={css.nowrap} data-label={w.asOf}>
                    {run.asOf ? formatDay(lang, run.asOf, { year: true }) : w.never}
                  </td>
                  <td data-align="end" data-label={w.read}>
                    {counts ? formatNumber(counts.read) : w.never}
                  </td>
                  <td data-align="end" data-label={w.stored}>
                    {counts ? formatNumber(counts.stored) : w.never}
                  </td>
                  <td data-align="end" data-label={w.rejected}>
                    {counts ? formatNumber(counts.rejected) : w.never}
                  </td>
                  <td className={css.nowrap} data-label={w.when} data-wide>
                    {formatDay(lang, dayOf(run.createdAt))} {formatTime(run.createdAt)}
                  </td>
                  <td className={css.nowrap} data-label={w.who}>
                    {run.by}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
