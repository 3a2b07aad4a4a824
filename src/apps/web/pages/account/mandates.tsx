import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, refusalsOf, useProcedures } from '../../api/index.ts';
import type { MandateView } from '../../api/types.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Answer, Refusals } from '../portal/page.tsx';
import css from './settings.module.css';
import { useChange } from './use-change.ts';

const words = catalogue(
  {
    title: '委托',
    lead: '委托代理机构以本单位名义办理；可以限定事项和期限，随时收回。',
    agency: '代理机构',
    choose: '请选择',
    scope: '委托事项',
    all: '全部事项',
    some: '只限下列事项',
    pick: '请至少选择一项事项。',
    start: '自（不填为今天）',
    revokeTitle: '收回这项委托？',
    revokeBody: (agency: string) => `${agency}将立即不能再替本单位办理；已经办理的不受影响。`,
    keep: '保留',
    until: '有效期至（不填为长期）',
    go: '给予委托',
    none: '没有委托。',
    to: (agency: string, client: string) => `${client} → ${agency}`,
    from: (from: string, until: string | null) => (until ? `${from}至${until}` : `${from}起，长期`),
    standing: '有效',
    ended: '已失效',
    revoke: '收回',
  },
  {
    title: 'Mandates',
    lead: 'An agency acts in the name of this organisation, for the services and the time you say; you take it back at any time.',
    agency: 'Agency',
    choose: 'Choose',
    scope: 'Services',
    all: 'all services',
    some: 'only these',
    pick: 'Choose one service at least.',
    start: 'From (empty: today)',
    revokeTitle: 'Take this mandate back?',
    revokeBody: (agency: string) => `${agency} can no longer act for this organisation, at once. What was done stands.`,
    keep: 'Keep it',
    until: 'Until (empty: without end)',
    go: 'Give the mandate',
    none: 'No mandates.',
    to: (agency: string, client: string) => `${client} → ${agency}`,
    from: (from: string, until: string | null) => (until ? `${from} to ${until}` : `since ${from}`),
    standing: 'in force',
    ended: 'ended',
    revoke: 'Take back',
  },
);

interface Agency {
  party: string;
  name: string;
}

/** Mandates given or held; administrators give and take them back. */
export function Mandates({ party, admin }: { party: string; admin: boolean }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const base = `/api/organisations/${encodeURIComponent(party)}/mandates`;
  const mandates = useQuery({ queryKey: ['mine', 'mandates', party], queryFn: () => call<MandateView[]>(base) });
  const { data: procedures = [] } = useProcedures();
  const revoke = useChange();
  const [leaving, setLeaving] = useState<MandateView>();
  const scopeOf = (scope: readonly string[]) =>
    scope.includes('*')
      ? w.all
      : scope.map((id) => say(procedures.find((one) => one.id === id)?.title ?? id)).join(lang === 'zh' ? '、' : ', ');
  return (
    <>
      <h3 className={css.heading}>{w.title}</h3>
      <p className={css.note}>{w.lead}</p>
      <Answer of={mandates}>
        {(all) =>
          all.length === 0 ? (
            <p className={css.note}>{w.none}</p>
          ) : (
            <ul className={css.lines}>
              {all.map((one) => (
                <li key={one.id}>
                  <div>
                    <b>{w.to(one.agencyName, one.clientName)}</b>
                    <small>
                      {scopeOf(one.scope)} ·{' '}
                      {w.from(formatDay(lang, one.from), one.until && formatDay(lang, one.until))}
                    </small>
                  </div>
                  <span>{one.standing ? w.standing : w.ended}</span>
                  {admin && one.standing && one.client === party && (
                    <Button size="small" look="quiet" onClick={() => setLeaving(one)}>
                      {w.revoke}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {revoke.error && <Refusals refusals={refusalsOf(revoke.error)} focus />}
      <Dialog
        open={leaving !== undefined}
        title={w.revokeTitle}
        onClose={() => setLeaving(undefined)}
        actions={
          <>
            <Button onClick={() => setLeaving(undefined)}>{w.keep}</Button>
            <Button
              look="grave"
              onClick={() => {
                if (leaving) revoke.mutate({ path: `${base}/${encodeURIComponent(leaving.id)}`, method: 'DELETE' });
                setLeaving(undefined);
              }}
            >
              {w.revoke}
            </Button>
          </>
        }
      >
        <p>{leaving && w.revokeBody(leaving.agencyName)}</p>
      </Dialog>
      {admin && <Give base={base} party={party} />}
    </>
  );
}

function Give({ base, party }: { base: string; party: string }) {
  const w = useWords(words);
  const say = useSay();
  const { data: procedures = [] } = useProcedures();
  const { data: agencies = [] } = useQuery({
    queryKey: ['mine', 'agencies'],
    queryFn: () => call<Agency[]>('/api/agencies'),
  });
  const give = useChange();
  const [agency, setAgency] = useState('');
  const [all, setAll] = useState(true);
  const [scope, setScope] = useState<readonly string[]>([]);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!all && scope.length === 0);
    if (!all && scope.length === 0) return;
    const body = { agency, scope: all ? ['*'] : scope, until: until || null, ...(from ? { from } : {}) };
    give.mutate({ path: base, body });
  };
  return (
    <>
      <form className={css.form} onSubmit={submit}>
        <label>
          {w.agency}
          <select value={agency} required onChange={(event) => setAgency(event.target.value)}>
            <option value="">{w.choose}</option>
            {agencies
              .filter((one) => one.party !== party)
              .map((one) => (
                <option key={one.party} value={one.party}>
                  {one.name}
                </option>
              ))}
          </select>
        </label>
        <fieldset className={css.scope} aria-describedby={missing ? 'scope-missing' : undefined}>
          <legend>{w.scope}</legend>
          <label>
            <input type="radio" name="scope" checked={all} onChange={() => setAll(true)} />
            {w.all}
          </label>
          <label>
            <input type="radio" name="scope" checked={!all} onChange={() => setAll(false)} />
            {w.some}
          </label>
          {!all && (
            <ul>
              {procedures.map((one) => (
                <li key={one.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={scope.includes(one.id)}
                      onChange={(event) => {
                        setMissing(false);
                        setScope(event.target.checked ? [...scope, one.id] : scope.filter((id) => id !== one.id));
                      }}
                    />
                    {say(one.title)}
                  </label>
                </li>
              ))}
            </ul>
          )}
          {missing && (
            <p id="scope-missing" role="alert">
              {w.pick}
            </p>
          )}
        </fieldset>
        <label>
          {w.start}
          <input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label>
          {w.until}
          <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
        </label>
        <Button type="submit" disabled={give.isPending}>
          {w.go}
        </Button>
      </form>
      {give.error && <Refusals refusals={refusalsOf(give.error)} focus />}
    </>
  );
}
