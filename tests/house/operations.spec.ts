import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { Client } from '../api/client.ts';
import { signInAs as signInAsDemo } from '../api/demonstration.ts';
import { createUser, signInAs } from '../api/people.ts';
import { startServer, type RunningServer } from '../api/server.ts';
import { everyCall, type Call } from './calls.ts';
import { read } from './files.ts';
import { apiProgram, declaredOperations } from './gated-entities.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

/** For who has no account yet, or has one and isn't in. */
const forStrangers = [
  'acceptInvitation',
  'entrance',
  'invitation',
  'me',
  'requestPasswordReset',
  'resetPassword',
  'signIn',
  'signInAsDemo',
  'signOut',
  'verifySecondFactor',
];
/** The own account, whoever it is. */
const forOwnAccount = [
  'changePassword',
  'confirmSecondFactor',
  'endSession',
  'enrolSecondFactor',
  'sessions',
  'setPreferences',
];
/** Names of places and published questionnaires are no secret among members; they tell nothing about a country's answers. */
const forAllMembers = [
  'organisation',
  'organisations',
  'questionnaire',
  'questionnaireVersion',
  'questionnaires',
];
/** What is shown of a neighbour's figures is decided by core/access, and tested there for all audiences and details. */
const throughTheGate = [
  'comparedAnswers',
  'countryProfile',
  'cycle',
  'cycles',
  'regionComparison',
  'regionLevels',
];

interface Named {
  readonly id: string;
  readonly code: string;
}

/** Whose id an operation means by its plain `id`; operations without one are asked by the names of their arguments. */
const ownIds: Readonly<Record<string, string>> = {
  assessment: 'assessmentId',
  assessmentAnswers: 'assessmentId',
  assessmentSections: 'assessmentId',
  assessmentChanged: 'assessmentId',
  acceptAssessment: 'assessmentId',
  chooseReaders: 'assessmentId',
  declineAssessment: 'assessmentId',
  cycle: 'cycleId',
  closeCycle: 'cycleId',
  organisation: 'countryId',
  updateOrganisation: 'countryId',
  questionnaire: 'questionnaireId',
  questionnaireVersion: 'versionId',
  publishQuestionnaireVersion: 'versionId',
  endMembership: 'membershipId',
  resumeMembership: 'membershipId',
  endSession: 'accountId',
  renewInvitation: 'invitationId',
  withdrawInvitation: 'invitationId',
  confirmInvitation: 'invitationId',
  rejectInvitation: 'invitationId',
};

/** Ids of things that exist, of a country whose answers are in the demonstration. */
async function idsOfAralia(url: string): Promise<Record<string, string>> {
  const focalPoint = await signInAsDemo(url, 'Focal point of Aralia');
  const { me, organisations, assessments, questionnaires } = await focalPoint.ask<{
    me: { memberships: { id: string; accountId: string; organisation: Named }[] };
    organisations: Named[];
    assessments: { id: string; cycleId: string; versionId: string }[];
    questionnaires: { id: string }[];
  }>(
    '{ me { memberships { id accountId organisation { id code } } } organisations(kind: region) { id code } assessments { id cycleId versionId } questionnaires { id } }',
  );
  const [{ id: membershipId, accountId, organisation: country }] = me.memberships as [
    (typeof me.memberships)[number],
  ];
  const [{ id: assessmentId, cycleId, versionId }] = assessments as [(typeof assessments)[number]];
  const { invite } = await focalPoint.ask<{ invite: { id: string }[] }>(
    'mutation ($id: ID!) { invite(input: { organisationId: $id, role: deputy, people: "one@network.example", isCodeOnly: true }) { id } }',
    { id: country.id },
  );
  return {
    membershipId,
    accountId,
    leadId: accountId,
    contributorIds: accountId,
    countryId: country.id,
    countryIds: country.id,
    organisationId: country.id,
    parentId: country.id,
    within: country.id,
    institution: country.id,
    regionId: organisations.find(({ code }) => code === 'XMS')!.id,
    assessmentId,
    cycleId,
    versionId,
    questionnaireId: questionnaires[0]!.id,
    importId: assessmentId,
    invitationId: invite[0]!.id,
  };
}

