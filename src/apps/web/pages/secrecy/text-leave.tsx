import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { MatterView } from '../../api/index.ts';
import { call } from '../../api/index.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Refusals } from '../work/frame/refusals.tsx';
import css from './text-leave.module.css';

const words = catalogue(
  {
    title: '授权阅览',
    lead: '未公开的文本只由当事人、承办人和当前办理人阅读。抽检、核查等确需阅读的，由负责人授权，到期失效，申请人可见。',
    none: '没有授权其他人阅览。',
    row: (name: string, from: string, until: string) => `${name}，${from}至${until}`,
    by: (name: string, reason: string) => `${name}授权：${reason}`,
    who: '授权给',
    choose: '请选择',
    until: '截止日',
    reason: '理由',
    hint: '如“2026 年第四季度质量抽检”。',
    give: '授权',
    withheld: '申请文本不对您开放',
    withheldWhy: '未公开的文本只由当事人、承办人和当前办理人阅读；您可以查看办理经过和期限。工作确需的，请负责人授权。',
  },
  {
    title: 'Leave to read',
    lead: 'Unpublished texts are read by the parties, by whoever holds the case and by whoever acts next. For a sample or an inquiry the head of the centre gives leave; it ends by itself and the applicant sees it.',
    none: 'Nobody else has leave to read.',
    row: (name: string, from: string, until: string) => `${name}, ${from} to ${until}`,
    by: (name: string, reason: string) => `By ${name}: ${reason}`,
    who: 'For',
    choose: 'Choose',
    until: 'Until',
    reason: 'Reason',
    hint: 'Such as "quality sample of the fourth quarter".',
    give: 'Give leave',
    withheld: 'The texts are not open to you',
    withheldWhy:
      'Unpublished texts are read by the parties, by whoever holds the case and by whoever acts next. You see its course and its limits; if your work needs the texts, ask the head of the centre for leave.',
  },
);

interface Leave {
  mayGive: boolean;
  people: { account: string; name: string }[];
  grants: { name: string; from: string; until: string; reason: string; byName: string }[];
}

/** What stands in place of the text for those it is not open to. */
export function Withheld() {
  const w = useWords(words);
  return <EmptyState title={w.withheld} hint={w.withheldWhy} />;
}

/** Who else may read the texts of a matter; the head of the centre gives leave here. */
export function TextLeave({ view }: { view: MatterView }) {
  const w = useWords(words);
  const lang = useLang();
  const client = useQueryClient();
  const id = useId();
  const path = `/api/matters/${encodeURIComponent(view.head.id)}/text-grants`;
  const leave = useQuery({
    queryKey: ['mine', 'text-grants', view.head.id],
    queryFn: () => call<Leave>(path),
    retry: false,
  });
  const [asked, setAsked] = useState({ account: '', until: '', reason: '' });
  const give = useMutation({
    mutationFn: () => call<{ id: string }>(path, { method: 'POST', body: asked }),
    onSuccess: () => {
      setAsked({ account: '', until: '', reason: '' });
      void client.invalidateQueries({ queryKey: ['mine', 'text-grants', view.head.id] });
    },
  });
  if (!leave.data) return null;
  const { grants, mayGive, people } = leave.data;
  const set = (name: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked((before) => ({ ...before, [name]: event.target.value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate();
  };
  return (
    <section className={css.leave} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{w.title}</h3>
      <p>{w.lead}</p>
      {grants.length === 0 ? (
        <p className={css.none}>{w.none}</p>
      ) : (
        <ul>
          {grants.map((grant) => (
            <li key={`${grant.name}-${grant.from}-${grant.until}-${grant.reason}`}>
              <b>{w.row(grant.name, formatDay(lang, grant.from), formatDay(lang, grant.until))}</b>
              <small>{w.by(grant.byName, grant.reason)}</small>
            </li>
          ))}
        </ul>
      )}
      {mayGive && (
        <form onSubmit={submit} data-print-hide>
          <label htmlFor={`${id}-who`}>
            {w.who}
            <select id={`${id}-who`} required value={asked.account} onChange={set('account')}>
              <option value="">{w.choose}</option>
              {people.map((one) => (
                <option key={one.account} value={one.account}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <label htmlFor={`${id}-until`}>
            {w.until}
            <input id={`${id}-until`} type="date" required value={asked.until} onChange={set('until')} />
          </label>
          <label htmlFor={`${id}-reason`} className={css.reason}>
            {w.reason}
            <input
              id={`${id}-reason`}
              required
              minLength={2}
              maxLength={500}
              placeholder={w.hint}
              value={asked.reason}
              onChange={set('reason')}
            />
          </label>
          <Button type="submit" size="small" disabled={give.isPending}>
            {w.give}
          </Button>
        </form>
      )}
      {give.error && <Refusals error={give.error} />}
    </section>
  );
}
