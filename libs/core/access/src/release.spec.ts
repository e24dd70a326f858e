import { describe, expect, it } from '@jest/globals';
import { type Audience, AUDIENCES } from './audience.ts';
import {
  type CountryReleases,
  type Detail,
  detailAt,
  DETAILS,
  poolDetail,
  type Release,
  releaseProblem,
  releasesOf,
  standardRelease,
} from './release.ts';
import { document, plan } from './small-questionnaire.fixture.ts';
import { TODAY } from './world.fixture.ts';

type Sensitivity = 'national' | 'secretariat' | 'region';

/** Slow and plainly right: one audience, one question, written as the rules are told. */
function oracle(
  { releases, isPaused }: CountryReleases,
  audience: Audience,
  observingFor: readonly string[],
  sections: readonly string[],
  sensitivity: Sensitivity,
): Detail {
  if (isPaused) return 'nothing';
  if (sensitivity === 'national') return 'nothing';
  if (sensitivity === 'secretariat' && audience !== 'secretariat') return 'nothing';
  for (const section of [...sections].reverse()) {
    for (const release of releases) {
      if (release.section !== section || release.audience !== audience) continue;
      if (release.until && release.until < TODAY) return 'nothing';
      if (audience === 'partners' && release.organisations) {
        let isNamed = false;
        for (const id of release.organisations) if (observingFor.includes(id)) isNamed = true;
        if (!isNamed) return 'nothing';
      }
      if (release.detail === 'everything' && audience === 'region') return 'names';
      if (release.detail === 'everything' && audience === 'partners') return 'names';
      return release.detail;
    }
  }
  return 'nothing';
}

const order = (detail: Detail): number => DETAILS.indexOf(detail);

describe('the detail of a question, against a second implementation', () => {
  it('is the same for all audiences × details × sensitivities × dates × named partners', () => {
    const entries = (section: string): (Release | undefined)[] => [
      undefined,
      ...AUDIENCES.flatMap((audience) =>
        DETAILS.flatMap((detail) =>
          [undefined, '2026-11-22', TODAY].flatMap((until) =>
            [undefined, ['donor'], ['other']].map((organisations) => ({
              section,
              audience,
              detail,
              ...(until ? { until } : {}),
              ...(organisations ? { organisations } : {}),
            })),
          ),
        ),
      ),
    ];
    const seenBy: Audience[][] = [
      ...AUDIENCES.map((audience) => [audience]),
      ['secretariat', 'region'],
      ['network', 'region'],
      [],
    ];
    const wrong: unknown[] = [];
    let compared = 0;
    for (const outer of entries('S1'))
      for (const inner of entries('S1a'))
        for (const isPaused of outer && inner ? [false] : [false, true]) {
          const country = { releases: [outer, inner].flatMap((entry) => entry ?? []), isPaused };
          for (const audiences of seenBy) {
            const at = detailAt(country, { as: 'outside', audiences, observingFor: ['donor'], today: TODAY });
            for (const sections of [['S1'], ['S1', 'S1a'], ['S2']])
              for (const sensitivity of ['national', 'secretariat', 'region'] as const) {
                const each = audiences.map((audience) =>
                  oracle(country, audience, ['donor'], sections, sensitivity),
                );
                const expected = each.length === 0 ? 'nothing' : DETAILS[Math.min(...each.map(order))];
                compared++;
                if (at(sections, sensitivity) !== expected)
                  wrong.push({ country, audiences, sections, sensitivity });
              }
          }
        }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(compared).toBeGreaterThan(1_000_000);
  });
});

describe('a release', () => {
  const at = (releases: Release[], audience: Audience = 'region') =>
    detailAt({ releases }, { as: 'outside', audiences: [audience], observingFor: [], today: TODAY });

  it('that ended does not fall back to a wider one around it', () =>
    expect(
      at([
        { section: 'S1', audience: 'region', detail: 'names' },
        { section: 'S1a', audience: 'region', detail: 'aggregates', until: '2026-11-01' },
      ])(['S1', 'S1a'], 'region'),
    ).toBe('nothing'));

  it('lets nothing of a confidential section out, nor of those inside it, to anyone', () => {
    const releases = ['S1', 'S1a', 'S2'].flatMap((section) =>
      AUDIENCES.map((audience): Release => ({ section, audience, detail: 'names' })),
    );
    for (const audience of AUDIENCES) {
      const seen = detailAt(
        { releases, confidential: ['S1'] },
        { as: 'outside', audiences: [audience], observingFor: [], today: TODAY },
      );
      expect([['S1'], ['S1', 'S1a'], ['S2']].map((chain) => seen(chain, 'region'))).toEqual([
        'nothing',
        'nothing',
        'names',
      ]);
      // Nor by way of a figure that it feeds.
      expect(poolDetail(plan.pools.themes[0]!, seen)).toBe('nothing');
    }
  });

  it('of a pooled figure is the least of all that feeds it: never a part-sum', () => {
    const [t1, t2] = plan.pools.themes;
    const both: Release[] = [
      { section: 'S1', audience: 'secretariat', detail: 'names' },
      { section: 'S1a', audience: 'secretariat', detail: 'aggregates' },
      { section: 'S2', audience: 'secretariat', detail: 'names' },
      { section: 'S2', audience: 'region', detail: 'names' },
    ];
    expect(poolDetail(t1!, at(both, 'secretariat'))).toBe('aggregates');
    expect(poolDetail(t2!, at(both, 'secretariat'))).toBe('names');
    // q6 goes no further than the secretariat, so the theme that it feeds doesn't either.
    expect(poolDetail(t2!, at(both, 'region'))).toBe('nothing');
    expect(poolDetail({ ...t1!, sections: [] }, at(both, 'secretariat'))).toBe('nothing');
  });

  it('is refused for unknown sections, and for texts to the region or partners', () => {
    expect(releaseProblem(document, standardRelease(document))).toBeUndefined();
    expect(
      releaseProblem(document, { S1a: { secretariat: 'everything', network: 'everything' } }),
    ).toBeUndefined();
    expect(releaseProblem(document, { S9: { region: 'names' } })).toEqual({
      code: 'release.unknown-section',
      parameters: { section: 'S9' },
    });
    expect(releaseProblem(document, { S1: { region: 'everything' } })?.code).toBe('release.too-wide');
    expect(releaseProblem(document, { S1: { partners: 'everything' } })?.code).toBe('release.too-wide');
  });

  it('in the standard form covers every section, and gives the region no names', () => {
    const standard = standardRelease(document);
    expect(Object.keys(standard)).toEqual(['S1', 'S2']);
    const region = at([...releasesOf(standard)]);
    expect([
      region(['S1'], 'region'),
      region(['S1', 'S1a'], 'region'),
      region(['S2'], 'secretariat'),
    ]).toEqual(['aggregates', 'aggregates', 'nothing']);
  });
});
