import { FormattedMessage, useIntl } from 'react-intl';
import type { ComparedVersion } from '../../parts/compared/compared.graphql.ts';
import { useWords } from '../../parts/wording.tsx';
import { Choice } from './choice.tsx';

interface VersionChoiceProps {
  /** The latest first. */
  readonly versions: readonly Pick<ComparedVersion, 'id' | 'number' | 'title'>[];
  readonly versionId: string | null;
  readonly onChange: (versionId: string) => void;
}

/** Which questionnaire, in which version; nothing where there is no choice. */
export function VersionChoice({ versions, versionId, onChange }: VersionChoiceProps) {
  const intl = useIntl();
  const words = useWords();
  if (versions.length < 2) return null;
  return (
    <Choice
      label={<FormattedMessage id="insights.filter.version" />}
      value={versionId ?? ''}
      onChange={onChange}
      options={versions.map(({ id, title, number }) => [
        id,
        `${words(title)} · ${intl.formatMessage({ id: 'insights.made.version' }, { number })}`,
      ])}
    />
  );
}
