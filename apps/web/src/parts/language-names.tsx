import { FormattedDisplayName } from 'react-intl';
import { Fragment } from 'react';

/** Names of languages in the interface's language, in their own order. */
export const LanguageNames = ({ languages }: { readonly languages: readonly string[] }) =>
  languages.map((language, index) => (
    <Fragment key={language}>
      {index > 0 && ' · '}
      <FormattedDisplayName type="language" value={language} />
    </Fragment>
  ));
