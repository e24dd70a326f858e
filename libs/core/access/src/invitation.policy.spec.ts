import { describe, expect, it } from '@jest/globals';
import type { Actor } from './actor.ts';
import { abilities, can } from './can.ts';
import { a, b, health, holding, network, north, people, type Person, TODAY } from './world.fixture.ts';

const everybody = Object.keys(people) as Person[];
const who = (may: (actor: Actor) => boolean): Person[] => everybody.filter((person) => may(people[person]));

describe('a focal point’s invitation', () => {
  const invitedBy = people.northSecretariat.accountId;
  const appointment = { organisation: a, role: 'focalPoint', invitedBy } as const;
  const second: Actor = { ...people.administrator, accountId: 'account-second' };

  it('is confirmed or rejected by an administrator, nobody else', () => {
    for (const permission of ['invitation.confirm', 'invitation.reject'] as const)
      expect(who((actor) => can(actor, permission, appointment))).toEqual(['administrator']);
  });

  it('is confirmed by a second person: not by who made it', () => {
    const own = { ...appointment, invitedBy: people.administrator.accountId };
    expect(can(people.administrator, 'invitation.confirm', own)).toBe(false);
    expect(can(second, 'invitation.confirm', own)).toBe(true);
  });

  it('is never confirmed by who is invited, nor by an administrator with a national role in that country', () => {
    expect(can(people.administrator, 'invitation.confirm', { ...appointment, isForSelf: true })).toBe(false);
    for (const place of [a, health]) {
      const role = place === a ? 'deputy' : 'teamMember';
      const [national] = holding(role, place).memberships;
      const both = { ...second, memberships: [...second.memberships, national!] };
      expect(can(both, 'invitation.confirm', appointment)).toBe(false);
      expect(can(both, 'invitation.confirm', { ...appointment, organisation: b })).toBe(true);
    }
  });

  it('is not confirmed by an administrator whose time is over', () => {
    const former = holding('administrator', network, { until: '2026-11-22' });
    expect(can({ ...former, today: TODAY }, 'invitation.confirm', appointment)).toBe(false);
  });

  it('gets a new code from who made it alone; others take it back and invite anew', () => {
    expect(who((actor) => can(actor, 'invitation.renew', appointment))).toEqual(['northSecretariat']);
    expect(who((actor) => can(actor, 'invitation.withdraw', appointment))).toEqual([
      'administrator',
      'northSecretariat',
    ]);
  });

  it('is taken neither by who made it nor by who confirmed it', () => {
    const confirmed = { ...appointment, confirmedBy: people.administrator.accountId };
    expect(can(people.administrator, 'invitation.take', confirmed)).toBe(false);
    expect(can(people.northSecretariat, 'invitation.take', confirmed)).toBe(false);
    expect(can(people.stranger, 'invitation.take', confirmed)).toBe(true);
  });
});

describe('other invitations', () => {
  it('wait for nobody', () => {
    const invitedBy = people.focalPoint.accountId;
    for (const [role, organisation] of [
      ['deputy', a],
      ['teamMember', health],
      ['secretariat', north],
      ['administrator', network],
    ] as const)
      expect(who((actor) => can(actor, 'invitation.confirm', { organisation, role, invitedBy }))).toEqual([]);
  });

  it('are renewed by everybody who may offer the role', () =>
    expect(
      abilities(people.deputy, 'invitation', {
        organisation: health,
        role: 'teamMember',
        invitedBy: people.focalPoint.accountId,
      }),
    ).toEqual(expect.arrayContaining(['invitation.renew', 'invitation.withdraw'])));
});
