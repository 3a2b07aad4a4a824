import '@fontsource/noto-sans-mongolian/mongolian-400.css';
import css from './mongolian.module.css';

/** Traditional Mongolian: columns from the top, one after another to the right. */
export function MongolianText({ children }: { children: string }) {
  return (
    <p className={css.vertical} lang="mn-Mong">
      {children}
    </p>
  );
}
