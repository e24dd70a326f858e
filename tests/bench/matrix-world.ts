import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Question, QuestionnaireDocument } from '@chorsu/questionnaire';
import { profile, SCORING_VERSION, scoringPlan } from '@chorsu/scoring';
// Fixtures are files for all tests, no project of their own.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { generatedQuestionnaire } from '../fixtures/generated-questionnaire.ts';

export const countryCount = 63;
export const questionCount = 1_000;
const today = new Date().toISOString();
const idOf = (kind: string, number: number): string =>
  `00000000-${kind}-7000-8000-${String(number).padStart(12, '0')}`;

/** Twenty sections of fifty levels. */
function levelQuestionnaire(): QuestionnaireDocument {
  const base = generatedQuestionnaire(questionCount);
  const level = ({ code, label }: Question): Question => ({
    type: 'question',
    kind: 'level',
    code,
    label,
    weight: '1',
    descriptors: [],
  });
  return {
    ...base,
    sections: base.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => level(item as Question)),
    })),
  };
}

/** One country's levels; every seventh question stays unanswered. */
const levelOf = (country: number, version: number, question: number): number | null =>
  question % 7 === 3 ? null : (country * 31 + version * 17 + question * 13) % 5;

/**
 * Gives the demonstration's region 63 countries in the place of its own, each with a submitted snapshot of each of so
 * many versions, released by name to everybody. Answers the ids of the versions.
 */
export function fillRegion(file: string, regionId: string, networkId: string, versions: number): string[] {
  const database = new DatabaseSync(file);
  const document = levelQuestionnaire();
  const plan = scoringPlan(document);
  const text = JSON.stringify(document);
  const insert = (table: string, row: Record<string, SQLInputValue>) =>
    database
      .prepare(
        `INSERT INTO \`${table}\` (${Object.keys(row)
          .map((name) => `\`${name}\``)
          .join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row));
  const [{ id: account }] = database.prepare('SELECT id FROM account LIMIT 1').all() as [{ id: string }];
  database.exec('BEGIN; PRAGMA defer_foreign_keys = ON');
  database.prepare('DELETE FROM region_membership WHERE regionId = ?').run(regionId);
  const title = '{"en":"Benchmark"}';
  const questionnaireId = idOf('0001', 1);
  insert('questionnaire', { id: questionnaireId, code: 'benchmark', title, createdAt: today });
  const countries = Array.from({ length: countryCount }, (_, number) => {
    const id = idOf('0002', number);
    const name = JSON.stringify({ en: `Country ${number}` });
    insert('organisation', {
      id,
      kind: 'country',
      code: `B${number}`,
      name,
      timeZone: 'UTC',
      languages: 'en',
      parentId: networkId,
      isInvented: 1,
      createdAt: today,
    });
    insert('region_membership', {
      id: idOf('0003', number),
      countryId: id,
      regionId,
      from: '2020-01-01',
      until: null,
    });
    for (const [place, { code }] of document.sections.entries())
      for (const [other, audience] of ['secretariat', 'network', 'region', 'partners'].entries())
        insert('release', {
          id: idOf('0004', number * 1_000 + place * 10 + other),
          countryId: id,
          questionnaireId,
          section: code,
          audience,
          detail: 'names',
          until: null,
          decidedBy: account,
          decidedAt: today,
        });
    return id;
  });
  const made = Array.from({ length: versions }, (_, version) => {
    const versionId = idOf('0005', version);
    const cycleId = idOf('0006', version);
    insert('questionnaire_version', {
      id: versionId,
      questionnaireId,
      number: version + 1,
      title,
      sourceLanguage: 'en',
      languages: '{"codes":["en"]}',
      sectionCount: document.sections.length,
      questionCount,
      document: text,
      report: '{}',
      hash: 'f'.repeat(64),
      createdAt: today,
      publishedAt: today,
    });
    insert('cycle', {
      id: cycleId,
      title,
      organisationId: regionId,
      versionId,
      countries: JSON.stringify({ ids: countries }),
      opensOn: '2026-01-01',
      closesOn: '2026-12-31',
      createdAt: today,
      closedAt: null,
    });
    for (const [number, countryId] of countries.entries()) {
      const values = new Map(
        plan.paths.map((path, place) => [path, { value: levelOf(number, version, place) }]),
      );
      const assessmentId = idOf('0007', version * 100 + number);
      insert('assessment', {
        id: assessmentId,
        cycleId,
        versionId,
        countryId,
        status: 'submitted',
        dueOn: '2026-12-31',
        isReadByAll: 1,
        createdAt: today,
        acceptedAt: today,
        submittedAt: today,
      });
      insert('snapshot', {
        id: idOf('0008', version * 100 + number),
        assessmentId,
        versionId,
        countryId,
        number: 1,
        sequence: 1,
        hash: 'f'.repeat(64),
        content: JSON.stringify({ answers: [...values].map(([path, { value }]) => ({ path, value })) }),
        profile: JSON.stringify(profile(plan, (path) => values.get(path))),
        scoringVersion: SCORING_VERSION,
        takenAt: today,
      });
    }
    return versionId;
  });
  database.exec('COMMIT');
  database.close();
  return made;
}
