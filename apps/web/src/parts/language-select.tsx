import { interfaceLanguages, isInterfaceLanguage, ownNames } from '@chorsu/i18n';
import { useIntl } from 'react-intl';
import { useLanguage } from './language.tsx';

/** The browser's own list: right for every reader and every device, and it weighs nothing. */
export function LanguageSelect({ className }: { readonly className?: string | undefined }) {
  const intl = useIntl();
  const { language, setLanguage } = useLanguage();
  return (
    <select
      className={className}
      aria-label={intl.formatMessage({ id: 'app.language' })}
      value={language}
      onChange={({ target }) => {
        if (isInterfaceLanguage(target.value)) setLanguage(target.value);
      }}
    >
      {interfaceLanguages.map((one) => (
        <option key={one} value={one} lang={one}>
          {ownNames[one]}
        </option>
      ))}
    </select>
  );
}
