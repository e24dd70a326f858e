import type { Id } from '@chorsu/kernel';
import { type Actor, is } from './actor.ts';

export interface AccountFacts {
  readonly accountId: Id;
}

const isSelf = (actor: Actor, { accountId }: AccountFacts): boolean => actor.accountId === accountId;
const isAdministratorOfOther = (actor: Actor, facts: AccountFacts): boolean =>
  is(actor, 'administrator') && !isSelf(actor, facts);

/** Everyone looks after their own account and sessions; an administrator may shut another's, never enter it. */
export const accountPolicy = {
  'account.view': isSelf,
  'account.change': isSelf,
  'account.block': isAdministratorOfOther,
  'account.resetSecondFactor': isAdministratorOfOther,
};

export const sessionPolicy = {
  'session.list': isSelf,
  'session.end': (actor: Actor, facts: AccountFacts) => isSelf(actor, facts) || is(actor, 'administrator'),
};
