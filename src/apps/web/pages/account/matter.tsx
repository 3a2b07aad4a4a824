import { useLocation, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useMatter } from '../../api/index.ts';
import type { MatterView } from '../../api/types.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { guidePath } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { ClockBar } from '../../ui/clock-bar/clock-bar.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { type Tab, TabLine } from '../../ui/tab-line/tab-line.tsx';
import { EvidenceView, openingOf } from '../integrity/evidence-view.tsx';
import { ReportLink } from '../navigation/report-link.tsx';
import { Answer } from '../portal/page.tsx';
import { Sentence } from '../portal/sentence.tsx';
import { MatterForecastCard } from '../quota/matter-forecast.tsx';
import { MatterReading } from '../secrecy/matter-reading.tsx';
import { SecrecyTab, secrecyTabTitle } from '../secrecy/secrecy-tab.tsx';
import { type Definition, useCalendar, useDefinition } from '../work/data.ts';
import { clockBarOf } from '../work/matter/clock-segments.ts';
import { roundsOf } from '../work/matter/opinion.ts';
import { AccountPage } from './account-page.tsx';
import { ApplicationView, Comparison } from './application-view.tsx';
import css from './matter.module.css';
import { Documents, Entered, History } from './matter-parts.tsx';
import { matterPath } from './matters.tsx';
import { Opinions } from './opinions.tsx';

const words = catalogue(
  {
    title: '办件',
    matters: '我的办件',
    next: '您的下一步',
    waiting: '现在不用您办理',
    waitingFor: (who: string) => `正由${who}办理，有进展会通知您。`,
    by: (day: string, late: string) => `请在${day}前办理。${late ? `过期的后果：${late}。` : ''}`,
    now: '现在可以办理。',
    done: (action: string) => `已办理：${action}。`,
    parties: '当事人',
    closed: '这件事已办结',
    closedHint: '全部文书和经过都留在这里。',
    others: '还可以',
    guide: '办事指南',
    evidence: '核查线索',
    views: '办件内容',
    opinions: '意见与答复',
    documents: '文书',
    text: '申请文件',
    compare: '与上一稿对比',
    log: '经过',
    entered: '填报内容',
    print: '打印',
    office: '办理机构',
  },
  {
    title: 'Matter',
    matters: 'My matters',
    next: 'Your next step',
    waiting: 'Nothing for you to do now',
    waitingFor: (who: string) => `It lies with ${who}; you will be told when something happens.`,
    by: (day: string, late: string) => `Due by ${day}.${late ? ` After that: ${late}.` : ''}`,
    now: 'You can do it now.',
    done: (action: string) => `Done: ${action}.`,
    parties: 'Parties',
    closed: 'This matter is closed',
    closedHint: 'All documents and the whole history stay here.',
    others: 'You may also',
    guide: 'Guide',
    evidence: 'Evidence',
    views: 'The file',
    opinions: 'Opinions and answers',
    documents: 'Documents',
    text: 'Application',
    compare: 'Against the version before',
    log: 'History',
    entered: 'As entered',
    print: 'Print',
    office: 'Office',
  },
);

export function MyMatterPage() {
  const w = useWords(words);
  const { id = '' } = useParams({ strict: false });
  const matter = useMatter(id);
  const view = matter.data;
  return (
    <AccountPage
      title={view?.title || view?.procedureTitle || w.title}
      crumbs={[{ label: w.matters, href: pathTo('/my') }]}
      aside={
        view && (
          <>
            <ReportLink view={view} />
            <ButtonLink data-print-hide look="quiet" href={guidePath(view.head.procedure)}>
              <Icon name="help" size={18} />
              {w.guide}
            </ButtonLink>
            <Button data-print-hide look="quiet" onClick={() => window.print()}>
              <Icon name="print" size={18} />
              {w.print}
            </Button>
          </>
        )
      }
    >
      {(session, site) => (
        <Answer key={session.hat.id} of={matter}>
          {(found) => (
            <MatterReading matter={found.head.id}>
              <Matter view={found} site={site} />
            </MatterReading>
          )}
        </Answer>
      )}
    </AccountPage>
  );
}

/** Whether what comes next is for whoever looks. */
export const isMine = (view: MatterView): boolean =>
  view.status.actors.some((actor) => view.roles.includes(actor.role));

