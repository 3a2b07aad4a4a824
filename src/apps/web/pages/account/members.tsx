import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, refusalsOf } from '../../api/index.ts';
import type { MemberView } from '../../api/types.ts';
import { dayOf, formatDay } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Answer, Refusals } from '../portal/page.tsx';
import css from './settings.module.css';
import { useChange } from './use-change.ts';

const words = catalogue(
  {
    title: '成员',
    admin: '管理员',
    member: '成员',
    you: '您',
    role: (name: string) => `${name}的角色`,
    since: (day: string) => `${day}加入`,
    remove: '移除',
    leave: '退出',
    sure: (name: string) => `把${name}移出这个单位？`,
    sureLeave: '退出这个单位？',
    body: '之后不能再代表这个单位办理，已办的事不受影响。',
    keep: '不',
  },
  {
    title: 'Members',
    admin: 'administrator',
    member: 'member',
    you: 'you',
    role: (name: string) => `Role of ${name}`,
    since: (day: string) => `since ${day}`,
    remove: 'Remove',
    leave: 'Leave',
    sure: (name: string) => `Remove ${name}?`,
    sureLeave: 'Leave this organisation?',
    body: 'From then on nothing can be done for the organisation; what was done stays.',
    keep: 'No',
  },
);

/** Who acts for an organisation; its administrators set roles and remove, everybody may leave. */
export function Members({ party, admin, account }: { party: string; admin: boolean; account: string }) {
  const w = useWords(words);
  const lang = useLang();
  const base = `/api/organisations/${encodeURIComponent(party)}/members`;
  const members = useQuery({ queryKey: ['mine', 'members', party], queryFn: () => call<MemberView[]>(base) });
  const change = useChange();
  const [going, setGoing] = useState<MemberView | undefined>();
  return (
    <>
      <h3 className={css.heading}>{w.title}</h3>
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <Answer of={members}>
        {(all) => (
          <ul className={css.lines}>
            {all.map((one) => (
              <li key={one.account}>
                <div>
                  <b>{one.name}</b> {one.account === account && <em>{w.you}</em>}
                  <small>
                    {one.email} · {w.since(formatDay(lang, dayOf(one.since)))}
                  </small>
                </div>
                {admin ? (
                  <select
                    aria-label={w.role(one.name)}
                    value={one.role}
                    onChange={(event) =>
                      change.mutate({
                        path: `${base}/${encodeURIComponent(one.account)}`,
                        method: 'PUT',
                        body: { role: event.target.value },
                      })
                    }
                  >
                    <option value="admin">{w.admin}</option>
                    <option value="member">{w.member}</option>
                  </select>
                ) : (
                  <span>{one.role === 'admin' ? w.admin : w.member}</span>
                )}
                {(admin || one.account === account) && (
                  <Button size="small" look="quiet" onClick={() => setGoing(one)}>
                    {one.account === account ? w.leave : w.remove}
                    <span className="visually-hidden"> {one.name}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <Dialog
        open={going !== undefined}
        title={going?.account === account ? w.sureLeave : w.sure(going?.name ?? '')}
        onClose={() => setGoing(undefined)}
        actions={
          <>
            <Button onClick={() => setGoing(undefined)}>{w.keep}</Button>
            <Button
              look="grave"
              onClick={() => {
                if (going) change.mutate({ path: `${base}/${encodeURIComponent(going.account)}`, method: 'DELETE' });
                setGoing(undefined);
              }}
            >
              {going?.account === account ? w.leave : w.remove}
            </Button>
          </>
        }
      >
        <p>{w.body}</p>
      </Dialog>
    </>
  );
}
