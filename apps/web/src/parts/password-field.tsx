import { PasswordInput } from '@chorsu/ui';
import { useIntl } from 'react-intl';

/** The server asks for as many. */
const fewestCharacters = 12;

interface PasswordFieldProps {
  readonly label: string;
  /** A new one gets the advice and the least length; the present one is taken as it is. */
  readonly isNew: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function PasswordField({ label, isNew, value, onChange }: PasswordFieldProps) {
  const intl = useIntl();
  return (
    <PasswordInput
      label={label}
      description={isNew ? intl.formatMessage({ id: 'sign-in.password.help' }) : undefined}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      minLength={isNew ? fewestCharacters : undefined}
      dir="ltr"
      required
      withAsterisk={false}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      visibilityToggleButtonProps={{
        'aria-label': intl.formatMessage({ id: 'sign-in.password.show' }),
        tabIndex: 0,
      }}
    />
  );
}
