import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call, type MatterView, refusalsOf } from '../../../api/index.ts';
import { formatDay } from '../../../app/format.ts';
import { useLang, useSay, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { Lamp } from '../../../ui/lamp/lamp.tsx';
import { matterPath } from '../frame/paths.ts';
import css from './allocation.module.css';
import { allocationWords as words } from './allocation-words.ts';
import type { AllocationRow, AllocationView } from './data.ts';

type Candidate = AllocationRow['ranking']['candidates'][number];

interface Choice {
  account: string;
  reason: string;
}

/** Cases with the examiner proposed, the reason, and the others; each may be changed, all are allocated at once, each for itself. */
export function CaseList({
  view,
  moving,
  onAgain,
}: {
  view: AllocationView;
  moving: boolean;
  onAgain: () => Promise<void>;
}) {
  const w = useWords(words);
  const lang = useLang();
  const say = useSay();
  const client = useQueryClient();
  const [choices, setChoices] = useState<Record<string, Choice>>(() =>
    Object.fromEntries(
      view.cases.map((one) => [
        one.id,
        { account: one.proposal.account ?? '', reason: one.proposal.account ? one.proposal.reason.zh : '' },
      ]),
    ),
  );
  const [outcome, setOutcome] = useState<Record<string, true | string>>({});
  const [working, setWorking] = useState(false);
  const [ids] = useState(() => Object.fromEntries(view.cases.map((one) => [one.id, crypto.randomUUID()])));
  const told = useRef<HTMLParagraphElement>(null);
  const done = Object.values(outcome).filter((one) => one === true).length;
  const over = Object.keys(outcome).length > 0 && !working;
  useEffect(() => {
    if (over) told.current?.focus();
  }, [over]);

  if (view.cases.length === 0)
    return <EmptyState title={moving ? w.noneMove : w.none} {...(moving ? {} : { hint: w.noneHint })} />;
  const ready = view.cases.filter((one) => choices[one.id]?.account && outcome[one.id] !== true);

  const choose = (row: AllocationRow, one: Candidate) => {
    const proposed = one.account === row.proposal.account;
    const reason = proposed ? row.proposal.reason.zh : one.reasons.map((each) => each.zh).join('；');
    setChoices((all) => ({ ...all, [row.id]: { account: one.account, reason: [...reason].slice(0, 200).join('') } }));
  };
  const run = async () => {
    setWorking(true);
    for (const row of ready) {
      const { account, reason } = choices[row.id]!;
      try {
        const matter = await call<MatterView>(`/api/matters/${encodeURIComponent(row.id)}`);
        await call(`/api/matters/${encodeURIComponent(row.id)}/actions/assign`, {
          body: {
            requestId: `${ids[row.id]}.${matter.seq}`,
            expectedSeq: matter.seq,
            input: { examiner: account, ...(reason ? { reason } : {}) },
          },
        });
        setOutcome((all) => ({ ...all, [row.id]: true }));
      } catch (error) {
        const [refusal] = refusalsOf(error);
        setOutcome((all) => ({ ...all, [row.id]: refusal ? `${say(refusal.what)} ${say(refusal.why)}` : '' }));
      }
    }
    setWorking(false);
    // The lists at the side count anew; this list stays, so that its results can be read.
    await client.invalidateQueries({ queryKey: ['mine'], predicate: ({ queryKey }) => queryKey[1] !== 'allocation' });
  };

  return (
    <>
      <div className={css.go}>
        {over ? (
          <p ref={told} tabIndex={-1} role="status">
            <Icon name="check" />
            {w.result(done, view.cases.length)}
          </p>
        ) : (
          <p>{view.optimal ? w.optimal : w.near(Math.max(1, Math.round(100 * view.gap)))}</p>
        )}
        {over && ready.length === 0 ? (
          <Button onClick={() => void onAgain()}>{w.again}</Button>
        ) : (
          <Button look="primary" disabled={working || ready.length === 0} onClick={() => void run()}>
            {working ? w.working : (moving ? w.allMove : w.all)(ready.length)}
          </Button>
        )}
      </div>
      <ol className={css.cases}>
        {view.cases.map((row) => {
          const choice = choices[row.id]!;
          const candidates = row.ranking.candidates;
          const chosen = candidates.find((one) => one.account === choice.account);
          const result = outcome[row.id];
          return (
            <li key={row.id} data-done={result === true || undefined}>
              <div className={css.what}>
                <a href={matterPath(row.id)}>{row.title}</a>
                <span>
                  {row.number} · {row.applicant}
                </span>
                <span>
                  {w[row.kind]} · {row.symbol || w.noClass}
                  {' · '}
                  {row.due && row.lamp ? (
                    <>
                      <Lamp state={row.lamp} bare /> {formatDay(lang, row.due, { year: false, weekday: true })}
                    </>
                  ) : (
                    w.noPoints
                  )}
                </span>
              </div>
              {result === true ? (
                <p className={css.done}>
                  <Icon name="check" size={16} />
                  {w.done} · {chosen?.name}
                </p>
              ) : (
                <div className={css.who}>
                  <select
                    aria-label={w.to(row.title)}
                    value={choice.account}
                    onChange={(event) => {
                      const one = candidates.find((each) => each.account === event.target.value);
                      if (one) choose(row, one);
                    }}
                  >
                    <option value="">{w.nobody}</option>
                    {candidates.map((one) => (
                      <option key={one.account} value={one.account}>
                        {one.name} · {one.eligible ? w.score(one.score) : w.excluded} · {one.load.points}/
                        {one.load.capacity}
                      </option>
                    ))}
                  </select>
                  <textarea
                    aria-label={w.reasonOf(row.title)}
                    lang="zh-CN"
                    rows={2}
                    maxLength={200}
                    value={choice.reason}
                    onChange={(event) =>
                      setChoices((all) => ({ ...all, [row.id]: { ...choice, reason: event.target.value } }))
                    }
                  />
                  {row.proposal.over > 0 && choice.account === row.proposal.account && (
                    <p className={css.over}>
                      <Icon name="warn" size={16} />
                      {w.over(row.proposal.over)}
                    </p>
                  )}
                  {!row.proposal.account && !choice.account && <p className={css.over}>{say(row.proposal.reason)}</p>}
                  {typeof result === 'string' && (
                    <p className={css.over} role="alert">
                      {result}
                    </p>
                  )}
                </div>
              )}
              <details className={css.others}>
                <summary>{w.others(candidates.length)}</summary>
                <ul>
                  {candidates.map((one) => (
                    <li key={one.account} data-out={!one.eligible || undefined}>
                      <strong>{one.name}</strong>
                      <b>{one.eligible ? w.score(one.score) : w.excluded}</b>
                      <span>{one.reasons.map((each) => say(each)).join(lang === 'zh' ? '；' : '; ')}</span>
                      {result !== true && one.eligible && (
                        <Button
                          size="small"
                          look="quiet"
                          disabled={one.account === choice.account}
                          onClick={() => choose(row, one)}
                        >
                          {one.account === choice.account ? w.chosen : w.take}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ol>
    </>
  );
}
