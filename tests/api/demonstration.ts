import { Client } from './client.ts';

interface DemoAccount {
  readonly id: string;
  readonly name: string;
}

/** Signs in as one of the demonstration's accounts, by its name. */
export async function signInAs(url: string, name: string): Promise<Client> {
  const client = new Client(url);
  const { entrance } = await client.ask<{ entrance: { demoAccounts: DemoAccount[] } }>(
    '{ entrance { demoAccounts { id name } } }',
  );
  const account = entrance.demoAccounts.find((each) => each.name === name);
  if (!account) throw new Error(`The demonstration has no ${name}.`);
  await client.ask('mutation ($id: ID!) { signInAsDemo(accountId: $id) { me { id } } }', { id: account.id });
  return client;
}
