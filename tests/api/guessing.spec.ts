import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Refused } from './client.ts';
import { startNetwork, type RunningNetwork } from './empty-network.ts';
import { preview } from './inviting.ts';
import { totp } from './totp.ts';

const email = 'administrator@network.example';
const first = 'a password for tests';
const next = 'a password after the reset';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { isSecondFactorNeeded } }';
const verify = 'mutation ($code: String!) { verifySecondFactor(code: $code) { me { email } } }';

/** A browser whose requests come through a proxy, with what it wrote into the header itself before. */
class Forwarded extends Client {
  readonly #chain: string;

  constructor(url: string, chain: string, cookie = '') {
    super(url, cookie);
    this.#chain = chain;
  }

  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return super.fetch(path, { ...init, headers: { ...init.headers, 'x-forwarded-for': this.#chain } });
  }
}

/** One story, behind https; as in production the server writes its log. */
describe('guessing from many addresses', () => {
  let network: RunningNetwork;
  let secret: string;
  let recoveryCodes: string[];
  const tokens: string[] = [];

  beforeAll(async () => {
    network = await startNetwork('sqlite', {
      CHORSU_ENV: 'development',
      CHORSU_PUBLIC_URL: 'https://chorsu.example',
    });
    const client = from('192.0.2.1');
    await client.ask(signIn, passwordOf(first));
    const { enrolSecondFactor } = await client.ask<{ enrolSecondFactor: { secret: string } }>(
      'mutation { enrolSecondFactor { secret } }',
    );
    secret = enrolSecondFactor.secret;
    const { confirmSecondFactor } = await client.ask<{ confirmSecondFactor: string[] }>(
      'mutation ($code: String!) { confirmSecondFactor(code: $code) }',
      { code: totp(secret) },
    );
    recoveryCodes = confirmSecondFactor;
    tokens.push(tokenOf(client));
  }, 240_000);
  afterAll(() => network.stop(), 60_000);

  const from = (chain: string, cookie = '') => new Forwarded(network.server.url, chain, cookie);
  const tokenOf = ({ cookie }: Client): string => cookie.split('=')[1]!;
  const passwordOf = (password: string) => ({ input: { email, password } });
  const refusalOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refused ? error.code : String(error)),
    );
  const letters = (): string[] =>
    existsSync(network.mailFolder)
      ? readdirSync(network.mailFolder).map((name) => readFileSync(join(network.mailFolder, name), 'utf8'))
      : [];
  const count = (outcomes: readonly string[], wanted: string) =>
    outcomes.filter((outcome) => outcome === wanted).length;
  const atSecondDoor = async (address: string, password: string): Promise<Client> => {
    const client = from(address);
    await client.ask(signIn, passwordOf(password));
    tokens.push(tokenOf(client));
    return client;
  };

  it('made-up addresses before the one that the proxy saw, and many of one IPv6 network, slow down all the same', async () => {
    for (const chain of [
      (guess: number) => `198.51.100.${guess}, 10.0.0.7`,
      (guess: number) => `2001:db8:1:2::${guess}`,
    ]) {
      const outcomes: string[] = [];
      for (let guess = 0; guess < 8; guess += 1)
        outcomes.push(await refusalOf(from(chain(guess)).ask(signIn, passwordOf(`guess number ${guess}`))));
      expect([count(outcomes, 'sign-in.wrong'), count(outcomes, 'sign-in.wait')]).toEqual([5, 3]);
    }
    expect(await refusalOf(from('10.0.0.8').ask(signIn, passwordOf(first)))).toBe('accepted');
  });

  it('codes of invitations sent at once are looked at about twenty times', async () => {
    const guess = (place: number) => `QWERT${String.fromCharCode(65 + (place % 20), 65 + (place >> 4), 66)}`;
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, place) =>
        refusalOf(from('203.0.113.5').ask(preview, { code: guess(place) })),
      ),
    );
    expect([count(outcomes, 'accepted'), count(outcomes, 'sign-in.wait')]).toEqual([21, 39]);
    expect(await from('203.0.113.6').ask(preview, { code: guess(1) })).toEqual({ invitation: null });
  });

  it('second factors slow down by account, whatever the address, and for nobody who doesn’t know the password', async () => {
    for (let place = 0; place < 40; place += 1)
      expect(await refusalOf(from(`192.0.2.${place}`).ask(verify, { code: '000000' }))).toBe(
        'account.signed-out',
      );
    const owner = await atSecondDoor('192.0.2.1', first);
    expect(await refusalOf(owner.ask(verify, { code: recoveryCodes[0]! }))).toBe('accepted');

    const thief = await atSecondDoor('203.0.113.1', first);
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, place) =>
        refusalOf(from(`198.51.100.${place}`, thief.cookie).ask(verify, { code: `00000${place % 10}` })),
      ),
    );
    expect([count(outcomes, 'sign-in.wrong-code'), count(outcomes, 'sign-in.wait')]).toEqual([21, 19]);
  });

  it('and the owner gets in again at once with a new password, which puts the guesser out', async () => {
    const owner = from('192.0.2.1');
    await owner.ask('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email });
    const deadline = Date.now() + 20_000;
    while (letters().length === 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const token = /#token=(\S+)/.exec(letters()[0]!)![1]!;
    tokens.push(token);
    await owner.ask(
      'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }',
      { token, password: next },
    );
    const again = await atSecondDoor('192.0.2.1', next);
    expect(await refusalOf(again.ask(verify, { code: recoveryCodes[1]! }))).toBe('accepted');
    tokens.push(tokenOf(again));
    expect(
      await refusalOf((await atSecondDoor('192.0.2.1', next)).ask(verify, { code: recoveryCodes[1]! })),
    ).toBe('sign-in.wrong-code');
  });

  it('nothing of it stands in the log, and no more than the link in the letter', async () => {
    const secrets = [first, next, secret, ...recoveryCodes, ...tokens, email, 'guess number', 'QWERT'];
    const printed = network.server.output();
    expect(printed).not.toBe('');
    expect(secrets.filter((each) => printed.includes(each))).toEqual([]);
    const [letter] = letters();
    const link = /#token=(\S+)/.exec(letter!)![1]!;
    expect(secrets.filter((each) => letter!.includes(each))).toEqual([link, email]);
  });
});
