import { type FormEvent, useId, useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { dayOf, formatBytes, formatDay, formatTime } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { type QueueColumn, QueueTable } from '../../ui/queue-table/queue-table.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import { workWords } from '../work/frame/work-words.ts';
import {
  type ActResult,
  certificateUrl,
  type DestructionView,
  type HeldText,
  type HoldKind,
  type RetentionAct,
  useDestructions,
  useRetention,
  useRetentionAct,
} from './api.ts';
import { retentionWords as words } from './retention-words.ts';
import css from './secrecy.module.css';
import { HOLD_KINDS, holdTitles } from './titles.ts';

type Act = RetentionAct['act'];

/** What is kept of closed matters, what is due, and what was destroyed: proposed by one person, confirmed by another. */
export function RetentionPage() {
  const w = useWords(words);
  const names = useWords(workWords);
  const retention = useRetention();
  const [asked, setAsked] = useState<{ act: Act; rows: HeldText[] }>();
  const [results, setResults] = useState<{ act: Act; list: ActResult[] }>();
  const list = retention.data;
  const leads = list?.mayPropose ?? false;
  const columns = useColumns(leads);
  return (
    <WorkFrame title={w.title} current="retention" crumbs={[{ label: w.title }]}>
      {() => (
        <div className={page.page}>
          <h1>{w.title}</h1>
          <p className={page.lead}>{leads ? w.leadLeader : w.leadSecond}</p>
          {retention.error && <Refusals error={retention.error} />}
          {!list && !retention.error && <p role="status">{names.loading}</p>}
          {results && <Results {...results} />}
          {list && (
            <QueueTable
              label={w.kept}
              rows={list.rows}
              columns={columns}
              rowId={(row) => row.matter}
              rowHref={(row) =>
                leads ? matterPath(row.number) : `${pathTo('/work/readings')}?matter=${encodeURIComponent(row.number)}`
              }
              sortedBy={{ column: 'due', down: false }}
              filters={[
                { id: 'due', label: w.isDue, test: (row) => row.due && row.holds.length === 0 && !row.proposal },
                { id: 'proposed', label: w.isProposed, test: (row) => row.proposal !== null },
                { id: 'held', label: w.isHeld, test: (row) => row.holds.length > 0 },
              ]}
              batch={(chosen) => (
                <Choices
                  chosen={chosen}
                  mayPropose={list.mayPropose}
                  mayConfirm={list.mayConfirm}
                  onAct={(act, rows) => setAsked({ act, rows })}
                />
              )}
              csvName="retention.csv"
              empty={w.none}
            />
          )}
          {asked && (
            <Ask
              {...asked}
              onClose={() => setAsked(undefined)}
              onDone={(done) => {
                setResults({ act: asked.act, list: done });
                setAsked(undefined);
              }}
            />
          )}
          <Destroyed />
        </div>
      )}
    </WorkFrame>
  );
}

function useColumns(leads: boolean): QueueColumn<HeldText>[] {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const stateOf = (row: HeldText): string =>
    row.holds[0]
      ? w.heldFor(say(holdTitles[row.holds[0].kind]), row.holds[0].reason)
      : row.proposal
        ? w.proposedBy(row.proposal.name, formatDay(lang, dayOf(row.proposal.at)))
        : row.due
          ? w.isDue
          : w.keeping;
  return [
    {
      id: 'number',
      title: w.number,
      text: (row) => row.number,
      render: (row) => <span className={css.number}>{row.number}</span>,
      sort: true,
      main: true,
    },
    ...(leads ? [{ id: 'title', title: w.name, text: (row: HeldText) => row.title ?? '' }] : []),
    { id: 'outcome', title: w.outcome, text: (row) => say(row.outcomeTitle), sort: true },
    { id: 'closed', title: w.closed, text: (row) => row.closedOn, sort: true },
    {
      id: 'due',
      title: w.due,
      text: (row) => row.dueOn,
      render: (row) => (
        <span className={css.number}>
          {row.dueOn} <small className={css.hint}>{w.months(row.months)}</small>
        </span>
      ),
      sort: true,
    },
    {
      id: 'files',
      title: w.files,
      text: (row) => `${row.files} · ${formatBytes(row.bytes)}`,
      render: (row) => (
        <span className={css.number}>
          {row.files} · {formatBytes(row.bytes)}
        </span>
      ),
      sort: (a, b) => a.bytes - b.bytes,
      align: 'end',
    },
    {
      id: 'state',
      title: w.state,
      text: stateOf,
      render: (row) => (
        <span className={row.due || row.holds.length > 0 || row.proposal ? css.unusual : undefined}>
          {stateOf(row)}
        </span>
      ),
      sort: true,
    },
  ];
}

function Choices({
  chosen,
  mayPropose,
  mayConfirm,
  onAct,
}: {
  chosen: HeldText[];
  mayPropose: boolean;
  mayConfirm: boolean;
  onAct: (act: Act, rows: HeldText[]) => void;
}) {
  const w = useWords(words);
  const held = chosen.filter((row) => row.holds.length > 0);
  const proposable = chosen.filter((row) => row.due && row.holds.length === 0 && !row.proposal);
  const others = chosen.filter((row) => row.proposal && !row.proposal.own);
  const own = chosen.filter((row) => row.proposal?.own);
  return (
    <>
      {mayPropose && proposable.length > 0 && (
        <Button size="small" look="primary" onClick={() => onAct('propose', proposable)}>
          {w.propose(proposable.length)}
        </Button>
      )}
      {mayConfirm && others.length > 0 && (
        <Button size="small" look="primary" onClick={() => onAct('confirm', others)}>
          {w.confirm(others.length)}
        </Button>
      )}
      {others.length === 1 && (
        <Button size="small" onClick={() => onAct('decline', others)}>
          {w.decline}
        </Button>
      )}
      {own.length === 1 && (
        <Button size="small" onClick={() => onAct('withdraw', own)}>
          {w.withdraw}
        </Button>
      )}
      {chosen.length === 1 && held.length === 0 && (
        <Button size="small" onClick={() => onAct('hold', chosen)}>
          {w.hold}
        </Button>
      )}
      {held.length === 1 && chosen.length === 1 && (
        <Button size="small" onClick={() => onAct('lift', held)}>
          {w.lift}
        </Button>
      )}
    </>
  );
}

function Ask({
  act,
  rows,
  onClose,
  onDone,
}: {
  act: Act;
  rows: HeldText[];
  onClose: () => void;
  onDone: (results: ActResult[]) => void;
}) {
  const w = useWords(words);
  const say = useSay();
  const id = useId();
  const doing = useRetentionAct();
  const [reason, setReason] = useState(act === 'propose' ? w.usualReason : '');
  const [kind, setKind] = useState<HoldKind>('dispute');
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length < 2) return setWrong(true);
    const wanted = wantedOf(act, rows, kind, reason.trim());
    const done = await doing.mutateAsync(wanted).catch(() => undefined);
    if (done) onDone(done);
  };
  return (
    <Dialog open title={w.acts[act]} onClose={onClose}>
      <form className={css.ask} onSubmit={(event) => void submit(event)} noValidate>
        {doing.error && <Refusals refusals={refusalsOf(doing.error)} />}
        <p>{act === 'confirm' ? w.confirmLead : act === 'propose' ? w.proposeLead : w.otherLead}</p>
        <p className={css.number}>{rows.map((row) => row.number).join('、')}</p>
        {act === 'hold' && (
          <>
            <label htmlFor={`${id}-kind`}>{w.kind}</label>
            <select id={`${id}-kind`} value={kind} onChange={(event) => setKind(event.target.value as HoldKind)}>
              {HOLD_KINDS.map((one) => (
                <option key={one} value={one}>
                  {say(holdTitles[one])}
                </option>
              ))}
            </select>
          </>
        )}
        <label htmlFor={id}>{w.reason}</label>
        <input
          id={id}
          value={reason}
          maxLength={200}
          autoComplete="off"
          aria-invalid={wrong || undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setReason(event.target.value)}
        />
        <p id={`${id}-hint`} className={css.hint} data-wrong={wrong || undefined}>
          {w.reasonHint}
        </p>
        <div className={css.foot}>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button type="submit" look="primary" disabled={doing.isPending}>
            {doing.isPending ? w.working : w.acts[act]}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function wantedOf(act: Act, rows: HeldText[], kind: HoldKind, reason: string): RetentionAct {
  const [first] = rows;
  switch (act) {
    case 'propose':
      return { act, matters: rows.map((row) => row.matter), reason };
    case 'confirm':
      return { act, proposals: rows.flatMap((row) => (row.proposal ? [row.proposal.id] : [])), reason };
    case 'hold':
      return { act, matter: first?.matter ?? '', kind, reason };
    case 'lift':
      return { act, id: first?.holds[0]?.id ?? '', reason };
    default:
      return { act, id: first?.proposal?.id ?? '', reason };
  }
}

function Results({ act, list }: { act: Act; list: ActResult[] }) {
  const w = useWords(words);
  const good = list.filter((one) => one.ok);
  const bad = list.flatMap((one) => one.refusals ?? []);
  return (
    <div role="status">
      {(good.length > 0 || list.length === 0) && (
        <p className={css.result}>
          <Icon name="check" size={18} />{' '}
          {act === 'confirm'
            ? good.map((one) => w.destroyed(one.number ?? '', one.removed ?? 0, one.certificate ?? '')).join(' ')
            : act === 'propose'
              ? w.proposed(good.length)
              : w.done}
        </p>
      )}
      {bad.length > 0 && <Refusals refusals={bad} />}
    </div>
  );
}

function Destroyed() {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const { data } = useDestructions();
  if (!data) return null;
  return (
    <section className={page.section}>
      <SectionHead title={w.gone} note={String(data.rows.length)} />
      {data.rows.length === 0 ? (
        <EmptyState title={w.nothingGone} />
      ) : (
        <div className={css.wide}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{w.certificate}</th>
                <th scope="col">{w.number}</th>
                <th scope="col">{w.outcome}</th>
                <th scope="col">{w.when}</th>
                <th scope="col">{w.persons}</th>
                <th scope="col">{w.contents}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row: DestructionView) => (
                <tr key={row.id}>
                  <td className={css.number}>
                    <a href={certificateUrl(row.matter)} target="_blank" rel="noreferrer">
                      {row.number}
                    </a>
                  </td>
                  <td className={css.number}>{row.publicNumber}</td>
                  <td>{say(row.outcomeTitle)}</td>
                  <td>
                    {formatDay(lang, dayOf(row.at))} {formatTime(row.at)}
                    {row.doneAt === null && <small>{w.unfinished}</small>}
                  </td>
                  <td>{w.twoPersons(row.proposer, row.confirmer)}</td>
                  <td>
                    {w.removed(row.removed, formatBytes(row.bytes))}
                    {row.kept > 0 && <small>{w.keptElsewhere(row.kept)}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
