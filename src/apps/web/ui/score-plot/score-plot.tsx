import { useState } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { percentOf, type Range } from '../precision-range/precision-range.tsx';
import css from './score-plot.module.css';

export interface ScoredRule {
  id: string;
  title: Say;
  tone: 'must' | 'judge' | 'hint';
  /** On trial: drawn hollow. */
  nursery: boolean;
  range?: Range;
  /** Alarms judged by hand. */
  labelled: number;
  href: string;
}

const words = catalogue(
  {
    label: '各规则的准确率，由高到低；同样的内容见下表',
    must: '必须改',
    judge: '待判断',
    hint: '提示',
    nursery: '试用',
    interval: '95%区间',
    goal: '必须改类规则的目标 95%',
    unmeasured: (n: number) => `尚未测得 ${n}`,
    said: (value: number, low: number, high: number, n: number) => `${value}%（${low}–${high}%），判读${n}处`,
    notYet: '尚未测得准确率',
    point: '指到一个点上，看是哪条规则。',
    empty: '还没有测得准确率的规则。判读完成后，这里按准确率由高到低排出每条规则。',
  },
  {
    label: 'Precision of each rule, highest first; the table below says the same',
    must: 'must change',
    judge: 'to judge',
    hint: 'hint',
    nursery: 'on trial',
    interval: '95 % interval',
    goal: 'aim of rules that say must: 95 %',
    unmeasured: (n: number) => `not measured yet: ${n}`,
    said: (value: number, low: number, high: number, n: number) => `${value} % (${low}–${high} %), ${n} judged`,
    notYet: 'precision not measured yet',
    point: 'Point at a dot to see which rule it is.',
    empty: 'No rule has been measured yet. Once alarms are judged, every rule stands here, the most precise first.',
  },
);

const HEIGHT = 300;
const TOP = 14;
const BOTTOM = 262;
const LEFT = 44;
const WIDTH = 1200;

/** So wide a column has room for the rule's number. */
const WIDE_ENOUGH = 28;

/** Height of a share in the drawing. */
const y = (share: number) => BOTTOM - share * (BOTTOM - TOP);

