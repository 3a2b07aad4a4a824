import type { PageRoute } from '../../app/page-route.ts';

export const navigationRoutes: PageRoute[] = [
  ['/navigation', () => import('./navigation-page.tsx').then((page) => page.NavigationPage)],
  ['/navigation/$id/report', () => import('./report-page.tsx').then((page) => page.ReportPage)],
];
