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

interface Named {
  readonly id: string;
  readonly code: string;
}

/** Whose id an operation means by its plain `id`; operations without one are asked by the names of their arguments. */
const ownIds: Readonly<Record<string, string>> = {
  assessment: 'assessmentId',
  assessmentAnswers: 'assessmentId',
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
  endSession: 'accountId',
  renewInvitation: 'invitationId',
  withdrawInvitation: 'invitationId',
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
  let server: RunningServer;
  let calls: Call[];

  beforeAll(async () => {
    const settings = { CHORSU_DATA: folder, CHORSU_DEMO: 'on' };
    server = await startServer(settings);
    const ids = await idsOfAralia(server.url);
    calls = everyCall(buildSchema(read('libs/api-schema/schema.graphql')), (operation, argument) => {
      const id = ids[argument === 'id' ? (ownIds[operation] ?? '') : argument];
      if (id === undefined) throw new Error(`No id for ${argument} of ${operation}.`);
      return id;
    });
  }, 120_000);

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  /** Those that gave data, or failed in another way than by a refusal, apart from what is allowed. */
  async function open(client: () => Promise<Client> | Client, allowed: readonly string[]): Promise<string[]> {
    const findings: string[] = [];
    for (const call of calls) {
      // Each on a session of its own: one that signs out, or ends sessions, takes nothing from the next.
      const outcome = await outcomeOf(await client(), call);
      const isOpen = outcome.kind === 'data' || outcome.kind === 'failure';
      if (isOpen && !allowed.includes(call.name)) findings.push(`${call.name}: ${told(outcome)}`);
    }
    return findings;
  }

  const stranger = () => new Client(server.url);

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
    expect(await open(stranger, forStrangers)).toEqual([]);
  }, 60_000);

  it('would be found if it let a stranger in', async () => {
    expect(
      await open(
        stranger,
        forStrangers.filter((name) => name !== 'entrance'),
      ),
    ).toEqual([expect.stringMatching(/^entrance: data /)]);
  }, 60_000);

  it('refuses an account without any membership', async () => {
    const settings = { CHORSU_DATA: folder, CHORSU_DEMO: 'on' };
    createUser(settings, 'observer', 'CA');
    await endMembershipOf('observer');
    const signedIn = () => signInAs(server.url, 'observer');
    expect(await open(await kept(signedIn), [...forStrangers, ...forOwnAccount])).toEqual([]);
  }, 60_000);

  it('refuses a focal point of another region', async () => {
    createUser({ CHORSU_DATA: folder, CHORSU_DEMO: 'on' }, 'focalPoint', 'KAZ');
    const signedIn = () => signInAs(server.url, 'focalPoint');
    expect(await open(await kept(signedIn), [...forStrangers, ...forOwnAccount, ...forAllMembers])).toEqual([]);
  }, 60_000);

  it('refuses a focal point of another country of the region, but for what the gate lets through', async () => {
    const signedIn = () => signInAsDemo(server.url, 'Focal point of Brimen');
    const allowed = [...forStrangers, ...forOwnAccount, ...forAllMembers, ...throughTheGate];
    expect(await open(signedIn, allowed)).toEqual([]);
  }, 60_000);
});
