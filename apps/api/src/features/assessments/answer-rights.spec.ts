import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssessmentStatus, Place } from '@chorsu/access';
import type { Change } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import { newId } from '../../platform/context/id.ts';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { loadReferenceNetwork } from '../organisations/load-reference-network.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { organisations } from '../organisations/organisations.module.ts';
import { placeOf } from '../organisations/place.ts';
import { placesOf } from '../organisations/places.ts';
import { AnswerRights } from './answer-rights.ts';

let ground: TestGround;
let country: Place;
let ministry: Id;

beforeAll(async () => {
  ground = await openTestGround([organisations]);
  const system = ground.asSystem();
  await loadReferenceNetwork(system);
  const { id: countryId } = await system.db.findOneByOrFail(Organisation, { kind: 'country' });
  ministry = newId();
  await system.write([], (tx) =>
    tx.db.insert(Organisation, {
      id: ministry,
      kind: 'institution',
      code: 'ministry',
      name: { en: 'Ministry' },
      timeZone: 'UTC',
      languages: [],
      parentId: countryId,
      isInvented: true,
      createdAt: system.now,
    }),
  );
  country = await placeOf(system.sql, countryId, system.today);
});
afterAll(() => ground.close());

const as = (accountId: Id, role: 'expert' | 'focalPoint' | 'facilitator'): RequestContext => {
  const { today } = ground.asSystem();
  const sections = role === 'expert' ? { sections: ['law'] } : {};
  const memberships = [{ role, organisation: country, from: today, until: null, ...sections }];
  return ground.as({ person: { accountId, today, memberships }, session: null, isSystem: false });
};

async function reasonFor(
  ctx: RequestContext,
  aspect: string,
  isSettling = false,
  status: AssessmentStatus = 'open',
): Promise<string | undefined> {
  const change: Change = {
    id: newId(),
    path: 'q1',
    aspect: aspect as Change['aspect'],
    value: 2,
    by: newId(),
    for: ministry,
    seen: [],
    ...(isSettling ? { settle: true, reason: 'so' } : {}),
  };
  const facts = { country, status, readers: 'ownSections' } as const;
  const places = new Map((await placesOf(ctx.sql, [ministry], ctx.today)).map((place) => [place.id, place]));
  const rights = new AnswerRights(ctx, { facts, handedOut: {}, places });
  return rights.reasonToRefuse(change, [{ code: 'law' }]);
}

describe("an expert's proposal", () => {
  const expert = newId();
  const other = newId();

  it('is written by that expert', async () =>
    expect(await reasonFor(as(expert, 'expert'), `proposed:${expert}`)).toBeUndefined());

  it('is written by no other expert in their name', async () =>
    expect(await reasonFor(as(other, 'expert'), `proposed:${expert}`)).toBe('answer.not-allowed'));

  it('is not settled by the focal point', async () => {
    expect(await reasonFor(as(other, 'focalPoint'), `proposed:${expert}`, true)).toBe('answer.not-allowed');
    expect(await reasonFor(as(other, 'focalPoint'), 'value', true)).toBeUndefined();
  });
});

describe('a change that comes too late', () => {
  it('is told so to who might have written it, and to nobody else', async () => {
    const [focalPoint, expert] = [as(newId(), 'focalPoint'), as(newId(), 'expert')];
    for (const status of ['submitted', 'acknowledged'] as const) {
      expect(await reasonFor(focalPoint, 'value', false, status)).toBe('answer.frozen');
      expect(await reasonFor(expert, 'value', false, status)).toBe('answer.not-allowed');
    }
    const facilitator = as(newId(), 'facilitator');
    expect(await reasonFor(facilitator, 'value')).toBeUndefined();
    expect(await reasonFor(facilitator, 'value', false, 'inReview')).toBe('answer.in-review');
  });
});
