import { useMemo, useState } from 'react';
import {
  type ActResult,
  type DraftHandle,
  draftId,
  type MatterView,
  useApplication,
  useDraft,
  useFiling,
} from '../../../api/index.ts';
import { formatDay } from '../../../app/format.ts';
import { type Say, useLang, useSay, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { FormProblem, FormValues } from '../../../ui/form-renderer/form-types.ts';
import { type Tab, TabLine } from '../../../ui/tab-line/tab-line.tsx';
import { EvidenceView, openingOf } from '../../integrity/evidence-view.tsx';
import { integrityEvidence } from '../../integrity/integrity-words.ts';
import { SecrecyTab, secrecyTabTitle } from '../../secrecy/secrecy-tab.tsx';
import { Withheld } from '../../secrecy/text-leave.tsx';
import { ActionDrawer, DraftWords, type Renew } from '../action/action-drawer.tsx';
import type { Definition } from '../data.ts';
import type { ListPlace } from '../frame/paths.ts';
import { Refusals } from '../frame/refusals.tsx';
import type { Who } from '../frame/use-who.ts';
import { WorkFrame, type WorkFrameProps } from '../frame/work-frame.tsx';
import { CheckPanel } from './check-panel.tsx';
import { useDeskKeys } from './desk-keys.ts';
import { FindBar } from './find-bar.tsx';
import { FindingsPanel, type OpinionDraft } from './findings-panel.tsx';
import { FormAnswers } from './form-answers.tsx';
import { MatterHead } from './matter-head.tsx';
import css from './matter-page.module.css';
import { matterWords as words } from './matter-words.ts';
import { beginFinding, type OpinionTarget, opinionTarget, roundsOf, type TextPlace } from './opinion.ts';
import { openPreview } from './preview.ts';
import { PriorArtPanel, type PriorArtTarget } from './prior-art-panel.tsx';
import { ReviewTab } from './review-tab.tsx';
import { ClaimsTab } from './tabs/claims-tab.tsx';
import { DescriptionTab } from './tabs/description-tab.tsx';
import { FiguresTab, figuresOf } from './tabs/figures-tab.tsx';
import { FilingTab, FilingVerdict } from './tabs/filing-tab.tsx';
import { DataTab, DocumentsTab, LogTab } from './tabs/record-tabs.tsx';
import { AbstractTab, CompareTab } from './tabs/text-tabs.tsx';
import { useCheckDesk } from './use-check-desk.ts';

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
export function Bench(props: BenchProps) {
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
  const lang = useLang();
  const handedIn = view.log.some((entry) => Object.values(entry.input).some(isPackage));
  const hasText = handedIn && view.texts !== 'withheld';
  const application = useApplication(view.head.id, undefined, undefined, hasText);
  const answer = hasText ? application.data : undefined;
  const [tab, setTab] = useState<string>();
  const [acting, setActing] = useState<string>();
  const [open, setOpen] = useState<number>();
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [versions, setVersions] = useState<[number, number]>();
  const [finding, setFinding] = useState(false);
  const [search, setSearch] = useState<PriorArtTarget>();
  const [fault, setFault] = useState<unknown>();

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
  const bound =
    hasText &&
    view.log.some(({ action, input }) =>
      Object.entries(input).some(([field, value]) => isPackage(value) && isBound(definition, action, field)),
    );
  const filing = useFiling(view.head.id, bound).data;
  // Once the text was filed it is no longer examined: what counts is whether it is the one that passed.
  const check = useCheckDesk({
    view,
    answer: bound ? undefined : answer,
    rounds,
    opinion: opinion && { target: opinion.target, findings, change, open: setOpen },
    onChoose: (part) => {
      const wanted = TAB_OF[part];
      if (wanted) setTab(wanted);
    },
  });
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

  const preview = opinion
    ? () => {
        setFault(undefined);
        openPreview(view.head.id, opinion.target.action, opinion.draft.data).catch(setFault);
      }
    : undefined;
  const panel: OpinionDraft | undefined = opinion && {
    target: opinion.target,
    findings,
    change,
    open,
    setOpen,
    problems,
    today: who.today,
    kind: answer?.text.kind,
    preview,
  };
  const jumps: [string, string, number][] = [
    ['check', w.check, check?.examined.list.filter((one) => one.view.state === 'open').length ?? 0],
    ...(opinion ? [['draft', w.draft, findings.length] as [string, string, number]] : []),
    ...(rounds.length > 0 ? [['rounds', w.rounds, rounds.length] as [string, string, number]] : []),
  ];
  const side = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section className={css.findings} aria-label={w.findings} tabIndex={0}>
      {fault ? <Refusals error={fault} /> : null}
      {filing?.compared && <FilingVerdict filing={filing} onOpen={() => setTab('filing')} />}
      {proposal && (
        <section className={css.proposal}>
          <h3>
            {w.last} · {say(proposal.entry.title)}
            <small>
              {proposal.entry.by} · {formatDay(lang, proposal.entry.day)}
            </small>
          </h3>
          <FormAnswers form={proposal.form} input={proposal.entry.input} filed={filed} />
        </section>
      )}
      {check && (
        <nav className={css.jumps} aria-label={w.findings}>
          {jumps.map(([id, label, n]) => (
            <button key={id} type="button" onClick={() => jumpTo(id)}>
              {label} <b>{n}</b>
            </button>
          ))}
        </nav>
      )}
      {check && <CheckPanel check={check} />}
      <FindingsPanel opinion={panel} rounds={rounds} filed={filed} />
    </section>
  );
  const text = answer && {
    answer,
    reader,
    drafted: findings,
    onPick: pick,
    onSpan: (id: string) => (id.startsWith('draft-') ? setOpen(Number(id.slice(6))) : check?.choose(id)),
    active: check?.active ?? (open === undefined ? undefined : `draft-${open}`),
    check,
  };
  const count = answer?.versions.length ?? 0;
  const [from, to] = versions ?? [Math.max(count - 2, 0), Math.max(count - 1, 0)];
  const filledIn = view.log.filter((entry) => Object.keys(entry.input).length > 0).length;
  const opening = openingOf(view);
  const tabs: Tab[] = [
    ...(proposal && answer && primary?.tone === 'danger'
      ? [
          {
            id: 'review',
            label: w.review,
            panel: (
              <ReviewTab
                proposal={proposal}
                rounds={rounds}
                answer={answer}
                check={check}
                reader={reader}
                filed={filed}
              />
            ),
          },
        ]
      : []),
    ...(opening
      ? [
          {
            id: 'evidence',
            label: say(integrityEvidence),
            panel: (
              <div className={css.plain}>
                <EvidenceView opening={opening} />
              </div>
            ),
          },
        ]
      : []),
    ...(filing?.compared
      ? [
          {
            id: 'filing',
            label: w.filing,
            count: filing.parts.filter((part) => !part.equal).length,
            panel: (
              <div className={css.withSide}>
                <FilingTab filing={filing} reader={reader} />
                {side}
              </div>
            ),
          },
        ]
      : []),
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
            panel: (
              <div className={css.withSide}>
                <AbstractTab
                  answer={text.answer}
                  figures={figures}
                  reader={reader}
                  check={check}
                  onSpan={text.onSpan}
                />
                {side}
              </div>
            ),
          },
        ]
      : []),
    {
      id: 'data',
      label: hasText ? w.data : w.dataPlain,
      count: filledIn,
      panel: (
        <div className={hasText || !proposal ? undefined : css.withSide}>
          {handedIn && !hasText && <Withheld />}
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
    ...(handedIn
      ? [{ id: 'secrecy', label: secrecyTabTitle, panel: <SecrecyTab view={view} className={css.plain} /> }]
      : []),
  ];
  const current = tabs.some((one) => one.id === tab) ? tab! : tabs[0]!.id;

  const openSearch = () => {
    if (!answer || answer.text.claims.length === 0) return;
    const selection = document.getSelection();
    const block = selection?.anchorNode?.parentElement?.closest<HTMLElement>('[data-block^="claim-"]');
    const quote = selection && !selection.isCollapsed && block ? selection.toString().trim() : '';
    const chosen = check?.examined.list.find((one) => one.view.id === check.active)?.finding.claim;
    setSearch({
      text: answer.text,
      ipc: ipcOf(view.data) ?? answer.text.ipc[0],
      claim: block ? Number(block.dataset.block?.slice('claim-'.length)) : chosen,
      picked: quote || undefined,
    });
  };
  const edit = () => {
    if (!opinion) return;
    const chosen = check?.examined.list.find((one) => one.view.id === check.active);
    const at = chosen ? findings.findIndex((one) => one.fingerprint === chosen.finding.fingerprint) : -1;
    if (at >= 0) setOpen(at);
    else if (chosen && check?.rewrite) check.rewrite(chosen.view.id);
    else if (findings.length > 0) setOpen(findings.length - 1);
  };
  useDeskKeys({
    tabs,
    current,
    go: setTab,
    act: primary && !acting ? () => setActing(primary.id) : undefined,
    edit: opinion ? edit : undefined,
    find: text ? () => setFinding(true) : undefined,
    search: text ? openSearch : undefined,
    preview: findings.length > 0 ? preview : undefined,
    close: acting
      ? () => setActing(undefined)
      : search
        ? () => setSearch(undefined)
        : finding
          ? () => setFinding(false)
          : undefined,
  });

  const actionTitle = (one: MatterView['actions'][number]) =>
    opinion && one.id === opinion.target.action && findings.length > 0
      ? w.withCount(say(one.title), findings.length)
      : say(one.title);
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
            {text && text.answer.text.claims.length > 0 && (
              <Button size="small" look="quiet" onClick={openSearch}>
                {w.search} <kbd>S</kbd>
              </Button>
            )}
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
          <MatterHead view={view} definition={definition} who={who} />
          {finding && (
            <FindBar
              key={current}
              within={() => document.querySelector(`.${css.tabs} > [role="tabpanel"]`)}
              onClose={() => setFinding(false)}
            />
          )}
          {search && (
            <PriorArtPanel
              key={`${search.claim} ${search.picked}`}
              target={search}
              onCite={opinion ? (one) => change([...findings, one]) : undefined}
              onClose={() => setSearch(undefined)}
            />
          )}
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

/** The tab in which the words of a part stand. */
const TAB_OF: Record<string, string> = {
  claims: 'claims',
  description: 'description',
  drawings: 'figures',
  abstract: 'abstract',
};

const jumpTo = (id: string) =>
  document.querySelector(`[data-jump="${id}"]`)?.scrollIntoView({ block: 'start', behavior: 'smooth' });

/** The classification that was settled, else the one that was asked for. */
function ipcOf(data: Record<string, unknown>): string | undefined {
  const said = (at: string) => (data[at] as { mainIpc?: unknown } | undefined)?.mainIpc;
  const found = said('classification') ?? said('request');
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A package that has to say what the one before it said. */
const isBound = (definition: Definition, action: string, field: string): boolean =>
  definition.forms[definition.actions[action]?.form ?? '']?.sections.some(
    (section) => section.fields[field]?.sameAsBefore === true,
  ) ?? false;

const isPackage = (value: unknown): boolean => typeof value === 'object' && value !== null && 'textSha256' in value;
