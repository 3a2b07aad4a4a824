import type { PageRoute } from '../../app/page-route.ts';

export const savedRoutes: PageRoute[] = [
  ['/my/queries', () => import('./saved-queries-page.tsx').then((page) => page.SavedQueriesPage)],
  ['/my/queries/$id', () => import('./saved-query-page.tsx').then((page) => page.SavedQueryPage)],
  ['/my/letters', () => import('./letters-page.tsx').then((page) => page.LettersPage)],
  ['/alerts/stop', () => import('./stop-page.tsx').then((page) => page.StopAlertPage)],
];
