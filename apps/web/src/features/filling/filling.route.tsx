import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';
import { fillingSearch } from './filling-search.ts';

const assessmentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/assessments',
  staticData: { title: 'app.section.assessments' },
});

const listRoute = createRoute({
  getParentRoute: () => assessmentsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./assessments-page.tsx'), 'AssessmentsPage'),
});

export const fillingRoute = createRoute({
  getParentRoute: () => assessmentsRoute,
  path: '$assessmentId',
  validateSearch: fillingSearch,
  component: lazyRouteComponent(() => import('./filling-page.tsx'), 'FillingPage'),
});

/** What waits on this device, over all assessments. */
export const unsentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/unsent',
  staticData: { title: 'filling.unsent.title' },
  component: lazyRouteComponent(() => import('./unsent-page.tsx'), 'UnsentPage'),
});

export const assessmentRoutes = assessmentsRoute.addChildren([listRoute, fillingRoute]);
