import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MergeView } from '#apps/core/corpus/names/decisions.ts';
import type { Evidence, MergeState } from '#corpus/names/index.ts';
import { call } from '../../api/index.ts';
import { dayOf, formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Answer } from '../portal/page.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { evidenceLine } from './evidence-fields.tsx';
import css from './names.module.css';
import { actTitles, namesWords, STATES } from './names-words.ts';
import { Spellings } from './spellings.tsx';

/** What was decided, objections first: all of it for the steward and the auditor, what names it for an organisation. */
export function Merges({ own }: { own: boolean }) {
  const w = useWords(namesWords);
  const found = useQuery({
    queryKey: ['mine', 'name-merges'],
    queryFn: () => call<{ merges: MergeView[] }>('/api/name-merges'),
  });
  return (
    <Answer of={found}>
      {({ merges }) =>
        merges.length === 0 ? (
          <EmptyState title={own ? w.noOwn : w.noMerges} hint={own ? w.noOwnHint : w.noMergesHint} />
        ) : (
          <MergeList merges={merges} />
        )
      }
    </Answer>
  );
}

function MergeList({ merges }: { merges: readonly MergeView[] }) {
  const w = useWords(namesWords);
  const say = useSay();
  const [state, setState] = useState<MergeState>();
  const there = STATES.filter((one) => merges.some((merge) => merge.state === one));
  const shown = there
    .filter((one) => state === undefined || one === state)
    .flatMap((one) => merges.filter((merge) => merge.state === one));
  const titleOf = (one: MergeState) => say(merges.find((merge) => merge.state === one)!.stateTitle);
  return (
    <>
      {there.length > 1 && (
        <fieldset className={css.states}>
          <button type="button" aria-pressed={state === undefined} onClick={() => setState(undefined)}>
            {w.count(w.all, formatNumber(merges.length))}
          </button>
          {there.map((one) => (
            <button key={one} type="button" aria-pressed={state === one} onClick={() => setState(one)}>
              {w.count(titleOf(one), formatNumber(merges.filter((merge) => merge.state === one).length))}
            </button>
          ))}
        </fieldset>
      )}
      <ul className={css.cards}>
        {shown.map((one) => (
          <MergeCard key={one.id} merge={one} />
        ))}
      </ul>
    </>
  );
}

const TONES: Partial<Record<MergeState, string>> = { confirmed: 'good', held: 'soon' };

function MergeCard({ merge }: { merge: MergeView }) {
  const w = useWords(namesWords);
  const say = useSay();
  const lang = useLang();
  const [act, setAct] = useState<MergeView['may'][number]>();
  return (
    <li className={css.card} data-state={merge.state}>
      <div className={css.cardHead}>
        <h3 lang="zh-CN">{merge.canonical}</h3>
        <div className={css.actions}>
          {merge.may.map((one, i) => (
            <Button key={one} size="small" look={i === 0 ? 'plain' : 'quiet'} onClick={() => setAct(one)}>
              {say(actTitles[one].button)}
            </Button>
          ))}
        </div>
      </div>
      <p className={css.meta}>
        <span className={css.tag} data-tone={TONES[merge.state]}>
          {say(merge.stateTitle)}
        </span>
        <span title={w.reasonHints(merge.reason)}>{w.reasons(merge.reason)}</span>
        {merge.creditCode && <code>{merge.creditCode}</code>}
      </p>
      <Spellings name={merge.canonical} all={merge.spellings.map((spelling) => ({ spelling }))} />
      <ol className={css.log} aria-label={w.history}>
        {merge.log
          .filter((one) => one.act !== 'propose')
          .map((one) => (
            <li key={one.seq} data-act={one.act}>
              <time dateTime={one.at}>{formatDay(lang, dayOf(one.at))}</time>
              <div>
                <b>{one.by}</b> {say(actTitles[one.act].done)}
                {one.words && <q>{one.words}</q>}
                {one.evidence && one.evidence.length > 0 && (
                  <ul>
                    {one.evidence.map((item) => (
                      <EvidenceView key={JSON.stringify(item)} merge={merge.id} evidence={item} />
                    ))}
                  </ul>
                )}
              </div>
            </li>
          ))}
      </ol>
      {act && (
        <DecideDialog
          title={`${say(actTitles[act].button)}：${merge.canonical}`}
          act={act}
          path={`/api/name-merges/${encodeURIComponent(merge.id)}/acts`}
          body={{}}
          onClose={() => setAct(undefined)}
        />
      )}
    </li>
  );
}

function EvidenceView({ merge, evidence }: { merge: string; evidence: Evidence }) {
  if (evidence.kind === 'text') return <li>{evidence.text}</li>;
  return (
    <li>
      {evidence.kind === 'link' ? (
        <a href={evidence.url} rel="noreferrer noopener" target="_blank">
          {evidenceLine(evidence)}
        </a>
      ) : (
        <a href={`/api/name-merges/${encodeURIComponent(merge)}/files/${evidence.sha256}`} download>
          {evidence.name}
        </a>
      )}
    </li>
  );
}
