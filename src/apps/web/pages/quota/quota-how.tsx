import type { ReactNode } from 'react';
import { QUOTA_INPUTS, type QuotaInputs } from '#services/pre-examination/quota/quota-of.ts';
import { formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { RefusalPanel } from '../../ui/refusal-panel/refusal-panel.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { matterPath } from '../account/matters.tsx';
import type { QuotaReplay, QuotaRow, SettingOrigin } from './data.ts';
import { FormulaSteps } from './formula-steps.tsx';
import css from './my-quota.module.css';
import { myQuotaWords as words } from './my-quota-words.ts';
import { quotaWords } from './quota-words.ts';

/** The inputs with the matters behind them, the formula worked out, and the rules it came from. */
export function QuotaHow({ replay }: { replay: QuotaReplay }) {
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
