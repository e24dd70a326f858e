import type { Migration } from '../../platform/database/migrations/migration.ts';
import {
  addColumn,
  addColumns,
  createTable,
  date,
  flag,
  id,
  instant,
  integer,
  json,
  link,
  nullable,
  text,
  word,
} from '../../platform/database/migrations/table.ts';

const people: Migration = {
  name: 'members-people',
  release: 1,
  async up(runner) {
    await createTable(runner, {
      name: 'account',
      columns: {
        id,
        name: word(200),
        email: word(254),
        emailKey: word(254),
        passwordHash: nullable(word(200)),
        language: word(35),
        isShortcutsOff: flag,
        isDemonstration: flag,
        secondFactorSecret: nullable(word(64)),
        secondFactorSince: nullable(instant),
        secondFactorStep: integer,
        createdAt: instant,
        endedAt: nullable(instant),
      },
      indexes: [{ name: 'account_by_email', columns: ['emailKey'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'account_secret',
      columns: {
        id,
        accountId: link,
        kind: word(20),
        digest: word(64),
        expiresAt: instant,
        usedAt: nullable(instant),
      },
      indexes: [
        { name: 'account_secret_by_digest', columns: ['digest'], isUnique: true },
        { name: 'account_secret_by_account', columns: ['accountId', 'kind'] },
      ],
      links: [{ name: 'account_secret_account', column: 'accountId', to: 'account', onDelete: 'CASCADE' }],
    });
  },
};

const memberships: Migration = {
  name: 'members-memberships',
  release: 1,
  async up(runner) {
    await createTable(runner, {
      name: 'membership',
      columns: {
        id,
        accountId: link,
        organisationId: link,
        role: word(20),
        sections: nullable(json),
        from: date,
        until: nullable(date),
        createdAt: instant,
      },
      indexes: [
        { name: 'membership_by_account', columns: ['accountId'] },
        { name: 'membership_by_organisation', columns: ['organisationId'] },
      ],
      links: [
        { name: 'membership_account', column: 'accountId', to: 'account' },
        { name: 'membership_organisation', column: 'organisationId', to: 'organisation' },
      ],
    });
    await createTable(runner, {
      name: 'invitation',
      columns: {
        id,
        organisationId: link,
        role: word(20),
        email: nullable(word(254)),
        name: nullable(word(200)),
        codeDigest: word(64),
        invitedBy: nullable(link),
        createdAt: instant,
        expiresAt: instant,
        usedAt: nullable(instant),
        withdrawnAt: nullable(instant),
      },
      indexes: [
        { name: 'invitation_by_code', columns: ['codeDigest'], isUnique: true },
        { name: 'invitation_by_organisation', columns: ['organisationId'] },
      ],
      links: [
        { name: 'invitation_organisation', column: 'organisationId', to: 'organisation' },
        { name: 'invitation_account', column: 'invitedBy', to: 'account' },
      ],
    });
  },
};

const invitedSections: Migration = {
  name: 'members-invited-sections',
  release: 1,
  up: (runner) => addColumn(runner, 'invitation', 'sections', nullable(json)),
};

/** What was invited before has no document: it waits, and is withdrawn and made anew. */
const appointments: Migration = {
  name: 'members-appointments',
  release: 1,
  up: (runner) =>
    addColumns(runner, 'invitation', {
      document: nullable(json),
      isByLetter: nullable(flag),
      decidedBy: nullable(link),
      confirmedAt: nullable(instant),
      rejectedAt: nullable(instant),
      rejection: nullable(text),
    }),
};

export const membersMigrations: readonly Migration[] = [people, memberships, invitedSections, appointments];
