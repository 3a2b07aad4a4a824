import { useLocation, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { figuresOf } from '#services/navigation/project/report/figures.ts';
import { refusalsOf, useSession } from '../../api/index.ts';
import { formatTime } from '../../app/format.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button } from '../../ui/button/button.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { Loading, Page, Refusals } from '../portal/page.tsx';
import { CompareVersions } from './compare-versions.tsx';
import { type IssuedReport, type ReportView, useOutdated, useReport } from './data.ts';
import { FigureList } from './figure-list.tsx';
import { FrozenVersions } from './frozen-versions.tsx';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';
import { Paper } from './paper.tsx';
import { ProjectRecord } from './project-record.tsx';
import { type Saving, useReportDraft } from './use-report-draft.ts';

/** The report of a navigation project: written by the undertaker, read by everybody who takes part. A visitor signs in first. */
export function ReportPage() {
  const w = useWords(navigationWords);
  const { data: session } = useSession();
  const { id } = useParams({ strict: false }) as { id: string };
  const here = useLocation({ select: ({ pathname }) => pathname });
  if (session) return <SignedIn key={here} id={id} />;
  return <AccountPage title={w.report}>{() => null}</AccountPage>;
}

function SignedIn({ id }: { id: string }) {
  const w = useWords(navigationWords);
  const report = useReport(id);
  return (
    <Page
      title={report.data?.project.title || w.report}
      current="matters"
      crumbs={[{ label: w.title, href: pathTo('/navigation') }]}
    >
      {report.data ? (
        <Composer
          key={`${report.data.project.id} ${report.data.issued.length}`}
          id={id}
          view={report.data}
          onCopied={() => void report.refetch()}
        />
      ) : report.isError ? (
        <Refusals refusals={refusalsOf(report.error)} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Composer({ id, view, onCopied }: { id: string; view: ReportView; onCopied: () => void }) {
  const w = useWords(navigationWords);
  const say = useSay();
  const draft = useReportDraft(id, view);
  const { blocks, saving } = draft;
  const { mayEdit } = view;
  const [compared, setCompared] = useState<IssuedReport>();
  const outdated = useOutdated(id, `${draft.version}`);
  const headings = blocks.filter((one) => one.kind === 'heading');
  const figures = figuresOf(blocks);
  return (
    <div className={css.desk}>
      <aside className={css.side}>
        <dl className={css.facts}>
          <dt>{w.client}</dt>
          <dd>{view.project.client}</dd>
          <dt>{w.undertaker}</dt>
          <dd>{view.project.undertaker}</dd>
          <dt>{w.state}</dt>
          <dd>
            <a href={pathTo(`/my/matters/${view.project.number}`)}>{view.project.number}</a> · {say(view.project.state)}
          </dd>
        </dl>
        {headings.length > 0 && (
          <nav aria-label={w.outline}>
            <h2>{w.outline}</h2>
            <ol>
              {headings.map((one) => (
                <li key={one.id} data-level={one.level}>
                  <a href={`#${one.id}`}>{one.text || w.untitled}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <FrozenVersions
          id={id}
          view={view}
          beforeFreeze={draft.finish}
          mayFreeze={mayEdit && saving.state === 'stored'}
          onCompare={setCompared}
        />
        {view.corpora.length > 0 && (
          <section>
            <h2>{w.rests}</h2>
            <ul>
              {view.corpora.map((one) => (
                <li key={one.hash}>{w.restsOn(one.hash, one.uses)}</li>
              ))}
            </ul>
          </section>
        )}
      </aside>
      <div>
        <div className={css.status} data-print-hide>
          <span role="status">
            {!mayEdit
              ? w.readOnly
              : saving.state === 'stored'
                ? saving.at
                  ? w.saved(formatTime(saving.at))
                  : w.version(draft.version)
                : saving.state === 'saving'
                  ? w.saving
                  : w.unsaved}
          </span>
          {mayEdit && (draft.removed || draft.mayUndo) && (
            <Button size="small" look="quiet" onClick={draft.undo}>
              {draft.removed ? `${w.removed} ${w.undo}` : w.takeBack}
            </Button>
          )}
        </div>
        {saving.state === 'failed' && <Unsaved saving={saving} draft={draft} />}
        {compared && (
          <CompareVersions
            key={compared.version}
            id={id}
            issue={compared}
            blocks={blocks}
            mayCopy={mayEdit && saving.state === 'stored'}
            beforeCopy={draft.finish}
            onCopied={onCopied}
            onClose={() => setCompared(undefined)}
          />
        )}
        {figures.length > 0 && <FigureList figures={figures} />}
        <Paper id={id} view={view} draft={draft} figures={figures} outdated={outdated.data?.outdated ?? []} />
        <ProjectRecord panels={view.panels} />
      </div>
    </div>
  );
}

/** Why it is not saved, and the ways on: again, or one of the two texts where both were changed. */
function Unsaved({
  saving,
  draft,
}: {
  saving: Extract<Saving, { state: 'failed' }>;
  draft: ReturnType<typeof useReportDraft>;
}) {
  const w = useWords(navigationWords);
  const { theirs, error } = saving;
  return (
    <Refusals refusals={refusalsOf(error)} focus>
      {theirs ? (
        <>
          <Button onClick={() => draft.settle(theirs, 'theirs')}>{w.takeTheirs}</Button>
          <Button onClick={() => draft.settle(theirs, 'mine')}>{w.keepMine}</Button>
        </>
      ) : (
        <Button onClick={() => void draft.flush()}>{w.saveAgain}</Button>
      )}
    </Refusals>
  );
}
