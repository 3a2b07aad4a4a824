import type { PageRoute } from '../../app/page-route.ts';

export const cockpitRoutes: PageRoute[] = [
  ['/work/centre', () => import('./cockpit-page.tsx').then((page) => page.CockpitPage)],
  ['/work/centre/rows', () => import('./rows-page.tsx').then((page) => page.RowsPage)],
  ['/work/centre/leagues', () => import('./leagues-page.tsx').then((page) => page.LeaguesPage)],
  ['/work/centre/quality', () => import('./quality-page.tsx').then((page) => page.QualityPage)],
];
