import type { PageRoute } from '../../app/page-route.ts';

export const searchRoutes: PageRoute[] = [
  ['/search', () => import('./search-page.tsx').then((page) => page.SearchPage)],
  ['/classification/ipc', () => import('./classification-page.tsx').then((page) => page.ClassificationPage)],
  ['/classification/ipc/$symbol', () => import('./classification-page.tsx').then((page) => page.ClassificationPage)],
  ['/patent/$key', () => import('../patent/patent-page.tsx').then((page) => page.PatentPage)],
];
