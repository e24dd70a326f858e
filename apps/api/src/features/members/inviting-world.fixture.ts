import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { SessionCookie } from '../../platform/auth/cookie.ts';
import { stranger } from '../../platform/context/actor.ts';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { Mail, type Letter } from '../../platform/mail/mail.ts';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { loadReferenceNetwork } from '../organisations/load-reference-network.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { organisations } from '../organisations/organisations.module.ts';
import { newAccount } from './account.entity.ts';
import { AccountsService } from './accounts.service.ts';
import { AppointmentsService } from './appointments.service.ts';
import { Entering, type Entered, type Visitor } from './entering.ts';
import { InvitationPost } from './invitation-post.ts';
import { InvitationsService, type MadeInvitation } from './invitations.service.ts';
import { addAccount, addMembership, JoiningService } from './joining.service.ts';
import { Letters } from './letters.ts';
import { members } from './members.module.ts';
import { personOf } from './person-of.ts';
import { ProcessBrake } from './sign-in-brake.ts';
import { SignInService } from './sign-in.service.ts';

/** A mail server that takes its time, as long as it is told to. */
class SlowMail extends Mail {
  held: Promise<void> = Promise.resolve();

  override async send(letter: Letter): Promise<void> {
    await this.held;
    await super.send(letter);
  }
}

/** The reference network, and a clock that is set by hand. */
export class InvitingWorld {
  readonly mail: SlowMail;
  readonly appointments: AppointmentsService;
  readonly inviting: InvitationsService;
  readonly joining: JoiningService;
  readonly places = new Map<string, Id>();

  private constructor(
    readonly ground: TestGround,
    readonly clock: { now: Date },
  ) {
    const { config, log, sessions, actors } = ground.foundation;
    this.mail = new SlowMail(config);
    const post = new InvitationPost(new Letters(this.mail, log), config);
    this.appointments = new AppointmentsService(post);
    this.inviting = new InvitationsService(post, this.appointments);
    const accounts = new AccountsService(sessions, actors, config);
    const entering = new Entering(sessions, actors, new SessionCookie(config.publicUrl), accounts);
    const brake = new ProcessBrake();
    const signIn = new SignInService(entering, config, brake, brake);
    this.joining = new JoiningService(entering, signIn, actors, post, brake);
  }

  static async open(): Promise<InvitingWorld> {
    const clock = { now: new Date('2026-03-01T08:00:00.000Z') };
    const ground = await openTestGround([organisations, members], { clock: () => clock.now });
    await loadReferenceNetwork(ground.asSystem());
    const world = new InvitingWorld(ground, clock);
    for (const { id, code } of await ground.asSystem().db.find(Organisation)) world.places.set(code, id);
    return world;
  }

  close(): Promise<void> {
    return this.ground.close();
  }

  minutesLater(minutes: number): void {
    this.clock.now = new Date(this.clock.now.getTime() + minutes * 60_000);
  }

  async person(name: string, role: Role, at: string, isAwake = true): Promise<Id> {
    const network = this.places.get('COE')!;
    return this.ground.asSystem().write(network, async (tx) => {
      const id = tx.newId();
      const account = newAccount({
        id,
        name,
        email: `${name}@network.example`,
        language: name === 'ahmed' ? 'fr' : 'en',
        secondFactorSince: isAwake ? tx.now : null,
        createdAt: tx.now,
      });
      await addAccount(tx, account);
      await addMembership(tx, network, { accountId: id, organisationId: this.places.get(at)!, role });
      return id;
    });
  }

  async as(account: Id): Promise<RequestContext> {
    const today = this.clock.now.toISOString().slice(0, 10);
    const person = await personOf(this.ground.asSystem().sql, account, today);
    return this.ground.as({ person, session: null, isSystem: false });
  }

  /** A focal point of Uzbekistan. */
  async appoint(by: Id, people = 'Farida', date = '2026-02-20'): Promise<MadeInvitation> {
    const [made] = await this.inviting.invite(await this.as(by), {
      organisationId: this.places.get('UZB')!,
      role: 'focalPoint',
      people,
      isCodeOnly: true,
      document: { reference: 'Order 7', date, signedBy: 'A. B.', signedAs: 'Minister' },
    });
    return made!;
  }

  /** A new person takes an invitation. */
  accept(
    code: string,
    email: string,
    { name = 'New', address = '10.0.0.7' }: { readonly name?: string; readonly address?: string } = {},
  ): Promise<Entered> {
    const reply = { setCookie: () => undefined } as unknown as Visitor['reply'];
    const acceptance = { code, email, name, password: 'a password for tests' };
    return this.joining.accept(this.ground.as(stranger), { reply, address, device: 'spec' }, acceptance);
  }

  /** The oldest first. */
  letters(): string[] {
    const folder = path.join(this.ground.foundation.config.dataFolder, 'mails');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .sort()
      .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  }

  /** Those to somebody, once there are so many: most are written only after the answer. */
  async lettersTo(name: string, count: number): Promise<string[]> {
    for (;;) {
      const found = this.letters().filter((letter) => letter.startsWith(`To: ${name}@`));
      if (found.length >= count) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** The code of the problem, or `accepted`. */
export const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error as { problem?: { code: string } }).problem?.code ?? String(error),
  );
