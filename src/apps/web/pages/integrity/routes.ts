import type { PageRoute } from '../../app/page-route.ts';

export const integrityRoutes: PageRoute[] = [
  ['/work/integrity', () => import('./clusters-page.tsx').then((page) => page.ClustersPage)],
  ['/work/integrity/$id', () => import('./cluster-page.tsx').then((page) => page.ClusterPage)],
];
