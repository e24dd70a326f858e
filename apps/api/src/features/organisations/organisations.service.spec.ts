import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../platform/context/problem-error.ts';
import { stranger } from '../../platform/context/actor.ts';
import { eventsAfter } from '../../platform/events/event-log.ts';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { loadReferenceNetwork } from './load-reference-network.ts';
import type { Organisation } from './organisation.entity.ts';
import { organisations } from './organisations.module.ts';
import { OrganisationsService } from './organisations.service.ts';
import { placeOf } from './place.ts';

const service = new OrganisationsService();
let ground: TestGround;
let byCode: Map<string, Organisation>;

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  );

beforeAll(async () => {
  ground = await openTestGround([organisations]);
  await loadReferenceNetwork(ground.asSystem());
  byCode = new Map((await service.list(ground.asSystem(), {})).map((one) => [one.code, one]));
});
afterAll(() => ground.close());

const institution = (code: string) => ({
  kind: 'institution' as const,
  code,
  name: { en: 'Ministry of Health' },
  timeZone: 'Asia/Tashkent',
  parentId: byCode.get('UZB')!.id,
});

describe('organisations', () => {
  it('come with the reference network, once', async () => {
    await loadReferenceNetwork(ground.asSystem());
    const all = await service.list(ground.asSystem(), {});
    expect(all.filter(({ kind }) => kind === 'region')).toHaveLength(8);
    expect(all.filter(({ kind }) => kind === 'country')).toHaveLength(63);
    expect(byCode.get('UZB')).toMatchObject({
      timeZone: 'Asia/Tashkent',
      languages: ['uz', 'ru'],
      isInvented: false,
    });
  });

  it('know their place: Morocco stands in two regions', async () => {
    const ctx = ground.asSystem();
    const place = await placeOf(ctx.sql, byCode.get('MAR')!.id, ctx.today);
    const expected = ['MAR', 'AAF', 'NAS', 'COE'].map((code) => byCode.get(code)!.id);
    expect([...place.within].sort()).toEqual([...expected].sort());
    // The policies count on the order: the network first, itself last.
    expect([place.within[0], place.within.at(-1)]).toEqual([expected.at(-1), expected[0]]);
  });

  it('are listed within a region', async () => {
    const found = await service.list(ground.asSystem(), { kind: 'country', within: byCode.get('CA')!.id });
    expect(found.map(({ code }) => code)).toEqual(['AFG', 'KAZ', 'KGZ', 'MNG', 'PAK', 'TJK', 'UZB']);
  });

  it('are made, changed and recorded in the stream of the network', async () => {
    const made = await service.create(ground.asSystem(), institution('MOH'));
    const changed = await service.update(ground.asSystem(), made.id, {
      ...institution('MOH'),
      name: { en: 'Health', fr: 'Santé' },
    });
    expect(changed.name).toEqual({ en: 'Health', fr: 'Santé' });
    const { id } = byCode.get('COE')!;
    const kinds = (await eventsAfter(ground.asSystem().sql, id, 0)).map(({ sequence, kind }) => [
      sequence,
      kind,
    ]);
    expect(kinds).toEqual([
      [1, 'network.loaded'],
      [2, 'organisation.created'],
      [3, 'organisation.updated'],
    ]);
  });

  it('refuse a taken code, an unknown time zone and a stranger, and record nothing of it', async () => {
    await service.create(ground.asSystem(), institution('TWICE'));
    expect(await codeOf(service.create(ground.asSystem(), institution('TWICE')))).toBe(
      'organisation.code-taken',
    );
    expect(
      await codeOf(service.create(ground.asSystem(), { ...institution('Z'), timeZone: 'Asia/Nowhere' })),
    ).toBe('organisation.time-zone-unknown');
    // A stranger doesn't learn which organisations there are.
    for (const parentId of [byCode.get('UZB')!.id, 'nothing'])
      expect(await codeOf(service.create(ground.as(stranger), { ...institution('S'), parentId }))).toBe(
        'organisation.not-found',
      );
    expect(await codeOf(service.one(ground.as(stranger), byCode.get('UZB')!.id))).toBe(
      'organisation.not-found',
    );
    expect(await codeOf(service.one(ground.asSystem(), 'nothing'))).toBe('organisation.not-found');
    expect(await eventsAfter(ground.asSystem().sql, byCode.get('COE')!.id, 4)).toEqual([]);
  });

  it('stand where their kind belongs, with names that a screen can show', async () => {
    const wrong = (change: object) =>
      codeOf(service.create(ground.asSystem(), { ...institution('W'), ...change }));
    expect(await wrong({ kind: 'country' })).toBe('organisation.misplaced');
    expect(await wrong({ name: { en: 'x'.repeat(201) } })).toBe('organisation.name-too-long');
    expect(await wrong({ languages: ['not a language'] })).toBe('organisation.languages-unknown');
  });

  it('move between regions with dates', async () => {
    const [country, from, to] = ['MNG', 'CA', 'SEA'].map((code) => byCode.get(code)!.id) as [
      string,
      string,
      string,
    ];
    const ctx = ground.asSystem();
    await service.joinRegion(ctx, country, to, '2027-01-01');
    await service.leaveRegion(ctx, country, from, '2026-12-31');
    expect((await placeOf(ctx.sql, country, '2026-12-31')).within).toContain(from);
    expect((await placeOf(ctx.sql, country, '2027-01-01')).within).not.toContain(from);
    expect((await placeOf(ctx.sql, country, '2027-01-01')).within).toContain(to);
    expect(await codeOf(service.joinRegion(ctx, country, to, '2027-05-01'))).toBe('region.joined-already');
  });
});
