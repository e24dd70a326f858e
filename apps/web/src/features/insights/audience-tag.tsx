import type { Audience } from '@chorsu/access';
import type { MessageId } from '@chorsu/i18n';
import { Tag } from '@chorsu/ui';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

const audienceMessage = {
  secretariat: 'insights.audience.secretariat',
  network: 'insights.audience.network',
  region: 'insights.audience.region',
  partners: 'insights.audience.partners',
} as const satisfies Record<Audience, MessageId>;

/** Name of an audience, as the heads of screens and files say it. */
export function useAudienceName(): (audience: Audience) => string {
  const intl = useIntl();
  return (audience) => intl.formatMessage({ id: audienceMessage[audience] });
}

/** For whom a screen is made; null: for the country itself. */
export function AudienceTag({ audience }: { readonly audience: Audience | null }) {
  const nameOf = useAudienceName();
  const name: ReactNode =
    audience === null ? <FormattedMessage id="insights.audience.home" /> : nameOf(audience);
  return (
    <Tag>
      <FormattedMessage id="insights.for" values={{ audience: name }} />
    </Tag>
  );
}
