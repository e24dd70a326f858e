import type { Migration } from '../../platform/database/migrations/migration.ts';
import {
  createTable,
  date,
  id,
  instant,
  json,
  link,
  nullable,
} from '../../platform/database/migrations/table.ts';

export const cyclesMigrations: readonly Migration[] = [
  {
    name: 'cycles-cycle',
    release: 1,
    async up(runner) {
      await createTable(runner, {
        name: 'cycle',
        columns: {
          id,
          title: json,
          organisationId: link,
          versionId: link,
          countries: json,
          opensOn: date,
          closesOn: date,
          createdAt: instant,
          closedAt: nullable(instant),
        },
        indexes: [{ name: 'cycle_by_organisation', columns: ['organisationId'] }],
        links: [
          { name: 'cycle_organisation', column: 'organisationId', to: 'organisation' },
          { name: 'cycle_version', column: 'versionId', to: 'questionnaire_version' },
        ],
      });
    },
  },
];
