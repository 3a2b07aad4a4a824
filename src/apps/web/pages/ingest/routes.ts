import type { PageRoute } from '../../app/page-route.ts';

export const ingestRoutes: PageRoute[] = [
  ['/data', () => import('./data-page.tsx').then((page) => page.DataPage)],
  ['/data/runs/$id', () => import('./run-page.tsx').then((page) => page.RunPage)],
];
