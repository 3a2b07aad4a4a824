import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, refusalsOf, useProcedures } from '../../api/index.ts';
import type { MandateView } from '../../api/types.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
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
                    <Button
                      size="small"
                      look="quiet"
                      onClick={() => revoke.mutate({ path: `${base}/${encodeURIComponent(one.id)}`, method: 'DELETE' })}
                    >
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
  const [scope, setScope] = useState('*');
  const [until, setUntil] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate({ path: base, body: { agency, scope: [scope], until: until || null } });
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
        <label>
          {w.scope}
          <select value={scope} onChange={(event) => setScope(event.target.value)}>
            <option value="*">{w.all}</option>
            {procedures.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.title)}
              </option>
            ))}
          </select>
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
