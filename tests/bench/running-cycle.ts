import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { questionsOf } from '@chorsu/questionnaire';
import type { Client } from '../api/client.ts';
import { Demonstration } from './demonstration.ts';

/** A device that is signed in and answers questions of its own in an assessment that others answer too. */
export interface Device {
  readonly cookie: string;
  readonly account: string;
  readonly assessment: string;
  readonly institution: string;
  /** Levels, that nobody has answered yet. */
  readonly questions: readonly string[];
}

interface Assessment {
  readonly id: string;
  readonly cycleId: string;
  readonly versionId: string;
  readonly status: string;
  readonly country: { readonly id: string };
  readonly institutions: readonly { readonly id: string }[];
}

const questionsEach = 8;

/** Opens a cycle in all countries of the demonstration, and signs in as many devices, spread over its focal points. */
export async function openDevices(url: string, count: number): Promise<Device[]> {
  const demonstration = await Demonstration.at(url);
  const secretariat = await demonstration.signInAs('secretariat');
  const before = await assessmentsOf(secretariat);
  const { versionId } = before[0]!;
  const levels = await levelsOf(secretariat, versionId);
  const cycleId = await openCycle(secretariat, versionId, [
    ...new Set(before.map(({ country }) => country.id)),
  ]);
  const focalPoints = demonstration.focalPoints();
  for (const account of focalPoints) {
    const client = await demonstration.signIn(account);
    const { id } = await ownIn(client, cycleId);
    await client.ask('mutation ($id: ID!) { acceptAssessment(id: $id) { id } }', { id });
  }
  const devices: Device[] = [];
  for (let index = 0; index < count; index += 1) {
    const account = focalPoints[index % focalPoints.length]!;
    const client = await demonstration.signIn(account);
    const { id, institutions } = await ownIn(client, cycleId);
    const seat = Math.floor(index / focalPoints.length);
    devices.push({
      cookie: client.cookie,
      account: account.id,
      assessment: id,
      institution: institutions[0]!.id,
      questions: levels.slice(seat * questionsEach, (seat + 1) * questionsEach),
    });
  }
  return devices;
}

async function assessmentsOf(client: Client, cycleId?: string): Promise<Assessment[]> {
  const { assessments } = await client.ask<{ assessments: Assessment[] }>(
    'query ($cycleId: ID) { assessments(cycleId: $cycleId) { id cycleId versionId status country { id } institutions { id } } }',
    { cycleId },
  );
  return assessments;
}

/** A focal point sees only the own country's. */
const ownIn = async (client: Client, cycleId: string): Promise<Assessment> =>
  (await assessmentsOf(client, cycleId))[0]!;

async function levelsOf(client: Client, versionId: string): Promise<string[]> {
  const { questionnaireVersion } = await client.ask<{
    questionnaireVersion: { document: QuestionnaireDocument };
  }>('query ($id: ID!) { questionnaireVersion(id: $id) { document } }', { id: versionId });
  return [...questionsOf(questionnaireVersion.document)].flatMap(({ item }) =>
    item.kind === 'level' ? [item.code] : [],
  );
}

async function openCycle(client: Client, versionId: string, countryIds: readonly string[]): Promise<string> {
  const { organisations } = await client.ask<{
    organisations: { id: string; code: string; isInvented: boolean }[];
  }>('{ organisations(kind: region) { id code isInvented } }');
  const { openCycle: opened } = await client.ask<{ openCycle: { id: string } }>(
    'mutation ($input: OpenCycleInput!) { openCycle(input: $input) { id } }',
    {
      input: {
        title: { en: 'Benchmark' },
        organisationId: organisations.find(({ isInvented }) => isInvented)!.id,
        versionId,
        countryIds,
        opensOn: '2026-01-01',
        closesOn: '2026-12-31',
      },
    },
  );
  return opened.id;
}
