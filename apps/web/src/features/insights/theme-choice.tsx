import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../../parts/wording.tsx';
import { Choice } from './choice.tsx';

interface ThemeChoiceProps {
  readonly document: QuestionnaireDocument;
  readonly theme: string | undefined;
  readonly onChange: (theme: string | undefined) => void;
}

/** One theme, or all; nothing where there is no choice. */
export function ThemeChoice({ document, theme, onChange }: ThemeChoiceProps) {
  const intl = useIntl();
  const words = useWords();
  if (document.themes.length < 2) return null;
  return (
    <Choice
      label={<FormattedMessage id="insights.by.theme" />}
      value={theme ?? ''}
      onChange={(value) => onChange(value || undefined)}
      options={[
        ['', intl.formatMessage({ id: 'insights.shared.all-themes' })],
        ...document.themes.map(({ code, label }) => [code, words(label)] as const),
      ]}
    />
  );
}
