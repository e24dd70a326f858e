import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Refused } from './client.ts';
import { startNetwork, type RunningNetwork } from './empty-network.ts';
import { databaseKinds } from './mariadb.ts';
import { totp } from './totp.ts';

const email = 'administrator@network.example';
const first = 'a password for tests';

const signIn =
  'mutation ($input: SignInInput!) { signIn(input: $input) { isSecondFactorNeeded me { needsSecondFactor } } }';
const verify = 'mutation ($code: String!) { verifySecondFactor(code: $code) { me { email } } }';

/** One story: the account's secrets change from test to test. */
describe.each(databaseKinds)('signing in, on %s', (kind) => {
  let network: RunningNetwork;
  let password = first;
  let secret: string;
  let usedCode: string;
  let recoveryCodes: string[];
  let client: Client;

  beforeAll(async () => {
    network = await startNetwork(kind);
    client = new Client(network.server.url);
  }, 240_000);
  afterAll(() => network.stop(), 60_000);

  const stranger = () => new Client(network.server.url);
  const passwordOf = (typed: string, address = email) => ({ input: { email: address, password: typed } });
  /** With the password alone: before the second door. */
  const atSecondDoor = async (): Promise<Client> => {
    const waiting = stranger();
    await waiting.ask(signIn, passwordOf(password));
    return waiting;
  };
  const refusalOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refused ? error.code : String(error)),
    );
  /** A token that was replaced is believed for two more seconds, for what other tabs had sent with it already. */
  const isOutSoon = async (thief: Client): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    return (await thief.ask<{ me: object | null }>('{ me { id } }')).me === null;
  };
  const letters = (): string[] =>
    existsSync(network.mailFolder)
      ? readdirSync(network.mailFolder)
          .sort()
          .map((name) => readFileSync(join(network.mailFolder, name), 'utf8'))
      : [];

  it('a wrong password and an unknown address are answered alike', async () => {
    expect(await refusalOf(stranger().ask(signIn, passwordOf('not the password')))).toBe('sign-in.wrong');
    expect(await refusalOf(stranger().ask(signIn, passwordOf(first, 'nobody@network.example')))).toBe(
      'sign-in.wrong',
    );
  });

  it('a role sleeps until there is a second factor', async () => {
    const { signIn: entered } = await client.ask<{
      signIn: { isSecondFactorNeeded: boolean; me: { needsSecondFactor: boolean } };
    }>(signIn, passwordOf(first));
    expect(entered).toEqual({ isSecondFactorNeeded: false, me: { needsSecondFactor: true } });
    const { me } = await client.ask<{ me: { abilities: string[]; memberships: object[] } }>(
      '{ me { abilities memberships { role } } }',
    );
    expect(me).toEqual({ abilities: [], memberships: [{ role: 'administrator' }] });
    expect(await refusalOf(client.ask('{ setupChecklist { code } }'))).toBe('access.forbidden');
  });

  it('the second factor counts once a code of it was typed, and wakes the role', async () => {
    const { enrolSecondFactor } = await client.ask<{ enrolSecondFactor: { secret: string; url: string } }>(
      'mutation { enrolSecondFactor { secret url } }',
    );
    secret = enrolSecondFactor.secret;
    expect(enrolSecondFactor.url).toMatch(/^otpauth:\/\/totp\//);
    const confirm = (code: string) =>
      client.ask<{ confirmSecondFactor: string[] }>(
        'mutation ($code: String!) { confirmSecondFactor(code: $code) }',
        { code },
      );
    expect(await refusalOf(confirm('000000'))).toBe('sign-in.wrong-code');
    const byPasswordAlone = await atSecondDoor();
    usedCode = totp(secret);
    const thief = new Client(network.server.url, client.cookie);
    recoveryCodes = (await confirm(usedCode)).confirmSecondFactor;
    expect(await isOutSoon(thief)).toBe(true);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await refusalOf(client.ask('{ setupChecklist { code } }'))).toBe('accepted');
    expect(await byPasswordAlone.ask('{ me { id } }')).toEqual({ me: null });
    expect(await refusalOf(client.ask('mutation { enrolSecondFactor { secret } }'))).toBe(
      'account.second-factor-exists',
    );
  });

  it('from then on a password alone opens nothing', async () => {
    const waiting = await atSecondDoor();
    expect(await waiting.ask('{ me { id } }')).toEqual({ me: null });
    expect(await refusalOf(waiting.ask('{ sessions { id } }'))).toBe('account.signed-out');
  });

  it('a code works once', async () => {
    const waiting = await atSecondDoor();
    expect(await refusalOf(waiting.ask(verify, { code: usedCode }))).toBe('sign-in.wrong-code');
    const pendingCookie = waiting.cookie;
    // The next one: a clock that is half a minute ahead is forgiven.
    const code = totp(secret, Date.now() + 30_000);
    expect(await waiting.ask(verify, { code })).toEqual({ verifySecondFactor: { me: { email } } });
    expect(waiting.cookie).not.toBe(pendingCookie);
    expect(await refusalOf((await atSecondDoor()).ask(verify, { code }))).toBe('sign-in.wrong-code');
  });

  it('a recovery code works once, too, even when two type it at once', async () => {
    const code = recoveryCodes[0]!;
    const both = await Promise.all([await atSecondDoor(), await atSecondDoor()]);
    const outcomes = await Promise.all(both.map((waiting) => refusalOf(waiting.ask(verify, { code }))));
    const [won, lost] = outcomes.sort();
    expect(won).toBe('accepted');
    // While the winner's try is not yet known as a good one it counts against both.
    expect(['sign-in.wrong-code', 'sign-in.wait']).toContain(lost);
  });

  it('devices are listed, and one that is ended is out at once', async () => {
    const other = await atSecondDoor();
    await other.ask(verify, { code: recoveryCodes[1]! });
    const { sessions: own } = await other.ask<{ sessions: { id: string; isCurrent: boolean }[] }>(
      '{ sessions { id isCurrent } }',
    );
    const current = own.find(({ isCurrent }) => isCurrent)!;
    expect(own.length).toBeGreaterThan(1);
    const end = 'mutation ($id: ID!) { endSession(id: $id) }';
    await client.ask(end, { id: current.id });
    expect(await other.ask('{ me { id } }')).toEqual({ me: null });
    expect(await refusalOf(client.ask(end, { id: current.id }))).toBe('session.not-found');
  });

  it('a new password signs all other devices out', async () => {
    const other = await atSecondDoor();
    await other.ask(verify, { code: recoveryCodes[2]! });
    const change = (current: string, next: string) =>
      client.ask(
        'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }',
        {
          current,
          next,
        },
      );
    expect(await refusalOf(change('not the password', 'another long password'))).toBe(
      'account.wrong-password',
    );
    expect(await refusalOf(change(password, 'short'))).toBe('account.password-too-short');
    const thief = new Client(network.server.url, client.cookie);
    await change(password, 'another long password');
    expect(await isOutSoon(thief)).toBe(true);
    password = 'another long password';
    expect(await other.ask('{ me { id } }')).toEqual({ me: null });
    expect(await client.ask('{ me { email } }')).toEqual({ me: { email } });
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => refusalOf(change('not the password', password))),
    );
    expect(guesses.filter((guess) => guess === 'account.wrong-password').length).toBeLessThan(7);
    expect(guesses).toContain('sign-in.wait');
  });

  it('a reset is answered alike for an unknown address, and writes to known ones only', async () => {
    const request = 'mutation ($email: String!) { requestPasswordReset(email: $email) }';
    for (const address of ['nobody@network.example', email, email, 'x'.repeat(100_000)])
      expect(await stranger().ask(request, { email: address })).toEqual({ requestPasswordReset: true });
    const deadline = Date.now() + 10_000;
    while (letters().length === 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(letters()).toHaveLength(1);
    const [letter] = letters();
    expect(letter).toContain(`To: ${email}`);
    expect(letter).not.toMatch(/administrator(?!@network\.example)/i);
    expect(letter).toMatch(/\/reset-password#token=[\w-]{43}\n$/);
  });

  it('the link of a reset works once, ends every session, and leaves the second factor', async () => {
    const token = /#token=(\S+)/.exec(letters()[0]!)![1]!;
    const reset = (given: string, chosen: string) =>
      stranger().ask(
        'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }',
        {
          token: given,
          password: chosen,
        },
      );
    expect(await refusalOf(reset(`${token}x`, 'a third long password'))).toBe('reset.not-found');
    const both = await Promise.all([
      refusalOf(reset(token, 'a third long password')),
      refusalOf(reset(token, 'a third long password')),
    ]);
    expect(both.sort()).toEqual(['accepted', 'reset.not-found']);
    password = 'a third long password';
    expect(await client.ask('{ me { id } }')).toEqual({ me: null });
    expect(await refusalOf((await atSecondDoor()).ask(verify, { code: recoveryCodes[3]! }))).toBe('accepted');
  });

  it('signing out ends the session, also from a page that another account had opened in the same browser', async () => {
    for (const [place, opener] of [undefined, randomUUID()].entries()) {
      const browser = await atSecondDoor();
      await browser.ask(verify, { code: recoveryCodes[4 + place]! });
      const kept = new Client(network.server.url, browser.cookie);
      expect(await kept.ask('{ me { email } }')).toEqual({ me: { email } });
      await browser.fetch('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(opener === undefined ? {} : { 'x-chorsu-account': opener }),
        },
        body: '{"query":"mutation { signOut }"}',
      });
      expect([browser.cookie, await kept.ask('{ me { email } }')]).toEqual(['', { me: null }]);
    }
  });

  it('guessing slows down, also when all guesses come at once, and not for others', async () => {
    const guesses = Array.from({ length: 12 }, (_, index) =>
      refusalOf(stranger().ask(signIn, passwordOf(`guess number ${index}`))),
    );
    const outcomes = await Promise.all(guesses);
    expect(outcomes.filter((outcome) => outcome === 'sign-in.wait').length).toBeGreaterThanOrEqual(7);
    expect(await refusalOf(stranger().ask(signIn, passwordOf(password)))).toBe('sign-in.wait');
    expect(await refusalOf(stranger().ask(signIn, passwordOf(password, 'nobody.else@network.example')))).toBe(
      'sign-in.wrong',
    );
  });
});
