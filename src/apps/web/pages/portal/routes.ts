import type { PageRoute } from '../../app/page-route.ts';

export const portalRoutes: PageRoute[] = [
  ['/services', () => import('./services.tsx').then((page) => page.ServicesPage)],
];
