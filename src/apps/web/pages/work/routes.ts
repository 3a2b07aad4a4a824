import type { PageRoute } from '../../app/page-route.ts';
import { integrityRoutes } from '../integrity/routes.ts';

export const workRoutes: PageRoute[] = [
  ['/work', () => import('./start/start-page.tsx').then((page) => page.StartPage)],
  ['/work/queue', () => import('./queue/queue-page.tsx').then((page) => page.QueuePage)],
  ['/work/matters/$id', () => import('./matter/matter-page.tsx').then((page) => page.MatterPage)],
  ['/work/allocation', () => import('./allocation/allocation-page.tsx').then((page) => page.AllocationPage)],
  ['/work/allocation/roll', () => import('./allocation/roll-page.tsx').then((page) => page.RollPage)],
  ['/work/allocation/me', () => import('./allocation/own-entry-page.tsx').then((page) => page.OwnEntryPage)],
  ['/work/phrases', () => import('./allocation/phrases-page.tsx').then((page) => page.PhrasesPage)],
  ['/work/entities', () => import('../entities/entities-page.tsx').then((page) => page.EntitiesPage)],
  ['/work/definitions', () => import('./definitions/definitions-page.tsx').then((page) => page.DefinitionsPage)],
  [
    '/work/definitions/$slice/$name',
    () => import('./definitions/definition-page.tsx').then((page) => page.DefinitionPage),
  ],
  [
    '/work/administration/calendar',
    () => import('./administration/calendar-page.tsx').then((page) => page.CalendarPage),
  ],
  [
    '/work/administration/settings',
    () => import('./administration/settings-page.tsx').then((page) => page.SettingsPage),
  ],
  ...integrityRoutes,
  ['/work/readings', () => import('../secrecy/readings-page.tsx').then((page) => page.ReadingsPage)],
  ['/work/retention', () => import('../secrecy/retention-page.tsx').then((page) => page.RetentionPage)],
  ['/work/administration/audit', () => import('./administration/audit-page.tsx').then((page) => page.AuditPage)],
];
