import { Client } from '../api/client.ts';

interface Account {
  readonly id: string;
  readonly role: string;
}

/** A running demonstration, whose accounts anybody may sign in as; each call is a session of its own. */
export class Demonstration {
  readonly url: string;
  readonly accounts: readonly Account[];

  private constructor(url: string, accounts: readonly Account[]) {
    this.url = url;
    this.accounts = accounts;
  }

  static async at(url: string): Promise<Demonstration> {
    const { entrance } = await new Client(url).ask<{ entrance: { demoAccounts: Account[] } }>(
      '{ entrance { demoAccounts { id role } } }',
    );
    return new Demonstration(url, entrance.demoAccounts);
  }

  async signIn({ id }: Account): Promise<Client> {
    const client = new Client(this.url);
    await client.ask('mutation ($id: ID!) { signInAsDemo(accountId: $id) { me { id } } }', { id });
    return client;
  }

  /** The first account of the role. */
  signInAs(role: string): Promise<Client> {
    return this.signIn(this.#withRole(role)[0]!);
  }

  focalPoints(): readonly Account[] {
    return this.#withRole('focalPoint');
  }

  #withRole(role: string): readonly Account[] {
    return this.accounts.filter((account) => account.role === role);
  }
}
