import { Fragment } from 'react';
import { FormattedDisplayName, FormattedMessage } from 'react-intl';

interface TranslationStatesProps {
  readonly translations: readonly {
    readonly language: string;
    readonly translated: number;
    readonly total: number;
  }[];
}

/** How far each translation of a questionnaire is, in one line: "French 102 of 160". */
export const TranslationStates = ({ translations }: TranslationStatesProps) =>
  translations.map(({ language, translated, total }, place) => (
    <Fragment key={language}>
      {place > 0 && ' · '}
      <FormattedMessage
        id="questionnaires.translations.state"
        values={{ language: <FormattedDisplayName type="language" value={language} />, translated, total }}
      />
    </Fragment>
  ));
