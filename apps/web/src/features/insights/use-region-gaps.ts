import { useMemo } from 'react';
import { useQuery } from 'urql';
import { askedOf } from './compare-search.ts';
import { sharedGapRows } from './gap-sharing-figures.ts';
import { RegionSharedGapsDocument } from './insights.graphql.ts';
import type { RegionViewProps } from './region-view-props.ts';

/** The gaps that countries of the region share, made for the same audience over the same version; undefined on their way. */
export function useRegionGaps({ region, version, search }: RegionViewProps) {
  const [{ data, error }, reload] = useQuery({
    query: RegionSharedGapsDocument,
    variables: { regionId: region.region.id, ...askedOf(search) },
  });
  const shared = data?.regionSharedGaps;
  const isThis =
    shared?.audience === region.audience &&
    shared.versionId === region.versionId &&
    shared.organisation.id === region.region.id;
  const gaps = useMemo(
    () =>
      isThis && shared.gaps ? { shared, rows: sharedGapRows(shared.gaps, version.document) } : undefined,
    [isThis, shared, version.document],
  );
  return { gaps, error, reload };
}
