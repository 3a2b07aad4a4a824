import type { Lang, Text } from '#kernel/text.ts';
import type { Filters } from '../../search/types.ts';
import type { ChartPalette } from './palette.ts';

/** An option of ECharts, made by the same code for browser and server, so that both draw the same. */
export type ChartOption = Record<string, unknown>;

export interface Frame {
  lang: Lang;
  palette: ChartPalette;
  /** Pixels. */
  width: number;
  height: number;
}

/** Where a mark of a chart leads: a search narrowed by words of the query language or by filters, or a document. */
export interface Lead {
  and?: string;
  filters?: Filters;
  key?: string;
}

export const say = (frame: Frame, words: Text): string => words[frame.lang];

export const narrow = (frame: Frame): boolean => frame.width < 560;

const wide = (name: string, at: number) => (name.charCodeAt(at) > 0x2e80 ? 1 : 0.55);

/** How wide a text is, in Chinese characters. */
export function widthOf(name: string): number {
  let width = 0;
  for (let at = 0; at < name.length; at++) width += wide(name, at);
  return width;
}

/** Shortens a name to so many characters of Chinese width. */
export function short(name: string, most: number): string {
  let width = 0;
  for (let at = 0; at < name.length; at++) {
    width += wide(name, at);
    if (width > most) return `${name.slice(0, Math.max(1, at - 1))}…`;
  }
  return name;
}

export const yearLead = (year: number, more?: string): Lead => ({
  and: `${more ? `${more} AND ` : ''}AD=[${year}0101 TO ${year}1231]`,
});

/** What all charts share: letters, tooltip, and no movement. */
export const base = ({ palette: p }: Frame): ChartOption => ({
  animation: false,
  backgroundColor: 'transparent',
  textStyle: { fontFamily: p.font, color: p.ink2, fontSize: 12 },
  tooltip: {
    backgroundColor: p.paper,
    borderColor: p.line,
    borderWidth: 1,
    padding: [8, 12],
    extraCssText:
      'box-shadow: 0 4px 16px rgb(22 34 46 / 14%); border-radius: 5px; max-width: 22rem; white-space: normal;',
    textStyle: { color: p.ink, fontSize: 13, fontFamily: p.font },
    confine: true,
  },
});

export const valueAxis = ({ palette: p }: Frame, more: ChartOption = {}): ChartOption => ({
  type: 'value',
  minInterval: 1,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: p.ink3, fontSize: 11.5 },
  splitLine: { lineStyle: { color: p.line2 } },
  nameTextStyle: { color: p.ink3, fontSize: 11.5 },
  ...more,
});

export const nameAxis = ({ palette: p }: Frame, data: readonly string[], more: ChartOption = {}): ChartOption => ({
  type: 'category',
  data,
  axisLine: { lineStyle: { color: p.line } },
  axisTick: { show: false },
  axisLabel: { color: p.ink2, fontSize: 12 },
  ...more,
});

export const legend = ({ palette: p }: Frame, more: ChartOption = {}): ChartOption => ({
  top: 0,
  right: 0,
  icon: 'roundRect',
  itemWidth: 11,
  itemHeight: 11,
  itemGap: 14,
  textStyle: { color: p.ink2, fontSize: 12 },
  ...more,
});

/** The step of the scale a value falls into, 0 to 4, by root, so that small values are told apart. */
export const stepOf = (value: number, most: number): number =>
  most <= 0 ? 0 : Math.min(4, Math.floor(Math.sqrt(value / most) * 5 * 0.9999));

/** Colours the cells of a heat map by their third value, in the steps of `stepOf`; zero is empty ground. */
export const scaleOf = ({ palette: p }: Frame, most: number, seriesIndex: number, least = 0): ChartOption => ({
  type: 'piecewise',
  show: false,
  seriesIndex,
  dimension: 2,
  pieces: [
    { value: 0, color: p.line2 },
    ...p.scale.map((_, step) => ({
      gt: most * (step / 4.9995) ** 2 - (step === 0 ? 0 : 1e-9),
      lte: most * ((step + 1) / 4.9995) ** 2 - 1e-9,
      color: p.scale[Math.max(step, least)],
    })),
  ],
});
