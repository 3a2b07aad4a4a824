/**
 * The one source of every colour, size and movement on a screen. `tokens.css` is written from here
 * (`node src/apps/web/theme/write-tokens-css.ts`); the Ant Design themes read it too, and a test proves every text pair readable.
 */

/** Colour names of a theme. A colour means something; see docs/design-language.md. */
export interface Palette {
  /** Text: first, second and third voice. */
  ink: string;
  'ink-2': string;
  'ink-3': string;
  /** Ground: the page, the sunk page, the sheet that lies on it, the sheet under the pointer. */
  felt: string;
  'felt-2': string;
  paper: string;
  hover: string;
  /** Lines: structure, faint structure, the edge of something one can operate. */
  line: string;
  'line-2': string;
  control: string;
  /** Link and action. `accent` belongs to the site. */
  accent: string;
  'accent-strong': string;
  'accent-soft': string;
  'on-accent': string;
  focus: string;
  /** Good, soon, must: text, mark, ground. */
  good: string;
  'good-mark': string;
  'good-soft': string;
  soon: string;
  'soon-mark': string;
  'soon-soft': string;
  must: string;
  'must-mark': string;
  'must-soft': string;
  /** Who holds a case: the centre, the applicant, the national office; text on each is `on-holder`. */
  'holder-centre': string;
  'holder-applicant': string;
  'holder-national': string;
  'on-holder': string;
  /** Five steps of a map, and the text on each. */
  'map-1': string;
  'map-2': string;
  'map-3': string;
  'map-4': string;
  'map-5': string;
  'on-map-1': string;
  'on-map-2': string;
  'on-map-3': string;
  'on-map-4': string;
  'on-map-5': string;
  /** The landscape of the portal: high sky, low sky, sun, and hills from far to near. */
  'sky-high': string;
  'sky-low': string;
  sun: string;
  'hill-1': string;
  'hill-2': string;
  'hill-3': string;
  'hill-4': string;
  'hill-line': string;
  /** A dark sheet on a light page; what stands on it speaks with the colours of the night. */
  deep: string;
}

const felt: Palette = {
  ink: '#16222e',
  'ink-2': '#44525f',
  'ink-3': '#5a6875',
  felt: '#faf8f2',
  'felt-2': '#f3efe4',
  paper: '#fffefb',
  hover: '#f5f2e9',
  line: '#dcd8cc',
  'line-2': '#ebe7dc',
  control: '#868b8a',
  accent: '#12507f',
  'accent-strong': '#0c3d62',
  'accent-soft': '#e3eef5',
  'on-accent': '#fffefb',
  focus: '#1b6ea8',
  good: '#41611f',
  'good-mark': '#5d8038',
  'good-soft': '#e6ecd9',
  soon: '#7d5100',
  'soon-mark': '#a97410',
  'soon-soft': '#f8ead0',
  must: '#a8281e',
  'must-mark': '#b8352a',
  'must-soft': '#f7e2dc',
  'holder-centre': '#23699b',
  'holder-applicant': '#80602a',
  'holder-national': '#4a5868',
  'on-holder': '#fffefb',
  'map-1': '#e4ecf1',
  'map-2': '#bcd3e1',
  'map-3': '#86b0cc',
  'map-4': '#2f77a8',
  'map-5': '#12507f',
  'on-map-1': '#16222e',
  'on-map-2': '#16222e',
  'on-map-3': '#16222e',
  'on-map-4': '#fffefb',
  'on-map-5': '#fffefb',
  'sky-high': '#d7e6ef',
  'sky-low': '#f8f5ea',
  sun: '#fffdf4',
  'hill-1': '#d3dfdd',
  'hill-2': '#d0dcc0',
  'hill-3': '#b9cc9f',
  'hill-4': '#a3bb84',
  'hill-line': '#6c8a4c',
  deep: '#17344c',
};

const night: Palette = {
  ink: '#eef1ec',
  'ink-2': '#bdc8d0',
  'ink-3': '#9dabb6',
  felt: '#14202b',
  'felt-2': '#0f1922',
  paper: '#1a2835',
  hover: '#213241',
  line: '#32455a',
  'line-2': '#263748',
  control: '#74889a',
  accent: '#8fc6ea',
  'accent-strong': '#b5dbf4',
  'accent-soft': '#1f3c53',
  'on-accent': '#0d1a24',
  focus: '#8fc6ea',
  good: '#aecd84',
  'good-mark': '#8fb560',
  'good-soft': '#26361f',
  soon: '#f1c973',
  'soon-mark': '#dba93f',
  'soon-soft': '#423214',
  must: '#f6a599',
  'must-mark': '#e8766a',
  'must-soft': '#4a2321',
  'holder-centre': '#8fc6ea',
  'holder-applicant': '#dcb878',
  'holder-national': '#aab8c4',
  'on-holder': '#0d1a24',
  'map-1': '#1f3140',
  'map-2': '#28485f',
  'map-3': '#2f6288',
  'map-4': '#6eb0dc',
  'map-5': '#b5dbf4',
  'on-map-1': '#eef1ec',
  'on-map-2': '#eef1ec',
  'on-map-3': '#ffffff',
  'on-map-4': '#0d1a24',
  'on-map-5': '#0d1a24',
  'sky-high': '#0f1922',
  'sky-low': '#1d3040',
  sun: '#e9eef0',
  'hill-1': '#1f3542',
  'hill-2': '#1f372f',
  'hill-3': '#1a3027',
  'hill-4': '#16291f',
  'hill-line': '#5d7f52',
  deep: '#17344c',
};

