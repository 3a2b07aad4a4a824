import { init } from 'echarts';
import { type ChartPalette, heightOf, optionOf, paperPalette } from '#corpus/analysis/draw/index.ts';
import type { ChartData } from '#corpus/analysis/types.ts';
import type { Lang } from '#kernel/text.ts';

export interface SvgOptions {
  lang: Lang;
  /** Pixels; the height follows from the chart. */
  width?: number;
  palette?: ChartPalette;
}

/** A chart as an SVG that stands alone, for exports and documents. The same figures give the same text. */
export function svgOf(data: ChartData, { lang, width = 960, palette = paperPalette }: SvgOptions): string {
  const height = heightOf(data, width);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...optionOf(data, { lang, palette, width, height }), backgroundColor: palette.paper });
    return standing(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** Without what only a page needs, and with ids counted from zero: the library numbers them through the process. */
function standing(svg: string): string {
  const ids = new Map<string, string>();
  return svg
    .replace(/<style\s*>[\s\S]*?<\/style>\s*/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/\bzr\d+-[a-z]+-?\d*/g, (id) => {
      if (!ids.has(id)) ids.set(id, `z${ids.size}`);
      return ids.get(id)!;
    });
}
