import type { MessageId } from '@chorsu/i18n';
import type { IntlShape } from 'react-intl';

/** Codes are message keys; one that a newer server made has no words here yet, and is shown as it is. */
export const reasonText = (
  intl: IntlShape,
  code: string,
  parameters?: Readonly<Record<string, unknown>>,
): string =>
  code in intl.messages
    ? intl.formatMessage({ id: code as MessageId }, parameters as Record<string, string | number>)
    : intl.formatMessage({ id: 'form.reason-unknown' }, { code });
