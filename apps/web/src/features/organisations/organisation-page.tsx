import { Button, CodeText, Page, PageHead, Section, Tag } from '@chorsu/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { LanguageNames } from '../../parts/language-names.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useHasRole } from '../../parts/session/session.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { BelowList } from './below-list.tsx';
import { OrganisationPanel } from './organisation-panel.tsx';
import { OrganisationDocument, type Organisation, type OrganisationKind } from './organisations.graphql.ts';
import classes from './organisations.module.css';
import { RegionMemberships } from './region-memberships.tsx';

const route = getRouteApi('/shell/organisations/$organisationId');

/** What may stand directly below each kind. */
const kindsBelow: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  network: ['region', 'country', 'institution'],
  region: ['institution'],
  country: ['institution'],
  institution: [],
};

/** One organisation: its facts, its regions, what stands below it. */
export function OrganisationPage() {
  const { organisationId } = route.useParams();
  const words = useWords();
  const [{ data, error }, reload] = useQuery({
    query: OrganisationDocument,
    variables: { id: organisationId },
  });
  usePageTitle(words(data?.organisation.name));
  if (data) return <LoadedOrganisation key={organisationId} organisation={data.organisation} />;
  return (
    <Page>
      {error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

type Opened = { readonly edit: true } | { readonly add: OrganisationKind };

function LoadedOrganisation({ organisation }: { readonly organisation: Organisation }) {
  const [opened, setOpened] = useState<Opened>();
  const seesPeople = useHasRole('focalPoint', 'deputy', 'secretariat', 'administrator');
  const { id, kind, code, name, timeZone, languages, abilities } = organisation;
  const mayAdd = abilities.includes('organisation.addBelow');
  return (
    <Page>
      <PageHead
        above={
          <Tag>
            <FormattedMessage id={`organisations.kind.${kind}`} />
          </Tag>
        }
        title={<Words text={name} />}
        actions={
          <>
            {seesPeople && (
              <Button
                variant="default"
                renderRoot={(props) => <Link {...props} to="/members" search={{ organisation: id }} />}
              >
                <FormattedMessage id="app.section.members" />
              </Button>
            )}
            {abilities.includes('organisation.edit') && (
              <Button variant="default" onClick={() => setOpened({ edit: true })}>
                <FormattedMessage id="organisations.edit" />
              </Button>
            )}
          </>
        }
      />
      <dl className={classes.facts}>
        <div>
          <dt>
            <FormattedMessage id="organisations.code" />
          </dt>
          <dd>
            <CodeText>{code}</CodeText>
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="organisations.time-zone" />
          </dt>
          <dd>
            <CodeText>{timeZone}</CodeText>
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="organisations.languages" />
          </dt>
          <dd>{languages.length > 0 ? <LanguageNames languages={languages} /> : '–'}</dd>
        </div>
      </dl>
      {kind === 'country' && <RegionMemberships country={organisation} />}
      {kind !== 'institution' && (
        <Section
          title={<FormattedMessage id={`organisations.below.${kind}`} />}
          actions={
            mayAdd &&
            kindsBelow[kind].map((below) => (
              <Button
                key={below}
                variant="default"
                size="compact-md"
                onClick={() => setOpened({ add: below })}
              >
                <FormattedMessage id={`organisations.add.${below as 'region' | 'country' | 'institution'}`} />
              </Button>
            ))
          }
        >
          <BelowList organisation={organisation} />
        </Section>
      )}
      {opened && (
        <OrganisationPanel
          {...('edit' in opened ? { edited: organisation } : { parent: organisation, kind: opened.add })}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Page>
  );
}
