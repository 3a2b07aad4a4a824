import { type ReactNode, useState } from 'react';
import { QUOTA_INPUTS, type QuotaInputs } from '#services/pre-examination/quota/quota-of.ts';
import { formatDay, formatNumber } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { applyPath } from '../../site/current-site.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { RefusalPanel } from '../../ui/refusal-panel/refusal-panel.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { matterPath } from '../account/matters.tsx';
import { Answer } from '../portal/page.tsx';
import { type QuotaReplay, type QuotaRow, type QuotaYear, type SettingOrigin, useQuota } from './data.ts';
import { FormulaSteps } from './formula-steps.tsx';
import css from './my-quota.module.css';
import { quotaWords } from './quota-words.ts';
import { WhatIf } from './what-if.tsx';

const words = catalogue(
  {
    title: '预审名额',
    lead: '今年可以提交多少件预审请求，这个数怎么来的，用在了哪里，明年会是多少。',
    left: '今年还可提交',
    piece: '件',
    of: (quota: number, used: number) => `共${quota}件，已用${used}件`,
    bar: (used: number, quota: number) => `已用${used}件，共${quota}件`,
    unlimited: '本中心不限件数',
    unlimitedHint: '本中心目前没有实行年度名额，提交件数不受限制。',
    unread: '名额公式暂不能计算',
    unreadWhy: '本中心设置的公式有误；在改正之前不限制提交。',
    asOf: '截至',
    today: '回到今天',
    replayed: (day: string) => `按${day}当天的记录、等级和规则回放`,
    apply: '提交预审请求',
    increase: '申请追加名额',
    increaseHint: '名额不够用？每年可以申请一次追加。',
    usedUp: '名额已用完。可以申请追加，或等新年度名额；急需的，看看是否符合优先审查推荐条件。',
    notFiled: '还没有备案',
    notFiledHint: '备案确认后才可提交预审。下面按未评级计算，供参考。',
    toFile: '申请备案',
    how: '这个数怎么来的',
    howNote: '每个数都能点开，看到是哪些办件',
    input: '数据项',
    value: '数值',
    records: '依据',
    fromSetting: '本中心规定',
    fromGrade: (grade: string) => `备案等级：${grade}`,
    fromRate: (passed: number, accepted: number) => `${passed} ÷ ${accepted}，保留四位小数`,
    noRate: '上年没有受理的办件',
    noMatters: '没有办件',
    noGrants: '没有追加',
    grants: (n: number) => `${n}件追加决定`,
    matters: (n: number) => `${n}件办件`,
    usedOn: '已用在哪里',
    usedOnNote: '不予受理的，名额退回',
    returned: '不予受理，名额退回',
    counted: '计入',
    rules: '采用的规则',
    rule: '设置',
    since: '自何日起',
    origin: '来源',
    rulesHint: '名额办法是本中心自定的规则（惯例），不是法律规定。',
    history: '历年名额',
    historyNote: '各年按当年最后一天的规则、等级和记录计算',
    year: '年度',
    quota: '名额',
    used: '已用',
    accepted: '上年受理',
    passed: '上年合格',
    grade: '等级',
    noHistory: '还没有往年的记录。',
    unit: '名额属于备案单位',
    unitHint: '请在右上角切换到单位身份，或以受委托的身份查看。',
  },
  {
    title: 'My quota',
    lead: 'How many requests for pre-examination you may make this year, how the number comes about, where it went, and what next year may bring.',
    left: 'Left this year',
    piece: 'requests',
    of: (quota: number, used: number) => `${used} of ${quota} used`,
    bar: (used: number, quota: number) => `${used} of ${quota} used`,
    unlimited: 'No limit at this centre',
    unlimitedHint: 'The centre sets no yearly quota at present.',
    unread: 'The quota cannot be reckoned now',
    unreadWhy: 'The formula set by the centre has a fault; until it is mended nothing is limited.',
    asOf: 'As of',
    today: 'Back to today',
    replayed: (day: string) => `Replayed with the records, the grade and the rules of ${day}`,
    apply: 'Request pre-examination',
    increase: 'Ask for an increase',
    increaseHint: 'Not enough? You may ask for more once a year.',
    usedUp:
      'The quota is used up. Ask for an increase, wait for next year, or see whether priority examination is open to you.',
    notFiled: 'Not filed yet',
    notFiledHint: 'Requests are open to filed entities. What follows is reckoned without a grade.',
    toFile: 'File your entity',
    how: 'How the number comes about',
    howNote: 'Open a number to see the matters behind it',
    input: 'Input',
    value: 'Value',
    records: 'From',
    fromSetting: 'a rule of the centre',
    fromGrade: (grade: string) => `the filing: ${grade}`,
    fromRate: (passed: number, accepted: number) => `${passed} ÷ ${accepted}, four decimals`,
    noRate: 'nothing was accepted last year',
    noMatters: 'no matters',
    noGrants: 'no increase',
    grants: (n: number) => `${n} decision(s)`,
    matters: (n: number) => `${n} matter(s)`,
    usedOn: 'Where it went',
    usedOnNote: 'What is not accepted gives its number back',
    returned: 'not accepted, given back',
    counted: 'counts',
    rules: 'Rules applied',
    rule: 'Setting',
    since: 'Since',
    origin: 'From',
    rulesHint: 'Quotas are a rule of the centre (customary), not of law.',
    history: 'Year by year',
    historyNote: 'Each year by the rules, the grade and the records of its last day',
    year: 'Year',
    quota: 'Quota',
    used: 'Used',
    accepted: 'Accepted the year before',
    passed: 'Passed the year before',
    grade: 'Grade',
    noHistory: 'There are no earlier years.',
    unit: 'Quotas belong to entities',
    unitHint: 'Switch to your organisation at the top right, or to a client you act for.',
  },
);

