import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Rule, rules } from '#claims/rules/index.ts';
import { basisInForce, getBasis } from '#kernel/law/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { formatNumber } from '../../app/format.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { toneOf } from '../../check/index.ts';
import { pathTo } from '../../site/prefix.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { PrecisionRange, percentOf } from '../../ui/precision-range/precision-range.tsx';
import { Answer, Page } from '../portal/page.tsx';
import { ExampleView } from './example-view.tsx';
import {
  alarmsPerHundred,
  rangeOf,
  rulePath,
  scoreOf,
  useExamples,
  useHouseMarks,
  useRaisedLater,
} from './rule-data.ts';
import css from './rule-page.module.css';
import { groupTitles, kindTitles, needTitle, ruleWords } from './rule-words.ts';

const words = catalogue(
  {
    rules: '规则得分',
    missing: '没有这条规则',
    missingHint: '编号可能抄错，或链接已旧。',
    score: '得分',
    says: '它怎么说',
    basis: '依据',
    examples: '例子',
    examplesNote: '打开本页时，例子已在您的浏览器里当场运行。',
    wrong: (n: number) => `应当报告 ${n}`,
    right: (n: number) => `应当沉默 ${n}`,
    limits: '已知局限',
    needs: '需要',
    nothing: '不需要特定部分',
    kinds: '适用于',
    settings: '可调的数',
    nursery: '试用中：默认不运行',
    interval: (low: number, high: number) => `95%区间 ${low}%–${high}%`,
    unmeasured: '尚未测得准确率。没有判读过的，不写数字。',
    labelled: '人工判读的报警',
    alarms: '真实文本上的报警',
    alarmsOf: (alarms: number, texts: number) => `${alarms}处，${texts}份文本`,
    noTexts: '没有可判断的公开文本',
    rate: '每百份文本',
    first: '修改前首次判读',
    firstOf: (right: number, all: number) => `${right} / ${all}处属实`,
    recall: '召回（人为放入的缺陷）',
    seeded: (n: number) => `（放入${n}处）`,
    house: '本站标为误报',
    times: (n: number) => `${n}次`,
    later: '国家知识产权局后续提出',
    laterOf: (n: number, m: number) => `${m}件合格案件中${n}件`,
    evidenceV: '已核对原文',
    evidenceK: '据法律知识，未核对原文',
    'evidenceK?': '惯例，不是法律',
    from: (day: string) => `自${day}起施行`,
    to: (day: string) => `至${day}止`,
    notNow: '今天不在施行期内',
    why: '为什么',
    todo: '怎么办',
    previous: '上一条',
    next: '下一条',
    try: '用这条规则检查您的文本',
  },
  {
    rules: 'Rules and scores',
    missing: 'No such rule',
    missingHint: 'The number may be mistyped, or the link is old.',
    score: 'Score',
    says: 'What it says',
    basis: 'Basis',
    examples: 'Examples',
    examplesNote: 'They were run in your browser as this page opened.',
    wrong: (n: number) => `Must be reported: ${n}`,
    right: (n: number) => `Must stay silent: ${n}`,
    limits: 'Known limits',
    needs: 'Needs',
    nothing: 'no part in particular',
    kinds: 'For',
    settings: 'Numbers that can be set',
    nursery: 'On trial: off by default',
    interval: (low: number, high: number) => `95 % interval ${low}–${high} %`,
    unmeasured: 'Precision has not been measured yet. What nobody judged gets no number.',
    labelled: 'alarms judged by hand',
    alarms: 'alarms on real texts',
    alarmsOf: (alarms: number, texts: number) => `${alarms} on ${texts} texts`,
    noTexts: 'no public text it can judge',
    rate: 'per 100 texts',
    first: 'first judged, before any repair',
    firstOf: (right: number, all: number) => `${right} of ${all} right`,
    recall: 'recall of seeded defects',
    seeded: (n: number) => ` of ${n}`,
    house: 'called false here',
    times: (n: number) => `${n} times`,
    later: 'later raised by the national office',
    laterOf: (n: number, m: number) => `${n} of ${m} passed cases`,
    evidenceV: 'compared with the text',
    evidenceK: 'from knowledge of the law, not compared',
    'evidenceK?': 'customary, not law',
    from: (day: string) => `in force since ${day}`,
    to: (day: string) => `until ${day}`,
    notNow: 'not in force today',
    why: 'Why',
    todo: 'What to do',
    previous: 'Previous',
    next: 'Next',
    try: 'Check your text',
  },
);

