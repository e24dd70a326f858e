import { describe, expect, it } from '@jest/globals';
import { AUDIENCES, audiencesFor, belongsToAudience } from './audience.ts';
import { comparisonReader } from './region-band.ts';
import { a, b, c, d, donor, holding, network, north, people, type Person, south } from './world.fixture.ts';

const of = (person: Person, place: typeof a) =>
  AUDIENCES.filter((audience) => belongsToAudience(people[person], place, audience));

describe('an audience', () => {
  it.each([
    ['northSecretariat', [['secretariat'], [], ['secretariat']]],
    ['southSecretariat', [[], ['secretariat'], ['secretariat']]],
    ['analyst', [['network'], ['network'], ['network']]],
    ['neighbour', [['region'], [], ['region']]],
    ['healthMember', [[], [], []]],
    ['observer', [['partners'], ['partners'], ['partners']]],
    ['administrator', [[], [], []]],
    ['designer', [[], [], []]],
  ] as const)('%s looks at north, south and the country in both', (person, [atNorth, atSouth, atBoth]) =>
    expect([of(person, north), of(person, south), of(person, d)]).toEqual([atNorth, atSouth, atBoth]),
  );

  it('of the region takes in neighbours from any shared region, none from elsewhere', () => {
    const fromBoth = holding('focalPoint', d);
    expect([a, b, c].map((place) => belongsToAudience(fromBoth, place, 'region'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(belongsToAudience(people.neighbour, network, 'region')).toBe(false);
  });
  it('of partners is bounded by where the observer stands', () => {
    const regional = holding('observer', { ...donor, within: ['n', 'south', 'donor'] });
    expect([north, south, c].map((place) => belongsToAudience(regional, place, 'partners'))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the audiences of a screen', () => {
  it('are one of the own', () => {
    expect(audiencesFor(people.northSecretariat, north)).toEqual(['secretariat']);
    expect(audiencesFor(people.neighbour, north)).toEqual(['region']);
    expect(audiencesFor(people.neighbour, north, 'secretariat')).toBeUndefined();
    expect(audiencesFor(people.neighbour, south)).toBeUndefined();
  });
  it('are the own and the region when it is shown as the region would see it', () => {
    expect(audiencesFor(people.northSecretariat, north, 'region')).toEqual(['secretariat', 'region']);
    expect(audiencesFor(people.administrator, north, 'region')).toBeUndefined();
  });
  it('make the reader of a comparison', () => {
    expect(comparisonReader(people.neighbour, north, [b.id])).toMatchObject({
      audiences: ['region'],
      belongsTo: ['region'],
      ownCountries: ['b'],
    });
    expect(comparisonReader(people.stranger, north, [])).toBeUndefined();
  });
  it('present to the region, whatever was asked', () => {
    const presented = { audience: 'secretariat', isPresented: true } as const;
    expect(comparisonReader(people.northSecretariat, north, [], presented)).toMatchObject({
      audiences: ['secretariat', 'region'],
      isPresented: true,
    });
    expect(comparisonReader(people.neighbour, north, [b.id], { isPresented: true })).toMatchObject({
      audiences: ['region'],
      isPresented: true,
    });
  });
});
