import { problemOf } from '@chorsu/api-client';
import { Alert, Button, Card, EmptyState, Page, PageHead, Section } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';
import { useMutation } from 'urql';
import { Refusal } from '../../parts/refusal.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { SetupChecklist } from '../../parts/setup-checklist.tsx';
import { SendTestMailDocument } from './administration.graphql.ts';

/** What the installation needs to run: the first steps, and whether mail goes out. */
export function AdministrationPage() {
  const { me } = useSession();
  const isOpen = me.abilities.includes('settings.view');
  return (
    <Page width="reading">
      <PageHead
        title={<FormattedMessage id="app.section.administration" />}
        lead={<FormattedMessage id="administration.lead" />}
      />
      {isOpen ? (
        <>
          <Section title={<FormattedMessage id="administration.checklist" />}>
            <SetupChecklist />
          </Section>
          <Section title={<FormattedMessage id="administration.mail" />}>
            <MailTest />
          </Section>
        </>
      ) : (
        <EmptyState title={<FormattedMessage id="administration.not-yours" />}>
          <FormattedMessage id="administration.not-yours.advice" />
        </EmptyState>
      )}
    </Page>
  );
}

function MailTest() {
  const { me } = useSession();
  const [{ data, fetching, error }, send] = useMutation(SendTestMailDocument);
  return (
    <Card>
      <p>
        <FormattedMessage
          id="administration.mail-test.help"
          values={{ address: <bdi dir="ltr">{me.email}</bdi> }}
        />
      </p>
      <p>
        <Button variant="default" mt="sm" mb="sm" loading={fetching} onClick={() => void send({})}>
          <FormattedMessage id="administration.mail-test.send" />
        </Button>
      </p>
      <Refusal problem={problemOf(error)} />
      {data && (
        <Alert color={data.sendTestMail ? 'green' : 'yellow'} role="status">
          <FormattedMessage
            id={data.sendTestMail ? 'administration.mail-test.sent' : 'administration.mail-test.failed'}
          />
        </Alert>
      )}
    </Card>
  );
}
