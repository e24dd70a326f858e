import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { RegionsMap } from '../../parts/compared/regions-map.tsx';
import classes from './insights.module.css';
import type { NetworkViewProps } from './network-view-props.ts';

/** Region by region; from a cell down to the region's own page, with the same filters. */
export function NetworkRegions({ network, version, search }: NetworkViewProps) {
  const navigate = useNavigate();
  const { rows: _, ...kept } = search;
  return (
    <section>
      <RegionsMap
        network={network}
        document={version.document}
        onOpen={(regionId) =>
          void navigate({
            to: '/compare/$regionId',
            params: { regionId },
            search: { ...kept, ...(network.versionId ? { version: network.versionId } : {}) },
            state: { isFromOverview: true },
          })
        }
      />
      <p className={classes.note}>
        <FormattedMessage id="insights.network.keys" />
      </p>
    </section>
  );
}
