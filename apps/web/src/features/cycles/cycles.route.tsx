import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';

const cyclesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cycles',
  staticData: { title: 'app.section.cycles' },
});

const listRoute = createRoute({
  getParentRoute: () => cyclesRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./cycle-list.tsx'), 'CycleList'),
});

interface OpenSearch {
  /** The version to begin with, when one comes from its page. */
  readonly version?: string;
}

const openRoute = createRoute({
  getParentRoute: () => cyclesRoute,
  path: '/open',
  staticData: { title: 'cycles.open' },
  validateSearch: (search): OpenSearch =>
    typeof search['version'] === 'string' && search['version'] ? { version: search['version'] } : {},
  component: lazyRouteComponent(() => import('./open-cycle-page.tsx'), 'OpenCyclePage'),
});

interface CycleSearch {
  /** The submitted assessment that is looked at beside the board. */
  readonly review?: string;
}

const cycleRoute = createRoute({
  getParentRoute: () => cyclesRoute,
  path: '/$cycleId',
  validateSearch: (search): CycleSearch =>
    typeof search['review'] === 'string' && search['review'] ? { review: search['review'] } : {},
  component: lazyRouteComponent(() => import('./cycle-page.tsx'), 'CyclePage'),
});

export const cycleRoutes = cyclesRoute.addChildren([listRoute, openRoute, cycleRoute]);
