import { createRouter } from '@tanstack/react-router';
import { Failure, Loading } from '../parts/problem.tsx';
import { Page } from '@chorsu/ui';
import { rootRoute } from './root.route.tsx';
import { shellRoute } from './shell/shell.route.tsx';
import { signInRoutes } from '../features/sign-in/sign-in.route.tsx';
import { accountRoute } from '../features/account/account.route.tsx';
import { homeRoute } from '../features/home/home.route.tsx';
import { assessmentRoutes, unsentRoute } from '../features/filling/filling.route.tsx';
import { questionnaireRoutes } from '../features/questionnaires/questionnaires.route.tsx';
import { cycleRoutes } from '../features/cycles/cycles.route.tsx';
import { organisationRoutes } from '../features/organisations/organisations.route.tsx';
import { memberRoutes } from '../features/members/members.route.tsx';
import { administrationRoute } from '../features/administration/administration.route.tsx';
import { compareRoutes, ownProfileRoute, profileRoute } from '../features/insights/insights.route.tsx';
import { sharingRoute } from '../features/releases/releases.route.tsx';

/** What a signed-in person can open: one line a feature. */
// prettier-ignore
const features = [
  homeRoute,
  assessmentRoutes,
  unsentRoute,
  accountRoute,
  questionnaireRoutes,
  cycleRoutes,
  organisationRoutes,
  memberRoutes,
  administrationRoute,
  compareRoutes,
  profileRoute,
  ownProfileRoute,
  sharingRoute,
] as const;

const routeTree = rootRoute.addChildren([...signInRoutes, shellRoute.addChildren(features)]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 150,
  defaultPendingComponent: () => (
    <Page>
      <Loading />
    </Page>
  ),
  defaultErrorComponent: ({ error, reset }) => (
    <Page>
      <Failure error={error} onRetry={reset} />
    </Page>
  ),
});

// Somebody who reads by ear or by keyboard starts a new page at its content, not where the last one left them.
router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) document.getElementById('main')?.focus({ preventScroll: true });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
