import { describe, expect, it } from '@jest/globals';
import { AUDIENCES, type Audience } from './audience.ts';
import { sectionsReadByName } from './read-by-name.ts';
import { DETAILS, type Release } from './release.ts';
import { document } from './small-questionnaire.fixture.ts';
import { TODAY } from './world.fixture.ts';

const read = (audience: Audience, ...releases: Release[]): readonly string[] =>
  sectionsReadByName(
    document,
    { releases },
    { as: 'outside', audiences: [audience], observingFor: [], today: TODAY },
  );

describe('sections that a reader from outside reads by name', () => {
  it('are those released to their audience by name or in full, nothing less, and to nobody else', () => {
    for (const audience of AUDIENCES)
      for (const detail of DETAILS)
        for (const reader of AUDIENCES)
          expect([audience, detail, reader, read(reader, { section: 'S1', audience, detail })]).toEqual([
            audience,
            detail,
            reader,
            reader === audience && (detail === 'names' || detail === 'everything') ? ['S1'] : [],
          ]);
  });

  it('count as read where only a section inside is released, and not once the release has ended', () => {
    const inner: Release = { section: 'S1a', audience: 'region', detail: 'names' };
    expect(read('region', inner)).toEqual(['S1']);
    expect(read('region', { ...inner, until: '2000-01-01' })).toEqual([]);
  });

  it('stand in document order, and none while everything is closed', () => {
    const releases: Release[] = [
      { section: 'S2', audience: 'secretariat', detail: 'names' },
      { section: 'S1', audience: 'secretariat', detail: 'everything' },
    ];
    expect(read('secretariat', ...releases)).toEqual(['S1', 'S2']);
    const reader = { as: 'outside', audiences: ['secretariat'], observingFor: [], today: TODAY } as const;
    expect(sectionsReadByName(document, { releases, isPaused: true }, reader)).toEqual([]);
  });
});
