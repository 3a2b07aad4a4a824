import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { accountRoutes } from '../pages/account/routes.ts';
import { analysisRoutes } from '../pages/analysis/routes.ts';
import { cockpitRoutes } from '../pages/cockpit/routes.ts';
import { collectionRoutes } from '../pages/collections/routes.ts';
import { FaultPage } from '../pages/fault/fault.tsx';
import { ingestRoutes } from '../pages/ingest/routes.ts';
import { nameRoutes } from '../pages/names/routes.ts';
import { navigationRoutes } from '../pages/navigation/routes.ts';
import { NotFoundPage } from '../pages/not-found/not-found.tsx';
import { portalRoutes } from '../pages/portal/routes.ts';
import { priorityRoutes } from '../pages/priority/routes.ts';
import { quotaRoutes } from '../pages/quota/routes.ts';
import { savedRoutes } from '../pages/saved/routes.ts';
import { searchRoutes } from '../pages/search/routes.ts';
import { workRoutes } from '../pages/work/routes.ts';
import { SessionKeeper } from '../session/session-keeper.tsx';
import { ownPath, sitePrefix } from '../site/prefix.ts';
import { readSearch, writeSearch } from './address.ts';
import type { PageRoute } from './page-route.ts';

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });

const pages: PageRoute[] = [
  ['/', () => import('../pages/home/home.tsx').then((page) => page.HomePage)],
  ['/gallery', () => import('../pages/gallery/gallery.tsx').then((page) => page.GalleryPage)],
  ['/gallery/work', () => import('../pages/gallery/sample-bench/work.tsx').then((page) => page.WorkPage)],
  ...workRoutes,
  ...cockpitRoutes,
  ...priorityRoutes,
  ...quotaRoutes,
  ...ingestRoutes,
  ...analysisRoutes,
  ...navigationRoutes,
  ...portalRoutes,
  ...searchRoutes,
  ...savedRoutes,
  ...collectionRoutes,
  ...nameRoutes,
  ...accountRoutes,
];

export const router = createRouter({
  routeTree: root.addChildren(
    pages.map(([path, load]) =>
      createRoute({
        getParentRoute: () => root,
        path,
        component: lazyRouteComponent(() => load().then((page) => ({ default: page }))),
      }),
    ),
  ),
  ...(sitePrefix ? { basepath: sitePrefix } : {}),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  scrollRestoration: true,
  defaultErrorComponent: FaultPage,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function Root() {
  useEffect(() => {
    document.addEventListener('click', followInside);
    const stop = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      // A new page begins at its beginning, for those who read by ear, too.
      if (fromLocation && pathChanged) document.getElementById('main')?.focus({ preventScroll: true });
    });
    return () => {
      document.removeEventListener('click', followInside);
      stop();
    };
  }, []);
  return (
    <SessionKeeper>
      <Outlet />
    </SessionKeeper>
  );
}

/** Components write plain links; those that lead to a page of this site are followed without loading it anew. */
function followInside(event: MouseEvent) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!link || !href?.startsWith('/') || href.startsWith('/api/') || link.target || link.hasAttribute('download'))
    return;
  const own = ownPath(href);
  if (own === undefined) return;
  event.preventDefault();
  void router.navigate({ href: own });
}
