import { type FormEvent, useId, useState } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import css from './verify-box.module.css';

export interface VerifyResult {
  genuine: boolean;
  title: Say;
  lines: Say[];
}

export interface VerifyBoxProps {
  title: Say;
  hint: Say;
  placeholder: string;
  examples?: { label: Say; code: string }[];
  result?: VerifyResult;
  onVerify?: (code: string) => void;
}

const words = catalogue(
  { code: '专用标志编码或文书校验码', verify: '核验', yes: '核验通过', no: '核验未通过', empty: '请输入编码。' },
  {
    code: 'Code of the mark or document',
    verify: 'Verify',
    yes: 'Verified',
    no: 'Not verified',
    empty: 'Enter a code.',
  },
);

/** Is it genuine? One field on a dark ground; the answer is said aloud. */
export function VerifyBox({ title, hint, placeholder, examples, result, onVerify }: VerifyBoxProps) {
  const w = useWords(words);
  const say = useSay();
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);
  const field = useId();
  const message = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(code.trim() === '');
    if (code.trim() !== '') onVerify?.(code.trim());
  };
  return (
    <section className={css.box} data-theme="night" aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>{say(title)}</h2>
      <p className={css.hint}>{say(hint)}</p>
      <form className={css.form} onSubmit={submit} noValidate>
        <label className="visually-hidden" htmlFor={field}>
          {w.code}
        </label>
        <input
          id={field}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={message}
          aria-invalid={empty || undefined}
        />
        <Button type="submit" look="primary">
          {w.verify}
        </Button>
      </form>
      <div id={message} aria-live="polite">
        {empty && (
          <p className={css.empty}>
            <Icon name="warn" size={16} />
            {w.empty}
          </p>
        )}
        {result && !empty && (
          <div className={css.result} data-genuine={result.genuine}>
            <p>
              <Icon name={result.genuine ? 'check' : 'stop'} size={18} />
              <b>{result.genuine ? w.yes : w.no}</b> {say(result.title)}
            </p>
            <ul>
              {result.lines.map((line) => (
                <li key={say(line)}>{say(line)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {examples && (
        <ul className={css.examples}>
          {examples.map((example) => (
            <li key={example.code}>
              <button
                type="button"
                onClick={() => {
                  setCode(example.code);
                  setEmpty(false);
                }}
              >
                {say(example.label)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
