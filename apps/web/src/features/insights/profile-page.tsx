import { EmptyState, Page } from '@chorsu/ui';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { ComparedVersionDocument } from '../../parts/compared/compared.graphql.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { askedAudience, askedOf } from './compare-search.ts';
import { CountryProfileDocument, type CountryProfile } from './insights.graphql.ts';
import { ProfileHead } from './profile-head.tsx';
import { PresentedProfile, ProfileView } from './profile-view.tsx';
import type { ProfileSearch } from './profile-search.ts';
import { RoomOrPage } from './room-or-page.tsx';
import { UnscoredProfile } from './unscored-profile.tsx';
import { usePresenting } from './use-presenting.ts';

const route = getRouteApi('/shell/countries/$countryId/profile');

/** One country: its snapshot as far as it was shared, at home the work in progress too. */
export function ProfilePage() {
  const { countryId } = route.useParams();
  const search = route.useSearch();
  const { present, leave } = usePresenting(ofRoom(search));
  const words = useWords();
  const intl = useIntl();
  const [{ data: held, error }, reload] = useQuery({
    query: CountryProfileDocument,
    variables: {
      countryId,
      ...askedOf(search),
      ...(search.progress ? { isInProgress: true } : {}),
    },
  });
  const audience = askedAudience(search);
  // What was made for one audience never stands under the name of another, not even while the next is on its way.
  const isAsked =
    held?.countryProfile.country.id === countryId &&
    (audience === undefined || held.countryProfile.audience === audience) &&
    (!search.present || held.countryProfile.region?.isPresented !== false);
  const data = isAsked ? held : undefined;
  const country = data?.countryProfile;
  const [version, reloadVersion] = useQuery({
    query: ComparedVersionDocument,
    variables: { id: country?.versionId ?? '' },
    pause: !country?.versionId,
  });
  usePageTitle(
    [words(country?.country.name), intl.formatMessage({ id: 'insights.profile' })]
      .filter(Boolean)
      .join(' · '),
  );
  const failed = (!data && error) || (!version.data && version.error);
  if (failed)
    return (
      <RoomOrPage>
        <Failure
          error={failed}
          onRetry={() => (data ? reloadVersion : reload)({ requestPolicy: 'network-only' })}
        />
      </RoomOrPage>
    );
  if (!country || (country.versionId && !version.data))
    return (
      <RoomOrPage>
        <Loading hasBlock lines={8} />
      </RoomOrPage>
    );
  const head = <ProfileHead country={country} search={search} onPresent={present} />;
  const isShown = country.profile?.themes.isAvailable.includes(true);
  const isUnscored = country.profile?.cells.paths.length === 0;
  const document = version.data?.questionnaireVersion.document;
  if (country.profile && document && isShown && !isUnscored) {
    const figures = { profile: country.profile, country, document, search };
    return search.present ? (
      <PresentedProfile {...figures} head={head} onLeave={leave} />
    ) : (
      <Page>
        {head}
        <ProfileView {...figures} />
      </Page>
    );
  }
  const content =
    isUnscored && document ? (
      <UnscoredProfile country={country} document={document} />
    ) : (
      <NoProfile country={country} />
    );
  return (
    <RoomOrPage>
      {head}
      {content}
    </RoomOrPage>
  );
}

/** A room sees what was submitted, of the version that it was submitted over. */
function ofRoom(search: ProfileSearch): ProfileSearch {
  if (!search.progress) return search;
  const { progress: _, version: __, ...rest } = search;
  return rest;
}

/** At home what is to be done, outside that there is nothing to see, whatever the reason. */
function NoProfile({ country: { audience, isInProgress, country } }: { readonly country: CountryProfile }) {
  if (audience !== null)
    return (
      <EmptyState
        title={
          <FormattedMessage
            id="insights.profile.nothing-shared"
            values={{ country: <Words text={country.name} /> }}
          />
        }
      >
        <FormattedMessage id="insights.answers.none.advice" />
      </EmptyState>
    );
  return (
    <EmptyState
      title={
        <FormattedMessage
          id={isInProgress ? 'insights.profile.nothing-open' : 'insights.profile.nothing-submitted'}
        />
      }
    >
      <FormattedMessage id="insights.profile.nothing-submitted.advice" />
    </EmptyState>
  );
}
