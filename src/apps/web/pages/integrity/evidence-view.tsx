import { INDICATORS } from '#services/abnormal-filing/evidence/index.ts';
import { GROUPS } from '#services/abnormal-filing/inquiry/groups.ts';
import type { MatterView } from '../../api/types.ts';
import { cx } from '../../app/cx.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import page from '../work/frame/page.module.css';
import css from './integrity.module.css';
import { integrityWords } from './integrity-words.ts';

/** What was frozen when the inquiry was opened, as far as the reader may see it. */
interface Opening {
  asOf: string;
  reason: string;
  groups: string[];
  matters: { number: string; title: string; on: string }[];
  indicators?: {
    title: string;
    group: string;
    value: string;
    threshold: string;
    wording: string;
    definition?: string;
    matters?: string;
    /** Set where the house counted it: then its name and definition are known in both languages. */
    indicator?: string;
  }[];
}

export function openingOf(view: Pick<MatterView, 'data' | 'head'>): Opening | undefined {
  return view.head.procedure === 'abnormal-filing/inquiry' ? (view.data.opening as Opening | undefined) : undefined;
}

/** The evidence of an inquiry in words, for the applicant as for the office. */
export function EvidenceView({ opening, mine = false }: { opening: Opening; mine?: boolean }) {
  const w = useWords(integrityWords);
  const say = useSay();
  const lang = useLang();
  const indicators = opening.indicators ?? [];
  return (
    <div className={css.evidence}>
      <p className={css.note}>
        <span>
          {w.evidenceOf(formatDay(lang, opening.asOf))}
          {mine ? w.evidenceHint : w.advisory}
        </span>
      </p>
      <SectionHead title={w.suspected} />
      <ul className={css.suspected}>
        {GROUPS.filter(({ value }) => opening.groups.includes(value)).map(({ value, label }) => (
          <li key={value}>{say(label)}</li>
        ))}
      </ul>
      <SectionHead title={w.why} />
      <p className={css.suspected} lang="zh-CN">
        {opening.reason}
      </p>
      <SectionHead title={w.indicators} />
      {indicators.length === 0 && <p className={css.quiet}>{w.noIndicators}</p>}
      <div className={css.indicators}>
        {indicators.map((one) => (
          <article key={one.title} className={css.indicator}>
            <div>
              <h3>
                {say(known(one)?.title ?? one.title)}
                <small>{w.article(one.group)}</small>
              </h3>
              <p lang="zh-CN">{one.wording}</p>
              <dl className={css.figures}>
                <div>
                  <dt>{w.value}</dt>
                  <dd lang="zh-CN">{one.value}</dd>
                </div>
                <div>
                  <dt>{w.threshold}</dt>
                  <dd lang="zh-CN">{one.threshold}</dd>
                </div>
                {one.matters && (
                  <div>
                    <dt>{w.concerned}</dt>
                    <dd>{one.matters}</dd>
                  </div>
                )}
              </dl>
              {one.definition && (
                <p className={css.definition}>{w.definition(say(known(one)?.definition ?? one.definition))}</p>
              )}
            </div>
          </article>
        ))}
      </div>
      <section className={page.section}>
        <SectionHead title={w.concerned} />
        <div className={page.wide}>
          <table className={cx(page.table, css.matters)}>
            <thead>
              <tr>
                <th scope="col">{w.number}</th>
                <th scope="col">{w.name}</th>
                <th scope="col">{w.submitted}</th>
              </tr>
            </thead>
            <tbody>
              {opening.matters.map((one) => (
                <tr key={one.number}>
                  <th scope="row">{one.number}</th>
                  <td lang="zh-CN">{one.title}</td>
                  <td>{formatDay(lang, one.on)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </div>
  );
}

const known = ({ indicator }: { indicator?: string }) =>
  Object.entries(INDICATORS).find(([id]) => id === indicator)?.[1];
