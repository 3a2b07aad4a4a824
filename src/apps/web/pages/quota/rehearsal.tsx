import { useState } from 'react';
import { type FormulaFault, readFormula } from '#engine/formula/index.ts';
import { QUOTA_INPUTS, type QuotaRules } from '#services/pre-examination/quota/quota-of.ts';
import { type Rehearsal, rehearse } from '#services/pre-examination/quota/rehearse.ts';
import { formatNumber } from '../../app/format.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import page from '../work/frame/page.module.css';
import { administrationPath } from '../work/frame/paths.ts';
import type { QuotaLine, QuotaList } from './data.ts';
import { quotaWords } from './quota-words.ts';
import css from './work-quota.module.css';

const words = catalogue(
  {
    title: '政策预演',
    note: '这里不保存任何内容',
    lead: '改动公式或数值，看各主体在同样的记录上会多得还是少得。',
    records: '用哪年的记录',
    last: (year: number) => `${year - 1}年的记录，算${year}年名额`,
    soFar: (year: number) => `${year}年至今的记录，算${year + 1}年名额`,
    formula: '公式',
    inputs: '可用的数据项',
    functions: '可用：+ - * / 比较、and or not、if(条件, 数, 数)、min、max、round、floor、ceil',
    base: '基本名额',
    factor: (grade: string) => `${grade}系数`,
    gain: (n: number) => `${n}家增加`,
    lose: (n: number) => `${n}家减少`,
    same: (n: number) => `${n}家不变`,
    over: (n: number) => `${n}家今年已用件数会超出`,
    total: (before: number, after: number) => `合计 ${before} → ${after}件`,
    unchanged: '与现行规则相同。改动上面的公式或数值，即时看到结果。',
    noExtra: '公式没有用到 extra：已同意的追加名额将不起作用。',
    name: '单位',
    before: '现行',
    after: '预演',
    change: '变化',
    used: '已用',
    isOver: '超出',
    first: (n: number, all: number) => `先列减少的，共${all}家，显示前${n}家`,
    all: '全部显示',
    reset: '恢复现行规则',
    toSettings: '要生效，到站点设置录入',
    fails: '这个公式对某些主体算不出来（例如除以 0）。',
  },
  {
    title: 'Rehearse a policy',
    note: 'Nothing is saved here',
    lead: 'Change the formula or its numbers and see who would get more or less on the same records.',
    records: 'On which records',
    last: (year: number) => `Those of ${year - 1}, for the quota of ${year}`,
    soFar: (year: number) => `Those of ${year} so far, for the quota of ${year + 1}`,
    formula: 'Formula',
    inputs: 'Inputs',
    functions: 'Also: + - * / comparisons, and or not, if(condition, number, number), min, max, round, floor, ceil',
    base: 'Base number',
    factor: (grade: string) => `Factor, ${grade}`,
    gain: (n: number) => `${n} gain`,
    lose: (n: number) => `${n} lose`,
    same: (n: number) => `${n} as before`,
    over: (n: number) => `${n} would have used more than they get`,
    total: (before: number, after: number) => `in all ${before} → ${after}`,
    unchanged: 'The same as the rules in force. Change the formula or a number to see what follows at once.',
    noExtra: 'The formula does not look at extra: granted increases would have no effect.',
    name: 'Entity',
    before: 'In force',
    after: 'Rehearsed',
    change: 'Change',
    used: 'Used',
    isOver: 'over',
    first: (n: number, all: number) => `Losses first; ${n} of ${all}`,
    all: 'Show all',
    reset: 'Back to the rules in force',
    toSettings: 'To make it count, enter it in the settings',
    fails: 'For some entity this formula has no value (such as a division by zero).',
  },
);

const SHOWN = 20;
const GRADES = ['A', 'B', 'C', 'none'] as const;

