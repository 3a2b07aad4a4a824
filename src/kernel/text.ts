/** A language the screens speak. Chinese is first; English is complete. */
export type Lang = 'zh' | 'en';

/** Words shown to people, in every language the screens speak. */
export interface Text {
  zh: string;
  en: string;
}

export const text = (zh: string, en: string): Text => ({ zh, en });

/** Puts values into `{name}` places; an unknown place is a broken promise of the caller and throws. */
export function fill(template: Text, params: Record<string, string | number | Text>): Text {
  const one = (lang: Lang) =>
    template[lang].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`The text "${template.en}" needs a value for {${name}}.`);
      return typeof value === 'object' ? value[lang] : String(value);
    });
  return { zh: one('zh'), en: one('en') };
}
