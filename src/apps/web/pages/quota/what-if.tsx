import { useState } from 'react';
import { quotaInputs, quotaOf } from '#services/pre-examination/quota/quota-of.ts';
import { formatNumber } from '../../app/format.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import type { QuotaReplay } from './data.ts';
import { FormulaSteps } from './formula-steps.tsx';
import css from './my-quota.module.css';
import { quotaWords } from './quota-words.ts';

const words = catalogue(
  {
    title: (year: number) => `${year}年会有多少`,
    note: '在您的浏览器里用同一段程序试算，不提交任何内容',
    asNow: (year: number, n: number) => `按今年目前的数，${year}年名额为${n}件。`,
    lead: '改动下面的数，看名额怎样变化。',
    accepted: '今年受理',
    passed: '今年合格',
    grade: '备案等级',
    result: '名额',
    piece: '件',
    more: (n: number) => `比目前的预计多${n}件`,
    less: (n: number) => `比目前的预计少${n}件`,
    same: '与目前的预计相同',
    reset: '恢复',
    steps: '看计算步骤',
    unreachable: '公式有误，暂不能试算。',
    most: '合格件数超过受理件数时，合格率按 100% 计算。',
  },
  {
    title: (year: number) => `What ${year} may bring`,
    note: 'Worked out in your browser by the same code; nothing is sent',
    asNow: (year: number, n: number) => `By this year’s numbers so far the quota of ${year} is ${n}.`,
    lead: 'Change the numbers and see how the quota moves.',
    accepted: 'Accepted this year',
    passed: 'Passed this year',
    grade: 'Grade',
    result: 'Quota',
    piece: 'requests',
    more: (n: number) => `${n} more than expected now`,
    less: (n: number) => `${n} fewer than expected now`,
    same: 'as expected now',
    reset: 'Start again',
    steps: 'See the steps',
    unreachable: 'The formula has a fault; nothing can be worked out.',
    most: 'With more passed than accepted the rate counts as 100 %.',
  },
);

const GRADES = ['A', 'B', 'C', null] as const;

/** Next year's quota on this year's numbers, and on whatever numbers one tries. */
export function WhatIf({ replay: { rules, next } }: { replay: QuotaReplay }) {
  const w = useWords(words);
  const names = useWords(quotaWords);
  const start = { passed: next.inputs.passed, accepted: next.inputs.accepted, grade: next.grade };
  const [tried, setTried] = useState(start);
  const told = quotaOf(rules.formula, quotaInputs(rules, { ...tried, extra: 0 }));
  const changed = tried.passed !== start.passed || tried.accepted !== start.accepted || tried.grade !== start.grade;
  if (next.quota === null || !told.ok)
    return (
      <section aria-labelledby="what-if">
        <SectionHead id="what-if" title={w.title(next.year)} />
        <p className={css.note}>{w.unreachable}</p>
      </section>
    );
  const { quota, steps, value } = told.value;
  const difference = quota - next.quota;
  return (
    <section aria-labelledby="what-if">
      <SectionHead id="what-if" title={w.title(next.year)} note={w.note} />
      <p className={css.said}>{w.asNow(next.year, next.quota)}</p>
      <p className={css.note}>{w.lead}</p>
      <div className={css.try}>
        <div className={css.fields}>
          <Slide label={w.accepted} value={tried.accepted} onValue={(accepted) => setTried({ ...tried, accepted })} />
          <Slide label={w.passed} value={tried.passed} onValue={(passed) => setTried({ ...tried, passed })} />
          <fieldset className={css.grades}>
            <legend>{w.grade}</legend>
            {GRADES.map((grade) => (
              <label key={grade ?? 'none'}>
                <input
                  type="radio"
                  name="grade"
                  checked={(tried.grade ?? null) === grade}
                  onChange={() => setTried({ ...tried, grade })}
                />
                {names.grade(grade)}
              </label>
            ))}
          </fieldset>
          {tried.passed > tried.accepted && <p className={css.note}>{w.most}</p>}
        </div>
        <div className={css.outcome} aria-live="polite">
          <p className={css.label}>{w.result}</p>
          <p className={css.left}>
            <span className="figure">{formatNumber(quota)}</span> <small>{w.piece}</small>
          </p>
          <p data-change={Math.sign(difference)}>
            {difference > 0 ? `▲ ${w.more(difference)}` : difference < 0 ? `▼ ${w.less(-difference)}` : w.same}
          </p>
          {changed && (
            <Button size="small" onClick={() => setTried(start)}>
              {w.reset}
            </Button>
          )}
        </div>
      </div>
      <details className={css.rules}>
        <summary>{w.steps}</summary>
        <FormulaSteps steps={steps} quota={quota} value={value} />
      </details>
    </section>
  );
}

/** A number by slider or by typing; the slider grows with what is typed. */
function Slide({ label, value, onValue }: { label: string; value: number; onValue: (value: number) => void }) {
  const most = Math.max(60, Math.ceil((value * 1.5) / 20) * 20);
  const take = (text: string) => {
    const number = Math.floor(Number(text));
    if (Number.isFinite(number)) onValue(Math.min(9999, Math.max(0, number)));
  };
  return (
    <div className={css.slide}>
      <label>
        <span>{label}</span>
        <input type="number" min={0} max={9999} value={value} onChange={(event) => take(event.target.value)} />
      </label>
      <input
        type="range"
        min={0}
        max={most}
        value={value}
        aria-label={label}
        onChange={(event) => take(event.target.value)}
      />
    </div>
  );
}
