import { describe, expect, it } from '@jest/globals';
import { answeredVersions } from './answered-versions.ts';
import type { Answered } from './members.graphql.ts';

const assessment = (versionId: string, status: Answered['status'], dueOn: string): Answered => ({
  id: `${versionId} ${dueOn}`,
  versionId,
  status,
  dueOn,
});

describe('versions to whose sections an expert is invited', () => {
  it('are those that the country answers now, the first due first, each once', () =>
    expect(
      answeredVersions([
        assessment('old', 'acknowledged', '2024-01-01'),
        assessment('late', 'open', '2027-05-01'),
        assessment('soon', 'inReview', '2027-01-01'),
        assessment('soon', 'invited', '2028-01-01'),
      ]),
    ).toEqual(['soon', 'late']));
  it('else the last one that it answered', () => {
    expect(
      answeredVersions([
        assessment('older', 'closed', '2022-01-01'),
        assessment('last', 'submitted', '2024-01-01'),
        assessment('never', 'declined', '2026-01-01'),
      ]),
    ).toEqual(['last']);
    expect(answeredVersions([])).toEqual([]);
  });
});
