import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import type { Finding } from '../../ui/findings-list/findings-list.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { checkWords } from './check-words.ts';
import css from './finding-sheet.module.css';

const words = catalogue(
  {
    label: '当前结果',
    previous: '上一条',
    next: '下一条',
    close: '关闭',
    more: '依据与处理',
    of: (at: number, of: number) => `${at} / ${of}`,
  },
  {
    label: 'Finding',
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
    more: 'Basis and more',
    of: (at: number, of: number) => `${at} / ${of}`,
  },
);

/** On narrow screens: the finding of the words that were touched, over the foot of the text. */
export function FindingSheet({
  view,
  at,
  of,
  onStep,
  onClose,
  onOpen,
}: {
  view: Finding;
  at: number;
  of: number;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
  onOpen: () => void;
}) {
  const w = useWords(words);
  const c = useWords(checkWords);
  const say = useSay();
  return (
    <aside className={css.sheet} aria-label={w.label} data-tone={view.severity} data-print-hide>
      <p className={css.meta} aria-live="polite">
        <span className={css.severity}>{c[view.severity]}</span>
        <span>
          {view.rule} · {say(view.where)}
        </span>
        <button type="button" onClick={onClose}>
          <Icon name="close" size={18} label={w.close} />
        </button>
      </p>
      <p className={css.what}>{say(view.what)}</p>
      {view.fix !== undefined && <p className={css.fix}>{say(view.fix)}</p>}
      <p className={css.steps}>
        <button type="button" disabled={at <= 0} onClick={() => onStep(-1)}>
          <Icon name="up" size={18} />
          {w.previous}
        </button>
        <span>{at >= 0 && w.of(at + 1, of)}</span>
        <button type="button" disabled={at >= of - 1} onClick={() => onStep(1)}>
          {w.next}
          <Icon name="down" size={18} />
        </button>
        <button type="button" className={css.more} onClick={onOpen}>
          {w.more}
        </button>
      </p>
    </aside>
  );
}
