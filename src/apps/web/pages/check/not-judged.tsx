import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import type { Checked } from '../../check/index.ts';
import { pathTo } from '../../site/prefix.ts';
import css from './not-judged.module.css';

const words = catalogue(
  {
    title: (n: number) => `没有作判断的规则 ${n}`,
    lead: '没有判断不等于通过。',
    scope: '只交来了权利要求书，其余部分的规则没有用上',
    kind: '只适用于别的申请类型',
    nursery: '还在试用，没有勾选“试用规则也检查”',
    judged: (n: number) => `作了判断的规则 ${n}`,
    all: '全部规则与得分',
  },
  {
    title: (n: number) => `Rules that did not judge: ${n}`,
    lead: 'Not judged is not passed.',
    scope: 'only claims were handed over; rules about other parts were not asked',
    kind: 'meant for another kind of application',
    nursery: 'still on trial; “also rules on trial” is not ticked',
    judged: (n: number) => `Rules that judged: ${n}`,
    all: 'All rules and their scores',
  },
);

export const notJudgedCount = ({ report, notAsked }: Checked): number =>
  report.notJudged.length + notAsked.kind + notAsked.scope + notAsked.nursery;

/** What was not judged and why: silence of these rules says nothing. */
export function NotJudged({ checked }: { checked: Checked }) {
  const w = useWords(words);
  const say = useSay();
  const { report, rules, notAsked } = checked;
  const count = notJudgedCount(checked);
  const reasons = new Map<string, { say: string; rules: string[]; fault: boolean }>();
  for (const { rule, reason, fault } of report.notJudged) {
    const one = reasons.get(reason.en) ?? { say: say(reason), rules: [], fault: fault === true };
    one.rules.push(rule);
    reasons.set(reason.en, one);
  }
  return (
    <section id="not-judged" className={css.section} aria-labelledby="not-judged-title">
      <h3 id="not-judged-title">{w.title(count)}</h3>
      {count > 0 && <p className={css.lead}>{w.lead}</p>}
      <ul>
        {(['scope', 'kind', 'nursery'] as const).map(
          (why) =>
            notAsked[why] > 0 && (
              <li key={why}>
                <b>{notAsked[why]}</b>
                <span>{w[why]}</span>
              </li>
            ),
        )}
        {[...reasons.entries()].map(([key, one]) => (
          <li key={key} data-fault={one.fault || undefined}>
            <b>{one.rules.length}</b>
            <details>
              <summary>{one.say}</summary>
              <RuleLinks ids={one.rules} rules={rules} />
            </details>
          </li>
        ))}
      </ul>
      <details className={css.judged}>
        <summary>{w.judged(report.judged.length)}</summary>
        <RuleLinks ids={report.judged} rules={rules} />
      </details>
      <p className={css.all}>
        <a href={pathTo('/rules')}>{w.all}</a>
      </p>
    </section>
  );
}

function RuleLinks({ ids, rules }: { ids: readonly string[]; rules: Checked['rules'] }) {
  const say = useSay();
  return (
    <ul className={css.rules}>
      {ids.map((id) => (
        <li key={id}>
          <a href={pathTo(`/rules/${id}`)}>{id}</a> {say(rules[id]?.title ?? '')}
        </li>
      ))}
    </ul>
  );
}
