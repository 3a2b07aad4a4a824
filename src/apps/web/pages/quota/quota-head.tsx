import { formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { applyPath } from '../../site/current-site.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import type { QuotaReplay } from './data.ts';
import css from './my-quota.module.css';
import { myQuotaWords as words } from './my-quota-words.ts';

const REQUEST = 'pre-examination/request';

export interface DayProps {
  today: string;
  asOf: string | undefined;
  onDay: (day: string | undefined) => void;
}

/** One large figure: what is left, and the way on. */
export function QuotaHead({ replay, today, asOf, onDay }: { replay: QuotaReplay } & DayProps) {
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
