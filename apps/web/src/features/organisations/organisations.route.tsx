import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';

const organisationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/organisations',
  staticData: { title: 'app.section.organisations' },
});

interface TreeSearch {
  /** Part of a name or code. */
  readonly find?: string;
  /** Only this region. */
  readonly region?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

const treeRoute = createRoute({
  getParentRoute: () => organisationsRoute,
  path: '/',
  validateSearch: (search): TreeSearch => {
    const find = text(search['find']);
    const region = text(search['region']);
    return { ...(find && { find }), ...(region && { region }) };
  },
  component: lazyRouteComponent(() => import('./organisation-tree-page.tsx'), 'OrganisationTreePage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => organisationsRoute,
  path: '/$organisationId',
  component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
});

export const organisationRoutes = organisationsRoute.addChildren([treeRoute, organisationRoute]);
