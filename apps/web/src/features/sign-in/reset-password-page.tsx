import { problemOf } from '@chorsu/api-client';
import { Button, TextInput } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { PasswordField } from '../../parts/password-field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { EntranceFrame } from './entrance-frame.tsx';
import classes from './entrance.module.css';
import { RequestPasswordResetDocument, ResetPasswordDocument } from './sign-in.graphql.ts';
import { useSecretInAddress } from './use-secret-in-address.ts';

/** With a token from the mail: the new password. Without: asking for that mail. */
export function ResetPasswordPage() {
  const intl = useIntl();
  const token = useSecretInAddress('token');
  const title = intl.formatMessage({ id: 'sign-in.reset.title' });
  return (
    <EntranceFrame title={title}>
      <div className={classes.card}>
        <h1>{title}</h1>
        {token ? <NewPassword token={token} /> : <AskForMail />}
        <div className={classes.links}>
          <Link to="/sign-in">
            <FormattedMessage id="sign-in.to-sign-in" />
          </Link>
        </div>
      </div>
    </EntranceFrame>
  );
}

function AskForMail() {
  const intl = useIntl();
  const [{ data, fetching, error }, request] = useMutation(RequestPasswordResetDocument);
  const [email, setEmail] = useState('');
  if (data)
    return (
      <p role="status">
        <FormattedMessage id="sign-in.reset.sent" />
      </p>
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void request({ email });
      }}
    >
      <p className="muted">
        <FormattedMessage id="sign-in.reset.help" />
      </p>
      <Refusal problem={problemOf(error)} />
      <TextInput
        label={intl.formatMessage({ id: 'sign-in.email' })}
        type="email"
        autoComplete="username"
        dir="ltr"
        required
        withAsterisk={false}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Button type="submit" loading={fetching}>
        <FormattedMessage id="sign-in.reset.send" />
      </Button>
    </form>
  );
}

function NewPassword({ token }: { readonly token: string }) {
  const intl = useIntl();
  const [{ data, fetching, error }, reset] = useMutation(ResetPasswordDocument);
  const [password, setPassword] = useState('');
  if (data?.resetPassword)
    return (
      <p role="status">
        <FormattedMessage id="sign-in.reset.done" />
      </p>
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void reset({ token, password });
      }}
    >
      <Refusal problem={problemOf(error)} />
      <PasswordField
        label={intl.formatMessage({ id: 'sign-in.password.new' })}
        isNew
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" loading={fetching}>
        <FormattedMessage id="sign-in.reset.set" />
      </Button>
    </form>
  );
}
