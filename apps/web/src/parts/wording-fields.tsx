import { directionOf, type LocalizedText } from '@chorsu/kernel';
import { interfaceLanguages } from '@chorsu/i18n';
import { Button, TextInput } from '@chorsu/ui';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from './language.tsx';
import classes from './wording-fields.module.css';

interface WordingFieldsProps {
  readonly label: string;
  readonly text: LocalizedText;
  readonly onText: (text: LocalizedText) => void;
  readonly error?: string | undefined;
}

/** One text in several languages: a field for each that is filled, the reader's own first; more on demand. */
export function WordingFields({ label, text, onText, error }: WordingFieldsProps) {
  const intl = useIntl();
  const { language } = useLanguage();
  const [isAll, setIsAll] = useState(false);
  const filled = Object.keys(text).filter((one) => one !== language);
  const others = interfaceLanguages.filter((one) => one !== language && !filled.includes(one));
  const shown = [language, ...filled, ...(isAll ? others : [])];
  const write = (one: string, wording: string) => {
    const { [one]: _, ...rest } = text;
    onText(wording === '' ? rest : { ...text, [one]: wording });
  };
  return (
    <div className={classes.fields}>
      {shown.map((one) => (
        <TextInput
          key={one}
          label={`${label} · ${intl.formatDisplayName(one, { type: 'language' }) ?? one}`}
          lang={one}
          dir={directionOf(one)}
          styles={{ label: { direction: directionOf(language) } }}
          value={text[one] ?? ''}
          maxLength={200}
          error={one === language ? error : undefined}
          onChange={({ target }) => write(one, target.value)}
        />
      ))}
      {!isAll && others.length > 0 && (
        <Button variant="subtle" size="compact-sm" className={classes.more} onClick={() => setIsAll(true)}>
          <FormattedMessage id="organisations.other-languages" />
        </Button>
      )}
    </div>
  );
}
