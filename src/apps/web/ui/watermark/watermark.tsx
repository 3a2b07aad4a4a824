import { createContext, type ReactNode, useContext, useId } from 'react';
import { createPortal } from 'react-dom';
import { dayOf, formatTime } from '../../app/format.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import css from './watermark.module.css';

/** Who reads, for whom, and when by the server's clock; `id` is the row of the reading log that says so. */
export interface WatermarkFacts {
  id: string;
  at: string;
  name: string;
  hint: string;
  unit: string;
  role: { zh: string; en: string };
  /** False once the text is published. */
  drawn: boolean;
}

const words = catalogue({ log: '阅览记录' }, { log: 'reading' });

const Facts = createContext<WatermarkFacts | undefined>(undefined);

/**
 * The reading that everything below it is shown by. On paper its mark stands across every page. One inside another speaks for
 * what it holds, such as an earlier version; until it knows its reading the outer one goes on speaking.
 */
export function ReadingMark({ mark, children }: { mark: WatermarkFacts | null | undefined; children: ReactNode }) {
  const outer = useContext(Facts);
  return (
    <Facts.Provider value={mark ?? outer}>
      {children}
      {mark?.drawn && !outer?.drawn && createPortal(<Layer className={css.paper} mark={mark} />, document.body)}
    </Facts.Provider>
  );
}

/**
 * Unpublished text under the name of whoever reads it: repeated across it, faint enough to read through, strong enough to
 * be read on a photograph. Without a reading (`name` alone) it names the reader until the server has said more.
 */
export function Watermark({ name, children }: { name?: string; children: ReactNode }) {
  const mark = useContext(Facts);
  if (mark ? !mark.drawn : name === undefined) return children;
  return (
    <div className={css.marked}>
      {children}
      <Layer className={css.screen} {...(mark ? { mark } : {})} name={mark?.name ?? name} />
    </div>
  );
}

function Layer({ className, mark, name }: { className?: string; mark?: WatermarkFacts; name?: string | undefined }) {
  const w = useWords(words);
  const say = useSay();
  const pattern = useId();
  const who = mark ? `${mark.name} ${mark.hint} · ${mark.unit} · ${say(mark.role)}` : (name ?? '');
  const when = mark ? `${dayOf(mark.at)} ${formatTime(mark.at)} · ${w.log} ${mark.id.slice(-8).toUpperCase()}` : '';
  // Long names take more room, so that two lines never run into each other.
  const width = Math.max(360, [...who].reduce((sum, sign) => sum + (sign > '\u2E80' ? 15 : 8), 0) + 90);
  return (
    <svg className={className} aria-hidden="true" focusable="false" data-watermark={mark?.name ?? name}>
      <defs>
        <pattern id={pattern} width={width} height="230" patternUnits="userSpaceOnUse" patternTransform="rotate(-22)">
          <text x="10" y="50">
            {who}
            <tspan x="10" dy="21">
              {when}
            </tspan>
          </text>
          <text x={width / 2 - width} y="165">
            {who}
            <tspan x={width / 2 - width} dy="21">
              {when}
            </tspan>
          </text>
          <text x={width / 2} y="165">
            {who}
            <tspan x={width / 2} dy="21">
              {when}
            </tspan>
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  );
}