function Matter({ view, site }: { view: MatterView; site: CurrentSite }) {
  const w = useWords(words);
  const say = useSay();
  const calendar = useCalendar();
  const { data: definition } = useDefinition(view.head.procedure, view.head.version);
  const [tab, setTab] = useState<string | undefined>();
  const bar = clockBarOf(view, calendar, site.today);
  const body = site.all.find((one) => one.body === view.head.body);
  const packages = view.log.filter((entry) =>
    Object.values(entry.input).some((value) => typeof value === 'object' && value !== null && 'textSha256' in value),
  ).length;
  const rounds = definition ? roundsOf(view, definition) : [];
  const filed = { matter: view.head.id, files: view.files };
  const opening = openingOf(view);
  const tabs: Tab[] = [
    ...(opening ? [{ id: 'evidence', label: w.evidence, panel: <EvidenceView opening={opening} mine /> }] : []),
    ...(rounds.length > 0
      ? [{ id: 'opinions', label: w.opinions, count: rounds.length, panel: <Opinions rounds={rounds} /> }]
      : []),
    { id: 'documents', label: w.documents, count: view.documents.length, panel: <Documents view={view} /> },
    ...(packages > 0 ? [{ id: 'text', label: w.text, panel: <ApplicationView view={view} /> }] : []),
    ...(packages > 1 ? [{ id: 'compare', label: w.compare, panel: <Comparison view={view} /> }] : []),
    { id: 'log', label: w.log, count: view.log.length, panel: <History view={view} /> },
    ...(packages > 0 ? [{ id: 'secrecy', label: secrecyTabTitle, panel: <SecrecyTab view={view} /> }] : []),
    ...(definition
      ? [{ id: 'entered', label: w.entered, panel: <Entered view={view} definition={definition} filed={filed} /> }]
      : []),
  ];
  const done = useLocation({ select: (location) => new URLSearchParams(location.searchStr).get('done') });
  const doneTitle = done ? definition?.actions[done]?.title : undefined;
  return (
    <>
      <div role="status">
        {doneTitle && (
          <p className={css.done}>
            <Icon name="check" size={20} />
            {w.done(say(doneTitle))}
          </p>
        )}
      </div>
      <p className={css.meta}>
        <b>{view.head.publicNumber}</b>
        <span>{say(view.procedureTitle)}</span>
        <span>{view.parties.map((party) => party.name).join('、')}</span>
        {body && (
          <span>
            {w.office} {say(body.bodyName)}
          </span>
        )}
      </p>
      <div className={css.status}>
        <Sentence
          status={view.status}
          limit={view.status.limit}
          today={site.today}
          mine={isMine(view)}
          closedDay={view.closedDay}
        />
        {bar && (
          <div className={css.clock}>
            <ClockBar
              {...bar}
              names={{
                ...(body ? { centre: body.bodyName } : {}),
                applicant: view.parties.length > 1 ? w.parties : (view.parties[0]?.name ?? w.parties),
              }}
            />
          </div>
        )}
      </div>
      <NextStep view={view} definition={definition} />
      <MatterForecastCard view={view} />
      <TabLine label={w.views} tabs={tabs} current={tab ?? tabs[0]?.id ?? ''} onChange={setTab} />
    </>
  );
}

/** The one thing to do now, in one place; what else is allowed stands beside it, small. */
function NextStep({ view, definition }: { view: MatterView; definition: Definition | undefined }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const limit = view.status.limit;
  const expiry = limit && definition?.limits[limit.id]?.onExpiry;
  const consequence = expiry && expiry !== 'lamp' ? definition?.actions[expiry.action]?.title : undefined;
  const by =
    view.status.due && isMine(view)
      ? w.by(formatDay(lang, view.status.due), consequence ? say(consequence) : '')
      : undefined;
  const primary = view.actions.find((action) => action.primary) ?? (isMine(view) ? view.actions[0] : undefined);
  const others = view.actions.filter((action) => action !== primary);
  const path = (action: string) => `${matterPath(view.head.publicNumber)}/${encodeURIComponent(action)}`;
  return (
    <section className={css.next} aria-labelledby="next" data-mine={primary !== undefined} data-print-hide>
      <div>
        <h2 id="next">{primary ? w.next : view.status.closed ? w.closed : w.waiting}</h2>
        <p>
          {primary
            ? [primary.hint && say(primary.hint), by].filter(Boolean).join(' ') || w.now
            : view.status.closed
              ? w.closedHint
              : w.waitingFor(view.status.actors.map((one) => say(one.title)).join('、'))}
        </p>
      </div>
      {primary && (
        <ButtonLink look="primary" size="large" href={path(primary.id)}>
          {say(primary.title)}
          <Icon name="arrow" size={18} />
        </ButtonLink>
      )}
      {others.length > 0 && (
        <p className={css.others}>
          {w.others}
          {others.map((action) => (
            <a key={action.id} href={path(action.id)} data-tone={action.tone}>
              {say(action.title)}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}
