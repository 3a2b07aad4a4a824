import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { plainDate } from '#kernel/plain-date.ts';
import { type SelfChecked, selfCheck } from '#services/pre-examination/entity-filing/self-check.ts';
import { useProcedure } from '../../api/index.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { applyPath, type CurrentSite, guidePath, handlingSite, useCurrentSite } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Answer, Page } from '../portal/page.tsx';
import { ENTITY_FILING } from '../portal/self-check-link.ts';
import { forgetAnswers, keepAnswers, keptAnswers, type SelfAnswers } from './answers.ts';
import { answered, asked, type Input, QUESTIONS, questionOf } from './questions.ts';
import css from './self-check.module.css';

const words = catalogue(
  {
    title: '备案自测',
    lead: '八个问题，大约三分钟。答案只留在您的浏览器里，不上传，不需要登录。',
    guide: '备案办事指南',
    step: (n: number, of: number) => `第${n}题，共${of}题`,
    back: '上一题',
    next: '下一题',
    result: '看结果',
    yes: '是',
    no: '否',
    choose: '请选择',
    missing: '请先回答这一题。',
    fits: '条件都符合，可以申请备案',
    fitsLead: '接下来填写申请。刚才的答案会带入，不用再填。',
    lacks: (n: number) => `还差${n}项条件`,
    lacksLead: '下面写明缺什么、怎样或何时能够具备。',
    unknown: '还有问题没有回答',
    from: (day: string) => `最早 ${day}起，各项条件都符合。`,
    asks: '要求',
    have: '现在',
    how: '怎样具备',
    mend: '改答案',
    met: (n: number) => `已符合的${n}项`,
    apply: '继续申请，带入答案',
    draft: '先填写申请草稿',
    again: '重新自测',
    own: '条件由本中心自行设定，不是法律规定；以受理审核为准。',
    rules: '备案后的处理标准与年度复核',
    tell: '结果',
  },
  {
    title: 'Self-check for filing',
    lead: 'Eight questions, about three minutes. Your answers stay in your browser: nothing is uploaded, no account is needed.',
    guide: 'Guide to entity filing',
    step: (n: number, of: number) => `Question ${n} of ${of}`,
    back: 'Back',
    next: 'Next',
    result: 'See the result',
    yes: 'Yes',
    no: 'No',
    choose: 'Choose',
    missing: 'Please answer this question first.',
    fits: 'Every condition is met: you may apply',
    fitsLead: 'The application is next. Your answers are carried over, so you need not enter them again.',
    lacks: (n: number) => (n === 1 ? 'One condition is missing' : `${n} conditions are missing`),
    lacksLead: 'What is missing, and how or when it can be met.',
    unknown: 'Some questions are open',
    from: (day: string) => `From ${day} on every condition is met.`,
    asks: 'Asked for',
    have: 'Now',
    how: 'How to meet it',
    mend: 'Change the answer',
    met: (n: number) => `Met: ${n}`,
    apply: 'Go on to the application with these answers',
    draft: 'Prepare a draft of the application',
    again: 'Start again',
    own: 'The centre sets these conditions itself; they are not law. The review of the application decides.',
    rules: 'Consequences and annual review of filed entities',
    tell: 'Result',
  },
);

/** 备案自测: the conditions of filing, one short question after another, judged in the browser as the application is. */
export function SelfCheckPage() {
  const w = useWords(words);
  const { site } = useCurrentSite();
  const procedure = useProcedure(ENTITY_FILING, site && handlingSite(site, ENTITY_FILING).id);
  return (
    <Page
      title={w.title}
      lead={w.lead}
      current="services"
      width="text"
      crumbs={[{ label: w.guide, href: guidePath(ENTITY_FILING) }]}
    >
      {(here) => <Answer of={procedure}>{(answer) => <SelfCheck settings={answer.settings} site={here} />}</Answer>}
    </Page>
  );
}

function SelfCheck({ settings, site }: { settings: Record<string, unknown>; site: CurrentSite }) {
  const [answers, setAnswers] = useState<SelfAnswers>(keptAnswers);
  const [at, setAt] = useState(() => {
    const open = QUESTIONS.findIndex((question) => !answered(question, answers));
    return open === -1 ? QUESTIONS.length : open;
  });
  /** After the result one answer is changed at a time. */
  const [mending, setMending] = useState(false);
  const today = plainDate(site.today);
  const checked = useMemo(() => selfCheck(answers, settings, today), [answers, settings, today]);
  const change = (more: Partial<SelfAnswers>) => {
    const next = { ...answers, ...more };
    setAnswers(next);
    keepAnswers(next);
  };
  if (at >= QUESTIONS.length)
    return (
      <Result
        checked={checked}
        onMend={(field) => {
          setMending(true);
          setAt(questionOf(field));
        }}
        onAgain={() => {
          forgetAnswers();
          setAnswers({});
          setMending(false);
          setAt(0);
        }}
      />
    );
  return (
    <Ask
      key={QUESTIONS[at]!.id}
      at={at}
      answers={answers}
      today={site.today}
      mending={mending}
      onChange={change}
      onBack={() => setAt(at - 1)}
      onNext={() => setAt(mending ? QUESTIONS.length : at + 1)}
    />
  );
}

interface AskProps {
  at: number;
  answers: SelfAnswers;
  today: string;
  mending: boolean;
  onChange: (more: Partial<SelfAnswers>) => void;
  onBack: () => void;
  onNext: () => void;
}