/** Tries other rules on the records of the list, in the browser alone. */
export function PolicyRehearsal({ list }: { list: QuotaList }) {
  const w = useWords(words);
  const names = useWords(quotaWords);
  const say = useSay();
  const [tried, setTried] = useState<QuotaRules>(list.rules);
  const [soFar, setSoFar] = useState(false);
  const read = readFormula(tried.formula, Object.keys(QUOTA_INPUTS));
  const changed = JSON.stringify(tried) !== JSON.stringify(list.rules);
  // Nothing is granted for next year yet; what was used this year still tells who would feel it.
  const lines = soFar ? list.lines.map((line) => ({ ...line, ...line.next, extra: 0 })) : list.lines;
  const told = read.ok ? rehearse(lines, list.rules, tried) : undefined;
  return (
    <section className={page.section} aria-labelledby="rehearsal">
      <SectionHead id="rehearsal" title={w.title} note={w.note} />
      <p className={css.note}>{w.lead}</p>
      <div className={css.form}>
        <fieldset className={css.records}>
          <legend>{w.records}</legend>
          {[false, true].map((one) => (
            <label key={String(one)}>
              <input type="radio" name="records" checked={soFar === one} onChange={() => setSoFar(one)} />
              {one ? w.soFar(list.year) : w.last(list.year)}
            </label>
          ))}
        </fieldset>
        <label className={css.formula}>
          <span>{w.formula}</span>
          <textarea
            rows={2}
            spellCheck={false}
            value={tried.formula}
            aria-invalid={!read.ok}
            aria-describedby="formula-said"
            onChange={(event) => setTried({ ...tried, formula: event.target.value })}
          />
        </label>
        <div id="formula-said" aria-live="polite">
          {!read.ok && <Fault formula={tried.formula} fault={read.fault} />}
          {read.ok && !read.value.inputs.includes('extra') && <p className={css.warning}>{w.noExtra}</p>}
          {read.ok && !told && <p className={css.wrong}>{w.fails}</p>}
        </div>
        <p className={css.hint}>
          {w.inputs}:{' '}
          {Object.entries(QUOTA_INPUTS).map(([id, title]) => (
            <span key={id}>
              <code>{id}</code> {say(title)}
              {' · '}
            </span>
          ))}
          {w.functions}
        </p>
        <div className={css.numbers}>
          <Amount label={w.base} value={tried.base} step={1} onValue={(base) => setTried({ ...tried, base })} />
          {GRADES.map((grade) => (
            <Amount
              key={grade}
              label={w.factor(names.grade(grade === 'none' ? null : grade))}
              value={tried.grades[grade] ?? 1}
              step={0.1}
              onValue={(value) => setTried({ ...tried, grades: { ...tried.grades, [grade]: value } })}
            />
          ))}
        </div>
      </div>
      {!changed ? <p className={css.note}>{w.unchanged}</p> : told && <Outcome told={told} />}
      {changed && (
        <p className={css.ways}>
          <Button onClick={() => setTried(list.rules)}>{w.reset}</Button>
          <ButtonLink look="quiet" href={administrationPath('settings')}>
            {w.toSettings}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

/** What is wrong with the formula, and the very characters it lies at. */
function Fault({ formula, fault }: { formula: string; fault: FormulaFault }) {
  const say = useSay();
  const end = Math.max(fault.to, fault.from + 1);
  return (
    <div className={css.fault}>
      <code>
        {formula.slice(0, fault.from)}
        <mark>{formula.slice(fault.from, end) || '\u00a0'}</mark>
        {formula.slice(end)}
      </code>
      <p>
        {say(fault.what)} {say(fault.next)}
      </p>
    </div>
  );
}

function Amount({
  label,
  value,
  step,
  onValue,
}: {
  label: string;
  value: number;
  step: number;
  onValue: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string>();
  // What is typed stays as it is while it names the same number, so that "0." can become "0.5".
  const shown = typed !== undefined && Number(typed) === value ? typed : String(value);
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={0}
        step={step}
        value={shown}
        onChange={(event) => {
          const number = Number(event.target.value);
          if (!Number.isFinite(number) || number < 0) return;
          setTyped(event.target.value);
          onValue(number);
        }}
      />
    </label>
  );
}

function Outcome({ told }: { told: Rehearsal<QuotaLine> }) {
  const w = useWords(words);
  const [all, setAll] = useState(false);
  const shown = all ? told.changed : told.changed.slice(0, SHOWN);
  return (
    <>
      <p className={css.outcome} role="status">
        <b data-tone="good">▲ {w.gain(told.gain)}</b>
        <b data-tone="must">▼ {w.lose(told.lose)}</b>
        <span>{w.same(told.same)}</span>
        <span>{w.total(told.before, told.after)}</span>
        {told.over > 0 && <b data-tone="soon">{w.over(told.over)}</b>}
      </p>
      {told.changed.length > 0 && (
        <div className={page.wide}>
          <table className={`${page.table} ${css.table}`}>
            <thead>
              <tr>
                <th scope="col">{w.name}</th>
                {[w.before, w.after, w.change, w.used].map((title) => (
                  <th key={title} scope="col" data-align="end">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ line, before, after, change, over }) => (
                <tr key={line.code}>
                  <th scope="row">{line.name}</th>
                  <td data-align="end">{before}</td>
                  <td data-align="end">{after}</td>
                  <td data-align="end" data-change={Math.sign(change)}>
                    {change > 0 ? `▲ +${formatNumber(change)}` : `▼ −${formatNumber(-change)}`}
                  </td>
                  <td data-align="end">
                    {line.used}
                    {over && <b data-tone="soon"> {w.isOver}</b>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {told.changed.length > SHOWN && !all && (
        <p className={css.note}>
          {w.first(SHOWN, told.changed.length)}{' '}
          <Button size="small" look="quiet" onClick={() => setAll(true)}>
            {w.all}
          </Button>
        </p>
      )}
    </>
  );
}
