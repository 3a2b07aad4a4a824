import type { PageRoute } from '../../app/page-route.ts';

export const collectionRoutes: PageRoute[] = [
  ['/my/collections', () => import('./collections-page.tsx').then((page) => page.CollectionsPage)],
  ['/my/collections/$id', () => import('./collection-page.tsx').then((page) => page.CollectionPage)],
  ['/shared/$token', () => import('./shared-page.tsx').then((page) => page.SharedCollectionPage)],
  ['/my/moderation', () => import('./moderation-page.tsx').then((page) => page.ModerationPage)],
];
