import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../platform/context/problem-error.ts';
import { answersCsv } from './answers-csv.ts';
import { documents, InsightsWorld } from './insights-world.fixture.ts';

let world: InsightsWorld;

beforeAll(async () => {
  world = await InsightsWorld.open();
  for (const [country, staff] of Object.entries({ A: '40', B: '12', C: '7' }))
    await world.submit(country, 'form', {
      answers: [
        { path: 'staff', value: staff },
        { path: 'posts[r1]/place', value: `Gate of ${country}` },
      ],
    });
  await world.release('A', 'form', { secretariat: 'everything', region: 'names' });
  await world.release('B', 'form', { secretariat: 'names' });
}, 60_000);
afterAll(() => world.close());

const shownTo = async (ctx: Parameters<InsightsWorld['answers']['compare']>[0], more: object = {}) => {
  const { shown } = await world.answers.compare(ctx, { regionId: world.idOf('north'), ...more });
  return shown.map(({ countryId, answers }) => [
    [...world.places].find(([, { id }]) => id === countryId)![0],
    answers.map(({ path }) => path),
  ]);
};

describe('answers side by side', () => {
  it('are those of the countries that show any', async () =>
    expect(await shownTo(world.as(['secretariat', 'north']))).toEqual([
      ['A', ['staff', 'posts[r1]/place']],
      ['B', ['staff']],
    ]));

  it('hold the own country, but not before a room', async () => {
    const focalPoint = world.as(['focalPoint', 'C']);
    expect(await shownTo(focalPoint)).toEqual([
      ['A', ['staff']],
      ['C', ['staff', 'posts[r1]/place']],
    ]);
    expect(await shownTo(focalPoint, { isPresented: true })).toEqual([['A', ['staff']]]);
  });

  it('make a file of one line an answer', async () => {
    const wish = { regionId: world.idOf('north') };
    const compared = await world.answers.compare(world.as(['secretariat', 'north']), wish);
    const [head, ...lines] = answersCsv(compared, documents.form, 'en').split('\r\n');
    expect(head!.split(',')).toHaveLength(12);
    expect(lines).toEqual([
      'secretariat,form,A,A,2026-11-23,F,staff,Question staff,staff,40,,',
      'secretariat,form,A,A,2026-11-23,F,place,Question place,posts[r1]/place,Gate of A,,',
      'secretariat,form,B,B,2026-11-23,F,staff,Question staff,staff,12,,',
    ]);
  });

  it('are narrowed to a section', async () =>
    expect(await shownTo(world.as(['secretariat', 'north']), { section: 'none' })).toEqual([]));

  it('are refused to who belongs to no audience of the region', async () =>
    expect(
      await shownTo(world.as(['secretariat', 'south'])).catch((error: unknown) =>
        error instanceof ProblemError ? error.problem.code : error,
      ),
    ).toBe('access.forbidden'));
});
