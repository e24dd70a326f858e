import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  staticData: { title: 'app.section.home' },
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
});
