import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type ActResult,
  call,
  type DraftHandle,
  draftId,
  type MatterView,
  useApplication,
  useDraft,
  useMatter,
  useMatters,
} from '../../../api/index.ts';
import { catalogue, type Say, useSay, useWords } from '../../../app/i18n.ts';
import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { ClockBar } from '../../../ui/clock-bar/clock-bar.tsx';
import type { FormProblem, FormValues } from '../../../ui/form-renderer/form-types.ts';
import { Icon } from '../../../ui/icon/icon.tsx';
import { isTyping, type KeyGroup } from '../../../ui/keyboard-help/keyboard-help.tsx';
import { StatusSentence } from '../../../ui/status-sentence/status-sentence.tsx';
import { type Tab, TabLine } from '../../../ui/tab-line/tab-line.tsx';
import { ActionDrawer, DraftWords, type Renew } from '../action/action-drawer.tsx';
import { type Definition, useCalendar, useDefinition } from '../data.ts';
import { listQuery } from '../frame/list-query.ts';
import page from '../frame/page.module.css';
import { definitionPath, type ListPlace, listId, matterPath, placeIn, queuePath } from '../frame/paths.ts';
import { Refusals } from '../frame/refusals.tsx';
import { useWho, type Who } from '../frame/use-who.ts';
import { WorkFrame, type WorkFrameProps } from '../frame/work-frame.tsx';
import { workWords } from '../frame/work-words.ts';
import { clockBarOf, timeLeft } from './clock-segments.ts';
import { derivationOf } from './derivation.ts';
import { FindingsPanel, type OpinionDraft } from './findings-panel.tsx';
import { FormAnswers } from './form-answers.tsx';
import css from './matter-page.module.css';
import { beginFinding, type OpinionTarget, opinionTarget, roundsOf, type TextPlace } from './opinion.ts';
import { ClaimsTab } from './tabs/claims-tab.tsx';
import { DescriptionTab } from './tabs/description-tab.tsx';
import { FiguresTab, figuresOf } from './tabs/figures-tab.tsx';
import { AbstractTab, CompareTab, DataTab, DocumentsTab, LogTab } from './tabs/plain-tabs.tsx';

const words = catalogue(
  {
    matter: '办件',
    views: '办件内容',
    claims: '权利要求',
    description: '说明书',
    figures: '附图',
    abstract: '摘要',
    data: '请求书与资料',
    dataPlain: '申请资料',
    compare: '与上稿对比',
    documents: '文书',
    log: '时间线',
    findings: '意见与答复',
    last: '上一步',
    you: '您',
    acts: '办理',
    closed: '已办结',
    traced: '未公开文本，浏览留痕',
    done: (title: string, number: string) => `已办理“${title}”（${number}）。`,
    next: '下一件',
    back: '回到队列',
    nothing: '现在没有需要您办理的步骤',
    party: '当事人',
    centre: '中心',
    office: '主管部门',
    person: '申请人',
    definition: '事项规则',
    withCount: (title: string, n: number) => `${title}（${n}条）`,
    keysMatter: '办件',
    tabs: '换到第几个标签',
    addKey: '把选中的文字加入意见',
    actKey: '打开主要操作',
    closeKey: '关闭操作',
    print: '打印',
    paused: '期限已中止计算',
  },
  {
    matter: 'Matter',
    views: 'The file',
    claims: 'Claims',
    description: 'Description',
    figures: 'Figures',
    abstract: 'Abstract',
    data: 'Request and data',
    dataPlain: 'What was filed',
    compare: 'Changes',
    documents: 'Documents',
    log: 'Timeline',
    findings: 'Opinions and answers',
    last: 'The step before',
    you: 'you',
    acts: 'act',
    closed: 'closed',
    traced: 'Unpublished text; reading is traced',
    done: (title: string, number: string) => `“${title}” is done (${number}).`,
    next: 'Next',
    back: 'Back to the queue',
    nothing: 'There is nothing for you to do here now',
    party: 'Parties',
    centre: 'Centre',
    office: 'Office',
    person: 'Applicant',
    definition: 'Rules of the procedure',
    withCount: (title: string, n: number) => `${title} (${n})`,
    keysMatter: 'This matter',
    tabs: 'Go to a tab',
    addKey: 'Add the selected words to the opinion',
    actKey: 'Open the main action',
    closeKey: 'Close the action',
    print: 'Print',
    paused: 'the clock stands still',
  },
);

interface Done {
  title: Say;
  number: string;
  next: string | undefined;
}

