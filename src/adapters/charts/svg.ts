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
    // Ids are numbered through the process; counted anew they do not tell one drawing from another.
    const ids = new Map<string, string>();
    return chart.renderToSVGString().replace(/\bzr(\d+)-/g, (_, n: string) => {
      if (!ids.has(n)) ids.set(n, `c${ids.size}-`);
      return ids.get(n)!;
    });
  } finally {
    chart.dispose();
  }
}
