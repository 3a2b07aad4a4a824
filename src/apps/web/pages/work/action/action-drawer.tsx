import { ConfigProvider } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Form } from '#engine/form/types.ts';
import type { Refusal } from '#kernel/refusal.ts';
import {
  type ActResult,
  ApiError,
  type DraftHandle,
  draftId,
  type MatterView,
  refusalsOf,
  useAct,
  useAction,
  useDraft,
} from '../../../api/index.ts';
import { formatDay, formatTime } from '../../../app/format.ts';
import { type Say, useLang, useSay, useWords } from '../../../app/i18n.ts';
import { FieldSet } from '../../../forms/field-set.tsx';
import { problemsOf, useEngineForm } from '../../../forms/use-engine-form.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { FormProblem, FormValues } from '../../../ui/form-renderer/form-types.ts';
import { Icon } from '../../../ui/icon/icon.tsx';
import { standingValues } from '../../form/known-values.ts';
import { useRanking } from '../allocation/data.ts';
import { type Definition, useLoads } from '../data.ts';
import { Refusals } from '../frame/refusals.tsx';
import type { Who } from '../frame/use-who.ts';
import { withLoads } from '../matter/loads.ts';
import { ranked } from '../matter/ranked.ts';
import css from './action-drawer.module.css';

import { drawerWords as words } from './drawer-words.ts';
import { WhatFollows } from './what-follows.tsx';

export interface Renew {
  /** The matter as it stands now, while the page still shows what it showed. */
  peek: () => Promise<MatterView>;
  /** Shows everything as it stands now. */
  take: () => void;
}

export interface ActionDrawerProps {
  view: MatterView;
  definition: Definition;
  who: Who;
  action: MatterView['actions'][number];
  /** The draft another part of the page writes as well (the findings beside the text). */
  draft?: DraftHandle<FormValues> | undefined;
  onClose: () => void;
  onDone: (result: ActResult, title: Say) => void;
  renew: Renew;
  onProblems?: (problems: FormProblem[]) => void;
}

/** Statuses under which a step may be refused because somebody acted first. */
const CONFLICTS = [403, 404, 409, 422];

/** A drawer beside the matter: the step's own form, what will follow from it, and one button that does it. */
export function ActionDrawer(props: ActionDrawerProps) {
  return props.draft ? <Drawer {...props} draft={props.draft} /> : <DraftedDrawer {...props} />;
}

function DraftedDrawer(props: ActionDrawerProps) {
  const { who, view, action, definition } = props;
  const form = action.form ? definition.forms[action.form] : undefined;
  const draft = useDraft<FormValues>(
    draftId(who.account, action.id, view.head.id),
    form ? standingValues(form, definition.actions[action.id]?.into, view.data) : {},
    { procedure: view.head.procedure, matter: view.head.id, action: action.id },
  );
  return <Drawer {...props} draft={draft} />;
}

