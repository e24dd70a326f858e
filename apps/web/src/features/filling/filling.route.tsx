import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';

/** Which sections the outline lists. */
export const OUTLINE_FILTERS = ['all', 'mine', 'open', 'problems'] as const;
export type OutlineFilter = (typeof OUTLINE_FILTERS)[number];

export interface FillingSearch {
  readonly section?: string | undefined;
  /** Path of the question to jump to. */
  readonly question?: string | undefined;
  readonly show?: OutlineFilter | undefined;
}

const isFilter = (value: unknown): value is OutlineFilter => OUTLINE_FILTERS.some((one) => one === value);

/** A code such as 1.6 is read from an address as a number. */
const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

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
  // The router hands over what it was given, so what is none of ours has to be named to go.
  validateSearch: (search: Record<string, unknown>): FillingSearch => ({
    section: textIn(search['section']),
    question: textIn(search['question']),
    show: isFilter(search['show']) ? search['show'] : undefined,
  }),
  component: lazyRouteComponent(() => import('./filling-page.tsx'), 'FillingPage'),
});

export const assessmentRoutes = assessmentsRoute.addChildren([listRoute, fillingRoute]);
