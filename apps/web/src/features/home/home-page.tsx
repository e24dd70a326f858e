import { Page, PageHead } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';
import { useSession } from '../../parts/session/session.tsx';
import { Words } from '../../parts/wording.tsx';

/** The start page. */
export function HomePage() {
  const { membership } = useSession();
  return (
    <Page>
      <PageHead
        title={<FormattedMessage id="app.section.home" />}
        lead={membership && <Words text={membership.organisation.name} />}
      />
    </Page>
  );
}
