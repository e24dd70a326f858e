import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from './client.ts';
import { signInAs } from './demonstration.ts';
import { databaseKinds, startMariadb, type RunningMariadb } from './mariadb.ts';
import { startServer, type RunningServer } from './server.ts';
import { send } from './small-cycle.ts';

interface Heard {
  readonly records: readonly {
    readonly path: string;
    readonly aspect: string;
    readonly state: { readonly sides?: readonly { readonly value: unknown; readonly reason?: string }[] };
  }[];
  readonly experts: readonly { readonly id: string; readonly name: string }[];
  readonly invitedSections: readonly string[];
}

/** One story in the demonstration's running cycle: proposed, seen, agreed on, taken back. */
describe.each(databaseKinds)('an expert proposes a level, on %s', (kind) => {
  let mariadb: RunningMariadb | undefined;
  let server: RunningServer;
  let expert: Client;
  let focalPoint: Client;
  let deputy: Client;
  let justice: Client;
  let assessmentId: string;
  let country: string;
  let institution: string;
  let me: string;
  let proposed: ReturnType<typeof change>;

  beforeAll(async () => {
    mariadb = kind === 'mariadb' ? await startMariadb() : undefined;
    server = await startServer({
      CHORSU_DEMO: 'on',
      ...(mariadb ? { CHORSU_DATABASE_URL: mariadb.newDatabase() } : {}),
    });
    [expert, focalPoint, deputy, justice] = (await Promise.all(
      [
        'Expert for Aralia',
        'Focal point of Aralia',
        'Deputy focal point of Aralia',
        'Ministry of Justice of Aralia',
      ].map((name) => signInAs(server.url, name)),
    )) as [Client, Client, Client, Client];
    const { assessments } = await expert.ask<{
      assessments: {
        id: string;
        status: string;
        country: { id: string };
        institutions: { id: string; code: string }[];
      }[];
    }>('{ assessments { id status country { id } institutions { id code } } }');
    const open = assessments.find(({ status }) => status === 'open')!;
    assessmentId = open.id;
    country = open.country.id;
    institution = open.institutions.find(({ code }) => code === 'XAA-justice')!.id;
    me = (await expert.ask<{ me: { id: string } }>('{ me { id } }')).me.id;
  }, 240_000);
  afterAll(async () => {
    await server.stop();
    await mariadb?.stop();
  }, 60_000);

  const change = (path: string, aspect: string, value: unknown, more: object = {}) => ({
    id: randomUUID(),
    path,
    aspect,
    value,
    by: randomUUID(),
    for: country,
    seen: [] as string[],
    ...more,
  });
  const outcomeOf = async (client: Client, one: object): Promise<string> => {
    const { outcomes } = await send(client, assessmentId, one);
    return outcomes[0]!.reason ?? outcomes[0]!.outcome;
  };
  const heardBy = async (client: Client): Promise<Heard> =>
    (
      await client.ask<{ assessmentAnswers: Heard }>(
        'query ($id: ID!) { assessmentAnswers(id: $id) { records experts { id name } invitedSections } }',
        { id: assessmentId },
      )
    ).assessmentAnswers;
  const sidesOf = ({ records }: Heard, path: string, aspect: string) =>
    records.find((record) => record.path === path && record.aspect === aspect)?.state.sides;

  it('in the sections to which the country invited them, and is told which', async () => {
    expect((await heardBy(expert)).invitedSections).toEqual(['1', '6']);
    expect((await heardBy(focalPoint)).invitedSections).toEqual([]);
    proposed = change('1.8', `proposed:${me}`, 3);
    expect(await outcomeOf(expert, proposed)).toBe('applied');
    expect(await outcomeOf(expert, change('1.8', `comment:${me}`, 'We saw the register.'))).toBe('applied');
    expect(await outcomeOf(expert, change('2.1', `proposed:${me}`, 3))).toBe('answer.not-allowed');
    const asMinistry = change('1.8', `proposed:${me}`, 3, { for: institution });
    expect(await outcomeOf(expert, asMinistry)).toBe('answer.not-allowed');
  });

  it('and changes nothing of what the country says', async () => {
    for (const aspect of ['value', 'comment', 'target'])
      for (const holder of [country, institution])
        expect(await outcomeOf(expert, change('1.8', aspect, null, { for: holder }))).toBe(
          'answer.not-allowed',
        );
  });

  it('is read by the whole country with the name of the expert, and by no other expert', async () => {
    for (const reader of [focalPoint, deputy, justice]) {
      const heard = await heardBy(reader);
      expect(sidesOf(heard, '1.8', `proposed:${me}`)).toMatchObject([{ value: 3 }]);
      expect(sidesOf(heard, '1.8', `comment:${me}`)).toMatchObject([{ value: 'We saw the register.' }]);
      expect(heard.experts).toEqual([{ id: me, name: 'Expert for Aralia' }]);
    }
    const { invite } = await focalPoint.ask<{ invite: { code: string }[] }>(
      'mutation ($input: InviteInput!) { invite(input: $input) { code } }',
      {
        input: {
          organisationId: country,
          role: 'expert',
          people: 'Another expert',
          isCodeOnly: true,
          sections: ['1'],
        },
      },
    );
    const another = new Client(server.url);
    await another.ask(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { me { id } } }',
      {
        input: {
          code: invite[0]!.code,
          email: 'another@expert.example',
          name: 'Another expert',
          password: 'a password for tests',
        },
      },
    );
    const heard = await heardBy(another);
    expect(heard.records.some(({ path }) => path.startsWith('1.'))).toBe(true);
    expect(heard.records.filter(({ aspect }) => aspect.includes(':'))).toEqual([]);
    expect(heard.experts.map(({ name }) => name)).toEqual(['Another expert']);
  });

  it('on which the focal point alone agrees, after a proposal and with a reason', async () => {
    const agreed = (path: string, value: unknown, reason?: string) =>
      change(path, 'agreed', value, reason === undefined ? {} : { reason });
    for (const other of [deputy, justice, expert])
      expect(await outcomeOf(other, agreed('1.8', 3, 'So it is'))).toBe('answer.not-allowed');
    const settled = { ...agreed('1.8', 3, 'So it is'), settle: true };
    expect(await outcomeOf(deputy, settled)).toBe('answer.not-allowed');
    for (const reason of [undefined, '  '])
      expect(await outcomeOf(focalPoint, agreed('1.8', 3, reason))).toBe('answer.agreed-without-reason');
    expect(await outcomeOf(focalPoint, agreed('2.1', 3, 'So it is'))).toBe('answer.agreed-without-proposal');
    const first = agreed('1.8', 3, 'So it is');
    expect(await outcomeOf(focalPoint, first)).toBe('applied');
    for (const reader of [focalPoint, justice, expert])
      expect(sidesOf(await heardBy(reader), '1.8', 'agreed')).toMatchObject([
        { value: 3, reason: 'So it is' },
      ]);
    const cleared = { ...agreed('1.8', null), seen: [first.id] };
    expect(await outcomeOf(focalPoint, cleared)).toBe('applied');
    expect(sidesOf(await heardBy(focalPoint), '1.8', 'agreed')).toMatchObject([{ value: null }]);
    const takenBack = { ...change('1.8', `proposed:${me}`, null), seen: [proposed.id] };
    expect(await outcomeOf(expert, takenBack)).toBe('applied');
    const again = { ...agreed('1.8', 3, 'So it was'), seen: [cleared.id] };
    expect(await outcomeOf(focalPoint, again)).toBe('answer.agreed-without-proposal');
  });
});
