import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell/shell.route.tsx';

const questionnairesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/questionnaires',
  staticData: { title: 'app.section.questionnaires' },
});

const listRoute = createRoute({
  getParentRoute: () => questionnairesRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./questionnaire-list.tsx'), 'QuestionnaireList'),
});

const importRoute = createRoute({
  getParentRoute: () => questionnairesRoute,
  path: '/import',
  staticData: { title: 'questionnaires.import.title' },
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
});

interface VersionSearch {
  /** Code of the section that is shown. */
  readonly section?: string;
  /** In which language the texts are shown. */
  readonly language?: string;
  readonly view?: 'issues' | 'report' | 'unclear' | 'translations';
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
const views = ['issues', 'report', 'unclear', 'translations'] as const;

const versionRoute = createRoute({
  getParentRoute: () => questionnairesRoute,
  path: '/versions/$versionId',
  validateSearch: (search): VersionSearch => {
    const section = text(search['section']);
    const language = text(search['language']);
    const view = views.find((one) => one === search['view']);
    return { ...(section && { section }), ...(language && { language }), ...(view && { view }) };
  },
  component: lazyRouteComponent(() => import('./version-page.tsx'), 'VersionPage'),
});

export const questionnaireRoutes = questionnairesRoute.addChildren([listRoute, importRoute, versionRoute]);
