import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.route.tsx';

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** Only a path of our own: a foreign address after signing in would lend our name to somebody else's page. */
const ownPath = (value: unknown) => {
  const path = text(value);
  return path && /^\/(?![/\\])/.test(path) ? path : undefined;
};

interface SignInSearch {
  readonly next?: string;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  staticData: { title: 'app.section.sign-in' },
  validateSearch: (search): SignInSearch => {
    const next = ownPath(search['next']);
    return next ? { next } : {};
  },
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

interface TokenSearch {
  readonly token?: string;
}

export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  staticData: { title: 'sign-in.reset.title' },
  validateSearch: (search): TokenSearch => {
    const token = text(search['token']);
    return token ? { token } : {};
  },
  component: lazyRouteComponent(() => import('./reset-password-page.tsx'), 'ResetPasswordPage'),
});

interface CodeSearch {
  readonly code?: string;
}

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  staticData: { title: 'sign-in.invitation.title' },
  validateSearch: (search): CodeSearch => {
    const code = text(search['code']);
    return code ? { code } : {};
  },
  component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
});

export const signInRoutes = [signInRoute, resetPasswordRoute, invitationRoute] as const;
