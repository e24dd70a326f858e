import { useQuery, type CombinedError } from 'urql';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { HomeSectionsDocument, type HomeAssessment, type HomeSection } from './home.graphql.ts';

export interface HomeSections {
  /** undefined while they are on their way, or when there is no assessment. */
  readonly rows: readonly HomeSection[] | undefined;
  readonly error: CombinedError | undefined;
  readonly reload: () => void;
}

/** How far each section is that the reader reads; a team member's only as far as they are their institution's. */
export function useHomeSections(
  assessment: HomeAssessment | undefined,
  { role, organisation }: OwnMembership,
): HomeSections {
  const [{ data, error }, reload] = useQuery({
    query: HomeSectionsDocument,
    variables: { id: assessment?.id ?? '' },
    pause: !assessment,
  });
  const isOwn = ({ leadId, contributorIds }: HomeSection) =>
    leadId === organisation.id || contributorIds.includes(organisation.id);
  return {
    rows: data?.assessmentSections.filter((row) => role !== 'teamMember' || isOwn(row)),
    error: data ? undefined : error,
    reload: () => reload({ requestPolicy: 'network-only' }),
  };
}
