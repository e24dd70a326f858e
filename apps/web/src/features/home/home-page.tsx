import { EmptyState, Page, PageHead } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { useSession } from '../../parts/session/session.tsx';
import { Words } from '../../parts/wording.tsx';
import { AnalystHome } from './analyst-home.tsx';
import { AdministratorWaits } from './administrator-waits.tsx';
import { Changes } from './changes.tsx';
import { CountryHome } from './country-home.tsx';
import { DesignerHome } from './designer-home.tsx';
import { ReaderHome } from './reader-home.tsx';
import { SecretariatHome } from './secretariat-home.tsx';

/** The start page: what waits, and the one picture of the reader's work, by the membership that is switched on. */
export function HomePage() {
  const { membership } = useSession();
  return (
    <Page>
      <PageHead
        title={<FormattedMessage id="app.section.home" />}
        lead={
          membership && (
            <>
              <Words text={membership.organisation.name} /> ·{' '}
              <FormattedMessage id={`role.${membership.role}`} />
            </>
          )
        }
      />
      {membership ? (
        <RoleHome key={membership.id} membership={membership} />
      ) : (
        <EmptyState title={<FormattedMessage id="home.no-membership" />}>
          <FormattedMessage id="home.no-membership.advice" />
        </EmptyState>
      )}
    </Page>
  );
}

function RoleHome({ membership }: { readonly membership: OwnMembership }) {
  switch (membership.role) {
    case 'focalPoint':
    case 'deputy':
    case 'teamMember':
    case 'facilitator':
    case 'expert':
      return <CountryHome membership={membership} />;
    case 'secretariat':
      return <SecretariatHome membership={membership} />;
    case 'designer':
      return <DesignerHome membership={membership} />;
    case 'administrator':
      return (
        <>
          <AdministratorWaits />
          <SecretariatHome membership={membership} />
        </>
      );
    case 'analyst':
      return <AnalystHome membership={membership} />;
    default:
      return (
        <>
          <ReaderHome />
          <Changes membership={membership} />
        </>
      );
  }
}
