import { type Palette, typeScale } from '../../theme/tokens.ts';
import css from './gallery.module.css';

const shown: (keyof Palette)[] = [
  'ink',
  'ink-2',
  'ink-3',
  'felt',
  'felt-2',
  'paper',
  'line',
  'control',
  'accent',
  'accent-soft',
  'good',
  'good-soft',
  'soon',
  'soon-soft',
  'must',
  'must-soft',
  'holder-centre',
  'holder-applicant',
  'holder-national',
];

/** The colours as the page draws them now, and the type scale. */
export function TokenSheet({ title }: { title: string }) {
  return (
    <section id="tokens" className={css.set} aria-labelledby="tokens-title">
      <h2 id="tokens-title">{title}</h2>
      <ul className={css.swatches}>
        {shown.map((name) => (
          <li key={name}>
            <i style={{ background: `var(--${name})` }} />
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <ul className={css.scale} lang="zh-CN">
        {Object.entries(typeScale)
          .reverse()
          .map(([step, px]) => (
            <li key={step} style={{ fontSize: `var(--t-${step})` }}>
              <code>{px}</code>
              <span>天高地阔，知识有主 2024</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
