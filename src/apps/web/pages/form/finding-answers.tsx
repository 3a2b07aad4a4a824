import type { Field } from '../../api/types.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import type { FormProblem, FormValues } from '../../ui/form-renderer/form-types.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import matter from '../account/matter.module.css';
import { FindingText } from '../account/opinions.tsx';
import type { Round } from '../work/matter/opinion.ts';
import css from './form-page.module.css';
import type { ApplicationCheck } from './use-application-check.ts';

const words = catalogue(
  {
    lead: (n: number, done: number) => `共${n}条意见，已答复${done}条。请逐条答复。`,
    problem: '错误：',
    gone: '检查显示已改正',
    still: '检查显示仍在',
  },
  {
    lead: (n: number, done: number) => `${n} findings, ${done} answered. Please answer each of them.`,
    problem: 'Problem: ',
    gone: 'mended, says the check',
    still: 'still there, says the check',
  },
);

/** A list field whose items answer numbered findings. */
export const answersFindings = (field: Field): boolean =>
  field.kind === 'list' && field.fields?.finding?.kind === 'integer' && field.fields.answer?.kind === 'choice';

/** The last opinion with a place for the answer under each finding, in place of a bare list. */
export function FindingAnswers({
  name,
  field,
  round,
  values,
  problems,
  check,
  onChange,
}: {
  name: string;
  field: Field;
  round: Round;
  values: FormValues[];
  problems: readonly FormProblem[];
  /** The check of the corrected application: it tells which findings are gone. */
  check?: ApplicationCheck | undefined;
  onChange: (values: FormValues[]) => void;
}) {
  const w = useWords(words);
  const say = useSay();
  const now = check?.text && new Set(check.findings.map(({ fingerprint }) => fingerprint));
  const stands = ({ fingerprint }: Record<string, unknown>) =>
    now && typeof fingerprint === 'string' ? (now.has(fingerprint) ? 'still' : 'gone') : undefined;
  const answerOf = (n: number) => values.find((one) => one.finding === n) ?? {};
  const change = (n: number, part: FormValues) =>
    onChange(
      round.findings
        .map((_, at) => ({ ...answerOf(at + 1), finding: at + 1, ...(at + 1 === n ? part : {}) }) as FormValues)
        .filter((one) => one.answer !== undefined || (one.reason ?? '') !== ''),
    );
  const options = field.fields?.answer?.options ?? [];
  const reason = field.fields?.reason;
  return (
    <fieldset id={name} className={css.answers} tabIndex={-1}>
      <legend>{say(field.label)}</legend>
      <p className={css.hint} role="status">
        {w.lead(round.findings.length, values.filter((one) => one.answer !== undefined).length)}
      </p>
      <ol>
        {round.findings.map((finding, at) => {
          const n = at + 1;
          const answer = answerOf(n);
          const place = values.findIndex((one) => one.finding === n);
          const own = `${name}.${place >= 0 ? place : `new${n}`}.`;
          const wrong = problems.filter((problem) => problem.field.startsWith(own));
          const reasonId = `${name}.${place >= 0 ? place : `new${n}`}.reason`;
          return (
            <li key={n} className={matter.finding}>
              <b>{n}</b>
              <div>
                <FindingText values={finding.values} fields={finding.fields} />
                <Standing state={stands(finding.values)} />
                <div
                  className={css.choices}
                  role="radiogroup"
                  aria-label={`${say(field.fields?.answer?.label ?? field.label)} ${n}`}
                >
                  {options.map((option) => (
                    <label key={option.value}>
                      <input
                        type="radio"
                        name={`${name}-${n}`}
                        id={option === options[0] ? `${name}.${place >= 0 ? place : `new${n}`}.answer` : undefined}
                        checked={answer.answer === option.value}
                        onChange={() => change(n, { answer: option.value })}
                      />
                      {say(option.label)}
                    </label>
                  ))}
                </div>
                {reason && (
                  <div className={css.reason}>
                    <label htmlFor={reasonId}>{say(reason.label)}</label>
                    <textarea
                      id={reasonId}
                      rows={answer.answer === 'disagreed' ? 4 : 2}
                      value={typeof answer.reason === 'string' ? answer.reason : ''}
                      onChange={(event) => change(n, { reason: event.target.value })}
                    />
                  </div>
                )}
                {wrong.map((problem) => (
                  <p key={problem.field} className={css.wrong}>
                    <Icon name="warn" size={16} />
                    <span>
                      <span className="visually-hidden">{w.problem}</span>
                      {say(problem.message)}
                    </span>
                  </p>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}

/** Whether the check still finds in the corrected text what an opinion asked for. */
function Standing({ state }: { state: 'gone' | 'still' | undefined }) {
  const w = useWords(words);
  return (
    <p className={css.standing} data-state={state} role="status">
      {state && (
        <>
          <Icon name={state === 'gone' ? 'check' : 'warn'} size={16} />
          {w[state]}
        </>
      )}
    </p>
  );
}
