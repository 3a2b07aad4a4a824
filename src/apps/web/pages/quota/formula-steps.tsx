import type { FormulaStep } from '#engine/formula/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import css from './formula-steps.module.css';

const words = catalogue(
  {
    formula: '公式',
    values: '代入数值',
    step: (n: number) => `第${n}步`,
    label: '逐步计算',
    whole: (n: number) => `取整数部分，得${n}件`,
  },
  {
    formula: 'Formula',
    values: 'With the values',
    step: (n: number) => `Step ${n}`,
    label: 'Step by step',
    whole: (n: number) => `Whole requests only: ${n}`,
  },
);

/** A formula worked out line by line; what is new in a line is marked. */
export function FormulaSteps({ steps, quota, value }: { steps: readonly FormulaStep[]; quota: number; value: number }) {
  const w = useWords(words);
  return (
    <ol className={css.steps} aria-label={w.label}>
      {steps.map((step, at) => (
        <li key={step.text}>
          <span className={css.name}>{at === 0 ? w.formula : at === 1 ? w.values : w.step(at - 1)}</span>
          <code>
            {at > 0 && <span aria-hidden="true">= </span>}
            <Marked step={step} />
          </code>
        </li>
      ))}
      {value !== quota && (
        <li>
          <span className={css.name} />
          <span>{w.whole(quota)}</span>
        </li>
      )}
    </ol>
  );
}

function Marked({ step: { text, marks } }: { step: FormulaStep }) {
  let from = 0;
  const parts = marks.flatMap(([start, end]) => {
    const before = text.slice(from, start);
    from = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
