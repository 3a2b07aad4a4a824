import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { RecordView } from '../search/data.ts';
import css from './figures.module.css';
import { patentWords } from './patent-words.ts';

const STEPS = [1, 1.5, 2, 3] as const;
const KEYS: Readonly<Record<string, 'previous' | 'next' | 'larger' | 'smaller'>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  '+': 'larger',
  '-': 'smaller',
};

/** The drawings of a document, small beside one another; one opens large, to be gone through and looked at closely. */
export function Figures({ view }: { view: RecordView }) {
  const w = useWords(patentWords);
  const [open, setOpen] = useState<number>();
  const [step, setStep] = useState(0);
  const frame = useRef<HTMLElement>(null);
  // The arrows are for going through the drawings at once, not only after a step into the frame.
  useEffect(() => {
    if (open !== undefined) frame.current?.focus();
  }, [open]);
  const { figures, record } = view;
  if (figures.length === 0) return null;
  const shown = figures.filter((one) => one.picture !== null);
  const address = (name: string) =>
    `/api/corpus/records/${encodeURIComponent(record.key)}/pictures/${encodeURIComponent(name)}`;
  const current = open === undefined ? undefined : shown[open];
  const go = (by: number) => {
    setStep(0);
    setOpen((at) => (at === undefined ? at : Math.min(shown.length - 1, Math.max(0, at + by))));
  };
  const zoom = (by: number) => setStep((at) => Math.min(STEPS.length - 1, Math.max(0, at + by)));
  const onKey = (event: KeyboardEvent) => {
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    if (act === 'next') go(1);
    else if (act === 'previous') go(-1);
    else zoom(act === 'larger' ? 1 : -1);
  };
  return (
    <>
      <h3>{w.figures}</h3>
      <ul className={css.figures}>
        {figures.map((one) => (
          <li key={`${one.label} ${one.caption} ${one.picture}`}>
            {one.picture === null ? (
              <span className={css.none}>{w.noPicture}</span>
            ) : (
              <button
                type="button"
                onClick={() => {
                  setStep(0);
                  setOpen(shown.indexOf(one));
                }}
                aria-label={w.openFigure(one.label)}
              >
                <img src={address(one.picture)} alt="" loading="lazy" />
              </button>
            )}
            <span lang="zh-CN">
              <b>{one.label}</b> {one.caption}
            </span>
          </li>
        ))}
      </ul>
      {record.source.id === 'demo' && shown.length > 0 && <p className={css.hint}>{w.drawnFigures}</p>}
      <Dialog
        open={current !== undefined}
        title={{ zh: current?.label ?? '', en: current?.label ?? '' }}
        onClose={() => setOpen(undefined)}
        actions={
          <>
            <Button size="small" look="quiet" disabled={step === 0} onClick={() => zoom(-1)}>
              {w.smaller}
            </Button>
            <Button size="small" look="quiet" disabled={step === STEPS.length - 1} onClick={() => zoom(1)}>
              {w.larger}
            </Button>
            <Button size="small" disabled={open === 0} onClick={() => go(-1)}>
              {w.figureBefore}
            </Button>
            <Button size="small" disabled={open === shown.length - 1} onClick={() => go(1)}>
              {w.figureAfter}
            </Button>
          </>
        }
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do the same; arrow keys are a shorter way */}
        <div className={css.viewer} onKeyDown={onKey}>
          {current?.picture && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame has to be scrolled by keyboard
            <section ref={frame} className={css.frame} tabIndex={0} aria-label={current.label}>
              <img
                src={address(current.picture)}
                alt={`${current.label} ${current.caption}`}
                style={{ inlineSize: `${100 * (STEPS[step] ?? 1)}%` }}
              />
            </section>
          )}
          <p lang="zh-CN">{current?.caption}</p>
        </div>
      </Dialog>
    </>
  );
}
