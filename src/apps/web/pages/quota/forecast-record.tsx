import type { Kind, Measure } from '#services/pre-examination/forecast/waits.ts';
import { formatDay, formatNumber } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { HitLine } from '../../ui/forecast-card/hit-line.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { Answer, Page } from '../portal/page.tsx';
import { type ForecastRecords, useForecastRecords } from './data.ts';
import css from './forecast-record.module.css';

const words = catalogue(
  {
    title: '时间预测的准确度',
    lead: '申请人在办件页面看到的“预计时间”，事后有多少真的落在区间里。',
    figures: '数据',
    invention: '发明',
    utility: '实用新型',
    design: '外观设计',
    'first-answer': '受理到首次答复',
    'later-answer': '补正到再次答复',
    'grant-from-acceptance': '受理到授权',
    'grant-from-filing': '正式申请到授权',
    kind: '专利类型',
    tested: '检验件数',
    hits: '命中率',
    width: '平均区间长度',
    days: (n: string) => `${n}个工作日`,
    period: '办件起始期间',
    to: '至',
    none: (without: number) =>
      without === 0 ? '还没有办结的办件' : `可检验的预测不足5件，暂不公布（共${without}件已办结）`,
    overTime: '各季度（虚线为目标）',
    asOf: (day: string) => `截至${day}早上`,
    how: '怎么算',
    howTo: (share: number, least: number, window: number) =>
      [
        `取同一专利类型、同一阶段已经结束的办件（最多最近${window}件），量出各用了多少个工作日。`,
        `对正在等待的办件，只看以往等得至少同样久的那些；去掉最快和最慢的各${(100 - share) / 2}%，剩下的首尾就是区间。`,
        `可比的办件不足${least}件时不预测，只说承诺期限。`,
        '检验时，每一件过去的办件只用它开始以前已经结束的办件来预测，再看它实际落在哪里，所以不会用到事后的信息。',
        '检验不足5件的不公布，不足5件的季度不单独列出；任何一件办件的内容都不公布。目标、件数等数值是本平台自定（惯例）。',
      ].join('\n'),
  },
  {
    title: 'How good the forecasts are',
    lead: 'How often what applicants read under “What to expect” came true.',
    figures: 'Figures',
    invention: 'Inventions',
    utility: 'Utility models',
    design: 'Designs',
    'first-answer': 'Acceptance to first answer',
    'later-answer': 'Correction to next answer',
    'grant-from-acceptance': 'Acceptance to grant',
    'grant-from-filing': 'Filing to grant',
    kind: 'Kind',
    tested: 'Cases tested',
    hits: 'Hit rate',
    width: 'Mean length',
    days: (n: string) => `${n} working days`,
    period: 'Cases that began',
    to: ' to ',
    none: (without: number) =>
      without === 0 ? 'no case has ended yet' : `fewer than 5 forecasts to test so far (${without} cases ended)`,
    overTime: 'By quarter (dashed: the aim)',
    asOf: (day: string) => `As of the morning of ${day}`,
    how: 'How it is reckoned',
    howTo: (share: number, least: number, window: number) =>
      [
        `Of the ended cases of the same kind and stage (at most the last ${window}) it is measured how many working days each took.`,
        `For a case that is waiting only those count that lasted at least as long; without the quickest and the slowest ${(100 - share) / 2} % the rest spans the interval.`,
        `With fewer than ${least} such cases there is no forecast, only the promise.`,
        'For the test each past case is forecast only from cases that had ended before it began, so nothing known later is used.',
        'Records and quarters with fewer than 5 cases are not told; nothing of any case is published. The aim and the numbers are custom of this platform.',
      ].join('\n'),
  },
);

export function ForecastRecordPage() {
  const w = useWords(words);
  return (
    <Page title={w.title} lead={w.lead} current="figures" crumbs={[{ label: w.figures, href: pathTo('/figures') }]}>
      {(site) => <Records site={site.info.id} />}
    </Page>
  );
}

const ORDER: readonly Measure[] = ['first-answer', 'later-answer', 'grant-from-filing', 'grant-from-acceptance'];
const KINDS: readonly Kind[] = ['invention', 'utility', 'design'];

function Records({ site }: { site: string }) {
  const w = useWords(words);
  const lang = useLang();
  const found = useForecastRecords(site);
  return (
    <Answer of={found}>
      {(told) => (
        <>
          {ORDER.map((measure) => (
            <section key={measure} className={css.measure} aria-labelledby={measure}>
              <SectionHead id={measure} title={w[measure]} note={w.asOf(formatDay(lang, told.asOf))} />
              <MeasureTable told={told} measure={measure} />
            </section>
          ))}
          <section aria-labelledby="how">
            <SectionHead id="how" title={w.how} />
            <ul className={css.how}>
              {w
                .howTo(told.rule.coverage * 100, told.rule.least, told.rule.window)
                .split('\n')
                .map((line) => (
                  <li key={line}>{line}</li>
                ))}
            </ul>
          </section>
        </>
      )}
    </Answer>
  );
}

function MeasureTable({ told, measure }: { told: ForecastRecords; measure: Measure }) {
  const w = useWords(words);
  const lang = useLang();
  return (
    <div className={css.wide}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{w.kind}</th>
            <th scope="col" data-align="end">
              {w.hits}
            </th>
            <th scope="col" data-align="end">
              {w.tested}
            </th>
            <th scope="col" data-align="end">
              {w.width}
            </th>
            <th scope="col">{w.period}</th>
            <th scope="col">{w.overTime}</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => {
            const record = told.records.find((one) => one.kind === kind && one.measure === measure);
            if (!record) return null;
            return (
              <tr key={kind}>
                <th scope="row">{w[kind]}</th>
                {record.n === 0 ? (
                  <td colSpan={5} className={css.none}>
                    {w.none(record.without)}
                  </td>
                ) : (
                  <>
                    <td data-align="end" data-label={w.hits} className={css.share}>
                      <span className="figure">{Math.round((100 * record.hits) / record.n)}%</span>
                    </td>
                    <td data-align="end" data-label={w.tested}>
                      {formatNumber(record.n)}
                    </td>
                    <td data-align="end" data-label={w.width}>
                      {w.days(formatNumber(record.width ?? 0, 1))}
                    </td>
                    <td data-label={w.period}>
                      {formatDay(lang, record.from ?? '')}
                      {w.to}
                      {formatDay(lang, record.to ?? '')}
                    </td>
                    <td>
                      <HitLine series={record.series} aim={told.rule.coverage} />
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
