import { useIntl } from 'react-intl';
import classes from './text.module.css';

const base = (language: string): string => language.split('-')[0]!.toLowerCase();

/** "English", where a text is not in the reader's language. */
export function LanguageMark({ language }: { readonly language: string }) {
  const intl = useIntl();
  if (base(language) === base(intl.locale)) return null;
  const name = intl.formatDisplayName(language, { type: 'language' }) ?? language;
  return (
    <span
      className={classes.mark}
      title={intl.formatMessage({ id: 'form.not-translated' }, { language: name })}
    >
      {name}
    </span>
  );
}