export type ThemeName = 'felt' | 'night';
export const palettes: Record<ThemeName, Palette> = { felt, night };

type AccentColours = Pick<Palette, 'accent' | 'accent-strong' | 'accent-soft' | 'on-accent' | 'focus' | 'deep'>;

/** Accents a site may choose. Sky for the region, lake for a protection centre, willow for a city or industry site. */
export const accents = {
  sky: { felt: {}, night: {} },
  lake: {
    felt: {
      accent: '#0d5a5f',
      'accent-strong': '#084347',
      'accent-soft': '#dfeeec',
      focus: '#14777d',
      deep: '#0f3a3d',
    },
    night: {
      accent: '#86cfcd',
      'accent-strong': '#b2e2e0',
      'accent-soft': '#173f42',
      focus: '#86cfcd',
      deep: '#0f3a3d',
    },
  },
  willow: {
    felt: {
      accent: '#5c4a1e',
      'accent-strong': '#443614',
      'accent-soft': '#f1ead6',
      focus: '#7d6526',
      deep: '#3a301a',
    },
    night: {
      accent: '#dcc690',
      'accent-strong': '#ebdcb6',
      'accent-soft': '#3b3218',
      focus: '#dcc690',
      deep: '#3a301a',
    },
  },
} as const satisfies Record<string, Record<ThemeName, Partial<AccentColours>>>;

export type AccentName = keyof typeof accents;

/** The palette of a theme as a site with this accent shows it. */
export const paletteOf = (theme: ThemeName, accent: AccentName = 'sky'): Palette => ({
  ...palettes[theme],
  ...accents[accent][theme],
});

type Colour = keyof Palette;
const grounds = ['felt', 'felt-2', 'paper', 'hover'] as const satisfies Colour[];
const voices = ['ink', 'ink-2', 'ink-3', 'accent', 'accent-strong', 'good', 'soon', 'must'] as const satisfies Colour[];

/** Every pair of text and ground that may stand on a screen: at least 4.5 : 1. */
export const textPairs: readonly (readonly [Colour, Colour])[] = [
  ...grounds.flatMap((ground) => voices.map((voice) => [voice, ground] as const)),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['good', 'good-soft'],
  ['soon', 'soon-soft'],
  ['must', 'must-soft'],
  ['ink', 'good-soft'],
  ['ink', 'soon-soft'],
  ['ink', 'must-soft'],
  ['ink-2', 'soon-soft'],
  ['ink-2', 'must-soft'],
  ['on-holder', 'holder-centre'],
  ['on-holder', 'holder-applicant'],
  ['on-holder', 'holder-national'],
  ['on-map-1', 'map-1'],
  ['on-map-2', 'map-2'],
  ['on-map-3', 'map-3'],
  ['on-map-4', 'map-4'],
  ['on-map-5', 'map-5'],
  ['ink', 'sky-high'],
  ['ink', 'sky-low'],
  ['ink-2', 'sky-high'],
  ['ink-2', 'sky-low'],
  ['accent', 'sky-high'],
  ['accent', 'sky-low'],
];

/** Text on the dark sheet, in the colours of the night. */
export const deepVoices = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'soon', 'must'] as const satisfies Colour[];

/** Edges and marks that carry meaning without being text: at least 3 : 1. */
export const markPairs: readonly (readonly [Colour, Colour])[] = [
  ['control', 'paper'],
  ['control', 'felt'],
  ['focus', 'paper'],
  ['focus', 'felt'],
  ['good-mark', 'paper'],
  ['soon-mark', 'paper'],
  ['must-mark', 'paper'],
  ['holder-centre', 'paper'],
  ['holder-applicant', 'paper'],
  ['holder-national', 'paper'],
];

/** Letter sizes in px at the normal reading size; written to CSS in rem, so large print and zoom scale them all. */
export const typeScale = { 1: 12.5, 2: 14, 3: 15, 4: 16, 5: 18, 6: 21, 7: 26, 8: 34, 9: 42 } as const;

/** Distances in px, written in rem. */
export const spaceScale = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 64, 9: 96 } as const;

export const radius = { 1: 3, 2: 5, 3: 8 } as const;

/** Movement says where something came from; under 200 ms, and none for those who ask for none. */
export const motion = { quick: '120ms', calm: '180ms', ease: 'cubic-bezier(0.2, 0, 0, 1)' } as const;

export const fonts = {
  sans: `'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif`,
  serif: `'Noto Serif SC', 'Songti SC', 'SimSun', 'Noto Serif CJK SC', serif`,
  mongolian: `'Noto Sans Mongolian', 'Mongolian Baiti', sans-serif`,
} as const;

/** How much larger the large-print mode (关怀版) draws everything. */
export const largePrintFactor = 1.25;
