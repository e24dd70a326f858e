import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.route.tsx';

/** Everything that needs a signed-in person hangs below: `getParentRoute: () => shellRoute`. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
});
