import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import css from './bulk.module.css';

const words = catalogue(
  {
    so: (done: number, all: number) => `${done} / ${all}件`,
    left: (seconds: number) => (seconds < 90 ? `约剩${seconds}秒` : `约剩${Math.round(seconds / 60)}分钟`),
    stop: '停止',
  },
  {
    so: (done: number, all: number) => `${done} of ${all}`,
    left: (seconds: number) =>
      seconds < 90 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} minutes left`,
    stop: 'Stop',
  },
);

/** How far a run over many packages is, how long it still takes, and a way to end it. */
export function Progress({
  label,
  done,
  all,
  share,
  left,
  onStop,
}: {
  label: string;
  done: number;
  all: number;
  /** 0 to 1. */
  share: number;
  /** Seconds, once enough has been seen to say. */
  left: number | undefined;
  onStop: () => void;
}) {
  const w = useWords(words);
  return (
    <section className={css.progress} aria-label={label}>
      <p>
        <b>{label}</b> <span>{w.so(done, all)}</span> {left !== undefined && <span>{w.left(left)}</span>}
      </p>
      <progress max={1} value={share} aria-label={label} />
      <Button size="small" onClick={onStop}>
        {w.stop}
      </Button>
    </section>
  );
}
