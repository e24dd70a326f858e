import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client, Refused } from './client.ts';
import type { RunningNetwork } from './empty-network.ts';
import { totp } from './totp.ts';

export interface Organisation {
  readonly id: string;
  readonly code: string;
}
export interface Invitation {
  readonly id: string;
  readonly code: string;
  readonly link: string;
  readonly state: string;
  readonly isMailed: boolean | null;
}

export const password = 'a password for tests';
const invite = 'mutation ($input: InviteInput!) { invite(input: $input) { id code link state isMailed } }';
const accept =
  'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { me { memberships { id role } } } }';
export const preview =
  'query ($code: String!) { invitation(code: $code) { role hasAccount isWaiting organisation } }';
export const confirm = 'mutation ($id: ID!) { confirmInvitation(id: $id) { state code link } }';
/** By what focal points are named. */
export const order = {
  reference: 'Order No 7',
  date: '2026-01-15',
  signedBy: 'A. Minister',
  signedAs: 'Minister',
};

/** What people do to each other in a network: inviting, accepting, reading their mail. */
export function peopleIn(network: RunningNetwork) {
  const refusalOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refused ? error.code : String(error)),
    );
  const inviteTo = async (
    client: Client,
    { id: organisationId }: Organisation,
    role: string,
    people = 'Somebody',
    isCodeOnly = true,
    document: object | null = order,
  ) =>
    (
      await client.ask<{ invite: [Invitation, ...Invitation[]] }>(invite, {
        input: {
          organisationId,
          role,
          people,
          isCodeOnly,
          ...(role === 'focalPoint' ? { document } : {}),
        },
      })
    ).invite;
  const acceptAs = (client: Client, code: string, email: string) =>
    client.ask<{ acceptInvitation: { me: { memberships: { id: string; role: string }[] } | null } }>(accept, {
      input: { code, email, name: 'Test', password },
    });
  /** A new person with a second factor. */
  const join = async (code: string, email: string): Promise<Client> => {
    const client = new Client(network.server.url);
    await acceptAs(client, code, email);
    const { enrolSecondFactor } = await client.ask<{ enrolSecondFactor: { secret: string } }>(
      'mutation { enrolSecondFactor { secret } }',
    );
    await client.ask('mutation ($code: String!) { confirmSecondFactor(code: $code) }', {
      code: totp(enrolSecondFactor.secret),
    });
    return client;
  };
  const letters = (): string[] =>
    existsSync(network.mailFolder)
      ? readdirSync(network.mailFolder)
          .sort()
          .map((name) => readFileSync(path.join(network.mailFolder, name), 'utf8'))
      : [];
  /** The first to an address, or a later one; most are written only after the answer. */
  const letterTo = async (address: string, place = 0): Promise<string> => {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const letter = letters().filter((each) => each.startsWith(`To: ${address}\n`))[place];
      if (letter !== undefined) return letter;
      if (Date.now() > deadline) throw new Error(`No letter to ${address}.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { refusalOf, inviteTo, acceptAs, join, letters, letterTo };
}
