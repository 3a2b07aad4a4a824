import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { NotFoundPage } from '../pages/not-found/not-found.tsx';

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home/home.tsx'), 'HomePage'),
});
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/gallery',
  component: lazyRouteComponent(() => import('../pages/gallery/gallery.tsx'), 'GalleryPage'),
});
const work = createRoute({
  getParentRoute: () => root,
  path: '/work',
  component: lazyRouteComponent(() => import('../pages/work/work.tsx'), 'WorkPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, gallery, work]),
  scrollRestoration: true,
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
    return () => document.removeEventListener('click', followInside);
  }, []);
  return <Outlet />;
}

/** Components write plain links; those that lead to a page of this app are followed without loading it anew. */
function followInside(event: MouseEvent) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!link || !href?.startsWith('/') || href.startsWith('/api/') || link.target || link.hasAttribute('download'))
    return;
  event.preventDefault();
  void router.navigate({ href });
}