const REQUEST = 'pre-examination/request';

export function MyQuotaPage() {
  const w = useWords(words);
  const [asOf, setAsOf] = useState<string>();
  return (
    <AccountPage title={w.title} lead={w.lead} place="quota">
      {(session, site) =>
        session.hat.capacity.kind === 'organisation' || session.hat.capacity.kind === 'mandate' ? (
          <Quota key={session.hat.id} site={site.info.id} today={site.today} asOf={asOf} onDay={setAsOf} />
        ) : (
          <EmptyState title={w.unit} hint={w.unitHint} />
        )
      }
    </AccountPage>
  );
}

interface Asked {
  site: string;
  today: string;
  asOf: string | undefined;
  onDay: (day: string | undefined) => void;
}

function Quota({ site, ...day }: Asked) {
  const w = useWords(words);
  const found = useQuota(site, day.asOf);
  return (
    <Answer of={found}>
      {(replay) => (
        <div className={css.page}>
          {!replay.entity && (
            <EmptyState title={w.notFiled} hint={w.notFiledHint}>
              <ButtonLink href={applyPath('pre-examination/entity-filing')}>{w.toFile}</ButtonLink>
            </EmptyState>
          )}
          <Head replay={replay} {...day} />
          <How replay={replay} />
          <WhatIf key={`${replay.asOf} ${replay.party}`} replay={replay} />
          <Used year={replay.now.year} rows={replay.rows[0]?.rows ?? []} />
          <History years={replay.history} />
        </div>
      )}
    </Answer>
  );
}

