import { type FormEvent, type ReactNode, useState } from 'react';
import { catalogue, useWords } from '../../app/i18n.ts';
import css from '../collections/kept.module.css';

const words = catalogue(
  {
    name: '名称',
    formula: '检索式',
    expected: '应命中的文献（可不填）',
    expectedHint: '您知道一定相关的号码，每行一个。以后每次运行都会检查它们是否还在结果里。',
    min: '预计至少（篇）',
    max: '预计至多（篇）',
  },
  {
    name: 'Name',
    formula: 'Query',
    expected: 'Documents that must be found (optional)',
    expectedHint: 'Numbers you know to be relevant, one a line. Every run checks that they are still among the hits.',
    min: 'Expected at least',
    max: 'Expected at most',
  },
);

export interface QueryValues {
  name: string;
  formula: string;
  expected: string[];
  min: number | null;
  max: number | null;
}

/** The fields of a saved query; the buttons are the caller's and name the form by its id. */
export function QueryForm({
  id,
  start,
  onSubmit,
  children,
}: {
  id: string;
  start: QueryValues;
  onSubmit: (values: QueryValues) => void;
  children?: ReactNode;
}) {
  const w = useWords(words);
  const [name, setName] = useState(start.name);
  const [formula, setFormula] = useState(start.formula);
  const [expected, setExpected] = useState(start.expected.join('\n'));
  const [min, setMin] = useState(start.min === null ? '' : String(start.min));
  const [max, setMax] = useState(start.max === null ? '' : String(start.max));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({
      name: name.trim(),
      formula: formula.trim(),
      expected: expected
        .split(/[\n,，;；、]+/)
        .map((one) => one.trim())
        .filter(Boolean),
      min: min === '' ? null : Number(min),
      max: max === '' ? null : Number(max),
    });
  };
  return (
    <form id={id} className={css.form} onSubmit={submit}>
      {children}
      <label>
        <span>{w.name}</span>
        <input required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        <span>{w.formula}</span>
        <textarea
          required
          data-code
          rows={3}
          maxLength={10_000}
          spellCheck={false}
          value={formula}
          onChange={(event) => setFormula(event.target.value)}
        />
      </label>
      <label>
        <span>{w.expected}</span>
        <textarea data-code rows={3} value={expected} onChange={(event) => setExpected(event.target.value)} />
        <span className={css.hint}>{w.expectedHint}</span>
      </label>
      <div className={css.pair}>
        <label>
          <span>{w.min}</span>
          <input type="number" min={0} value={min} onChange={(event) => setMin(event.target.value)} />
        </label>
        <label>
          <span>{w.max}</span>
          <input type="number" min={0} value={max} onChange={(event) => setMax(event.target.value)} />
        </label>
      </div>
    </form>
  );
}
