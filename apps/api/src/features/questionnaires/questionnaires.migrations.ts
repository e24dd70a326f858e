import type { Migration } from '../../platform/database/migrations/migration.ts';
import {
  createTable,
  id,
  instant,
  integer,
  json,
  link,
  nullable,
  text,
  word,
} from '../../platform/database/migrations/table.ts';

const questionnaires: Migration = {
  name: 'questionnaires-versions',
  release: 1,
  async up(runner) {
    await createTable(runner, {
      name: 'questionnaire',
      columns: { id, code: word(120), title: json, createdAt: instant },
      indexes: [{ name: 'questionnaire_by_code', columns: ['code'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'questionnaire_version',
      columns: {
        id,
        questionnaireId: link,
        number: integer,
        title: json,
        sourceLanguage: word(35),
        languages: json,
        sectionCount: integer,
        questionCount: integer,
        document: json,
        report: json,
        hash: nullable(word(64)),
        createdAt: instant,
        publishedAt: nullable(instant),
      },
      indexes: [
        { name: 'questionnaire_version_by_number', columns: ['questionnaireId', 'number'], isUnique: true },
      ],
      links: [
        { name: 'questionnaire_version_questionnaire', column: 'questionnaireId', to: 'questionnaire' },
      ],
    });
  },
};

const desk: Migration = {
  name: 'questionnaires-desk',
  release: 1,
  async up(runner) {
    await createTable(runner, {
      name: 'import_draft',
      columns: { id, accountId: link, document: json, report: json, createdAt: instant },
      indexes: [{ name: 'import_draft_by_age', columns: ['createdAt'] }],
      links: [{ name: 'import_draft_account', column: 'accountId', to: 'account', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'unclear_wording',
      columns: { id, versionId: link, organisationId: link, path: word(400), text, at: instant },
      indexes: [{ name: 'unclear_wording_by_version', columns: ['versionId'] }],
      links: [
        { name: 'unclear_wording_version', column: 'versionId', to: 'questionnaire_version' },
        { name: 'unclear_wording_organisation', column: 'organisationId', to: 'organisation' },
      ],
    });
  },
};

export const questionnairesMigrations: readonly Migration[] = [questionnaires, desk];