const told = (outcome: Outcome): string =>
  outcome.kind === 'data' ? `data ${JSON.stringify(outcome.data).slice(0, 200)}` : JSON.stringify(outcome);

describe('every operation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-operations-'));
  const settings = { CHORSU_DATA: folder, CHORSU_DEMO: 'on' };
  let server: RunningServer;
  let calls: Call[];

  beforeAll(async () => {
    server = await startServer(settings);
    const ids = await idsOfAralia(server.url);
    calls = everyCall(buildSchema(read('libs/api-schema/schema.graphql')), (operation, argument) => {
      const id = ids[argument === 'id' ? (ownIds[operation] ?? '') : argument];
      if (id === undefined) throw new Error(`No id for ${argument} of ${operation}.`);
      return id;
    });
  }, 240_000);

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  /** Those, apart from what is allowed, that gave data or failed in another way than by a refusal. */
  async function open(client: Client, allowed: readonly string[]): Promise<string[]> {
    const findings: string[] = [];
    for (const call of calls.filter(({ name }) => !allowed.includes(name))) {
      const outcome = await outcomeOf(client, call);
      if (outcome.kind === 'data' || outcome.kind === 'failure')
        findings.push(`${call.name}: ${told(outcome)}`);
    }
    return findings;
  }

  it('is marked public where it is for strangers, and only there', () => {
    const operations = declaredOperations(apiProgram());
    expect(
      operations
        .filter(({ isPublic }) => isPublic)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(forStrangers);
    expect(operations.map(({ name }) => name).sort()).toEqual(calls.map(({ name }) => name).sort());
  }, 60_000);

  it('refuses a stranger', async () => {
    expect(await open(new Client(server.url), forStrangers)).toEqual([]);
  }, 60_000);

  it('would be found if it let a stranger in', async () => {
    const others = forStrangers.filter((name) => name !== 'entrance');
    expect(await open(new Client(server.url), others)).toEqual([expect.stringMatching(/^entrance: data /)]);
  }, 60_000);

  it('that is for strangers never fails in another way than by a refusal', async () => {
    for (const call of calls.filter(({ name }) => forStrangers.includes(name))) {
      const outcome = await outcomeOf(new Client(server.url), call);
      expect({ name: call.name, kind: outcome.kind }).not.toMatchObject({ kind: 'failure' });
    }
  }, 60_000);

  it('refuses an account without any membership', async () => {
    createUser(settings, 'observer', 'CA');
    const observer = await signInAs(server.url, 'observer');
    const { me } = await observer.ask<{ me: { memberships: { id: string }[] } }>(
      '{ me { memberships { id } } }',
    );
    const administrator = await signInAsDemo(server.url, 'Administrator');
    await administrator.ask('mutation ($id: ID!) { endMembership(id: $id) { id } }', {
      id: me.memberships[0]!.id,
    });
    expect(await open(observer, [...forStrangers, ...forOwnAccount])).toEqual([]);
  }, 60_000);

  it('refuses a focal point of another region', async () => {
    createUser(settings, 'focalPoint', 'KAZ');
    const focalPoint = await signInAs(server.url, 'focalPoint');
    expect(await open(focalPoint, [...forStrangers, ...forOwnAccount, ...forAllMembers])).toEqual([]);
  }, 60_000);

  it('refuses a focal point of another country of the region, but for what the gate lets through', async () => {
    const neighbour = await signInAsDemo(server.url, 'Focal point of Brimen');
    const allowed = [...forStrangers, ...forOwnAccount, ...forAllMembers, ...throughTheGate];
    expect(await open(neighbour, allowed)).toEqual([]);
  }, 60_000);
});
