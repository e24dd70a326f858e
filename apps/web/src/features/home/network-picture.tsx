import { Section } from '@chorsu/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { NetworkComparisonDocument } from '../../parts/compared/compared.graphql.ts';
import { rowsOf } from '../../parts/compared/network-figures.ts';
import { NotAvailable, NothingShared } from '../../parts/compared/not-available.tsx';
import { RegionsMap } from '../../parts/compared/regions-map.tsx';
import { WithVersion } from '../../parts/compared/with-version.tsx';

/** For analysts: where each region stands by theme, as the network's own page has it; from a row down to its region. */
export function NetworkPicture() {
  const navigate = useNavigate();
  const [{ data, error }, reload] = useQuery({
    query: NetworkComparisonDocument,
    variables: { kind: 'themes' },
  });
  const network = data?.networkComparison;
  const empty = network?.regions.filter(({ comparison }) => rowsOf(comparison).length === 0) ?? [];
  return (
    <Section
      title={<FormattedMessage id="home.network" />}
      actions={
        <Link to="/compare/network">
          <FormattedMessage id="insights.network" />
        </Link>
      }
    >
      <WithVersion versionId={network?.versionId} error={error} reload={reload}>
        {(version) =>
          network &&
          (empty.length === network.regions.length ? (
            <NothingShared />
          ) : (
            <div>
              <RegionsMap
                isPart
                network={network}
                document={version.document}
                onOpen={(regionId) =>
                  void navigate({
                    to: '/compare/$regionId',
                    params: { regionId },
                    search: network.versionId ? { version: network.versionId } : {},
                    state: { isFromOverview: true },
                  })
                }
              />
              <NotAvailable places={empty.map(({ region }) => region)} />
            </div>
          ))
        }
      </WithVersion>
    </Section>
  );
}
