import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';

export const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  staticData: { title: 'app.section.account' },
  component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
});
