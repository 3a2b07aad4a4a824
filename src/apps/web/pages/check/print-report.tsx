import { BASIS_JOIN, basisLabel, placeLabel } from '#claims/report/index.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { type Checked, toneOf } from '../../check/index.ts';
import { checkWords, kindTitles } from './check-words.ts';
import { notJudgedCount } from './not-judged.tsx';
import css from './print-report.module.css';
import type { Located } from './reading.ts';

const words = catalogue(
  {
    title: '申请文本自查报告',
    on: '适用法律之日',
    kind: '申请类型',
    rules: '规则',
    judged: (yes: number, no: number) => `${yes}条作了判断，${no}条没有判断（没有判断不等于通过）`,
    result: '结果',
    place: '位置',
    todo: '建议',
    basis: '依据',
    marked: '作者标为不是缺陷',
    none: '作了判断的规则没有发现问题。这不等于没有问题。',
    not: '没有作判断',
    foot: '本报告由规则自动生成，只涉及形式和明显的缺陷，不是审查意见，也不替代专业人员的判断。文本在本机检查，未上传。',
  },
  {
    title: 'Check of an application text',
    on: 'Law of the day',
    kind: 'Kind',
    rules: 'Rules',
    judged: (yes: number, no: number) => `${yes} judged, ${no} did not (not judged is not passed)`,
    result: 'Result',
    place: 'Place',
    todo: 'Suggestion',
    basis: 'Basis',
    marked: 'Marked by the author as no defect',
    none: 'No rule that judged found anything. That does not mean nothing is wrong.',
    not: 'Not judged',
    foot: 'Made by rules. It covers form and plain defects only; it is no opinion of an examiner and does not replace professional judgment. The text was checked on the author’s machine and not sent.',
  },
);

/** What goes on paper in place of the screen. */
export function PrintReport({
  checked,
  located,
  name,
}: {
  checked: Checked;
  located: readonly Located[];
  name: string;
}) {
  const w = useWords(words);
  const c = useWords(checkWords);
  const say = useSay();
  const lang = useLang();
  const { report, text } = checked;
  const open = located.filter(({ view }) => view.state !== 'rejected');
  const marked = located.filter(({ view }) => view.state === 'rejected');
  const reasons = new Map<string, string[]>();
  for (const { rule, reason } of report.notJudged)
    reasons.set(say(reason), [...(reasons.get(say(reason)) ?? []), rule]);
  const count = (tone: 'must' | 'judge' | 'hint') =>
    open.filter(({ finding }) => toneOf[finding.severity] === tone).length;
  return (
    <article className={css.report} aria-hidden="true">
      <header>
        <p className={css.kicker}>{w.title}</p>
        <p className={css.title}>{name}</p>
        <dl>
          <div>
            <dt>{w.kind}</dt>
            <dd>{say(kindTitles[report.kind])}</dd>
          </div>
          <div>
            <dt>{w.on}</dt>
            <dd>{report.on}</dd>
          </div>
          <div>
            <dt>{w.result}</dt>
            <dd>{(['must', 'judge', 'hint'] as const).map((tone) => `${count(tone)} ${c[tone]}`).join(' · ')}</dd>
          </div>
          <div>
            <dt>{w.rules}</dt>
            <dd>{w.judged(report.judged.length, notJudgedCount(checked))}</dd>
          </div>
        </dl>
      </header>
      {open.length === 0 && <p>{w.none}</p>}
      <ol>
        {open.map(({ finding, view }) => (
          <li key={view.id}>
            <p className={css.line}>
              <b data-tone={view.severity}>{c[view.severity]}</b>
              <span>{say(placeLabel(finding, text))}</span>
              <span>
                {finding.rule} {say(view.title)}
              </span>
            </p>
            {finding.text && (
              <p className={css.quote} lang="zh-CN">
                {finding.text.length > 120 ? `${finding.text.slice(0, 119)}…` : finding.text}
              </p>
            )}
            <p>
              {say(finding.what)} {say(finding.why)}
            </p>
            <p>
              <i>{w.todo}</i> {say(finding.todo)}
            </p>
            <p className={css.basis}>
              <i>{w.basis}</i> {finding.basis.map((id) => basisLabel([id], lang)).join(BASIS_JOIN[lang])}
            </p>
          </li>
        ))}
      </ol>
      {marked.length > 0 && (
        <section>
          <h2>{w.marked}</h2>
          <ul>
            {marked.map(({ finding, view }) => (
              <li key={view.id}>
                {say(placeLabel(finding, text))} · {finding.rule} {say(view.title)}
                {view.reason ? `：${view.reason}` : ''}
              </li>
            ))}
          </ul>
        </section>
      )}
      {reasons.size > 0 && (
        <section>
          <h2>{w.not}</h2>
          <ul>
            {[...reasons].map(([reason, rules]) => (
              <li key={reason}>
                {reason}：{rules.join('、')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={css.foot}>{w.foot}</p>
    </article>
  );
}
