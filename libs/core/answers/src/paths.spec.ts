import { describe, expect, it } from '@jest/globals';
import { after, edit, opened, question, row, section, shown } from './world.fixture.ts';

const calculated = (code: string, calculation: string) => question('calculated', code, { calculation });

/** A form whose first and last questions stand outside all groups, and where paths of all kinds are worked out. */
function worldWith(place: 'outside' | 'group' | 'row' | 'inner', calculation: string) {
  const asked = (where: typeof place) => (where === place ? [calculated('it', calculation)] : []);
  return after(
    opened(
      section('general', [question('integer', 'age'), question('text', 'town')], { isUngrouped: true }),
      section('home', [
        question('integer', 'rooms'),
        section('kitchen', [question('integer', 'stoves')]),
        ...asked('group'),
      ]),
      section(
        'general_2',
        [
          question('table', 'people', {
            items: [
              question('text', 'name'),
              question('integer', 'years'),
              question('table', 'pets', { items: [question('text', 'pet'), ...asked('inner')] }),
              ...asked('row'),
            ],
          }),
          ...asked('outside'),
        ],
        { isUngrouped: true },
      ),
    ),
    edit('age', '40'),
    edit('town', 'Osh'),
    edit('rooms', '3'),
    edit('stoves', '2'),
    row('people', 'r1'),
    row('people', 'r2'),
    edit('people[r1]/name', 'Ana'),
    edit('people[r1]/years', '30'),
    edit('people[r2]/name', 'Bo'),
    row('people[r1]/pets', 'p1'),
    row('people[r1]/pets', 'p2'),
    edit('people[r1]/pets[p1]/pet', 'cat'),
    edit('people[r1]/pets[p2]/pet', 'dog'),
  );
}

describe('paths through a document', () => {
  it.each([
    ['../age', '40'],
    ['../town', 'Osh'],
    ['/data/age', '40'],
    ['/data/home/rooms', '3'],
    ['../home/kitchen/stoves', '2'],
    ['//stoves', '2'],
    ['../rooms', null],
    ['/data/rooms', null],
    ['count(/data/people)', '2'],
    ["string(/data/people[name = 'Bo']/name)", 'Bo'],
    ['count(../people[years > 3])', '1'],
    ['count(../people/pets)', '2'],
    ['/data/general/age', null],
    ['count(../../*)', '0'],
  ])('from outside all groups, %s is %s', (path, value) =>
    expect(shown(worldWith('outside', path), 'it')).toBe(value),
  );

  it.each([
    ['../rooms', '3'],
    ['../kitchen/stoves', '2'],
    ['../../age', '40'],
    ['../../town', 'Osh'],
    ['/data/age + 1', '41'],
    ['../age', null],
    ['../stoves', null],
    ['count(../../people)', '2'],
  ])('from a group, %s is %s', (path, value) => expect(shown(worldWith('group', path), 'it')).toBe(value));

  it.each([
    ['../name', 'Ana', 'Bo'],
    ['../years', '30', null],
    ['../../age', '40', '40'],
    ['../../home/rooms', '3', '3'],
    ['position(..)', '1', '2'],
    ['count(../pets)', '2', '0'],
    ["join('+', ../pets/pet)", 'cat+dog', null],
    ['../../people[2]/name', 'Bo', 'Bo'],
    ['count(../../people[name = current()/../name])', '1', '1'],
    ['../age', null, null],
  ])('from a row, %s is %s there and %s in the next', (path, first, second) => {
    const world = worldWith('row', path);
    expect([shown(world, 'people[r1]/it'), shown(world, 'people[r2]/it')]).toEqual([first, second]);
  });

  it.each([
    ['../pet', 'cat', 'dog'],
    ['../../name', 'Ana', 'Ana'],
    ['../../../age', '40', '40'],
    ['position(..)', '1', '2'],
    ['position(../..)', '1', '1'],
    ['count(../../pets)', '2', '2'],
  ])('from an inner row, %s is %s there and %s in the next', (path, first, second) => {
    const world = worldWith('inner', path);
    expect([shown(world, 'people[r1]/pets[p1]/it'), shown(world, 'people[r1]/pets[p2]/it')]).toEqual([
      first,
      second,
    ]);
  });

  it('follow what they name when it changes', () => {
    const world = worldWith('group', '../../age * 2');
    expect(shown(world, 'it')).toBe('80');
    expect(shown(after(world, edit('age', '50')), 'it')).toBe('100');
    const rows = worldWith('outside', 'sum(../people/years)');
    expect(shown(after(rows, edit('people[r2]/years', '7')), 'it')).toBe('37');
  });
});
