import type { Lang, Text } from '#kernel/text.ts';
import { usePreferences } from './preferences.tsx';

type Word = string | ((...values: never[]) => string);

/** The same keys and the same functions as the Chinese words, with English in them. */
export type English<W> = { readonly [K in keyof W]: W[K] extends string ? string : W[K] };

export interface Catalogue<W> {
  zh: English<W>;
  en: English<W>;
}

/**
 * The words of one screen or component, Chinese first. The English half must have every key with the same shape, so a missing
 * word does not compile. Words with values in them are functions: `left: (days: number) => \`还剩${days}天\``.
 */
export function catalogue<const W extends Record<string, Word>>(zh: W, en: English<W>): Catalogue<W> {
  return { zh: zh as English<W>, en };
}

export const useLang = (): Lang => usePreferences().lang;

export const useWords = <W>(words: Catalogue<W>): English<W> => words[useLang()];

/** Words that come with a definition (both languages) or with a record (as it was written). */
export type Say = Text | string;

/** Picks the language of the screen from words that come in both. */
export function useSay(): (words: Say) => string {
  const lang = useLang();
  return (words) => (typeof words === 'string' ? words : words[lang]);
}

/** The value of a `lang` attribute. */
export const htmlLang = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en');
