import {
  type AccentName,
  accents,
  fonts,
  motion,
  palettes,
  radius,
  spaceScale,
  type ThemeName,
  typeScale,
} from './tokens.ts';

const rem = (px: number) => `${Number((px / 16).toFixed(5))}rem`;
const block = (selector: string, values: Record<string, string>) =>
  `${selector} {\n${Object.entries(values)
    .map(([name, value]) => `  --${name}: ${value};`)
    .join('\n')}\n}\n`;

/** The text of `tokens.css`. */
export function tokensCss(): string {
  const sizes: Record<string, string> = {
    sans: fonts.sans,
    serif: fonts.serif,
    mongolian: fonts.mongolian,
    quick: motion.quick,
    calm: motion.calm,
    ease: motion.ease,
  };
  for (const [step, px] of Object.entries(typeScale)) sizes[`t-${step}`] = rem(px);
  for (const [step, px] of Object.entries(spaceScale)) sizes[`s-${step}`] = rem(px);
  for (const [step, px] of Object.entries(radius)) sizes[`r-${step}`] = `${px}px`;

  const parts = ['/* Written from tokens.ts by write-tokens-css.ts; change it there. */\n', block(':root', sizes)];
  for (const theme of Object.keys(palettes) as ThemeName[]) {
    const selector = theme === 'felt' ? ":root,\n[data-theme='felt']" : `[data-theme='${theme}']`;
    parts.push(block(selector, { 'colour-scheme': theme === 'felt' ? 'light' : 'dark', ...palettes[theme] }));
  }
  for (const accent of Object.keys(accents) as AccentName[])
    for (const theme of Object.keys(palettes) as ThemeName[]) {
      const values: Record<string, string> = accents[accent][theme];
      if (Object.keys(values).length === 0) continue;
      const selector =
        theme === 'felt'
          ? `[data-accent='${accent}'],\n[data-accent='${accent}'] [data-theme='felt']`
          : `[data-accent='${accent}'] [data-theme='night'],\n[data-accent='${accent}'][data-theme='night']`;
      parts.push(block(selector, values));
    }
  // Double quotes, as the formatter writes style sheets.
  return parts.join('\n').replaceAll("'", '"');
}
