import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionCookie } from '../../platform/auth/cookie.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { loadReferenceNetwork } from '../organisations/load-reference-network.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { organisations } from '../organisations/organisations.module.ts';
import { newAccount } from './account.entity.ts';
import { AccountsService } from './accounts.service.ts';
import { Entering } from './entering.ts';
import { AppointmentsService } from './appointments.service.ts';
import { InvitationPost } from './invitation-post.ts';
import { InvitationsService } from './invitations.service.ts';
import { addAccount, addMembership, JoiningService } from './joining.service.ts';
import { Letters } from './letters.ts';
import { members } from './members.module.ts';
import { ProcessBrake } from './sign-in-brake.ts';
import { SignInService } from './sign-in.service.ts';

let now = new Date('2026-03-01T08:00:00.000Z');
let ground: TestGround;
let inviting: InvitationsService;
let joining: JoiningService;

beforeAll(async () => {
  ground = await openTestGround([organisations, members], { clock: () => now });
  await loadReferenceNetwork(ground.asSystem());
  const { config, log, sessions, actors } = ground.foundation;
  const accounts = new AccountsService(sessions, actors, config);
  const entering = new Entering(sessions, actors, new SessionCookie(config.publicUrl), accounts);
  const post = new InvitationPost(new Letters(new Mail(config), log), config);
  inviting = new InvitationsService(post, new AppointmentsService(post));
  const brake = new ProcessBrake();
  joining = new JoiningService(
    entering,
    new SignInService(entering, config, brake, brake),
    actors,
    post,
    brake,
  );
});
afterAll(() => ground.close());

const isOpenAt = async (code: string, instant: string): Promise<boolean> => {
  now = new Date(instant);
  return (await joining.preview(ground.asSystem(), '10.0.0.1', code)) !== null;
};

describe('an invitation', () => {
  it('lasts fourteen days, and as long again from the day of a new code', async () => {
    const made = await inviting.inviteFirstAdministrator(ground.asSystem());
    expect(await isOpenAt(made.code!, '2026-03-15T07:59:59.000Z')).toBe(true);
    expect(await isOpenAt(made.code!, '2026-03-15T08:00:00.000Z')).toBe(false);
    const renewed = await inviting.renew(ground.asSystem(), made.id);
    expect(await isOpenAt(renewed.code!, '2026-03-29T07:59:59.000Z')).toBe(true);
    expect(await isOpenAt(renewed.code!, '2026-03-29T08:00:00.000Z')).toBe(false);
  });

  it('that the server printed is good for nobody once there is an administrator, however many were printed', async () => {
    const made = await inviting.inviteFirstAdministrator(ground.asSystem());
    const instant = now.toISOString();
    expect(await isOpenAt(made.code!, instant)).toBe(true);
    const ctx = ground.asSystem();
    const { id: network } = await ctx.db.findOneByOrFail(Organisation, { kind: 'network' });
    await ctx.write(network, async (tx) => {
      const accountId = tx.newId();
      const somebody = { name: 'Somebody', email: 'somebody@network.example', language: 'en' };
      await addAccount(tx, newAccount({ id: accountId, ...somebody, createdAt: tx.now }));
      await addMembership(tx, network, { accountId, organisationId: network, role: 'administrator' });
    });
    expect(await isOpenAt(made.code!, instant)).toBe(false);
  });
});
