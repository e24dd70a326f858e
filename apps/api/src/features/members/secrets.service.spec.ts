import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Id } from '@chorsu/kernel';
import { generate } from 'otplib';
import { SessionCookie } from '../../platform/auth/cookie.ts';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { organisations } from '../organisations/organisations.module.ts';
import { Account, newAccount } from './account.entity.ts';
import { AccountsService } from './accounts.service.ts';
import { Entering, type Visitor } from './entering.ts';
import { addAccount } from './joining.service.ts';
import { Letters } from './letters.ts';
import { members } from './members.module.ts';
import { hashPassword } from './password.ts';
import { AccountSecret } from './secret.entity.ts';
import { SecretsService } from './secrets.service.ts';
import { ProcessBrake } from './sign-in-brake.ts';

const email = 'somebody@network.example';
const visitor: Visitor = {
  reply: { setCookie: () => undefined } as unknown as Visitor['reply'],
  address: '10.0.0.1',
  device: 'spec',
};
const secondFactorBrake = new ProcessBrake({ free: 1, longest: 900 });
let now = new Date('2026-03-01T08:00:00.000Z');
let ground: TestGround;
let secrets: SecretsService;
let id: Id;

beforeAll(async () => {
  ground = await openTestGround([organisations, members], { clock: () => now });
  const { config, log, sessions, actors } = ground.foundation;
  const accounts = new AccountsService(sessions, actors, config);
  const entering = new Entering(sessions, actors, new SessionCookie(config.publicUrl), accounts);
  const letters = new Letters(new Mail(config), log);
  secrets = new SecretsService(accounts, entering, letters, config, new ProcessBrake(), secondFactorBrake);
  const passwordHash = await hashPassword('the first password');
  const ctx = ground.asSystem();
  id = ctx.newId();
  const person = { id, name: 'Somebody', email, language: 'en', passwordHash, createdAt: ctx.now };
  await ctx.write([], (tx) => addAccount(tx, newAccount(person)));
});
afterAll(() => ground.close());

const signedIn = async (): Promise<RequestContext> => {
  const session = await ground.foundation.sessions.start({
    account: id,
    device: 'spec',
    isOwnDevice: false,
    isPending: false,
  });
  const person = { accountId: id, today: now.toISOString().slice(0, 10), memberships: [] };
  return ground.as({ person, session: session.id, isSystem: false });
};
const letters = (): string[] => {
  const folder = path.join(ground.foundation.config.dataFolder, 'mails');
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  } catch {
    return [];
  }
};
/** The token of a letter that is asked for now, which comes after the answer. */
const askedFor = async (): Promise<string> => {
  const before = letters().length;
  secrets.requestReset(ground.asSystem(), email);
  while (letters().length === before) await new Promise((resolve) => setTimeout(resolve, 5));
  return /#token=(\S+)/.exec(letters().at(-1)!)![1]!;
};
const reset = (token: string) => secrets.reset(ground.asSystem(), token, 'another password');
const guess = () => secondFactorBrake.begin(id, id, now.toISOString());
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error as { problem?: { code: string } }).problem?.code ?? String(error),
  );

it('a reset frees the second factor of the waits of a guesser, but only once a day', async () => {
  const guessesFreed: boolean[] = [];
  for (const hours of [0, 1, 20, 30]) {
    now = new Date(now.getTime() + hours * 3_600_000);
    const token = await askedFor();
    while ((await guess()) === 0);
    await reset(token);
    guessesFreed.push((await guess()) === 0);
  }
  expect(guessesFreed).toEqual([true, false, false, true]);
});

it('a password that is changed ends the links that were sent', async () => {
  now = new Date(now.getTime() + 3_600_000);
  const token = await askedFor();
  const change = { current: 'another password', next: 'the password after it' };
  await secrets.changePassword(await signedIn(), visitor, change);
  expect(await refusal(reset(token))).toBe('reset.not-found');
});

it('a second factor is confirmed once, by a code of the secret that stands', async () => {
  const ctx = await signedIn();
  const { secret } = await secrets.enrol(ctx);
  const code = await generate({ secret });
  const outcomes = await Promise.all([1, 2].map(() => refusal(secrets.confirm(ctx, visitor, code))));
  expect(outcomes.sort()).toEqual(['accepted', 'account.second-factor-exists']);
  expect(await ctx.db.countBy(AccountSecret, { accountId: id, kind: 'recovery' })).toBe(10);
  expect(await refusal(secrets.enrol(ctx))).toBe('account.second-factor-exists');
  expect((await ctx.db.findOneByOrFail(Account, { id })).secondFactorSecret).toBe(secret);
});