/** Every rule as a dot over the line of its interval, the most precise first; those nobody measured stand apart. */
export function ScorePlot({ rules }: { rules: readonly ScoredRule[] }) {
  const w = useWords(words);
  const say = useSay();
  const [shown, setShown] = useState<ScoredRule>();
  const measured = rules
    .filter((rule) => rule.range)
    .sort((a, b) => b.range!.value - a.range!.value || b.range!.low - a.range!.low || (a.id < b.id ? -1 : 1));
  const unmeasured = rules.filter((rule) => !rule.range);
  // Those apart are packed into columns; where nothing is measured they have the whole drawing to themselves.
  const alone = measured.length === 0;
  const [rows, pitch] = alone ? [5, 40] : [17, 13];
  const apart = Math.ceil(unmeasured.length / rows);
  const right = alone ? -20 : unmeasured.length > 0 ? WIDTH - Math.max(apart * pitch, 90) - 46 : WIDTH - 10;
  const step = (right - LEFT) / Math.max(1, measured.length);
  const column = (at: number) => LEFT + step * (at + 0.5);
  const radius = Math.max(3.2, Math.min(7, step * 0.42));
  return (
    <figure className={css.figure}>
      <ul className={css.legend}>
        {(['must', 'judge', 'hint'] as const).map((tone) => (
          <li key={tone}>
            <svg viewBox="-8 -8 16 16" aria-hidden="true" focusable="false" data-tone={tone}>
              <Shape tone={tone} x={0} y={0} r={6} />
            </svg>
            {w[tone]}
          </li>
        ))}
        <li>
          <svg viewBox="-8 -8 16 16" aria-hidden="true" focusable="false" data-tone="judge" data-nursery>
            <Shape tone="judge" x={0} y={0} r={6} />
          </svg>
          {w.nursery}
        </li>
        <li>
          <svg viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
            <path className={css.whisker} d="M0-8V8" />
          </svg>
          {w.interval}
        </li>
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the drawing is scrolled, by keys as well */}
      <section className={css.scroll} aria-label={w.label} tabIndex={0}>
        <svg className={css.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
          {(alone ? [] : [0, 0.25, 0.5, 0.75, 1]).map((share) => (
            <g key={share}>
              <path className={css.grid} d={`M${LEFT} ${y(share)}H${right}`} />
              <text className={css.tick} x={LEFT - 8} y={y(share) + 4} textAnchor="end">
                {share * 100}%
              </text>
            </g>
          ))}
          {measured.length > 0 && (
            <>
              <path className={css.goal} d={`M${LEFT} ${y(0.95)}H${right}`} />
              <text className={css.goalText} x={LEFT + 6} y={BOTTOM + 36}>
                {w.goal}
              </text>
              <path className={css.goal} d={`M${LEFT - 30} ${BOTTOM + 32}h28`} />
            </>
          )}
          {measured.map((rule, at) => (
            <g
              key={rule.id}
              className={css.rule}
              data-tone={rule.tone}
              data-nursery={rule.nursery || undefined}
              data-shown={shown?.id === rule.id || undefined}
            >
              <path className={css.whisker} d={`M${column(at)} ${y(rule.range!.high)}V${y(rule.range!.low)}`} />
              <Shape tone={rule.tone} x={column(at)} y={y(rule.range!.value)} r={radius} />
              {step >= WIDE_ENOUGH && (
                <text className={css.name} x={column(at)} y={BOTTOM + 17} textAnchor="middle">
                  {rule.id}
                </text>
              )}
            </g>
          ))}
          {unmeasured.length > 0 && (
            <>
              <text className={css.tick} x={right + 30} y={TOP + 4}>
                {w.unmeasured(unmeasured.length)}
              </text>
              {unmeasured.map((rule, at) => (
                <g
                  key={rule.id}
                  className={css.rule}
                  data-tone={rule.tone}
                  data-nursery={rule.nursery || undefined}
                  data-apart
                >
                  <Shape
                    tone={rule.tone}
                    x={right + 36 + Math.floor(at / rows) * pitch}
                    y={TOP + (alone ? 38 : 24) + (at % rows) * pitch}
                    r={alone ? 9 : 4.2}
                  />
                </g>
              ))}
            </>
          )}
          {/* One tall target for each dot: a dot alone is too small to be pointed at. */}
          {measured.map((rule, at) => (
            <a
              key={rule.id}
              href={rule.href}
              tabIndex={-1}
              onPointerEnter={() => setShown(rule)}
              onPointerLeave={() => setShown(undefined)}
            >
              <title>{rule.id}</title>
              <rect x={column(at) - step / 2} y={0} width={step} height={HEIGHT} fill="transparent" />
            </a>
          ))}
        </svg>
      </section>
      <figcaption className={css.caption}>
        {shown?.range ? (
          <>
            <b>
              {shown.id} {say(shown.title)}
            </b>{' '}
            {w.said(
              percentOf(shown.range.value),
              percentOf(shown.range.low),
              percentOf(shown.range.high),
              shown.labelled,
            )}
          </>
        ) : measured.length === 0 ? (
          w.empty
        ) : (
          w.point
        )}
      </figcaption>
    </figure>
  );
}

/** Octagon, triangle, disc: the shapes that severities have everywhere. */
function Shape({ tone, x, y: at, r }: { tone: ScoredRule['tone']; x: number; y: number; r: number }) {
  if (tone === 'hint') return <circle className={css.dot} cx={x} cy={at} r={r * 0.9} />;
  if (tone === 'judge')
    return <path className={css.dot} d={`M${x} ${at - r * 1.1}L${x + r * 1.1} ${at + r * 0.85}H${x - r * 1.1}Z`} />;
  const s = r * 0.42;
  return (
    <path
      className={css.dot}
      d={`M${x - s} ${at - r}h${2 * s}L${x + r} ${at - s}v${2 * s}L${x + s} ${at + r}h${-2 * s}L${x - r} ${at + s}v${-2 * s}Z`}
    />
  );
}
