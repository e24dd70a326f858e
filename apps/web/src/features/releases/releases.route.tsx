import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';

export interface SharingSearch {
  /** Whose permissions are shown, where the country has answered several. */
  readonly questionnaire?: string;
}

export const sharingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sharing',
  staticData: { title: 'app.section.sharing' },
  validateSearch: (search: Record<string, unknown>): SharingSearch =>
    typeof search['questionnaire'] === 'string' ? { questionnaire: search['questionnaire'] } : {},
  component: lazyRouteComponent(() => import('./sharing-page.tsx'), 'SharingPage'),
});
