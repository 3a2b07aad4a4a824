import { type ReactNode, useEffect, useId, useState } from 'react';
import { dayOf, formatTime } from '../../../app/format.ts';
import css from './watermark.module.css';

/** Unpublished text carries the name of whoever reads it and when, on the screen and on paper. */
export function Watermark({ name, children }: { name: string; children: ReactNode }) {
  const pattern = useId();
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const line = `${name} ${dayOf(now)} ${formatTime(now)}`;
  return (
    <div className={css.marked}>
      {children}
      <svg className={css.mark} aria-hidden="true" focusable="false" data-watermark={name}>
        <defs>
          <pattern id={pattern} width="360" height="190" patternUnits="userSpaceOnUse" patternTransform="rotate(-22)">
            <text x="10" y="60">
              {line}
            </text>
            <text x="150" y="155">
              {line}
            </text>
          </pattern>
        </defs>
        <rect width="100%" height="100%" fill={`url(#${pattern})`} />
      </svg>
    </div>
  );
}
