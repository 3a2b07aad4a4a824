import { useState } from 'react';
import { urlOf } from '../../api/call.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import css from './entities.module.css';
import { type BatchMember, useBatches, useMembers, useRun } from './entity-data.ts';
import { entityWords } from './entity-words.ts';
import { RunReport, useFieldWord, useTicks } from './parts.tsx';

/** What is ready to be reported, and the batches that were. */
export function BatchesTab({ today, acts }: { today: string; acts: boolean }) {
  const w = useWords(entityWords);
  const { data, error } = useBatches();
  const run = useRun();
  if (error) return <Refusals error={error} />;
  if (!data) return null;
  return (
    <>
      <section className={css.part} aria-labelledby="ready">
        <h2 id="ready">{w.ready}</h2>
        {data.ready.length === 0 && run.of === 0 ? (
          <EmptyState title={w.readyNone} hint={w.readyNoneHint} />
        ) : (
          <Ready members={data.ready} today={today} acts={acts} run={run} />
        )}
      </section>
      <section className={css.part} aria-labelledby="reported">
        <h2 id="reported">{w.reportedList}</h2>
        {data.batches.length === 0 ? (
          <EmptyState title={w.noBatches} hint={w.noBatchesHint} />
        ) : (
          <ul className={css.batches}>
            {data.batches.map((one, at) => (
              <Batch key={one.batch} {...one} today={today} acts={acts} first={at === 0} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

type Runner = ReturnType<typeof useRun>;

function Ready({ members, today, acts, run }: { members: BatchMember[]; today: string; acts: boolean; run: Runner }) {
  const w = useWords(entityWords);
  const [batch, setBatch] = useState(today.slice(0, 7));
  const ticks = useTicks(members.map((one) => one.matter));
  const report = () =>
    run.start(
      '/api/entity-batches/report',
      members.filter((one) => ticks.has(one.matter)).map(({ matter, seq }) => ({ matter, seq })),
      (matters) => ({ batch: batch.trim(), matters }),
    );
  return (
    <>
      {members.length > 0 && <MemberTable members={members} ticks={acts ? ticks : undefined} due />}
      {acts && members.length > 0 && (
        <form
          className={css.act}
          onSubmit={(event) => {
            event.preventDefault();
            report();
          }}
        >
          <label>
            {w.batchName}
            <input value={batch} maxLength={40} required onChange={(event) => setBatch(event.target.value)} />
          </label>
          <Button
            type="submit"
            look="primary"
            disabled={run.working || ticks.chosen.length === 0 || batch.trim() === ''}
          >
            {run.working ? w.working : w.report(ticks.chosen.length)}
          </Button>
        </form>
      )}
      <RunReport run={run} />
    </>
  );
}

interface BatchProps {
  batch: string;
  from: string;
  to: string;
  total: number;
  states: Record<string, number>;
  today: string;
  acts: boolean;
  first: boolean;
}

function Batch({ batch, from, to, total, states, today, acts, first }: BatchProps) {
  const w = useWords(entityWords);
  const lang = useLang();
  const waiting = states.reported ?? 0;
  const [open, setOpen] = useState(first && waiting > 0);
  const members = useMembers(batch, open);
  const run = useRun();
  return (
    <li>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <b>{batch}</b>
          <span>{w.members(total)}</span>
          <span>
            {w.reportedOn} {formatDay(lang, from, { year: true })}
            {to !== from && ` – ${formatDay(lang, to, { year: false })}`}
          </span>
          <States states={states} members={members.data} />
        </summary>
        {members.error && <Refusals error={members.error} />}
        {members.data && (
          <div className={css.inside}>
            <p className={css.exports}>
              {(['csv', 'xlsx'] as const).map((form) => (
                <a key={form} href={urlOf(`/api/entity-batches/members.${form}`, { batch })} download>
                  <Icon name="download" size={16} />
                  {w[form]}
                </a>
              ))}
            </p>
            <Confirm members={members.data} today={today} acts={acts && waiting > 0} run={run} />
          </div>
        )}
      </details>
    </li>
  );
}

/** How many of a batch stand in which state; words come with the members. */
function States({ states, members }: { states: Record<string, number>; members: BatchMember[] | undefined }) {
  const w = useWords(entityWords);
  const say = useSay();
  const word = (state: string) => {
    const found = members?.find((one) => one.state === state);
    if (found) return say(found.stateTitle);
    return state === 'reported' ? w.reportedOn : state;
  };
  if (!members) return null;
  return (
    <span className={css.states}>
      {Object.entries(states).map(([state, n]) => (
        <span key={state} data-state={state}>
          {word(state)} {n}
        </span>
      ))}
    </span>
  );
}

function Confirm({ members, today, acts, run }: { members: BatchMember[]; today: string; acts: boolean; run: Runner }) {
  const w = useWords(entityWords);
  const [filedOn, setFiledOn] = useState(today);
  const [grade, setGrade] = useState('');
  const waiting = members.filter((one) => one.state === 'reported');
  const ticks = useTicks(waiting.map((one) => one.matter));
  const confirm = () =>
    run.start(
      '/api/entity-batches/confirm',
      waiting.filter((one) => ticks.has(one.matter)).map(({ matter, seq }) => ({ matter, seq })),
      (matters) => ({ filedOn, ...(grade ? { grade } : {}), matters }),
    );
  return (
    <>
      <MemberTable members={members} ticks={acts ? ticks : undefined} tickable={(one) => one.state === 'reported'} />
      {acts && (
        <form
          className={css.act}
          onSubmit={(event) => {
            event.preventDefault();
            confirm();
          }}
        >
          <label>
            {w.filedOn}
            <input
              type="date"
              value={filedOn}
              max={today}
              required
              onChange={(event) => setFiledOn(event.target.value)}
            />
          </label>
          <label>
            {w.grade}
            <select value={grade} onChange={(event) => setGrade(event.target.value)}>
              <option value="">{w.noGrade}</option>
              {['A', 'B', 'C'].map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <Button type="submit" look="primary" disabled={run.working || ticks.chosen.length === 0 || filedOn === ''}>
            {run.working ? w.working : w.confirm(ticks.chosen.length)}
          </Button>
          <p>{w.confirmHint}</p>
        </form>
      )}
      <RunReport run={run} />
    </>
  );
}

interface MemberTableProps {
  members: BatchMember[];
  ticks: ReturnType<typeof useTicks> | undefined;
  tickable?: (member: BatchMember) => boolean;
  due?: boolean;
}

function MemberTable({ members, ticks, tickable = () => true, due = false }: MemberTableProps) {
  const w = useWords(entityWords);
  const say = useSay();
  const lang = useLang();
  const field = useFieldWord();
  return (
    <div className={page.wide}>
      <table className={`${page.table} ${css.table}`}>
        <thead>
          <tr>
            {ticks && (
              <th scope="col">
                <input type="checkbox" aria-label={w.all} checked={ticks.all} onChange={ticks.toggleAll} />
              </th>
            )}
            <th scope="col">{w.name}</th>
            <th scope="col">{w.number}</th>
            <th scope="col">{w.code}</th>
            <th scope="col">{w.division}</th>
            <th scope="col">{w.field}</th>
            <th scope="col">{due ? w.due : w.state}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((one) => (
            <tr key={one.matter}>
              {ticks && (
                <td>
                  {tickable(one) && (
                    <input
                      type="checkbox"
                      aria-label={w.choose(one.name)}
                      checked={ticks.has(one.matter)}
                      onChange={() => ticks.toggle(one.matter)}
                    />
                  )}
                </td>
              )}
              <th scope="row">
                <a href={matterPath(one.matter)} lang="zh-CN">
                  {one.name}
                </a>
              </th>
              <td className={css.number}>{one.number}</td>
              <td className={css.number}>{one.code}</td>
              <td className={css.short}>{say(one.divisionTitle)}</td>
              <td className={css.short}>{field(one.field)}</td>
              <td>{due ? one.due && formatDay(lang, one.due, { year: false }) : say(one.stateTitle)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
