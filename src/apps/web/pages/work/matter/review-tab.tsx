import { useState } from 'react';
import type { Form } from '#engine/form/types.ts';
import type { ApplicationAnswer, ViewEntry } from '../../../api/index.ts';
import { formatDay } from '../../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../../app/i18n.ts';
import { PatentReader } from '../../../ui/patent-reader/patent-reader.tsx';
import type { CheckDesk } from './check-panel.tsx';
import { answerText } from './findings-panel.tsx';
import { type Filed, FormAnswers } from './form-answers.tsx';
import { paragraphNumbers, type Round } from './opinion.ts';
import css from './review-tab.module.css';
import { Watermark } from './watermark.tsx';

const words = catalogue(
  {
    proposal: '建议与理由',
    by: (name: string, day: string) => `${name}，${day}`,
    findings: '历次意见与答复',
    none: '没有出具过意见。',
    round: (n: number) => `第${n}次`,
    unanswered: '未逐条答复',
    still: '现稿检查仍报出',
    gone: '现稿检查不再报出',
    text: '现稿文本',
    claims: '权利要求书',
    description: '说明书',
    show: (place: string) => `在文本中显示：${place}`,
  },
  {
    proposal: 'Proposal and reasons',
    by: (name: string, day: string) => `${name}, ${day}`,
    findings: 'Findings and answers',
    none: 'No opinion was given.',
    round: (n: number) => `no. ${n}`,
    unanswered: 'not answered by itself',
    still: 'the check still finds it',
    gone: 'the check no longer finds it',
    text: 'Text as it stands',
    claims: 'Claims',
    description: 'Description',
    show: (place: string) => `Show in the text: ${place}`,
  },
);

/** For the second person: what is proposed and why, every finding with its answer, and the text as it stands, side by side. */
export function ReviewTab({
  proposal,
  rounds,
  answer,
  check,
  reader,
  filed,
}: {
  proposal: { entry: ViewEntry; form: Form };
  rounds: readonly Round[];
  answer: ApplicationAnswer;
  check: CheckDesk | undefined;
  reader: { name: string };
  filed: Filed;
}) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const [place, setPlace] = useState<string>();
  const numbers = paragraphNumbers(answer.text);
  const claims = answer.text.claims.map((one) => ({
    id: `claim-${one.number}`,
    kind: 'claim' as const,
    number: String(one.number),
    text: one.text,
  }));
  const paragraphs = answer.text.description.sections.flatMap((section) =>
    section.paragraphs.map((one) => ({
      id: `paragraph-${one.id}`,
      kind: one.heading ? ('heading' as const) : ('paragraph' as const),
      ...(numbers.has(one.id) ? { number: `[${numbers.get(one.id)}]` } : {}),
      text: one.text,
    })),
  );
  const blockAt = (where: string): string | undefined => {
    const claim = /权利要求\s*(\d+)/.exec(where)?.[1];
    if (claim) return `claim-${claim}`;
    const number = /\[(\d+)\]/.exec(where)?.[1];
    return number && paragraphs.find((one) => one.number === `[${number}]`)?.id;
  };
  const standing = new Set(check?.examined.list.map((one) => one.finding.fingerprint) ?? []);
  return (
    <div className={css.review}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
      <section aria-label={w.proposal} tabIndex={0}>
        <h2>{w.proposal}</h2>
        <p className={css.by}>
          {say(proposal.entry.title)} · {w.by(proposal.entry.by, formatDay(lang, proposal.entry.day))}
        </p>
        <FormAnswers form={proposal.form} input={proposal.entry.input} filed={filed} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
      <section aria-label={w.findings} tabIndex={0}>
        <h2>{w.findings}</h2>
        {rounds.length === 0 && <p>{w.none}</p>}
        <ol>
          {rounds.flatMap((round) =>
            round.findings.map((one, n) => {
              const where = String(one.values.place ?? '');
              const print = one.values.fingerprint;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a finding of an issued opinion has no name but its number
                <li key={`${round.n}.${n}`}>
                  <p className={css.where}>
                    <button type="button" aria-label={w.show(where)} onClick={() => setPlace(blockAt(where))}>
                      {where}
                    </button>
                    <span>
                      {w.round(round.n)}
                      {one.values.basis ? ` · ${String(one.values.basis)}` : ''}
                    </span>
                  </p>
                  <p lang="zh-CN">{String(one.values.what ?? '')}</p>
                  <p className={css.answer} data-none={one.answer === undefined || undefined} lang="zh-CN">
                    {one.answer ? answerText(one.answer, lang) : w.unanswered}
                  </p>
                  {typeof print === 'string' && check && (
                    <p className={css.state} data-still={standing.has(print) || undefined}>
                      {standing.has(print) ? w.still : w.gone}
                    </p>
                  )}
                </li>
              );
            }),
          )}
        </ol>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
      <section aria-label={w.text} tabIndex={0}>
        <h2>{w.text}</h2>
        <Watermark {...reader}>
          <PatentReader
            label={w.claims}
            blocks={claims}
            {...(place?.startsWith('claim-') ? { currentBlock: place } : {})}
          />
          {paragraphs.length > 0 && (
            <PatentReader
              label={w.description}
              blocks={paragraphs}
              {...(place?.startsWith('paragraph-') ? { currentBlock: place } : {})}
            />
          )}
        </Watermark>
      </section>
    </div>
  );
}
