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

const as = (accountId: Id, role: 'expert' | 'focalPoint' | 'deputy' | 'facilitator'): RequestContext => {
  const { today } = ground.asSystem();
  const sections = role === 'expert' ? { sections: ['law'] } : {};
  const memberships = [{ role, organisation: country, from: today, until: null, ...sections }];
  return ground.as({ person: { accountId, today, memberships }, session: null, isSystem: false });
};

async function reasonFor(
  ctx: RequestContext,
  aspect: string,
  more: {
    readonly for?: Id;
    readonly isSettling?: boolean;
    readonly section?: string;
    readonly status?: AssessmentStatus;
  } = {},
): Promise<string | undefined> {
  const change: Change = {
    id: newId(),
    path: 'q1',
    aspect: aspect as Change['aspect'],
    value: 2,
    by: newId(),
    for: more.for ?? country.id,
    seen: [],
    ...(more.isSettling ? { settle: true, reason: 'so' } : {}),
  };
  const facts = { country, status: more.status ?? 'open', readers: 'ownSections' } as const;
  const found = await placesOf(ctx.sql, [country.id, ministry], ctx.today);
  const places = new Map(found.map((place) => [place.id, place]));
  const rights = new AnswerRights(ctx, { facts, handedOut: {}, places });
  return rights.reasonToRefuse(change, [{ code: more.section ?? 'law' }]);
}

const refused = 'answer.not-allowed';

describe.each(['proposed', 'comment'])("an expert's %s", (part) => {
  const expert = newId();
  const other = newId();
  const own = `${part}:${expert}`;

  it('is written by that expert, for the country, in sections to which they are invited', async () => {
    expect(await reasonFor(as(expert, 'expert'), own)).toBeUndefined();
    expect(await reasonFor(as(expert, 'expert'), own, { for: ministry })).toBe(refused);
    expect(await reasonFor(as(expert, 'expert'), own, { section: 'plans' })).toBe(refused);
  });

  it('is written by no other in their name, nor settled', async () => {
    expect(await reasonFor(as(other, 'expert'), own)).toBe(refused);
    expect(await reasonFor(as(other, 'focalPoint'), own)).toBe(refused);
    expect(await reasonFor(as(other, 'focalPoint'), own, { isSettling: true })).toBe(refused);
    expect(await reasonFor(as(expert, 'focalPoint'), own, { isSettling: true })).toBe(refused);
  });

  it('is written by nobody at home, who aren’t experts', async () => {
    for (const role of ['focalPoint', 'deputy', 'facilitator'] as const)
      expect(await reasonFor(as(expert, role), own)).toBe(refused);
    expect(await reasonFor(as(expert, 'deputy'), own, { status: 'inReview' })).toBe(refused);
  });
});

it('an expert changes neither the answer of the country nor its comment', async () => {
  for (const aspect of ['value', 'comment', 'agreed'])
    for (const where of [country.id, ministry])
      expect(await reasonFor(as(newId(), 'expert'), aspect, { for: where })).toBe(refused);
});

describe('an agreed level', () => {
  it('is set by the focal point, for the country', async () => {
    expect(await reasonFor(as(newId(), 'focalPoint'), 'agreed')).toBeUndefined();
    expect(await reasonFor(as(newId(), 'focalPoint'), 'agreed', { for: ministry })).toBe(refused);
  });

  it('is not set by a deputy, who settles other aspects, under the name of settling', async () => {
    const deputy = as(newId(), 'deputy');
    expect(await reasonFor(deputy, 'agreed')).toBe(refused);
    for (const where of [country.id, ministry])
      expect(await reasonFor(deputy, 'agreed', { isSettling: true, for: where })).toBe(refused);
    expect(await reasonFor(deputy, 'value', { isSettling: true, for: ministry })).toBeUndefined();
  });
});

it('a change that comes before the country has accepted is told so', async () => {
  for (const status of ['invited', 'declined'] as const)
    expect(await reasonFor(as(newId(), 'focalPoint'), 'value', { status, for: ministry })).toBe(
      'answer.not-accepted',
    );
});

describe('a change that comes too late', () => {
  it('is told so to who might have written it, and to nobody else', async () => {
    const [focalPoint, expert] = [as(newId(), 'focalPoint'), newId()];
    for (const status of ['submitted', 'acknowledged'] as const) {
      const late = { status, for: ministry };
      expect(await reasonFor(focalPoint, 'value', late)).toBe('answer.frozen');
      expect(await reasonFor(as(expert, 'expert'), 'value', late)).toBe(refused);
      expect(await reasonFor(as(expert, 'expert'), `proposed:${expert}`, { status })).toBe('answer.frozen');
    }
    const facilitator = as(newId(), 'facilitator');
    expect(await reasonFor(facilitator, 'value', { for: ministry })).toBeUndefined();
    expect(await reasonFor(facilitator, 'value', { for: ministry, status: 'inReview' })).toBe(
      'answer.in-review',
    );
  });
});
