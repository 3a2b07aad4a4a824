import { BarChart, CustomChart, GraphChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import type { Lead } from '#corpus/analysis/draw/frame.ts';
import { heightOf, nightPalette, optionOf, paperPalette } from '#corpus/analysis/draw/index.ts';
import type { ChartData } from '#corpus/analysis/types.ts';
import { useLang } from '../../app/i18n.ts';

use([
  BarChart,
  CustomChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  SVGRenderer,
]);

const isNight = () => {
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
  return paper === nightPalette.paper;
};

/** Draws a chart as wide as there is room. A click on a mark is told with where it leads. */
export default function ChartCanvas({
  data,
  label,
  onLead,
}: {
  data: ChartData;
  label: string;
  onLead: (lead: Lead) => void;
}) {
  const lang = useLang();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const lead = useRef(onLead);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    lead.current = onLead;
  }, [onLead]);
  const height = width > 0 ? heightOf(data, width) : 320;

  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const box = place.current;
    if (!box || width === 0) return;
    const drawn = init(box, null, { renderer: 'svg', width, height });
    chart.current = drawn;
    const palette = isNight() ? nightPalette : paperPalette;
    drawn.setOption(optionOf(data, { lang, palette, width, height }));
    drawn.on('click', (event) => {
      const found = (event.data as { lead?: Lead } | null | undefined)?.lead;
      if (found) lead.current(found);
    });
    return () => drawn.dispose();
  }, [data, lang, width, height]);

  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      style={{ blockSize: height, inlineSize: '100%', overflow: 'hidden' }}
    />
  );
}
