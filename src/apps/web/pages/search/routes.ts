import type { PageRoute } from '../../app/page-route.ts';

const classification = () =>
  import('../classification/classification-page.tsx').then((page) => page.ClassificationPage);

export const searchRoutes: PageRoute[] = [
  ['/search', () => import('./search-page.tsx').then((page) => page.SearchPage)],
  ['/classification', classification],
  ['/classification/ipc', classification],
  ['/classification/ipc/$symbol', classification],
  ['/patent/$key', () => import('../patent/patent-page.tsx').then((page) => page.PatentPage)],
];
