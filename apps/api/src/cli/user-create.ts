import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isAppointed, ROLE_RULES, ROLES, type Role } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Account, emailKeyOf, newAccount } from '../features/members/account.entity.ts';
import { addAccount, addMembership } from '../features/members/joining.service.ts';
import { Letters } from '../features/members/letters.ts';
import { hashPassword, isAcceptablePassword, SHORTEST_PASSWORD } from '../features/members/password.ts';
import { tellCountry } from '../features/members/tell-country.ts';
import { loadReferenceNetwork } from '../features/organisations/load-reference-network.ts';
import { Organisation } from '../features/organisations/organisation.entity.ts';
import { networkPlace } from '../features/organisations/places.ts';
import type { RequestContext } from '../platform/context/request-context.ts';
import { Mail } from '../platform/mail/mail.ts';
import type { Run } from './run.ts';
import { withFoundation } from './open-foundation.ts';

interface Wish {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Code of the organisation at which the role is held; the network when left out. */
  readonly at: string | undefined;
  readonly password: string;
  /** Why a focal point is made without a second administrator. */
  readonly reason: string | undefined;
}

/** Said to the operator as it is. */
class Refusal extends Error {}

/**
 * `user create --email E --name N [--role administrator] [--at CODE] [--reason TEXT]`: the password comes on standard
 * input, so that it stands in no list of processes and no history. Who runs this rules over the database already, so a
 * second administrator can't stop them: a focal point asks for a reason, which stays in the log, and the country is told.
 */
export const userCreate: Run = async (args) => {
  try {
    const wish = await readWish(args);
    await withFoundation(async ({ contexts, config, log }) => {
      const mail = new Mail(config);
      const ctx = contexts.ofSystem();
      const made = await create(ctx, wish);
      if (isAppointed(wish.role)) await tellCountry(ctx, { letters: new Letters(mail, log), config }, made);
      mail.close();
    });
    process.stdout.write(`${wish.email} can sign in as ${wish.role}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
};

async function readWish(args: readonly string[]): Promise<Wish> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      at: { type: 'string' },
      reason: { type: 'string' },
    },
  });
  const { email = '', name = '', role = 'administrator', at, reason = '' } = values;
  if (!/^[^\s@]{1,64}@[^\s@]{1,189}$/.test(email)) throw new Refusal('--email has to be an e-mail address.');
  if (name.trim() === '' || name.length > 200) throw new Refusal('--name has to be the person’s name.');
  if (!isRole(role)) throw new Refusal(`--role has to be one of ${ROLES.join(', ')}.`);
  if (isAppointed(role) && (reason.trim() === '' || reason.length > 500))
    throw new Refusal(
      `A ${role} is made past the confirmation by a second administrator: say why with --reason, in at most 500 characters.`,
    );
  const password = await readPassword();
  if (!isAcceptablePassword(password))
    throw new Refusal(`The password has to be at least ${SHORTEST_PASSWORD} characters long.`);
  return { email, name: name.trim(), role, at, password, reason: reason.trim() || undefined };
}

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password (it is shown while you type): ');
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

interface Made {
  readonly newcomer: Id;
  readonly countryId: Id;
}

async function create(ctx: RequestContext, wish: Wish): Promise<Made> {
  await loadReferenceNetwork(ctx);
  const passwordHash = await hashPassword(wish.password);
  const network = await networkPlace(ctx.sql);
  return ctx.write(network.id, async (tx) => {
    const found = await tx.db.find(Organisation, {
      where: wish.at ? { code: wish.at } : { kind: 'network' },
    });
    const organisation = found.find(({ kind }) => ROLE_RULES[wish.role].heldAt.includes(kind));
    if (!organisation)
      throw new Refusal(
        `A ${wish.role} is held at a ${ROLE_RULES[wish.role].heldAt.join(' or ')}: name its code with --at.`,
      );
    const emailKey = emailKeyOf(wish.email);
    if (await tx.db.existsBy(Account, { emailKey }))
      throw new Refusal('There is an account with this e-mail already.');
    const { name, email } = wish;
    const account = newAccount({
      id: tx.newId(),
      name,
      email,
      passwordHash,
      language: 'en',
      createdAt: tx.now,
    });
    await addAccount(tx, account);
    await addMembership(tx, network.id, {
      accountId: account.id,
      organisationId: organisation.id,
      role: wish.role,
      ...(wish.reason ? { reason: wish.reason } : {}),
    });
    return { newcomer: account.id, countryId: organisation.id };
  });
}
