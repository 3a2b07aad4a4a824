import type { Lang } from '#kernel/text.ts';
import { catalogue, htmlLang, useWords } from '../../app/i18n.ts';
import { usePreferences } from '../../app/preferences.tsx';
import css from './language-switch.module.css';

const words = catalogue({ language: '语言', large: '关怀版' }, { language: 'Language', large: 'Large print' });
const languages: readonly { lang: Lang; name: string }[] = [
  { lang: 'zh', name: '中文' },
  { lang: 'en', name: 'English' },
];

/** Real addresses (`?lang=en`), so that a language can be sent to someone. */
export function LanguageSwitch() {
  const w = useWords(words);
  const { lang, setLang } = usePreferences();
  return (
    <ul className={css.switch} aria-label={w.language}>
      {languages.map((one) => (
        <li key={one.lang}>
          <a
            href={`?lang=${one.lang}`}
            lang={htmlLang(one.lang)}
            hrefLang={htmlLang(one.lang)}
            aria-current={one.lang === lang ? 'true' : undefined}
            onClick={(event) => {
              event.preventDefault();
              setLang(one.lang);
            }}
          >
            {one.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** 关怀版: everything a quarter larger; remembered. */
export function LargePrintSwitch() {
  const w = useWords(words);
  const { largePrint, setLargePrint } = usePreferences();
  return (
    <button type="button" className={css.print} aria-pressed={largePrint} onClick={() => setLargePrint(!largePrint)}>
      {w.large}
    </button>
  );
}
