import type { PageRoute } from '../../app/page-route.ts';

export const priorityRoutes: PageRoute[] = [
  ['/priority/compare', () => import('./compare-page.tsx').then((page) => page.ComparePage)],
  ['/work/priority', () => import('./work-priority.tsx').then((page) => page.WorkPriorityPage)],
];
