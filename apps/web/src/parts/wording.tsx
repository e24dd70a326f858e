import { directionOf, localized, type LocalizedText } from '@chorsu/kernel';
import { BdiText } from '@chorsu/ui';
import { FormattedDisplayName, FormattedMessage } from 'react-intl';
import { useLanguage } from './language.tsx';

interface WordingProps {
  readonly text: LocalizedText | undefined | null;
  /** Says so when the text stands in another language than the interface's. */
  readonly isMarkedWhenForeign?: boolean;
}

/** A text of a questionnaire or organisation: in the reader's language where it has one, else as it is, and said so. */
export function Words({ text, isMarkedWhenForeign = false }: WordingProps) {
  const { language } = useLanguage();
  const wording = localized(text ?? undefined, language, 'en');
  if (!wording) return null;
  const isForeign = isMarkedWhenForeign && wording.language.split('-')[0] !== language;
  return (
    <>
      <BdiText text={wording.text} language={wording.language} direction={directionOf(wording.language)} />
      {isForeign && (
        <small className="muted">
          {' '}
          (
          <FormattedMessage
            id="ui.in-language"
            values={{ language: <FormattedDisplayName type="language" value={wording.language} /> }}
          />
          )
        </small>
      )}
    </>
  );
}

/** The same as plain text, for labels, titles and sorting. */
export function useWords(): (text: LocalizedText | undefined | null) => string {
  const { language } = useLanguage();
  return (text) => localized(text ?? undefined, language, 'en')?.text ?? '';
}
