import { Client } from './client.ts';
import { chorsu } from './command.ts';
import { totp } from './totp.ts';

const password = 'a password for tests';
const emailOf = (role: string) => `${role.toLowerCase()}@network.example`;

/** Makes an account as an operator does, before the server starts or while it runs; `at` is an organisation's code. */
export function createUser(settings: Readonly<Record<string, string>>, role: string, at?: string): void {
  const place = at === undefined ? [] : ['--at', at];
  const reason = role === 'focalPoint' ? ['--reason', 'for a test'] : [];
  const args = [
    'user',
    'create',
    '--email',
    emailOf(role),
    '--name',
    'Test',
    '--role',
    role,
    ...place,
    ...reason,
  ];
  const { code, errors } = chorsu(args, settings, password);
  if (code !== 0) throw new Error(errors);
}

/** Signed in with a second factor, since such roles sleep without one. */
export async function signInAs(url: string, role: string): Promise<Client> {
  const client = new Client(url);
  await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { me { id } } }', {
    input: { email: emailOf(role), password },
  });
  const { enrolSecondFactor } = await client.ask<{ enrolSecondFactor: { secret: string } }>(
    'mutation { enrolSecondFactor { secret } }',
  );
  await client.ask('mutation ($code: String!) { confirmSecondFactor(code: $code) }', {
    code: totp(enrolSecondFactor.secret),
  });
  return client;
}
