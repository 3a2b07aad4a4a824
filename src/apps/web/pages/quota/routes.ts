import type { PageRoute } from '../../app/page-route.ts';

export const quotaRoutes: PageRoute[] = [
  ['/my/quota', () => import('./my-quota.tsx').then((page) => page.MyQuotaPage)],
  ['/work/quota', () => import('./work-quota.tsx').then((page) => page.WorkQuotaPage)],
  ['/figures/forecast', () => import('./forecast-record.tsx').then((page) => page.ForecastRecordPage)],
];
