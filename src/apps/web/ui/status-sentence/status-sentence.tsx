import { useId, useState } from 'react';
import { cx } from '../../app/cx.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, type Say, useLang, useSay, useWords } from '../../app/i18n.ts';
import { type Derivation, DerivationPanel } from '../derivation-panel/derivation-panel.tsx';
import { Icon } from '../icon/icon.tsx';
import { Lamp, type LampState } from '../lamp/lamp.tsx';
import css from './status-sentence.module.css';

export interface StatusSentenceProps {
  /** Where the matter stands, in a few words: `第二次补正已答复`. */
  stage: Say;
  /** Who acts next and what they do; absent when the matter is closed. */
  next?: { actor: Say; does: Say; isYou?: boolean };
  /** By when; `left` is the time left in words (`还剩2个工作日`). */
  due?: { day: string; left: Say; lamp: LampState };
  derivation?: Derivation;
  /** Letter size: on a matter page or in a list. */
  size?: 'page' | 'line';
}

const words = catalogue(
  {
    next: (actor: string) => `由${actor}`,
    by: (day: string, left: string) => `${day}前，${left}`,
    why: '这个日期怎么来的？',
    comma: '，',
    stop: '。',
  },
  {
    next: (actor: string) => `next: ${actor} `,
    by: (day: string, left: string) => `by ${day}, ${left}`,
    why: 'How was this date found?',
    comma: '; ',
    stop: '.',
  },
);

/** The one sentence every matter opens with: stage · who acts next · by when. */
export function StatusSentence({ stage, next, due, derivation, size = 'page' }: StatusSentenceProps) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <div className={cx(css.status, size === 'line' && css.line)}>
      <p className={css.sentence}>
        <span>{say(stage)}</span>
        {next && (
          <span>
            {w.comma}
            <span className={next.isYou ? css.you : undefined}>{w.next(say(next.actor))}</span>
            {say(next.does)}
          </span>
        )}
        {!due && w.stop}
        {due && (
          <span className={css.due} data-lamp={due.lamp}>
            <Lamp state={due.lamp}>
              {w.by(formatDay(lang, due.day, { year: false, weekday: true }), say(due.left))}
            </Lamp>
          </span>
        )}
        {derivation && (
          <button
            type="button"
            className={css.why}
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {w.why}
            <Icon name={open ? 'up' : 'down'} size={14} />
          </button>
        )}
      </p>
      {derivation && (
        <div id={panel} className={css.panel} hidden={!open}>
          <DerivationPanel {...derivation} />
        </div>
      )}
    </div>
  );
}
