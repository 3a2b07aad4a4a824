import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Lang } from '#kernel/text.ts';

/** What a visitor chose about reading; kept in the browser. The address (`?lang=en`) wins over what was kept. */
export interface Preferences {
  lang: Lang;
  largePrint: boolean;
  setLang: (lang: Lang) => void;
  setLargePrint: (on: boolean) => void;
}

const KEY = 'zhiquan.preferences';
const Context = createContext<Preferences | undefined>(undefined);

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [kept, setKept] = useState(readKept);

  useEffect(() => {
    document.documentElement.lang = kept.lang === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.print = kept.largePrint ? 'large' : 'normal';
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  }, [kept]);

  const value = useMemo<Preferences>(
    () => ({
      ...kept,
      setLang: (lang) => {
        const url = new URL(window.location.href);
        url.searchParams.set('lang', lang);
        window.history.replaceState(window.history.state, '', url);
        setKept((before) => ({ ...before, lang }));
      },
      setLargePrint: (largePrint) => setKept((before) => ({ ...before, largePrint })),
    }),
    [kept],
  );
  return <Context value={value}>{children}</Context>;
}

export function usePreferences(): Preferences {
  const found = useContext(Context);
  if (!found) throw new Error('A component asked for preferences outside PreferencesProvider.');
  return found;
}

function readKept(): { lang: Lang; largePrint: boolean } {
  const asked = new URLSearchParams(window.location.search).get('lang');
  let kept: { lang?: unknown; largePrint?: unknown } = {};
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored === 'object' && stored !== null) kept = stored;
  } catch {
    // What cannot be read was not chosen.
  }
  const isLang = (value: unknown): value is Lang => value === 'zh' || value === 'en';
  return {
    lang: isLang(asked) ? asked : isLang(kept.lang) ? kept.lang : 'zh',
    largePrint: kept.largePrint === true,
  };
}
