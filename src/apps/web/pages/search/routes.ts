import type { PageRoute } from '../../app/page-route.ts';

export const searchRoutes: PageRoute[] = [
  ['/search', () => import('./search-page.tsx').then((page) => page.SearchPage)],
  ['/patent/$key', () => import('../patent/patent-page.tsx').then((page) => page.PatentPage)],
];
