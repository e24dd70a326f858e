import { Client } from './client.ts';
import { chorsu } from './command.ts';
import { totp } from './totp.ts';

const email = 'administrator@network.example';
const password = 'a password for tests';

/** Makes the first administrator as an operator does; before the server starts, or while it runs. */
export function createAdministrator(settings: Readonly<Record<string, string>>): void {
  const { code, errors } = chorsu(['user', 'create', '--email', email, '--name', 'Test'], settings, password);
  if (code !== 0) throw new Error(errors);
}

/** Signed in with a second factor, since the role sleeps without one. */
export async function signInAsAdministrator(url: string): Promise<Client> {
  const client = new Client(url);
  await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { me { id } } }', {
    input: { email, password },
  });
  const { enrolSecondFactor } = await client.ask<{ enrolSecondFactor: { secret: string } }>(
    'mutation { enrolSecondFactor { secret } }',
  );
  await client.ask('mutation ($code: String!) { confirmSecondFactor(code: $code) }', {
    code: totp(enrolSecondFactor.secret),
  });
  return client;
}
