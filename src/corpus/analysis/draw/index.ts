import type { ChartData } from '../types.ts';
import { drawGeography, drawHeat, drawLifecycle, drawMatrix, drawRanking, drawTrend } from './counts.ts';
import type { ChartOption, Frame } from './frame.ts';
import { drawCitations, drawLandscape } from './networks.ts';

/** A chart as an option of ECharts. Marks carry `lead`: where a click on them leads. */
export function optionOf({ body, incompleteFrom }: ChartData, frame: Frame): ChartOption {
  switch (body.kind) {
    case 'trend':
      return drawTrend(body, incompleteFrom, frame);
    case 'applicants':
    case 'inventors':
      return drawRanking(body, frame);
    case 'geography':
      return drawGeography(body, frame);
    case 'lifecycle':
      return drawLifecycle(body, incompleteFrom, frame);
    case 'heat':
      return drawHeat(body, incompleteFrom, frame);
    case 'matrix':
      return drawMatrix(body, frame);
    case 'citations':
      return drawCitations(body, frame);
    case 'landscape':
      return drawLandscape(body, frame);
  }
}

/** How high a chart is drawn at a width, in pixels. */
export function heightOf({ body }: ChartData, width: number): number {
  const slim = width < 560;
  switch (body.kind) {
    case 'applicants':
    case 'inventors':
      return 40 + body.rows.length * 27;
    case 'heat':
      return 44 + Math.max(4, body.rows.length) * (body.rows.length > 14 ? 25 : 32);
    case 'matrix':
      return 100 + body.applicants.length * 34;
    case 'geography':
      return slim ? 560 : 340;
    case 'citations':
      return slim ? 420 : 460;
    case 'landscape':
      return Math.round(Math.min(620, Math.max(320, width * 0.56)));
    default:
      return slim ? 280 : 320;
  }
}

export type { ChartOption, Frame, Lead } from './frame.ts';
export { type ChartPalette, nightPalette, paperPalette } from './palette.ts';