/** One matter: the sentence, the clock, the file with findings beside the text, and what can be done. */
export function MatterPage() {
  const w = useWords(words);
  const say = useSay();
  const names = useWords(workWords);
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const search = useLocation({ select: (location) => location.searchStr });
  const place = useMemo(() => placeIn(search), [search]);
  const who = useWho();
  const client = useQueryClient();
  const matter = useMatter(id, Boolean(who?.post));
  const definition = useDefinition(matter.data?.head.procedure, matter.data?.head.version ?? 'current');
  const list = useMatters(listQuery(place ?? {}), Boolean(who?.post && place));
  const [done, setDone] = useState<Done>();
  const status = useRef<HTMLDivElement>(null);
  const lastAt = useRef(0);

  useEffect(() => {
    if (done) status.current?.focus();
  }, [done]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another matter begins without the last one's news
  useEffect(() => setDone(undefined), [id]);

  const renew = {
    // Beside the page's own copy, so that what is being written stays on the page until its writer goes on.
    peek: () => call<MatterView>(`/api/matters/${encodeURIComponent(id)}`),
    take: () => void client.invalidateQueries({ queryKey: ['mine'] }),
  };
  const rows = list.data?.rows ?? [];
  const at = rows.findIndex((row) => row.id === id || row.number === id);
  if (at >= 0) lastAt.current = at;
  const nextOf = (gone: string) => {
    const left = rows.filter((row) => row.id !== gone);
    const row = left[Math.min(lastAt.current, left.length - 1)];
    return row && place ? matterPath(row.id, place) : undefined;
  };
  const listTitle: Say = !place
    ? names.list
    : place.scope
      ? names[place.scope]
      : (definition.data?.states[place.state ?? '']?.title ?? names.list);
  const frame: Omit<WorkFrameProps, 'children' | 'bar'> = {
    title: matter.data ? `${matter.data.title} ${matter.data.head.publicNumber}` : w.matter,
    fill: true,
    crumbs: [
      ...(place ? [{ label: listTitle, href: queuePath(place) }] : []),
      { label: matter.data?.head.publicNumber ?? w.matter },
    ],
    ...(place ? { current: listId(place) } : {}),
    ...(place && at >= 0
      ? {
          place: {
            at: at + 1,
            of: rows.length,
            ...(rows[at - 1] ? { before: matterPath(rows[at - 1]!.id, place) } : {}),
            ...(rows[at + 1] ? { after: matterPath(rows[at + 1]!.id, place) } : {}),
          },
        }
      : {}),
    keys: [
      {
        title: w.keysMatter,
        keys: [
          { keys: ['1', '…', '9'], does: w.tabs },
          { keys: ['A'], does: w.addKey },
          { keys: ['E'], does: w.actKey },
          { keys: ['Esc'], does: w.closeKey },
        ],
      } satisfies KeyGroup,
    ],
  };
  const news = done && (
    <div ref={status} className={css.news} role="status" tabIndex={-1}>
      <Icon name="check" />
      <span>{w.done(say(done.title), done.number)}</span>
      {done.next && (
        <ButtonLink size="small" look="primary" href={done.next}>
          {w.next}
          <Icon name="arrow" size={16} />
        </ButtonLink>
      )}
      {place && (
        <ButtonLink size="small" href={queuePath(place)}>
          {w.back}
        </ButtonLink>
      )}
    </div>
  );
  if (matter.data && definition.data && who?.post)
    return (
      <Bench
        key={matter.data.head.id}
        view={matter.data}
        definition={definition.data}
        who={who}
        place={place}
        frame={frame}
        news={news}
        renew={renew}
        onDone={(result, title) => setDone({ title, number: result.publicNumber, next: nextOf(result.matter) })}
      />
    );
  const fault = matter.error ?? definition.error;
  return (
    <WorkFrame {...frame} fill={false}>
      {() => (
        <div className={page.page}>
          {news}
          {fault && !done ? <Refusals error={fault} /> : <p role="status">{names.loading}</p>}
        </div>
      )}
    </WorkFrame>
  );
}

interface BenchProps {
  view: MatterView;
  definition: Definition;
  who: Who;
  place: ListPlace | undefined;
  frame: Omit<WorkFrameProps, 'children' | 'bar'>;
  news: React.ReactNode;
  renew: Renew;
  onDone: (result: ActResult, title: Say) => void;
}

/** Findings beside the text and the drawer write one draft, so it lives above both. */
function Bench(props: BenchProps) {
  const target = opinionTarget(props.view, props.definition);
  return target ? <OpinionBench {...props} target={target} /> : <Desk {...props} />;
}

function OpinionBench({ target, ...props }: BenchProps & { target: OpinionTarget }) {
  const { head } = props.view;
  const draft = useDraft<FormValues>(
    draftId(props.who.account, target.action, head.id),
    {},
    { procedure: head.procedure, matter: head.id, action: target.action },
  );
  return <Desk {...props} opinion={{ target, draft }} />;
}

function Desk({
  view,
  definition,
  who,
  frame,
  news,
  renew,
  onDone,
  opinion,
}: BenchProps & { opinion?: { target: OpinionTarget; draft: DraftHandle<FormValues> } }) {
  const w = useWords(words);
  const say = useSay();
  const calendar = useCalendar();
  const hasText = view.log.some((entry) => Object.values(entry.input).some(isPackage));
  const application = useApplication(view.head.id, undefined, undefined, hasText);
  const answer = application.data;
  const [tab, setTab] = useState<string>();
  const [acting, setActing] = useState<string>();
  const [open, setOpen] = useState<number>();
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [versions, setVersions] = useState<[number, number]>();

  const reader = { name: who.name };
  const filed = { matter: view.head.id, files: view.files };
  const rounds = useMemo(() => roundsOf(view, definition), [view, definition]);
  const figures = useMemo(
    () => (answer ? figuresOf(answer, view.head.id, view.files) : []),
    [answer, view.head.id, view.files],
  );
  const stored = opinion?.draft.data[opinion.target.list];
  const findings = useMemo(() => (Array.isArray(stored) ? (stored as FormValues[]) : []), [stored]);
  const change = (next: FormValues[]) => {
    setProblems([]);
    if (opinion) opinion.draft.set((before) => ({ ...before, [opinion.target.list]: next }));
  };
  const pick = opinion
    ? (place: TextPlace) => {
        change([...findings, beginFinding(opinion.target, place)]);
        setOpen(findings.length);
      }
    : undefined;

  const primary = view.actions.find((one) => one.primary) ?? (view.actions.length === 1 ? view.actions[0] : undefined);
  const lesser = view.actions.filter((one) => one !== primary);
  const shown = view.actions.find((one) => one.id === acting);

  const last = view.log.at(-1);
  const lastForm = last ? definition.forms[definition.actions[last.action]?.form ?? ''] : undefined;
  // What another post proposes is what the next one has to judge: it stands beside the text, not three tabs away.
  const proposal =
    last && lastForm && primary && !opinion && last.input && Object.keys(last.input).length > 0 && view.log.length > 1
      ? { entry: last, form: lastForm }
      : undefined;

  const panel: OpinionDraft | undefined = opinion && {
    target: opinion.target,
    findings,
    change,
    open,
    setOpen,
    problems,
    today: who.today,
  };
  const side = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section className={css.findings} aria-label={w.findings} tabIndex={0}>
      {proposal && (
        <section className={css.proposal}>
          <h3>
            {w.last} · {say(proposal.entry.title)}
            <small>
              {proposal.entry.by} · {proposal.entry.day}
            </small>
          </h3>
          <FormAnswers form={proposal.form} input={proposal.entry.input} filed={filed} />
        </section>
      )}
      <FindingsPanel opinion={panel} rounds={rounds} filed={filed} />
    </section>
  );
  const text = answer && {
    answer,
    reader,
    drafted: findings,
    onPick: pick,
    onSpan: (at: number) => setOpen(at),
    active: open,
  };
  const count = answer?.versions.length ?? 0;
  const [from, to] = versions ?? [Math.max(count - 2, 0), Math.max(count - 1, 0)];
  const filledIn = view.log.filter((entry) => Object.keys(entry.input).length > 0).length;
  const tabs: Tab[] = [
    ...(text
      ? [
          {
            id: 'claims',
            label: w.claims,
            count: text.answer.text.claims.length,
            panel: (
              <div className={css.split}>
                <ClaimsTab {...text} />
                {side}
              </div>
            ),
          },
          {
            id: 'description',
            label: w.description,
            panel: (
              <div className={css.split}>
                <DescriptionTab {...text} />
                {side}
              </div>
            ),
          },
          {
            id: 'figures',
            label: w.figures,
            count: figures.length,
            panel: (
              <div className={css.withSide}>
                <FiguresTab figures={figures} reader={reader} onPick={pick} />
                {side}
              </div>
            ),
          },
          {
            id: 'abstract',
            label: w.abstract,
            panel: <AbstractTab answer={text.answer} figures={figures} reader={reader} />,
          },
        ]
      : []),
    {
      id: 'data',
      label: hasText ? w.data : w.dataPlain,
      count: filledIn,
      panel: (
        <div className={hasText || !proposal ? undefined : css.withSide}>
          <DataTab view={view} definition={definition} answer={answer} filed={filed} />
          {!hasText && proposal ? side : null}
        </div>
      ),
    },
    ...(count > 1
      ? [
          {
            id: 'compare',
            label: w.compare,
            panel: (
              <CompareTab
                matter={view.head.id}
                versions={answer!.versions}
                from={from}
                to={to}
                onChange={(a, b) => setVersions([a, b])}
                reader={reader}
              />
            ),
          },
        ]
      : []),
    { id: 'documents', label: w.documents, count: view.documents.length, panel: <DocumentsTab view={view} /> },
    { id: 'log', label: w.log, count: view.log.length, panel: <LogTab view={view} definition={definition} /> },
  ];
  const current = tabs.some((one) => one.id === tab) ? tab! : tabs[0]!.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the listener reads what is on the page now
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        isTyping(event.target) ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        document.querySelector('dialog[open]')
      )
        return;
      const wanted = tabs[Number(event.key) - 1];
      if (/^[1-9]$/.test(event.key) && wanted) setTab(wanted.id);
      else if (event.key === 'e' && primary && !acting) setActing(primary.id);
      else if (event.key === 'Escape' && acting) setActing(undefined);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [tabs.length, primary?.id, acting]);

  const mine = view.status.actors.some((actor) => view.roles.includes(actor.role));
  const limit = view.status.limit;
  const bar = clockBarOf(view, calendar, who.today);
  const actionTitle = (one: MatterView['actions'][number]) =>
    opinion && one.id === opinion.target.action && findings.length > 0
      ? w.withCount(say(one.title), findings.length)
      : say(one.title);
  const centre: Say = who.site?.kind === 'centre' ? w.centre : w.office;
  const initiator = definition.parties[definition.initiator]?.title ?? w.person;
  return (
    <WorkFrame
      {...frame}
      bar={{
        left: (
          <>
            {opinion && (
              <span role="status">
                <DraftWords draft={opinion.draft} />
              </span>
            )}
            {hasText && <span className={css.traced}>{w.traced}</span>}
            {lesser.map((one) => (
              <Button
                key={one.id}
                size="small"
                look={one.tone === 'danger' ? 'quiet' : 'plain'}
                onClick={() => setActing(one.id)}
              >
                {actionTitle(one)}
              </Button>
            ))}
          </>
        ),
        primary: primary ? (
          <Button look="primary" aria-expanded={acting === primary.id} onClick={() => setActing(primary.id)}>
            {actionTitle(primary)}
          </Button>
        ) : (
          <span className={css.nothing}>{lesser.length > 0 ? '' : w.nothing}</span>
        ),
      }}
    >
      {() => (
        <>
          {news}
          <div className={css.head}>
            <div className={css.title}>
              <h1 lang="zh-CN">{view.title}</h1>
              <span>
                {[view.head.publicNumber, say(view.procedureTitle), ...view.parties.map((party) => party.name)].join(
                  ' · ',
                )}{' '}
                <a href={definitionPath(view.head.procedure)}>{w.definition}</a>
              </span>
            </div>
            <StatusSentence
              stage={limit?.paused ? `${say(view.status.state)}（${w.paused}）` : view.status.state}
              {...(view.status.closed
                ? {}
                : {
                    next: {
                      actor: mine
                        ? w.you
                        : {
                            zh: view.status.actors.map((one) => one.title.zh).join('、'),
                            en: view.status.actors.map((one) => one.title.en).join(' or '),
                          },
                      does: w.acts,
                      isYou: mine,
                    },
                  })}
              {...(view.status.due && !view.status.closed
                ? {
                    due: {
                      day: view.status.due,
                      left: timeLeft(view.status, calendar, who.today),
                      lamp: limit?.lamp ?? 'green',
                    },
                  }
                : {})}
              {...(limit && !view.status.closed
                ? { derivation: derivationOf(limit, definition.limits[limit.id]?.title) }
                : {})}
            />
            {bar && (
              <div className={css.clock}>
                <ClockBar {...bar} names={{ centre, applicant: initiator }} />
              </div>
            )}
          </div>
          <div className={css.tabs}>
            <TabLine label={w.views} current={current} onChange={setTab} tabs={tabs} />
          </div>
          {shown && (
            <ActionDrawer
              key={shown.id}
              view={view}
              definition={definition}
              who={who}
              action={shown}
              draft={opinion && shown.id === opinion.target.action ? opinion.draft : undefined}
              onClose={() => setActing(undefined)}
              onDone={(result, title) => {
                setActing(undefined);
                onDone(result, title);
              }}
              renew={renew}
              onProblems={setProblems}
            />
          )}
        </>
      )}
    </WorkFrame>
  );
}

const isPackage = (value: unknown): boolean => typeof value === 'object' && value !== null && 'textSha256' in value;
