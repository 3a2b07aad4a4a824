import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import type { Round } from '../work/matter/opinion.ts';
import css from './matter.module.css';

const words = catalogue(
  {
    round: (n: number) => `第${n}次意见`,
    fix: '改正建议',
    answer: '您的答复',
    none: '尚未答复',
  },
  {
    round: (n: number) => `Opinion ${n}`,
    fix: 'What to do',
    answer: 'Your answer',
    none: 'not answered yet',
  },
);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Opinions with their findings, the newest first, each finding with the answer given to it. */
export function Opinions({ rounds }: { rounds: readonly Round[] }) {
  const w = useWords(words);
  const lang = useLang();
  return rounds.toReversed().map((round) => (
    <section key={round.n} className={css.round}>
      <h3>
        {w.round(round.n)}
        <small>{formatDay(lang, round.entry.day)}</small>
      </h3>
      <ol>
        {round.findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings of an opinion are named by their place
          <li key={at} className={css.finding}>
            <b>{at + 1}</b>
            <div>
              <FindingText values={finding.values} fields={finding.fields} />
              {finding.answer && <AnswerText answer={finding.answer} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** One finding: where, what is wrong, on what basis, what to do. */
export function FindingText({
  values,
  fields,
}: {
  values: Record<string, unknown>;
  fields: Round['findings'][number]['fields'];
}) {
  const w = useWords(words);
  const say = useSay();
  const part = fields.part?.options?.find((option) => option.value === values.part);
  return (
    <>
      <p className={css.place}>
        {part && <span>{say(part.label)}</span>}
        {(!part || textOf(values.place) !== part.label.zh) && <span>{textOf(values.place)}</span>}
        <span>{textOf(values.basis)}</span>
      </p>
      <p className={css.what}>{textOf(values.what)}</p>
      {textOf(values.fix) && (
        <p className={css.fix}>
          <b>{w.fix}</b>
          {textOf(values.fix)}
        </p>
      )}
    </>
  );
}

const ANSWERS = catalogue(
  { corrected: '已按意见修改', otherwise: '已作其他修改', disagreed: '不同意，理由如下' },
  { corrected: 'Corrected as asked', otherwise: 'Corrected otherwise', disagreed: 'Disagreed, for the reason given' },
);

function AnswerText({ answer }: { answer: Record<string, unknown> }) {
  const w = useWords(words);
  const said = useWords(ANSWERS);
  const kind = textOf(answer.answer);
  return (
    <p className={css.answer}>
      <b>{w.answer}</b>
      {kind in said ? said[kind as keyof typeof said] : kind}
      {textOf(answer.reason) && `\n${textOf(answer.reason)}`}
    </p>
  );
}
