import type { Migration } from '../../platform/database/migrations/migration.ts';
import { createTable, instant, link, nullable } from '../../platform/database/migrations/table.ts';

export const homeMigrations: readonly Migration[] = [
  {
    name: 'home-visit',
    release: 1,
    async up(runner) {
      await createTable(runner, {
        name: 'visit',
        columns: {
          membershipId: { ...link, isPrimary: true },
          previousAt: nullable(instant),
          lastAt: instant,
        },
        links: [{ name: 'visit_membership', column: 'membershipId', to: 'membership', onDelete: 'CASCADE' }],
      });
    },
  },
];
