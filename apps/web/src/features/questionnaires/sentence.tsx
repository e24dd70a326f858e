import type { MessageId } from '@chorsu/i18n';
import { FormattedMessage, useIntl } from 'react-intl';

interface SentenceProps {
  readonly of: {
    readonly code?: string | null;
    readonly parameters?: Readonly<Record<string, string | number>> | null;
    readonly message: string;
  };
}

/** What is to be mended, in the reader's language where there are words for it, else the server's English. */
export function Sentence({ of: { code, parameters, message } }: SentenceProps) {
  const intl = useIntl();
  if (code && code in intl.messages)
    return <FormattedMessage id={code as MessageId} values={parameters ?? {}} />;
  return (
    <bdi lang="en" dir="ltr">
      {message}
    </bdi>
  );
}
