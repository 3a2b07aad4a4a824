import { formatDay } from '../../app/format.ts';
import { catalogue, type Say, useLang, useSay, useWords } from '../../app/i18n.ts';
import css from './service-card.module.css';

export interface ServiceCardProps {
  title: Say;
  href: string;
  /** For whom, in one line. */
  who: Say;
  promise: Say;
  legalLimit?: Say;
  fee?: Say;
  materials: number;
  /** A way to find out beforehand whether one qualifies. */
  check?: { label: Say; href: string };
  /** Paused and closed services stay visible and say why. */
  state: { kind: 'open' } | { kind: 'paused' | 'closed'; reason: Say; until?: string };
}

const words = catalogue(
  {
    promise: '承诺',
    legal: '法定',
    fee: '费用',
    materials: '材料',
    count: (n: number) => `${n}份`,
    free: '免费',
    open: '可在线办理',
    paused: '暂停受理',
    closed: '已停办',
    until: (day: string) => `预计${day}恢复`,
  },
  {
    promise: 'Promised',
    legal: 'By law',
    fee: 'Fee',
    materials: 'Documents',
    count: (n: number) => `${n}`,
    free: 'free',
    open: 'Online',
    paused: 'Paused',
    closed: 'Closed',
    until: (day: string) => `expected back on ${day}`,
  },
);

/** One service in a list: for whom, how long, what it costs, what to bring. */
export function ServiceCard({ title, href, who, promise, legalLimit, fee, materials, check, state }: ServiceCardProps) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  return (
    <article className={css.card} data-state={state.kind}>
      <h3>
        <a href={href}>{say(title)}</a>
        <span className={css.state}>{w[state.kind]}</span>
      </h3>
      <p className={css.who}>{say(who)}</p>
      {state.kind !== 'open' && (
        <p className={css.reason}>
          {say(state.reason)}
          {state.until && ` ${w.until(formatDay(lang, state.until))}`}
        </p>
      )}
      <dl className={css.facts}>
        <div>
          <dt>{w.promise}</dt>
          <dd>{say(promise)}</dd>
        </div>
        {legalLimit !== undefined && (
          <div>
            <dt>{w.legal}</dt>
            <dd>{say(legalLimit)}</dd>
          </div>
        )}
        <div>
          <dt>{w.materials}</dt>
          <dd>{w.count(materials)}</dd>
        </div>
        <div>
          <dt>{w.fee}</dt>
          <dd>{fee === undefined ? w.free : say(fee)}</dd>
        </div>
      </dl>
      {check && (
        <p className={css.check}>
          <a href={check.href}>{say(check.label)}</a>
        </p>
      )}
    </article>
  );
}
