import type { Id } from '@chorsu/kernel';
import { Contexts } from '../../platform/context/contexts.ts';
import { newId } from '../../platform/context/id.ts';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { personOf } from '../members/person-of.ts';

/** Lets the accounts of the demonstration act on the days on which their cycles ran. */
export class DemoWorld {
  /** By code. */
  readonly organisations = new Map<string, Id>();
  /** By role and code of the organisation. */
  readonly accounts = new Map<string, Id>();

  constructor(readonly contexts: Contexts) {}

  has(role: string, organisation: string): boolean {
    return this.accounts.has(`${role} ${organisation}`);
  }

  /** At nine in the morning, UTC. */
  async as(role: string, organisation: string, day: string): Promise<RequestContext> {
    const account = this.accounts.get(`${role} ${organisation}`);
    if (!account) throw new Error(`The demonstration has no ${role} at ${organisation}.`);
    const contexts = this.#on(day);
    const person = await personOf(contexts.ofSystem().sql, account, day);
    return contexts.of({
      actor: { person, session: null, isSystem: false },
      locale: 'en',
      requestId: newId(),
    });
  }

  asSystem(day: string): RequestContext {
    return this.#on(day).ofSystem();
  }

  id(code: string): Id {
    const id = this.organisations.get(code);
    if (!id) throw new Error(`The demonstration has no organisation ${code}.`);
    return id;
  }

  #on(day: string): Contexts {
    return new Contexts({ ...this.contexts.ground, clock: () => new Date(`${day}T09:00:00.000Z`) });
  }
}