export function RulePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const w = useWords(words);
  const say = useSay();
  const rule = rules.find((one) => one.id === id.toUpperCase());
  const crumbs = [{ label: w.rules, href: pathTo('/rules') }];
  if (!rule)
    return (
      <Page title={w.missing} current="rules" crumbs={crumbs}>
        <EmptyState title={w.missing} hint={w.missingHint}>
          <a href={pathTo('/rules')}>{w.rules}</a>
        </EmptyState>
      </Page>
    );
  return (
    <Page
      title={`${rule.id} ${say(rule.title)}`}
      current="rules"
      crumbs={[...crumbs, { label: groupTitles[rule.group], href: `${pathTo('/rules')}#group-${rule.group}` }]}
    >
      {(site) => <RuleSheet key={rule.id} rule={rule} today={site.today as PlainDate} />}
    </Page>
  );
}

function RuleSheet({ rule, today }: { rule: Rule; today: PlainDate }) {
  const w = useWords(words);
  const r = useWords(ruleWords);
  const say = useSay();
  const examples = useExamples(rule.id);
  const at = rules.indexOf(rule);
  const [previous, next] = [rules[at - 1], rules[at + 1]];
  return (
    <div className={css.sheet}>
      <p className={css.tags}>
        <span className={css.severity} data-tone={toneOf[rule.severity]}>
          {r[toneOf[rule.severity]]}
        </span>
        <span>
          {w.kinds} {rule.kinds.map((kind) => say(kindTitles[kind])).join(' · ')}
        </span>
        <span>
          {w.needs} {rule.needs.length === 0 ? w.nothing : rule.needs.map((need) => say(needTitle(need))).join(' · ')}
        </span>
      </p>
      {rule.nursery && (
        <p className={css.nursery}>
          <b>{w.nursery}</b> {say(rule.nursery)}
        </p>
      )}
      <div className={css.columns}>
        <div>
          <Section id="examples" title={w.examples} note={w.examplesNote}>
            <Answer of={examples}>
              {({ right, wrong }) => (
                <>
                  <h3 className={css.sideTitle} data-side="wrong">
                    {w.wrong(wrong.length)}
                  </h3>
                  {wrong.map((example) => (
                    <ExampleView key={JSON.stringify(example)} rule={rule} example={example} side="wrong" />
                  ))}
                  <h3 className={css.sideTitle} data-side="right">
                    {w.right(right.length)}
                  </h3>
                  {right.map((example) => (
                    <ExampleView key={JSON.stringify(example)} rule={rule} example={example} side="right" />
                  ))}
                </>
              )}
            </Answer>
          </Section>
        </div>
        <div>
          <Score rule={rule} />
          <Section id="says" title={w.says}>
            {Object.entries(rule.messages).map(([name, message]) => (
              <div key={name} className={css.message}>
                <p>{blanks(say(message.what))}</p>
                <dl>
                  <dt>{w.why}</dt>
                  <dd>{blanks(say(message.why))}</dd>
                  <dt>{w.todo}</dt>
                  <dd>{blanks(say(message.todo))}</dd>
                </dl>
              </div>
            ))}
          </Section>
          <Section id="basis" title={w.basis}>
            <ul className={css.basis}>
              {rule.basis.map((id) => (
                <Basis key={id} id={id} today={today} />
              ))}
            </ul>
          </Section>
          <Section id="limits" title={w.limits}>
            <ul className={css.limits}>
              {rule.limits.map((limit) => (
                <li key={limit.en}>{say(limit)}</li>
              ))}
            </ul>
          </Section>
          {rule.settings && (
            <Section id="settings" title={w.settings}>
              <dl className={css.settings}>
                {Object.entries(rule.settings).map(([name, setting]) => (
                  <div key={name}>
                    <dt>{say(setting.title)}</dt>
                    <dd>
                      <b>{setting.default}</b>
                      <small>{say(getBasis(setting.basis).label)}</small>
                    </dd>
                  </div>
                ))}
              </dl>
            </Section>
          )}
        </div>
      </div>
      <nav className={css.around} aria-label={`${w.previous} / ${w.next}`}>
        {previous && <Neighbour rule={previous} label={w.previous} />}
        {next && <Neighbour rule={next} label={w.next} last />}
      </nav>
    </div>
  );
}

