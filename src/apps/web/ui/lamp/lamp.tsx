import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import css from './lamp.module.css';

export type LampState = 'green' | 'amber' | 'red' | 'paused' | 'done';

const words = catalogue(
  { green: '正常', amber: '临期', red: '超期', paused: '停钟', done: '办结' },
  { green: 'On time', amber: 'Due soon', red: 'Overdue', paused: 'Paused', done: 'Closed' },
);

/** Each state has its own shape, so that it can be told without colour and in print. */
const shapes: Record<LampState, string> = {
  green: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z',
  amber: 'M6 .8 11.6 11H.4Z',
  red: 'M3.6.8h4.8L11.2 3.6v4.8L8.4 11.2H3.6L.8 8.4V3.6Z',
  paused: 'M2 1h3v10H2ZM7 1h3v10H7Z',
  done: 'm.8 6.6 1.6-1.7 2.5 2.5 4.8-5.6 1.7 1.5L5 10.6Z',
};

export interface LampProps {
  state: LampState;
  /** What stands beside the lamp; the plain name of the state when left out. */
  children?: Say;
  /** Only the shape is seen; the words are still read aloud. */
  bare?: boolean;
}

export function Lamp({ state, children, bare }: LampProps) {
  const w = useWords(words);
  const say = useSay();
  return (
    <span className={css.lamp} data-state={state}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={shapes[state]} />
      </svg>
      <span className={bare ? 'visually-hidden' : undefined}>{children === undefined ? w[state] : say(children)}</span>
    </span>
  );
}