/** One large figure: what is left, and the way on. */
function Head({ replay, today, asOf, onDay }: { replay: QuotaReplay } & Omit<Asked, 'site'>) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const { rules, now, fault } = replay;
  const quota = now.quota ?? 0;
  const left = Math.max(0, quota - now.used);
  const limited = rules.applies && now.quota !== null;
  return (
    <section className={css.head}>
      <div className={css.figure}>
        {limited ? (
          <>
            <p className={css.label}>{w.left}</p>
            <p className={css.left}>
              <span className="figure">{formatNumber(left)}</span> <small>{w.piece}</small>
            </p>
            <Bar used={now.used} quota={quota} label={w.bar(now.used, quota)} />
            <p>{w.of(quota, now.used)}</p>
          </>
        ) : (
          <>
            <p className={css.words}>{fault ? w.unread : w.unlimited}</p>
            <p>{fault ? w.unreadWhy : w.unlimitedHint}</p>
          </>
        )}
        <p className={css.asOf}>
          <label>
            {w.asOf}{' '}
            <input
              type="date"
              max={today}
              value={asOf ?? replay.asOf}
              onChange={(event) => onDay(event.target.value || undefined)}
            />
          </label>
          <span>
            {replay.partyName} · {say(replay.bodyName)}
          </span>
          {asOf && asOf !== today && (
            <Button look="quiet" size="small" onClick={() => onDay(undefined)}>
              {w.today}
            </Button>
          )}
        </p>
        {asOf && asOf !== today && <p className={css.note}>{w.replayed(formatDay(lang, replay.asOf))}</p>}
      </div>
      <div className={css.next}>
        {limited && left === 0 ? (
          <>
            <p>{w.usedUp}</p>
            <ButtonLink look="primary" size="large" href={applyPath('pre-examination/quota-increase')}>
              {w.increase}
            </ButtonLink>
          </>
        ) : (
          <>
            <ButtonLink look="primary" size="large" href={applyPath(REQUEST)}>
              {w.apply}
            </ButtonLink>
            {limited && (
              <p className={css.note}>
                {w.increaseHint} <a href={applyPath('pre-examination/quota-increase')}>{w.increase}</a>
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

export function Bar({ used, quota, label }: { used: number; quota: number; label: string }) {
  const share = quota > 0 ? Math.min(1, used / quota) : 1;
  return (
    <svg
      className={css.bar}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      data-tone={share >= 1 ? 'must' : share >= 0.8 ? 'soon' : 'good'}
    >
      <rect className={css.rail} width="100" height="4" />
      <rect width={share * 100} height="4" />
    </svg>
  );
}

function How({ replay }: { replay: QuotaReplay }) {
  const w = useWords(words);
  const names = useWords(quotaWords);
  const say = useSay();
  const { now, grants, fault } = replay;
  const last = replay.rows[1]?.rows ?? [];
  const from: Record<keyof QuotaInputs, ReactNode> = {
    base: w.fromSetting,
    passed: <Records rows={last.filter((row) => row.step === 'pass')} />,
    accepted: <Records rows={last.filter((row) => row.step === 'accept')} />,
    rate: now.inputs.accepted > 0 ? w.fromRate(now.inputs.passed, now.inputs.accepted) : w.noRate,
    grade: w.fromGrade(names.grade(now.grade)),
    extra:
      grants.length === 0 ? (
        w.noGrants
      ) : (
        <details>
          <summary>{w.grants(grants.length)}</summary>
          <ul className={css.records}>
            {grants.map((one) => (
              <li key={one.key}>
                <a href={matterPath(one.key)}>{one.key}</a> {names.pieces(one.number)} <small>{one.grantedOn}</small>
              </li>
            ))}
          </ul>
        </details>
      ),
  };
  return (
    <section aria-labelledby="how">
      <SectionHead id="how" title={w.how} note={w.howNote} />
      <div className={css.wide}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{w.input}</th>
              <th scope="col" data-align="end">
                {w.value}
              </th>
              <th scope="col">{w.records}</th>
            </tr>
          </thead>
          <tbody>
            {(Object.keys(QUOTA_INPUTS) as (keyof QuotaInputs)[]).map((id) => (
              <tr key={id}>
                <th scope="row">
                  {say(QUOTA_INPUTS[id])} <code>{id}</code>
                </th>
                <td data-align="end">{formatNumber(now.inputs[id])}</td>
                <td>{from[id]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {fault ? (
        <RefusalPanel code="formula" what={fault.what} why={w.unreadWhy} next={fault.next} />
      ) : (
        now.quota !== null && <FormulaSteps steps={now.steps} quota={now.quota} value={now.value ?? now.quota} />
      )}
      <Rules settings={replay.settings} />
    </section>
  );
}

function Rules({ settings }: { settings: readonly SettingOrigin[] }) {
  const w = useWords(words);
  const names = useWords(quotaWords);
  const say = useSay();
  const lang = useLang();
  return (
    <details className={css.rules}>
      <summary>{w.rules}</summary>
      <p className={css.note}>{w.rulesHint}</p>
      <div className={css.wide}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{w.rule}</th>
              <th scope="col">{w.value}</th>
              <th scope="col">{w.since}</th>
              <th scope="col">{w.origin}</th>
            </tr>
          </thead>
          <tbody>
            {settings.map((one) => (
              <tr key={one.id}>
                <th scope="row">{say(one.title)}</th>
                <td>
                  <code>{String(one.value)}</code>
                </td>
                <td>{formatDay(lang, one.validFrom)}</td>
                <td>
                  {names[one.source]} <span className={css.tag}>{names.custom}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Records({ rows }: { rows: readonly QuotaRow[] }) {
  const w = useWords(words);
  if (rows.length === 0) return w.noMatters;
  return (
    <details>
      <summary>{w.matters(rows.length)}</summary>
      <ul className={css.records}>
        {rows.map((row) => (
          <li key={row.number}>
            <a href={matterPath(row.number)}>{row.number}</a> {row.title} <small>{row.day}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Used({ year, rows }: { year: number; rows: readonly QuotaRow[] }) {
  const w = useWords(words);
  const names = useWords(quotaWords);
  const back = new Set(rows.filter((row) => row.step === 'refuse-acceptance').map((row) => row.number));
  const submitted = rows.filter((row) => row.step === 'submit');
  return (
    <section aria-labelledby="used">
      <SectionHead id="used" title={`${w.usedOn} · ${names.year(year)}`} note={w.usedOnNote} />
      {submitted.length === 0 ? (
        <p className={css.note}>{w.noMatters}</p>
      ) : (
        <ul className={css.uses}>
          {submitted.map((row) => (
            <li key={row.number} data-back={back.has(row.number)}>
              <a href={matterPath(row.number)}>{row.title || row.number}</a>
              <small>
                {row.number} · {row.day} · {back.has(row.number) ? w.returned : w.counted}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function History({ years }: { years: readonly QuotaYear[] }) {
  const w = useWords(words);
  const names = useWords(quotaWords);
  return (
    <section aria-labelledby="history">
      <SectionHead id="history" title={w.history} note={w.historyNote} />
      {years.length === 0 ? (
        <p className={css.note}>{w.noHistory}</p>
      ) : (
        <div className={css.wide}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{w.year}</th>
                {[w.accepted, w.passed, w.quota, w.used].map((title) => (
                  <th key={title} scope="col" data-align="end">
                    {title}
                  </th>
                ))}
                <th scope="col">{w.grade}</th>
              </tr>
            </thead>
            <tbody>
              {years.map((one) => (
                <tr key={one.year}>
                  <th scope="row">{names.year(one.year)}</th>
                  <td data-align="end">{one.inputs.accepted}</td>
                  <td data-align="end">{one.inputs.passed}</td>
                  <td data-align="end">{one.quota ?? '—'}</td>
                  <td data-align="end">{one.used}</td>
                  <td>{names.grade(one.grade)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