function Section({ id, title, note, children }: { id: string; title: string; note?: string; children: ReactNode }) {
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <p className={css.note}>{note}</p>}
      {children}
    </section>
  );
}

function Score({ rule }: { rule: Rule }) {
  const w = useWords(words);
  const r = useWords(ruleWords);
  const score = scoreOf(rule.id);
  const range = rangeOf(rule.id);
  const marks = useHouseMarks();
  const later = useRaisedLater(rule.id);
  const rows: [string, string][] = [];
  if (score?.labelled) rows.push([w.labelled, String(score.labelled)]);
  if (score) {
    const hundred = alarmsPerHundred(score);
    rows.push([w.alarms, hundred === undefined ? w.noTexts : w.alarmsOf(score.alarms, score.texts)]);
    if (hundred !== undefined) rows.push([w.rate, formatNumber(hundred, 1)]);
    if (score.first !== undefined && score.firstLabelled !== undefined)
      rows.push([w.first, w.firstOf(Math.round(score.first * score.firstLabelled), score.firstLabelled)]);
    if (score.recall !== undefined)
      rows.push([w.recall, `${percentOf(score.recall)}%${score.seeded === undefined ? '' : w.seeded(score.seeded)}`]);
  }
  if (marks) rows.push([w.house, w.times(marks.get(rule.id) ?? 0)]);
  if (later) rows.push([w.later, w.laterOf(later.later, later.cases)]);
  return (
    <Section id="score" title={w.score}>
      {range ? (
        <>
          <p className={css.precision}>
            <b>{percentOf(range.value)}%</b>
            <span>
              {r.precision}
              <small>{w.interval(percentOf(range.low), percentOf(range.high))}</small>
            </span>
          </p>
          <PrecisionRange large range={range} tone={toneOf[rule.severity]} hollow={rule.nursery !== undefined} />
        </>
      ) : (
        <p className={css.unmeasured}>{w.unmeasured}</p>
      )}
      <dl className={css.rows}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Basis({ id, today }: { id: string; today: PlainDate }) {
  const w = useWords(words);
  const say = useSay();
  const { label, gist, evidence, instrument } = getBasis(id);
  return (
    <li>
      <p className={css.law}>{say(label)}</p>
      {gist && <p>{say(gist)}</p>}
      <p className={css.small}>
        <span data-evidence={evidence}>{w[`evidence${evidence}`]}</span>
        {instrument?.validFrom && <span>{w.from(instrument.validFrom)}</span>}
        {instrument?.validTo && <span>{w.to(instrument.validTo)}</span>}
        {!basisInForce(id, today) && <span data-evidence="K?">{w.notNow}</span>}
      </p>
    </li>
  );
}

function Neighbour({ rule, label, last = false }: { rule: Rule; label: string; last?: boolean }) {
  const say = useSay();
  return (
    <a href={rulePath(rule.id)} data-last={last || undefined}>
      <small>{label}</small>
      <span>
        {rule.id} {say(rule.title as Text)}
      </span>
    </a>
  );
}

/** `权利要求{claim}` with its places shown as places to be filled. */
function blanks(template: string): ReactNode[] {
  return template.split(/(\{\w+\})/).map((piece, at) =>
    piece.startsWith('{') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed sentence
      <span key={at} className={css.blank}>
        …
      </span>
    ) : (
      piece
    ),
  );
}
