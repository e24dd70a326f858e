import { EmptyState, Page } from '@chorsu/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { usePageTitle } from '../../parts/page-title.ts';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { askedAudience, askedOf } from './compare-search.ts';
import { ComparedVersionDocument, CountryProfileDocument } from './insights.graphql.ts';
import { Presentation } from './presentation.tsx';
import { ProfileHead } from './profile-head.tsx';
import { ProfileView } from './profile-view.tsx';
import { UnscoredProfile } from './unscored-profile.tsx';

const route = getRouteApi('/shell/countries/$countryId/profile');

/** One country: its snapshot as far as it was shared, at home the work in progress too. */
export function ProfilePage() {
  const { countryId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/countries/$countryId/profile' });
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
    (audience === undefined || held.countryProfile.audience === audience);
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
      <Page>
        <Failure
          error={failed}
          onRetry={() => (data ? reloadVersion : reload)({ requestPolicy: 'network-only' })}
        />
      </Page>
    );
  if (!country || (country.versionId && !version.data))
    return (
      <Page>
        <Loading hasBlock lines={8} />
      </Page>
    );
  const head = <ProfileHead country={country} search={search} />;
  const isShown = country.profile?.themes.isAvailable.includes(true);
  const isUnscored = country.profile?.cells.paths.length === 0;
  const content =
    isUnscored && version.data ? (
      <UnscoredProfile country={country} document={version.data.questionnaireVersion.document} />
    ) : country.profile && version.data && isShown ? (
      <ProfileView
        profile={country.profile}
        country={country}
        document={version.data.questionnaireVersion.document}
      />
    ) : (
      <EmptyState
        title={
          country.audience === null ? (
            <FormattedMessage
              id={
                country.isInProgress ? 'insights.profile.nothing-open' : 'insights.profile.nothing-submitted'
              }
            />
          ) : (
            <FormattedMessage
              id="insights.profile.nothing-shared"
              values={{ country: <Words text={country.country.name} /> }}
            />
          )
        }
      >
        <FormattedMessage
          id={
            country.audience === null
              ? 'insights.profile.nothing-submitted.advice'
              : 'insights.answers.none.advice'
          }
        />
      </EmptyState>
    );
  if (search.present)
    return (
      <Presentation
        audience="region"
        steps={[
          <div key="profile">
            {head}
            {content}
          </div>,
        ]}
        onLeave={() => void navigate({ search: ({ present: _, ...rest }) => rest })}
      />
    );
  return (
    <Page>
      {head}
      {content}
    </Page>
  );
}
