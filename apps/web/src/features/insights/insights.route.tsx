import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';
import { compareSearch } from './compare-search.ts';
import { gapsSearch } from './gaps-search.ts';
import { networkSearch } from './network-search.ts';
import { profileSearch } from './profile-search.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Opened from a cell: the way back leads to where one stood. */
    isFromComparison?: true;
    /** Opened from a picture of all regions: the region's page then has a way back, which it hasn't otherwise. */
    isFromOverview?: true;
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

const regionGapsRoute = createRoute({
  getParentRoute: () => compareRoute,
  path: '$regionId/gaps',
  validateSearch: gapsSearch,
  component: lazyRouteComponent(() => import('./gaps-page.tsx'), 'GapsPage'),
});

const networkRoute = createRoute({
  getParentRoute: () => compareRoute,
  path: 'network',
  validateSearch: networkSearch,
  component: lazyRouteComponent(() => import('./network-page.tsx'), 'NetworkPage'),
});

const networkGapsRoute = createRoute({
  getParentRoute: () => compareRoute,
  path: 'network/gaps',
  validateSearch: gapsSearch,
  component: lazyRouteComponent(() => import('./gaps-page.tsx'), 'GapsPage'),
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

const ownProfileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profile',
  staticData: { title: 'insights.profile' },
  component: lazyRouteComponent(() => import('./own-profile-page.tsx'), 'OwnProfilePage'),
});

export const compareRoutes = compareRoute.addChildren([
  entryRoute,
  networkRoute,
  networkGapsRoute,
  regionRoute,
  regionGapsRoute,
  answersRoute,
]);
export { ownProfileRoute, profileRoute };
