import { useMemo } from 'react';
import { fieldLabel, placeLabel } from '#claims/report/index.ts';
import type { Example } from '#claims/rules/examples.ts';
import type { Rule } from '#claims/rules/index.ts';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { findingViews } from '../../check/index.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { type PatentBlock, PatentReader } from '../../ui/patent-reader/patent-reader.tsx';
import { claimBlocks, descriptionBlocks, type Located, spansOf } from '../check/reading.ts';
import css from './example-view.module.css';
import { runExample } from './run-example.ts';

const words = catalogue(
  {
    silent: '运行结果：没有报告，正该如此',
    told: (n: number) => `运行结果：报告${n}处，正是标出的地方`,
    broken: '运行结果与例子说的不符',
    title: '名称',
    abstract: '摘要',
    figures: '附图',
    request: '请求书',
    design: '图片或照片',
    brief: '简要说明',
    on: (day: string) => `按${day}的法律`,
    text: '例文',
  },
  {
    silent: 'Run just now: silent, as it should be',
    told: (n: number) => `Run just now: ${n === 1 ? 'one place' : `${n} places`} reported, exactly those marked`,
    broken: 'The run does not give what the example says',
    title: 'Title',
    abstract: 'Abstract',
    figures: 'Drawings',
    request: 'Request',
    design: 'Views',
    brief: 'Brief description',
    on: (day: string) => `law of ${day}`,
    text: 'Example',
  },
);

/** One example of a rule, run in this browser: its text with the marks the rule really made, and what it said. */
export function ExampleView({ rule, example, side }: { rule: Rule; example: Example; side: 'right' | 'wrong' }) {
  const w = useWords(words);
  const say = useSay();
  const run = useMemo(() => runExample(rule, example, side), [rule, example, side]);
  const { text, findings } = run;
  const located = useMemo<Located[]>(() => {
    const views = findingViews({
      text,
      report: {
        on: '',
        kind: 'invention',
        scope: 'application',
        claims: 0,
        findings: [...findings],
        judged: [],
        notJudged: [],
        cut: [],
      },
      rules: { [rule.id]: { title: rule.title } },
    });
    return findings.map((finding, at) => ({ finding, view: views[at]! }));
  }, [text, findings, rule]);
  const spans = (block: string) => spansOf(located, block, undefined, ({ what }) => say(what));
  const blocks: PatentBlock[] = [
    ...(text.title ? [{ id: 'title', kind: 'paragraph' as const, text: text.title, spans: spans('title') }] : []),
    ...claimBlocks(text, spans),
    ...descriptionBlocks(text, spans),
    ...(text.abstract === undefined
      ? []
      : [{ id: 'abstract', kind: 'paragraph' as const, text: text.abstract, spans: spans('abstract') }]),
  ];
  const facts = factsOf(example, w, say);
  return (
    <article className={css.example} data-side={side} data-broken={!run.asPromised || undefined}>
      <p className={css.head}>
        {example.shows && <b>{say(example.shows)}</b>}
        <span className={css.verdict}>
          <Icon name={run.asPromised ? 'check' : 'stop'} size={16} />
          {run.fault ?? (!run.asPromised ? w.broken : side === 'right' ? w.silent : w.told(findings.length))}
        </span>
        {example.on && <span className={css.on}>{w.on(example.on)}</span>}
      </p>
      {blocks.length > 0 && (
        <div className={css.text}>
          <PatentReader label={w.text} blocks={blocks} onSpan={() => undefined} />
        </div>
      )}
      {facts.length > 0 && (
        <dl className={css.facts}>
          {facts.map(([label, value]) => (
            <div key={`${label} ${value}`}>
              <dt>{label}</dt>
              <dd lang="zh-CN">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {findings.length > 0 && (
        <ul className={css.said}>
          {dedupe(findings.map((finding) => `${say(placeLabel(finding, text))}\u0000${say(finding.what)}`)).map(
            (line) => {
              const [where, what] = line.split('\u0000');
              return (
                <li key={line}>
                  <span>{where}</span>
                  {what}
                </li>
              );
            },
          )}
        </ul>
      )}
    </article>
  );
}

const dedupe = (lines: readonly string[]): string[] => [...new Set(lines)];

/** What an example gives that is no running text. */
function factsOf(
  example: Example,
  w: Record<'figures' | 'request' | 'design' | 'brief', string>,
  say: (words: Say) => string,
): [string, string][] {
  const { figures, request, parties, design, facts } = example;
  const rows: [string, unknown][] = [
    [w.figures, figures],
    [w.request, request],
    ...(parties ?? []).map(({ role, ...party }): [string, unknown] => [say(fieldLabel(role)), party]),
    [w.design, design?.views.map(({ name }) => name)],
    [w.brief, design?.brief?.map(({ text }) => text).join('\n')],
    ...Object.entries(facts ?? {}).map(([name, value]): [string, unknown] => [say(fieldLabel(name)), value]),
  ];
  return rows
    .map(([label, value]): [string, string] => [label, cut(inWords(value, say))])
    .filter(([, said]) => said !== '');
}

/** Members that say where something stands, not what it says. */
const PLACES = new Set(['id', 'start', 'end', 'raw', 'paragraphs', 'label', 'mediaId', 'sha256']);
const LONGEST = 400;
const cut = (said: string): string => (said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said);

/** Plain data as people read it: names in words, one after the other. */
function inWords(value: unknown, say: (words: Say) => string): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value))
    return value
      .map((one) => inWords(one, say))
      .filter(Boolean)
      .join(value.some((one) => typeof one === 'object') ? '\n' : '、');
  if (typeof value === 'boolean') return value ? say({ zh: '是', en: 'yes' }) : say({ zh: '否', en: 'no' });
  if (typeof value !== 'object') return String(value);
  if ('zh' in value && 'en' in value) return say({ zh: String(value.zh), en: String(value.en) });
  return Object.entries(value)
    .filter(([name]) => !PLACES.has(name))
    .map(([name, inner]) => [say(fieldLabel(name)), inWords(inner, say)] as const)
    .filter(([, said]) => said !== '')
    .map(([name, said]) => `${name}：${said}`)
    .join('；');
}
