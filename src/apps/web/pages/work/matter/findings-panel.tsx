import { useEffect, useRef } from 'react';
import { isRequired } from '#engine/form/judge.ts';
import { formatDay } from '../../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../../app/i18n.ts';
import { screenField } from '../../../forms/engine-fields.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form-renderer/field.tsx';
import type { FormProblem, FormValues } from '../../../ui/form-renderer/form-types.ts';
import { Icon } from '../../../ui/icon/icon.tsx';
import css from './findings-panel.module.css';
import { FieldValue, type Filed } from './form-answers.tsx';
import type { OpinionTarget, Round } from './opinion.ts';
import { canMerge, gapsOf, merged, moved } from './opinion-edit.ts';
import { PhraseInsert } from './phrases/phrase-insert.tsx';

const words = catalogue(
  {
    draft: '本次意见',
    none: '在正文中选中文字，按“加入意见”（A），位置自动填好。',
    add: '另加一条',
    remove: (n: number) => `删除第${n}条`,
    edit: (n: number) => `修改第${n}条`,
    done: '收起',
    finding: (n: number) => `第${n}条`,
    missing: '未写完',
    noPlace: '缺位置',
    noBasis: '缺依据',
    noWhat: '缺问题',
    up: (n: number) => `第${n}条上移`,
    down: (n: number) => `第${n}条下移`,
    merge: '并入上条',
    mergeOf: (n: number) => `第${n}条并入上一条`,
    preview: '预览通知书',
    gaps: (n: number) => `${n}条缺位置或依据`,
    round: (n: number) => `第${n}次意见`,
    answered: '答复',
    unanswered: '未逐条答复',
    earlier: '以往意见',
    nothing: '还没有出具过意见。',
    more: '其他说明等在出具时填写',
  },
  {
    draft: 'This opinion',
    none: 'Select words in the text and choose “Add to the opinion” (A); the place is filled in.',
    add: 'Add one',
    remove: (n: number) => `Delete no. ${n}`,
    edit: (n: number) => `Change no. ${n}`,
    done: 'Close',
    finding: (n: number) => `No. ${n}`,
    missing: 'not complete',
    noPlace: 'no place',
    noBasis: 'no basis',
    noWhat: 'nothing said',
    up: (n: number) => `Move no. ${n} up`,
    down: (n: number) => `Move no. ${n} down`,
    merge: 'Into the one above',
    mergeOf: (n: number) => `Take no. ${n} into the one above`,
    preview: 'Preview the notice',
    gaps: (n: number) => `${n} without place or basis`,
    round: (n: number) => `Opinion no. ${n}`,
    answered: 'Answer',
    unanswered: 'not answered by itself',
    earlier: 'Earlier opinions',
    nothing: 'No opinion has been given yet.',
    more: 'Remarks are asked for when it is issued',
  },
);

export interface OpinionDraft {
  target: OpinionTarget;
  findings: FormValues[];
  change: (findings: FormValues[]) => void;
  /** The finding that is open for writing. */
  open: number | undefined;
  setOpen: (at: number | undefined) => void;
  problems: readonly FormProblem[];
  today: string;
  /** Kind of the application, for the phrases that fit it. */
  kind?: unknown;
  /** Shows the notice as it would be printed now. */
  preview?: (() => void) | undefined;
}

