import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';
import { compareSearch } from './compare-search.ts';
import { profileSearch } from './profile-search.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Opened from a cell: the way back leads to where one stood. */
    isFromComparison?: true;
  }
}

const compareRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/compare',
  staticData: { title: 'app.section.compare' },
});

const entryRoute = createRoute({
  getParentRoute: () => compareRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./entry-page.tsx'), 'EntryPage'),
});

const regionRoute = createRoute({
  getParentRoute: () => compareRoute,
  path: '$regionId',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./region-page.tsx'), 'RegionPage'),
});

const answersRoute = createRoute({
  getParentRoute: () => compareRoute,
  path: '$regionId/$countryId/$theme',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./answers-page.tsx'), 'AnswersPage'),
});

const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/countries/$countryId/profile',
  validateSearch: profileSearch,
  component: lazyRouteComponent(() => import('./profile-page.tsx'), 'ProfilePage'),
});

export const compareRoutes = compareRoute.addChildren([entryRoute, regionRoute, answersRoute]);
export { profileRoute };
