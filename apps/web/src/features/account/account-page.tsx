import { CodeText, Page, PageHead, Section } from '@chorsu/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSession } from '../../parts/session/session.tsx';
import { PasswordChange } from './password-change.tsx';
import { Preferences } from './preferences.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** What a person sets for themselves. */
export function AccountPage() {
  const intl = useIntl();
  const { me } = useSession();
  return (
    <Page width="reading">
      <PageHead
        title={<bdi>{me.name}</bdi>}
        lead={<CodeText>{me.email}</CodeText>}
        above={
          <span className="muted small">
            <FormattedMessage id="app.section.account" />
          </span>
        }
      />
      <Section title={intl.formatMessage({ id: 'account.preferences' })}>
        <Preferences />
      </Section>
      <Section title={intl.formatMessage({ id: 'account.second-factor' })}>
        <SecondFactor />
      </Section>
      <Section title={intl.formatMessage({ id: 'account.sessions' })}>
        <Sessions />
      </Section>
      <Section title={intl.formatMessage({ id: 'account.password' })}>
        <PasswordChange />
      </Section>
    </Page>
  );
}