function Drawer({
  view,
  definition,
  who,
  action,
  draft,
  onClose,
  onDone,
  renew,
  onProblems,
}: ActionDrawerProps & { draft: DraftHandle<FormValues> }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const box = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useAction(view.head.id, action.id);
  const act = useAct(view.head.id);
  const asksForPeople = Object.keys(answer.data?.people ?? {}).length > 0;
  const loads = useLoads(asksForPeople);
  const ranking = useRanking(view.head.id, asksForPeople && who.post?.post === 'centre-leader').data;
  const [seq, setSeq] = useState(view.seq);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [others, setOthers] = useState<Refusal[]>([]);
  const [stale, setStale] = useState<MatterView>();

  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const form: Form = useMemo(
    () => (action.form ? definition.forms[action.form] : undefined) ?? { title: action.title, sections: [] },
    [action, definition],
  );
  const context = {
    today: who.today,
    data: view.data,
    numbers: view.numbers,
    counts: view.counts,
    settings: answer.data?.settings ?? {},
    matter: { ...view.head, state: definitionState(view, definition), openedDay: view.openedDay },
    parties: Object.fromEntries(view.parties.map((party) => [party.role, party])),
    facts: {},
  };
  const bound = useEngineForm({
    form,
    values: draft.data,
    set: draft.set,
    context,
    people: ranked(withLoads(answer.data?.people ?? {}, loads.data ?? []), ranking),
  });
  const filled = Object.keys(draft.data).length > 0;

  const show = (refusals: Refusal[]) => {
    const told = problemsOf(refusals);
    setProblems(told.problems);
    setOthers(told.others);
    onProblems?.(told.problems);
    const first = told.problems[0];
    if (first) requestAnimationFrame(() => document.getElementById(first.field)?.focus());
  };

  const close = () => {
    if (stale) renew.take();
    onClose();
  };

  const submit = async () => {
    setOthers([]);
    const judged = bound.judge();
    if (!judged.ok) return show(judged.refusals);
    show([]);
    await draft.save();
    try {
      // Awaited here: the lists are read anew meanwhile, and this drawer may be gone from the page when the answer comes.
      const result = await act.mutateAsync({ action: action.id, expectedSeq: seq, input: judged.value });
      await draft.discard();
      onDone(result, action.title);
    } catch (error) {
      const refusals = refusalsOf(error);
      // Whatever the words of the refusal: if the matter has moved on, that is the reason to tell.
      if (error instanceof ApiError && CONFLICTS.includes(error.status)) {
        const now = await renew.peek().catch(() => undefined);
        if (now && now.seq > seq) return setStale(now);
      }
      show(refusals);
    }
  };

  const meanwhile = stale?.log.filter((entry) => entry.seq > seq) ?? [];
  const possible = stale?.actions.some((one) => one.id === action.id) ?? true;
  return (
    <ConfigProvider getPopupContainer={() => box.current ?? document.body}>
      <section
        ref={box}
        className={css.drawer}
        role="dialog"
        aria-modal="false"
        aria-labelledby="action-title"
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
        onBlur={() => void draft.save()}
      >
        <header className={css.head}>
          <h2 id="action-title" ref={heading} tabIndex={-1}>
            {say(action.title)}
          </h2>
          <p>
            {view.head.publicNumber} · <span lang="zh-CN">{view.title}</span>
          </p>
          <button type="button" className={css.close} onClick={close}>
            <Icon name="close" label={filled ? w.close : w.closeFresh} />
          </button>
        </header>
        <div className={css.body}>
          {stale && (
            <div className={css.stale} role="alert">
              <h3>
                <Icon name="turn" />
                {w.stale}
              </h3>
              <p>{w.staleHint}</p>
              <ul>
                {meanwhile.map((entry) => (
                  <li key={entry.seq}>
                    <strong>{say(entry.title)}</strong> · {entry.by || say(entry.role)} ·{' '}
                    {formatDay(lang, entry.day, { year: false })} {formatTime(entry.at)} → {say(entry.to)}
                  </li>
                ))}
              </ul>
              {possible ? (
                <Button
                  size="small"
                  look="primary"
                  onClick={() => {
                    setSeq(stale.seq);
                    setStale(undefined);
                    renew.take();
                  }}
                >
                  {w.goOn}
                </Button>
              ) : (
                <p>{w.notNow}</p>
              )}
            </div>
          )}
          {draft.state.kind === 'conflict' && (
            <div className={css.stale} role="alert">
              <h3>
                <Icon name="warn" />
                {w.conflict}
              </h3>
              <p>{w.conflictHint(formatTime(draft.state.theirs.updatedAt))}</p>
              <p className={css.choose}>
                <Button size="small" onClick={() => void draft.keepMine()}>
                  {w.mine}
                </Button>
                <Button size="small" onClick={draft.takeTheirs}>
                  {w.theirs}
                </Button>
              </p>
            </div>
          )}
          {others.length > 0 && <Refusals refusals={others} />}
          {answer.error && !stale ? <Refusals error={answer.error} /> : null}
          {action.hint && (
            <p className={css.hint}>
              <Icon name="info" size={16} />
              {say(action.hint)}
            </p>
          )}
          {form.intro && <p className={css.hint}>{say(form.intro)}</p>}
          {draft.ready && form.sections.length > 0 ? (
            <FieldSet
              form={bound}
              values={draft.data}
              problems={problems}
              onChange={(next) => {
                draft.set(next);
                if (problems.length > 0) setProblems([]);
              }}
            />
          ) : (
            form.sections.length === 0 && <p className={css.quiet}>{w.noForm}</p>
          )}
          <WhatFollows definition={definition} action={action.id} />
        </div>
        <footer className={css.foot}>
          <p role="status">{form.sections.length > 0 ? <DraftWords draft={draft} /> : null}</p>
          {bound.sending && <p>{w.sending}</p>}
          <Button
            look={action.tone === 'danger' ? 'grave' : 'primary'}
            disabled={act.isPending || bound.sending || stale !== undefined || draft.state.kind === 'conflict'}
            onClick={() => void submit()}
          >
            {act.isPending ? w.working : `${w.confirm}${say(action.title)}`}
          </Button>
        </footer>
      </section>
    </ConfigProvider>
  );
}

/** The state of a draft in words. */
export function DraftWords({ draft }: { draft: DraftHandle<FormValues> }) {
  const w = useWords(words);
  switch (draft.state.kind) {
    case 'saved':
      return draft.state.at ? w.saved(formatTime(draft.state.at)) : null;
    case 'saving':
    case 'dirty':
      return w.saving;
    case 'failed':
      return w.failed;
    case 'conflict':
      return w.conflict;
    default:
      return null;
  }
}

const definitionState = (view: MatterView, definition: Definition): string =>
  Object.entries(definition.states).find(([, state]) => state.title.zh === view.status.state.zh)?.[0] ?? '';
