import type { Migration } from '../../platform/database/migrations/migration.ts';
import {
  createTable,
  date,
  flag,
  id,
  instant,
  json,
  link,
  nullable,
  word,
} from '../../platform/database/migrations/table.ts';

const tables: Migration = {
  name: 'organisations-tables',
  release: 1,
  async up(runner) {
    await createTable(runner, {
      name: 'organisation',
      columns: {
        id,
        kind: word(12),
        code: word(40),
        name: json,
        timeZone: word(64),
        languages: word(200),
        parentId: nullable(link),
        isInvented: flag,
        createdAt: instant,
      },
      indexes: [
        { name: 'organisation_code', columns: ['kind', 'parentId', 'code'], isUnique: true },
        { name: 'organisation_by_parent', columns: ['parentId'] },
      ],
      links: [{ name: 'organisation_parent', column: 'parentId', to: 'organisation' }],
    });
    await createTable(runner, {
      name: 'region_membership',
      columns: { id, countryId: link, regionId: link, from: date, until: nullable(date) },
      indexes: [
        { name: 'region_membership_by_country', columns: ['countryId'] },
        { name: 'region_membership_by_region', columns: ['regionId'] },
      ],
      links: [
        { name: 'region_membership_country', column: 'countryId', to: 'organisation' },
        { name: 'region_membership_region', column: 'regionId', to: 'organisation' },
      ],
    });
  },
};

export const organisationsMigrations: readonly Migration[] = [tables];
