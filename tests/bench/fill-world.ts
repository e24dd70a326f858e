import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
// Fixtures are files for all tests, no project of their own.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { generatedQuestionnaire } from '../fixtures/generated-questionnaire.ts';

const idOf = (number: number): string => `00000000-0009-7000-8000-${String(number).padStart(12, '0')}`;
const now = new Date().toISOString();

/** Puts an open assessment of the generated questionnaire before one country of a stopped demonstration; its id. */
export function openGenerated(file: string, countryId: string, regionId: string): string {
  const database = new DatabaseSync(file);
  const insert = (table: string, row: Record<string, SQLInputValue>) => {
    const names = Object.keys(row);
    database
      .prepare(
        `INSERT INTO \`${table}\` (${names.map((name) => `\`${name}\``).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .run(...Object.values(row));
  };
  const title = '{"en":"Benchmark"}';
  const [questionnaireId, versionId, cycleId, assessmentId] = [idOf(1), idOf(2), idOf(3), idOf(4)];
  insert('questionnaire', { id: questionnaireId, code: 'benchmark', title, createdAt: now });
  insert('questionnaire_version', {
    id: versionId,
    questionnaireId,
    number: 1,
    title,
    sourceLanguage: 'en',
    languages: '{"codes":["en"]}',
    sectionCount: 20,
    questionCount: 1_000,
    document: JSON.stringify(generatedQuestionnaire()),
    report: '{"problems":[]}',
    hash: 'f'.repeat(64),
    createdAt: now,
    publishedAt: now,
  });
  insert('cycle', {
    id: cycleId,
    title,
    organisationId: regionId,
    versionId,
    countries: JSON.stringify({ ids: [countryId] }),
    opensOn: '2026-01-01',
    closesOn: '2030-12-31',
    createdAt: now,
    closedAt: null,
  });
  insert('assessment', {
    id: assessmentId,
    cycleId,
    versionId,
    countryId,
    status: 'open',
    dueOn: '2030-12-31',
    isReadByAll: 1,
    createdAt: now,
    acceptedAt: now,
    submittedAt: null,
  });
  insert('stream', { id: assessmentId, kind: 'assessment', sequence: 0, hash: '0'.repeat(64) });
  database.close();
  return assessmentId;
}
