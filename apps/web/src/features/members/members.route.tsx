import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';

interface MembersSearch {
  /** Whose people; the reader's own organisation when absent. */
  readonly organisation?: string;
}

export const memberRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: '/members',
  staticData: { title: 'app.section.members' },
  validateSearch: (search): MembersSearch =>
    typeof search['organisation'] === 'string' && search['organisation']
      ? { organisation: search['organisation'] }
      : {},
  component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
});
