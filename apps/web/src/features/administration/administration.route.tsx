import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';

export const administrationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration',
  staticData: { title: 'app.section.administration' },
  component: lazyRouteComponent(() => import('./administration-page.tsx'), 'AdministrationPage'),
});
