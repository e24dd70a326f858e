import { randomUUID } from 'node:crypto';
import type { Client } from './client.ts';
import { signInAs } from './demonstration.ts';
import { smallForm } from './xlsform.ts';

interface Named {
  readonly id: string;
  readonly code: string;
}

export interface SmallCycle {
  readonly versionId: string;
  readonly versionHash: string;
  readonly countryId: string;
  readonly assessmentId: string;
  readonly institutions: readonly Named[];
}

/** In the demonstration: a small form is published, its region's cycle opened for three countries, and Aralia accepts. */
export async function openSmallCycle(url: string): Promise<SmallCycle> {
  const designer = await signInAs(url, 'Questionnaire designer');
  const secretariat = await signInAs(url, 'Secretariat of Meridian Steppe');
  const aralia = await signInAs(url, 'Focal point of Aralia');
  const form = new FormData();
  form.append('file', new Blob([await smallForm()]), 'small.xlsx');
  const upload = await designer.fetch('/upload/questionnaire', { method: 'POST', body: form });
  const { importId } = (await upload.json()) as { importId: string };
  const { createQuestionnaireFromImport: draft } = await designer.ask<{
    createQuestionnaireFromImport: { id: string };
  }>('mutation ($id: ID!) { createQuestionnaireFromImport(importId: $id) { id } }', { id: importId });
  const { publishQuestionnaireVersion: version } = await designer.ask<{
    publishQuestionnaireVersion: { id: string; hash: string };
  }>('mutation ($id: ID!) { publishQuestionnaireVersion(id: $id) { id hash } }', draft);
  const { organisations } = await secretariat.ask<{ organisations: Named[] }>(
    '{ organisations { id code } }',
  );
  const idOf = (code: string) => organisations.find((each) => each.code === code)!.id;
  const countryIds = ['XAA', 'XAB', 'XAC'].map(idOf);
  const { openCycle } = await secretariat.ask<{ openCycle: { id: string } }>(
    'mutation ($input: OpenCycleInput!) { openCycle(input: $input) { id } }',
    {
      input: {
        title: { en: 'Small cycle' },
        organisationId: idOf('XMS'),
        versionId: version.id,
        countryIds,
        opensOn: '2026-01-01',
        closesOn: '2099-12-31',
      },
    },
  );
  const { assessments } = await aralia.ask<{ assessments: { id: string }[] }>(
    'query ($cycle: ID!, $country: ID!) { assessments(cycleId: $cycle, countryId: $country) { id } }',
    { cycle: openCycle.id, country: countryIds[0] },
  );
  const assessmentId = assessments[0]!.id;
  const { acceptAssessment } = await aralia.ask<{ acceptAssessment: { institutions: Named[] } }>(
    'mutation ($id: ID!) { acceptAssessment(id: $id) { institutions { id code } } }',
    { id: assessmentId },
  );
  return {
    versionId: version.id,
    versionHash: version.hash,
    countryId: countryIds[0]!,
    assessmentId,
    institutions: acceptAssessment.institutions,
  };
}

/** One edit of one value, as a device writes it. */
export const edit = (path: string, value: unknown, institution: string, seen: readonly string[] = []) => ({
  id: randomUUID(),
  path,
  aspect: 'value',
  value,
  by: randomUUID(),
  for: institution,
  seen,
});

export interface Appended {
  readonly sequence: number;
  readonly outcomes: readonly { id: string; outcome: string; reason?: string; sequence?: number }[];
}

export const send = async (
  client: Client,
  assessmentId: string,
  ...changes: readonly object[]
): Promise<Appended> =>
  (
    await client.ask<{ appendChanges: Appended }>(
      'mutation ($id: ID!, $changes: AnswerChanges!) { appendChanges(assessmentId: $id, changes: $changes) { sequence outcomes } }',
      { id: assessmentId, changes },
    )
  ).appendChanges;

/** The focal point looks at the present sequence and submits it. */
export async function submit(
  client: Client,
  assessmentId: string,
): Promise<{ readonly sequence: number; readonly snapshotHash: string }> {
  const id = { id: assessmentId };
  await client.ask('mutation ($id: ID!) { startReview(assessmentId: $id) { status } }', id);
  const { assessment } = await client.ask<{ assessment: { sequence: number } }>(
    'query ($id: ID!) { assessment(id: $id) { sequence } }',
    id,
  );
  const { submitAssessment } = await client.ask<{ submitAssessment: { snapshotHash: string } }>(
    'mutation ($id: ID!, $sequence: Int!) { submitAssessment(assessmentId: $id, sequence: $sequence) { snapshotHash } }',
    { ...id, ...assessment },
  );
  return { ...assessment, ...submitAssessment };
}
