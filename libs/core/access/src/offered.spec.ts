import { describe, expect, it } from '@jest/globals';
import type { Audience } from './audience.ts';
import { shownTogether } from './offered.ts';
import type { ComparisonReader } from './region-band.ts';
import type { CountryReleases, Detail } from './release.ts';
import { document, plan } from './small-questionnaire.fixture.ts';
import { TODAY } from './world.fixture.ts';

const releases = (detail: Detail, sections: readonly string[]): CountryReleases => ({
  releases: sections.map((section) => ({ section, audience: 'region' as const, detail })),
});
const reader = (more: Partial<ComparisonReader> = {}): ComparisonReader => ({
  audiences: ['region'],
  belongsTo: ['region'],
  observingFor: [],
  ownCountries: [],
  today: TODAY,
  ...more,
});
const shown = (
  details: readonly Detail[],
  more: Partial<ComparisonReader> = {},
  sections: readonly string[] = ['S1', 'S2'],
) => {
  const countries = details.map((detail, n) => ({ id: `c${n}`, releases: releases(detail, sections) }));
  return [...shownTogether({ document, plan, countries }, reader(more))].sort();
};
const offered = (...wish: Parameters<typeof shown>): boolean => shown(...wish).length > 0;

describe('a version that countries submitted', () => {
  it('is offered to who sees anybody by name', () => {
    expect(offered(['nothing', 'names'])).toBe(true);
    expect(offered(['nothing', 'names'], {}, ['S1'])).toBe(true);
  });
  it('isn’t offered where nothing is shared, nor to an audience that it isn’t shared with', () => {
    expect([offered([]), offered(['nothing', 'nothing'])]).toEqual([false, false]);
    const network: Audience[] = ['network'];
    expect(offered(['names'], { audiences: network, belongsTo: network })).toBe(false);
  });
  it('isn’t offered for the sake of fewer protected than a band needs', () => {
    expect(offered(['aggregates', 'aggregates', 'nothing'])).toBe(false);
    expect(offered(['aggregates', 'aggregates', 'aggregates'])).toBe(true);
  });
  it('is offered to who sees their own country in it, but not before a room', () => {
    expect(offered(['nothing'], { ownCountries: ['c0'] })).toBe(true);
    expect(offered(['nothing'], { ownCountries: ['elsewhere'] })).toBe(false);
    expect(offered(['nothing'], { ownCountries: ['c0'], isPresented: true })).toBe(false);
  });
  it('counts for the countries of which something is shown, and looks not submitted by the others', () => {
    expect(shown(['nothing', 'names', 'aggregates'])).toEqual(['c1']);
    expect(shown(['aggregates', 'names', 'nothing', 'aggregates'])).toEqual(['c0', 'c1', 'c3']);
    expect(shown(['nothing', 'nothing'], { ownCountries: ['c1'] })).toEqual(['c1']);
  });
});
