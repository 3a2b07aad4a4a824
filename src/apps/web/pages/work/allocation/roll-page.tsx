import { type FormEvent, useState } from 'react';
import { call } from '../../../api/index.ts';
import { dayOf, formatDay, formatTime } from '../../../app/format.ts';
import { catalogue, useLang, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import page from '../frame/page.module.css';
import { Refusals } from '../frame/refusals.tsx';
import { WorkFrame } from '../frame/work-frame.tsx';
import css from './allocation.module.css';
import { allocationWords } from './allocation-words.ts';
import { type RollChange, type RollEntry, useRoll, useRollChange, useRollHistory } from './data.ts';
import { allocationPath } from './paths.ts';
import { rollWords as shared } from './roll-words.ts';

const words = catalogue(
  {
    lead: '建议分案的依据。每次修改注明依据，历史版本都保留；预审员可自行申报回避和不在岗。',
    name: '姓名',
    change: '修改',
    changeOf: (name: string) => `修改：${name}`,
    history: '历史',
    historyOf: (name: string) => `历史：${name}`,
    source: '修改依据',
    sourceHint: '如：岗位说明、请假单',
    save: '保存',
    cancel: '取消',
    listHint: '用顿号或逗号隔开，如 C12N、C11B 1/04',
    lines: '每行一段：起日 至 止日 事由',
    conflictLines: '每行一家：统一社会信用代码 理由',
    paused: '暂停分案',
    until: (day: string) => `${day}起不再有效`,
    now: '现行',
    by: (by: string) => `${by}录入`,
    none: '没有预审员',
    first: '尚未登记，按默认值计算',
  },
  {
    lead: 'What the proposals rest on. Every change names its ground and the history is kept; examiners declare conflicts and absences themselves.',
    name: 'Name',
    change: 'Change',
    changeOf: (name: string) => `Change: ${name}`,
    history: 'History',
    historyOf: (name: string) => `History: ${name}`,
    source: 'Ground of the change',
    sourceHint: 'such as: post description, leave form',
    save: 'Save',
    cancel: 'Cancel',
    listHint: 'separated by commas, such as C12N, C11B 1/04',
    lines: 'one a line: from to reason',
    conflictLines: 'one a line: credit code and reason',
    paused: 'takes no new cases',
    until: (day: string) => `no longer held from ${day}`,
    now: 'holds now',
    by: (by: string) => `entered by ${by}`,
    none: 'There is no pre-examiner',
    first: 'not entered yet; defaults are used',
  },
);

/** 预审员名册: kept by the head of the centre. */
export function RollPage() {
  const w = useWords(allocationWords);
  return (
    <WorkFrame
      title={w.roll}
      current="allocation"
      crumbs={[{ label: w.title, href: allocationPath() }, { label: w.roll }]}
    >
      {(who) =>
        who.post?.post === 'centre-leader' ? <Roll /> : <EmptyState title={w.forbidden} hint={w.forbiddenHint} />
      }
    </WorkFrame>
  );
}

function Roll() {
  const w = useWords(words);
  const a = useWords(allocationWords);
  const r = useWords(shared);
  const { data, error } = useRoll(true);
  const [editing, setEditing] = useState<RollEntry>();
  const [reading, setReading] = useState<RollEntry>();
  return (
    <div className={page.page}>
      <h1>{a.roll}</h1>
      <p className={page.lead}>{w.lead}</p>
      {error ? <Refusals error={error} /> : null}
      {data?.length === 0 && <EmptyState title={w.none} />}
      {data && data.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
        <section className={page.wide} aria-label={a.roll} tabIndex={0}>
          <table className={`${page.table} ${css.roll}`}>
            <thead>
              <tr>
                {[w.name, r.ipc, r.kinds, r.points, r.weight, r.absences, r.conflicts, ''].map((one) => (
                  <th key={one} scope="col" data-align={one === r.points || one === r.weight ? 'end' : undefined}>
                    {one || <span className="visually-hidden">{w.change}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.map((one) => (
                <tr key={one.account}>
                  <th scope="row">
                    {one.name} {one.state === 'paused' && <span className={css.badge}>{w.paused}</span>}
                    {!one.listed && <span className={css.badge}>{a.unlisted}</span>}
                  </th>
                  <td>{one.ipc.join('、') || '—'}</td>
                  <td>{one.kinds.map((kind) => a[kind as 'invention']).join('、') || r.every}</td>
                  <td data-align="end">{one.dailyPoints}</td>
                  <td data-align="end">{one.weight}%</td>
                  <td>
                    {one.absences.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join('、') || '—'}
                  </td>
                  <td>{one.conflicts.map((each) => each.name ?? each.code).join('、') || '—'}</td>
                  <td>
                    <Button size="small" aria-label={w.changeOf(one.name)} onClick={() => setEditing(one)}>
                      {w.change}
                    </Button>{' '}
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={w.historyOf(one.name)}
                      onClick={() => setReading(one)}
                    >
                      {w.history}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {editing && <Edit entry={editing} onClose={() => setEditing(undefined)} />}
      {reading && <History entry={reading} onClose={() => setReading(undefined)} />}
    </div>
  );
}

const listOf = (value: string): string[] =>
  value
    .split(/[、,，;；\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);
const linesOf = (value: string): string[] =>
  value
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

function Edit({ entry, onClose }: { entry: RollEntry; onClose: () => void }) {
  const w = useWords(words);
  const a = useWords(allocationWords);
  const r = useWords(shared);
  const save = useRollChange((change: RollChange & { source: string }) =>
    call(`/api/examiners/${encodeURIComponent(entry.account)}`, { method: 'PUT', body: change }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '');
    const before = new Map(entry.conflicts.map((one) => [one.code, one]));
    save.mutate(
      {
        source: text('source'),
        state: given.get('paused') ? 'paused' : 'active',
        ipc: listOf(text('ipc')),
        kinds: given.getAll('kinds').map(String),
        languages: listOf(text('languages')),
        dailyPoints: Number(text('dailyPoints')),
        weight: Number(text('weight')),
        absences: linesOf(text('absences')).map((line) => {
          const [from = '', to = from, ...reason] = line.replace(/\s*[至~–]\s*/, ' ').split(/\s+/);
          return { from, to, ...(reason.length > 0 ? { reason: reason.join(' ') } : {}) };
        }),
        conflicts: linesOf(text('conflicts')).map((line) => {
          const [code = '', ...reason] = line.split(/\s+/);
          return { ...before.get(code), code, reason: reason.join(' ') };
        }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      open
      title={w.changeOf(entry.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button look="primary" type="submit" form="roll-entry" disabled={save.isPending}>
            {w.save}
          </Button>
        </>
      }
    >
      {save.error ? <Refusals error={save.error} /> : null}
      <form id="roll-entry" className={css.form} onSubmit={submit}>
        <label>
          <span>
            {r.ipc} <small>{w.listHint}</small>
          </span>
          <input name="ipc" defaultValue={entry.ipc.join('、')} />
        </label>
        <fieldset>
          <legend>
            {r.kinds} <small>{r.allKinds}</small>
          </legend>
          <div className={css.line}>
            {(['invention', 'utility', 'design'] as const).map((kind) => (
              <label key={kind} className={css.check}>
                <input type="checkbox" name="kinds" value={kind} defaultChecked={entry.kinds.includes(kind)} />
                {a[kind]}
              </label>
            ))}
          </div>
        </fieldset>
        <div className={css.line}>
          <label>
            {r.points}
            <input name="dailyPoints" type="number" min={1} max={100} required defaultValue={entry.dailyPoints} />
          </label>
          <label>
            {r.weight}
            <input name="weight" type="number" min={0} max={100} required defaultValue={entry.weight} />
          </label>
          <label>
            {r.languages}
            <input name="languages" defaultValue={entry.languages.join('、')} />
          </label>
        </div>
        <label>
          <span>
            {r.absences} <small>{w.lines}</small>
          </span>
          <textarea
            name="absences"
            rows={3}
            defaultValue={entry.absences
              .map((one) => [one.from, one.to, one.reason].filter(Boolean).join(' '))
              .join('\n')}
          />
        </label>
        <label>
          <span>
            {r.conflicts} <small>{w.conflictLines}</small>
          </span>
          <textarea
            name="conflicts"
            rows={3}
            defaultValue={entry.conflicts.map((one) => `${one.code} ${one.reason}`).join('\n')}
          />
        </label>
        <label className={css.check}>
          <input type="checkbox" name="paused" defaultChecked={entry.state === 'paused'} />
          {w.paused}
        </label>
        <label>
          <span>
            {w.source} <small>{w.sourceHint}</small>
          </span>
          <input name="source" required maxLength={200} />
        </label>
      </form>
    </Dialog>
  );
}

function History({ entry, onClose }: { entry: RollEntry; onClose: () => void }) {
  const w = useWords(words);
  const r = useWords(shared);
  const lang = useLang();
  const { data, error } = useRollHistory(entry.account, true);
  return (
    <Dialog open title={w.historyOf(entry.name)} onClose={onClose}>
      {error ? <Refusals error={error} /> : null}
      {data?.length === 0 && <p>{w.first}</p>}
      <ol className={css.history}>
        {data?.map((one) => (
          <li key={one.recordedAt} data-gone={one.supersededAt !== null || undefined}>
            <strong>
              {formatDay(lang, dayOf(one.recordedAt))} {formatTime(one.recordedAt)}
            </strong>{' '}
            · {one.source} · {w.by(one.by)} ·{' '}
            {one.supersededAt === null ? w.now : w.until(`${formatDay(lang, dayOf(one.supersededAt))}`)}
            <br />
            {r.ipc} {one.entry.ipc.join('、') || '—'}；{r.points} {one.entry.dailyPoints}；{r.weight} {one.entry.weight}
            %；
            {r.absences} {one.entry.absences.map(({ from, to }) => `${from}–${to}`).join('、') || '—'}；{r.conflicts}{' '}
            {one.entry.conflicts.map((each) => each.name ?? each.code).join('、') || '—'}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
