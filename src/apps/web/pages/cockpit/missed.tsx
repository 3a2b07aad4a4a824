import { useQuery } from '@tanstack/react-query';
import type { FeedbackReport } from '#services/pre-examination/statistics/index.ts';
import { call } from '../../api/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import css from './cockpit.module.css';
import { cockpitWords } from './cockpit-words.ts';
import { BarRow, Legend, Panel } from './panel.tsx';

const words = catalogue(
  {
    of: (n: number) => `${n}件合格后已有国家局结果`,
    def: '预审合格、其后国家局发出审查意见、授权或驳回的案件中，按案件数计：国家局提出而预审未提出（漏检），和预审提出过、国家局仍提出（未克服）。未指明规则的按法条归类。只计数，不含内容。',
    none: '还没有登记国家局提出的缺陷。',
    missed: '漏检',
    again: '提出过、未克服',
    counts: (missed: number, later: number) => `漏检${missed} / 后续提出${later}`,
    raised: (n: number) => `预审提出过${n}件`,
    article: '按法条',
  },
  {
    of: (n: number) => `${n} passed cases with a result of the national office`,
    def: 'Passed cases with a later office action, grant or rejection, counted by case: what the office raised and the pre-examination had not (missed), and what it had raised but was not cured. By article where no rule is named. Counts alone, no content.',
    none: 'No defect named by the national office has been recorded.',
    missed: 'missed',
    again: 'raised, not cured',
    counts: (missed: number, later: number) => `${missed} missed of ${later} raised later`,
    raised: (n: number) => `raised here in ${n}`,
    article: 'by article',
  },
);

/** What the national office found in cases that had passed. */
export function Missed() {
  const w = useWords(words);
  const c = useWords(cockpitWords);
  const { data } = useQuery({
    queryKey: ['mine', 'feedback'],
    queryFn: () => call<FeedbackReport>('/api/centre/feedback'),
  });
  if (!data) return null;
  const rules = data.rules.filter((one) => one.later > 0).slice(0, 8);
  const all = [...rules, ...data.articles.slice(0, 6)];
  const most = Math.max(0, ...all.map((one) => one.later));
  return (
    <Panel
      title={c.missed}
      definition={w.def}
      of={w.of(data.cases)}
      more={
        <a className={css.more} href={pathTo('/rules')}>
          {c.missedMore}
        </a>
      }
    >
      {all.length === 0 && <p className={css.quiet}>{w.none}</p>}
      {all.map((one) => {
        const isRule = /^[A-Z]-\d{2}$/.test(one.key);
        return (
          <BarRow
            key={one.key}
            label={one.key}
            note={isRule ? w.raised(one.raised) : w.article}
            href={pathTo(isRule ? `/rules/${one.key}` : '/rules')}
            most={most}
            parts={[
              { tone: 'must', value: one.missed },
              { tone: 'pale', value: one.later - one.missed },
            ]}
            value={w.counts(one.missed, one.later)}
          />
        );
      })}
      {all.length > 0 && (
        <Legend
          of={[
            ['must', w.missed],
            ['pale', w.again],
          ]}
        />
      )}
    </Panel>
  );
}
