import { useEffect, useRef, useState } from 'react';
import { type ApplicationAnswer, fileUrl, type ViewFile } from '../../../../api/index.ts';
import { catalogue, useWords } from '../../../../app/i18n.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Icon } from '../../../../ui/icon/icon.tsx';
import type { TextPlace } from '../opinion.ts';
import { Watermark } from '../watermark.tsx';
import css from './figures-tab.module.css';

const words = catalogue(
  {
    none: '申请文件中没有附图。',
    open: (label: string) => `放大${label}`,
    close: '关闭',
    closer: '放大',
    away: '缩小',
    fit: '适合窗口',
    before: '上一幅',
    after: '下一幅',
    add: '加入意见',
    missing: '文件中没有这幅图',
    view: '查看附图',
  },
  {
    none: 'The files hold no figures.',
    open: (label: string) => `Enlarge ${label}`,
    close: 'Close',
    closer: 'Zoom in',
    away: 'Zoom out',
    fit: 'Fit',
    before: 'Previous',
    after: 'Next',
    add: 'Add to the opinion',
    missing: 'This figure is not among the files',
    view: 'Figure',
  },
);

export interface ShownFigure {
  label: string;
  src: string | undefined;
}

/** Figures in the order of the application, each with the stored picture it names. */
export function figuresOf(answer: ApplicationAnswer, matter: string, files: readonly ViewFile[]): ShownFigure[] {
  return answer.text.figures.map((figure) => {
    const base = figure.fileName?.split('/').at(-1)?.toLowerCase();
    const file =
      files.find((one) => figure.mediaId !== undefined && one.sha256 === figure.mediaId) ??
      files.find((one) => base !== undefined && one.name.toLowerCase().endsWith(base));
    return { label: figure.label, src: file ? fileUrl(matter, file.id) : undefined };
  });
}

export function FiguresTab({
  figures,
  reader,
  onPick,
}: {
  figures: ShownFigure[];
  reader: { name: string };
  onPick?: ((place: TextPlace) => void) | undefined;
}) {
  const w = useWords(words);
  const [open, setOpen] = useState<number>();
  if (figures.length === 0) return <p className={css.none}>{w.none}</p>;
  return (
    <Watermark {...reader}>
      <ul className={css.figures}>
        {figures.map((figure, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two figures may bear one label by mistake; their order tells them apart
          <li key={at}>
            {figure.src ? (
              <button type="button" className={css.thumb} aria-label={w.open(figure.label)} onClick={() => setOpen(at)}>
                <img src={figure.src} alt={figure.label} loading="lazy" />
              </button>
            ) : (
              <p className={css.missing}>{w.missing}</p>
            )}
            <p className={css.label}>
              <span>{figure.label}</span>
              {onPick && (
                <Button size="small" look="quiet" onClick={() => onPick({ part: 'drawings', place: figure.label })}>
                  {w.add}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <Viewer figures={figures} at={open} onMove={setOpen} onClose={() => setOpen(undefined)} reader={reader} />
      )}
    </Watermark>
  );
}

const STEPS = [1, 1.5, 2, 3, 4, 6];

function Viewer({
  figures,
  at,
  onMove,
  onClose,
  reader,
}: {
  figures: ShownFigure[];
  at: number;
  onMove: (at: number) => void;
  onClose: () => void;
  reader: { name: string };
}) {
  const w = useWords(words);
  const box = useRef<HTMLDialogElement>(null);
  const [zoom, setZoom] = useState(1);
  const figure = figures[at];
  useEffect(() => {
    box.current?.showModal();
  }, []);
  const move = (by: number) => {
    const next = at + by;
    if (!figures[next]) return;
    setZoom(1);
    onMove(next);
  };
  const scale = (by: 1 | -1) => setZoom(STEPS[Math.min(Math.max(STEPS.indexOf(zoom) + by, 0), STEPS.length - 1)] ?? 1);
  return (
    <dialog
      ref={box}
      className={css.viewer}
      aria-label={`${w.view} ${figure?.label ?? ''}`}
      onCancel={onClose}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight' && zoom === 1) move(1);
        else if (event.key === 'ArrowLeft' && zoom === 1) move(-1);
        else if (event.key === '+' || event.key === '=') scale(1);
        else if (event.key === '-') scale(-1);
        else if (event.key === '0') setZoom(1);
      }}
    >
      <div className={css.tools}>
        <strong>{figure?.label}</strong>
        <span>
          {at + 1} / {figures.length}
        </span>
        <Button size="small" onClick={() => move(-1)} disabled={at === 0}>
          <Icon name="left" size={16} label={w.before} />
        </Button>
        <Button size="small" onClick={() => move(1)} disabled={at === figures.length - 1}>
          <Icon name="right" size={16} label={w.after} />
        </Button>
        <span className={css.zoom}>
          <Button size="small" onClick={() => scale(-1)} aria-label={w.away} disabled={zoom === 1}>
            −
          </Button>
          <output>{Math.round(zoom * 100)} %</output>
          <Button size="small" onClick={() => scale(1)} aria-label={w.closer} disabled={zoom === STEPS.at(-1)}>
            +
          </Button>
          <Button size="small" onClick={() => setZoom(1)}>
            {w.fit}
          </Button>
        </span>
        <Button size="small" onClick={onClose}>
          <Icon name="close" size={16} />
          {w.close}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={css.stage} tabIndex={0} aria-label={figure?.label ?? ''}>
        <Watermark {...reader}>
          {figure?.src && <img src={figure.src} alt={figure.label} style={{ inlineSize: `${zoom * 100}%` }} />}
        </Watermark>
      </section>
    </dialog>
  );
}
