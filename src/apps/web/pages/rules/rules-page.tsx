import { useDeferredValue, useMemo, useState } from 'react';
import type { ApplicationKind } from '#claims/index.ts';
import { type Rule, rules } from '#claims/rules/index.ts';
import { formatNumber } from '../../app/format.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { type Tone, toneOf } from '../../check/index.ts';
import { pathTo } from '../../site/prefix.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { PrecisionRange, percentOf } from '../../ui/precision-range/precision-range.tsx';
import { ScorePlot } from '../../ui/score-plot/score-plot.tsx';
import { Page } from '../portal/page.tsx';
import { alarmsPerHundred, rangeOf, rulePath, scored, scoreOf, useHouseMarks } from './rule-data.ts';
import { groupOrder, groupTitles, kindTitles, ruleWords } from './rule-words.ts';
import css from './rules-page.module.css';

const words = catalogue(
  {
    lead: '每条规则凭什么、看什么、错过几次，全部公开。准确率由人逐处判读真实公布文本上的报警得出，没有判读过的不写。',
    check: '拿文本试一试',
    count: (n: number) => `${n}条规则`,
    measured: (n: number, alarms: number) => `${n}条测得准确率，共判读${alarms}处报警`,
    search: '查规则',
    searchHint: '编号或词，如 C-23、引用、句号',
    severity: '严重程度',
    all: '全部',
    kind: '申请类型',
    anyKind: '全部类型',
    onlyNursery: '只看试用',
    sort: '排序',
    byNumber: '按编号',
    byPrecision: '按准确率',
    byAlarms: '按报警多少',
    rule: '规则',
    labelled: '判读',
    alarms: '每百份报警',
    recall: '召回',
    false: '本站误报',
    none: '没有符合的规则。',
    found: (n: number) => `${n}条`,
    plot: '全部规则一张图',
    method: '准确率：人工判读的报警中正确的份额，区间为95%威尔逊区间。召回：在干净文本里人为放入缺陷，被找出的份额。',
  },
  {
    lead: 'What each rule rests on, what it looks at and how often it was wrong is public. Precision comes from alarms on real publications, judged one by one; what nobody judged is not given.',
    check: 'Try it on a text',
    count: (n: number) => `${n} rules`,
    measured: (n: number, alarms: number) => `${n} measured, ${alarms} alarms judged by hand`,
    search: 'Find a rule',
    searchHint: 'number or word: C-23, reference, full stop',
    severity: 'Severity',
    all: 'all',
    kind: 'Kind',
    anyKind: 'all kinds',
    onlyNursery: 'on trial only',
    sort: 'Order',
    byNumber: 'by number',
    byPrecision: 'by precision',
    byAlarms: 'by alarms',
    rule: 'Rule',
    labelled: 'judged',
    alarms: 'alarms per 100 texts',
    recall: 'recall',
    false: 'called false here',
    none: 'No rule matches.',
    found: (n: number) => `${n} rules`,
    plot: 'All rules in one picture',
    method:
      'Precision: share of hand-judged alarms that were right, with its 95 % Wilson interval. Recall: share of defects seeded into clean texts that was found.',
  },
);

export function RulesPage() {
  const w = useWords(words);
  const r = useWords(ruleWords);
  return (
    <Page
      title={r.page}
      current="rules"
      lead={w.lead}
      aside={
        <ButtonLink look="primary" href={pathTo('/check')}>
          {w.check}
        </ButtonLink>
      }
    >
      <Board />
    </Page>
  );
}

type Sort = 'number' | 'precision' | 'alarms';

interface Filter {
  words: string;
  tone: Tone | undefined;
  kind: ApplicationKind | undefined;
  nursery: boolean;
}

