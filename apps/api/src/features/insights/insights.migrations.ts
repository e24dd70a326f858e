import type { Migration } from '../../platform/database/migrations/migration.ts';
import { createTable, date, id, json, link } from '../../platform/database/migrations/table.ts';

export const insightsMigrations: readonly Migration[] = [
  {
    name: 'insights-edition',
    release: 1,
    async up(runner) {
      await createTable(runner, {
        name: 'edition',
        columns: { id, organisationId: link, versionId: link, madeOn: date, content: json },
        indexes: [
          { name: 'edition_by_day', columns: ['organisationId', 'versionId', 'madeOn'], isUnique: true },
        ],
        links: [
          { name: 'edition_organisation', column: 'organisationId', to: 'organisation' },
          { name: 'edition_version', column: 'versionId', to: 'questionnaire_version' },
        ],
      });
    },
  },
];
