import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, refusalsOf } from '../../api/index.ts';
import type { Session, SessionView } from '../../api/types.ts';
import { dayOf, formatDay, formatTime } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { Answer, Refusals } from '../portal/page.tsx';
import { AccountPage } from './account-page.tsx';
import { deviceOf } from './device.ts';
import css from './settings.module.css';
import { Totp } from './totp.tsx';
import { useChange } from './use-change.ts';

const words = catalogue(
  {
    title: '账号安全',
    lead: '在哪里登录过、两步验证和密码。',
    must: '请先修改密码：现在的密码是别人给的。',
    sessions: '登录记录',
    present: '当前',
    unknown: '未知设备',
    seen: (day: string, time: string) => `最近活动 ${day} ${time}`,
    since: (day: string) => `${day}登录`,
    end: '退出这一处',
    endOthers: '退出其他所有设备',
    endedOthers: '其他设备都已退出。',
    password: '修改密码',
    passwordHint: '至少10个字符；修改后其他设备会退出登录。',
    old: '现在的密码',
    next: '新密码',
    again: '再输入一次新密码',
    differ: '两次输入的新密码不一致。',
    go: '修改密码',
    changed: '密码已修改。',
  },
  {
    title: 'Account and security',
    lead: 'Where you are signed in, the second factor, and your password.',
    must: 'Please change your password first: the present one was given to you.',
    sessions: 'Signed-in devices',
    present: 'this one',
    unknown: 'unknown device',
    seen: (day: string, time: string) => `last active ${day} ${time}`,
    since: (day: string) => `since ${day}`,
    end: 'Sign out there',
    endOthers: 'Sign out everywhere else',
    endedOthers: 'All other devices are signed out.',
    password: 'Change the password',
    passwordHint: 'At least 10 characters; other devices are signed out.',
    old: 'Present password',
    next: 'New password',
    again: 'New password once more',
    differ: 'The two new passwords differ.',
    go: 'Change the password',
    changed: 'The password is changed.',
  },
);

export function SecurityPage() {
  const w = useWords(words);
  return (
    <AccountPage title={w.title} lead={w.lead} place="security">
      {(session) => (
        <>
          {session.mustChangePassword && <p className={css.secret}>{w.must}</p>}
          <Sessions />
          <Totp on={session.twoFactor} />
          <Password session={session} />
        </>
      )}
    </AccountPage>
  );
}

function Sessions() {
  const w = useWords(words);
  const lang = useLang();
  const sessions = useQuery({
    queryKey: ['mine', 'sessions'],
    queryFn: () => call<SessionView[]>('/api/sessions'),
  });
  const end = useChange();
  const endOthers = useChange();
  const error = end.error ?? endOthers.error;
  return (
    <section className={css.section}>
      <SectionHead title={w.sessions} />
      {error && <Refusals refusals={refusalsOf(error)} focus />}
      <Answer of={sessions}>
        {(all) => (
          <>
            <ul className={css.lines}>
              {all.map((one) => (
                <li key={one.id}>
                  <div>
                    <b>{deviceOf(one.device) ?? w.unknown}</b> {one.present && <em>{w.present}</em>}
                    <small>
                      {one.address} · {w.since(formatDay(lang, dayOf(one.since)))} ·{' '}
                      {w.seen(formatDay(lang, dayOf(one.seen)), formatTime(one.seen))}
                    </small>
                  </div>
                  {!one.present && (
                    <Button
                      size="small"
                      look="quiet"
                      onClick={() =>
                        end.mutate({ path: `/api/sessions/${encodeURIComponent(one.id)}`, method: 'DELETE' })
                      }
                    >
                      {w.end}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {all.length > 1 && (
              <p className={css.note}>
                <Button size="small" onClick={() => endOthers.mutate({ path: '/api/sessions/end-others', body: {} })}>
                  {w.endOthers}
                </Button>
              </p>
            )}
            <div role="status">{endOthers.isSuccess && <p className={css.done}>{w.endedOthers}</p>}</div>
          </>
        )}
      </Answer>
    </section>
  );
}

function Password({ session }: { session: Session }) {
  const w = useWords(words);
  const change = useChange();
  const [form, setForm] = useState({ password: '', next: '', again: '' });
  const [differ, setDiffer] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const same = form.next === form.again;
    setDiffer(!same);
    if (same)
      change.mutate(
        { path: '/api/password', body: { password: form.password, next: form.next } },
        { onSuccess: () => setForm({ password: '', next: '', again: '' }) },
      );
  };
  const field = (name: keyof typeof form, label: string, complete: string) => (
    <label>
      {label}
      <input
        type="password"
        required
        autoComplete={complete}
        value={form[name]}
        onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <section className={css.section}>
      <SectionHead title={w.password} />
      <p className={css.note}>{w.passwordHint}</p>
      <form className={css.form} onSubmit={submit}>
        <input type="text" hidden readOnly autoComplete="username" value={session.login ?? session.email} />
        {field('password', w.old, 'current-password')}
        {field('next', w.next, 'new-password')}
        {field('again', w.again, 'new-password')}
        <Button type="submit" disabled={change.isPending}>
          {w.go}
        </Button>
      </form>
      <div role="alert">{differ && <p className={css.secret}>{w.differ}</p>}</div>
      <div role="status">{change.isSuccess && <p className={css.done}>{w.changed}</p>}</div>
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
    </section>
  );
}
