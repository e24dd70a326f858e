import { useMemo } from 'react';
import { hasNames } from '../../parts/compared/network-figures.ts';
import classes from './insights.module.css';
import type { NetworkViewProps } from './network-view-props.ts';
import { RegionHeatMap } from './region-heat-map.tsx';

/** The countries that are shown by name, region by region, each in the reader's alphabetical order. */
export function NetworkCountries({ network, version, search }: NetworkViewProps) {
  const byId = useMemo(() => new Map(network.countries.map((country) => [country.id, country])), [network]);
  return (
    <div className={classes.standing}>
      {network.regions
        .filter(({ comparison }) => hasNames(comparison))
        .map(({ region, comparison, editionOn }) => (
          <RegionHeatMap
            key={region.id}
            title={region.name}
            region={{
              region,
              editionOn,
              audience: network.audience,
              versionId: network.versionId,
              versions: network.versions,
              comparison,
              countries: comparison.countries.flatMap(({ id }) => byId.get(id) ?? []),
            }}
            comparison={comparison}
            version={version}
            search={search}
          />
        ))}
    </div>
  );
}
