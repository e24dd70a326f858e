import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';

/** Which sections the outline lists. */
export const OUTLINE_FILTERS = ['all', 'mine', 'open', 'problems'] as const;
export type OutlineFilter = (typeof OUTLINE_FILTERS)[number];

export interface FillingSearch {
  readonly section?: string;
  /** Path of the question to jump to. */
  readonly question?: string;
  readonly show?: OutlineFilter;
}

const isFilter = (value: unknown): value is OutlineFilter => OUTLINE_FILTERS.some((one) => one === value);

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
  validateSearch: (search: Record<string, unknown>): FillingSearch => ({
    ...(typeof search['section'] === 'string' ? { section: search['section'] } : {}),
    ...(typeof search['question'] === 'string' ? { question: search['question'] } : {}),
    ...(isFilter(search['show']) ? { show: search['show'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./filling-page.tsx'), 'FillingPage'),
});

export const assessmentRoutes = assessmentsRoute.addChildren([listRoute, fillingRoute]);
