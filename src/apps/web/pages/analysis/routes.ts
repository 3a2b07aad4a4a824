import type { PageRoute } from '../../app/page-route.ts';

export const analysisRoutes: PageRoute[] = [
  ['/analysis', () => import('./analysis-page.tsx').then((page) => page.AnalysisPage)],
  ['/industries', () => import('../industry/industries-page.tsx').then((page) => page.IndustriesPage)],
  ['/industries/$id', () => import('../industry/industry-page.tsx').then((page) => page.IndustryPage)],
  ['/industries/$id/nodes/$node', () => import('../industry/node-page.tsx').then((page) => page.NodePage)],
  ['/industry-samples/$id', () => import('../industry/sample-page.tsx').then((page) => page.SamplePage)],
];
