import type { FormEvent } from 'react';
import { call } from '../../../api/index.ts';
import { formatDay } from '../../../app/format.ts';
import { catalogue, useLang, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { SectionHead } from '../../../ui/section-head/section-head.tsx';
import page from '../frame/page.module.css';
import { Refusals } from '../frame/refusals.tsx';
import type { Who } from '../frame/use-who.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import css from './allocation.module.css';
import { useOwnEntry, useRollChange } from './data.ts';
import { rollWords as shared } from './roll-words.ts';

const words = catalogue(
  {
    title: '我的分案信息',
    lead: '分案建议依此计算。回避和不在岗由您申报，其余由中心负责人维护。',
    conflict: '申报回避',
    conflictHint: '申报后，系统不再允许把该单位的案件分给您；更正由负责人办理。',
    code: '统一社会信用代码',
    name: '单位名称（可不填）',
    reason: '理由',
    declare: '申报',
    absence: '申报不在岗',
    from: '起日',
    to: '止日',
    why: '事由（可不填）',
    takeBack: '撤回',
    takeBackOf: (from: string, to: string) => `撤回${from}至${to}`,
    none: '没有',
    own: '本人申报',
    done: '已申报。',
    only: '此页供预审员使用',
  },
  {
    title: 'How cases come to me',
    lead: 'The proposals rest on this. You declare conflicts and absences; the rest is kept by the head of the centre.',
    conflict: 'Declare a conflict',
    conflictHint:
      'From then on no case of this organisation can be assigned to you; only the head of the centre corrects it.',
    code: 'Credit code',
    name: 'Name (may be left out)',
    reason: 'Reason',
    declare: 'Declare',
    absence: 'Declare an absence',
    from: 'From',
    to: 'To',
    why: 'Reason (may be left out)',
    takeBack: 'Take back',
    takeBackOf: (from: string, to: string) => `Take back ${from} to ${to}`,
    none: 'none',
    own: 'declared by you',
    done: 'Declared.',
    only: 'This page is for pre-examiners',
  },
);

/** What an examiner sees of the roll: his own entry, with what he may declare himself. */
export function OwnEntryPage() {
  const w = useWords(words);
  return (
    <WorkFrame title={w.title} current="own-entry" crumbs={[{ label: w.title }]}>
      {(who) => (who.post?.post === 'pre-examiner' ? <Own who={who} /> : <EmptyState title={w.only} />)}
    </WorkFrame>
  );
}

function Own({ who }: { who: Who }) {
  const w = useWords(words);
  const r = useWords(shared);
  const lang = useLang();
  const { data, error } = useOwnEntry(true);
  const declare = useRollChange(({ to, ...body }: Record<string, string>) =>
    to === 'conflicts'
      ? call('/api/examiners/me/conflicts', { body })
      : call(`/api/examiners/me/absences${to === 'take-back' ? '/take-back' : ''}`, {
          body: { ...body, to: body.until, until: undefined },
        }),
  );
  const submit = (to: string) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    );
    declare.mutate({ ...Object.fromEntries(given), to }, { onSuccess: () => form.reset() });
  };
  const day = (one: string) => formatDay(lang, one);
  return (
    <div className={page.page}>
      <h1>{w.title}</h1>
      <p className={page.lead}>{w.lead}</p>
      {error ? <Refusals error={error} /> : null}
      {data && (
        <p>
          {r.ipc}：{data.ipc.join('、') || '—'} · {r.points}：{data.dailyPoints} · {r.weight}：{data.weight}%
        </p>
      )}
      {declare.error ? <Refusals error={declare.error} /> : null}
      {declare.isSuccess && <p role="status">{w.done}</p>}
      <section className={page.section}>
        <SectionHead title={w.conflict} />
        <p className={page.lead}>{w.conflictHint}</p>
        <ul className={css.history}>
          {data?.conflicts.length === 0 && <li>{w.none}</li>}
          {data?.conflicts.map((one) => (
            <li key={one.code}>
              <strong>{one.name ?? one.code}</strong> {one.reason}{' '}
              {one.own && <span className={css.badge}>{w.own}</span>}
            </li>
          ))}
        </ul>
        <form className={css.form} onSubmit={submit('conflicts')}>
          <div className={css.line}>
            <label>
              {w.code}
              <input name="code" required maxLength={40} autoComplete="off" />
            </label>
            <label>
              {w.name}
              <input name="name" maxLength={100} autoComplete="off" />
            </label>
            <label>
              {w.reason}
              <input name="reason" required maxLength={200} autoComplete="off" />
            </label>
            <Button type="submit" disabled={declare.isPending}>
              {w.declare}
            </Button>
          </div>
        </form>
      </section>
      <section className={page.section}>
        <SectionHead title={w.absence} />
        <ul className={css.history}>
          {data?.absences.length === 0 && <li>{w.none}</li>}
          {data?.absences.map(({ from, to, reason }) => (
            <li key={`${from} ${to}`} data-gone={to < who.today || undefined}>
              {day(from)} – {day(to)} {reason}{' '}
              {from > who.today && (
                <Button
                  size="small"
                  look="quiet"
                  aria-label={w.takeBackOf(from, to)}
                  onClick={() => declare.mutate({ from, until: to, to: 'take-back' })}
                >
                  {w.takeBack}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <form className={css.form} onSubmit={submit('absences')}>
          <div className={css.line}>
            <label>
              {w.from}
              <input name="from" type="date" required min={who.today} />
            </label>
            <label>
              {w.to}
              <input name="until" type="date" required min={who.today} />
            </label>
            <label>
              {w.why}
              <input name="reason" maxLength={100} autoComplete="off" />
            </label>
            <Button type="submit" disabled={declare.isPending}>
              {w.declare}
            </Button>
          </div>
        </form>
      </section>
    </div>
  );
}
