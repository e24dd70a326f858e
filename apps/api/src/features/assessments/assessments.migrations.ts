import type { Migration } from '../../platform/database/migrations/migration.ts';
import {
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

const assessments: Migration = {
  name: 'assessments-assessment',
  release: 1,
  async up(runner) {
    await createTable(runner, {
      name: 'assessment',
      columns: {
        id,
        cycleId: link,
        versionId: link,
        countryId: link,
        status: word(12),
        dueOn: date,
        isReadByAll: flag,
        createdAt: instant,
        acceptedAt: nullable(instant),
        submittedAt: nullable(instant),
      },
      indexes: [
        { name: 'assessment_by_cycle', columns: ['cycleId'] },
        { name: 'assessment_by_country', columns: ['countryId'] },
      ],
      links: [
        { name: 'assessment_cycle', column: 'cycleId', to: 'cycle' },
        { name: 'assessment_version', column: 'versionId', to: 'questionnaire_version' },
        { name: 'assessment_country', column: 'countryId', to: 'organisation' },
      ],
    });
    await createTable(runner, {
      name: 'assignment',
      columns: { id, assessmentId: link, section: word(120), leadId: nullable(link), contributors: json },
      indexes: [{ name: 'assignment_by_section', columns: ['assessmentId', 'section'], isUnique: true }],
      links: [
        { name: 'assignment_assessment', column: 'assessmentId', to: 'assessment', onDelete: 'CASCADE' },
        { name: 'assignment_lead', column: 'leadId', to: 'organisation' },
      ],
    });
  },
};

const answers: Migration = {
  name: 'assessments-answers',
  release: 1,
  async up(runner) {
    await createTable(runner, {
      name: 'answer_aspect',
      columns: {
        assessmentId: { ...link, isPrimary: true },
        path: { ...word(400), isPrimary: true },
        aspect: { ...word(60), isPrimary: true },
        state: json,
        sequence: integer,
      },
      links: [{ name: 'answer_aspect_assessment', column: 'assessmentId', to: 'assessment' }],
    });
  },
};

const snapshots: Migration = {
  name: 'assessments-snapshots',
  release: 1,
  async up(runner) {
    await createTable(runner, {
      name: 'snapshot',
      columns: {
        id,
        assessmentId: link,
        versionId: link,
        countryId: link,
        number: integer,
        sequence: integer,
        hash: word(64),
        content: json,
        profile: json,
        scoringVersion: integer,
        takenAt: instant,
      },
      indexes: [
        { name: 'snapshot_by_assessment', columns: ['assessmentId', 'number'], isUnique: true },
        // Everything but the large documents, so that a comparison finds its snapshots without reading past them.
        {
          name: 'snapshot_by_country',
          columns: ['countryId', 'takenAt', 'versionId', 'assessmentId', 'id'],
        },
      ],
      links: [
        { name: 'snapshot_assessment', column: 'assessmentId', to: 'assessment' },
        { name: 'snapshot_version', column: 'versionId', to: 'questionnaire_version' },
        { name: 'snapshot_country', column: 'countryId', to: 'organisation' },
      ],
    });
    await createTable(runner, {
      name: 'return_reason',
      columns: {
        id,
        assessmentId: link,
        section: word(120),
        path: nullable(word(400)),
        reason: text,
        at: instant,
      },
      indexes: [{ name: 'return_reason_by_assessment', columns: ['assessmentId'] }],
      links: [{ name: 'return_reason_assessment', column: 'assessmentId', to: 'assessment' }],
    });
  },
};

const whenLast: Migration = {
  name: 'assessments-when-last',
  release: 1,
  async up(runner) {
    await addColumns(runner, 'assessment', { statusSequence: nullable(integer) });
    await addColumns(runner, 'assignment', { sequence: nullable(integer) });
  },
};

const redactions: Migration = {
  name: 'assessments-redactions',
  release: 1,
  async up(runner) {
    await addColumns(runner, 'snapshot', { proof: nullable(json) });
    await createTable(runner, {
      name: 'redaction',
      columns: { id, assessmentId: link, path: word(400), at: instant },
      indexes: [{ name: 'redaction_by_assessment', columns: ['assessmentId'] }],
      links: [{ name: 'redaction_assessment', column: 'assessmentId', to: 'assessment' }],
    });
  },
};

export const assessmentsMigrations: readonly Migration[] = [
  assessments,
  answers,
  snapshots,
  whenLast,
  redactions,
];
