import type { ApplicationKind } from '#claims/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import type { Choices } from './check-page.tsx';
import { kindTitles } from './check-words.ts';
import css from './options.module.css';

const words = catalogue(
  {
    kind: '申请类型',
    guess: (kind: string) => (kind === '' ? '自动判断' : `自动判断：${kind}`),
    on: '按哪天的法律',
    nursery: '试用规则也检查',
  },
  {
    kind: 'Kind',
    guess: (kind: string) => (kind === '' ? 'as the text says' : `as the text says: ${kind}`),
    on: 'Law of the day',
    nursery: 'also rules on trial',
  },
);

const KINDS: readonly ApplicationKind[] = ['invention', 'utility', 'design'];

/** Kind of the application and day of the law, on one line. */
export function Options({
  choices,
  onChoices,
  guess,
}: {
  choices: Choices;
  onChoices: (choices: Choices) => void;
  /** The kind that was judged, shown where nothing was chosen. */
  guess?: ApplicationKind | undefined;
}) {
  const w = useWords(words);
  const say = useSay();
  return (
    <div className={css.options} data-print-hide>
      <label>
        <span>{w.kind}</span>
        <select
          value={choices.kind ?? ''}
          onChange={(event) =>
            onChoices({
              ...choices,
              kind: event.target.value === '' ? undefined : (event.target.value as ApplicationKind),
            })
          }
        >
          <option value="">{w.guess(guess && !choices.kind ? say(kindTitles[guess]) : '')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(kindTitles[kind])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{w.on}</span>
        <input
          type="date"
          value={choices.on}
          min="1985-04-01"
          max="2099-12-31"
          onChange={(event) => event.target.value && onChoices({ ...choices, on: event.target.value as PlainDate })}
        />
      </label>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={choices.nursery}
          onChange={(event) => onChoices({ ...choices, nursery: event.target.checked })}
        />
        <span>{w.nursery}</span>
      </label>
    </div>
  );
}