function Ask({ at, answers, today, mending, onChange, onBack, onNext }: AskProps) {
  const w = useWords(words);
  const say = useSay();
  const [missing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const question = QUESTIONS[at]!;
  useEffect(() => {
    if (at > 0 || mending) heading.current?.focus();
  }, [at, mending]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answered(question, answers)) onNext();
    else setMissing(true);
  };
  const last = mending || at === QUESTIONS.length - 1;
  return (
    <form className={css.card} onSubmit={submit} noValidate>
      <p className={css.progress}>
        <progress value={at} max={QUESTIONS.length} aria-hidden="true" />
        <span>{w.step(at + 1, QUESTIONS.length)}</span>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {say(question.title)}
      </h2>
      {question.hint && <p className={css.hint}>{say(question.hint)}</p>}
      <div className={css.inputs}>
        {asked(question, answers).map((input) => (
          <Field
            key={input.name}
            input={input}
            alone={question.inputs.length === 1}
            value={answers[input.name]}
            today={today}
            onChange={(value) => {
              setMissing(false);
              onChange({ [input.name]: value });
            }}
          />
        ))}
      </div>
      <p className={css.missing} role="alert">
        {missing ? w.missing : ''}
      </p>
      <div className={css.buttons}>
        <Button type="submit" look="primary" size="large">
          {last ? w.result : w.next}
          <Icon name="arrow" size={18} />
        </Button>
        {at > 0 && !mending && (
          <Button size="large" onClick={onBack}>
            <Icon name="back" size={18} />
            {w.back}
          </Button>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  input: Input;
  /** The only one of its question, which then names it already. */
  alone: boolean;
  value: SelfAnswers[keyof SelfAnswers];
  today: string;
  onChange: (value: string | number | boolean | undefined) => void;
}

function Field({ input, alone, value, today, onChange }: FieldProps) {
  const w = useWords(words);
  const say = useSay();
  const id = `self-${input.name}`;
  if (input.kind === 'choice' || input.kind === 'yes-no') {
    const choices =
      input.kind === 'yes-no'
        ? [
            { value: true, label: w.yes },
            { value: false, label: w.no },
          ]
        : (input.choices?.(plainDate(today)) ?? []);
    return (
      <fieldset className={css.choices} data-short={input.kind === 'yes-no' || undefined}>
        <legend className={alone ? 'visually-hidden' : undefined}>{say(input.label)}</legend>
        {choices.map((choice) => (
          <label key={String(choice.value)}>
            <input type="radio" name={id} checked={value === choice.value} onChange={() => onChange(choice.value)} />
            <span>{say(choice.label)}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <div className={css.field}>
      <label htmlFor={id} className={alone ? 'visually-hidden' : undefined}>
        {say(input.label)}
      </label>
      {input.kind === 'select' ? (
        <select id={id} value={String(value ?? '')} onChange={(event) => onChange(event.target.value || undefined)}>
          <option value="" disabled>
            {w.choose}
          </option>
          {(input.choices?.(plainDate(today)) ?? []).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {say(choice.label)}
            </option>
          ))}
        </select>
      ) : input.kind === 'date' ? (
        <input
          id={id}
          type="date"
          max={today}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      ) : (
        <span className={css.number}>
          <input
            id={id}
            type="text"
            inputMode="numeric"
            value={value === undefined ? '' : String(value)}
            onChange={(event) => {
              const digits = event.target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6);
              onChange(digits === '' ? undefined : Number(digits));
            }}
          />
          {input.unit && <span>{say(input.unit)}</span>}
        </span>
      )}
    </div>
  );
}

interface ResultProps {
  checked: SelfChecked;
  onMend: (field: keyof SelfAnswers) => void;
  onAgain: () => void;
}

function Result({ checked, onMend, onAgain }: ResultProps) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { conditions, verdict, from } = checked;
  const open = conditions.filter((one) => one.judged.verdict !== 'met');
  const met = conditions.filter((one) => one.judged.verdict === 'met');
  const fits = verdict === 'met';
  return (
    <section className={css.result} data-verdict={verdict} aria-label={w.tell}>
      <header className={css.verdict}>
        <Icon name={fits ? 'check' : 'info'} size={28} />
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {fits ? w.fits : verdict === 'unmet' ? w.lacks(open.length) : w.unknown}
          </h2>
          <p>{fits ? w.fitsLead : from ? w.from(formatDay(lang, from)) : w.lacksLead}</p>
        </div>
      </header>
      {open.length > 0 && (
        <ol className={css.open}>
          {open.map(({ id, title, asks, field, judged }) => (
            <li key={id}>
              <h3>{say(title)}</h3>
              <dl>
                <div>
                  <dt>{w.asks}</dt>
                  <dd>{say(asks)}</dd>
                </div>
                {judged.verdict === 'unmet' && (
                  <>
                    <div>
                      <dt>{w.have}</dt>
                      <dd>{say(judged.missing)}</dd>
                    </div>
                    <div>
                      <dt>{w.how}</dt>
                      <dd>{say(judged.next)}</dd>
                    </div>
                  </>
                )}
              </dl>
              <Button size="small" onClick={() => onMend(field)}>
                {w.mend}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className={css.buttons}>
        <ButtonLink look={fits ? 'primary' : 'plain'} size="large" href={applyPath(ENTITY_FILING)}>
          {fits ? w.apply : w.draft}
          <Icon name="arrow" size={18} />
        </ButtonLink>
        <Button size="large" look="quiet" onClick={onAgain}>
          {w.again}
        </Button>
      </div>
      {met.length > 0 && (
        <details className={css.met} open={fits}>
          <summary>{w.met(met.length)}</summary>
          <ul>
            {met.map((one) => (
              <li key={one.id}>
                <Icon name="check" size={16} />
                <span>
                  {say(one.title)}
                  <small>{say(one.asks)}</small>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={css.own}>
        {w.own} <a href={pathTo('/entity-rules')}>{w.rules}</a>
      </p>
    </section>
  );
}
