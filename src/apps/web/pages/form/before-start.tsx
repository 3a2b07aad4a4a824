import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutlookAnswer } from '#apps/core/centre/outlook.ts';
import { call } from '../../api/index.ts';
import { formatDay, formatNumber } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import css from './before-start.module.css';

const words = catalogue(
  {
    title: '费用与时间',
    lead: '今天提交，各方用满时限的最迟日期。实际多半更早。',
    kind: '专利类型',
    invention: '发明',
    utility: '实用新型',
    design: '外观设计',
    rounds: '补正',
    round: (n: number) => (n === 0 ? '不需补正' : `补正${n}次`),
    by: (day: string) => `最迟${day}得出预审结论`,
    end: (day: string) => `快速审查目标${day}`,
    hands: '在谁手里',
    applicant: '您',
    centre: '保护中心',
    national: '国家知识产权局',
    calendarDays: (n: number) => `${n}天`,
    cost: '费用',
    service: '预审服务',
    filing: '提交国家局时',
    yuan: (n: string) => `${n}元`,
    reference: (day: string) => `参考：按${day}起的收费标准，未计减缴；以国家知识产权局公布为准。`,
    more: '费用明细',
    if: '有才交',
    grant: '授权后',
    steps: '时间明细',
    provisional: '暂定：该年放假安排尚未公布',
    customary: '惯例',
    customaryNote: '标“惯例”的时限为本中心设定，不是法律规定。',
    have: '手边要有',
    optional: '（视情况）',
    conditions: (name: string) => `${name}现在能不能办`,
    met: '符合',
    unmet: '不符合',
    later: '这几项看了申请文件才知道：',
    nobody: '换成单位或客户的身份，可以马上看到是否符合条件。',
    failed: '费用与时间暂时算不出来，不影响填写。',
  },
  {
    title: 'Cost and time',
    lead: 'Submitted today, the last day of each step if everybody takes all the time there is. Mostly it is sooner.',
    kind: 'Kind',
    invention: 'Invention',
    utility: 'Utility model',
    design: 'Design',
    rounds: 'Corrections',
    round: (n: number) => (n === 0 ? 'none' : n === 1 ? 'one round' : `${n} rounds`),
    by: (day: string) => `A result by ${day} at the latest`,
    end: (day: string) => `fast-track target ${day}`,
    hands: 'In whose hands',
    applicant: 'you',
    centre: 'the centre',
    national: 'the national office',
    calendarDays: (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`,
    cost: 'Cost',
    service: 'Pre-examination',
    filing: 'On filing with the national office',
    yuan: (n: string) => `CNY ${n}`,
    reference: (day: string) =>
      `For reference, by the tariff since ${day}, without reductions; what the national office publishes counts.`,
    more: 'The fees one by one',
    if: 'where it applies',
    grant: 'after the grant',
    steps: 'The steps one by one',
    provisional: 'provisional: the holidays of that year are not published yet',
    customary: 'customary',
    customaryNote: 'A length marked customary is set by the centre; it is no rule of law.',
    have: 'Have at hand',
    optional: ' (where it applies)',
    conditions: (name: string) => `May ${name} begin now?`,
    met: 'met',
    unmet: 'not met',
    later: 'These show once the files are read:',
    nobody: 'Act for an organisation or a client to see at once whether the conditions are met.',
    failed: 'Cost and time cannot be worked out now; you can fill in the form all the same.',
  },
);

const KINDS = ['invention', 'utility', 'design'] as const;
type Kind = (typeof KINDS)[number];
const HOLDERS = ['centre', 'applicant', 'national'] as const;
const isKind = (value: unknown): value is Kind => KINDS.includes(value as Kind);

/** What one wants to know before the first field: until when, how much, what is needed, and whether one may. */
export function BeforeStart({ site, kind: said, hat }: { site: string; kind: unknown; hat: string }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const [chosen, setChosen] = useState<Kind>();
  const [rounds, setRounds] = useState(0);
  // What the form says goes before what was looked at here.
  const kind = isKind(said) ? said : (chosen ?? 'invention');
  const asked = useQuery({
    queryKey: ['mine', 'outlook', site, kind, hat],
    queryFn: () => call<OutlookAnswer>('/api/outlook', { query: { site, kind } }),
    placeholderData: keepPreviousData,
  });
  const { data } = asked;
  if (asked.isError) return <p className={css.note}>{w.failed}</p>;
  if (!data) return <div className={css.waiting} aria-hidden="true" />;
  const path = data.paths[Math.min(rounds, data.paths.length - 1)];
  if (!path) return null;
  const day = (value: string) => formatDay(lang, value);
  const money = (amount: number) => w.yuan(formatNumber(amount / 100));
  const { official, conditions } = data;
  return (
    <section className={css.card} aria-label={w.title} data-print-hide>
      <header className={css.head}>
        <h2>{w.title}</h2>
        <Choice
          label={w.kind}
          value={kind}
          options={KINDS.map((one) => [one, w[one]])}
          onChange={(one) => setChosen(one as Kind)}
          disabled={isKind(said)}
        />
        <Choice
          label={w.rounds}
          value={String(path.rounds)}
          options={data.paths.map((one) => [String(one.rounds), w.round(one.rounds)])}
          onChange={(one) => setRounds(Number(one))}
        />
      </header>
      <p className={css.answer} role="status">
        <strong>{w.by(day(path.passBy))}</strong>
        <span>{w.end(day(path.endBy))}</span>
      </p>
      <div className={css.bar} aria-hidden="true">
        {path.steps.map((step) => (
          <span
            key={`${step.limit} ${step.round}`}
            data-holder={step.holder}
            style={{ flexGrow: Math.max(1, daysOf(step.from, step.due)) }}
          />
        ))}
      </div>
      <ul className={css.hands} aria-label={w.hands}>
        {HOLDERS.map((one) => (
          <li key={one} data-holder={one}>
            {w[one]} {w.calendarDays(path.days[one])}
          </li>
        ))}
      </ul>
      <div className={css.columns}>
        <div>
          <h3>{w.cost}</h3>
          <dl className={css.money}>
            <div>
              <dt>{w.service}</dt>
              <dd>{say(data.service)}</dd>
            </div>
            {official && (
              <div>
                <dt>{w.filing}</dt>
                <dd>{money(official.atFiling)}</dd>
              </div>
            )}
          </dl>
          {official && (
            <details className={css.more}>
              <summary>{w.more}</summary>
              <dl className={css.money}>
                {official.fees.map((fee) => (
                  <div key={fee.id}>
                    <dt>
                      {say(fee.title)}
                      {fee.when !== 'filing' && <small>{w[fee.when]}</small>}
                      {fee.note && <small>{say(fee.note)}</small>}
                    </dt>
                    <dd>{money(fee.amount)}</dd>
                  </div>
                ))}
              </dl>
              <p className={css.note}>{w.reference(day(official.validFrom))}</p>
            </details>
          )}
          <h3>{w.have}</h3>
          <ul className={css.have}>
            {data.materials.map((one) => (
              <li key={one.id}>
                {say(one.title)}
                {!one.required && w.optional}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{conditions ? w.conditions(conditions.for) : w.conditions('')}</h3>
          {conditions ? (
            <>
              <ul className={css.conditions}>
                {conditions.known.map((one) => (
                  <li key={one.check} data-met={one.met}>
                    <Icon name={one.met ? 'check' : 'stop'} size={18} label={one.met ? w.met : w.unmet} />
                    <div>
                      {say(one.title)}
                      {one.refusals.map((refusal) => (
                        <p key={refusal.what.en}>
                          {say(refusal.why)} <b>{say(refusal.next)}</b>
                        </p>
                      ))}
                    </div>
                  </li>
                ))}
              </ul>
              {conditions.later.length > 0 && (
                <details className={css.more}>
                  <summary>{w.later}</summary>
                  <ul className={css.have}>
                    {conditions.later.map((one) => (
                      <li key={one.zh}>{say(one)}</li>
                    ))}
                  </ul>
                </details>
              )}
            </>
          ) : (
            <p className={css.note}>{w.nobody}</p>
          )}
        </div>
      </div>
      <details className={css.more}>
        <summary>{w.steps}</summary>
        <p className={css.note}>{w.lead}</p>
        <ol className={css.steps}>
          {path.steps.map((step) => (
            <li key={`${step.limit} ${step.round}`} data-holder={step.holder}>
              <b>{say(step.title)}</b>
              <span>
                {w[step.holder]} · {say(step.length)}
                {step.customary && <em>{w.customary}</em>}
              </span>
              <time dateTime={step.due}>{day(step.due)}</time>
              {step.provisional && <small>{w.provisional}</small>}
            </li>
          ))}
        </ol>
        <p className={css.note}>{w.customaryNote}</p>
      </details>
    </section>
  );
}

const daysOf = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function Choice({
  label,
  value,
  options,
  disabled,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <fieldset className={css.choice} disabled={disabled}>
      <legend>{label}</legend>
      {options.map(([one, said]) => (
        <button key={one} type="button" aria-pressed={value === one} onClick={() => onChange(one)}>
          {said}
        </button>
      ))}
    </fieldset>
  );
}
