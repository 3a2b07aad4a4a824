import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, refusalsOf } from '../../api/index.ts';
import type { InvitationView } from '../../api/types.ts';
import { dayOf, formatDay } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Answer, Refusals } from '../portal/page.tsx';
import css from './settings.module.css';
import { useChange } from './use-change.ts';

const words = catalogue(
  {
    title: '邀请',
    role: '角色',
    admin: '管理员',
    member: '成员',
    note: '给谁（只作备注）',
    go: '生成邀请码',
    code: '邀请码，只显示这一次，请交给对方：',
    open: '有效',
    used: '已使用',
    revoked: '已收回',
    expired: '已过期',
    until: (day: string) => `${day}前有效`,
    revoke: '收回',
    none: '没有邀请。',
  },
  {
    title: 'Invitations',
    role: 'Role',
    admin: 'administrator',
    member: 'member',
    note: 'For whom (a note)',
    go: 'Make a code',
    code: 'The code is shown this once; hand it over:',
    open: 'open',
    used: 'used',
    revoked: 'taken back',
    expired: 'expired',
    until: (day: string) => `until ${day}`,
    revoke: 'Take back',
    none: 'No invitations.',
  },
);

/** Codes by which colleagues join; each is shown once and works once. */
export function Invitations({ party }: { party: string }) {
  const w = useWords(words);
  const lang = useLang();
  const base = `/api/organisations/${encodeURIComponent(party)}/invitations`;
  const invitations = useQuery({
    queryKey: ['mine', 'invitations', party],
    queryFn: () => call<InvitationView[]>(base),
  });
  const invite = useChange<{ code: string }>();
  const revoke = useChange();
  const [role, setRole] = useState('member');
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ path: base, body: { role, note } }, { onSuccess: () => setNote('') });
  };
  const error = invite.error ?? revoke.error;
  return (
    <>
      <h3 className={css.heading}>{w.title}</h3>
      <form className={css.form} onSubmit={submit}>
        <label>
          {w.note}
          <input value={note} maxLength={100} onChange={(event) => setNote(event.target.value)} />
        </label>
        <label>
          {w.role}
          <select value={role} onChange={(event) => setRole(event.target.value)}>
            <option value="member">{w.member}</option>
            <option value="admin">{w.admin}</option>
          </select>
        </label>
        <Button type="submit" disabled={invite.isPending}>
          {w.go}
        </Button>
      </form>
      <div role="status">
        {invite.data && (
          <p className={css.secret}>
            {w.code} <code>{invite.data.code}</code>
          </p>
        )}
      </div>
      {error && <Refusals refusals={refusalsOf(error)} focus />}
      <Answer of={invitations}>
        {(all) =>
          all.length === 0 ? (
            <p className={css.note}>{w.none}</p>
          ) : (
            <ul className={css.lines}>
              {all.map((one) => (
                <li key={one.id}>
                  <div>
                    <b>{one.note || (one.role === 'admin' ? w.admin : w.member)}</b>
                    <small>
                      {one.role === 'admin' ? w.admin : w.member} · {w.until(formatDay(lang, dayOf(one.expiresAt)))}
                    </small>
                  </div>
                  <span>{w[one.state]}</span>
                  {one.state === 'open' && (
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
    </>
  );
}
