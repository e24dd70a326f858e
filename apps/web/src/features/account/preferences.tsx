import { problemOf } from '@chorsu/api-client';
import { interfaceLanguages, isInterfaceLanguage, ownNames } from '@chorsu/i18n';
import { NativeSelect, Switch } from '@chorsu/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { useLanguage } from '../../parts/language.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { SetPreferencesDocument } from './account.graphql.ts';
import classes from './account.module.css';

/** Each takes effect at once. */
export function Preferences() {
  const intl = useIntl();
  const { me } = useSession();
  const { language, setLanguage } = useLanguage();
  const [{ error }, setPreferences] = useMutation(SetPreferencesDocument);
  const choose = (next: string) => {
    if (!isInterfaceLanguage(next)) return;
    setLanguage(next);
    void setPreferences({ input: { language: next } });
  };
  return (
    <div className={classes.form}>
      <Refusal problem={problemOf(error)} />
      <NativeSelect
        label={intl.formatMessage({ id: 'app.language' })}
        description={intl.formatMessage({ id: 'account.language.help' })}
        className={classes.field}
        value={language}
        onChange={({ target }) => choose(target.value)}
      >
        {interfaceLanguages.map((one) => (
          <option key={one} value={one} lang={one}>
            {ownNames[one]}
          </option>
        ))}
      </NativeSelect>
      <Switch
        label={<FormattedMessage id="account.shortcuts" />}
        description={intl.formatMessage({ id: 'account.shortcuts.help' })}
        checked={!me.isShortcutsOff}
        onChange={({ target }) => void setPreferences({ input: { isShortcutsOff: !target.checked } })}
      />
    </div>
  );
}
