import type { PageRoute } from '../../app/page-route.ts';

export const portalRoutes: PageRoute[] = [
  ['/services', () => import('./services.tsx').then((page) => page.ServicesPage)],
  ['/services/$slice/$name', () => import('./guide.tsx').then((page) => page.GuidePage)],
  ['/status', () => import('./status.tsx').then((page) => page.StatusPage)],
  ['/verify', () => import('./verify.tsx').then((page) => page.VerifyPage)],
  ['/verify/$code', () => import('./verify.tsx').then((page) => page.VerifyPage)],
  ['/figures', () => import('./figures.tsx').then((page) => page.FiguresPage)],
  ['/figures/$id', () => import('./figure.tsx').then((page) => page.FigurePage)],
  ['/digests', () => import('./digests.tsx').then((page) => page.DigestsPage)],
  ['/self-check', () => import('../entities/self-check-page.tsx').then((page) => page.SelfCheckPage)],
  ['/entity-rules', () => import('../entities/entity-rules-page.tsx').then((page) => page.EntityRulesPage)],
  ['/check', () => import('../check/check-page.tsx').then((page) => page.CheckPage)],
  ['/rules', () => import('../rules/rules-page.tsx').then((page) => page.RulesPage)],
  ['/rules/$id', () => import('../rules/rule-page.tsx').then((page) => page.RulePage)],
  ['/sign-in', () => import('./sign-in.tsx').then((page) => page.SignInPage)],
  ['/apply/$slice/$name', () => import('../form/apply.tsx').then((page) => page.ApplyPage)],
];
