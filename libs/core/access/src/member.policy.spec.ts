import { describe, expect, it } from '@jest/globals';
import { can } from './can.ts';
import { health, people, type Person } from './world.fixture.ts';

const everybody = Object.keys(people) as Person[];
const who = (may: (person: Person) => boolean): Person[] => everybody.filter(may);

describe('a membership', () => {
  const ending = (person: Person, endedBy?: Person) =>
    can(people[person], 'member.resume', {
      organisation: health,
      role: 'teamMember',
      accountId: people.healthMember.accountId,
      ...(endedBy ? { endedBy: people[endedBy].accountId } : {}),
    });
  it('that was ended is taken back by who ended it, as long as they still may', () => {
    expect(who((person) => ending(person, person))).toEqual(
      who((person) =>
        can(people[person], 'member.end', {
          organisation: health,
          role: 'teamMember',
          accountId: people.healthMember.accountId,
        }),
      ),
    );
    expect(ending('focalPoint', 'deputy')).toBe(false);
    expect(ending('focalPoint')).toBe(false);
  });
});
