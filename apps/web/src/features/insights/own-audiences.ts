import { AUDIENCES, type Audience } from '@chorsu/access';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';

const audienceOf: Partial<Record<OwnMembership['role'], Audience>> = {
  secretariat: 'secretariat',
  analyst: 'network',
  focalPoint: 'region',
  deputy: 'region',
  observer: 'partners',
};

/**
 * As whom somebody may ask to look at a region, in the order of audiences; the server decides. A country's membership
 * counts in the regions that it belongs to, a region's in that region, a network's in all.
 */
export function ownAudiences(
  memberships: readonly OwnMembership[],
  regionId: string,
  countryIds: readonly string[],
): readonly Audience[] {
  const own = memberships.flatMap(({ role, organisation: { id, kind } }) => {
    const audience = audienceOf[role];
    const isHere = kind === 'network' || kind === 'institution' || id === regionId || countryIds.includes(id);
    return audience && isHere ? [audience] : [];
  });
  return AUDIENCES.filter((audience) => own.includes(audience));
}
