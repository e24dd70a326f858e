import type { Answered } from './members.graphql.ts';

const isWorkedOn = ({ status }: Answered): boolean => ['invited', 'open', 'inReview'].includes(status);

/** Versions that the country answers now, each once, the first due first; else the one that it answered last. */
export function answeredVersions(assessments: readonly Answered[]): readonly string[] {
  const byDate = [...assessments].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const running = byDate.filter(isWorkedOn);
  const last = byDate.findLast(({ status }) => status !== 'declined');
  const shown = running.length > 0 ? running : last ? [last] : [];
  return [...new Set(shown.map(({ versionId }) => versionId))];
}
