import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.route.tsx';

/** Only a path of our own: a foreign address after signing in would lend our name to somebody else's page. */
const ownPath = (value: unknown) =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;

interface SignInSearch {
  readonly next?: string;
  /** A session has just ended here, unasked. */
  readonly ended?: boolean;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  staticData: { title: 'app.section.sign-in' },
  validateSearch: (search): SignInSearch => {
    const next = ownPath(search['next']);
    return { ...(next ? { next } : {}), ...(search['ended'] === true ? { ended: true } : {}) };
  },
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  staticData: { title: 'sign-in.reset.title' },
  component: lazyRouteComponent(() => import('./reset-password-page.tsx'), 'ResetPasswordPage'),
});

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  staticData: { title: 'sign-in.invitation.title' },
  component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
});

export const signInRoutes = [signInRoute, resetPasswordRoute, invitationRoute] as const;
