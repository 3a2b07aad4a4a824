import type { PageRoute } from '../../app/page-route.ts';

export const accountRoutes: PageRoute[] = [
  ['/my', () => import('./matters.tsx').then((page) => page.MyMattersPage)],
  ['/my/matters/$id', () => import('./matter.tsx').then((page) => page.MyMatterPage)],
  ['/my/matters/$id/$action', () => import('../form/act.tsx').then((page) => page.ActPage)],
  ['/my/bulk', () => import('../bulk/bulk-list-page.tsx').then((page) => page.BulkListPage)],
  ['/my/bulk/$batch', () => import('../bulk/bulk-page.tsx').then((page) => page.BulkPage)],
  ['/my/clients', () => import('./clients.tsx').then((page) => page.ClientsPage)],
  ['/my/drafts', () => import('./drafts.tsx').then((page) => page.DraftsPage)],
  ['/my/messages', () => import('./messages.tsx').then((page) => page.MessagesPage)],
  ['/my/deadlines', () => import('./deadlines.tsx').then((page) => page.DeadlinesPage)],
  ['/my/organisations', () => import('./organisations.tsx').then((page) => page.OrganisationsPage)],
  ['/my/security', () => import('./security.tsx').then((page) => page.SecurityPage)],
];
