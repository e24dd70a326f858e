import { EmptyState, NativeSelect, Page, PageHead } from '@chorsu/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { answeredVersions, neighboursOf } from './audiences.ts';
import { Explained } from './explained.tsx';
import { ReleasesDocument, SharingPlaceDocument, type SharingPlace } from './releases.graphql.ts';
import { SharingForm } from './sharing-form.tsx';

const route = getRouteApi('/shell/sharing');

/** Who outside the country may see what of its answers. */
export function SharingPage() {
  const { membership } = useSession();
  const country = membership?.organisation.kind === 'country' ? membership.organisation : undefined;
  const [{ data, error }, reload] = useQuery({
    query: SharingPlaceDocument,
    variables: { countryId: country?.id ?? '' },
    pause: !country,
  });
  return (
    <Page>
      <PageHead
        title={
          country ? (
            <FormattedMessage id="releases.title" values={{ country: <Words text={country.name} /> }} />
          ) : (
            <FormattedMessage id="app.section.sharing" />
          )
        }
        lead={<FormattedMessage id="releases.lead" />}
      />
      {!country ? (
        <EmptyState title={<FormattedMessage id="releases.not-a-country" />} />
      ) : data ? (
        <Chosen key={country.id} countryId={country.id} place={data} />
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

function Chosen({ countryId, place }: { readonly countryId: string; readonly place: SharingPlace }) {
  const intl = useIntl();
  const words = useWords();
  const { membership } = useSession();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/sharing' });
  const offered = answeredVersions(place);
  const chosen =
    offered.find(({ questionnaireId }) => questionnaireId === search.questionnaire) ?? offered[0];
  const [{ data, error }, reload] = useQuery({
    query: ReleasesDocument,
    variables: { countryId, versionId: chosen?.versionId ?? '' },
    pause: !chosen,
    requestPolicy: 'network-only',
  });
  if (!chosen)
    return (
      <EmptyState title={<FormattedMessage id="releases.none" />}>
        <FormattedMessage id="releases.none.advice" />
      </EmptyState>
    );
  const isLoaded = data?.questionnaireVersion.id === chosen.versionId;
  return (
    <>
      {offered.length > 1 && (
        <NativeSelect
          label={intl.formatMessage({ id: 'releases.questionnaire' })}
          value={chosen.questionnaireId}
          onChange={({ target }) => void navigate({ search: { questionnaire: target.value }, replace: true })}
          data={offered.map(({ questionnaireId, title }) => ({
            value: questionnaireId,
            label: words(title),
          }))}
        />
      )}
      {isLoaded ? (
        <SharingForm
          key={chosen.versionId}
          countryId={countryId}
          versionId={chosen.versionId}
          document={data.questionnaireVersion.document}
          releases={data.releases}
          confidential={data.confidentialSections}
          isDeciding={membership?.role === 'focalPoint'}
        />
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading lines={8} />
      )}
      <Explained neighbours={neighboursOf(place, countryId)} />
    </>
  );
}
