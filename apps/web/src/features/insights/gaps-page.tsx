import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { WithVersion } from '../../parts/compared/with-version.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/wording.tsx';
import { askedAudience, askedOf } from './compare-search.ts';
import { gapsSearch } from './gaps-search.ts';
import { GapsView } from './gaps-view.tsx';
import { NetworkSharedGapsDocument, RegionSharedGapsDocument } from './insights.graphql.ts';
import { RoomOrPage } from './room-or-page.tsx';

/** Which gaps several countries of a region, or of the network, have. */
export function GapsPage() {
  const { regionId } = useParams({ strict: false });
  const search = gapsSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const intl = useIntl();
  const words = useWords();
  const asked = askedOf(search);
  const isNetwork = regionId === undefined;
  const [ofRegion, reloadRegion] = useQuery({
    query: RegionSharedGapsDocument,
    variables: { regionId: regionId ?? '', ...asked },
    pause: isNetwork,
  });
  const [ofNetwork, reloadNetwork] = useQuery({
    query: NetworkSharedGapsDocument,
    variables: asked,
    pause: !isNetwork,
  });
  const audience = askedAudience(search);
  const { fetching, error } = isNetwork ? ofNetwork : ofRegion;
  const held = isNetwork ? ofNetwork.data?.networkSharedGaps : ofRegion.data?.regionSharedGaps;
  // What was made for one audience never stands under the name of another, not even while the next is on its way.
  const isAsked =
    (audience === undefined || held?.audience === audience) &&
    (isNetwork || held?.organisation.id === regionId) &&
    // To their own region a focal point's country may stand in the figures at home, and not before a room.
    (!search.present || !fetching);
  const shared = isAsked ? held : undefined;
  usePageTitle(
    shared ? `${words(shared.organisation.name)} · ${intl.formatMessage({ id: 'insights.shared' })}` : '',
  );
  const reload = isNetwork ? reloadNetwork : reloadRegion;
  return (
    <WithVersion versionId={shared?.versionId} error={error} reload={reload} frame={RoomOrPage}>
      {(version) =>
        shared && (
          <GapsView
            shared={shared}
            version={version}
            search={search}
            {...(regionId === undefined ? {} : { regionId })}
            onOpen={(question) => void navigate({ to: '.', search: { ...search, question } })}
            onChange={(next) => void navigate({ to: '.', search: next, replace: true, state: true })}
          />
        )
      }
    </WithVersion>
  );
}