/** Beside the text: the findings being written, and what was found and answered before. */
export function FindingsPanel({
  opinion,
  rounds,
  filed,
  onPlace,
}: {
  opinion: OpinionDraft | undefined;
  rounds: Round[];
  filed: Filed;
  onPlace?: (place: string) => void;
}) {
  const w = useWords(words);
  const lang = useLang();
  return (
    <div className={css.panel}>
      {opinion && <Draft opinion={opinion} {...(onPlace ? { onPlace } : {})} />}
      {rounds.length === 0 && !opinion && <p className={css.hint}>{w.nothing}</p>}
      {rounds.toReversed().map((round, at) => (
        <section key={round.entry.seq} className={css.round} data-jump={at === 0 ? 'rounds' : undefined}>
          <h3>
            {w.round(round.n)}
            <small>
              {formatDay(lang, round.entry.day)} · {round.findings.length}
            </small>
          </h3>
          <ol className={css.list}>
            {round.findings.map((finding, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a finding of an issued opinion has no name but its number
              <li key={n} className={css.card} data-answered={finding.answer !== undefined || undefined}>
                <Reading fields={finding.fields} values={finding.values} n={n + 1} filed={filed} />
                {finding.answer ? (
                  <p className={css.answer}>
                    <Icon name="turn" size={16} />
                    <span>
                      {w.answered}：{answerText(finding.answer, lang)}
                    </span>
                  </p>
                ) : (
                  round.n < rounds.length && <p className={css.missing}>{w.unanswered}</p>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Draft({ opinion, onPlace }: { opinion: OpinionDraft; onPlace?: (place: string) => void }) {
  const w = useWords(words);
  const say = useSay();
  const { target, findings, change, open, setOpen, problems } = opinion;
  const list = useRef<HTMLOListElement>(null);
  const context = { today: opinion.today };

  useEffect(() => {
    if (open === undefined) return;
    const card = list.current?.querySelector<HTMLElement>(`[data-finding="${open}"]`);
    card?.scrollIntoView({ block: 'nearest' });
    // Straight to where one writes: the place is known already.
    const field = card?.querySelector<HTMLTextAreaElement>('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [open]);

  const lacking = findings.filter((one) => gapsOf(one).some((gap) => gap !== 'what')).length;
  const GAPS = { place: w.noPlace, basis: w.noBasis, what: w.noWhat };
  const incomplete = (values: FormValues) =>
    Object.entries(target.fields).some(([name, field]) => isRequired(field, context) && !values[name]);
  return (
    <section className={css.round} data-jump="draft">
      <h3>
        {w.draft}
        <b>{findings.length}</b>
        {opinion.preview && findings.length > 0 && (
          <Button size="small" look="quiet" onClick={opinion.preview}>
            {w.preview} <kbd>V</kbd>
          </Button>
        )}
      </h3>
      {lacking > 0 && <p className={css.missing}>{w.gaps(lacking)}</p>}
      {findings.length === 0 && <p className={css.hint}>{w.none}</p>}
      <ol ref={list} className={css.list}>
        {findings.map((values, at) => {
          const path = `${target.list}.${at}`;
          const wrong = problems.some((one) => one.field.startsWith(`${path}.`));
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the paths of its fields are made of
              key={at}
              className={css.card}
              data-draft
              data-finding={at}
              data-wrong={wrong || undefined}
              onKeyDown={(event) => {
                // Out of writing, so that the keys of the desk work again.
                if (event.key !== 'Escape' || open !== at) return;
                event.preventDefault();
                setOpen(undefined);
              }}
            >
              {open === at ? (
                <>
                  <p className={css.cardHead}>
                    <span>{w.finding(at + 1)}</span>
                    <Button size="small" look="quiet" onClick={() => setOpen(undefined)}>
                      {w.done}
                    </Button>
                  </p>
                  {Object.entries(target.fields)
                    .filter(([, field]) => !field.hidden)
                    .map(([name, field]) => {
                      const shown = screenField(name, field, context);
                      const input = (
                        <Field
                          key={name}
                          field={
                            shown.kind === 'radio'
                              ? { ...shown, kind: 'select' }
                              : shown.kind === 'textarea'
                                ? {
                                    id: name,
                                    label: field.label,
                                    required: shown.required ?? false,
                                    kind: 'textarea',
                                    rows: 2,
                                  }
                                : shown
                          }
                          path={`${path}.${name}`}
                          value={values[name]}
                          problems={problems}
                          files={{}}
                          onChange={(value) =>
                            change(findings.map((one, other) => (other === at ? { ...one, [name]: value } : one)))
                          }
                        />
                      );
                      return name === 'what' ? (
                        <PhraseInsert
                          key={name}
                          finding={values}
                          field={name}
                          kind={opinion.kind}
                          onChange={(next) => change(findings.map((one, other) => (other === at ? next : one)))}
                        >
                          {input}
                        </PhraseInsert>
                      ) : (
                        input
                      );
                    })}
                </>
              ) : (
                <>
                  <p className={css.cardHead}>
                    <button
                      type="button"
                      className={css.place}
                      onClick={() => onPlace?.(String(values.place ?? ''))}
                      disabled={!onPlace}
                    >
                      {at + 1} · {String(values.place ?? '—')}
                    </button>
                    {values.basis !== undefined && values.basis !== '' && <span>{String(values.basis)}</span>}
                  </p>
                  <p className={css.what}>{String(values.what ?? '')}</p>
                  {values.fix !== undefined && values.fix !== '' && <p className={css.fix}>{String(values.fix)}</p>}
                  <p className={css.cardFoot}>
                    {gapsOf(values).length > 0 ? (
                      <span className={css.missing}>
                        {gapsOf(values)
                          .map((gap) => GAPS[gap])
                          .join(' · ')}
                      </span>
                    ) : (
                      (incomplete(values) || wrong) && <span className={css.missing}>{w.missing}</span>
                    )}
                    {findings.length > 1 && (
                      <>
                        <Button
                          size="small"
                          look="quiet"
                          aria-label={w.up(at + 1)}
                          disabled={at === 0}
                          onClick={() => change(moved(findings, at, -1))}
                        >
                          <Icon name="up" size={16} />
                        </Button>
                        <Button
                          size="small"
                          look="quiet"
                          aria-label={w.down(at + 1)}
                          disabled={at === findings.length - 1}
                          onClick={() => change(moved(findings, at, 1))}
                        >
                          <Icon name="down" size={16} />
                        </Button>
                        {canMerge(findings, at) && (
                          <Button
                            size="small"
                            look="quiet"
                            aria-label={w.mergeOf(at + 1)}
                            onClick={() => change(merged(findings, at))}
                          >
                            {w.merge}
                          </Button>
                        )}
                      </>
                    )}
                    <Button size="small" look="quiet" aria-label={w.edit(at + 1)} onClick={() => setOpen(at)}>
                      {say({ zh: '修改', en: 'Change' })}
                    </Button>
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={w.remove(at + 1)}
                      onClick={() => {
                        setOpen(undefined);
                        change(findings.filter((_, other) => other !== at));
                      }}
                    >
                      {say({ zh: '删除', en: 'Delete' })}
                    </Button>
                  </p>
                </>
              )}
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        onClick={() => {
          change([...findings, {}]);
          setOpen(findings.length);
        }}
      >
        <Icon name="plus" size={16} />
        {w.add}
      </Button>
    </section>
  );
}

function Reading({
  fields,
  values,
  n,
  filed,
}: {
  fields: OpinionTarget['fields'];
  values: Record<string, unknown>;
  n: number;
  filed: Filed;
}) {
  const part = fields.part;
  return (
    <>
      <p className={css.cardHead}>
        <strong>
          {n} · {String(values.place ?? '')}
        </strong>
        <span>
          {part && <FieldValue field={part} value={values.part} filed={filed} />}
          {values.basis ? ` · ${String(values.basis)}` : ''}
        </span>
      </p>
      <p className={css.what}>{String(values.what ?? '')}</p>
      {values.fix ? <p className={css.fix}>{String(values.fix)}</p> : null}
    </>
  );
}

const ANSWERS: Record<string, { zh: string; en: string }> = {
  corrected: { zh: '已按意见修改', en: 'corrected as asked' },
  otherwise: { zh: '已作其他修改', en: 'corrected otherwise' },
  disagreed: { zh: '不同意', en: 'disagreed' },
};

/** An answer of the applicant in words. */
export function answerText(answer: Record<string, unknown>, lang: 'zh' | 'en'): string {
  const kind = ANSWERS[String(answer.answer)]?.[lang] ?? String(answer.answer ?? '');
  const reason = typeof answer.reason === 'string' && answer.reason ? answer.reason : '';
  return reason ? `${kind}。${reason}` : kind;
}