/** Whether a rule is meant by what was typed: its number, its title, or what its messages say, in either language. */
export function isMeant(rule: Rule, { words: typed, tone, kind, nursery }: Filter): boolean {
  if (tone && toneOf[rule.severity] !== tone) return false;
  if (kind && !rule.kinds.includes(kind)) return false;
  if (nursery && !rule.nursery) return false;
  const said = [
    rule.id,
    rule.title.zh,
    rule.title.en,
    ...Object.values(rule.messages).flatMap((m) => [m.what.zh, m.what.en]),
  ]
    .join(' ')
    .toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

function Board() {
  const w = useWords(words);
  const r = useWords(ruleWords);
  const say = useSay();
  const [filter, setFilter] = useState<Filter>({ words: '', tone: undefined, kind: undefined, nursery: false });
  const [sort, setSort] = useState<Sort>('number');
  const deferred = useDeferredValue(filter);
  const all = useMemo(() => rules.map(scored), []);
  const shown = useMemo(() => rules.filter((rule) => isMeant(rule, deferred)), [deferred]);
  const measured = all.filter(({ range }) => range);
  const ordered = useMemo(() => shown.toSorted(comparisons[sort]), [shown, sort]);
  const counts = (tone: Tone) => all.filter((rule) => rule.tone === tone && !rule.nursery).length;
  return (
    <>
      <section className={css.plot} aria-labelledby="rules-plot">
        <div className={css.sums}>
          <h2 id="rules-plot" className="visually-hidden">
            {w.plot}
          </h2>
          <p>
            <b>{rules.length}</b> {w.count(rules.length).replace(String(rules.length), '').trim()}
          </p>
          {(['must', 'judge', 'hint'] as const).map((tone) => (
            <p key={tone} data-tone={tone}>
              <b>{counts(tone)}</b> {r[tone]}
            </p>
          ))}
          <p>
            <b>{all.filter(({ nursery }) => nursery).length}</b> {r.nursery}
          </p>
          <p className={css.measured}>
            {w.measured(
              measured.length,
              measured.reduce((sum, { labelled }) => sum + labelled, 0),
            )}
          </p>
        </div>
        <ScorePlot rules={all} />
      </section>

      <search className={css.filter}>
        <label className={css.search}>
          <Icon name="search" size={18} />
          <span className="visually-hidden">{w.search}</span>
          <input
            type="search"
            placeholder={w.searchHint}
            value={filter.words}
            onChange={(event) => setFilter({ ...filter, words: event.target.value })}
          />
        </label>
        <label>
          {w.severity}
          <select
            value={filter.tone ?? ''}
            onChange={(event) => setFilter({ ...filter, tone: (event.target.value || undefined) as Tone | undefined })}
          >
            <option value="">{w.all}</option>
            {(['must', 'judge', 'hint'] as const).map((tone) => (
              <option key={tone} value={tone}>
                {r[tone]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {w.kind}
          <select
            value={filter.kind ?? ''}
            onChange={(event) =>
              setFilter({ ...filter, kind: (event.target.value || undefined) as ApplicationKind | undefined })
            }
          >
            <option value="">{w.anyKind}</option>
            {(Object.keys(kindTitles) as ApplicationKind[]).map((kind) => (
              <option key={kind} value={kind}>
                {say(kindTitles[kind])}
              </option>
            ))}
          </select>
        </label>
        <label>
          {w.sort}
          <select value={sort} onChange={(event) => setSort(event.target.value as Sort)}>
            <option value="number">{w.byNumber}</option>
            <option value="precision">{w.byPrecision}</option>
            <option value="alarms">{w.byAlarms}</option>
          </select>
        </label>
        <label className={css.check}>
          <input
            type="checkbox"
            checked={filter.nursery}
            onChange={(event) => setFilter({ ...filter, nursery: event.target.checked })}
          />
          {w.onlyNursery}
        </label>
        <output className={css.found}>{w.found(shown.length)}</output>
      </search>

      {shown.length === 0 && <p className={css.none}>{w.none}</p>}
      {sort === 'number' ? (
        groupOrder.map((group) => {
          const members = ordered.filter((rule) => rule.group === group);
          return (
            members.length > 0 && (
              <section key={group} className={css.group} aria-labelledby={`group-${group}`}>
                <h2 id={`group-${group}`}>
                  {say(groupTitles[group])}
                  <small>{members.length}</small>
                </h2>
                <Rows rules={members} label={say(groupTitles[group])} />
              </section>
            )
          );
        })
      ) : (
        <section className={css.group}>
          <Rows rules={ordered} label={r.page} />
        </section>
      )}
      <p className={css.method}>{w.method}</p>
    </>
  );
}

const comparisons: Record<Sort, (a: Rule, b: Rule) => number> = {
  number: () => 0,
  precision: (a, b) => (rangeOf(b.id)?.value ?? -1) - (rangeOf(a.id)?.value ?? -1) || (a.id < b.id ? -1 : 1),
  alarms: (a, b) => perHundred(b.id) - perHundred(a.id) || (a.id < b.id ? -1 : 1),
};

const perHundred = (id: string): number => {
  const score = scoreOf(id);
  return (score && alarmsPerHundred(score)) ?? -1;
};

function Rows({ rules: members, label }: { rules: readonly Rule[]; label: string }) {
  const w = useWords(words);
  const r = useWords(ruleWords);
  const say = useSay();
  const marks = useHouseMarks();
  return (
    <div className={css.table}>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{w.rule}</th>
            <th scope="col" className={css.rangeHead}>
              {r.precision}
            </th>
            <th scope="col">{w.labelled}</th>
            <th scope="col">{w.alarms}</th>
            <th scope="col">{w.recall}</th>
            <th scope="col">{w.false}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((rule) => {
            const score = scoreOf(rule.id);
            const range = rangeOf(rule.id);
            const hundred = score && alarmsPerHundred(score);
            const tone = toneOf[rule.severity];
            return (
              <tr key={rule.id}>
                <th scope="row">
                  <a href={rulePath(rule.id)}>
                    <span className={css.id}>{rule.id}</span> {say(rule.title)}
                  </a>
                  <span className={css.tags}>
                    <span data-tone={tone}>{r[tone]}</span>
                    {rule.nursery && <span data-nursery>{r.nursery}</span>}
                    {rule.kinds.length < 2 && <span>{say(kindTitles[rule.kinds[0]!])}</span>}
                  </span>
                </th>
                <td className={css.rangeCell}>
                  <span className={css.percent}>{range ? `${percentOf(range.value)}%` : '–'}</span>
                  <PrecisionRange range={range} tone={tone} hollow={rule.nursery !== undefined} />
                </td>
                <td data-label={w.labelled}>{score?.labelled || '–'}</td>
                <td data-label={w.alarms}>{hundred === undefined ? '–' : formatNumber(hundred, 1)}</td>
                <td data-label={w.recall}>{score?.recall === undefined ? '–' : `${percentOf(score.recall)}%`}</td>
                <td data-label={w.false}>{marks ? (marks.get(rule.id) ?? 0) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
