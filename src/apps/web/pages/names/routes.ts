import type { PageRoute } from '../../app/page-route.ts';

export const nameRoutes: PageRoute[] = [
  ['/my/names', () => import('./names-page.tsx').then((page) => page.NamesPage)],
  ['/names', () => import('./public-name-page.tsx').then((page) => page.PublicNamePage)],
];
