import { useId } from 'react';

/** The sign of the platform: wide sky, a sun, two lines of hills. Its sky takes the accent of the site. */
export function Mark({ size = 32 }: { size?: number }) {
  const clip = useId();
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      style={{ inlineSize: `${size / 16}rem`, blockSize: `${size / 16}rem`, flex: 'none' }}
    >
      <clipPath id={clip}>
        <circle cx="16" cy="16" r="15" />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path fill="var(--mark-sky, var(--accent))" d="M0 0h32v32H0z" />
        <circle cx="16" cy="13" r="4.6" fill="#f8f5ea" />
        <path fill="#a3bb84" d="M0 21c6-5 11-5 16-2s10 3 16-1v14H0z" />
        <path fill="#5d8038" d="M0 26c7-4 13-3 18-1s9 1 14-1v8H0z" />
      </g>
    </svg>
  );
}
