import type { Migration } from '../../platform/database/migrations/migration.ts';
import {
  addColumns,
  createTable,
  date,
  id,
  instant,
  link,
  nullable,
  word,
} from '../../platform/database/migrations/table.ts';

export const releasesMigrations: readonly Migration[] = [
  {
    name: 'releases-release',
    release: 1,
    async up(runner) {
      await createTable(runner, {
        name: 'release',
        columns: {
          id,
          countryId: link,
          questionnaireId: link,
          section: word(120),
          audience: word(20),
          detail: word(20),
          until: nullable(date),
          decidedBy: link,
          decidedAt: instant,
        },
        indexes: [
          {
            name: 'release_by_section',
            columns: ['countryId', 'questionnaireId', 'section', 'audience'],
            isUnique: true,
          },
        ],
        links: [
          { name: 'release_country', column: 'countryId', to: 'organisation' },
          { name: 'release_questionnaire', column: 'questionnaireId', to: 'questionnaire' },
          { name: 'release_account', column: 'decidedBy', to: 'account' },
        ],
      });
    },
  },
  {
    name: 'releases-confidential-section',
    release: 1,
    async up(runner) {
      await createTable(runner, {
        name: 'confidential_section',
        columns: {
          id,
          countryId: link,
          questionnaireId: link,
          section: word(120),
          decidedBy: link,
          decidedAt: instant,
        },
        indexes: [
          {
            name: 'confidential_by_section',
            columns: ['countryId', 'questionnaireId', 'section'],
            isUnique: true,
          },
        ],
        links: [
          { name: 'confidential_country', column: 'countryId', to: 'organisation' },
          { name: 'confidential_questionnaire', column: 'questionnaireId', to: 'questionnaire' },
          { name: 'confidential_account', column: 'decidedBy', to: 'account' },
        ],
      });
    },
  },
  {
    name: 'releases-widened',
    release: 1,
    async up(runner) {
      await addColumns(runner, 'release', { widenedAt: nullable(instant) });
    },
  },
];
