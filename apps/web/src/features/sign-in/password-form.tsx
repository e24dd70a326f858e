import { problemOf } from '@chorsu/api-client';
import { Button, Checkbox, TextInput } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { PasswordField } from '../../parts/password-field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import classes from './entrance.module.css';
import { SignInDocument } from './sign-in.graphql.ts';

interface PasswordFormProps {
  readonly title: string;
  readonly onSignedIn: (isSecondFactorNeeded: boolean) => void;
}

export function PasswordForm({ title, onSignedIn }: PasswordFormProps) {
  const intl = useIntl();
  const [{ fetching, error }, signIn] = useMutation(SignInDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isOwnDevice, setIsOwnDevice] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await signIn({ input: { email, password, isOwnDevice } });
    if (data) onSignedIn(data.signIn.isSecondFactorNeeded);
  };
  return (
    <div className={classes.card}>
      <h1>{title}</h1>
      <form className={classes.form} onSubmit={(event) => void send(event)}>
        <Refusal problem={problemOf(error)} />
        <TextInput
          label={intl.formatMessage({ id: 'sign-in.email' })}
          type="email"
          name="email"
          autoComplete="username"
          dir="ltr"
          required
          withAsterisk={false}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <PasswordField
          label={intl.formatMessage({ id: 'sign-in.password' })}
          isNew={false}
          value={password}
          onChange={setPassword}
        />
        <Checkbox
          label={intl.formatMessage({ id: 'sign-in.own-device' })}
          description={intl.formatMessage({ id: 'sign-in.own-device.help' })}
          checked={isOwnDevice}
          onChange={({ target }) => setIsOwnDevice(target.checked)}
        />
        <Button type="submit" loading={fetching} fullWidth>
          <FormattedMessage id="sign-in.title" />
        </Button>
      </form>
      <div className={classes.links}>
        <Link to="/reset-password">
          <FormattedMessage id="sign-in.forgotten" />
        </Link>
        <Link to="/invitation">
          <FormattedMessage id="sign-in.have-code" />
        </Link>
      </div>
    </div>
  );
}
