import { useId } from 'react';
import css from './search-hero.module.css';

/** Where each sheep of the herd stands. */
const herd = [
  [872, 212],
  [898, 219],
  [921, 212],
  [948, 217],
  [1148, 214],
  [1171, 208],
  [1196, 213],
] as const;

/** Wide sky, a low sun, four lines of hills, a river, two yurts and a herd: the land, drawn and never photographed. */
export function Landscape() {
  const glow = useId();
  return (
    <svg
      className={css.land}
      viewBox="0 0 1600 360"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <radialGradient id={glow}>
        <stop offset="0.35" stopColor="var(--sun)" stopOpacity="0.75" />
        <stop offset="1" stopColor="var(--sun)" stopOpacity="0" />
      </radialGradient>
      <circle fill={`url(#${glow})`} cx="1250" cy="126" r="126" />
      <circle className={css.sun} cx="1250" cy="126" r="46" />
      <g className={css.cloud} transform="translate(0 26)">
        <path d="M1010 66h118m-76 12h150m96 20h176m-232-12h96M840 112h70m-112 10h96" />
      </g>
      <g className={css.birds} transform="translate(330 -26)">
        <path d="m1076 122 9-5 8 5m9-14 8-4 7 4m8 10 6-4 6 4" />
      </g>
      <g transform="translate(0 40)">
        <path
          className={css.hill1}
          d="M0 196c120-26 220-34 340-18s210 26 330 4 230-52 370-34 190 36 290 28 180-30 270-22v166H0Z"
        />
        <path className={css.hill2} d="M0 236c150-40 290-46 430-24s260 30 420 4 260-44 400-26 240 34 350 14v116H0Z" />
        <g className={css.contour}>
          <path d="M110 232c90-16 190-18 290-4M500 240c110 10 210 6 320-10M980 220c90-14 170-14 260-4" />
        </g>
        <g className={css.yurts}>
          <path d="M1036 224v-11c0-8 9-14 17-14s17 6 17 14v11Zm12 0v-9h9v9M1036 213h34M1079 226v-8c0-6 7-10 12-10s12 4 12 10v8Zm8 0v-6h7v6M1079 218h24" />
          <path d="M1053 199v-6M1046 183c3 4-2 5 1 9" />
        </g>
        <path className={css.hill3} d="M0 268c140-30 260-30 400-10s300 26 470-2 300-34 450-14 190 20 280 8v70H0Z" />
        <path
          className={css.river}
          d="M772 320c40-12 92-14 80-24s-76-8-60-17 84-6 90-14-34-7-22-12 40-3 52-7c-4 5-34 5-28 10s40 6 24 15-66 9-60 17 70 10 56 20-40 10-52 12Z"
        />
        <g className={css.herd}>
          {herd.map(([x, y]) => (
            <g key={x} transform={`translate(${x} ${y})`}>
              <path d="M-3 2v4M3 2v4" />
              <ellipse rx="5.2" ry="3.4" />
              <circle cx="6" cy="-1.4" r="1.7" />
            </g>
          ))}
        </g>
        <path className={css.hill4} d="M0 300c170-22 330-16 520-4s330 8 520-8 360-12 560 6v26H0Z" />
        <g className={css.grass}>
          <path d="M60 306l-3-11m6 11 2-13m5 13 5-9M262 301l-3-9m6 9 1-12m5 12 4-8M1190 297l-3-10m6 10 2-12m5 12 4-8M1466 302l-3-11m6 11 2-13m5 13 5-9M676 305l-2-8m5 8 1-10" />
        </g>
      </g>
    </svg>
  );
}
